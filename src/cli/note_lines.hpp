#pragma once
#include "listen/hear.hpp"
#include "operations/conversation_operations.hpp"

namespace goodturn::cli {

/// Answers one JSON line after another, as the operation `hear` does, with the settings read once. Fields of
/// a line that are not known are left aside, so that notes can be kept together with what else is known of
/// them.
class NoteListener {
  public:
    explicit NoteListener(operations::Context& context);
    /// The answer as JSON on one line; "" for an empty line.
    Result<std::string> hear(std::string_view line) const;

  private:
    const listen::Listener& listener_;
    listen::DayOrder order_;
    Day today_;
};

} // namespace goodturn::cli

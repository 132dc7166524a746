#pragma once
/// From a note to what was heard in it. Pure: text in, suggestions out; nothing is stored.
#include "base/error.hpp"
#include "listen/heard.hpp"

#include <memory>
#include <string_view>

namespace goodturn::listen {

/// In which order a written date has day and month: 3/4 is 3 April or 4 March.
enum class DayOrder : std::uint8_t { day_first, month_first };

/// A note and what is known around it.
struct Note {
    std::string_view text;
    std::string_view about; ///< the person's name; may be empty
    Day on;                 ///< the day of the conversation: relative days count from it
    DayOrder order = DayOrder::day_first;
};

/// The rules of one language, compiled. Made once; hearing is const and may be done from several threads.
class Listener {
  public:
    /// The English rules that are built in (src/listen/english.rules).
    static const Listener& english();
    /// Rules from a text in the format described at the top of english.rules. Errors name the line.
    static Result<Listener> from_rules(std::string_view rules, std::string_view file_name);

    Heard hear(const Note& note) const;

    Listener(Listener&&) noexcept;
    Listener& operator=(Listener&&) noexcept;
    ~Listener();

    struct Inside;

  private:
    explicit Listener(std::unique_ptr<const Inside> inside);
    std::unique_ptr<const Inside> inside_;
};

} // namespace goodturn::listen

#pragma once
/// LinkedIn's messages.csv and Invitations.csv: who wrote to whom and when. Known to this folder only.
#include "intake/csv/rows.hpp"
#include "intake/message_row.hpp"

#include <optional>

namespace goodturn::intake::csv {

/// Where the columns are; nothing if the header is of another table.
class MessageColumns {
  public:
    static std::optional<MessageColumns> of(const std::vector<std::string>& header);
    /// Nothing of an invitation without a word: that is no message.
    std::optional<MessageRow> message(const Row& row) const;

  private:
    std::string cell(const Row& row, std::string_view key) const;
    std::vector<std::string> keys_;
    bool is_invitations_ = false;
};

} // namespace goodturn::intake::csv

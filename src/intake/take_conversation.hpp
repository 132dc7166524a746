#pragma once
/// Rows of a conversation list into conversations.
#include "intake/joining.hpp"

#include <unordered_map>

namespace goodturn::intake {

/// A row of `date,person,kind,direction,note`, as it stands.
struct ConversationRow {
    std::string date;   ///< a day or an instant
    std::string person; ///< names or emails, several separated by ';'
    std::string kind;
    std::string direction; ///< both, from-me, from-them; empty: both
    std::string note;
    long line = 0; ///< in the file, from 1
};

/// Takes in the rows of one import. The person is found by email or exact name; an unknown one is added. A
/// row is recognised by all its cells, and by how many rows before it in the file were the same, so that a
/// second import adds nothing; and by what it says, so that what is here already does not come in again from
/// an export. A day that is still to come is a problem.
class TakeConversations {
  public:
    TakeConversations(store::Write& write, const ImportOptions& options, Imported& imported,
                      Joining& joining);
    void begin_file(std::string file);
    Result<void> take(const ConversationRow& row);

  private:
    Result<Id> person(const std::string& who);
    static std::string source_of(std::uint64_t row, int times);

    store::Write& write_;
    const ImportOptions& options_;
    Imported& imported_;
    Joining& joining_;
    std::string file_;
    std::unordered_map<std::string, Id> people_; ///< as written -> who it is
    /// How many conversations that were here before this file say the same: written here by hand, or come in
    /// from another file, such as the one that this is an export of.
    int known_before(const conversations::Conversation& conversation);

    Seen seen_; ///< hashes of the rows of this file
    /// Of each person that a row named: what was talked about before this file, by hash, with the instant.
    std::unordered_map<Id, std::unordered_multimap<std::uint64_t, std::optional<Instant>>> before_;
};

} // namespace goodturn::intake

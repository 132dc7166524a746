#pragma once
/// The journal: what was changed, when, by whom; and taking it back.
#include "base/described.hpp"
#include "store/write.hpp"

#include <set>

namespace goodturn::store {

struct JournalEntry {
    std::int64_t number = 0;               ///< 1, 2, 3 … in the order of writing
    Instant at;                            ///< UTC
    std::string actor;                     ///< "you" or "assistant"
    std::string label;                     ///< "log a coffee with Ann Lee"
    std::optional<std::int64_t> undoes;    ///< the entry that this one took back
    std::optional<std::int64_t> undone_by; ///< the entry that took this one back

    static constexpr auto fields() {
        return Fields{field("number", &JournalEntry::number, "its place in the history, from 1"),
                      field("at", &JournalEntry::at, "when, UTC"),
                      field("actor", &JournalEntry::actor, "you, or assistant"),
                      field("label", &JournalEntry::label, "what was done"),
                      field("undoes", &JournalEntry::undoes, "the change that this one took back"),
                      field("undone_by", &JournalEntry::undone_by, "the change that took this one back")};
    }
};

/// The newest `limit` entries, newest first.
std::vector<JournalEntry> history(Database& database, std::size_t limit);

/// Takes back the entry with that number, or the newest that is not itself an undo and not yet undone. Itself
/// an entry, so an undo can be undone by its number; what it had taken back is then in force again (its
/// undone_by is empty), and can be taken back anew. Refused, with nothing changed, if later changes touched
/// the same rows, refer to what it made, or removed what it refers to: the error names them, one candidate
/// each. Rows are compared column by column: another column of the same row, changed since, is not in the
/// way. `actor` is who takes it back. Where the history is read through a view, only what it shows can be
/// taken back; the names of later changes are those of all.
Result<JournalEntry> undo(Database& database, const Clock& clock,
                          std::optional<std::int64_t> number = std::nullopt,
                          const std::string& actor = "you");

/// Removes every journal entry whose recorded rows contain one of the ids anywhere or belong to a row that
/// refers to one (an offer for a need of a person), label and all, and every other change to such rows;
/// returns how many entries. For forgetting a person: those changes can no longer be undone. The change that
/// forgets stays in the history without what it removed, and cannot be undone either; its label is the
/// caller's, who leaves the name out of it. May be called before or after the rows themselves are removed.
/// Reads the whole journal.
std::size_t forget_in_journal(Write& write, const std::set<std::string>& ids);

} // namespace goodturn::store

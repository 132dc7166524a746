#include "store/journal.hpp"

#include "store/later_changes.hpp"
#include "store/recording.hpp"

#include <fmt/format.h>

namespace goodturn::store {

namespace {

constexpr const char* select_entries = "SELECT number, at, actor, label, undoes, undone_by FROM journal ";

std::optional<std::int64_t> optional_number(const Query& query, int column) {
    if (query.is_null(column)) return std::nullopt;
    return query.number(column);
}

JournalEntry read_entry(const Query& query) {
    return {query.number(0), query.instant(1),          query.text(2),
            query.text(3),   optional_number(query, 4), optional_number(query, 5)};
}

std::optional<JournalEntry> find_entry(Database& database, std::int64_t number) {
    Query query(database, std::string(select_entries) + "WHERE number = ?");
    query.bind(number);
    if (!query.next()) return std::nullopt;
    return read_entry(query);
}

Result<JournalEntry> choose(Database& database, std::optional<std::int64_t> number) {
    if (number) {
        auto entry = find_entry(database, *number);
        if (!entry)
            return not_found(fmt::format("there is no change {} in the history", *number),
                             "See: goodturn history");
        if (entry->undone_by)
            return refused(fmt::format("change {}, \"{}\", was taken back already, by change {}", *number,
                                       entry->label, *entry->undone_by),
                           fmt::format("To have it again: goodturn undo {}", *entry->undone_by));
        return *std::move(entry);
    }
    Query query(database, std::string(select_entries) +
                              "WHERE undoes IS NULL AND undone_by IS NULL ORDER BY number DESC LIMIT 1");
    if (!query.next()) return not_found("there is no change to take back", "See: goodturn history");
    return read_entry(query);
}

std::vector<std::int64_t> parts_newest_first(Database& database, std::int64_t number) {
    Query query(database, "SELECT part FROM journal_changeset WHERE journal = ? ORDER BY part DESC");
    query.bind(number);
    std::vector<std::int64_t> parts;
    while (query.next())
        parts.push_back(query.number(0));
    return parts;
}

std::vector<std::byte> read_part(Database& database, std::int64_t number, std::int64_t part) {
    Query query(database, "SELECT changeset FROM journal_changeset WHERE journal = ? AND part = ?");
    query.bind(number, part);
    if (!query.next()) return {};
    const Bytes bytes = query.bytes(0);
    return {bytes.begin(), bytes.end()};
}

/// Applies the inverse of every part, the last part first; says what stood in the way.
Conflicts take_back(Write& write, std::int64_t number, const std::vector<std::int64_t>& parts) {
    for (const std::int64_t part : parts)
        if (!fits_schema(write.database().inside(), read_part(write, number, part))) {
            Conflicts conflicts;
            conflicts.is_of_another_schema = true;
            return conflicts;
        }
    std::size_t next = 0;
    std::vector<std::byte> current;
    Conflicts conflicts = apply_inverses(write.database().inside(), [&]() -> Bytes {
        write.checkpoint();
        current.clear();
        if (next < parts.size()) current = read_part(write, number, parts[next++]);
        return current;
    });
    // A snooze goes with its person, and comes back with them when this undo is undone. It is an entry of the
    // history of its own all the same, so that an undo right after it takes back the snooze, and not what was
    // done before.
    if (conflicts.has_dangling_references && !conflicts.any)
        conflicts.has_dangling_references = !let_go_of_orphans(write.database().inside());
    return conflicts;
}

std::unexpected<Error> in_the_way(Database& database, const JournalEntry& entry, const Conflicts& conflicts) {
    if (conflicts.is_of_another_schema)
        return refused(
            fmt::format("change {}, \"{}\", was written by an older Goodturn and can no longer be taken back",
                        entry.number, entry.label));
    const std::vector<LaterChange> later = later_changes(database, entry.number, conflicts);
    if (later.empty())
        return refused(
            fmt::format("change {}, \"{}\", cannot be taken back: what it changed has changed since",
                        entry.number, entry.label),
            "Nothing was changed.");
    constexpr std::size_t most_named = 12;
    std::vector<std::string> candidates; // the newest first: in this order they can be taken back
    for (auto each = later.rbegin(); each != later.rend() && candidates.size() < most_named; ++each)
        candidates.push_back(fmt::format("{} {}", each->number, each->label));
    if (later.size() > most_named)
        candidates.push_back(fmt::format("and {} before these", later.size() - most_named));
    auto error =
        refused(fmt::format("change {}, \"{}\", cannot be taken back while later changes build on it",
                            entry.number, entry.label),
                fmt::format("Nothing was changed. Take back the newest of them first: goodturn undo {}",
                            later.back().number));
    error.error().candidates = std::move(candidates);
    return error;
}

/// Marks `number` as taken back by `by`. If it was itself an undo, what it had taken back is in force again,
/// and so on down the chain.
void mark_undone(Database& database, std::optional<std::int64_t> number, std::int64_t by) {
    std::optional<std::int64_t> undone_by = by;
    while (number) {
        Query mark(database, "UPDATE journal SET undone_by = ? WHERE number = ?");
        mark.bind(undone_by, *number).run();
        const auto entry = find_entry(database, *number);
        if (!entry) return;
        undone_by = undone_by ? std::nullopt : number;
        number = entry->undoes;
    }
}

/// "undo: add Ann Lee"; undoing that is "redo: add Ann Lee", and so on by turns.
std::string label_of_undoing(const JournalEntry& entry) {
    constexpr std::string_view undo_mark = "undo: ";
    constexpr std::string_view redo_mark = "redo: ";
    const std::string_view label = entry.label;
    if (entry.undoes && label.starts_with(undo_mark))
        return std::string(redo_mark).append(label.substr(undo_mark.size()));
    if (entry.undoes && label.starts_with(redo_mark))
        return std::string(undo_mark).append(label.substr(redo_mark.size()));
    return std::string(undo_mark).append(label);
}

} // namespace

std::vector<JournalEntry> history(Database& database, std::size_t limit) {
    Query query(database, std::string(select_entries) + "ORDER BY number DESC LIMIT ?");
    query.bind(limit);
    std::vector<JournalEntry> entries;
    while (query.next())
        entries.push_back(read_entry(query));
    return entries;
}

Result<JournalEntry> undo(Database& database, const Clock& clock, std::optional<std::int64_t> number,
                          const std::string& actor) {
    TRY(const JournalEntry seen,
        choose(database, number)); // before the write: as this reader sees the history
    return write(database, {"undo", actor, clock}, [&](Write& write) -> Result<JournalEntry> {
        TRY(const JournalEntry entry, choose(database, seen.number));
        const auto parts = parts_newest_first(database, entry.number);
        if (parts.empty())
            return refused(
                fmt::format("change {}, \"{}\", cannot be taken back: what it removed was forgotten for good",
                            entry.number, entry.label));
        const std::string label = label_of_undoing(entry);
        write.relabel(label);
        Recording& recording = write.recording();
        recording.undoes = entry.number;
        const Conflicts conflicts = take_back(write, entry.number, parts);
        if (conflicts.any || conflicts.is_of_another_schema || conflicts.has_dangling_references)
            return in_the_way(database, entry, conflicts);
        mark_undone(database, entry.number, recording.number);
        return JournalEntry{recording.number, clock.now, actor, label, entry.number, std::nullopt};
    });
}

} // namespace goodturn::store

#include "store/journal.hpp"
#include "store/recording.hpp"

namespace goodturn::store {

namespace {

void add_rows_that_mention(Database& database, Bytes changeset, std::string_view text,
                           std::set<RowKey>& rows) {
    for_each_change(database.inside(), changeset, [&](const RowChange& change) {
        if (change.mentions(text)) rows.insert(change.key());
    });
}

/// The rows that any change, this one included, shows to hold the text. Later changes to the same row may
/// record a few of its columns only, and so not the text.
std::set<RowKey> rows_that_mention(Write& write, std::string_view text) {
    std::set<RowKey> rows;
    Query query(write, "SELECT changeset FROM journal_changeset WHERE instr(changeset, CAST(? AS BLOB)) > 0");
    query.bind(text);
    while (query.next())
        add_rows_that_mention(write, query.bytes(0), text, rows);
    add_rows_that_mention(write, write.recording().recorded_so_far().bytes(), text, rows);
    return rows;
}

std::set<std::int64_t> entries_that_touch(Database& database, const std::set<RowKey>& rows) {
    std::set<std::int64_t> entries;
    Query query(database, "SELECT journal, changeset FROM journal_changeset");
    while (query.next()) {
        bool touches = false;
        for_each_change(database.inside(), query.bytes(1),
                        [&](const RowChange& change) { touches = touches || rows.contains(change.key()); });
        if (touches) entries.insert(query.number(0));
    }
    return entries;
}

} // namespace

std::size_t forget_in_journal(Write& write, std::string_view text) {
    if (text.empty()) return 0;
    const std::set<RowKey> rows = rows_that_mention(write, text);
    write.recording().forgotten.emplace_back(text);
    if (rows.empty()) return 0;
    std::set<std::int64_t> entries = entries_that_touch(write, rows);
    entries.erase(
        write.recording().number); // its parts are dropped at the end; the entry says that it was done
    for (const std::int64_t number : entries) {
        Query changesets(write, "DELETE FROM journal_changeset WHERE journal = ?");
        changesets.bind(number).run();
        Query entry(write, "DELETE FROM journal WHERE number = ?");
        entry.bind(number).run();
    }
    return entries.size();
}

} // namespace goodturn::store

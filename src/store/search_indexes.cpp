#include "store/search_indexes.hpp"

#include <fmt/format.h>

#include <array>

namespace goodturn::store {

namespace {

/// One index that is caught up with: its table, the column that it indexes, and the list of stale rows.
struct Index {
    std::string_view name;
    std::string_view stale;
    std::string_view table;
    std::string_view column;
};
constexpr std::array indexes{Index{"derived_person_search", "derived_person_stale", "person", "search"},
                             Index{"derived_note_search", "derived_note_stale", "conversation", "note"}};

void catch_up(Database& database, const Index& index) {
    Query any(database, fmt::format("SELECT 1 FROM {} LIMIT 1", index.stale));
    if (!any.next()) return;
    any.reset();
    for (const std::string& sql : {fmt::format("INSERT INTO {0} ({0}, rowid, {1}) SELECT 'delete', number, "
                                               "indexed FROM {2} WHERE indexed IS NOT NULL",
                                               index.name, index.column, index.stale),
                                   fmt::format("INSERT INTO {0} (rowid, {1}) SELECT number, {1} FROM {2} "
                                               "JOIN {3} USING (number) WHERE {1} <> ''",
                                               index.name, index.column, index.stale, index.table),
                                   fmt::format("DELETE FROM {}", index.stale)}) {
        Query query(database, sql);
        query.run();
    }
}

} // namespace

std::vector<std::string> search_indexes(Database& database) {
    Query query(database, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name GLOB 'derived_*' "
                          "AND sql LIKE 'CREATE VIRTUAL TABLE % USING fts5%' ORDER BY name");
    std::vector<std::string> names;
    while (query.next())
        names.push_back(query.text(0));
    return names;
}

void catch_up_search(Database& database) {
    for (const Index& index : indexes)
        catch_up(database, index);
}

} // namespace goodturn::store

#include "store/reference_columns.hpp"

#include "store/write.hpp"

namespace goodturn::store {

namespace {

std::set<std::pair<std::string, int>> read_places(Database& database, std::string_view sql) {
    Query query(database, sql);
    std::set<std::pair<std::string, int>> places;
    while (query.next())
        places.emplace(query.text(0), static_cast<int>(query.number(1)));
    return places;
}

} // namespace

ReferenceColumns reference_columns(Database& database) {
    return {
        read_places(database,
                    "SELECT t.name, i.cid FROM pragma_table_list t JOIN pragma_foreign_key_list(t.name) f "
                    "JOIN pragma_table_info(t.name) i ON i.name = f.[from] WHERE t.schema = 'main'"),
        read_places(database,
                    "SELECT DISTINCT f.[table], i.cid FROM pragma_table_list t JOIN "
                    "pragma_foreign_key_list(t.name) f "
                    "JOIN pragma_table_info(f.[table]) i ON i.name = f.[to] WHERE t.schema = 'main'")};
}

} // namespace goodturn::store

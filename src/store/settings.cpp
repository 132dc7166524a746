#include "store/settings.hpp"

namespace goodturn::store {

std::optional<std::string> setting(Database& database, std::string_view key) {
    Query query(database, "SELECT value FROM setting WHERE key = ?");
    query.bind(key);
    if (!query.next()) return std::nullopt;
    return query.text(0);
}

void set_setting(Write& write, std::string_view key, std::string_view value) {
    Query query(write, "INSERT INTO setting (key, value) VALUES (?, ?) "
                       "ON CONFLICT (key) DO UPDATE SET value = excluded.value");
    query.bind(key, value).run();
}

void unset_setting(Write& write, std::string_view key) {
    Query query(write, "DELETE FROM setting WHERE key = ?");
    query.bind(key).run();
}

} // namespace goodturn::store

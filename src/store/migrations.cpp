#include "store/migrations.hpp"

#include "store/broken.hpp"
#include "store_resources.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

#include <array>

namespace goodturn::store {

namespace {

void roll_back(Database::Inside& database) noexcept {
    if (sqlite3_get_autocommit(database.handle()) == 0)
        sqlite3_exec(database.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void step(Database::Inside& database, const Migration& migration) {
    database.execute("BEGIN IMMEDIATE");
    try {
        // Asked again under the lock: another program may have done it meanwhile.
        if (database.number("PRAGMA user_version") < migration.number) {
            database.execute(std::string(migration.sql));
            if (database.number("SELECT count(*) FROM pragma_foreign_key_check") != 0)
                throw broken(database.file, SQLITE_CORRUPT, "some entries refer to others that are missing");
            database.execute(fmt::format("PRAGMA application_id = {}", application_id));
            database.execute(fmt::format("PRAGMA user_version = {}", migration.number));
        }
        database.execute("COMMIT");
    } catch (...) {
        roll_back(database);
        throw;
    }
}

} // namespace

std::span<const Migration> migrations() {
    static const std::array all{Migration{1, resources::_0001_sql}, Migration{2, resources::_0002_sql}};
    return all;
}

int newest_version() {
    return migrations().back().number;
}

void migrate(Database::Inside& database, std::span<const Migration> steps) {
    const std::int64_t version = database.number("PRAGMA user_version");
    for (const Migration& migration : steps)
        if (migration.number > version) step(database, migration);
}

} // namespace goodturn::store

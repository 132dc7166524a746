#pragma once
/// The schema's history. For the .cpp files of this room.
#include "store/connection.hpp"

#include <span>

namespace goodturn::store {

/// Written into every file of ours ("GdTn"), as SQLite's application_id.
constexpr std::int32_t application_id = 0x4764546e;

/// One step from a schema to the next. `number` counts from 1 and is kept in the file as SQLite's
/// user_version. A step may add tables, and columns at the end of a table; one that does more must empty the
/// journal of the entries that it makes impossible to undo.
struct Migration {
    int number = 0;
    std::string_view sql;
};

/// All steps, oldest first.
std::span<const Migration> migrations();
int newest_version();

/// Takes the file through the steps that it has not seen, each in a transaction of its own: after a crash it
/// is at one step or the next, never between. Safe when two programs do it at once. Throws Broken.
void migrate(Database::Inside& database, std::span<const Migration> steps);

} // namespace goodturn::store

#pragma once
/// From SQLite's result codes to words for people. For the .cpp files of this room.
#include "store/database.hpp"

struct sqlite3;

namespace goodturn::store {

/// What went wrong with `file`, from SQLite's (extended) result code, its own words, and the system's errno
/// (0 if none).
Broken broken(const std::filesystem::path& file, int code, std::string_view detail, int system_errno = 0);

/// The same, for the last thing that failed on an open connection.
Broken broken(const std::filesystem::path& file, sqlite3* connection);

} // namespace goodturn::store

#include "store/broken.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

#include <cerrno>
#include <cstring>

namespace goodturn::store {

namespace {

bool is_disk_full(int primary, int system_errno) {
    // Where the side files are grown SQLite speaks of an I/O error only; errno tells why.
    return primary == SQLITE_FULL ||
           (primary == SQLITE_IOERR && (system_errno == ENOSPC || system_errno == EDQUOT));
}

std::string reason(std::string_view detail, int system_errno) {
    return system_errno == 0 ? std::string(detail) : std::string(std::strerror(system_errno));
}

} // namespace

Broken broken(const std::filesystem::path& file, int code, std::string_view detail, int system_errno) {
    const int primary = code & 0xff;
    const std::string name = file.empty() ? std::string("the database in memory") : file.string();
    if (is_disk_full(primary, system_errno))
        return Broken(fmt::format(
            "The disk is full: there is no room to write {}. Free some space, then try again", name));
    switch (primary) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return Broken(
            fmt::format("Another program is writing to {} and has not finished in five seconds. Wait for it "
                        "or close it, then try again",
                        name));
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return Broken(
            fmt::format("{} is damaged ({}). Keep a copy of it as it is, then bring back a backup with: "
                        "goodturn restore FILE",
                        name, detail));
    case SQLITE_READONLY:
        return Broken(
            fmt::format("{} may be read but not written. Give yourself the right to write the file and its "
                        "folder, then try again",
                        name));
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return Broken(
            fmt::format("{} cannot be opened ({}). See that the folder is there and that you may read and "
                        "write it",
                        name, reason(detail, system_errno)));
    case SQLITE_IOERR:
        return Broken(
            fmt::format("The disk could not read or write {} ({}). See that it is connected and healthy, "
                        "then try again",
                        name, reason(detail, system_errno)));
    case SQLITE_NOMEM:
        return Broken(fmt::format(
            "There is not enough memory to work on {}. Close other programs, then try again", name));
    default:
        return Broken(fmt::format("{} could not do what was asked ({})", name, detail));
    }
}

Broken broken(const std::filesystem::path& file, sqlite3* connection) {
    const int code = sqlite3_extended_errcode(connection);
    const int primary = code & 0xff;
    const bool is_of_system = primary == SQLITE_IOERR || primary == SQLITE_CANTOPEN || primary == SQLITE_FULL;
    return broken(file, code, sqlite3_errmsg(connection),
                  is_of_system ? sqlite3_system_errno(connection) : 0);
}

} // namespace goodturn::store

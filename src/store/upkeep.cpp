#include "store/broken.hpp"
#include "store/connection.hpp"
#include "store/search_indexes.hpp"

#include <SQLiteCpp/Backup.h>
#include <SQLiteCpp/Exception.h>
#include <fmt/format.h>
#include <sqlite3.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <stdexcept>
#include <unistd.h>

namespace goodturn::store {

namespace {

std::vector<std::string> read_lines(Database& database, std::string_view sql) {
    Query query(database, sql);
    std::vector<std::string> lines;
    while (query.next())
        lines.push_back(query.text(0));
    return lines;
}

void check_search_index(Database& database, const std::string& table, std::vector<std::string>& problems) {
    // 1: compare with the table that it is an index of, too.
    const std::string sql = fmt::format("INSERT INTO {0} ({0}, rank) VALUES ('integrity-check', 1)", table);
    const int code = sqlite3_exec(database.inside().handle(), sql.c_str(), nullptr, nullptr, nullptr);
    if (code == SQLITE_OK) return;
    if ((code & 0xff) != SQLITE_CORRUPT) database.inside().fail();
    problems.push_back(fmt::format("the search index {} does not match what it indexes", table));
}

/// Moves a finished copy to its place, unless something is there.
int move_without_overwriting(const std::filesystem::path& from, const std::filesystem::path& to) {
    if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) return 0;
    if (errno != EINVAL && errno != ENOSYS) return errno;
    // A file system that cannot do both at once: a memory stick, a network drive.
    if (std::filesystem::exists(to)) return EEXIST;
    return ::rename(from.c_str(), to.c_str()) == 0 ? 0 : errno;
}

void keep_folder_entry(const std::filesystem::path& folder) {
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) return;
    ::fsync(descriptor);
    ::close(descriptor);
}

std::unexpected<Error> is_there_already(const std::filesystem::path& file) {
    return refused(fmt::format("{} is there already, so no copy was written", file.string()),
                   "Give the copy a name that is not taken.");
}

/// An empty file of the owner's alone, of a name that was free.
Result<void> reserve(const std::filesystem::path& file) {
    const int descriptor = ::open(file.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (descriptor >= 0) {
        ::close(descriptor);
        return {};
    }
    return failed(fmt::format("{} cannot be written: {}", file.string(), std::strerror(errno)),
                  "Choose another place for the copy.");
}

struct RemoveAtEnd {
    std::filesystem::path file;
    ~RemoveAtEnd() {
        std::error_code ignored;
        std::filesystem::remove(file, ignored);
    }
};

/// All pages in one step are read in one transaction: others may write meanwhile, and the copy is of one
/// moment.
void copy_pages(Database::Inside& database, const std::filesystem::path& to) {
    SQLite::Database copy(to.string(), SQLite::OPEN_READWRITE);
    SQLite::Backup backup(copy, database.connection);
    const int code = backup.executeStep(-1);
    if (code != SQLITE_DONE) throw broken(database.file, code, sqlite3_errstr(code));
}

/// Why a backup could not be opened: the reason, told of the file that was given and not of its copy.
std::unexpected<Error> not_restored(const std::filesystem::path& given, const std::filesystem::path& copy,
                                    Error error) {
    const std::string name = copy.string();
    if (const auto at = error.message.find(name); at != std::string::npos)
        error.message.replace(at, name.size(), given.string());
    error.advice = error.message.find("newer") != std::string::npos
                       ? "Nothing was changed. Bring this program up to date, then restore it."
                       : "Nothing was changed. Use a file that goodturn backup wrote.";
    return std::unexpected(std::move(error));
}

/// Pages of another file over those of this one, in one transaction: a power cut leaves one or the other.
void take_pages(Database::Inside& database, const std::filesystem::path& from) {
    SQLite::Database other(from.string(), SQLite::OPEN_READONLY);
    SQLite::Backup backup(database.connection, other);
    const int code = backup.executeStep(-1);
    if (code != SQLITE_DONE) throw broken(database.file, code, sqlite3_errstr(code));
}

} // namespace

std::vector<std::string> Database::check_integrity() {
    try {
        std::vector<std::string> lines = read_lines(*this, "PRAGMA integrity_check");
        std::vector<std::string> problems = read_lines(
            *this,
            "SELECT [table] || ': an entry refers to a missing ' || parent FROM pragma_foreign_key_check");
        for (const std::string& table : search_indexes(*this))
            check_search_index(*this, table, problems);
        if (lines == std::vector<std::string>{"ok"} && !problems.empty()) lines.clear();
        lines.insert(lines.end(), problems.begin(), problems.end());
        return lines;
    } catch (const Broken& broken) {
        return {broken.what()};
    }
}

Result<void> Database::back_up(const std::filesystem::path& given) {
    if (inside_->is_writing) throw std::logic_error("a copy would hold half a change");
    const std::filesystem::path to = std::filesystem::absolute(given);
    if (std::filesystem::exists(std::filesystem::symlink_status(to))) return is_there_already(to);
    std::filesystem::path part = to;
    part += fmt::format(".part-{}", ::getpid());
    CHECK_OK(reserve(part));
    const RemoveAtEnd removing{part};
    try {
        copy_pages(*inside_, part);
    } catch (const SQLite::Exception& exception) {
        return failed(broken(to, exception.getExtendedErrorCode(), exception.what()).what());
    } catch (const Broken& problem) {
        return failed(problem.what());
    }
    const int code = move_without_overwriting(part, to);
    if (code == EEXIST) return is_there_already(to);
    if (code != 0)
        return failed(fmt::format("{} cannot be written: {}", to.string(), std::strerror(code)),
                      "Choose another place for the copy.");
    keep_folder_entry(to.parent_path());
    return {};
}

Result<void> Database::replace_with(const std::filesystem::path& given) {
    if (inside_->is_writing) throw std::logic_error("a change is being written");
    // Opened as a copy: it may need migrations, and the file itself stays as it is.
    const RemoveAtEnd copy{inside_->file.parent_path() / fmt::format("restoring-{}.db", ::getpid())};
    const RemoveAtEnd copy_wal{copy.file.string() + "-wal"};
    const RemoveAtEnd copy_shm{copy.file.string() + "-shm"};
    std::error_code problem;
    std::filesystem::copy_file(given, copy.file, problem);
    if (problem)
        return failed(fmt::format("{} cannot be read: {}", given.string(), problem.message()),
                      "Check the path.");
    {
        std::error_code unknown;
        if (std::filesystem::file_size(copy.file, unknown) == 0) // would be taken for a home that begins
            return refused(fmt::format("{} is empty, so there is nothing to restore", given.string()),
                           "Nothing was changed. Use a file that goodturn backup wrote.");
        auto opened = open(copy.file);
        if (!opened) return not_restored(given, copy.file, std::move(opened).error());
        if (const auto findings = opened->check_integrity(); findings != std::vector<std::string>{"ok"})
            return failed(fmt::format("{} is damaged: {}", given.string(), findings.front()),
                          "Nothing was changed. Use another backup.");
        opened->inside().execute("PRAGMA wal_checkpoint(TRUNCATE)");
    }
    try {
        inside_->idle.clear();
        take_pages(*inside_, copy.file);
    } catch (const SQLite::Exception& exception) {
        return failed(broken(inside_->file, exception.getExtendedErrorCode(), exception.what()).what());
    } catch (const Broken& broken_file) {
        return failed(broken_file.what());
    }
    return {};
}

void Database::scrub() {
    if (inside_->is_writing) throw std::logic_error("scrub() is for between changes");
    inside_->idle
        .clear(); // VACUUM needs every statement to be at rest, and they would be prepared again anyway
    const auto empty_wal = [&] {
        if (!inside_->file.empty() && inside_->number("PRAGMA wal_checkpoint(TRUNCATE)") != 0)
            throw broken(inside_->file, SQLITE_BUSY, "");
    };
    // An index keeps words of deleted notes in its old segments until it is made anew.
    for (const std::string& table : search_indexes(*this))
        inside_->execute(fmt::format("INSERT INTO {0} ({0}) VALUES ('rebuild')", table));
    empty_wal();
    inside_->execute("VACUUM");
    empty_wal();
}

} // namespace goodturn::store

#include "store/database.hpp"

#include "store/broken.hpp"
#include "store/connection.hpp"
#include "store/migrations.hpp"

#include <SQLiteCpp/Exception.h>
#include <fmt/format.h>
#include <sqlite3.h>
#include <sys/stat.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <thread>

namespace goodturn::store {

namespace {

constexpr int busy_milliseconds = 5000;

/// The first bytes of every SQLite file: https://www.sqlite.org/fileformat.html#the_database_header
struct Header {
    std::array<unsigned char, 100> bytes{};
    sqlite3_int64 file_size = 0;

    std::int32_t number_at(std::size_t offset) const {
        std::uint32_t number = 0;
        for (std::size_t i = 0; i < 4; ++i)
            number = number << 8 | bytes.at(offset + i);
        return static_cast<std::int32_t>(number);
    }
    bool is_sqlite() const { return std::memcmp(bytes.data(), "SQLite format 3", 16) == 0; }
    std::int32_t user_version() const { return number_at(60); }
    std::int32_t application() const { return number_at(68); }
};

/// Read through SQLite's own descriptor, before it has looked at the file: no lock is taken and no side file
/// is made. (To open and close the file beside SQLite would drop the locks of other connections of this
/// process.)
Header read_header(const Database::Inside& database) {
    Header header;
    sqlite3_file* file = nullptr;
    if (sqlite3_file_control(database.handle(), "main", SQLITE_FCNTL_FILE_POINTER, &file) != SQLITE_OK ||
        file->pMethods->xFileSize(file, &header.file_size) != SQLITE_OK)
        database.fail();
    if (header.file_size < static_cast<sqlite3_int64>(header.bytes.size())) return header;
    const int code =
        file->pMethods->xRead(file, header.bytes.data(), static_cast<int>(header.bytes.size()), 0);
    if (code != SQLITE_OK) throw broken(database.file, code, "its first bytes cannot be read");
    return header;
}

std::unexpected<Error> not_ours(const std::filesystem::path& file) {
    return refused(fmt::format("{} is not a Goodturn file, so it was left as it is", file.string()),
                   "Choose another folder with --home, or move that file away.");
}

std::unexpected<Error> too_new(const std::filesystem::path& file) {
    return refused(fmt::format("{} was written by a newer Goodturn, so it was left as it is", file.string()),
                   "Bring this program up to date, then open it again.");
}

Result<void> check_header(const std::filesystem::path& file, const Header& header) {
    if (header.file_size == 0) return {};
    if (!header.is_sqlite() || header.application() != application_id) return not_ours(file);
    if (header.user_version() > newest_version()) return too_new(file);
    return {};
}

Result<void> make_folder(const std::filesystem::path& folder) {
    if (folder.empty() || std::filesystem::exists(folder)) return {};
    CHECK_OK(make_folder(folder.parent_path()));
    if (::mkdir(folder.c_str(), S_IRWXU) != 0 && errno != EEXIST)
        return failed(fmt::format("the folder {} cannot be made: {}", folder.string(), std::strerror(errno)),
                      "Choose another with --home, or give yourself the right to write there.");
    return {};
}

void set_up(Database::Inside& database) {
    sqlite3* handle = database.handle();
    // A file from elsewhere cannot make us run what we did not write; "text" in double quotes is never taken
    // for text.
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
    database.execute("PRAGMA synchronous = FULL;"
                     "PRAGMA temp_store = MEMORY;"
                     "PRAGMA secure_delete = ON;"
                     "PRAGMA cache_size = -16384;"          // 16 MiB
                     "PRAGMA journal_size_limit = 67108864" // a long import must not leave its WAL behind
    );
}

/// Before SQLite's first use: it would count every allocation, under a lock, for statistics that nobody asks.
void do_not_count_memory() {
    [[maybe_unused]] static const int code = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

/// Another program that opens the file at this moment can be in the way for an instant.
void turn_on_wal(Database::Inside& database) {
    const auto end = std::chrono::steady_clock::now() + std::chrono::milliseconds(busy_milliseconds);
    while (database.number("SELECT count(*) FROM pragma_journal_mode WHERE journal_mode = 'wal'") == 0) {
        const int code =
            sqlite3_exec(database.handle(), "PRAGMA journal_mode = WAL", nullptr, nullptr, nullptr);
        if (code != SQLITE_OK && (code & 0xff) != SQLITE_BUSY) database.fail();
        if (std::chrono::steady_clock::now() > end) throw broken(database.file, SQLITE_BUSY, "");
        if (code != SQLITE_OK) std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
}

} // namespace

void Database::Inside::execute(const std::string& sql) const {
    if (sqlite3_exec(handle(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) fail();
}

std::int64_t Database::Inside::number(const std::string& sql) const {
    sqlite3_stmt* prepared = nullptr;
    if (sqlite3_prepare_v2(handle(), sql.c_str(), -1, &prepared, nullptr) != SQLITE_OK) fail();
    const StatementHandle statement(prepared);
    const int code = sqlite3_step(prepared);
    if (code != SQLITE_ROW && code != SQLITE_DONE) fail();
    return code == SQLITE_ROW ? sqlite3_column_int64(prepared, 0) : 0;
}

void Database::Inside::fail() const {
    throw broken(file, handle());
}

Database::Database(std::unique_ptr<Inside> inside) : inside_(std::move(inside)) {}
Database::Database(Database&&) noexcept = default;
Database& Database::operator=(Database&&) noexcept = default;
Database::~Database() = default;

Result<Database> Database::open(const std::filesystem::path& given) {
    // Absolute, so that no name is taken for a "file:" address.
    const std::filesystem::path file = std::filesystem::absolute(given);
    CHECK_OK(make_folder(file.parent_path()));
    do_not_count_memory();
    try {
        auto inside = std::unique_ptr<Inside>(
            new Inside{file,
                       SQLite::Database(file.string(),
                                        SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE | SQLite::OPEN_NOMUTEX,
                                        busy_milliseconds),
                       {},
                       {}});
        const Header header = read_header(*inside);
        CHECK_OK(check_header(file, header));
        if (header.file_size == 0) // made just now, or empty: the side files take their rights from it
            std::filesystem::permissions(file, std::filesystem::perms::owner_read |
                                                   std::filesystem::perms::owner_write);
        if (inside->number("PRAGMA user_version") > newest_version()) { // the header is older than the WAL
            sqlite3_db_config(inside->handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
            return too_new(file);
        }
        set_up(*inside);
        migrate(*inside, migrations());
        turn_on_wal(*inside);
        inside->execute("PRAGMA foreign_keys = ON");
        return Database(std::move(inside));
    } catch (const SQLite::Exception& exception) {
        return failed(broken(file, exception.getExtendedErrorCode(), exception.what(), errno).what());
    } catch (const Broken& problem) {
        return failed(problem.what());
    } catch (const std::filesystem::filesystem_error& error) {
        return failed(fmt::format("{} cannot be made your own: {}", file.string(), error.code().message()));
    }
}

Database Database::in_memory() {
    do_not_count_memory();
    auto inside = std::unique_ptr<Inside>(
        new Inside{{}, SQLite::Database(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE), {}, {}});
    set_up(*inside);
    migrate(*inside, migrations());
    inside->execute("PRAGMA foreign_keys = ON");
    return Database(std::move(inside));
}

const std::filesystem::path& Database::file() const {
    return inside_->file;
}

void Database::derive_with(Derive derive) {
    inside_->derives.push_back(std::move(derive));
}

} // namespace goodturn::store

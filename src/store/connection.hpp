#pragma once
/// What is inside a Database: the SQLite connection and its prepared statements. For the .cpp files of this
/// room.
#include "store/database.hpp"
#include "store/views.hpp"

#include <SQLiteCpp/Database.h>

#include <string>
#include <unordered_map>

struct sqlite3;
struct sqlite3_stmt;

namespace goodturn::store {

struct CloseStatement {
    void operator()(sqlite3_stmt* statement) const noexcept;
};
using StatementHandle = std::unique_ptr<sqlite3_stmt, CloseStatement>;

/// Lets the cache be asked with a string_view.
struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const noexcept {
        return std::hash<std::string_view>{}(text);
    }
};
using StatementCache = std::unordered_map<std::string, StatementHandle, TextHash, std::equal_to<>>;

struct Database::Inside {
    std::filesystem::path file; ///< empty for a database in memory
    SQLite::Database connection;
    StatementCache idle; ///< prepared and not in use; a Query takes its statement out and puts it back
    std::vector<Derive> derives;
    bool is_writing = false;      ///< a Transaction is open
    std::vector<View> views = {}; ///< what stands before tables while no Transaction is open

    void lower_views() const;
    void lift_views() const; ///< inside a transaction: its end brings them back, or lower_views() before it

    sqlite3* handle() const { return connection.getHandle(); }

    /// Runs statements that return nothing of interest.
    void execute(const std::string& sql) const;
    /// The first column of the first row, as a number; 0 where there is none.
    std::int64_t number(const std::string& sql) const;
    /// The statement for `sql`, from the cache or prepared now. Throws std::logic_error for a statement that
    /// writes while no Transaction is open: it would escape the journal.
    StatementCache::node_type take(std::string_view sql);
    void give_back(StatementCache::node_type statement) noexcept;
    /// Throws what the last call on the connection failed with.
    [[noreturn]] void fail() const;
};

} // namespace goodturn::store

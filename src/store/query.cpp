#include "store/broken.hpp"
#include "store/connection.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

#include <stdexcept>

// SQLiteCpp has the connection; statements speak to SQLite itself, because a text that is not a std::string
// could be bound only as a copy, and each column read would count a shared pointer up and down.

namespace goodturn::store {

namespace {

/// Statements beyond these, made of lists of changing length, are not worth keeping.
constexpr std::size_t most_idle = 256;

} // namespace

void CloseStatement::operator()(sqlite3_stmt* statement) const noexcept {
    sqlite3_finalize(statement);
}

StatementCache::node_type Database::Inside::take(std::string_view sql) {
    if (const auto found = idle.find(sql); found != idle.end()) {
        if (!is_writing && sqlite3_stmt_readonly(found->second.get()) == 0)
            throw std::logic_error(fmt::format("a statement that writes needs a Write: {}", sql));
        return idle.extract(found);
    }
    sqlite3_stmt* prepared = nullptr;
    if (sqlite3_prepare_v3(handle(), sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT,
                           &prepared, nullptr) != SQLITE_OK)
        fail();
    StatementHandle statement(prepared);
    if (statement == nullptr) throw std::logic_error("an empty statement");
    if (!is_writing && sqlite3_stmt_readonly(statement.get()) == 0)
        throw std::logic_error(fmt::format("a statement that writes needs a Write: {}", sql));
    // Through a map of one, so that taking it out and giving it back moves a node and copies nothing.
    StatementCache one;
    one.emplace(std::string(sql), std::move(statement));
    return one.extract(one.begin());
}

void Database::Inside::give_back(StatementCache::node_type statement) noexcept {
    if (statement.empty()) return;
    sqlite3_reset(statement.mapped().get());
    sqlite3_clear_bindings(statement.mapped().get());
    if (idle.size() >= most_idle) idle.erase(idle.begin());
    idle.insert(std::move(statement));
}

struct Query::Inside {
    Database::Inside& database;
    StatementCache::node_type node;
    sqlite3_stmt* statement;
    bool is_done = false;

    void check(int code) const {
        if (code != SQLITE_OK) database.fail();
    }
};

Query::Query(Database& database, std::string_view sql) {
    auto node = database.inside().take(sql);
    sqlite3_stmt* statement = node.mapped().get();
    inside_ = std::unique_ptr<Inside>(new Inside{database.inside(), std::move(node), statement});
}

Query::Query(Query&&) noexcept = default;

Query::~Query() {
    if (inside_) inside_->database.give_back(std::move(inside_->node));
}

void Query::set(int position, std::string_view text) {
    // A null pointer would be bound as NULL.
    const char* begin = text.data() == nullptr ? "" : text.data();
    inside_->check(
        sqlite3_bind_text64(inside_->statement, position, begin, text.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
}

void Query::set(int position, std::int64_t number) {
    inside_->check(sqlite3_bind_int64(inside_->statement, position, number));
}

void Query::set(int position, double number) {
    inside_->check(sqlite3_bind_double(inside_->statement, position, number));
}

void Query::set(int position, std::nullptr_t) {
    inside_->check(sqlite3_bind_null(inside_->statement, position));
}

void Query::set(int position, std::span<const std::byte> bytes) {
    const void* begin = bytes.data() == nullptr ? static_cast<const void*>("") : bytes.data();
    inside_->check(sqlite3_bind_blob64(inside_->statement, position, begin, bytes.size(), SQLITE_TRANSIENT));
}

bool Query::next() {
    if (inside_->is_done) return false;
    const int code = sqlite3_step(inside_->statement);
    if (code == SQLITE_ROW) return true;
    if (code != SQLITE_DONE) {
        const Broken problem = broken(inside_->database.file, inside_->database.handle());
        sqlite3_reset(inside_->statement);
        throw problem; // NOLINT(misc-throw-by-value-catch-by-reference)
    }
    inside_->is_done = true;
    sqlite3_reset(inside_->statement); // frees the read lock now, not at the end of the scope
    return false;
}

void Query::run() {
    while (next()) {
    }
    inside_->is_done = false;
}

void Query::reset() {
    sqlite3_reset(inside_->statement);
    inside_->is_done = false;
}

bool Query::is_null(int column) const {
    return sqlite3_column_type(inside_->statement, column) == SQLITE_NULL;
}

std::string_view Query::view(int column) const {
    const unsigned char* begin = sqlite3_column_text(inside_->statement, column);
    if (begin == nullptr) return {};
    const auto length = static_cast<std::size_t>(sqlite3_column_bytes(inside_->statement, column));
    return {reinterpret_cast<const char*>(begin), length};
}

std::string Query::text(int column) const {
    return std::string(view(column));
}

std::int64_t Query::number(int column) const {
    return sqlite3_column_int64(inside_->statement, column);
}

double Query::real(int column) const {
    return sqlite3_column_double(inside_->statement, column);
}

Day Query::day(int column) const {
    auto day = parse_day(view(column));
    if (!day) damaged(column);
    return *day;
}

Instant Query::instant(int column) const {
    auto instant = parse_instant(view(column), "UTC");
    if (!instant) damaged(column);
    return *instant;
}

std::optional<std::string> Query::optional_text(int column) const {
    if (is_null(column)) return std::nullopt;
    return text(column);
}

std::optional<Day> Query::optional_day(int column) const {
    if (is_null(column)) return std::nullopt;
    return day(column);
}

std::span<const std::byte> Query::bytes(int column) const {
    const void* begin = sqlite3_column_blob(inside_->statement, column);
    const auto length = static_cast<std::size_t>(sqlite3_column_bytes(inside_->statement, column));
    return {static_cast<const std::byte*>(begin), length};
}

void Query::damaged(int column) const {
    const char* name = sqlite3_column_name(inside_->statement, column);
    throw broken(
        inside_->database.file, SQLITE_CORRUPT,
        fmt::format("\"{}\" cannot be read as {}", view(column), name == nullptr ? "a value" : name));
}

} // namespace goodturn::store

#define SQLITE_ENABLE_SESSION
#define SQLITE_ENABLE_PREUPDATE_HOOK
#include "store/changeset.hpp"

#include "store/broken.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <cstring>

namespace goodturn::store {

namespace {

void check(const Database::Inside& database, int code) {
    if (code != SQLITE_OK) throw broken(database.file, code, sqlite3_errstr(code));
}

/// SQLite takes the bytes as mutable, and does not change them.
void* as_mutable(Bytes bytes) {
    return const_cast<std::byte*>(bytes.data());
} // NOLINT(cppcoreguidelines-pro-type-const-cast)

int length_of(Bytes bytes) {
    return static_cast<int>(bytes.size());
}

std::string_view content(sqlite3_value* value) {
    const auto* begin = static_cast<const char*>(sqlite3_value_blob(value));
    return begin == nullptr ? std::string_view{}
                            : std::string_view(begin, static_cast<std::size_t>(sqlite3_value_bytes(value)));
}

/// Old and new value of a column, null pointers where the changeset has none.
std::pair<sqlite3_value*, sqlite3_value*> values(sqlite3_changeset_iter* iterator, ChangeKind kind,
                                                 int column) {
    sqlite3_value* before = nullptr;
    sqlite3_value* after = nullptr;
    if (kind != ChangeKind::inserted) sqlite3changeset_old(iterator, column, &before);
    if (kind != ChangeKind::deleted) sqlite3changeset_new(iterator, column, &after);
    return {before, after};
}

ChangeKind kind_of(int operation) {
    if (operation == SQLITE_INSERT) return ChangeKind::inserted;
    return operation == SQLITE_DELETE ? ChangeKind::deleted : ChangeKind::updated;
}

struct Applying {
    Database::Inside& database;
    Conflicts conflicts;
};

int on_conflict(void* context, int reason, sqlite3_changeset_iter* iterator) {
    auto& applying = *static_cast<Applying*>(context);
    if (reason == SQLITE_CHANGESET_FOREIGN_KEY) {
        applying.conflicts.has_dangling_references = true;
        return SQLITE_CHANGESET_OMIT;
    }
    const RowChange change(applying.database, iterator);
    if (gives_way(change.table())) return SQLITE_CHANGESET_OMIT; // what is there now is the later word
    applying.conflicts.any = true;
    applying.conflicts.rows.insert(change.key());
    return SQLITE_CHANGESET_OMIT;
}

/// The parts, one after the other, as SQLite reads them: by pieces. Changesets set end to end are a
/// changeset.
struct Stream {
    Parts next_part;
    Bytes rest;
};

int read_stream(void* context, void* to, int* length) {
    auto& stream = *static_cast<Stream*>(context);
    if (stream.rest.empty()) stream.rest = stream.next_part();
    const std::size_t taken = std::min(stream.rest.size(), static_cast<std::size_t>(*length));
    if (taken > 0) std::memcpy(to, stream.rest.data(), taken);
    stream.rest = stream.rest.subspan(taken);
    *length = static_cast<int>(taken);
    return SQLITE_OK;
}

} // namespace

void FreeChangeset::operator()(void* bytes) const noexcept {
    sqlite3_free(bytes);
}

/// Named here because the room that owns it lies above this one; it refers to a person, in the column of that
/// name.
static constexpr std::array giving_way{std::string_view("snooze")};

bool gives_way(std::string_view table) {
    return std::ranges::find(giving_way, table) != giving_way.end();
}

bool let_go_of_orphans(Database::Inside& database) {
    for (const std::string_view table : giving_way)
        database.execute(fmt::format("DELETE FROM {} WHERE person NOT IN (SELECT id FROM person)", table));
    return database.number("SELECT count(*) FROM (SELECT 1 FROM pragma_foreign_key_check LIMIT 1)") == 0;
}

std::vector<std::string> recorded_tables(Database::Inside& database) {
    constexpr const char* sql = "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' "
                                "AND name NOT GLOB 'sqlite_*' AND name NOT GLOB 'derived_*' "
                                "AND name NOT IN ('journal', 'journal_changeset', 'request_done') ORDER BY name";
    sqlite3_stmt* prepared = nullptr;
    if (sqlite3_prepare_v2(database.handle(), sql, -1, &prepared, nullptr) != SQLITE_OK) database.fail();
    const StatementHandle statement(prepared);
    std::vector<std::string> tables;
    while (sqlite3_step(prepared) == SQLITE_ROW)
        tables.emplace_back(reinterpret_cast<const char*>(sqlite3_column_text(prepared, 0)));
    return tables;
}

Session::Session(Database::Inside& database, const std::vector<std::string>& tables) : database_(database) {
    sqlite3_session* session = nullptr;
    check(database, sqlite3session_create(database.handle(), "main", &session));
    session_.reset(session);
    int is_measured = 1;
    sqlite3session_object_config(session, SQLITE_SESSION_OBJCONFIG_SIZE, &is_measured);
    for (const std::string& table : tables)
        check(database, sqlite3session_attach(session, table.c_str()));
}

void Session::Delete::operator()(sqlite3_session* session) const noexcept {
    sqlite3session_delete(session);
}

std::size_t Session::weight() const {
    return static_cast<std::size_t>(sqlite3session_memory_used(session_.get()) +
                                    sqlite3session_changeset_size(session_.get()));
}

Changeset Session::take() {
    int size = 0;
    void* bytes = nullptr;
    check(database_, sqlite3session_changeset(session_.get(), &size, &bytes));
    return {std::unique_ptr<void, FreeChangeset>(bytes), static_cast<std::size_t>(size)};
}

RowChange::RowChange(Database::Inside& database, sqlite3_changeset_iter* iterator) : iterator_(iterator) {
    const char* table = nullptr;
    int operation = 0;
    int is_indirect = 0;
    check(database, sqlite3changeset_op(iterator, &table, &column_count_, &operation, &is_indirect));
    table_ = table;
    kind_ = kind_of(operation);
    unsigned char* is_key = nullptr;
    int count = 0;
    check(database, sqlite3changeset_pk(iterator, &is_key, &count));
    for (int column = 0; column < count; ++column)
        primary_key_.push_back(is_key[column] != 0);
}

RowKey RowChange::key() const {
    RowKey key(table_);
    for (int column = 0; column < column_count_; ++column) {
        if (!primary_key_[static_cast<std::size_t>(column)]) continue;
        const auto [before, after] = values(iterator_, kind_, column);
        sqlite3_value* value = before != nullptr ? before : after;
        // The kind and the length keep 1 and "1", and ("a", "bc") and ("ab", "c"), apart.
        key += value == nullptr ? "|"
                                : fmt::format("|{}:{}:{}", sqlite3_value_type(value),
                                              sqlite3_value_bytes(value), content(value));
    }
    return key;
}

void RowChange::for_each_text(const std::function<void(int, std::string_view)>& use) const {
    for (int column = 0; column < column_count_; ++column) {
        const auto [before, after] = values(iterator_, kind_, column);
        for (sqlite3_value* value : {before, after}) {
            if (value == nullptr) continue;
            const int type = sqlite3_value_type(value);
            if (type == SQLITE_TEXT || type == SQLITE_BLOB) use(column, content(value));
        }
    }
}

bool RowChange::mentions(std::string_view text) const {
    bool found = false;
    for_each_text(
        [&](int, std::string_view each) { found = found || each.find(text) != std::string_view::npos; });
    return found;
}

void for_each_change(Database::Inside& database, Bytes changeset,
                     const std::function<void(const RowChange&)>& use) {
    sqlite3_changeset_iter* iterator = nullptr;
    check(database, sqlite3changeset_start(&iterator, length_of(changeset), as_mutable(changeset)));
    const std::unique_ptr<sqlite3_changeset_iter, int (*)(sqlite3_changeset_iter*)> closing(
        iterator, sqlite3changeset_finalize);
    int code = SQLITE_ROW;
    while ((code = sqlite3changeset_next(iterator)) == SQLITE_ROW)
        use(RowChange(database, iterator));
    if (code != SQLITE_DONE) check(database, code);
}

/// SQLite leaves out, without a word, what was recorded for a table that has fewer columns now, or another
/// key.
bool fits_schema(Database::Inside& database, Bytes changeset) {
    std::string last_table;
    bool fits = true;
    for_each_change(database, changeset, [&](const RowChange& change) {
        if (change.table() == last_table) return; // a changeset has its changes table by table
        last_table = change.table();
        std::vector<bool> primary_key;
        auto columns = database.take("SELECT pk > 0 FROM pragma_table_info(?) ORDER BY cid");
        sqlite3_stmt* statement = columns.mapped().get();
        sqlite3_bind_text(statement, 1, last_table.c_str(), -1, SQLITE_STATIC);
        while (sqlite3_step(statement) == SQLITE_ROW)
            primary_key.push_back(sqlite3_column_int(statement, 0) != 0);
        database.give_back(std::move(columns));
        if (primary_key.size() > change.primary_key().size()) primary_key.resize(change.primary_key().size());
        fits = fits && primary_key == change.primary_key();
    });
    return fits;
}

Conflicts apply_inverses(Database::Inside& database, Parts next_part) {
    Applying applying{database, {}};
    Stream stream{std::move(next_part), {}};
    // Without a savepoint: the caller rolls back the whole transaction, and a savepoint kept in memory
    // (temp_store) makes the time grow with the square of the changes.
    check(database, sqlite3changeset_apply_v2_strm(
                        database.handle(), read_stream, &stream, nullptr, on_conflict, &applying, nullptr,
                        nullptr, SQLITE_CHANGESETAPPLY_NOSAVEPOINT | SQLITE_CHANGESETAPPLY_INVERT));
    return std::move(applying.conflicts);
}

} // namespace goodturn::store

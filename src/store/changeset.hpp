#pragma once
/// SQLite's session extension: what was recorded, reading it, and applying it. For the .cpp files of this
/// room. https://www.sqlite.org/sessionintro.html
#include "store/connection.hpp"

#include <functional>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

struct sqlite3_changeset_iter;
struct sqlite3_session;

namespace goodturn::store {

using Bytes = std::span<const std::byte>;

/// A changeset in memory that SQLite allocated.
struct FreeChangeset {
    void operator()(void* bytes) const noexcept;
};
struct Changeset {
    std::unique_ptr<void, FreeChangeset> memory;
    std::size_t size = 0;
    Bytes bytes() const { return {static_cast<const std::byte*>(memory.get()), size}; }
};

/// The tables whose changes the journal keeps: all but SQLite's own, the journal's, and derived ones. Virtual
/// tables and what is behind them are derived, always.
std::vector<std::string> recorded_tables(Database::Inside& database);

/// Records every change to the recorded tables, from when it is made on.
class Session {
  public:
    explicit Session(Database::Inside& database, const std::vector<std::string>& tables);
    /// Bytes that it holds and that take() would need. An inserted row is held as its key only, and read
    /// again by take().
    std::size_t weight() const;
    Changeset take(); ///< what was recorded so far; empty if nothing changed

  private:
    struct Delete {
        void operator()(sqlite3_session* session) const noexcept;
    };
    Database::Inside& database_;
    std::unique_ptr<sqlite3_session, Delete> session_;
};

/// Whether the rows of a table give way to an undo: what only says "not now" about a person (a snooze) never
/// stands in the way of taking back an earlier change of that person, and goes with them.
bool gives_way(std::string_view table);

/// Table and primary key, as one text that is equal for the same row.
using RowKey = std::string;

enum class ChangeKind : std::uint8_t { inserted, updated, deleted };

/// One row's change; valid only while it is visited.
class RowChange {
  public:
    explicit RowChange(Database::Inside& database, sqlite3_changeset_iter* iterator);
    std::string_view table() const { return table_; }
    ChangeKind kind() const { return kind_; }
    int column_count() const { return column_count_; }
    const std::vector<bool>& primary_key() const { return primary_key_; } ///< per column
    RowKey key() const;
    /// Whether any text or bytes of the row, before or after, contain `text`.
    bool mentions(std::string_view text) const;
    /// Calls `use(column, text)` for every text of the row, before and after.
    void for_each_text(const std::function<void(int, std::string_view)>& use) const;

  private:
    sqlite3_changeset_iter* iterator_;
    std::string_view table_;
    ChangeKind kind_ = ChangeKind::updated;
    int column_count_ = 0;
    std::vector<bool> primary_key_;
};

void for_each_change(Database::Inside& database, Bytes changeset,
                     const std::function<void(const RowChange&)>& use);

/// What stood in the way of applying a changeset.
struct Conflicts {
    std::set<RowKey> rows;
    bool any = false;
    bool is_of_another_schema = false;    ///< recorded when a table had other columns
    bool has_dangling_references = false; ///< rows would refer to rows that are missing
};

/// Whether the recorded tables still have the columns that the changeset was recorded from.
bool fits_schema(Database::Inside& database, Bytes changeset);

/// Gives one changeset after another, each valid until the next call; nothing at the end.
using Parts = std::function<Bytes()>;

/// Applies the inverses of the parts, which must fit the schema, as one: between the parts rows may refer to
/// rows that are missing. Applies what can be applied, and says what could not; the caller rolls back then,
/// for SQLite forgets the references that dangle.
Conflicts apply_inverses(Database::Inside& database, Parts next_part);

/// Removes the rows that give way and whose person is gone. Whether no reference dangles now; reads every row
/// that refers to another, so it is for after an undo that left some.
bool let_go_of_orphans(Database::Inside& database);

} // namespace goodturn::store

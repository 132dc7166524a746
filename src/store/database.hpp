#pragma once
/// The one file: opening it, migrating it, asking it questions. Writing is in write.hpp.
#include "base/error.hpp"
#include "base/time.hpp"

#include <cstddef>
#include <cstdint>
#include <exception>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace goodturn::store {

class Write;
class Query;

/// Brings derived data (tables that the journal does not record) in line with what was just written, inside
/// the same transaction. Registered by the rooms that own such tables.
using Derive = std::function<void(class Database&, const Clock&)>;

/// An open file. Not shared between threads: each thread opens its own; SQLite's WAL lets them read at once.
class Database {
  public:
    /// Opens or creates the file, and brings an older one up to date in one transaction. A file written by a
    /// newer program, or one that is not ours, is refused and left as it is. Folders on the way are made,
    /// readable by the owner alone.
    static Result<Database> open(const std::filesystem::path& file);
    /// A database in memory, for tests and for trying things.
    static Database in_memory();

    Database(Database&&) noexcept;
    Database& operator=(Database&&) noexcept;
    ~Database();

    const std::filesystem::path& file() const;
    void derive_with(Derive derive); ///< called once a write, in the order of registration

    /// "ok", or what SQLite finds wrong, one line each.
    std::vector<std::string> check_integrity();
    /// Writes a copy of the whole file, consistent even while others write. Refuses to overwrite.
    Result<void> back_up(const std::filesystem::path& to);
    /// Puts the content of a copy in the place of everything that is here, in one transaction. A file that is
    /// damaged, not ours, or written by a newer program is refused, and nothing is changed.
    Result<void> replace_with(const std::filesystem::path& copy);
    /// Wipes deleted content from the file and its journals: nothing can be read back from the disk's pages.
    void scrub();

    struct Inside; ///< the SQLite connection; known to this room only
    Inside& inside() { return *inside_; }

  private:
    explicit Database(std::unique_ptr<Inside> inside);
    std::unique_ptr<Inside> inside_;
};

/// One SQL statement, from the database's cache of prepared ones. Binding is by position from 1. Ends (and so
/// frees its read lock) when it goes out of scope. SQL that fails throws store::Broken: see write.hpp and
/// operations for who catches it. A statement that writes, while no Write is open, throws std::logic_error:
/// it would escape the journal.
///
///     Query query(database, "SELECT id, name FROM person WHERE circle = ?");
///     query.bind("inner");
///     while (query.next()) use(query.text(0), query.text(1));
class Query {
  public:
    Query(Database& database, std::string_view sql);
    Query(Query&&) noexcept;
    Query& operator=(Query&&) = delete;
    Query(const Query&) = delete;
    ~Query();

    /// Binds all parameters, in order.
    template <class... Values>
    Query& bind(const Values&... values) {
        int position = 0;
        (set(++position, values), ...);
        return *this;
    }
    void set(int position, std::string_view text);
    void set(int position, const char* text) { set(position, std::string_view(text)); }
    void set(int position, const std::string& text) { set(position, std::string_view(text)); }
    void set(int position, std::int64_t number);
    void set(int position, int number) { set(position, static_cast<std::int64_t>(number)); }
    void set(int position, std::size_t number) { set(position, static_cast<std::int64_t>(number)); }
    void set(int position, bool flag) { set(position, static_cast<std::int64_t>(flag)); }
    void set(int position, double number);
    void set(int position, std::nullptr_t);
    void set(int position, Day day) { set(position, to_text(day)); }
    void set(int position, Instant instant) { set(position, to_text(instant)); }
    void set(int position, std::span<const std::byte> bytes);
    template <class T>
    void set(int position, const std::optional<T>& value) {
        if (value)
            set(position, *value);
        else
            set(position, nullptr);
    }

    bool next();  ///< moves to the next row; false when there is none
    void run();   ///< for statements that return no rows
    void reset(); ///< to bind and run again

    bool is_null(int column) const;
    std::string text(int column) const;      ///< "" for NULL
    std::string_view view(int column) const; ///< valid until next()
    std::int64_t number(int column) const;
    double real(int column) const;
    bool flag(int column) const { return number(column) != 0; }
    Day day(int column) const;         ///< a day our own code wrote
    Instant instant(int column) const; ///< an instant our own code wrote
    std::optional<std::string> optional_text(int column) const;
    std::optional<Day> optional_day(int column) const;
    std::span<const std::byte> bytes(int column) const; ///< valid until next()
    /// Throws Broken: what is in this column of the row is not what our own code writes there.
    [[noreturn]] void damaged(int column) const;

  private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

/// The database failed: disk full, file damaged, locked for too long. what() is for people.
class Broken : public std::exception {
  public:
    explicit Broken(std::string message) : message_(std::move(message)) {}
    const char* what() const noexcept override { return message_.c_str(); }

  private:
    std::string message_;
};

} // namespace goodturn::store

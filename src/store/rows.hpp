#pragma once
/// Described structs as rows: one field, one column of the same name.
///
///     Query query(database, fmt::format("SELECT {} FROM need WHERE id = ?", columns<Need>()));
///     query.bind(id);
///     if (query.next()) return read_row<Need>(query);
///
/// Texts, ids, truth values (0 or 1) and numbers are kept as they are; days, instants and civil dates as the
/// text of to_text(); described enums as their words; an optional that is empty as NULL; lists and inner
/// structs as JSON text.
#include "base/type.hpp"
#include "store/write.hpp"

namespace goodturn::store {

std::string columns(const Type& type);
std::string columns_of(const Type& type, std::string_view table);
std::string placeholders(const Type& type);
void bind_value(Query& query, int position, const Type& type, const void* value);
int bind_row(Query& query, const Type& type, const void* row, int first);
void read_value(const Query& query, int column, const Type& type, void* into);
void read_row(const Query& query, int first_column, const Type& type, void* into);
void insert(Write& write, std::string_view table, const Type& type, const void* row);
void insert_created(Write& write, std::string_view table, const Type& type, const void* row);
void update(Write& write, std::string_view table, const Type& type, const void* row, std::string_view key,
            std::string_view key_value);

/// "id, name, description": the columns in the order of the fields.
template <Described T>
std::string columns() {
    return columns(type_of<T>());
}

/// "person.id, person.name": for joins.
template <Described T>
std::string columns_of(std::string_view table) {
    return columns_of(type_of<T>(), table);
}

/// "?, ?, ?": as many as there are fields.
template <Described T>
std::string placeholders() {
    return placeholders(type_of<T>());
}

/// A condition on the first parameter: the rows of the one asked for, or all where none is asked for. Two
/// texts, since "?1 IS NULL OR column = ?1" in one cannot use an index.
inline std::string equals_first(std::string_view column, bool is_asked) {
    return is_asked ? std::string(column) + " = ?1" : "?1 IS NULL";
}

/// Binds the fields one after another, the first at position `first`. Returns the position of the last.
template <Described T>
int bind_row(Query& query, const T& row, int first = 1) {
    return bind_row(query, type_of<T>(), &row, first);
}

/// Reads one value. Throws Broken if it is not what bind_row writes.
template <class T>
T read_column(const Query& query, int column) {
    T value{};
    read_value(query, column, type_of<T>(), &value);
    return value;
}

/// Reads the current row of a query that selected columns<T>(), from column `first_column` on.
template <Described T>
T read_row(const Query& query, int first_column = 0) {
    T row{};
    read_row(query, first_column, type_of<T>(), &row);
    return row;
}

/// All rows of a query that selected columns<T>().
template <Described T>
std::vector<T> read_rows(Query& query) {
    std::vector<T> rows;
    while (query.next())
        rows.push_back(read_row<T>(query));
    return rows;
}

/// Adds a row; columns of the table that are no field of T keep their defaults.
template <Described T>
void insert(Write& write, std::string_view table, const T& row) {
    insert(write, table, type_of<T>(), &row);
}

/// The same for a table with a column `created_at`, which is not a field: the clock's now.
template <Described T>
void insert_created(Write& write, std::string_view table, const T& row) {
    insert_created(write, table, type_of<T>(), &row);
}

/// Overwrites the row whose column `key` (which must be a field) is `key_value`.
template <Described T>
void update(Write& write, std::string_view table, const T& row, std::string_view key,
            std::string_view key_value) {
    update(write, table, type_of<T>(), &row, key, key_value);
}

} // namespace goodturn::store

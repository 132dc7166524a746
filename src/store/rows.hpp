#pragma once
/// Described structs as rows: one field, one column of the same name. Include only in .cpp files: the JSON
/// library is heavy.
///
///     Query query(database, fmt::format("SELECT {} FROM need WHERE id = ?", columns<Need>()));
///     query.bind(id);
///     if (query.next()) return read_row<Need>(query);
///
/// Texts, ids, truth values (0 or 1) and numbers are kept as they are; days, instants and civil dates as the
/// text of to_text(); described enums as their words; an optional that is empty as NULL; lists and inner
/// structs as JSON text.
#include "base/json.hpp"
#include "store/write.hpp"

namespace goodturn::store {

/// "id, name, description": the columns in the order of the fields.
template <Described T>
std::string columns() {
    std::string list;
    for_each_field<T>([&](const auto& f) { list.append(list.empty() ? "" : ", ").append(f.name); });
    return list;
}

/// "person.id, person.name": for joins.
template <Described T>
std::string columns_of(std::string_view table) {
    std::string list;
    for_each_field<T>([&](const auto& f) {
        list.append(list.empty() ? "" : ", ").append(table).append(".").append(f.name);
    });
    return list;
}

/// "?, ?, ?": as many as there are fields.
template <Described T>
std::string placeholders() {
    std::string list;
    for (std::size_t i = 0; i < field_count<T>(); ++i)
        list += list.empty() ? "?" : ", ?";
    return list;
}

/// A condition on the first parameter: the rows of the one asked for, or all where none is asked for. Two
/// texts, since "?1 IS NULL OR column = ?1" in one cannot use an index.
inline std::string equals_first(std::string_view column, bool is_asked) {
    return is_asked ? std::string(column) + " = ?1" : "?1 IS NULL";
}

/// Binds one value at a position.
template <class T>
void bind_column(Query& query, int position, const T& value) {
    if constexpr (is_optional<T>::value) {
        if (value)
            bind_column(query, position, *value);
        else
            query.set(position, nullptr);
    } else if constexpr (std::is_same_v<T, CivilDate>) {
        query.set(position, value.to_text());
    } else if constexpr (DescribedEnum<T>) {
        query.set(position, word(value));
    } else if constexpr (is_vector<T>::value) {
        if (value.empty())
            query.set(position, "[]");
        else
            query.set(position, to_json_text(to_json(value)));
    } else if constexpr (Described<T>) {
        query.set(position, to_json_text(to_json(value)));
    } else if constexpr (std::is_integral_v<T>) {
        query.set(position, static_cast<std::int64_t>(value));
    } else if constexpr (std::is_floating_point_v<T>) {
        query.set(position, static_cast<double>(value));
    } else {
        query.set(position, value);
    }
}

/// Binds the fields one after another, the first at position `first`. Returns the position of the last.
template <Described T>
int bind_row(Query& query, const T& row, int first = 1) {
    int position = first - 1;
    for_each_field<T>([&](const auto& f) { bind_column(query, ++position, row.*(f.member)); });
    return position;
}

/// Reads one value. Throws Broken if it is not what bind_column writes.
template <class T>
T read_column(const Query& query, int column) {
    const auto or_damaged = [&](auto result) -> T {
        if (!result) query.damaged(column);
        return *std::move(result);
    };
    if constexpr (is_optional<T>::value) {
        if (query.is_null(column)) return std::nullopt;
        return read_column<typename T::value_type>(query, column);
    } else if constexpr (std::is_same_v<T, bool>) {
        return query.flag(column);
    } else if constexpr (std::is_integral_v<T>) {
        return static_cast<T>(query.number(column));
    } else if constexpr (std::is_floating_point_v<T>) {
        return static_cast<T>(query.real(column));
    } else if constexpr (std::is_same_v<T, Day>) {
        return query.day(column);
    } else if constexpr (std::is_same_v<T, Instant>) {
        return query.instant(column);
    } else if constexpr (std::is_same_v<T, CivilDate>) {
        return or_damaged(CivilDate::parse(query.view(column)));
    } else if constexpr (DescribedEnum<T>) {
        return or_damaged(from_word<T>(query.view(column)));
    } else if constexpr (is_vector<T>::value) {
        if (query.view(column) == "[]") return T{};
        return or_damaged(parse_json<T>(query.view(column)));
    } else if constexpr (Described<T>) {
        return or_damaged(parse_json<T>(query.view(column)));
    } else {
        return T(query.text(column));
    }
}

/// Reads the current row of a query that selected columns<T>(), from column `first_column` on.
template <Described T>
T read_row(const Query& query, int first_column = 0) {
    T row{};
    int column = first_column;
    for_each_field<T>([&](const auto& f) {
        using Member = std::remove_reference_t<decltype(row.*(f.member))>;
        row.*(f.member) = read_column<Member>(query, column++);
    });
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
    Query query(write,
                fmt::format("INSERT INTO {} ({}) VALUES ({})", table, columns<T>(), placeholders<T>()));
    bind_row(query, row);
    query.run();
}

/// The same for a table with a column `created_at`, which is not a field: the clock's now.
template <Described T>
void insert_created(Write& write, std::string_view table, const T& row) {
    Query query(write, fmt::format("INSERT INTO {} ({}, created_at) VALUES ({}, ?)", table, columns<T>(),
                                   placeholders<T>()));
    query.set(bind_row(query, row) + 1, write.clock().now);
    query.run();
}

/// Overwrites the row whose column `key` (which must be a field) is `key_value`.
template <Described T, class Key>
void update(Write& write, std::string_view table, const T& row, std::string_view key, const Key& key_value) {
    Query query(write, fmt::format("UPDATE {} SET ({}) = ({}) WHERE {} = ?", table, columns<T>(),
                                   placeholders<T>(), key));
    const int used = bind_row(query, row);
    bind_column(query, used + 1, key_value);
    query.run();
}

} // namespace goodturn::store

#include "store/rows.hpp"

#include "base/json_text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace goodturn::store {
namespace {

template <class T>
T or_damaged(const Query& query, int column, Result<T> read) {
    if (!read) query.damaged(column);
    return *std::move(read);
}

void read_word(const Query& query, int column, const Type& type, void* into) {
    const auto found = std::ranges::find(type.words(), query.view(column));
    if (found == type.words().end()) query.damaged(column);
    type.set_whole(into, found - type.words().begin());
}

} // namespace

std::string columns(const Type& type) {
    std::string list;
    for (const Member& member : type.members())
        list.append(list.empty() ? "" : ", ").append(member.name);
    return list;
}

std::string columns_of(const Type& type, std::string_view table) {
    std::string list;
    for (const Member& member : type.members())
        list.append(list.empty() ? "" : ", ").append(table).append(".").append(member.name);
    return list;
}

std::string placeholders(const Type& type) {
    std::string list;
    for (std::size_t i = 0; i < type.members().size(); ++i)
        list += list.empty() ? "?" : ", ?";
    return list;
}

void bind_value(Query& query, int position, const Type& type, const void* value) {
    switch (type.kind) {
    case TypeKind::truth:
        return query.set(position, std::int64_t{Type::as<bool>(value)});
    case TypeKind::whole:
        return query.set(position, type.whole(value));
    case TypeKind::real:
        return query.set(position, type.real(value));
    case TypeKind::text:
        return query.set(position, Type::as<std::string>(value));
    case TypeKind::day:
        return query.set(position, Type::as<Day>(value));
    case TypeKind::instant:
        return query.set(position, Type::as<Instant>(value));
    case TypeKind::civil_date:
        return query.set(position, Type::as<CivilDate>(value).to_text());
    case TypeKind::word:
        return query.set(position, type.words()[static_cast<std::size_t>(type.whole(value))]);
    case TypeKind::optional: {
        const void* held = type.held(value);
        return held ? bind_value(query, position, type.element(), held) : query.set(position, nullptr);
    }
    case TypeKind::list:
        if (type.size(value) == 0) return query.set(position, "[]");
        [[fallthrough]];
    case TypeKind::numbers:
    case TypeKind::object:
        return query.set(position, json_text(type, value));
    }
}

int bind_row(Query& query, const Type& type, const void* row, int first) {
    int position = first - 1;
    for (const Member& member : type.members())
        bind_value(query, ++position, member.type(), member.in(row));
    return position;
}

void read_value(const Query& query, int column, const Type& type, void* into) {
    switch (type.kind) {
    case TypeKind::truth:
        Type::as<bool>(into) = query.flag(column);
        return;
    case TypeKind::whole:
        if (!type.set_whole(into, query.number(column))) query.damaged(column);
        return;
    case TypeKind::real:
        type.set_real(into, query.real(column));
        return;
    case TypeKind::text:
        Type::as<std::string>(into) = query.text(column);
        return;
    case TypeKind::day:
        Type::as<Day>(into) = query.day(column);
        return;
    case TypeKind::instant:
        Type::as<Instant>(into) = query.instant(column);
        return;
    case TypeKind::civil_date:
        Type::as<CivilDate>(into) = or_damaged(query, column, CivilDate::parse(query.view(column)));
        return;
    case TypeKind::word:
        read_word(query, column, type, into);
        return;
    case TypeKind::optional:
        if (!query.is_null(column)) read_value(query, column, type.element(), type.hold(into));
        return;
    case TypeKind::list:
        if (query.view(column) == "[]") return;
        [[fallthrough]];
    case TypeKind::numbers:
    case TypeKind::object:
        if (!read_json_text(type, into, query.view(column))) query.damaged(column);
        return;
    }
}

void read_row(const Query& query, int first_column, const Type& type, void* into) {
    int column = first_column;
    for (const Member& member : type.members())
        read_value(query, column++, member.type(), member.in(into));
}

void insert(Write& write, std::string_view table, const Type& type, const void* row) {
    Query query(write,
                fmt::format("INSERT INTO {} ({}) VALUES ({})", table, columns(type), placeholders(type)));
    bind_row(query, type, row, 1);
    query.run();
}

void insert_created(Write& write, std::string_view table, const Type& type, const void* row) {
    Query query(write, fmt::format("INSERT INTO {} ({}, created_at) VALUES ({}, ?)", table, columns(type),
                                   placeholders(type)));
    query.set(bind_row(query, type, row, 1) + 1, write.clock().now);
    query.run();
}

void update(Write& write, std::string_view table, const Type& type, const void* row, std::string_view key,
            std::string_view key_value) {
    Query query(write, fmt::format("UPDATE {} SET ({}) = ({}) WHERE {} = ?", table, columns(type),
                                   placeholders(type), key));
    query.set(bind_row(query, type, row, 1) + 1, key_value);
    query.run();
}

} // namespace goodturn::store

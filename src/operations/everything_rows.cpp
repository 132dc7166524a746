#include "operations/everything_rows.hpp"

#include "base/text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace goodturn::operations {

namespace {

Json value_of(const Json& record, const EverythingColumn& column) {
    const auto found = record.find(column.name);
    if (found == record.end()) return nullptr;
    if (column.holds == Holds::flag && found->is_number()) return *found != 0;
    return *found;
}

} // namespace

EverythingRows::EverythingRows(store::Database& database, const EverythingList& list)
    : list_(&list), columns_(everything_columns(database, list)) {
    std::vector<std::string> names;
    std::vector<std::string> sets;
    for (const EverythingColumn& column : columns_) {
        names.push_back("[" + column.name + "]");
        sets.push_back(fmt::format("[{0}] = excluded.[{0}]", column.name));
    }
    std::vector<std::string> wheres;
    for (const std::string& key : split(list.key, ',')) {
        const auto found = std::ranges::find(columns_, std::string(trim(key)), &EverythingColumn::name);
        keys_.push_back(static_cast<std::size_t>(found - columns_.begin()));
        wheres.push_back(fmt::format("[{}] = ?", found->name));
    }
    find_sql_ =
        fmt::format("SELECT {} FROM {} WHERE {}", join(names, ", "), list.table, join(wheres, " AND "));
    put_sql_ = fmt::format("INSERT INTO {} ({}) VALUES ({}) ON CONFLICT ({}) DO UPDATE SET {}", list.table,
                           join(names, ", "), join(std::vector<std::string>(names.size(), "?"), ", "),
                           list.key, join(sets, ", "));
}

Result<void> EverythingRows::check(const Json& record) const {
    for (const auto& [name, unused] : record.items())
        if (std::ranges::find(columns_, name, &EverythingColumn::name) == columns_.end())
            return invalid(fmt::format("\"{}\" is not known in \"{}\"", name, list_->name));
    for (const EverythingColumn& column : columns_)
        CHECK_OK(check_everything_value(column, value_of(record, column)));
    return list_->check(record);
}

Json EverythingRows::find(store::Database& database, const Json& record) const {
    store::Query query(database, find_sql_);
    int place = 0;
    for (const std::size_t key : keys_)
        if (!bind_everything(query, ++place, columns_[key], value_of(record, columns_[key]))) return nullptr;
    if (!query.next()) return nullptr;
    Json row = Json::object();
    for (std::size_t i = 0; i < columns_.size(); ++i)
        row[columns_[i].name] = everything_value(query, static_cast<int>(i), columns_[i]);
    return row;
}

bool EverythingRows::are_equal(const Json& record, const Json& other) const {
    return std::ranges::all_of(columns_, [&](const EverythingColumn& column) {
        return value_of(record, column) == value_of(other, column);
    });
}

Result<void> EverythingRows::put(store::Write& write, const Json& record) const {
    store::Query query(write, put_sql_);
    int place = 0;
    for (const EverythingColumn& column : columns_)
        CHECK_OK(bind_everything(query, ++place, column, value_of(record, column)));
    query.run();
    return {};
}

std::int64_t EverythingRows::let_go(store::Write& write, const EverythingColumn& column) const {
    const std::string dangling =
        fmt::format("[{0}] IS NOT NULL AND [{0}] NOT IN (SELECT id FROM {1})", column.name, column.refers_to);
    store::Query count(write, fmt::format("SELECT count(*) FROM {} WHERE {}", list_->table, dangling));
    count.next();
    const std::int64_t found = count.number(0);
    if (found == 0) return 0;
    store::Query query(write, column.needed ? fmt::format("DELETE FROM {} WHERE {}", list_->table, dangling)
                                            : fmt::format("UPDATE {} SET [{}] = NULL WHERE {}", list_->table,
                                                          column.name, dangling));
    query.run();
    return found;
}

} // namespace goodturn::operations

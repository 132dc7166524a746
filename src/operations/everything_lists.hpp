#pragma once
/// The lists of JSON of everything: one for each table of what the owner has. For the .cpp files of this
/// room.
#include "base/json.hpp"
#include "store/write.hpp"

namespace goodturn::operations {

/// The version of the format that is written; a higher one is refused.
constexpr std::int64_t everything_version = 2;

/// One table and its place in the file. A record has the columns of a row, by their names, but those that are
/// made from others or that count rows.
struct EverythingList {
    std::string_view name;                    ///< "needs"
    std::string_view table;                   ///< "need"
    std::string_view key;                     ///< the columns that recognise a row, with commas between
    std::string_view open;                    ///< SQL: which rows were not told in confidence; "" for all
    std::string_view theirs;                  ///< SQL: which rows speak of the person ?1; "" for none
    bool (*is_flag)(std::string_view column); ///< true or false, kept as 1 or 0
    bool (*is_json)(std::string_view column); ///< a list, or what has fields of its own
    /// Whether the values are such as the program itself writes. The Error names the field.
    Result<void> (*check)(const Json& record);
};
/// Every table that the journal records, people first. A test counts them.
const std::vector<EverythingList>& everything_lists();
/// Nothing for a name that is not known.
const EverythingList* find_everything_list(std::string_view name);

enum class Holds : std::uint8_t { text, number, real, flag, json, bytes };

struct EverythingColumn {
    std::string name;
    Holds holds = Holds::text;
    bool needed = true;
    std::string refers_to; ///< the table whose row it names; "" for none
};
/// The columns of a list, in the order of the table.
std::vector<EverythingColumn> everything_columns(store::Database& database, const EverythingList& list);

/// One value of the current row, as the file has it; bytes as base64.
Json everything_value(const store::Query& query, int place, const EverythingColumn& column);
/// Binds a value of the file. An Error, which names the field, for one of another type.
Result<void> bind_everything(store::Query& query, int place, const EverythingColumn& column,
                             const Json& value);
/// Whether bind_everything() would take it.
Result<void> check_everything_value(const EverythingColumn& column, const Json& value);

} // namespace goodturn::operations

#pragma once
/// What kind of table a file is, and where its columns are, told by its beginning.
#include "intake/csv/column.hpp"
#include "intake/csv/csv.hpp"

namespace goodturn::intake::csv {

struct Layout {
    Kind kind = Kind::unknown;
    char separator = ',';
    std::vector<Column> columns;
    std::vector<std::string> header; ///< its cells as written; empty if the file has none
    long header_line = 0; ///< where the last line before the rows begins; 0 if the file begins with them
    std::string what;     ///< for Kind::other: "LinkedIn's list of your messages"
};

/// The rows at the beginning of a text.
struct FirstRow {
    long line = 0;
    std::vector<std::string> cells;
};
std::vector<FirstRow> first_rows(std::string_view text, char separator, std::size_t count, bool whole);

/// `beginning` is UTF-8; `whole` if the file ends there. The header is looked for behind lines that some
/// programs put before it. Kind::unknown if neither header nor rows tell what the columns are: with a header,
/// if the text is a table at all (rows of three cells or more, as many in each, below something like a
/// header), else without.
Layout recognise(std::string_view beginning, bool whole);

/// The columns of a table without header, by where its email addresses stand; empty if they cannot be told.
std::vector<Column> columns_without_header(const std::vector<FirstRow>& rows);

/// "LinkedIn's list of your jobs" if these are the headers of a list that is known and not of people; else
/// "".
/// What it says of LinkedIn's Email Addresses.csv.
constexpr std::string_view own_addresses = "LinkedIn's list of your own email addresses";
std::string other_list(const std::vector<std::string>& header_keys);

/// "sep=;" on the first line, the way some spreadsheets write it.
std::optional<char> declared_separator(std::string_view text);

} // namespace goodturn::intake::csv

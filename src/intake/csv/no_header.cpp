#include "base/text.hpp"
#include "intake/csv/layout.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

namespace goodturn::intake::csv {

namespace {

using enum Meaning;

/// "ann@example.org": one @ with something before it and a dot or a word behind it.
bool is_email(std::string_view cell) {
    const std::string_view text = trim(cell);
    const std::size_t at = text.find('@');
    return at != std::string_view::npos && at > 0 && at + 2 < text.size() &&
           text.find('@', at + 1) == std::string_view::npos &&
           text.find_first_of(" \t\r\n") == std::string_view::npos;
}

bool is_phone(std::string_view cell) {
    const std::string_view text = trim(cell);
    const auto digits = std::ranges::count_if(text, [](char sign) { return sign >= '0' && sign <= '9'; });
    return digits >= 6 && text.find_first_not_of("0123456789+-./() ") == std::string_view::npos;
}

/// Thunderbird's own order, when it is told to write no header.
constexpr std::array<Meaning, 8> thunderbird_order{given, family, full_name, nickname,
                                                   email, email,  handle,    phone};
constexpr std::size_t thunderbird_email = 4;

/// The first column in which at least half of the filled cells, and two thirds of the rows, pass the test.
template <class Test>
std::optional<std::size_t> column_of(const std::vector<FirstRow>& rows, Test test) {
    std::map<std::size_t, std::size_t> passed;
    for (const FirstRow& row : rows)
        for (std::size_t i = 0; i < row.cells.size(); ++i)
            if (test(row.cells[i])) ++passed[i];
    for (const auto& [column, count] : passed)
        if (count * 3 >= rows.size() * 2) return column;
    return std::nullopt;
}

/// In at least half of the rows the cell at `whole` is the cells at `first` and `second`, one behind the
/// other.
bool is_put_together(const std::vector<FirstRow>& rows, std::size_t whole, std::size_t first,
                     std::size_t second) {
    const auto fits = std::ranges::count_if(rows, [&](const FirstRow& row) {
        return std::max({whole, first, second}) < row.cells.size() && !row.cells[whole].empty() &&
               join_spaces(row.cells[whole]) == join_spaces(row.cells[first] + ' ' + row.cells[second]);
    });
    return static_cast<std::size_t>(fits) * 2 >= rows.size();
}

/// What stands before the email address, from the left.
std::vector<Meaning> names_before(const std::vector<FirstRow>& rows, std::size_t email_column) {
    switch (email_column) {
    case 0:
        return {};
    case 1:
        return {full_name};
    case 2:
        return {given, family};
    case 3:
        if (is_put_together(rows, 0, 1, 2)) return {full_name, given, family};
        if (is_put_together(rows, 2, 0, 1)) return {given, family, full_name};
        return {given, family};
    default:
        return {given, family, full_name, nickname};
    }
}

} // namespace

std::vector<Column> columns_without_header(const std::vector<FirstRow>& rows) {
    // Where every line has its own separator, the rows that this one divides tell the columns.
    std::vector<FirstRow> divided;
    std::ranges::copy_if(rows, std::back_inserter(divided),
                         [](const FirstRow& row) { return row.cells.size() > 1; });
    const auto email_column = column_of(divided, is_email);
    if (divided.empty() || !email_column) return {};
    std::size_t width = 0;
    for (const FirstRow& row : divided)
        width = std::max(width, row.cells.size());

    std::vector<Meaning> meanings(width, unknown);
    const auto names = names_before(divided, *email_column);
    std::ranges::copy(names, meanings.begin());
    meanings[*email_column] = email;
    if (*email_column == thunderbird_email)
        for (std::size_t i = 0; i < std::min(width, thunderbird_order.size()); ++i)
            meanings[i] = thunderbird_order.at(i);
    else if (const auto phone_column = column_of(divided, is_phone);
             phone_column && meanings[*phone_column] == unknown)
        meanings[*phone_column] = phone;

    std::vector<Column> columns;
    std::map<Meaning, std::size_t> counts;
    for (std::size_t i = 0; i < width; ++i)
        columns.push_back({fmt::format("column {}", i + 1), meanings[i], {}, counts[meanings[i]]++});
    return columns;
}

} // namespace goodturn::intake::csv

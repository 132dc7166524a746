#include "intake/csv/rows.hpp"

#include "base/text.hpp"
#include "intake/csv/mojibake.hpp"

#include <algorithm>

namespace goodturn::intake::csv {

Rows::Rows(std::function<std::string()> more, char separator, std::size_t columns)
    : records_(std::move(more), separator), separator_(separator), columns_(columns) {
    records_.expect(columns);
}

std::vector<std::string> Rows::cells_of(std::string_view record) {
    auto cells = reader_.read(record, separator_);
    if (cells.size() != 1 || columns_ < 2) return cells;
    for (const char other : {'\t', ';', ',', '|'}) {
        // Two or more: one may be a comma or semicolon of the text.
        if (other == separator_ || std::ranges::count(record, other) < 2) continue;
        auto divided = reader_.read(record, other);
        if (divided.size() > cells.size()) cells = std::move(divided);
    }
    return cells;
}

std::optional<Row> Rows::next() {
    while (const auto record = records_.next()) {
        Row row{record->line, cells_of(record->text), record->unclosed};
        if (row.cells.empty()) continue;
        // A file that was put behind another one brings its mark along.
        if (row.cells.front().starts_with("\xEF\xBB\xBF")) row.cells.front().erase(0, 3);
        for (std::string& cell : row.cells)
            cell = unprotect(mend_mojibake(std::move(cell)));
        const auto is_filled = [](const std::string& cell) { return !trim(cell).empty(); };
        if (std::ranges::any_of(row.cells, is_filled)) return row;
    }
    return std::nullopt;
}

} // namespace goodturn::intake::csv

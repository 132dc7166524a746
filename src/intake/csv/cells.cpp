#include "intake/csv/cells.hpp"

#include <csv.h>

#include <new>

namespace goodturn::intake::csv {

struct CellReader::Parser {
    csv_parser csv{};
    std::vector<std::string> cells;
};

namespace {

constexpr std::string_view formula_signs = "=+-@\t\r\n";

/// Where the text begins behind its apostrophes, if what follows would be run as a formula.
bool looks_like_formula(std::string_view text) {
    const std::size_t at = text.find_first_not_of('\'');
    return at != std::string_view::npos && formula_signs.find(text[at]) != std::string_view::npos;
}

void take_cell(void* bytes, std::size_t length, void* cells) {
    static_cast<std::vector<std::string>*>(cells)->emplace_back(static_cast<const char*>(bytes), length);
}

void take_row_end(int /*terminator*/, void* /*cells*/) {}

} // namespace

CellReader::CellReader() : parser_(std::make_unique<Parser>()) {
    if (csv_init(&parser_->csv, 0) != 0) throw std::bad_alloc();
}

CellReader::~CellReader() {
    csv_free(&parser_->csv);
}

std::vector<std::string> CellReader::read(std::string_view record, char separator) {
    parser_->cells.clear();
    csv_set_delim(&parser_->csv, static_cast<unsigned char>(separator));
    // Fails only when memory does.
    if (csv_parse(&parser_->csv, record.data(), record.size(), take_cell, take_row_end, &parser_->cells) !=
            record.size() ||
        csv_fini(&parser_->csv, take_cell, take_row_end, &parser_->cells) != 0)
        throw std::bad_alloc();
    return std::move(parser_->cells);
}

std::string protect(std::string text) {
    if (looks_like_formula(text)) text.insert(text.begin(), '\'');
    return text;
}

std::string unprotect(std::string cell) {
    if (cell.starts_with('\'') && looks_like_formula(cell)) cell.erase(cell.begin());
    return cell;
}

std::string write_row(const std::vector<std::string>& cells) {
    const auto is_blank = [](char sign) { return sign == ' ' || sign == '\t'; };
    std::string row;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0) row += ',';
        const std::string cell = protect(cells[i]);
        const bool quoted = cell.find_first_of(",\"\r\n;\t|") != std::string::npos ||
                            (!cell.empty() && (is_blank(cell.front()) || is_blank(cell.back())));
        if (!quoted) {
            row += cell;
            continue;
        }
        row += '"';
        for (const char sign : cell) {
            if (sign == '"') row += '"';
            row += sign;
        }
        row += '"';
    }
    return row + "\r\n";
}

} // namespace goodturn::intake::csv

#pragma once
/// The rows of a table, from its blocks of text.
#include "intake/csv/cells.hpp"
#include "intake/csv/records.hpp"

namespace goodturn::intake::csv {

struct Row {
    long line = 0; ///< where it begins, from 1
    std::vector<std::string> cells;
    std::optional<std::size_t> unclosed; ///< see Record
};

/// Rows with at least one cell that is filled. Where a file mixes separators, a row that the file's own
/// separator does not divide is divided by the one that gives it most cells.
class Rows {
  public:
    /// `columns`: how many cells a row has as a rule; 0 if that is not known.
    Rows(std::function<std::string()> more, char separator, std::size_t columns);
    std::optional<Row> next();

  private:
    std::vector<std::string> cells_of(std::string_view record);

    Records records_;
    CellReader reader_;
    char separator_;
    std::size_t columns_;
};

} // namespace goodturn::intake::csv

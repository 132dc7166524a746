#pragma once
/// One record of a table into its cells (RFC 4180, and what is met in the wild).
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace goodturn::intake::csv {

/// Splits records, one after another. Spaces around a cell do not belong to it unless it is quoted; a quote
/// inside an unquoted cell is a character like any other.
class CellReader {
  public:
    CellReader();
    ~CellReader();
    CellReader(const CellReader&) = delete;
    CellReader& operator=(const CellReader&) = delete;

    /// `record` holds no line break outside quotes; one at its end is allowed.
    std::vector<std::string> read(std::string_view record, char separator);

  private:
    struct Parser;
    std::unique_ptr<Parser> parser_;
};

/// A spreadsheet runs a cell that begins with = + - @ or a control character as a formula; an apostrophe in
/// front of it marks it as text. protect() adds one where it is needed, and also where the text already looks
/// protected, so that unprotect(protect(x)) is x for every x.
std::string protect(std::string text);
std::string unprotect(std::string cell);

/// A row as RFC 4180 writes it: protected, quoted where it must be, ended by CR LF.
std::string write_row(const std::vector<std::string>& cells);

} // namespace goodturn::intake::csv

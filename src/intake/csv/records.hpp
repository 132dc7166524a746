#pragma once
/// Where one record ends and the next begins: quoted line breaks, any line end, and quotes that are never
/// closed.
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace goodturn::intake::csv {

/// One record, not yet split into cells.
struct Record {
    std::string_view text; ///< without its line end; valid until the next one is asked for
    long line = 0;         ///< where it begins, from 1
    /// The cell (from 0) whose opening quote is never closed. `text` is already mended: the row keeps its own
    /// lines.
    std::optional<std::size_t> unclosed;
};

/// Reads records from blocks of text; lines with nothing on them are passed over.
///
/// A quote that is opened and not closed would swallow everything up to the next quote. It is noticed by what
/// cannot be: a closing quote with more text behind it on a later line, whole rows inside one cell, the end
/// of the file, or a record of more than a megabyte. Then the record ends before the first following line
/// that has exactly the expected number of cells by itself. If there is no such line, the quotes are taken as
/// they stand.
class Records {
  public:
    /// `more` gives the next block of UTF-8, an empty one at the end.
    Records(std::function<std::string()> more, char separator);

    /// How many cells a plausible record has; 0, as at first, if that is not known.
    void expect(std::size_t columns) { columns_ = columns; }
    std::optional<Record> next();

  private:
    struct Doubt;
    std::optional<std::size_t> next_row(const Doubt& doubt, bool at_end) const;
    std::size_t cells_of_line(std::size_t from) const;
    std::optional<std::size_t> swallowed_row(std::size_t open, std::size_t end) const;
    std::optional<Record> read_record();
    std::string mended(std::string_view record, std::size_t open) const;
    Record take_mended(const Doubt& doubt, std::size_t next);
    Record take(std::size_t end, std::size_t next);
    bool skip_blank_lines();
    void pass(std::size_t next);
    void refill();

    std::function<std::string()> more_;
    char separator_;
    std::size_t columns_ = 0;
    std::string buffer_;
    std::size_t at_ = 0;    ///< in buffer_: where the next record begins
    long line_ = 1;         ///< of at_
    char line_sign_ = '\0'; ///< what ends a line for those who count them: LF, or CR where a file has no LF
    bool ended_ = false;
    std::string mended_;
};

} // namespace goodturn::intake::csv

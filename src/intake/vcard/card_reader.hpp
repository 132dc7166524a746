#pragma once
/// From physical lines to cards: unfolds, and finds where a card begins and ends.
#include "intake/vcard/content_line.hpp"
#include "intake/vcard/lines.hpp"

#include <deque>
#include <functional>
#include <string>
#include <vector>

namespace goodturn::intake::vcard {

/// One card as it is in the file: bytes in the file's charset, values still in their transfer encoding.
struct RawCard {
    std::vector<ContentLine> lines; ///< without BEGIN, END and VERSION
    std::string version;            ///< of the first VERSION line, trimmed; "" if there is none
    bool has_version = false;
    long line = 0; ///< of BEGIN:VCARD
    bool is_agent = false;
};

/// What could not be understood, and where.
using Report = std::function<void(long line, std::string message)>;

/// Cards inside cards come out as cards of their own, those that follow an empty AGENT as that property's
/// value (in the manner of vCard 3.0). A card without an end is handed over when that is clear; lines that
/// look like a card but have no BEGIN are taken as one. Each such liberty is reported.
class CardReader {
  public:
    CardReader(std::istream& in, Report report) : lines_(in), report_(std::move(report)) {}

    /// The next card; false at the end of the file. Cards come in the order in which they end.
    bool next(RawCard& card);

    bool marked_utf8() const { return lines_.marked_utf8(); }
    bool failed() const { return lines_.failed(); }

  private:
    bool read_logical_line();
    bool append_continuation(std::string_view physical);
    bool append_soft_break();
    void append(std::string_view physical);
    void take_logical_line();
    void begin_card();
    void end_card();
    void close_all();
    void take_property();
    RawCard* current() { return open_.empty() ? nullptr : &open_.back(); }
    void emit(RawCard card);

    LineReader lines_;
    Report report_;
    std::string text_; ///< the logical line
    long text_line_ = 0;
    std::vector<RawCard> open_; ///< the innermost last
    std::deque<RawCard> ready_;
    bool implied_ = false;          ///< the outermost open card had no BEGIN
    bool reported_outside_ = false; ///< one remark a stretch of lines outside cards is enough
    bool ended_ = false;
};

} // namespace goodturn::intake::vcard

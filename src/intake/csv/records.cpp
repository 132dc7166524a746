#include "intake/csv/records.hpp"

#include <algorithm>

namespace goodturn::intake::csv {

namespace {

constexpr std::size_t longest_record = std::size_t{1} << 20;
/// How many lines are looked at to find the next row behind a quote that was not closed.
constexpr std::size_t lines_to_try = 1000;

bool is_line_end(char sign) {
    return sign == '\n' || sign == '\r';
}

enum class End : std::uint8_t {
    whole,     ///< a line end, or the end of the file
    cut_off,   ///< the text ends before it is clear
    in_quotes, ///< the text ends inside a quoted cell
    doubtful,  ///< a quote on a later line than its opening one closes nothing
};

/// What the quotes of one record say.
struct Scan {
    End how = End::cut_off;
    std::size_t end = 0;  ///< behind the last sign of the record, or where the doubt is
    std::size_t next = 0; ///< where the next record begins
    std::size_t cells = 1;
    std::optional<std::size_t>
        open; ///< the quote that opens the first cell of several lines, or the doubtful one
    std::size_t open_cell = 0;
};

/// Walks over one record, with the rules of the cell reader.
class Scanner {
  public:
    /// `all`: no more text follows.
    Scanner(std::string_view text, char separator, bool all)
        : text_(text), separator_(separator), all_(all) {}

    /// With `trusting`, a quote that closes nothing is a character like any other.
    Scan scan(std::size_t from, bool trusting) {
        scan_ = {};
        at_ = from;
        while (true) {
            while (at_ < text_.size() && is_blank(text_[at_]))
                ++at_;
            if (at_ < text_.size() && text_[at_] == '"' && !pass_quoted(trusting)) return scan_;
            while (at_ < text_.size() && text_[at_] != separator_ && !is_line_end(text_[at_]))
                ++at_;
            if (at_ >= text_.size()) return finish(all_ ? End::whole : End::cut_off);
            if (is_line_end(text_[at_])) return finish_line();
            ++at_;
            ++scan_.cells;
        }
    }

  private:
    bool is_blank(char sign) const { return (sign == ' ' || sign == '\t') && sign != separator_; }

    Scan finish(End how) {
        scan_.how = how;
        scan_.end = scan_.next = std::min(at_, text_.size());
        return scan_;
    }

    Scan finish_line() {
        if (text_[at_] == '\r' && at_ + 1 >= text_.size() && !all_) return finish(End::cut_off);
        finish(End::whole);
        scan_.next = at_ + (text_[at_] == '\r' && at_ + 1 < text_.size() && text_[at_ + 1] == '\n' ? 2 : 1);
        return scan_;
    }

    void remember(std::size_t open) {
        if (scan_.open) return;
        scan_.open = open;
        scan_.open_cell = scan_.cells - 1;
    }

    /// Moves behind the closing quote; false if the scan ends here.
    bool pass_quoted(bool trusting) {
        const std::size_t open = at_++;
        bool several_lines = false;
        while (at_ < text_.size()) {
            const char sign = text_[at_++];
            if (is_line_end(sign)) several_lines = true;
            if (sign != '"') continue;
            if (at_ < text_.size() && text_[at_] == '"') {
                ++at_;
                continue;
            }
            std::size_t behind = at_;
            while (behind < text_.size() && is_blank(text_[behind]))
                ++behind;
            if (behind >= text_.size() && !all_) break;
            if (behind >= text_.size() || text_[behind] == separator_ || is_line_end(text_[behind])) {
                if (several_lines) remember(open);
                return true;
            }
            if (several_lines && !trusting) {
                scan_.open = open;
                scan_.open_cell = scan_.cells - 1;
                at_ -= 1;
                finish(End::doubtful);
                return false;
            }
        }
        scan_.open = open;
        scan_.open_cell = scan_.cells - 1;
        at_ = text_.size();
        finish(End::in_quotes);
        return false;
    }

    std::string_view text_;
    char separator_;
    bool all_;
    std::size_t at_ = 0;
    Scan scan_;
};

std::size_t next_line(std::string_view text, std::size_t from) {
    std::size_t at = text.find_first_of("\r\n", from);
    if (at == std::string_view::npos) return text.size();
    return at + (text.substr(at, 2) == "\r\n" ? 2 : 1);
}

} // namespace

/// A quote that may never have been closed.
struct Records::Doubt {
    std::size_t open = 0; ///< in buffer_
    std::size_t cell = 0;
    std::size_t until = 0; ///< the next row begins at or before this place
};

Records::Records(std::function<std::string()> more, char separator)
    : more_(std::move(more)), separator_(separator) {}

void Records::refill() {
    buffer_.erase(0, at_);
    at_ = 0;
    const std::string block = more_();
    if (block.empty()) ended_ = true;
    if (line_sign_ == '\0') line_sign_ = block.find('\n') == std::string::npos ? '\r' : '\n';
    buffer_ += block;
}

void Records::pass(std::size_t next) {
    line_ += std::count(buffer_.begin() + static_cast<std::ptrdiff_t>(at_),
                        buffer_.begin() + static_cast<std::ptrdiff_t>(next), line_sign_);
    at_ = next;
}

bool Records::skip_blank_lines() {
    while (true) {
        const std::size_t text = buffer_.find_first_not_of(" \t\r\n", at_);
        if (text == std::string::npos && !ended_) {
            // The beginning of the last line stays: it may be an indented or empty first cell.
            const std::size_t line_end = buffer_.find_last_of("\r\n");
            if (line_end != std::string::npos && line_end >= at_) pass(line_end + 1);
            refill();
            continue;
        }
        if (text == std::string::npos) return false;
        const std::size_t line_end = buffer_.find_last_of("\r\n", text);
        if (line_end != std::string::npos && line_end >= at_) pass(line_end + 1);
        return true;
    }
}

Record Records::take(std::size_t end, std::size_t next) {
    Record record{std::string_view(buffer_).substr(at_, end - at_), line_, {}};
    pass(next);
    return record;
}

/// On one line, the quote is left out if that gives the better number of cells; otherwise it is closed at the
/// end.
std::string Records::mended(std::string_view record, std::size_t open) const {
    std::string closed(record);
    closed += '"';
    if (record.find_first_of("\r\n", open) != std::string_view::npos) return closed;
    std::string without(record);
    without.erase(open, 1);
    const auto distance = [&](std::string_view text) {
        const std::size_t cells = Scanner(text, separator_, true).scan(0, true).cells;
        return cells > columns_ ? cells - columns_ : columns_ - cells;
    };
    return distance(without) <= distance(closed) ? without : closed;
}

Record Records::take_mended(const Doubt& doubt, std::size_t next) {
    std::string_view record = std::string_view(buffer_).substr(at_, next - at_);
    while (!record.empty() && is_line_end(record.back()))
        record.remove_suffix(1);
    mended_ = mended(record, doubt.open - at_);
    Record taken{mended_, line_, doubt.cell};
    pass(next);
    return taken;
}

/// How many cells the line has by itself: a quote that it opens and does not close is none.
std::size_t Records::cells_of_line(std::size_t from) const {
    const std::string_view line = std::string_view(buffer_).substr(from, next_line(buffer_, from) - from);
    const Scan scan = Scanner(line, separator_, true).scan(0, true);
    if (scan.how != End::in_quotes) return scan.cells;
    std::string without(line);
    without.erase(*scan.open, 1);
    return Scanner(without, separator_, true).scan(0, true).cells;
}

std::optional<std::size_t> Records::next_row(const Doubt& doubt, bool at_end) const {
    Scanner scanner(buffer_, separator_, ended_);
    std::optional<std::size_t> almost;
    std::size_t from = next_line(buffer_, doubt.open);
    for (std::size_t i = 0; i < lines_to_try && from <= doubt.until && from < buffer_.size(); ++i) {
        const Scan row = scanner.scan(from, false);
        const std::size_t cells = row.how == End::whole ? row.cells : cells_of_line(from);
        const bool is_blank = row.how == End::whole && row.end == from;
        if (!is_blank && (columns_ < 2 || cells == columns_)) return from;
        if (!is_blank && !almost && cells >= 2 && cells * 2 >= columns_ && cells <= columns_ + 2)
            almost = from;
        from = next_line(buffer_, from);
    }
    return at_end ? almost : std::nullopt;
}

/// Where the first of several rows begins that a cell of several lines holds: every line between its first
/// and its last is one.
std::optional<std::size_t> Records::swallowed_row(std::size_t open, std::size_t end) const {
    if (columns_ < 3) return std::nullopt;
    Scanner scanner(buffer_, separator_, ended_);
    const std::size_t first = next_line(buffer_, open);
    std::size_t inner = first;
    for (std::size_t behind = next_line(buffer_, inner); behind < end; behind = next_line(buffer_, inner)) {
        const Scan row = scanner.scan(inner, false);
        if (row.how != End::whole || row.cells != columns_ || row.next > behind) return std::nullopt;
        inner = behind;
    }
    return inner == first ? std::nullopt : std::optional(first);
}

/// A record as its quotes say, if they can be believed; nothing while more text is needed.
std::optional<Record> Records::read_record() {
    const std::size_t length = buffer_.size() - at_;
    const bool enough = ended_ || length > longest_record;
    Scanner scanner(buffer_, separator_, ended_);
    Scan found = scanner.scan(at_, false);
    if (found.how == End::cut_off) {
        if (!ended_ && length < 4 * longest_record) return std::nullopt;
        return take(buffer_.size(), buffer_.size()); // a line of megabytes: as far as it is known
    }
    if (found.how == End::whole) {
        const auto row = found.open ? swallowed_row(*found.open, found.end) : std::nullopt;
        return row ? take_mended({*found.open, found.open_cell, *row}, *row) : take(found.end, found.next);
    }
    const bool at_end = found.how == End::in_quotes;
    if (at_end && !enough) return std::nullopt;
    const Doubt doubt{*found.open, found.open_cell, found.end};
    if (const auto row = next_row(doubt, at_end)) return take_mended(doubt, *row);
    if (!at_end) {
        found = scanner.scan(at_, true);
        if (found.how == End::whole) return take(found.end, found.next);
        if (!enough) return std::nullopt;
        if (const auto row = next_row({doubt.open, doubt.cell, buffer_.size()}, true))
            return take_mended(doubt, *row);
    }
    return take_mended({*found.open, found.open_cell, 0},
                       ended_ ? buffer_.size() : next_line(buffer_, *found.open));
}

std::optional<Record> Records::next() {
    while (skip_blank_lines()) {
        if (auto record = read_record()) return record;
        refill();
    }
    return std::nullopt;
}

} // namespace goodturn::intake::csv

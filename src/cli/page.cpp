#include "cli/page.hpp"

#include "cli/columns.hpp"

#include <algorithm>

namespace goodturn::cli {

namespace {

// Control characters that no text has: Page alone gives them a meaning.
constexpr char bold_mark = '\x01';
constexpr char accent_mark = '\x02';
constexpr char soft_mark = '\x03';
constexpr char quote_mark = '\x04';
constexpr char end_mark = '\x05';

constexpr int longest_line = 90; ///< prose is not read well on longer ones

std::string styled(char mark, std::string_view text) {
    if (text.empty()) return {};
    std::string styled_text;
    styled_text.reserve(text.size() + 2);
    styled_text += mark;
    styled_text += text;
    styled_text += end_mark;
    return styled_text;
}

/// How narrow a column may become: names are kept longest, as they say whom it is about.
int narrowest(std::size_t column) {
    return column == 0 ? 24 : 8;
}

/// The widths of a table's columns. Where there is too little room, prose gives way first, then the widest of
/// the others.
std::vector<int> widths_of(const Table& table, int room, bool with_headings) {
    std::vector<int> widths;
    const auto take = [&](const std::vector<std::string>& row) {
        widths.resize(std::max(widths.size(), row.size()));
        for (std::size_t i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], columns(row[i]));
    };
    if (with_headings) take(table.headings);
    for (const auto& row : table.rows)
        take(row);
    if (room == 0 || widths.empty()) return widths;
    int total = 2 * (static_cast<int>(widths.size()) - 1);
    for (const int width : widths)
        total += width;
    if (table.prose_last && total > room) {
        const int left = std::max(30, room - (total - widths.back()));
        total -= widths.back() - left;
        widths.back() = left;
    }
    while (total > room) {
        std::size_t widest = widths.size();
        for (std::size_t i = 0; i < widths.size(); ++i)
            if (widths[i] > narrowest(i) && (widest == widths.size() || widths[i] > widths[widest]))
                widest = i;
        if (widest == widths.size()) break;
        --widths[widest];
        --total;
    }
    return widths;
}

} // namespace

std::string bold(std::string_view text) {
    return styled(bold_mark, text);
}
std::string accent(std::string_view text) {
    return styled(accent_mark, text);
}
std::string soft(std::string_view text) {
    return styled(soft_mark, text);
}
std::string marked(std::string_view text) {
    return styled(quote_mark, text);
}

std::string rendered(std::string_view text, bool colour) {
    std::string shown;
    shown.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const bool second_control_block =
            c == '\xC2' && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0;
        if (second_control_block)
            ++i; // U+0080 to U+009F steer terminals as well
        else if (c == '\t')
            shown += ' ';
        else if (c == '\n' || (static_cast<unsigned char>(c) >= 0x20 && c != '\x7F'))
            shown += c;
        else if (!colour)
            continue;
        else if (c == bold_mark)
            shown += "\x1b[1m";
        else if (c == accent_mark)
            shown += "\x1b[32m";
        else if (c == soft_mark)
            shown += "\x1b[2m";
        else if (c == quote_mark)
            shown += "\x1b[4;33m";
        else if (c == end_mark)
            shown += "\x1b[0m";
    }
    return shown;
}

Page::Page(const Terminal& terminal)
    : terminal_(terminal.out_is_terminal), colour_(terminal.colour), width_(terminal.width) {}

void Page::line(std::string_view text) {
    written_ += text;
    written_ += '\n';
    begun_ = true;
    blank_ = false;
}

Page& Page::text(std::string_view paragraph, int indent, int hanging) {
    const int room = terminal_ ? std::max(20, std::min(width_, longest_line) - indent - hanging) : 1'000'000;
    bool first = true;
    for (const std::string& each : wrapped(paragraph, room)) {
        const int in = each.empty() ? 0 : indent + (first ? 0 : hanging);
        line(std::string(static_cast<std::size_t>(in), ' ') + each);
        first = false;
    }
    return *this;
}

Page& Page::heading(std::string_view words) {
    blank();
    line(bold(words));
    return *this;
}

Page& Page::blank() {
    if (begun_ && !blank_) written_ += '\n';
    blank_ = true;
    return *this;
}

void Page::row(const std::vector<std::string>& cells, const std::vector<int>& widths, int indent,
               bool prose_last) {
    std::string begun(static_cast<std::size_t>(indent), ' ');
    int used = indent;
    for (std::size_t i = 0; i + 1 < cells.size(); ++i) {
        begun += padded(terminal_ ? fit(cells[i], widths[i]) : cells[i], widths[i]) + "  ";
        used += widths[i] + 2;
    }
    const bool wraps = terminal_ && prose_last;
    const std::string last = cells.empty()         ? std::string()
                             : terminal_ && !wraps ? fit(cells.back(), widths[cells.size() - 1])
                                                   : cells.back();
    for (const std::string& each : wrapped(last, wraps ? widths[cells.size() - 1] : 1'000'000)) {
        std::string text = begun + each;
        while (text.ends_with(' '))
            text.pop_back();
        line(text);
        begun.assign(static_cast<std::size_t>(used), ' ');
    }
}

Page& Page::table(const Table& table, int indent) {
    const bool headings = terminal_ && !table.headings.empty();
    const auto widths = widths_of(table, terminal_ ? std::max(20, width_ - indent) : 0, headings);
    if (headings) {
        std::vector<std::string> quiet;
        std::ranges::transform(table.headings, std::back_inserter(quiet), soft);
        row(quiet, widths, indent, false);
    }
    for (const auto& cells : table.rows)
        row(cells, widths, indent, table.prose_last);
    return *this;
}

std::string Page::take() {
    std::string shown = rendered(written_, colour_);
    written_.clear();
    return shown;
}

} // namespace goodturn::cli

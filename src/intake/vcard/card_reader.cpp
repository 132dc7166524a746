#include "intake/vcard/card_reader.hpp"

#include "base/text.hpp"
#include "intake/vcard/property.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace goodturn::intake::vcard {

namespace {

/// More open cards than anyone nests: the outermost has lost its end.
constexpr std::size_t deepest = 16;
/// A card with more than this many lines has lost its end, or is none.
constexpr std::size_t most_lines = 5000;
/// Longer parameters than this are not looked at for a transfer encoding, and a longer value is not joined by
/// the exceptions of 2.1: what is read once for each physical line must stay short.
constexpr std::size_t longest_header = 8192;
/// No picture in an address book is larger.
constexpr std::size_t longest_logical_line = std::size_t{1} << 26;

/// "BEGIN:VCARD" and the like, with white space around the words.
bool is_marker(std::string_view text, std::string_view keyword) {
    if (text.size() < keyword.size() || ((text[0] ^ keyword[0]) & 0x5F) != 0) return false;
    const std::size_t colon = text.find(':');
    return colon != std::string_view::npos &&
           equal_ignoring_ascii_case(trim(text.substr(0, colon)), keyword) &&
           equal_ignoring_ascii_case(trim(text.substr(colon + 1)), "VCARD");
}

enum class Transfer : unsigned char { plain, quoted_printable, base64 };

/// Whether a lower-case header has the parameter ENCODING=<word>, or the bare <word> of 2.1.
bool has_encoding(std::string_view header, std::string_view word) {
    for (std::size_t at = header.find(word); at != std::string_view::npos; at = header.find(word, at + 1)) {
        const std::string_view before = header.substr(0, at);
        const std::string_view after = header.substr(at + word.size());
        const bool begins =
            before.ends_with(';') || before.ends_with(";encoding=") || before.ends_with(";encoding=\"");
        const bool ends = after.empty() || after[0] == ';' || after[0] == ',' || after[0] == '"';
        const bool in_quotes =
            std::count(before.begin(), before.end(), '"') % 2 != 0 && !before.ends_with('"');
        if (begins && ends && !in_quotes) return true;
    }
    return false;
}

/// What the parameters before the colon say. A line without parameters costs one search.
Transfer transfer_of(std::string_view text) {
    text = text.substr(0, longest_header);
    const std::size_t first = text.find_first_of(";:");
    if (first == std::string_view::npos || text[first] == ':') return Transfer::plain;
    const std::string header = lower_ascii(text.substr(0, text.find(':')));
    if (has_encoding(header, "quoted-printable")) return Transfer::quoted_printable;
    if (has_encoding(header, "base64") || has_encoding(header, "b")) return Transfer::base64;
    return Transfer::plain;
}

bool is_base64(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char byte) {
        return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') ||
               byte == '+' || byte == '/' || byte == '=';
    });
}

bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \t") == std::string_view::npos;
}
bool is_folded(std::string_view text) {
    return !text.empty() && (text[0] == ' ' || text[0] == '\t');
}

/// "…=" at the end of a quoted-printable line, white space after it put there by mail programs.
bool has_soft_break(std::string_view text) {
    const std::size_t last = text.find_last_not_of(" \t");
    return last != std::string_view::npos && text[last] == '=';
}

/// vCard 2.1 from some phones: a value goes on in the next line after a backslash. A backslash that is the
/// second byte of a Shift_JIS letter is no such sign.
bool goes_on_after_backslash(std::string_view text) {
    if (text.size() < 2 || text.size() > longest_header || text.back() != '\\' ||
        text.find(':') == std::string_view::npos)
        return false;
    return static_cast<unsigned char>(text[text.size() - 2]) < 0x80 || is_utf8(text);
}

bool is_of_a_card(std::string_view name) {
    const PropertyFacts& facts = facts_of(name);
    return equal_ignoring_ascii_case(name, "VERSION") ||
           (facts.property != Property::unknown && facts.property != Property::group_label);
}

void append_agent(RawCard& parent, const RawCard& agent) {
    const auto line = std::find_if(parent.lines.rbegin(), parent.lines.rend(), [](const ContentLine& each) {
        return facts_of(each.name).property == Property::agent;
    });
    if (line == parent.lines.rend()) return;
    std::string text = "BEGIN:VCARD\n";
    if (agent.has_version) text += "VERSION:" + agent.version + "\n";
    for (const ContentLine& each : agent.lines)
        text += to_text(each) + "\n";
    line->value = text + "END:VCARD\n";
}

} // namespace

bool CardReader::next(RawCard& card) {
    while (ready_.empty()) {
        if (ended_) return false;
        if (read_logical_line()) {
            take_logical_line();
        } else {
            ended_ = true;
            close_all();
        }
    }
    card = std::move(ready_.front());
    ready_.pop_front();
    return true;
}

bool CardReader::read_logical_line() {
    std::string_view physical;
    for (;;) {
        if (!lines_.peek(physical)) return false;
        // A comment is no part of any vCard, but some programs write them.
        if (!is_blank(physical) && physical[0] != '#') break;
        lines_.take();
    }
    text_ = physical.substr(physical.find_first_not_of(" \t"));
    text_line_ = lines_.number();
    lines_.take();
    while (lines_.peek(physical) && append_continuation(physical)) {
    }
    if (lines_.take_cut() || text_.size() > longest_logical_line) {
        report_(text_line_, "This line is longer than any line of a card. The rest of it was left out.");
        text_.resize(std::min(text_.size(), longest_logical_line));
        text_.shrink_to_fit();
    }
    return true;
}

/// Whether the next physical line belongs to text_; takes it if so.
bool CardReader::append_continuation(std::string_view physical) {
    const Transfer transfer = transfer_of(text_);
    if (transfer == Transfer::quoted_printable && has_soft_break(text_)) return append_soft_break();
    const bool is_v21 = open_.empty() || dialect_of(open_.back().version) == Dialect::v21;
    bool after_blank = false;
    while (physical.empty()) {
        lines_.take();
        after_blank = true;
        if (!lines_.peek(physical)) return false;
    }
    if (is_folded(physical)) {
        if (after_blank && (is_blank(physical) || looks_like_property(trim(physical)))) return false;
        append(physical.substr(1));
    } else if (is_v21 && transfer == Transfer::base64 && !after_blank && is_base64(physical)) {
        append(physical);
    } else if (is_v21 && !after_blank && goes_on_after_backslash(text_) && !looks_like_property(physical)) {
        text_.back() = '\n';
        append(physical);
    } else {
        return false;
    }
    lines_.take();
    return true;
}

/// After a soft break the next line is text, whatever it looks like; but an empty line followed by a
/// property, and the end of the card, mean that the value was cut.
bool CardReader::append_soft_break() {
    text_.resize(text_.find_last_not_of(" \t"));
    bool after_blank = false;
    std::string_view physical;
    while (lines_.peek(physical) && physical.empty()) {
        lines_.take();
        after_blank = true;
    }
    if (!lines_.peek(physical) || is_marker(physical, "END") || is_marker(physical, "BEGIN")) return false;
    if (after_blank && looks_like_property(physical)) return false;
    append(physical);
    lines_.take();
    return true;
}

/// One octet over the limit is enough to know that it was passed.
void CardReader::append(std::string_view physical) {
    const std::size_t room = longest_logical_line + 1 - std::min(text_.size(), longest_logical_line + 1);
    text_ += physical.substr(0, room);
}

void CardReader::take_logical_line() {
    if (is_marker(text_, "BEGIN")) return begin_card();
    if (is_marker(text_, "END")) return end_card();
    take_property();
}

void CardReader::begin_card() {
    if (implied_) close_all();
    if (open_.size() >= deepest) {
        report_(open_.front().line, "This card has no END:VCARD. What it holds was taken in.");
        RawCard outermost = std::move(open_.front());
        open_.erase(open_.begin());
        emit(std::move(outermost));
    }
    RawCard card;
    card.line = text_line_;
    if (!open_.empty() && !open_.back().lines.empty()) {
        const ContentLine& last = open_.back().lines.back();
        card.is_agent = facts_of(last.name).property == Property::agent && trim(last.value).empty();
    }
    open_.push_back(std::move(card));
    reported_outside_ = false;
}

void CardReader::end_card() {
    reported_outside_ = false;
    if (open_.empty()) {
        report_(text_line_, "END:VCARD stands here without a beginning. It was left out.");
        return;
    }
    if (implied_) report_(open_.back().line, "This card has no BEGIN:VCARD. What it holds was taken in.");
    implied_ = false;
    RawCard card = std::move(open_.back());
    open_.pop_back();
    emit(std::move(card));
}

void CardReader::close_all() {
    for (std::size_t i = open_.size(); i-- > 0;) {
        if (!open_[i].is_agent || i == 0) continue;
        append_agent(open_[i - 1], open_[i]);
    }
    for (RawCard& card : open_) {
        if (card.is_agent) continue;
        report_(card.line, implied_
                               ? "This card has no BEGIN:VCARD and no END:VCARD. What it holds was taken in."
                               : "This card has no END:VCARD. What it holds was taken in.");
        ready_.push_back(std::move(card));
    }
    open_.clear();
    implied_ = false;
}

void CardReader::emit(RawCard card) {
    if (card.is_agent && !open_.empty())
        append_agent(open_.back(), card);
    else
        ready_.push_back(std::move(card));
}

void CardReader::take_property() {
    RawCard* card = current();
    const Dialect dialect = card != nullptr ? dialect_of(card->version) : Dialect::v3;
    auto line = parse_content_line(text_, dialect, text_line_);
    if (card == nullptr) {
        if (line && is_of_a_card(line->name) && looks_like_property(text_)) {
            implied_ = true;
            open_.emplace_back().line = text_line_;
            card = current();
        } else {
            if (!reported_outside_) report_(text_line_, "This is not part of a card. It was left out.");
            reported_outside_ = true;
            return;
        }
    }
    if (!line || line->is("BEGIN") || line->is("END")) {
        const std::string beginning = shorten(repair_utf8(std::string_view(text_).substr(0, 400)), 40);
        report_(text_line_,
                fmt::format("\"{}\" is not a line of a card. It was left out, the rest of the card "
                            "was taken in.",
                            beginning));
        return;
    }
    if (line->is("VERSION")) {
        if (!card->has_version) card->version = trim(line->value);
        card->has_version = true;
        return;
    }
    if (card->lines.size() >= most_lines) {
        close_all();
        return;
    }
    card->lines.push_back(std::move(*line));
}

} // namespace goodturn::intake::vcard

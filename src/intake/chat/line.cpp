#include "intake/chat/line.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace goodturn::intake::chat {

namespace {

/// Words for before and after noon, without their dots and spaces, in lower case.
struct HalfOfDay {
    std::string_view word;
    bool is_afternoon;
};
constexpr std::array halves{HalfOfDay{"am", false},   HalfOfDay{"pm", true},      HalfOfDay{"ص", false},
                            HalfOfDay{"م", true},     HalfOfDay{"πμ", false},     HalfOfDay{"μμ", true},
                            HalfOfDay{"上午", false}, HalfOfDay{"下午", true},    HalfOfDay{"午前", false},
                            HalfOfDay{"午後", true},  HalfOfDay{"오전", false},   HalfOfDay{"오후", true},
                            HalfOfDay{"öö", false},   HalfOfDay{"ös", true},      HalfOfDay{"ÖÖ", false},
                            HalfOfDay{"ÖS", true},    HalfOfDay{"पूर्वाह्न", false}, HalfOfDay{"अपराह्न", true},
                            HalfOfDay{"vorm", false}, HalfOfDay{"nachm", true}};

/// One code point at `at`, which must be inside; bytes that are no UTF-8 stand for themselves.
struct CodePoint {
    char32_t value = 0;
    std::size_t length = 1;
};
CodePoint code_point_at(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char first = byte(at);
    const std::size_t length = first < 0x80    ? 1
                               : first >= 0xF0 ? 4
                               : first >= 0xE0 ? 3
                               : first >= 0xC0 ? 2
                                               : 1;
    if (length == 1 || at + length > text.size()) return {first, 1};
    char32_t value = first & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i)
        value = (value << 6U) | (byte(at + i) & 0x3FU);
    return {value, length};
}

bool is_mark(char32_t c) {
    return c == 0x200E || c == 0x200F || c == 0xFEFF || c == 0x061C || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2066 && c <= 0x2069);
}
bool is_space(char32_t c) {
    return c == 0xA0 || c == 0x202F || c == 0x3000 || (c >= 0x2000 && c <= 0x200A);
}
/// The digit, or -1: Arabic, Persian, Devanagari, Bengali, full-width.
int other_digit(char32_t c) {
    for (const char32_t zero : {0x0660U, 0x06F0U, 0x0966U, 0x09E6U, 0xFF10U})
        if (c >= zero && c < zero + 10) return static_cast<int>(c - zero);
    return -1;
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// Reads along a line; nothing is taken where nothing fits.
class Scanner {
  public:
    explicit Scanner(std::string_view text) : text_(text) {}

    bool take(char wanted) {
        if (at_ >= text_.size() || text_[at_] != wanted) return false;
        ++at_;
        return true;
    }
    bool take_any(std::string_view wanted) {
        return std::ranges::any_of(wanted, [&](char each) { return take(each); });
    }
    bool take(std::string_view wanted) {
        if (!text_.substr(at_).starts_with(wanted)) return false;
        at_ += wanted.size();
        return true;
    }
    void spaces() {
        while (take(' ')) {
        }
    }
    /// At most `most` digits; nothing if there is none, or one more follows.
    std::optional<int> number(std::size_t most, std::size_t* digits = nullptr) {
        std::size_t count = 0;
        int value = 0;
        while (at_ + count < text_.size() && is_digit(text_[at_ + count])) {
            if (count == most) return std::nullopt;
            value = value * 10 + (text_[at_ + count] - '0');
            ++count;
        }
        if (count == 0) return std::nullopt;
        at_ += count;
        if (digits != nullptr) *digits = count;
        return value;
    }
    /// What stands before the next of the signs, at most `most` bytes; nothing is taken if none comes.
    std::optional<std::string_view> until_any(std::string_view signs, std::size_t most) {
        const auto end = text_.substr(at_, most).find_first_of(signs);
        if (end == std::string_view::npos) return std::nullopt;
        const auto found = text_.substr(at_, end);
        at_ += end;
        return found;
    }
    std::string_view rest() const { return text_.substr(at_); }

  private:
    std::string_view text_;
    std::size_t at_ = 0;
};

std::optional<RawDate> take_date(Scanner& scanner) {
    RawDate date;
    char separator = 0;
    for (std::size_t i = 0; i < 3; ++i) {
        std::size_t digits = 0;
        const auto number = scanner.number(4, &digits);
        if (!number || digits == 3 || (digits == 4 && i == 1)) return std::nullopt;
        date.parts.at(i) = *number;
        if (i == 0) date.year_is_first = digits == 4;
        if (i == 2) break;
        scanner.spaces();
        if (separator == 0) {
            for (const char each : {'/', '.', '-'})
                if (scanner.take(each)) separator = each;
            if (separator == 0) return std::nullopt;
        } else if (!scanner.take(separator)) {
            return std::nullopt;
        }
        scanner.spaces();
    }
    scanner.take('.'); // "2024. 1. 15."
    return date;
}

/// "a. m." and its kind; nothing if the words are others.
std::optional<bool> is_afternoon(std::string_view words) {
    std::string plain;
    for (const char c : words)
        if (c != '.' && c != ' ') plain += static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    for (const HalfOfDay& half : halves)
        if (plain == half.word) return half.is_afternoon;
    return std::nullopt;
}

/// Seconds of the day.
std::optional<int> take_time(Scanner& scanner, char end) {
    // Before the numbers: "下午3:05", or a word such as "at", "um", "klo".
    const auto before = scanner.until_any("0123456789", 32);
    if (!before) return std::nullopt;
    auto afternoon = is_afternoon(*before);
    if (!afternoon && trim(*before).size() > 6) return std::nullopt;
    const auto hour = scanner.number(2);
    if (!hour || *hour > 24) return std::nullopt;
    scanner.spaces();
    if (!scanner.take_any(":.h")) return std::nullopt;
    scanner.spaces();
    const auto minute = scanner.number(2);
    if (!minute || *minute > 59) return std::nullopt;
    int second = 0;
    if (scanner.take_any(":.")) {
        const auto seconds = scanner.number(2);
        if (!seconds || *seconds > 60) return std::nullopt;
        second = std::min(*seconds, 59);
    }
    scanner.spaces();
    if (const auto behind = scanner.until_any(std::string_view(&end, 1), 40); !behind)
        return std::nullopt;
    else if (const std::string_view words = trim(*behind); !words.empty()) {
        afternoon = is_afternoon(words);
        if (!afternoon) return std::nullopt;
    }
    int hours = *hour % 24;
    if (afternoon) hours = hours % 12 + (*afternoon ? 12 : 0);
    return (hours * 60 + *minute) * 60 + second;
}

} // namespace

std::string plain_line(std::string_view line) {
    std::string plain;
    plain.reserve(line.size());
    for (std::size_t at = 0; at < line.size();) {
        if (static_cast<unsigned char>(line[at]) < 0x80) {
            plain += line[at++];
            continue;
        }
        const CodePoint c = code_point_at(line, at);
        if (is_space(c.value))
            plain += ' ';
        else if (c.value == 0x2013) // an en dash between time and sender
            plain += '-';
        else if (const int digit = other_digit(c.value); digit >= 0)
            plain += static_cast<char>('0' + digit);
        else if (!is_mark(c.value))
            plain += line.substr(at, c.length);
        at += c.length;
    }
    return plain;
}

std::optional<Beginning> beginning_of(std::string_view line) {
    if (line.empty() || (line.front() != '[' && !is_digit(line.front()))) return std::nullopt;
    Scanner scanner(line);
    Beginning beginning;
    beginning.is_bracketed = scanner.take('[');
    const auto date = take_date(scanner);
    if (!date) return std::nullopt;
    scanner.spaces();
    scanner.take_any(",");
    const auto second = take_time(scanner, beginning.is_bracketed ? ']' : '-');
    if (!second) return std::nullopt;
    if (!scanner.take(beginning.is_bracketed ? std::string_view("]") : std::string_view("-")))
        return std::nullopt;
    if (!scanner.rest().empty() && !scanner.take(' ')) return std::nullopt;
    beginning.date = *date;
    beginning.second = *second;
    beginning.rest = scanner.rest();
    return beginning;
}

} // namespace goodturn::intake::chat

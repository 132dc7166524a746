/// The part of base/text.hpp that needs no knowledge of Unicode beyond UTF-8 itself.
#include "base/text.hpp"

#include "base/unicode.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <iterator>

namespace goodturn {

namespace {

constexpr bool is_ascii_space(char byte) {
    return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

constexpr char lower(char byte) {
    return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + ('a' - 'A')) : byte;
}

/// White space at the start of the text: its length in bytes, 0 if there is none.
std::size_t space_at_start(std::string_view text) {
    if (is_ascii_space(text.front())) return 1;
    if (static_cast<unsigned char>(text.front()) < 0x80) return 0;
    const auto [character, length] = first_character(text);
    return u_isUWhiteSpace(character) != 0 ? length : 0;
}

} // namespace

Character first_character(std::string_view text) {
    const auto byte = [&](std::size_t i) { return std::int32_t{static_cast<unsigned char>(text[i])}; };
    const std::int32_t lead = byte(0);
    if (lead < 0x80) return {lead, 1};
    if (lead < 0xC2 || lead > 0xF4) return {-1, 1};
    const std::size_t length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    std::int32_t code = lead & (0x7F >> length);
    // The second byte is narrower after these (Unicode, table 3-7): no overlong forms, no surrogates, no end
    // beyond U+10FFFF.
    std::int32_t lowest = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    std::int32_t highest = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    for (std::size_t i = 1; i < length; ++i) {
        if (i >= text.size() || byte(i) < lowest || byte(i) > highest) return {-1, i};
        code = code << 6 | (byte(i) & 0x3F);
        lowest = 0x80;
        highest = 0xBF;
    }
    return {code, length};
}

std::string_view trim(std::string_view text) {
    constexpr std::string_view no_break_space = "\u00A0";
    while (!text.empty()) {
        if (is_ascii_space(text.front()))
            text.remove_prefix(1);
        else if (text.starts_with(no_break_space))
            text.remove_prefix(no_break_space.size());
        else
            break;
    }
    while (!text.empty()) {
        if (is_ascii_space(text.back()))
            text.remove_suffix(1);
        else if (text.ends_with(no_break_space))
            text.remove_suffix(no_break_space.size());
        else
            break;
    }
    return text;
}

std::string join_spaces(std::string_view text) {
    std::string joined;
    joined.reserve(text.size());
    bool space = false;
    while (!text.empty()) {
        if (const std::size_t length = space_at_start(text); length > 0) {
            space = !joined.empty();
            text.remove_prefix(length);
            continue;
        }
        if (space) joined += ' ';
        space = false;
        // A character's later bytes are never white space of their own.
        do {
            joined += text.front();
            text.remove_prefix(1);
        } while (!text.empty() && (static_cast<unsigned char>(text.front()) & 0xC0U) == 0x80U);
    }
    return joined;
}

std::vector<std::string> split(std::string_view text, char at) {
    std::vector<std::string> parts;
    for (;;) {
        const std::size_t end = text.find(at);
        parts.emplace_back(text.substr(0, end));
        if (end == std::string_view::npos) return parts;
        text.remove_prefix(end + 1);
    }
}

std::string join(const std::vector<std::string>& parts, std::string_view between) {
    std::string joined;
    for (const std::string& part : parts) {
        if (&part != &parts.front()) joined += between;
        joined += part;
    }
    return joined;
}

std::string join_as_sentence(const std::vector<std::string>& parts) {
    std::string joined;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0) joined += i + 1 == parts.size() ? " and " : ", ";
        joined += parts[i];
    }
    return joined;
}

std::string lower_ascii(std::string_view text) {
    std::string lowered(text);
    std::transform(lowered.begin(), lowered.end(), lowered.begin(), lower);
    return lowered;
}

bool equal_ignoring_ascii_case(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](char left, char right) { return lower(left) == lower(right); });
}

std::string digits_of(std::string_view text) {
    std::string digits;
    std::ranges::copy_if(text, std::back_inserter(digits), [](char c) { return c >= '0' && c <= '9'; });
    return digits;
}

std::string significant_digits(std::string_view text) {
    std::string digits = digits_of(text);
    digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size()));
    return digits;
}

std::string with_capital(std::string_view text) {
    std::string large(text);
    if (!large.empty() && large.front() >= 'a' && large.front() <= 'z') large.front() -= 'a' - 'A';
    return large;
}

bool is_ascii(std::string_view text) {
    // Eight bytes at a time: this guards every fast path.
    std::size_t i = 0;
    for (; i + sizeof(std::uint64_t) <= text.size(); i += sizeof(std::uint64_t)) {
        std::uint64_t eight = 0;
        std::memcpy(&eight, text.data() + i, sizeof eight);
        if ((eight & 0x8080808080808080U) != 0) return false;
    }
    for (; i < text.size(); ++i)
        if (static_cast<unsigned char>(text[i]) >= 0x80) return false;
    return true;
}

bool is_utf8(std::string_view text) {
    if (is_ascii(text)) return true;
    while (!text.empty()) {
        const auto [character, length] = first_character(text);
        if (character < 0) return false;
        text.remove_prefix(length);
    }
    return true;
}

std::string repair_utf8(std::string_view text) {
    if (is_utf8(text)) return std::string(text);
    std::string repaired;
    repaired.reserve(text.size() + text.size() / 2);
    while (!text.empty()) {
        const auto [character, length] = first_character(text);
        if (character < 0)
            repaired += "\uFFFD";
        else
            repaired += text.substr(0, length);
        text.remove_prefix(length);
    }
    return repaired;
}

std::size_t count_characters(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char byte) {
        return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
    }));
}

std::string shorten(std::string_view text, std::size_t length) {
    if (count_characters(text) <= length) return std::string(text);
    if (length == 0) return {};
    // One character is for the ellipsis. `hard` is the last place between two characters that belong to
    // different letters, `soft` the last end of a word.
    std::size_t hard = 0;
    std::size_t soft = 0;
    std::size_t at = 0;
    for (std::size_t count = 0; at < text.size(); ++count) {
        const auto [character, bytes] = first_character(text.substr(at));
        if (!joins_previous(character)) hard = at;
        if (hard == at && space_at_start(text.substr(at)) > 0) soft = at;
        if (count == length - 1) break;
        at += bytes;
    }
    return std::string(trim(text.substr(0, soft > 0 ? soft : hard))) + "…";
}

} // namespace goodturn

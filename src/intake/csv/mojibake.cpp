#include "intake/csv/mojibake.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>

namespace goodturn::intake::csv {

namespace {

/// Windows-1252, 0x80 to 0x9F (WHATWG Encoding Standard): the five bytes without a character stand for
/// themselves.
constexpr std::array<char32_t, 32> high_half{0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                             0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,   0x017D, 0x8F,
                                             0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                             0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

/// The next character of valid UTF-8.
char32_t next_character(std::string_view text, std::size_t& at) {
    const auto byte = static_cast<unsigned char>(text[at++]);
    if (byte < 0x80) return byte;
    const int more = byte >= 0xF0 ? 3 : byte >= 0xE0 ? 2 : 1;
    char32_t character = byte & (0x3FU >> more);
    for (int i = 0; i < more && at < text.size(); ++i)
        character = (character << 6) | (static_cast<unsigned char>(text[at++]) & 0x3FU);
    return character;
}

std::optional<char> byte_of(char32_t character) {
    if (character < 0x80 || (character >= 0xA0 && character <= 0xFF)) return static_cast<char>(character);
    const auto* const found = std::ranges::find(high_half, character);
    if (found == high_half.end()) return std::nullopt;
    return static_cast<char>(0x80 + (found - high_half.begin()));
}

std::optional<std::string> mended_once(std::string_view text) {
    std::string bytes;
    for (std::size_t at = 0; at < text.size();) {
        const auto byte = byte_of(next_character(text, at));
        if (!byte) return std::nullopt;
        bytes += *byte;
    }
    if (!is_utf8(bytes)) return std::nullopt;
    return bytes;
}

/// The letters that the first bytes of UTF-8 look like: Â to Ö for two bytes, à to ï for three, ð for four.
bool may_be_mojibake(std::string_view text) {
    for (std::size_t i = 0; i + 2 < text.size(); ++i) {
        if (text[i] != '\xC3') continue;
        const auto letter = static_cast<unsigned char>(text[i + 1]);
        // A letter outside ASCII follows at once.
        if (letter >= 0x82 && letter <= 0xB4 && static_cast<unsigned char>(text[i + 2]) >= 0x80) return true;
    }
    return false;
}

} // namespace

std::string mend_mojibake(std::string text) {
    for (int times = 0; times < 2 && may_be_mojibake(text) && is_utf8(text); ++times) {
        auto mended = mended_once(text);
        if (!mended) break;
        text = *std::move(mended);
    }
    return text;
}

} // namespace goodturn::intake::csv

#include "cli/columns.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace goodturn::cli {

namespace {

struct Range {
    std::uint32_t first;
    std::uint32_t last;
};

/// Characters that take two columns: blocks of East Asian Width W and F (Unicode Standard Annex 11), and
/// emoji.
constexpr std::array wide{
    Range{0x1100, 0x115F},   Range{0x231A, 0x231B},   Range{0x2329, 0x232A},   Range{0x23E9, 0x23EC},
    Range{0x23F0, 0x23F0},   Range{0x23F3, 0x23F3},   Range{0x25FD, 0x25FE},   Range{0x2614, 0x2615},
    Range{0x2648, 0x2653},   Range{0x267F, 0x267F},   Range{0x2693, 0x2693},   Range{0x26A1, 0x26A1},
    Range{0x26AA, 0x26AB},   Range{0x26BD, 0x26BE},   Range{0x26C4, 0x26C5},   Range{0x26CE, 0x26CE},
    Range{0x26D4, 0x26D4},   Range{0x26EA, 0x26EA},   Range{0x26F2, 0x26F3},   Range{0x26F5, 0x26F5},
    Range{0x26FA, 0x26FA},   Range{0x26FD, 0x26FD},   Range{0x2705, 0x2705},   Range{0x270A, 0x270B},
    Range{0x2728, 0x2728},   Range{0x274C, 0x274C},   Range{0x274E, 0x274E},   Range{0x2753, 0x2755},
    Range{0x2757, 0x2757},   Range{0x2795, 0x2797},   Range{0x27B0, 0x27B0},   Range{0x27BF, 0x27BF},
    Range{0x2B1B, 0x2B1C},   Range{0x2B50, 0x2B50},   Range{0x2B55, 0x2B55},   Range{0x2E80, 0x303E},
    Range{0x3041, 0x33FF},   Range{0x3400, 0x4DBF},   Range{0x4E00, 0xA4CF},   Range{0xA960, 0xA97F},
    Range{0xAC00, 0xD7A3},   Range{0xF900, 0xFAFF},   Range{0xFE10, 0xFE19},   Range{0xFE30, 0xFE6F},
    Range{0xFF01, 0xFF60},   Range{0xFFE0, 0xFFE6},   Range{0x16FE0, 0x18AFF}, Range{0x1AFF0, 0x1B2FF},
    Range{0x1F004, 0x1F004}, Range{0x1F0CF, 0x1F0CF}, Range{0x1F18E, 0x1F18E}, Range{0x1F191, 0x1F19A},
    Range{0x1F200, 0x1F320}, Range{0x1F32D, 0x1F335}, Range{0x1F337, 0x1F37C}, Range{0x1F37E, 0x1F393},
    Range{0x1F3A0, 0x1F3CA}, Range{0x1F3CF, 0x1F3D3}, Range{0x1F3E0, 0x1F3F0}, Range{0x1F3F4, 0x1F3F4},
    Range{0x1F3F8, 0x1F43E}, Range{0x1F440, 0x1F440}, Range{0x1F442, 0x1F4FC}, Range{0x1F4FF, 0x1F53D},
    Range{0x1F54B, 0x1F567}, Range{0x1F57A, 0x1F57A}, Range{0x1F595, 0x1F596}, Range{0x1F5A4, 0x1F5A4},
    Range{0x1F5FB, 0x1F64F}, Range{0x1F680, 0x1F6C5}, Range{0x1F6CC, 0x1F6CC}, Range{0x1F6D0, 0x1F6D7},
    Range{0x1F6DC, 0x1F6DF}, Range{0x1F6EB, 0x1F6EC}, Range{0x1F6F4, 0x1F6FC}, Range{0x1F7E0, 0x1F7F0},
    Range{0x1F90C, 0x1F93A}, Range{0x1F93C, 0x1F945}, Range{0x1F947, 0x1F9FF}, Range{0x1FA70, 0x1FAFF},
    Range{0x20000, 0x3FFFD},
};

/// Characters that take none: control characters, accents that join the letter before them, joiners and
/// selectors.
constexpr std::array unseen{
    Range{0x0000, 0x001F},   Range{0x007F, 0x009F},   Range{0x00AD, 0x00AD}, Range{0x0300, 0x036F},
    Range{0x0483, 0x0489},   Range{0x0591, 0x05BD},   Range{0x05BF, 0x05BF}, Range{0x05C1, 0x05C7},
    Range{0x0610, 0x061A},   Range{0x064B, 0x065F},   Range{0x0670, 0x0670}, Range{0x06D6, 0x06DC},
    Range{0x06DF, 0x06E4},   Range{0x06E7, 0x06E8},   Range{0x06EA, 0x06ED}, Range{0x0711, 0x0711},
    Range{0x0730, 0x074A},   Range{0x0900, 0x0902},   Range{0x093A, 0x093A}, Range{0x093C, 0x093C},
    Range{0x0941, 0x0948},   Range{0x094D, 0x094D},   Range{0x0951, 0x0957}, Range{0x0962, 0x0963},
    Range{0x0E31, 0x0E31},   Range{0x0E34, 0x0E3A},   Range{0x0E47, 0x0E4E}, Range{0x1160, 0x11FF},
    Range{0x1AB0, 0x1AFF},   Range{0x1DC0, 0x1DFF},   Range{0x200B, 0x200F}, Range{0x202A, 0x202E},
    Range{0x2060, 0x2064},   Range{0x2066, 0x206F},   Range{0x20D0, 0x20F0}, Range{0x302A, 0x302D},
    Range{0x3099, 0x309A},   Range{0xFE00, 0xFE0F},   Range{0xFE20, 0xFE2F}, Range{0xFEFF, 0xFEFF},
    Range{0x1F3FB, 0x1F3FF}, Range{0xE0100, 0xE01EF},
};

template <std::size_t size>
bool is_in(const std::array<Range, size>& ranges, std::uint32_t code) {
    const auto after = std::ranges::upper_bound(ranges, code, {}, &Range::first);
    return after != ranges.begin() && code <= std::prev(after)->last;
}

struct Character {
    std::uint32_t code;
    std::size_t length; ///< in bytes
};

/// The character that begins at `at`; an impossible byte is one character, as terminals show it.
Character character_at(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) {
        return static_cast<std::uint32_t>(static_cast<unsigned char>(text[i]));
    };
    const std::uint32_t first = byte(at);
    const std::size_t length = first < 0x80   ? 1
                               : first < 0xC2 ? 0
                               : first < 0xE0 ? 2
                               : first < 0xF0 ? 3
                               : first < 0xF5 ? 4
                                              : 0;
    if (length < 2 || at + length > text.size()) return {length == 1 ? first : 0xFFFD, 1};
    std::uint32_t code = first & (0x7FU >> length);
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(at + i) & 0xC0U) != 0x80) return {0xFFFD, 1};
        code = (code << 6U) | (byte(at + i) & 0x3FU);
    }
    return {code, length};
}

int width_of(std::uint32_t code) {
    if (code >= 0x20 && code < 0x7F) return 1;
    if (is_in(unseen, code)) return 0;
    return is_in(wide, code) ? 2 : 1;
}

} // namespace

int columns(std::string_view text) {
    int width = 0;
    for (std::size_t at = 0; at < text.size();) {
        const Character character = character_at(text, at);
        width += width_of(character.code);
        at += character.length;
    }
    return width;
}

std::string fit(std::string_view text, int width) {
    if (columns(text) <= width) return std::string(text);
    std::string kept;
    std::string marks; // styles that end behind the cut still have to end
    int used = 0;
    bool cut = false;
    for (std::size_t at = 0; at < text.size();) {
        const Character character = character_at(text, at);
        const int wide_by = width_of(character.code);
        if (character.code < 0x20) {
            (cut ? marks : kept).append(text, at, character.length);
        } else if (!cut && used + wide_by <= width - 1) {
            kept.append(text, at, character.length);
            used += wide_by;
        } else {
            cut = true;
        }
        at += character.length;
    }
    while (kept.ends_with(' '))
        kept.pop_back();
    return kept + "…" + marks;
}

std::string padded(std::string_view text, int width) {
    std::string line(text);
    line.append(static_cast<std::size_t>(std::max(0, width - columns(text))), ' ');
    return line;
}

std::vector<std::string> wrapped(std::string_view text, int width) {
    std::vector<std::string> lines(1);
    int used = 0;
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] == '\n') {
            lines.emplace_back();
            used = 0;
            ++at;
            continue;
        }
        const std::size_t spaces_end = std::min(text.find_first_not_of(' ', at), text.size());
        const std::size_t word_end = std::min(text.find_first_of(" \n", spaces_end), text.size());
        const std::string_view word = text.substr(spaces_end, word_end - spaces_end);
        const int gap = static_cast<int>(spaces_end - at);
        const int needed = columns(word);
        if (used > 0 && used + gap + needed > width && !word.empty()) {
            lines.emplace_back();
            used = 0;
        } else if (!word.empty()) {
            lines.back().append(static_cast<std::size_t>(gap), ' ');
            used += gap;
        }
        lines.back() += word;
        used += needed;
        at = word_end;
    }
    return lines;
}

} // namespace goodturn::cli

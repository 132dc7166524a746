#include "listen/characters.hpp"

#include <array>

namespace goodturn::listen {

CodePoint decode(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char first = byte(at);
    if (first < 0x80) return {first, 1};
    const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 0;
    if (length == 0 || at + length > text.size()) return {U'\uFFFD', 1};
    char32_t value = first & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(at + i) & 0xC0U) != 0x80U) return {U'\uFFFD', 1};
        value = (value << 6U) | (byte(at + i) & 0x3FU);
    }
    return {value, length};
}

namespace {

/// Characters of one sort.
struct Group {
    Sort sort;
    std::u32string_view characters;
};
constexpr std::array<Group, 13> marks{{
    {Sort::apostrophe, U"'`\u2018\u2019\u02BC\u00B4"},
    {Sort::straight_quote, U"\""},
    {Sort::opening_quote, U"\u201C\u201E\u00AB"},
    {Sort::closing_quote, U"\u201D\u00BB"},
    {Sort::opening_bracket, U"([{"},
    {Sort::closing_bracket, U")]}"},
    {Sort::comma, U",|\uFF0C\u3001\uFFFD"},
    {Sort::dash, U";=\u2010\u2011\u2012\u2013\u2014\u2015\u2192\u21D2"},
    {Sort::colon, U":\uFF1A"},
    {Sort::stop, U".!\u2026\u3002\uFF01"},
    {Sort::bullet, U"\u2022\u00B7\u25AA\u25CF\u25E6\u2023\u2043"},
    {Sort::money, U"$\u00A3\u20AC\u20B9\u00A5"},
    {Sort::nothing, U"*~#\uFE0F\u200D\u200B\uFEFF"},
}};

Sort sort_by_table(char32_t c) {
    if (c == U'?' || c == U'\uFF1F') return Sort::question;
    for (const Group& group : marks)
        if (group.characters.find(c) != std::u32string_view::npos) return group.sort;
    if (c < 0x80 || c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x3000)
        return Sort::space;
    if (c >= 0x1F000 || (c >= 0x2190 && c <= 0x2BFF)) return Sort::comma; // emoji and signs
    return Sort::letter;
}

/// The sorts of ASCII, looked up once.
constexpr std::size_t ascii = 0x80;
std::array<Sort, ascii> ascii_sorts() {
    std::array<Sort, ascii> sorts{};
    for (std::size_t i = 0; i < ascii; ++i) {
        const char c = static_cast<char>(i);
        sorts.at(i) = is_ascii_letter(c) ? Sort::letter
                      : is_digit(c)      ? Sort::digit
                                         : sort_by_table(static_cast<char32_t>(i));
    }
    return sorts;
}

} // namespace

Sort sort_of(char32_t c) {
    static const std::array<Sort, ascii> known = ascii_sorts();
    if (c < ascii) return known.at(c);
    if (c < 0x250 && c > 0xBF) return Sort::letter; // the Latin letters
    return sort_by_table(c);
}

char32_t lower(char32_t c) {
    if (c >= U'A' && c <= U'Z') return c + 32;
    if (c >= 0xC0 && c <= 0xDE && c != 0xD7) return c + 32;
    if (c >= 0x100 && c <= 0x137) return c | 1U;
    if ((c >= 0x139 && c <= 0x148 && c % 2 == 1) || (c >= 0x179 && c <= 0x17E && c % 2 == 1)) return c + 1;
    if (c >= 0x14A && c <= 0x177) return c | 1U;
    if (c >= 0x391 && c <= 0x3A9) return c + 32;
    if (c >= 0x410 && c <= 0x42F) return c + 32;
    if (c >= 0x400 && c <= 0x40F) return c + 80;
    return c;
}

void append(std::vector<char>& letters, char32_t c) {
    const auto put = [&](char32_t byte) { letters.push_back(static_cast<char>(byte)); };
    if (c < 0x80) {
        put(c);
    } else if (c < 0x800) {
        put(0xC0U | (c >> 6U));
        put(0x80U | (c & 0x3FU));
    } else if (c < 0x10000) {
        put(0xE0U | (c >> 12U));
        put(0x80U | ((c >> 6U) & 0x3FU));
        put(0x80U | (c & 0x3FU));
    } else {
        put(0xF0U | (c >> 18U));
        put(0x80U | ((c >> 12U) & 0x3FU));
        put(0x80U | ((c >> 6U) & 0x3FU));
        put(0x80U | (c & 0x3FU));
    }
}

} // namespace goodturn::listen

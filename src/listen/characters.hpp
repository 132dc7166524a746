#pragma once
/// Characters of a note, seen as what they do in it: letters, digits, and the marks that part words and
/// sentences.
#include <cstdint>
#include <string_view>
#include <vector>

namespace goodturn::listen {

inline bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
inline bool is_ascii_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// One code point; impossible bytes are one byte long and read as U+FFFD.
struct CodePoint {
    char32_t value = 0;
    std::size_t length = 1; ///< bytes
};
/// `at` must lie within the text.
CodePoint decode(std::string_view text, std::size_t at);

enum class Sort : std::uint8_t {
    letter,
    digit,
    money,
    apostrophe,
    opening_quote,
    closing_quote,
    straight_quote,
    opening_bracket,
    closing_bracket,
    space,
    comma, ///< also emoji and other signs
    dash,  ///< also the semicolon and arrows
    colon,
    stop,
    question,
    bullet,
    nothing ///< as if it were not there
};
Sort sort_of(char32_t c);

/// Lower case of the Latin-1 letters, of Latin Extended-A, and of basic Greek and Cyrillic capitals; enough
/// to see a capital and to compare names within one note.
char32_t lower(char32_t c);

/// Adds a code point in UTF-8.
void append(std::vector<char>& letters, char32_t c);

} // namespace goodturn::listen

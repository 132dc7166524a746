#pragma once
/// Unicode text: what makes two spellings of a name the same, and where words begin. All strings are UTF-8.
#include <string>
#include <string_view>
#include <vector>

namespace goodturn {

std::string_view trim(std::string_view text);   ///< ASCII white space and U+00A0 off both ends
std::string join_spaces(std::string_view text); ///< trimmed; runs of white space become one space
std::vector<std::string> split(std::string_view text, char at); ///< keeps empty parts
std::string join(const std::vector<std::string>& parts, std::string_view between);
/// "Ann", "Ann and Ben", "Ann, Ben and Cem".
std::string join_as_sentence(const std::vector<std::string>& parts);
std::string lower_ascii(std::string_view text);
bool equal_ignoring_ascii_case(std::string_view a, std::string_view b);
std::string digits_of(std::string_view text); ///< 0 to 9 alone: "+49 30/901" -> "4930901"
/// The digits without the zeros that stand before them: a telephone number without its trunk or international
/// prefix, "030 901" -> "30901".
std::string significant_digits(std::string_view text);
std::string with_capital(std::string_view text); ///< the first letter large, if it is ASCII
bool is_ascii(std::string_view text);
bool is_utf8(std::string_view text);
/// Every byte sequence that is not UTF-8 becomes U+FFFD.
std::string repair_utf8(std::string_view text);

/// NFC: the composed spelling, so that "é" has one form.
std::string compose(std::string_view text);
/// Case, accents and compatibility forms removed: "Łukasz Müller" -> "lukasz muller", "ﬁ" -> "fi". Scripts
/// are kept.
std::string fold(std::string_view text);
/// fold() of the text written in Latin letters: "王小明" -> "wang xiao ming", "Иван" -> "ivan".
std::string fold_to_latin(std::string_view text);
/// All the ways a name may be typed, folded, separated by spaces: itself, in Latin letters with and without
/// the spaces between syllables, and with ä ö ü å ø æ ß written ae oe ue aa oe ae ss. What search matches
/// against.
std::string search_key(std::string_view text);

/// The words of a text (letters and digits), folded; "e-mail" is two words.
std::vector<std::string> words(std::string_view text);

/// The beginning of a text, at most `length` characters (code points), cut between words, with "…" if it was
/// cut.
std::string shorten(std::string_view text, std::size_t length);
std::size_t count_characters(std::string_view text); ///< code points

} // namespace goodturn

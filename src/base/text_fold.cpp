/// The part of base/text.hpp that folds: everything here has an ASCII path that does not touch ICU, because
/// an import folds twenty thousand names a second.
#include "base/text.hpp"
#include "base/unicode.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <stdexcept>

namespace goodturn {

namespace {

constexpr bool is_ascii_word(char byte) {
    return (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

void require(UErrorCode status, const char* what) {
    if (U_FAILURE(status)) throw std::runtime_error(std::string(what) + ": " + u_errorName(status));
}

using NormalizerOf = const icu::Normalizer2* (*)(UErrorCode&);

icu::UnicodeString normalized(const icu::UnicodeString& text, NormalizerOf instance) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* normalizer = instance(status);
    require(status, "ICU has no normaliser");
    icu::UnicodeString result = normalizer->normalize(text, status);
    require(status, "ICU cannot normalise");
    return result;
}

icu::UnicodeString to_icu(std::string_view text) {
    return icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
}

std::string to_utf8_text(const icu::UnicodeString& text) {
    std::string bytes;
    text.toUTF8String(bytes);
    return bytes;
}

/// Accents, as told by the canonical combining class: 10 to 36 are Hebrew, Arabic and Syriac points, 1 and
/// 200 up are marks over, under and through a letter. The classes between (and 0, 7 to 9) are vowels, tones
/// and voicing of Indic scripts, Thai and kana: without them the word would be another.
bool is_accent(UChar32 character) {
    const auto combining = u_getCombiningClass(character);
    return combining == 1 || (combining >= 10 && combining <= 36) || combining >= 200;
}

/// Letters that have no decomposition, though people type them as these; and signs that are typed in many
/// ways. Sorted by letter.
struct Plain {
    char16_t letter;
    std::string_view plain;
};
constexpr std::array plain_letters{
    Plain{u'\u00E6', "ae"}, Plain{u'\u00F0', "d"}, Plain{u'\u00F8', "o"},  Plain{u'\u00FE', "th"},
    Plain{u'\u0111', "d"},  Plain{u'\u0127', "h"}, Plain{u'\u0131', "i"},  Plain{u'\u0138', "k"},
    Plain{u'\u0142', "l"},  Plain{u'\u014B', "n"}, Plain{u'\u0153', "oe"}, Plain{u'\u0167', "t"},
    Plain{u'\u0180', "b"},  Plain{u'\u0188', "c"}, Plain{u'\u0192', "f"},  Plain{u'\u0199', "k"},
    Plain{u'\u019A', "l"},  Plain{u'\u01A5', "p"}, Plain{u'\u01AD', "t"},  Plain{u'\u01B4', "y"},
    Plain{u'\u01B6', "z"},  Plain{u'\u01DD', "e"}, Plain{u'\u01E5', "g"},  Plain{u'\u0253', "b"},
    Plain{u'\u0254', "o"},  Plain{u'\u0256', "d"}, Plain{u'\u0257', "d"},  Plain{u'\u0259', "e"},
    Plain{u'\u025B', "e"},  Plain{u'\u0268', "i"}, Plain{u'\u0289', "u"},  Plain{u'\u02B9', "'"},
    Plain{u'\u02BB', "'"},  Plain{u'\u02BC', "'"}, Plain{u'\u0640', ""},   Plain{u'\u2010', "-"},
    Plain{u'\u2011', "-"},  Plain{u'\u2012', "-"}, Plain{u'\u2013', "-"},  Plain{u'\u2014', "-"},
    Plain{u'\u2018', "'"},  Plain{u'\u2019', "'"},
};

void append_plain(icu::UnicodeString& text, UChar32 character) {
    const auto* found =
        std::lower_bound(plain_letters.begin(), plain_letters.end(), character,
                         [](const Plain& each, UChar32 wanted) { return each.letter < wanted; });
    if (found == plain_letters.end() || found->letter != character) {
        text.append(character);
        return;
    }
    for (const char each : found->plain)
        text.append(static_cast<char16_t>(each));
}

/// fold(), in ICU's own form.
icu::UnicodeString folded(const icu::UnicodeString& text) {
    const auto decomposed = normalized(normalized(text, icu::Normalizer2::getNFKCCasefoldInstance),
                                       icu::Normalizer2::getNFDInstance);
    icu::UnicodeString plain;
    for (std::int32_t i = 0; i < decomposed.length(); i = decomposed.moveIndex32(i, 1)) {
        const UChar32 character = decomposed.char32At(i);
        if (!is_accent(character)) append_plain(plain, character);
    }
    // Composed again: Hangul syllables and kana come back whole.
    return normalized(plain, icu::Normalizer2::getNFCInstance);
}

} // namespace

bool joins_previous(std::int32_t code) {
    if (code < 0x300) return false;
    constexpr UChar32 zero_width_joiner = 0x200D;
    return code == zero_width_joiner || (U_GET_GC_MASK(code) & U_GC_M_MASK) != 0 ||
           u_hasBinaryProperty(code, UCHAR_EMOJI_MODIFIER) != 0;
}

std::string compose(std::string_view text) {
    if (is_ascii(text)) return std::string(text);
    return to_utf8_text(normalized(to_icu(text), icu::Normalizer2::getNFCInstance));
}

std::string fold(std::string_view text) {
    if (is_ascii(text)) return lower_ascii(text);
    return to_utf8_text(folded(to_icu(text)));
}

std::vector<std::string> words(std::string_view text) {
    const std::string plain = fold(text);
    std::vector<std::string> found;
    const std::string_view rest = plain;
    std::size_t begin = 0;
    const auto end_word = [&](std::size_t end) {
        if (end > begin) found.emplace_back(rest.substr(begin, end - begin));
    };
    for (std::size_t i = 0; i < rest.size();) {
        Character character{rest[i], 1};
        bool in_word = is_ascii_word(rest[i]);
        if (static_cast<unsigned char>(rest[i]) >= 0x80) {
            character = first_character(rest.substr(i));
            // A vowel sign belongs to its letter.
            in_word = u_isalnum(character.code) != 0 || (U_GET_GC_MASK(character.code) & U_GC_M_MASK) != 0;
        }
        if (!in_word) {
            end_word(i);
            begin = i + character.length;
        }
        i += character.length;
    }
    end_word(rest.size());
    return found;
}

} // namespace goodturn

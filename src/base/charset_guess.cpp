#include "base/charset_guess.hpp"

#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>

namespace goodturn {

namespace {

enum class Kind : std::uint8_t { latin, cased, uncased };

struct Repertoire {
    std::string_view charset;
    Kind kind;
    std::u16string_view usual; ///< small letters that its languages use all the time; Latin only
};

/// 1254 (Turkish) comes after 1252, from which it differs in six letters only, so that a tie is Western.
constexpr std::array repertoires{
    Repertoire{"windows-1252", Kind::latin, u"äöüßéèêëçàâîïôùûœæáíóúñåøõãìò"},
    Repertoire{"windows-1250", Kind::latin, u"ąćęłńóśźżáčďéěíňřšťúůýžäöüßőűăâîôľ"},
    Repertoire{"windows-1251", Kind::cased, u""},
    Repertoire{"windows-1254", Kind::latin, u"çğışöüâî"},
    Repertoire{"windows-1255", Kind::uncased, u""},
    Repertoire{"windows-1253", Kind::cased, u""},
    Repertoire{"windows-1256", Kind::uncased, u""},
    Repertoire{"KOI8-R", Kind::cased, u""},
};

bool is_vowel(UChar32 letter) {
    constexpr std::u16string_view vowels = u"aeiouáéíóúàèìòùâêîôûäëïöüåæøãõœůěýąęăőű";
    return letter < 0xFFFF &&
           vowels.find(static_cast<char16_t>(u_tolower(letter))) != std::u16string_view::npos;
}

bool is_one_of(UChar32 letter, std::u16string_view letters) {
    return letter < 0xFFFF &&
           letters.find(static_cast<char16_t>(u_tolower(letter))) != std::u16string_view::npos;
}

UScriptCode script_of(UChar32 character) {
    UErrorCode status = U_ZERO_ERROR;
    return uscript_getScript(character, &status);
}

/// Signs that stand beside or inside words: quotes, dashes, ellipsis, euro, degree, no-break space, ordinals.
bool is_usual_sign(UChar32 character) {
    constexpr std::u16string_view signs = u"‘’“”„–—…€°«»\u00A0·•§©®™¿¡ªº№´";
    return character < 0xFFFF && signs.find(static_cast<char16_t>(character)) != std::u16string_view::npos;
}

/// One character and what stands around it.
struct Place {
    UChar32 before;
    UChar32 here;
    UChar32 after;
};

double of_sign(const Place& at) {
    if (u_charType(at.here) == U_CONTROL_CHAR || u_charType(at.here) == U_UNASSIGNED || at.here == 0xFFFD)
        return -5;
    // The ordinals follow a letter or digit (Mª, 2º); at the start of a word they are another charset's
    // letters.
    if (is_one_of(at.here, u"ªº") && u_isalnum(at.before) == 0) return -3;
    if (is_one_of(at.here, u"ªº")) return 1;
    if (is_usual_sign(at.here)) return 0.5;
    return u_isalpha(at.before) != 0 || u_isalpha(at.after) != 0 ? -3 : -0.5;
}

/// What holds for a letter of any script.
double of_company(const Place& at) {
    double sum = 0;
    const auto script = script_of(at.here);
    for (const UChar32 beside : {at.before, at.after})
        if (u_isalpha(beside) != 0 && script_of(beside) != script && script != USCRIPT_COMMON) sum -= 3;
    if (u_isupper(at.here) != 0 && u_islower(at.before) != 0) sum -= 2;
    if (u_isupper(at.before) != 0 && u_islower(at.here) == 0 && u_islower(at.after) != 0) sum -= 1;
    // A vowel point or an accent needs a letter to stand on.
    if ((U_GET_GC_MASK(at.here) & U_GC_M_MASK) != 0 && u_isalpha(at.before) == 0) sum -= 3;
    return sum;
}

/// Letters of 1252 and 1250 share their bytes: è is č, ø is ř, ñ is ń. The vowel of one is the consonant of
/// the other, so the letters beside them tell.
double of_latin_neighbours(const Place& at, std::string_view charset) {
    const bool vowel_before = is_vowel(at.before);
    const bool vowel_after = is_vowel(at.after);
    const bool letters_around = u_isalpha(at.before) != 0 && u_isalpha(at.after) != 0;
    if (charset == "windows-1252" && is_one_of(at.here, u"øèìòù") && (vowel_before || vowel_after))
        return -2.5;
    if (charset == "windows-1250" && is_one_of(at.here, u"řčňďťćĺńľŕ") && letters_around && !vowel_before &&
        !vowel_after)
        return -2.5;
    return 0;
}

double of_letter(const Place& at, const Repertoire& repertoire) {
    double sum = of_company(at);
    if (repertoire.kind != Kind::latin) return sum + (script_of(at.here) == USCRIPT_LATIN ? -1 : 1.5);
    // Icelandic is rarer than Turkish, which has its ğ and ş on the bytes of ð and þ.
    const bool icelandic = repertoire.charset == "windows-1252" && is_one_of(at.here, u"ðþ");
    sum += is_one_of(at.here, repertoire.usual) ? 2 : icelandic ? 1.5 : 0.5;
    // Latin writing has no words of accented letters alone.
    if (at.before >= 0x80 && u_isalpha(at.before) != 0 && at.after >= 0x80 && u_isalpha(at.after) != 0)
        sum -= 5;
    return sum + of_latin_neighbours(at, repertoire.charset);
}

} // namespace

std::vector<std::string> single_byte_charsets() {
    std::vector<std::string> names;
    for (const Repertoire& each : repertoires)
        names.emplace_back(each.charset);
    return names;
}

double plausibility(std::string_view text, std::string_view charset) {
    const auto* found = std::find_if(repertoires.begin(), repertoires.end(),
                                     [&](const Repertoire& each) { return each.charset == charset; });
    const Repertoire repertoire =
        found == repertoires.end() ? Repertoire{charset, Kind::uncased, u""} : *found;
    const auto characters =
        icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
    double sum = 0;
    int letters = 0;
    int capitals = 0;
    for (std::int32_t i = 0; i < characters.length(); ++i) {
        const Place at{i > 0 ? characters.charAt(i - 1) : u' ', characters.charAt(i),
                       i + 1 < characters.length() ? characters.charAt(i + 1) : u' '};
        if (at.here < 0x80) continue;
        const bool is_letter =
            (U_GET_GC_MASK(at.here) & (U_GC_L_MASK | U_GC_M_MASK)) != 0 && !is_usual_sign(at.here);
        sum += is_letter ? of_letter(at, repertoire) : of_sign(at);
        letters += is_letter ? 1 : 0;
        capitals += is_letter && u_isupper(at.here) != 0 ? 1 : 0;
    }
    // Names and sentences begin with capitals. A text of small letters alone, or of capitals in the middle of
    // words, is another script seen through the wrong table (Hebrew as Cyrillic, Cyrillic as KOI8).
    if (repertoire.kind == Kind::cased && letters > 2 && capitals == 0) sum -= 0.75 * letters;
    return sum;
}

} // namespace goodturn

/// The part of base/text.hpp that knows how names of other scripts and alphabets are typed on a Latin
/// keyboard. As in text_fold.cpp, plain ASCII never touches ICU.
#include "base/text.hpp"

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <memory>
#include <stdexcept>

namespace goodturn {

namespace {

/// Any script in Latin letters, folded. Loading the rules takes tens of milliseconds, so they are made when
/// the first name in another script is met.
std::string transliterated(const std::string& text) {
    static const std::unique_ptr<const icu::Transliterator> to_latin = [] {
        UErrorCode status = U_ZERO_ERROR;
        std::unique_ptr<const icu::Transliterator> made(
            icu::Transliterator::createInstance("Any-Latin; Latin-ASCII", UTRANS_FORWARD, status));
        if (U_FAILURE(status)) throw std::runtime_error("ICU has no transliteration to Latin letters");
        return made;
    }();
    auto result = icu::UnicodeString::fromUTF8(text);
    to_latin->transliterate(result);
    std::string bytes;
    result.toUTF8String(bytes);
    return fold(bytes);
}

struct Spelling {
    std::string_view letter;
    std::string_view written;
};

/// Replaces each letter that is in the table.
template <std::size_t size>
std::string respelled(std::string_view text, const std::array<Spelling, size>& table) {
    std::string result;
    for (std::size_t i = 0; i < text.size();) {
        const auto* found = std::find_if(table.begin(), table.end(), [&](const Spelling& each) {
            return text.substr(i).starts_with(each.letter);
        });
        if (found == table.end()) {
            result += text[i++];
        } else {
            result += found->written;
            i += found->letter.size();
        }
    }
    return result;
}

/// How a name is written where its letters are missing: German, Danish, Norwegian, Swedish.
constexpr std::array written_out{
    Spelling{"ä", "ae"}, Spelling{"ö", "oe"}, Spelling{"ü", "ue"}, Spelling{"å", "aa"}, Spelling{"ø", "oe"},
    Spelling{"Ä", "ae"}, Spelling{"Ö", "oe"}, Spelling{"Ü", "ue"}, Spelling{"Å", "aa"}, Spelling{"Ø", "oe"}};

/// What tells Ukrainian from the other languages in Cyrillic letters, and how it differs.
constexpr std::array ukrainian_letters{"ґ", "є", "і", "ї", "Ґ", "Є", "І", "Ї"};
constexpr std::array ukrainian{Spelling{"г", "h"}, Spelling{"Г", "h"}, Spelling{"и", "y"},
                               Spelling{"И", "y"}};

/// Cyrillic as English texts and passports spell it; ICU's own romanisation writes one Latin letter for each,
/// with accents ("Ûrij Žukov"), which nobody types. After a lower-case fold that keeps й and ё apart.
constexpr std::array cyrillic{
    Spelling{"а", "a"},    Spelling{"б", "b"},  Spelling{"в", "v"},  Spelling{"г", "g"},
    Spelling{"ґ", "g"},    Spelling{"д", "d"},  Spelling{"ђ", "dj"}, Spelling{"ѓ", "g"},
    Spelling{"е", "e"},    Spelling{"ё", "e"},  Spelling{"є", "ye"}, Spelling{"ж", "zh"},
    Spelling{"з", "z"},    Spelling{"ѕ", "dz"}, Spelling{"и", "i"},  Spelling{"і", "i"},
    Spelling{"ї", "yi"},   Spelling{"й", "y"},  Spelling{"ј", "j"},  Spelling{"к", "k"},
    Spelling{"ќ", "k"},    Spelling{"л", "l"},  Spelling{"љ", "lj"}, Spelling{"м", "m"},
    Spelling{"н", "n"},    Spelling{"њ", "nj"}, Spelling{"о", "o"},  Spelling{"п", "p"},
    Spelling{"р", "r"},    Spelling{"с", "s"},  Spelling{"т", "t"},  Spelling{"ћ", "c"},
    Spelling{"у", "u"},    Spelling{"ў", "u"},  Spelling{"ф", "f"},  Spelling{"х", "kh"},
    Spelling{"ц", "ts"},   Spelling{"ч", "ch"}, Spelling{"џ", "dz"}, Spelling{"ш", "sh"},
    Spelling{"щ", "shch"}, Spelling{"ъ", ""},   Spelling{"ы", "y"},  Spelling{"ь", ""},
    Spelling{"э", "e"},    Spelling{"ю", "yu"}, Spelling{"я", "ya"}, Spelling{"А", "a"},
    Spelling{"Б", "b"},    Spelling{"В", "v"},  Spelling{"Г", "g"},  Spelling{"Ґ", "g"},
    Spelling{"Д", "d"},    Spelling{"Ђ", "dj"}, Spelling{"Ѓ", "g"},  Spelling{"Е", "e"},
    Spelling{"Ё", "e"},    Spelling{"Є", "ye"}, Spelling{"Ж", "zh"}, Spelling{"З", "z"},
    Spelling{"Ѕ", "dz"},   Spelling{"И", "i"},  Spelling{"І", "i"},  Spelling{"Ї", "yi"},
    Spelling{"Й", "y"},    Spelling{"Ј", "j"},  Spelling{"К", "k"},  Spelling{"Ќ", "k"},
    Spelling{"Л", "l"},    Spelling{"Љ", "lj"}, Spelling{"М", "m"},  Spelling{"Н", "n"},
    Spelling{"Њ", "nj"},   Spelling{"О", "o"},  Spelling{"П", "p"},  Spelling{"Р", "r"},
    Spelling{"С", "s"},    Spelling{"Т", "t"},  Spelling{"Ћ", "c"},  Spelling{"У", "u"},
    Spelling{"Ў", "u"},    Spelling{"Ф", "f"},  Spelling{"Х", "kh"}, Spelling{"Ц", "ts"},
    Spelling{"Ч", "ch"},   Spelling{"Џ", "dz"}, Spelling{"Ш", "sh"}, Spelling{"Щ", "shch"},
    Spelling{"Ъ", ""},     Spelling{"Ы", "y"},  Spelling{"Ь", ""},   Spelling{"Э", "e"},
    Spelling{"Ю", "yu"},   Spelling{"Я", "ya"}};

/// Spellings of a text in Cyrillic letters: "yuriy zhukov", and with the usual short ending, "yury zhukov".
std::vector<std::string> romanised(const std::string& composed) {
    const bool is_ukrainian =
        std::any_of(ukrainian_letters.begin(), ukrainian_letters.end(),
                    [&](const char* letter) { return composed.find(letter) != std::string::npos; });
    const std::string plain = respelled(is_ukrainian ? respelled(composed, ukrainian) : composed, cyrillic);
    if (plain == composed) return {};
    std::vector<std::string> short_endings;
    for (std::string word : split(fold(plain), ' ')) {
        if (word.ends_with("iy")) word.replace(word.size() - 2, 2, "y");
        short_endings.push_back(std::move(word));
    }
    return {fold(plain), join(short_endings, " ")};
}

/// A word whose characters became syllables, "wang xiao ming", as people type it: "wangxiaoming", and a name
/// of three or four with the family name apart: "wang xiaoming", "ouyang xiaoming".
void join_syllables(const std::string& word, std::string& together, std::string& family_name_apart) {
    const auto syllables = split(word, ' ');
    const std::size_t family = syllables.size() == 3 ? 1 : syllables.size() == 4 ? 2 : 0;
    for (std::size_t i = 0; i < syllables.size(); ++i) {
        together += syllables[i];
        if (i == family && family > 0) family_name_apart += ' ';
        family_name_apart += syllables[i];
    }
}

} // namespace

std::string fold_to_latin(std::string_view text) {
    std::string folded = fold(text);
    return is_ascii(folded) ? folded : transliterated(folded);
}

std::string search_key(std::string_view text) {
    if (is_ascii(text)) return lower_ascii(text);

    std::vector<std::string> spellings{fold(text)};
    const auto add = [&](std::string spelling) {
        if (std::find(spellings.begin(), spellings.end(), spelling) == spellings.end())
            spellings.push_back(std::move(spelling));
    };
    const std::string composed = compose(text);
    if (is_ascii(spellings.front())) {
        add(fold(respelled(composed, written_out)));
        return join(spellings, " ");
    }

    std::string in_latin;
    std::string together;
    std::string family_name_apart;
    for (const std::string& word : split(spellings.front(), ' ')) {
        for (std::string* each : {&in_latin, &together, &family_name_apart})
            if (!each->empty()) *each += ' ';
        const std::string latin = fold_to_latin(word);
        in_latin += latin;
        join_syllables(latin, together, family_name_apart);
    }
    add(in_latin);
    add(together);
    add(family_name_apart);
    for (std::string& spelling : romanised(composed))
        add(std::move(spelling));
    if (std::string written = respelled(composed, written_out); written != composed) add(fold(written));
    return join(spellings, " ");
}

} // namespace goodturn

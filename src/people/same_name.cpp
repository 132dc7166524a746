#include "people/same_name.hpp"

#include "base/text.hpp"
#include "people/nicknames.hpp"
#include "people/same.hpp"
#include "people/traits.hpp"

#include <algorithm>
#include <array>

namespace goodturn::people {

namespace {

using Words = std::vector<std::string>;

constexpr std::array titles{"dr",   "prof", "professor", "mr",  "mrs", "ms",  "miss", "mx",
                            "herr", "frau", "dipl",      "ing", "rev", "sir", "drs",  "mag"};
/// They are no names wherever they stand at the end.
constexpr std::array degrees{"phd", "mba", "msc", "bsc", "esq", "dphil", "llm", "mph"};
/// Of these only behind a comma: "Ma" is a family name.
constexpr std::array letters_behind_a_comma{"md",  "ma", "ba", "cpa", "pmp",  "rn",   "pe",  "dds",
                                            "cfa", "jd", "bs", "ms",  "meng", "beng", "csm", "ccie"};
constexpr std::array generations{"jr", "sr", "ii", "iii", "iv", "junior", "senior"};

template <class List>
bool is_one_of(const List& list, std::string_view word) {
    return std::ranges::find(list, word) != list.end();
}

/// ä, ö, ü and å are written ae, oe, ue and aa where there is no such letter. "Sue" keeps its end.
std::string without_digraphs(const std::string& word) {
    std::string plain;
    for (std::size_t i = 0; i < word.size(); ++i) {
        plain += word[i];
        const bool is_inside = i + 2 < word.size();
        const bool may_have = word[i] == 'a' || word[i] == 'o' || word[i] == 'u';
        if (is_inside && may_have && (word[i + 1] == 'e' || (word[i] == 'a' && word[i + 1] == 'a'))) ++i;
    }
    return plain;
}

/// The words between spaces, each as letters only: "O’Brien" is "obrien", "小明" is "xiaoming".
Words plain_words(std::string_view text) {
    Words found;
    for (const std::string& part : split(join_spaces(text), ' ')) {
        std::string letters = join(words(fold_to_latin(part)), "");
        if (!letters.empty()) found.push_back(without_digraphs(letters));
    }
    return found;
}

/// Cuts off what stands in front of a name and behind it; what tells father from son is kept aside.
Words without_titles(std::string_view text, std::string& generation) {
    Words name;
    const auto comma = text.find(',');
    if (comma != std::string_view::npos) {
        Words behind = plain_words(text.substr(comma + 1));
        const bool are_letters = std::ranges::all_of(behind, [](const std::string& word) {
            return is_one_of(degrees, word) || is_one_of(letters_behind_a_comma, word) ||
                   is_one_of(generations, word);
        });
        if (are_letters) {
            for (const std::string& word : behind)
                if (is_one_of(generations, word)) generation = word;
            text = text.substr(0, comma);
        }
    }
    name = plain_words(text);
    while (name.size() > 1 && is_one_of(titles, name.front()))
        name.erase(name.begin());
    while (name.size() > 1 && (is_one_of(degrees, name.back()) || is_one_of(generations, name.back()))) {
        if (is_one_of(generations, name.back())) generation = name.back();
        name.pop_back();
    }
    return name;
}

bool has(const Words& words, const std::string& word) {
    return std::ranges::find(words, word) != words.end();
}

/// "M." and "Marie" are one, "M." and "Kate" are not.
bool may_be_one_word(const std::string& a, const std::string& b) {
    if (a.size() == 1 || b.size() == 1) return a.front() == b.front();
    return a == b;
}

bool middles_fit(const PlainName& a, const PlainName& b) {
    const auto missing = [](const PlainName& one, const PlainName& other) {
        return std::ranges::any_of(one.of_family,
                                   [&](const std::string& each) { return !has(other.middle, each); });
    };
    if (missing(a, b) || missing(b, a)) return false;
    const bool a_has_fewer = a.middle.size() < b.middle.size();
    const auto& fewer = a_has_fewer ? a.middle : b.middle;
    const auto& more = a_has_fewer ? b.middle : a.middle;
    return std::ranges::all_of(fewer, [&](const std::string& each) {
        return std::ranges::any_of(more,
                                   [&](const std::string& other) { return may_be_one_word(each, other); });
    });
}

PlainName turned(const PlainName& name) {
    PlainName other = name;
    std::swap(other.given, other.family);
    return other;
}

bool is_same_this_way(const PlainName& a, const PlainName& b) {
    return a.given == b.given && a.family == b.family && middles_fit(a, b);
}

/// Beside one address, "Sergei" and "Sergey" are one name.
bool may_be_one_given(const std::string& a, const std::string& b) {
    if (a == b || are_nicknames(a, b)) return true;
    const auto& [shorter, longer] = a.size() < b.size() ? std::tie(a, b) : std::tie(b, a);
    if ((shorter.size() == 1 || shorter.size() >= 3) && longer.starts_with(shorter)) return true;
    return shorter.size() >= 4 && (letters_apart(a, b, 1) <= 1 || skeleton(a) == skeleton(b));
}

} // namespace

std::optional<PlainName> plain_name(const Name& name) {
    if (name.kind == NameKind::nickname || name.kind == NameKind::phonetic) return std::nullopt;
    PlainName plain;
    Words given = plain_words(name.given);
    Words family = without_titles(name.family, plain.generation);
    if (given.empty() || family.empty()) { // the parts are not known
        given = without_titles(name.text, plain.generation);
        if (given.size() < 2) return std::nullopt;
        family = {given.back()};
        given.pop_back();
    }
    while (given.size() > 1 && is_one_of(titles, given.front()))
        given.erase(given.begin());
    for (const std::string& word : plain_words(name.suffix))
        if (is_one_of(generations, word)) plain.generation = word;
    plain.given = given.front();
    plain.family = family.back();
    plain.middle.assign(given.begin() + 1, given.end());
    for (std::string& word : plain_words(name.additional))
        plain.middle.push_back(std::move(word));
    family.pop_back();
    plain.of_family = family;
    plain.middle.insert(plain.middle.end(), family.begin(), family.end());
    return plain;
}

bool is_same_name(const PlainName& a, const PlainName& b) {
    if (a.generation != b.generation) return false;
    return is_same_this_way(a, b) || is_same_this_way(a, turned(b));
}

bool share_a_whole_name(const Person& a, const Person& b) {
    return std::ranges::any_of(a.names, [&](const Name& one) {
        const auto plain = plain_name(one);
        return plain && std::ranges::any_of(b.names, [&](const Name& other) {
                   const auto of_other = plain_name(other);
                   return of_other && is_same_name(*plain, *of_other);
               });
    });
}

std::string key_of(const PlainName& name) {
    return name.given + " " + name.family;
}

bool names_fit_one_mailbox(const Person& a, const Person& b) {
    if (names_compatible(a, b)) return true;
    const auto is_called_by_one_word = [](const Person& person) {
        std::string generation;
        return std::ranges::all_of(
            person.names, [&](const Name& name) { return without_titles(name.text, generation).size() < 2; });
    };
    if (is_called_by_one_word(a) || is_called_by_one_word(b)) return true;
    for (const Name& one : a.names)
        for (const Name& other : b.names) {
            const auto plain = plain_name(one);
            const auto of_other = plain_name(other);
            if (plain && of_other && may_be_one_given(plain->given, of_other->given)) return true;
        }
    return false;
}

} // namespace goodturn::people

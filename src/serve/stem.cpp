#include "serve/stem.hpp"

#include <array>
#include <span>

namespace goodturn::serve {

namespace {

/// An ending, and what takes its place. `least` is the measure that what stays must exceed.
struct Ending {
    std::string_view from;
    std::string_view to;
    int least;
};

bool is_vowel_letter(char c) {
    return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
}

/// Whether the letter is a vowel in Porter's sense: y is one after a consonant.
bool is_vowel(std::string_view word, std::size_t at) {
    if (is_vowel_letter(word[at])) return true;
    return word[at] == 'y' && at > 0 && !is_vowel(word, at - 1);
}

bool has_vowel(std::string_view word) {
    for (std::size_t i = 0; i < word.size(); ++i)
        if (is_vowel(word, i)) return true;
    return false;
}

/// How many times a run of vowels is followed by consonants: Porter's m.
int measure(std::string_view word) {
    int count = 0;
    bool after_vowel = false;
    for (std::size_t i = 0; i < word.size(); ++i) {
        const bool vowel = is_vowel(word, i);
        if (after_vowel && !vowel) ++count;
        after_vowel = vowel;
    }
    return count;
}

bool ends_in_double_consonant(std::string_view word) {
    const auto size = word.size();
    return size >= 2 && word[size - 1] == word[size - 2] && !is_vowel(word, size - 1);
}

/// Consonant, vowel, consonant at the end, the last not w, x or y: "hop", but not "snow".
bool ends_short(std::string_view word) {
    const auto size = word.size();
    if (size < 3) return false;
    const char last = word.back();
    return !is_vowel(word, size - 3) && is_vowel(word, size - 2) && !is_vowel(word, size - 1) &&
           last != 'w' && last != 'x' && last != 'y';
}

/// What stays of the word when `ending` is cut.
std::string_view before(std::string_view word, std::string_view ending) {
    return word.substr(0, word.size() - ending.size());
}

/// Replaces the first ending of the list that the word has, where enough stays; no other is tried.
void replace_ending(std::string& word, std::span<const Ending> endings) {
    for (const auto& [from, to, least] : endings) {
        if (word.size() <= from.size() || !word.ends_with(from)) continue;
        if (measure(before(word, from)) > least) word.replace(word.size() - from.size(), from.size(), to);
        return;
    }
}

void drop_plural(std::string& word) {
    const bool loses_es = word.ends_with("sses") || (word.ends_with("ies") && word.size() > 3);
    const bool loses_s = word.ends_with("s") && !word.ends_with("ss") && word.size() > 1;
    if (loses_es || loses_s) word.resize(word.size() - (loses_es ? 2 : 1));
}

/// "hop-" after -ed or -ing was cut: "conflat" -> "conflate", "hopp" -> "hop", "fil" -> "file".
void mend(std::string& word) {
    if (word.ends_with("at") || word.ends_with("bl") || word.ends_with("iz"))
        word += 'e';
    else if (ends_in_double_consonant(word) && word.back() != 'l' && word.back() != 's' && word.back() != 'z')
        word.pop_back();
    else if (measure(word) == 1 && ends_short(word))
        word += 'e';
}

void drop_past_and_gerund(std::string& word) {
    if (word.ends_with("eed")) {
        if (measure(before(word, "eed")) > 0) word.pop_back();
        return;
    }
    for (const std::string_view ending : {"ed", "ing"})
        if (word.ends_with(ending)) {
            if (!has_vowel(before(word, ending))) return;
            word.resize(word.size() - ending.size());
            mend(word);
            return;
        }
}

void drop_last_e(std::string& word) {
    if (word.ends_with("e")) {
        const auto rest = before(word, "e");
        const int m = measure(rest);
        if (m > 1 || (m == 1 && !ends_short(rest))) word.pop_back();
    }
    if (word.ends_with("ll") && measure(word) > 1) word.pop_back();
}

// Longer endings stand before the shorter ones they contain.
constexpr std::array<Ending, 21> step_2 = {
    {{"ational", "ate", 0}, {"tional", "tion", 0}, {"enci", "ence", 0}, {"anci", "ance", 0},
     {"izer", "ize", 0},    {"logi", "log", 0},    {"bli", "ble", 0},   {"alli", "al", 0},
     {"entli", "ent", 0},   {"eli", "e", 0},       {"ousli", "ous", 0}, {"ization", "ize", 0},
     {"ation", "ate", 0},   {"ator", "ate", 0},    {"alism", "al", 0},  {"iveness", "ive", 0},
     {"fulness", "ful", 0}, {"ousness", "ous", 0}, {"aliti", "al", 0},  {"iviti", "ive", 0},
     {"biliti", "ble", 0}}};
constexpr std::array<Ending, 7> step_3 = {{{"icate", "ic", 0},
                                           {"ative", "", 0},
                                           {"alize", "al", 0},
                                           {"iciti", "ic", 0},
                                           {"ical", "ic", 0},
                                           {"ful", "", 0},
                                           {"ness", "", 0}}};
constexpr std::array<Ending, 18> step_4 = {{{"al", "", 1},
                                            {"ance", "", 1},
                                            {"ence", "", 1},
                                            {"er", "", 1},
                                            {"ic", "", 1},
                                            {"able", "", 1},
                                            {"ible", "", 1},
                                            {"ant", "", 1},
                                            {"ement", "", 1},
                                            {"ment", "", 1},
                                            {"ent", "", 1},
                                            {"ou", "", 1},
                                            {"ism", "", 1},
                                            {"ate", "", 1},
                                            {"iti", "", 1},
                                            {"ous", "", 1},
                                            {"ive", "", 1},
                                            {"ize", "", 1}}};

void drop_ion(std::string& word) {
    const auto rest = before(word, "ion");
    if (!rest.empty() && (rest.back() == 's' || rest.back() == 't') && measure(rest) > 1)
        word.resize(rest.size());
}

} // namespace

std::string stem(std::string_view word) {
    std::string stemmed(word);
    if (word.size() < 3 || word.size() > 64) return stemmed;
    drop_plural(stemmed);
    drop_past_and_gerund(stemmed);
    if (stemmed.ends_with("y") && has_vowel(before(stemmed, "y"))) stemmed.back() = 'i';
    replace_ending(stemmed, step_2);
    replace_ending(stemmed, step_3);
    if (stemmed.ends_with("ion"))
        drop_ion(stemmed);
    else
        replace_ending(stemmed, step_4);
    drop_last_e(stemmed);
    return stemmed;
}

} // namespace goodturn::serve

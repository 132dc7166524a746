#include "words/phrases.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace goodturn::wording {

namespace {

template <std::size_t count>
bool is_one_of(std::string_view word, const std::array<std::string_view, count>& list) {
    return std::ranges::find(list, word) != list.end();
}

/// Words that stand before a noun, so that no "the" is wanted.
constexpr std::array<std::string_view, 37> determiners = {
    "a",    "an",      "the",    "this", "that",  "these", "those", "my",   "your", "her",
    "his",  "their",   "our",    "some", "any",   "no",    "every", "each", "more", "another",
    "both", "what's",  "one",    "two",  "three", "four",  "five",  "six",  "ten",  "few",
    "many", "several", "enough", "much", "all",   "its",   "other"};
constexpr std::array<std::string_view, 8> pronouns = {"someone",   "somebody", "anyone",    "anybody",
                                                      "something", "anything", "somewhere", "people"};
constexpr std::array<std::string_view, 8> question_words = {"how",   "what", "where",   "when",
                                                            "which", "who",  "whether", "why"};
constexpr std::array<std::string_view, 24> relatives = {
    "husband",       "wife",        "partner",     "son",    "daughter", "brother",  "sister",   "mother",
    "father",        "mum",         "mom",         "dad",    "parents",  "children", "kids",     "grandson",
    "granddaughter", "grandmother", "grandfather", "nephew", "niece",    "cousin",   "flatmate", "family"};
/// First words of a gist that are verbs in -ing; other words in -ing ("wedding venue") are nouns.
constexpr std::array<std::string_view, 48> gerunds = {
    "asking",    "becoming", "brushing", "building",   "buying",  "changing",      "choosing", "coping",
    "dealing",   "deciding", "doing",    "filling",    "finding", "finishing",     "fixing",   "getting",
    "going",     "having",   "hiring",   "improving",  "keeping", "learning",      "leaving",  "looking",
    "making",    "managing", "moving",   "organising", "packing", "paying",        "picking",  "planning",
    "preparing", "pricing",  "raising",  "replacing",  "running", "selling",       "setting",  "settling",
    "shipping",  "sorting",  "starting", "switching",  "talking", "understanding", "working",  "writing"};
/// Words that say that something happens, so that "how did it go" would not fit.
constexpr std::array<std::string_view, 30> happenings = {
    "arrive", "arrives",   "begins",  "closes",  "comes", "died",  "due",    "discharged", "end",    "ends",
    "finish", "finishes",  "flies",   "gets",    "goes",  "joins", "leaves", "left",       "move",   "moves",
    "opens",  "published", "retires", "returns", "sings", "start", "starts", "turns",      "visits", "in"};

/// The words of a phrase, as they are written.
std::vector<std::string> written_words(std::string_view phrase) {
    auto spaced = join_spaces(phrase);
    while (!spaced.empty() && std::string_view(".,;:?!").contains(spaced.back()))
        spaced.pop_back();
    return spaced.empty() ? std::vector<std::string>{} : split(spaced, ' ');
}

/// "daughter's" and "daughter" -> "daughter", in small letters.
std::string bare(std::string_view word) {
    auto small = lower_ascii(word);
    for (const std::string_view ending : {"'s", "’s"})
        if (small.ends_with(ending)) small.resize(small.size() - ending.size());
    return small;
}

bool is_capitalised(std::string_view word) {
    return !word.empty() && word.front() >= 'A' && word.front() <= 'Z';
}

void drop_asking_for_help(std::vector<std::string>& phrase) {
    if (phrase.size() < 2 || lower_ascii(phrase.front()) != "help") return;
    phrase.erase(phrase.begin());
    if (phrase.size() > 1 && lower_ascii(phrase.front()) == "with") phrase.erase(phrase.begin());
}

std::string with_article(std::vector<std::string> phrase) {
    const auto first = lower_ascii(phrase.front());
    const bool possessive = first.ends_with("'s") || first.ends_with("’s");
    if (is_one_of(bare(first), relatives))
        phrase.front() = "your " + first;
    else if (is_one_of(first, pronouns))
        phrase.front() = "finding " + first;
    else if (is_one_of(first, question_words))
        phrase.front() = "the question of " + first;
    else if (!is_one_of(first, determiners) && !is_one_of(first, gerunds) &&
             !(possessive && is_capitalised(phrase.front())))
        phrase.front() = "the " + phrase.front();
    return join(phrase, " ");
}

} // namespace

std::string as_topic(std::string_view gist, bool their_own) {
    auto phrase = written_words(gist);
    if (phrase.empty()) return {};
    drop_asking_for_help(phrase);
    if (their_own)
        for (auto& word : phrase) {
            const auto small = lower_ascii(word);
            if (small == "her" || small == "his" || small == "their") word = "your";
        }
    return with_article(std::move(phrase));
}

std::string as_event(std::string_view what) {
    auto phrase = written_words(what);
    if (phrase.empty()) return {};
    for (const auto& word : phrase)
        if (is_one_of(lower_ascii(word), happenings)) return {};
    if (is_one_of(lower_ascii(phrase.front()), pronouns) ||
        is_one_of(lower_ascii(phrase.front()), question_words))
        return {};
    for (auto& word : phrase) {
        const auto small = lower_ascii(word);
        if (small == "her" || small == "his" || small == "their") word = "your";
    }
    return with_article(std::move(phrase));
}

} // namespace goodturn::wording

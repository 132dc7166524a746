/// What is needed, in few words; and the sphere it belongs to.
#include "listen/hearing.hpp"

#include <algorithm>
#include <array>

namespace goodturn::listen {

namespace {

constexpr std::size_t longest_gist = 9;

/// Words that add nothing at the beginning: "someone to walk the dog" keeps "someone", "a flat" loses "a".
constexpr std::array<std::string_view, 22> empty_words{
    "a",  "an",  "the", "some",  "any", "for", "of", "with", "about",   "to", "that",
    "on", "his", "her", "their", "is",  "are", "'s", "if",   "whether", "i",  "by"};
/// Words with which another thought begins.
constexpr std::array<std::string_view, 14> turning_words{"because", "since", "before",   "but",   "so",
                                                         "then",    "while", "although", "until", "till",
                                                         "and",     "he",    "she",      "they"};

template <std::size_t N>
bool is_one_of(std::string_view word, const std::array<std::string_view, N>& list) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

} // namespace

std::string gist_after(const Hearing& hearing, std::size_t first, std::size_t end) {
    while (first < end && is_one_of(hearing.token(first).word, empty_words))
        ++first;
    std::size_t last = first;
    while (last < end && last - first < longest_gist) {
        const Token& token = hearing.token(last);
        if (last > first && (token.before >= Break::dash || is_one_of(token.word, turning_words))) break;
        if (last > first + 1 && token.before >= Break::comma) break;
        ++last;
    }
    // Never end on a word that leads on.
    while (last > first + 1 && is_one_of(hearing.token(last - 1).word, empty_words))
        --last;
    return hearing.quote(first, last);
}

Sphere sphere_of(const Hearing& hearing, std::size_t first, std::size_t end) {
    const WordSet& work = hearing.book->set("work");
    const WordSet& personal = hearing.book->set("personal");
    double balance = 0;
    for (std::size_t at = 0; at < hearing.tokens.list.size(); ++at) {
        const WordId word = hearing.token(at).id;
        const double weight = at >= first && at < end ? 2 : 0.3;
        if (has(work, word)) balance += weight;
        if (has(personal, word)) balance -= weight;
    }
    return balance > 0 ? Sphere::work : Sphere::personal;
}

} // namespace goodturn::listen

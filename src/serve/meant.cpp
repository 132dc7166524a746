#include "serve/meant.hpp"

#include "base/text.hpp"

namespace goodturn::serve {

namespace {

constexpr std::size_t most_terms = 300; ///< of a long text, its beginning says what it is about

} // namespace

float weight_of_word(meaning::WordNumber number) {
    constexpr double a = 1e-3;
    constexpr double words_of_english = 12; // the sum of 1 / (rank + 2.7) over some 400,000 words
    const double p = 1 / ((number + 2.7) * words_of_english);
    return static_cast<float>(a / (a + p));
}

void add_meaning(const meaning::Table& table, std::string_view text, float times, meaning::Vector& sum) {
    for (const auto& term : terms_of(text, most_terms))
        if (const auto number = number_of(table, term))
            table.add(*number, times * static_cast<float>(term.times) * weight_of_word(*number), sum);
}

std::optional<meaning::WordNumber> number_of(const meaning::Table& table, const SoughtTerm& term) {
    auto number = table.find(fold(term.word));
    if (!number && !term.other_word.empty()) number = table.find(term.other_word);
    return number;
}

} // namespace goodturn::serve

#include "serve/meant.hpp"

#include "base/text.hpp"
#include "serve/stem.hpp"

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

void InTable::add(const meaning::Table& table, float weight, meaning::Vector& sum) const {
    if (!other) return table.add(number, weight, sum);
    constexpr float half = 0.5;
    table.add(number, half * weight, sum);
    table.add(*other, half * weight, sum);
}

meaning::Vector InTable::vector(const meaning::Table& table) const {
    meaning::Vector vector{};
    add(table, 1, vector);
    return vector;
}

void add_meaning(const meaning::Table& table, std::string_view text, float times, meaning::Vector& sum) {
    for (const auto& term : terms_of(text, most_terms))
        if (const auto found = number_of(table, term))
            found->add(table, times * static_cast<float>(term.times) * weight_of_word(found->number), sum);
}

std::optional<InTable> number_of(const meaning::Table& table, const SoughtTerm& term) {
    auto word = fold(term.word);
    auto stemmed = term.stem;
    auto number = table.find(word);
    if (!number && !term.other_word.empty()) {
        word = term.other_word;
        stemmed = term.other_stem;
        number = table.find(word);
    }
    if (!number) return std::nullopt;
    auto other = word.ends_with('s') ? word.substr(0, word.size() - 1) : word + "s";
    InTable found{*number, std::nullopt};
    if (stem(other) == stemmed) found.other = table.find(other);
    return found;
}

} // namespace goodturn::serve

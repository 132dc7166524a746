#include "serve/meant_need.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace goodturn::serve {

namespace {

constexpr std::size_t most_words_of_a_text = 60;
constexpr double least_closeness_of_words = 0.55;

/// A word of a text.
struct Meant {
    std::string word;
    meaning::Vector vector;
};

} // namespace

MeantNeed::MeantNeed(const meaning::Table& table, const Fit& fit) : table_(table), fit_(fit) {
    for (const auto& each : fit.terms()) {
        const auto number = number_of(table, each.term);
        numbers_.push_back(number);
        if (!number) continue;
        const auto weight = static_cast<float>(each.idf * each.term.times) * weight_of_word(number->number);
        number->add(table, weight, vector_);
    }
}

double MeantNeed::closeness(std::string_view text) const {
    meaning::Vector sum{};
    add_meaning(table_, text, 1, sum);
    return meaning::cosine(vector_, sum);
}

std::vector<ClosePair> MeantNeed::close_words(std::string_view text, TermSet matched) const {
    std::vector<Meant> words;
    for (const auto& term : terms_of(text, most_words_of_a_text)) {
        const bool is_the_needs =
            std::ranges::any_of(fit_.terms(), [&](const Weighed& each) { return each.term.is(term.stem); });
        if (is_the_needs || term.says == Says::where) continue;
        if (const auto number = number_of(table_, term)) words.push_back({term.word, number->vector(table_)});
    }
    std::vector<ClosePair> pairs;
    for (std::size_t i = 0; i < fit_.terms().size(); ++i) {
        const bool may_be_close = (matched & term_bit(i)) == 0 && fit_.terms()[i].term.says != Says::where;
        if (!may_be_close || !numbers_[i]) continue;
        const auto theirs = numbers_[i]->vector(table_);
        ClosePair best{i, {}, least_closeness_of_words};
        for (const auto& each : words)
            if (const double cosine = meaning::cosine(theirs, each.vector); cosine >= best.cosine)
                best = {i, each.word, cosine};
        if (!best.word.empty()) pairs.push_back(std::move(best));
    }
    return pairs;
}

bool MeantNeed::says_much(const std::vector<ClosePair>& pairs) const {
    return std::ranges::any_of(
        pairs, [&](const ClosePair& each) { return fit_.terms()[each.term].term.says == Says::much; });
}

std::vector<std::string> MeantNeed::as_texts(const std::vector<ClosePair>& pairs) const {
    std::vector<std::string> texts;
    for (const auto& each : pairs)
        texts.push_back(fmt::format("{} ~ {}", fit_.terms()[each.term].term.word, each.word));
    return texts;
}

double fuse(double words, double best_words, double cosine) {
    const double share = best_words > 0 ? words / best_words : 0;
    return (1 - part_of_meaning) * share + part_of_meaning * std::max(cosine, 0.0);
}

} // namespace goodturn::serve

#include "serve/meant_need.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

namespace goodturn::serve {

namespace {

constexpr std::size_t most_words_of_a_gift = 60;
double knob(const char* n, double d) { const char* v = std::getenv(n); return v ? std::atof(v) : d; }
const double least_closeness_of_words = knob("K_WORD", 0.6);
const double least_cosine = knob("K_COS", 0.55);
const double least_share = knob("K_SHARE", 0.45);

} // namespace

MeantNeed::MeantNeed(const meaning::Table& table, const Fit& fit) : table_(table), fit_(fit) {
    for (const auto& each : fit.terms()) {
        numbers_.push_back(number_of(table, each.term));
        if (numbers_.back())
            table.add(*numbers_.back(), static_cast<float>(each.idf * each.term.times), vector_);
    }
}

std::vector<ClosePair> MeantNeed::close_words(std::string_view text, TermSet matched) const {
    std::vector<ClosePair> pairs;
    std::vector<std::pair<std::string, meaning::Vector>> words;
    for (const auto& term : terms_of(text, most_words_of_a_gift)) {
        const bool is_matched = std::ranges::any_of(fit_.terms(), [&](const auto& each) { return each.term.is(term.stem); });
        if (is_matched || term.says == Says::where) continue;
        if (const auto number = number_of(table_, term)) words.emplace_back(term.word, table_.vector(*number));
    }
    for (std::size_t i = 0; i < fit_.terms().size(); ++i) {
        if ((matched & term_bit(i)) != 0 || !numbers_[i] || fit_.terms()[i].term.says != Says::much) continue;
        const auto mine = table_.vector(*numbers_[i]);
        ClosePair best{i, {}, least_closeness_of_words};
        for (const auto& [word, vector] : words)
            if (const double cosine = meaning::cosine(mine, vector); cosine >= best.cosine) best = {i, word, cosine};
        if (!best.word.empty()) pairs.push_back(std::move(best));
    }
    return pairs;
}

bool MeantNeed::fits(TermSet matched, const std::vector<ClosePair>& pairs, double cosine) const {
    if (cosine < least_cosine) return false;
    double covered = fit_.weight(matched);
    for (const auto& each : pairs)
        covered += each.cosine * fit_.terms()[each.term].weight;
    const bool has_something = !pairs.empty() || fit_.says_much(matched);
    return has_something && covered >= least_share * fit_.heart();
}

std::string MeantNeed::as_text(const ClosePair& pair) const {
    return fmt::format("{} ~ {}", fit_.terms()[pair.term].term.word, pair.word);
}

} // namespace goodturn::serve

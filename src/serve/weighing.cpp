#include "serve/weighing.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

namespace goodturn::serve {

namespace {

// Taste, tuned on the notes of the corpus against a shelf of everyday gifts (see tests/unit/serve).

/// Among few things, how many of them have a word says nothing yet of how common it is.
constexpr double least_things = 1000;
constexpr double weight_of_saying_little = 0.5;
constexpr double weight_of_a_place = 0.15;
/// A term is rare where at most this many things, or this share of them, have it.
constexpr double rare_count = 3;
constexpr double rare_share = 0.02;
/// The heaviest words of a need, against which a share is measured.
constexpr std::size_t heart_size = 5;
constexpr double least_share_of_two = 0.25;
constexpr double least_share_of_one = 0.3;
constexpr double most_of_the_need = 0.6;

/// A word that nothing has weighs as one that a single thing has: it may be a slip of the pen.
double idf_of(double things, double found_by) {
    const double found = std::max(found_by, 1.0);
    const double all = std::max(things, least_things);
    return std::log1p((all - std::min(found, all) + 0.5) / (found + 0.5));
}

double factor_of(Says says) {
    switch (says) {
    case Says::much:
        return 1;
    case Says::little:
        return weight_of_saying_little;
    case Says::where:
        return weight_of_a_place;
    }
    return 1;
}

} // namespace

std::vector<Weighed> weigh(std::span<const SoughtTerm> terms, std::span<const double> found, double things) {
    std::vector<Weighed> weighed;
    for (std::size_t i = 0; i < terms.size(); ++i) {
        Weighed each{terms[i], found[i], idf_of(things, found[i]), 0, false};
        each.weight = each.idf * factor_of(each.term.says) * (1 + std::log(each.term.times));
        each.rare = each.found <= std::max(rare_count, rare_share * things);
        weighed.push_back(std::move(each));
    }
    return weighed;
}

Fit::Fit(std::vector<Weighed> terms) : terms_(std::move(terms)) {
    std::vector<double> weights;
    for (const auto& each : terms_) {
        weights.push_back(each.weight);
        all_say_little_ = all_say_little_ && each.term.says != Says::much;
    }
    std::ranges::sort(weights, std::greater{});
    weights.resize(std::min(weights.size(), heart_size));
    heart_ = std::accumulate(weights.begin(), weights.end(), 0.0);
}

bool Fit::operator()(TermSet matched, TermSet about) const {
    if (matched == 0 || heart_ <= 0) return false;
    const double share = weight(matched) / heart_;
    std::size_t strong = 0;
    bool rare = false;
    bool is_about = false; // a strong word, or where there is none a common one
    for (std::size_t i = 0; i < terms_.size(); ++i) {
        const auto says = terms_[i].term.says;
        if ((matched & term_bit(i)) == 0 || says == Says::where) continue;
        if (says == Says::much || all_say_little_) is_about = is_about || (about & term_bit(i)) != 0;
        if (says != Says::much) continue;
        ++strong;
        rare = rare || terms_[i].rare;
    }
    if (strong >= 2) return share >= least_share_of_two;
    if (strong == 1 && is_about) return share >= (rare ? least_share_of_one : most_of_the_need);
    if (strong == 1) return rare && share >= most_of_the_need;
    return is_about && share >= most_of_the_need;
}

bool Fit::says_much(TermSet matched) const {
    for (std::size_t i = 0; i < terms_.size(); ++i)
        if ((matched & term_bit(i)) != 0 && terms_[i].term.says == Says::much) return true;
    return false;
}

double Fit::weight(TermSet matched) const {
    double sum = 0;
    for (std::size_t i = 0; i < terms_.size(); ++i)
        if ((matched & term_bit(i)) != 0) sum += terms_[i].weight;
    return sum;
}

std::vector<std::string> Fit::words(TermSet matched) const {
    std::vector<std::string> words;
    for (std::size_t i = 0; i < terms_.size(); ++i)
        if ((matched & term_bit(i)) != 0) words.push_back(terms_[i].term.word);
    return words;
}

} // namespace goodturn::serve

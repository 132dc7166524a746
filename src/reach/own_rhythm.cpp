#include "reach/own_rhythm.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <memory>
#include <nlopt.h>
#include <tuple>
#include <vector>

namespace goodturn::reach {

namespace {

/// Of how many ties a fit is made at most, taken evenly: more would change little and take longer.
constexpr std::size_t most_ties = 2000;

/// What the likelihood needs of a tie.
struct History {
    double repeats = 0;  ///< x
    double log_odds = 0; ///< ln ((α + T)/(α + tx))^(r + x)
};

std::vector<History> histories(std::span<const conversations::Tie> ties, Day today, const Rhythm& rhythm) {
    std::vector<History> result;
    const std::size_t step = std::max<std::size_t>(1, (ties.size() + most_ties - 1) / most_ties);
    for (std::size_t i = 0; i < ties.size(); i += step) {
        const auto days_from_first = [&](Day day) {
            return static_cast<double>((day - ties[i].first_day).count());
        };
        const auto repeats = static_cast<double>(ties[i].active_days - 1);
        result.push_back(
            {repeats, (rhythm.r + repeats) * (std::log(rhythm.alpha + std::max(1.0, days_from_first(today))) -
                                              std::log(rhythm.alpha + days_from_first(ties[i].last_day)))});
    }
    return result;
}

double log_beta(double a, double b) {
    return std::lgamma(a) + std::lgamma(b) - std::lgamma(a + b);
}

/// ln(1 + e^x), where e^x may be beyond a double.
double log_of_one_and(double x) {
    constexpr double large = 30;
    return x > large ? x : std::log1p(std::exp(x));
}

/// The posterior of a and b, up to a constant; minimised over (ln a, ln b).
struct Posterior {
    std::vector<History> ties;
    std::array<double, 2> expected{}; ///< ln a, ln b

    double minus_log(double log_a, double log_b) const {
        const double a = std::exp(log_a);
        const double b = std::exp(log_b);
        std::map<double, double> survived; // by x: most ties share a few
        double sum = 0;
        for (const History& tie : ties) {
            auto [found, is_new] = survived.try_emplace(tie.repeats);
            if (is_new) found->second = log_beta(a, b + tie.repeats + 1) - log_beta(a, b);
            sum += found->second + log_of_one_and(tie.log_odds + std::log(a / (b + tie.repeats)));
        }
        const auto square = [](double x) { return x * x; };
        return (square(log_a - expected[0]) + square(log_b - expected[1])) / 2 - sum;
    }
};

double minus_log_posterior(unsigned /*count*/, const double* at, double* /*gradient*/, void* posterior) {
    return static_cast<const Posterior*>(posterior)->minus_log(at[0], at[1]);
}

} // namespace

Rhythm fitted(std::span<const conversations::Tie> ties, Day today, const Rhythm& start) {
    const auto grown = std::ranges::count_if(ties, [](const auto& tie) { return tie.active_days >= 2; });
    if (static_cast<std::size_t>(grown) < least_ties_to_learn_from) return start;
    Posterior posterior{histories(ties, today, start), {std::log(start.a), std::log(start.b)}};
    std::array<double, 2> best = posterior.expected;

    constexpr double widest = 3; // e^3: twenty times more or less than the start values
    constexpr double first_step = 0.5;
    constexpr double close_enough = 0.01;
    constexpr int most_steps = 200;
    const std::unique_ptr<nlopt_opt_s, decltype(&nlopt_destroy)> search(
        nlopt_create(NLOPT_LN_BOBYQA, best.size()), &nlopt_destroy);
    const std::array<double, 2> least{best[0] - widest, best[1] - widest};
    const std::array<double, 2> most{best[0] + widest, best[1] + widest};
    nlopt_set_min_objective(search.get(), minus_log_posterior, &posterior);
    nlopt_set_lower_bounds(search.get(), least.data());
    nlopt_set_upper_bounds(search.get(), most.data());
    nlopt_set_initial_step1(search.get(), first_step);
    nlopt_set_xtol_abs1(search.get(), close_enough);
    nlopt_set_maxeval(search.get(), most_steps);
    double value = 0;
    if (nlopt_optimize(search.get(), best.data(), &value) < 0) return start;
    Rhythm result = start;
    result.a = std::exp(best[0]);
    result.b = std::exp(best[1]);
    return result;
}

Rhythm own_rhythm(store::Database& database, Day today, const Rhythm& start) {
    std::vector<conversations::Tie> ties;
    conversations::for_each_tie(database, today, [&](const conversations::Tie& tie) { ties.push_back(tie); });
    // In the order they began, so that the same ties give the same values whatever the file's order.
    std::ranges::sort(ties, {}, [](const conversations::Tie& tie) {
        return std::tie(tie.first_day, tie.last_day, tie.person);
    });
    return fitted(ties, today, start);
}

} // namespace goodturn::reach

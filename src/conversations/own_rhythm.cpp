#include "conversations/own_rhythm.hpp"

#include "store/database.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <memory>
#include <nlopt.h>
#include <vector>

namespace goodturn::conversations {

namespace {

/// Of how many ties a fit is made at most: more would change little and take longer.
constexpr std::int64_t most_ties = 1000;

/// What the likelihood needs of a tie.
struct History {
    std::size_t repeats = 0; ///< which of the different x
    double log_odds = 0;     ///< ln ((α + T)/(α + tx))^(r + x)
};

double log_beta(double a, double b) {
    return std::lgamma(a) + std::lgamma(b) - std::lgamma(a + b);
}

/// ln(1 + e^x), where e^x may be beyond a double.
double log_of_one_and(double x) {
    constexpr double large = 30;
    return x > large ? x : std::log1p(std::exp(x));
}

/// The posterior of a and b, up to a constant; minimised over (ln a, ln b).
class Posterior {
  public:
    Posterior(std::span<const Tie> ties, Day today, const Rhythm& start)
        : expected_{std::log(start.a), std::log(start.b)} {
        std::map<std::int64_t, std::size_t> places;
        for (const Tie& tie : ties) {
            const auto [place, is_new] = places.try_emplace(tie.active_days - 1, repeats_.size());
            if (is_new) repeats_.push_back(static_cast<double>(tie.active_days - 1));
            const auto from_first = [&](Day day) {
                return static_cast<double>((day - tie.first_day).count());
            };
            ties_.push_back({place->second, (start.r + repeats_[place->second]) *
                                                (std::log(start.alpha + std::max(1.0, from_first(today))) -
                                                 std::log(start.alpha + from_first(tie.last_day)))});
        }
    }
    std::array<double, 2> expected() const { return expected_; } ///< ln a, ln b

    double minus_log(double log_a, double log_b) const {
        const double a = std::exp(log_a);
        const double b = std::exp(log_b);
        struct Part {
            double survived; ///< ln of the chance to have gone on x + 1 times
            double odds;     ///< ln (a/(b + x))
        };
        std::vector<Part> parts; // by x: most ties share a few
        for (const double x : repeats_)
            parts.push_back({log_beta(a, b + x + 1) - log_beta(a, b), std::log(a / (b + x))});
        double sum = 0;
        for (const History& tie : ties_)
            sum += parts[tie.repeats].survived + log_of_one_and(tie.log_odds + parts[tie.repeats].odds);
        const auto square = [](double x) { return x * x; };
        return (square(log_a - expected_[0]) + square(log_b - expected_[1])) / 2 - sum;
    }

  private:
    std::array<double, 2> expected_;
    std::vector<double> repeats_; ///< every different x
    std::vector<History> ties_;
};

double minus_log_posterior(unsigned /*count*/, const double* at, double* /*gradient*/, void* posterior) {
    return static_cast<const Posterior*>(posterior)->minus_log(at[0], at[1]);
}

} // namespace

Rhythm fitted(std::span<const Tie> ties, Day today, const Rhythm& start) {
    const auto grown = std::ranges::count_if(ties, [](const auto& tie) { return tie.active_days >= 2; });
    if (static_cast<std::size_t>(grown) < least_ties_to_learn_from) return start;
    Posterior posterior(ties, today, start);
    std::array<double, 2> best = posterior.expected();

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
    const std::int64_t last = today.time_since_epoch().count();
    store::Query count(database, "SELECT count(*) FROM derived_tie WHERE last_day <= ?");
    count.bind(last).next();
    // From the index derived_tie_history alone, and so in the order of active days.
    store::Query query(database, "SELECT active_days, first_day, last_day FROM derived_tie "
                                 "WHERE last_day <= ? ORDER BY active_days, first_day, last_day");
    query.bind(last);
    const std::int64_t step = count.number(0) / most_ties + 1;
    std::vector<Tie> ties;
    for (std::int64_t i = 0; query.next(); ++i) {
        if (i % step != 0) continue;
        Tie tie;
        tie.active_days = query.number(0);
        tie.first_day = Day(std::chrono::days(query.number(1)));
        tie.last_day = Day(std::chrono::days(query.number(2)));
        ties.push_back(std::move(tie));
    }
    return fitted(ties, today, start);
}

} // namespace goodturn::conversations

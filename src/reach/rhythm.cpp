#include "reach/rhythm.hpp"

#include <algorithm>
#include <cmath>

namespace goodturn::reach {

Warmth warmth(const conversations::Tie& tie, Day today, const Rhythm& rhythm) {
    const auto days_between = [](Day from, Day to) { return static_cast<double>((to - from).count()); };
    const auto contacts = static_cast<double>(tie.active_days);
    const double age = std::max(1.0, days_between(tie.first_day, today)); // T
    const double span = days_between(tie.first_day, tie.last_day);        // tx
    const double repeats = contacts - 1;                                  // x
    const double power = rhythm.r + repeats;
    const double log_age = std::log(rhythm.alpha + age);

    Warmth result;
    result.strength = std::log1p(contacts);
    result.silence = std::exp(power * (log_age - std::log(rhythm.alpha + age + rhythm.horizon)));
    const double log_odds_of_dead =
        std::log(rhythm.a / (rhythm.b + repeats)) + power * (log_age - std::log(rhythm.alpha + span));
    result.alive = 1 / (1 + std::exp(log_odds_of_dead)); // of infinity: 0
    return result;
}

double prior_gap(std::optional<people::Circle> circle) {
    using enum people::Circle;
    switch (circle.value_or(good)) {
    case inner:
        return 7;
    case close:
        return 30;
    case good:
        return 90;
    case known:
        return 180;
    case wide:
        return 365;
    }
    return 90;
}

bool is_dormant(const conversations::Tie& tie, const Warmth& warmth, Day today,
                std::optional<people::Circle> circle) {
    constexpr double least_alive = 0.2;
    constexpr double most_gaps = 16;
    return warmth.alive < least_alive ||
           conversations::silence(tie, today) > most_gaps * conversations::usual_gap(tie, prior_gap(circle));
}

double rekindle(const std::vector<Day>& active_days, Day today, bool trusted, bool fresh_news) {
    constexpr double lift_for_trust = 1.5;
    constexpr double lift_for_news = 1.25;
    double past = 0;
    for (const Day day : active_days)
        if (day <= today) past += 1 / (1 + static_cast<double>((today - day).count()));
    return std::log1p(past) * (trusted ? lift_for_trust : 1) * (fresh_news ? lift_for_news : 1);
}

people::Circle circle_of_rank(std::size_t rank) {
    using enum people::Circle;
    if (rank < 5) return inner;
    if (rank < 15) return close;
    if (rank < 50) return good;
    if (rank < 150) return known;
    return wide;
}

} // namespace goodturn::reach

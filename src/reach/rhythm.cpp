#include "reach/rhythm.hpp"

#include <cmath>

namespace goodturn::reach {

double rekindle(const std::vector<Day>& active_days, Day today, bool trusted, bool fresh_news) {
    constexpr double lift_for_trust = 1.5;
    constexpr double lift_for_news = 1.25;
    return std::log1p(conversations::left_of(active_days, today)) * (trusted ? lift_for_trust : 1) *
           (fresh_news ? lift_for_news : 1);
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

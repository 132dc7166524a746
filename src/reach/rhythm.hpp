#pragma once
/// The two lanes of BRAINS.md 1: which ties to keep warm, which to rekindle.
#include "conversations/tie.hpp"
#include "people/person.hpp"

namespace goodturn::reach {

/// The prior of the MBG/NBD model (Batislam et al. 2007) turned around; fixed start values from office mail.
struct Rhythm {
    double r = 0.5;
    double alpha = 12; ///< days; a named setting: friends met a few times a year may want a larger one
    double a = 0.3;
    double b = 3;
    double horizon = 45; ///< H, days
};

/// keep_warm = S · Q · A.
struct Warmth {
    double strength = 0; ///< S = ln(1 + n): the tie matters
    double silence = 0;  ///< Q: left alone it will be silent for the horizon, 0 to 1
    double alive = 0;    ///< A: it is still alive, 0 to 1
    double keep_warm() const { return strength * silence * alive; }
};

/// Computed in the log domain, so that a long-dead busy tie does not overflow. T is at least 1 day.
Warmth warmth(const conversations::Tie& tie, Day today, const Rhythm& rhythm);

/// The usual gap (days) a circle starts from, before the tie has a rhythm of its own: inner 7, close 30, good
/// 90, known 180, wide 365.
double prior_gap(std::optional<people::Circle> circle);

/// Ties with A under 0.2, or silent for more than 16 of their usual gaps.
bool is_dormant(const conversations::Tie& tie, const Warmth& warmth, Day today,
                std::optional<people::Circle> circle);
/// ln(1 + Σ (1 + age in days)^-1) over the active days; lifted for those marked as trusted (× 1.5) and for
/// fresh news (× 1.25). The lifts are taste.
double rekindle(const std::vector<Day>& active_days, Day today, bool trusted, bool fresh_news);

/// The circle a tie behaves like: shown as inferred where the user set none. From the rank of S · A among all
/// ties: the first 5 inner, 15 close, 50 good, 150 known.
people::Circle circle_of_rank(std::size_t rank);

} // namespace goodturn::reach

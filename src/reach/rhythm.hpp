#pragma once
/// The two lanes of BRAINS.md 1: which ties to keep warm (conversations/warmth.hpp), which to rekindle.
#include "conversations/warmth.hpp"

namespace goodturn::reach {

using conversations::is_dormant;
using conversations::prior_gap;
using conversations::Rhythm;
using conversations::Warmth;
using conversations::warmth;

/// ln(1 + Σ (1 + age in days)^-1) over the active days; lifted for those marked as trusted (× 1.5) and for
/// fresh news (× 1.25). The lifts are taste.
double rekindle(const std::vector<Day>& active_days, Day today, bool trusted, bool fresh_news);

/// The circle a tie behaves like: shown as inferred where the user set none. From the rank of S · A among all
/// ties: the first 5 inner, 15 close, 50 good, 150 known.
people::Circle circle_of_rank(std::size_t rank);

} // namespace goodturn::reach

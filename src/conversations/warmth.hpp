#pragma once
/// How warm a tie is on a day: what reach ranks by, and what reciprocity asks before an ask. BRAINS.md 1.
#include "conversations/tie.hpp"
#include "people/person.hpp"

namespace goodturn::conversations {

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
Warmth warmth(const Tie& tie, Day today, const Rhythm& rhythm);

/// The usual gap (days) a circle starts from, before the tie has a rhythm of its own: inner 7, close 30, good
/// 90, known 180, wide 365.
double prior_gap(std::optional<people::Circle> circle);

/// Ties with A under 0.2, or silent for more than 16 of their usual gaps.
bool is_dormant(const Tie& tie, const Warmth& warmth, Day today, std::optional<people::Circle> circle);

/// Σ (1 + age in days)^-1 over the active days up to `today`: what is left of them, as memory fades (Pachur,
/// Schooler, Stevens 2014; measured in EVIDENCE.md 1.3). 0 where there is none.
double left_of(const std::vector<Day>& active_days, Day today);

/// Whether something asked of them would come out of a silence: longer than four of their usual gaps
/// (EVIDENCE.md 5.2), but never under two months, and always after a year (both taste).
bool is_out_of_touch(const Tie& tie, Day today);

/// The own usual gap of a tie in days, if it has one: from three active days on.
std::optional<int> own_gap(const Tie& tie);
/// "week" for "every week", "three weeks" for "every three weeks".
std::string every_in_words(int days);
/// "You and Ann talk about every three weeks; it has been ten."
std::string rhythm_in_words(const Tie& tie, std::string_view name, Day today);

} // namespace goodturn::conversations

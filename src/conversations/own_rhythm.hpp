#pragma once
/// How readily the owner's ties end, learnt from the owner's own ties.
#include "conversations/warmth.hpp"

#include <span>

namespace goodturn::conversations {

/// Ties with two or more active days that it takes to learn from them; below, the start values stand.
constexpr std::size_t least_ties_to_learn_from = 30;

/// `start` with `a` and `b`, the two that say how readily a tie ends, as the ties up to `today` make them
/// likely: the greatest posterior of the MBG/NBD model (Batislam, Denizel, Filiztekin 2007),
///
///     ln L = Σ ln B(a, b + x + 1)/B(a, b) + ln(1 + a/(b + x) · ((α + T)/(α + tx))^(r + x)) + what has no a
///     or b
///
/// where ln a and ln b are expected about their start values, give or take 1, so that few ties change little.
/// r and α stay: r was found the same in every office looked at, and α is the owner's own setting.
Rhythm fitted(std::span<const Tie> ties, Day today, const Rhythm& start);

/// The same from the ties of the file: `start` is what the settings say. Of many ties, a thousand or so,
/// taken evenly from the briefest to the longest. Those with a conversation still to come are left out.
Rhythm own_rhythm(store::Database& database, Day today, const Rhythm& start);

} // namespace goodturn::conversations

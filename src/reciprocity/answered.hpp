#pragma once
/// The tie without the calls and messages of the owner's that nothing came back to: these alone bring nobody
/// nearer. Known to this room only.
#include "conversations/tie.hpp"

namespace goodturn::reciprocity {

/// The tie as it was on the last day with a sign of life of theirs, up to `today`; none if there was never
/// one.
inline std::optional<conversations::Tie> answered(const conversations::Tie& tie,
                                                  const conversations::PackedDays& days, Day today) {
    if (tie.unanswered == 0) return tie;
    const auto active = days.until(today);
    const auto at_the_end = static_cast<std::size_t>(tie.unanswered);
    if (active.size() <= at_the_end) return std::nullopt;
    auto found = days.tie_on(active[active.size() - 1 - at_the_end]);
    if (found) found->person = tie.person;
    return found;
}

} // namespace goodturn::reciprocity

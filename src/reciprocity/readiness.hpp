#pragma once
/// How ready the circle is, in good times (METHOD.md, claim 5): who would be glad to hear from the owner
/// tomorrow, and whether they are fewer than a month ago.
///
/// A person counts on a day if all of this holds on that day:
///     - three days of contact or more, or the owner called them close (circle inner or close);
///     - not out of touch: silent for at most four of their usual gaps, and never counted as silent before
///     two
///       months or as in touch after a year (conversations::is_out_of_touch);
///     - at most one call or message of the owner's is without an answer, and it does not count as being in
///       touch;
///     - not dead, not left in peace, not an organisation.
/// Who was called close and has no conversation written down counts on any day. They stand in the order of
/// what is left of their days: Σ (1 + age in days)^-1, which foretold best who is in touch next (EVIDENCE.md
/// 1.3). It is a reading of what is written down, not a measure of anybody.
#include "conversations/warmth.hpp"

namespace goodturn::reciprocity {

struct Readiness {
    std::vector<Id> glad;    ///< the warmest first
    std::vector<Id> slipped; ///< they counted a month ago, and do not now; the warmest then first
    std::size_t now = 0;     ///< how many count today
    std::size_t then = 0;    ///< how many counted a month ago
    /// Ties that are about to go quiet: silent for more than twice their usual gap, still alive, and in touch
    /// as above; those that matter most first (keep warm, BRAINS.md 1).
    std::vector<conversations::Tie> drifting;
};

/// `most` of each list. One pass over all ties; 30 days are a month.
Readiness readiness(store::Database& database, Day today, const conversations::Rhythm& rhythm,
                    std::size_t most);

} // namespace goodturn::reciprocity

#pragma once
/// From causes to the few moves of the day: gates, one move a person, and which of them. Known to this room
/// only.
#include "reach/lanes.hpp"

namespace goodturn::reach {

/// A move before it has words.
struct Chosen {
    Id person;
    Cause main;                ///< whose act it is
    std::vector<Term> terms;   ///< the largest first; `why` still empty but for the main one
    std::vector<Cause> causes; ///< all of them, one a term
    double score() const;
};

/// At most `morning.reaching.limit`, best first; one if only the smallest step is wanted.
std::vector<Chosen> choose(Morning& morning, const Lanes& lanes, std::vector<Cause> causes);

/// The move with its reason and words.
Move in_words(Morning& morning, const Chosen& chosen);

} // namespace goodturn::reach

#pragma once
/// The week in a few lines: a letter, not a report. It never scolds, counts nobody who was not reached, and
/// has no total to beat.
#include "listen/open_threads.hpp"
#include "reciprocity/favour.hpp"
#include "reciprocity/readiness.hpp"

namespace goodturn::reciprocity {

struct Week {
    Day from; ///< six days before `until`
    Day until;
    std::vector<Id> listened_to;       ///< they had their say, and a note tells of it; the latest first
    std::vector<Turn> given;           ///< by the owner
    std::vector<Turn> received;        ///< by others
    std::vector<listen::Promise> kept; ///< promises kept in these days
    Readiness ready;
};
Week week(store::Database& database, Day today, const conversations::Rhythm& rhythm);

/// One sentence or two about each; "" where there is nothing to say.
struct Letter {
    std::string listened;
    std::string helped;
    std::string kept;
    std::string drifting;
    std::string ready;
};
Letter letter(store::Database& database, const Week& week);

} // namespace goodturn::reciprocity

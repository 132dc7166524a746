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

/// How much there was of each in seven days: a picture of the weeks beside one another, with no total.
struct WeekCount {
    Day from;                  ///< the first of the seven days
    std::int64_t listened = 0; ///< people whom the owner listened to
    std::int64_t given = 0;    ///< good turns from the owner
    std::int64_t received = 0; ///< and for the owner

    static constexpr auto fields() {
        using W = WeekCount;
        return Fields{field("from", &W::from, "the first of seven days"),
                      field("listened", &W::listened, "people you listened to"),
                      field("given", &W::given, "good turns from you"),
                      field("received", &W::received, "good turns for you")};
    }
};
/// The last twelve weeks, each of seven days, the last of which ends with `today`; the oldest first. Weeks
/// before the first in which there was anything are left out.
std::vector<WeekCount> weeks(store::Database& database, Day today);

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

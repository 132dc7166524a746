#pragma once
/// Measures what the listener hears of labelled notes, with the functions that the program hears with.
///
/// A line of the file is {"id","about","on","text","heard":{"needs":[{"quote"}],"promises":[{"quote","due"}],
/// "dates":[{"quote","on"}],"news":[{"quote"}]}}. What was found counts when its span shares at least half of
/// the shorter one's words with a labelled quote, one to one; a date must be the same day as well.
#include "base/error.hpp"

#include <string>

namespace goodturn::bench {

struct Count {
    int found = 0;
    int right = 0;
    int labelled = 0;
    double precision() const { return found == 0 ? 1 : static_cast<double>(right) / found; }
    double recall() const { return labelled == 0 ? 1 : static_cast<double>(right) / labelled; }
    double f1() const { return right == 0 ? 0 : 2 * precision() * recall() / (precision() + recall()); }
};

struct HearFigures {
    Count needs, promises, due, dates, news;
    int notes = 0;
    int quiet_notes = 0;  ///< notes without a labelled need
    int false_alarms = 0; ///< of those, the ones in which a need was heard
    int matched = 0;      ///< needs found and labelled
    int sphere_right = 0;
    int whose_right = 0;
    double notes_a_second = 0; ///< of processor time, on one processor

    double share_of_false_alarms() const { return quiet_notes == 0 ? 0 : double(false_alarms) / quiet_notes; }
    double share(int right) const { return matched == 0 ? 1 : double(right) / matched; }
};

struct HearTrial {
    std::string file;
    std::string part;    ///< "tune": notes whose number is no multiple of three; "check": the others; "": all
    bool errors = false; ///< print each false and each missed one
};

/// An Error where the file cannot be read, or holds no notes.
Result<HearFigures> measure_hearing(const HearTrial& trial);

} // namespace goodturn::bench

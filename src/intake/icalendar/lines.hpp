#pragma once
/// From the text of a calendar to its content lines. Known to this folder only.
#include <string>
#include <string_view>
#include <vector>

namespace goodturn::intake::icalendar {

/// One content line, unfolded.
struct Line {
    long number = 0;  ///< where it begins in the file, from 1
    std::string text; ///< "DTSTART;TZID=Europe/London:20260304T153000"

    /// In capitals: "DTSTART".
    std::string name() const;
    /// What stands behind the colon that ends the parameters.
    std::string_view value() const;
    /// The value of a parameter without its quotes; "" if it has none of that name.
    std::string parameter(std::string_view wanted) const;
};

/// UTF-8 in. Takes folds of every make: a line that begins with a space or tab goes on the one before (also
/// over empty lines, as old Mozilla wrote them), and so does one that cannot be a line of its own. Control
/// characters become spaces; empty lines are dropped.
std::vector<Line> content_lines(std::string_view text);

} // namespace goodturn::intake::icalendar

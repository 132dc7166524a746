#pragma once
/// Dates as people write and say them, read relative to the day of the note.
///
/// Conventions: "Friday" is the first Friday after the day of the note; "next Friday" and "Friday next week"
/// the Friday of the following Monday-to-Sunday week; "Friday week" seven days after "Friday". "In two weeks"
/// counts from the note. A month without a day is that month ("in March", "end of March"). A day without a
/// year is the first on or after the note. Seasons, quarters, "next week" and habits ("Tuesdays") name no
/// day.
#include "base/civil_date.hpp"
#include "listen/date_words.hpp"
#include "listen/hear.hpp"
#include "listen/tokens.hpp"

#include <optional>
#include <vector>

namespace goodturn::listen {

/// A time expression: the tokens [first, end), a leading "on the" included.
struct DateFound {
    std::size_t first = 0;
    std::size_t end = 0;
    Lead lead = Lead::none;
    std::optional<CivilDate>
        on; ///< nothing where no day or month is named: "Tuesdays", "next week", "since May"
    std::optional<Day> last_day; ///< the last day it may mean: for a month, its last
    bool weekday = false;        ///< only a day of the week is named, or "tomorrow"
    bool time_of_year = false;   ///< "at Christmas": a time more than a day
    bool owns = false;           ///< "Sunday's", "Saturday market": describes the word after it
    bool with_year = false;
    bool end_of_month = false;  ///< "end of May": the last day is meant
    std::optional<Day> earlier; ///< the same, meant of the past: "died on the 25th"
    bool same_day = false; ///< "that day", "the day after": the day of an event named before; `on` is not set
    int days_later = 0;    ///< for same_day: 0 or 1
};

std::vector<DateFound> find_dates(const std::vector<Token>& tokens, Day on, DayOrder order);

/// One expression alone: "next Friday", "the 12th of May". Nothing if the text is not one expression, whole.
std::optional<CivilDate> read_date(std::string_view text, Day on, DayOrder order = DayOrder::day_first);

} // namespace goodturn::listen

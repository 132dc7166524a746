#pragma once
/// Days, instants and the clock. The current time is always a parameter: nothing else in the program asks for
/// it.
#include "base/error.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace goodturn {

/// A whole calendar day, without a zone. Arithmetic is in days.
using Day = std::chrono::sys_days;
/// A point in time, UTC, to the second.
using Instant = std::chrono::sys_seconds;

/// "2026-03-04".
std::string to_text(Day day);
/// "2026-03-04T15:30:00Z".
std::string to_text(Instant instant);

/// Reads "2026-03-04" (also "20260304"); years 0001 to 9999; refuses days that do not exist.
Result<Day> parse_day(std::string_view text);
/// Reads "2026-03-04T15:30:00Z", with an offset ("+02:00"), or with none, which is then read in `zone`.
/// Seconds and the T may be left out ("2026-03-04 15:30"); the basic form of iCalendar is read too. A time
/// that the clocks of the zone show twice is the first of the two; one they skip is the moment of the change.
Result<Instant> parse_instant(std::string_view text, std::string_view zone);

/// Year, month and day as plain numbers, for those who calculate with them.
struct YearMonthDay {
    int year = 0;       ///< 1 to 9999
    unsigned month = 0; ///< 1 to 12
    unsigned day = 0;   ///< 1 to 31
};
YearMonthDay split(Day day);
Day make_day(int year, unsigned month, unsigned day); ///< the day must exist
bool exists(int year, unsigned month, unsigned day);
unsigned days_in_month(int year, unsigned month);

/// What "now" and "today" are for one run of the program.
struct Clock {
    Instant now;      ///< UTC
    Day today;        ///< the day it is in `zone`, or the day given by --on
    std::string zone; ///< IANA name, "Europe/London"

    /// The machine's clock, seen in `zone`; with `on`, today is that day and now is its noon in `zone`.
    static Clock at(std::string_view zone, std::optional<Day> on = std::nullopt);
};

/// The machine's own zone, as an IANA name; "UTC" where it cannot be told.
std::string local_zone();
bool is_zone(std::string_view name);
/// The day that an instant falls on, seen in `zone`. Here, in time_of_day and in Clock::at the zone must be
/// one (std::invalid_argument otherwise): ask is_zone first about a name from outside. After 2037 zones keep
/// their winter time all year, as far as the system's zone files tell.
Day day_in_zone(Instant instant, std::string_view zone);
/// "15:30" in `zone`.
std::string time_of_day(Instant instant, std::string_view zone);

/// "today", "yesterday", "five days ago", "three weeks ago", "fourteen months ago"; for a coming day
/// "tomorrow", "in five days". Words for people, never used for ranking.
std::string ago(Day day, Day today);
/// A length of time in words: 1 -> "a day", 21 -> "three weeks", 70 -> "ten weeks", 430 -> "fourteen months".
std::string span_in_words(int days);
/// "one" to "twelve", then digits.
std::string number_in_words(int number);
std::string times_in_words(std::int64_t times); ///< "once", "twice", "three times"
/// "Tuesday" for the next six days, else "4 March", with the year if it is not `today`'s: the shortest that
/// cannot be misread. Always fits after "on".
std::string day_in_words(Day day, Day today);

} // namespace goodturn

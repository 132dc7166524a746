#pragma once
/// The words that dates are made of, in English.
#include "base/time.hpp"

#include <optional>
#include <string_view>

namespace goodturn::listen {

enum class DateSort : std::uint8_t {
    none,
    weekday,  ///< value: days after Monday, 0 to 6
    weekdays, ///< "Tuesdays": a habit
    month,    ///< value: 1 to 12
    number,   ///< value: one to thirty, "a" is 1
    ordinal,  ///< value: first to thirty-first
    unit,     ///< value: a Unit
    holiday,  ///< value: a Holiday
    lead,     ///< value: a Lead
    season,
};

enum class Unit : std::uint8_t { day, week, fortnight, month, year };

/// What stands before a date and says how it is meant.
enum class Lead : std::uint8_t { none, on, in, by, from, till, before, after, over, since };

enum class Holiday : std::uint8_t {
    new_year,
    new_years_eve,
    epiphany,
    burns_night,
    valentine,
    patrick,
    shrove_tuesday,
    ash_wednesday,
    palm_sunday,
    good_friday,
    easter,
    easter_monday,
    ascension,
    whitsun,
    whit_monday,
    corpus_christi,
    may_day,
    juneteenth,
    independence_day,
    bastille_day,
    memorial_day,
    labor_day,
    halloween,
    all_saints,
    bonfire_night,
    thanksgiving,
    christmas_eve,
    christmas,
    boxing_day,
};

struct DateWord {
    DateSort sort = DateSort::none;
    int value = 0;
    bool doubtful = false; ///< also a common word or a name: may, march, sun, sat, Jan
};

/// `word` in lower case.
DateWord date_word(std::string_view word);

/// "12th" -> 12, "2nd" -> 2; nothing for other texts and beyond 31.
std::optional<int> ordinal_number(std::string_view word);
/// Digits only, up to four of them.
std::optional<int> plain_number(std::string_view word);

/// Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher). Year 1583 to 9999.
Day easter(int year);
/// The day a holiday falls on in a year.
Day holiday(Holiday which, int year);

} // namespace goodturn::listen

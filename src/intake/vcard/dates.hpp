#pragma once
/// Birthdays and other days in all the spellings that cards have for them.
#include "base/civil_date.hpp"
#include "intake/vcard/content_line.hpp"

namespace goodturn::intake::vcard {

struct ReadDate {
    std::optional<CivilDate> date;
    bool misread = false; ///< something is written there that was meant as a date and is none
};

/// The value of a BDAY, ANNIVERSARY, X-ABDATE, DEATHDATE …: a time of day is dropped; the year 1604 and
/// whatever X-APPLE-OMIT-YEAR names mean that the year is unknown, and so does 0000; VALUE=text is no date,
/// and no fault.
ReadDate read_date(const ContentLine& line);

} // namespace goodturn::intake::vcard

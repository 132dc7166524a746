#pragma once
/// Calendars: writing what the owner's own calendar may show (RFC 5545).
#include "base/civil_date.hpp"

#include <functional>
#include <optional>
#include <string>

namespace goodturn::intake::icalendar {

/// A day that comes back every year: a birthday, an anniversary. The month and the day are known.
struct YearlyDay {
    std::string uid;
    std::string title;    ///< "Ann Lee's birthday"
    std::string category; ///< "BIRTHDAY"
    CivilDate on = CivilDate::of(Day{});
    LeapDay leap_day = LeapDay::march_1;
};

/// A note on a day.
struct NoteOnADay {
    std::string uid;
    std::string title;
    Day day;
};

/// Something at a time.
struct Appointment {
    std::string uid;
    std::int64_t sequence = 0;
    std::string title;
    std::string place; ///< may be empty
    Instant start;
    std::int64_t minutes = 60;
    bool is_agreed = false; ///< else TENTATIVE
};

/// Writes one calendar event by event, so that memory stays flat: lines folded and ended by CR LF, whole days
/// marked as free. The same input gives the same bytes but for DTSTAMP, which is `now`.
class CalendarWriter {
  public:
    using WriteOut = std::function<void(std::string_view)>;
    CalendarWriter(Instant now, WriteOut out);
    void add(const YearlyDay& day);
    void add(const NoteOnADay& note);
    void add(const Appointment& appointment);
    void finish();

  private:
    Instant now_;
    WriteOut out_;
};

} // namespace goodturn::intake::icalendar

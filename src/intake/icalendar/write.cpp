#include "intake/icalendar/write.hpp"

#include <fmt/format.h>
#include <libical/ical.h>

#include <memory>

namespace goodturn::intake::icalendar {

namespace {

struct FreeComponent {
    void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};

icaltimetype in_utc(Instant instant) {
    return icaltime_from_timet_with_zone(instant.time_since_epoch().count(), 0,
                                         icaltimezone_get_utc_timezone());
}

icaltimetype whole_day(Day day) {
    const auto [year, month, of_month] = split(day);
    icaltimetype time = icaltime_null_date();
    time.year = year;
    time.month = static_cast<int>(month);
    time.day = static_cast<int>(of_month);
    return time;
}

/// One VEVENT, written when it is complete.
class EventText {
  public:
    EventText(const std::string& uid, const std::string& title, Instant now)
        : event_(icalcomponent_new_vevent()) {
        add(icalproperty_new_uid(uid.c_str()));
        add(icalproperty_new_dtstamp(in_utc(now)));
        add(icalproperty_new_summary(title.c_str()));
    }
    void add(icalproperty* property) { icalcomponent_add_property(event_.get(), property); }
    void add_line(const std::string& line) { add(icalproperty_new_from_string(line.c_str())); }
    void be_whole_day(Day day) {
        add(icalproperty_new_dtstart(whole_day(day)));
        add(icalproperty_new_dtend(whole_day(day + std::chrono::days(1))));
        add(icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT));
    }
    std::string text() const {
        char* const written = icalcomponent_as_ical_string_r(event_.get());
        std::string text = written;
        icalmemory_free_buffer(written);
        return text;
    }

  private:
    std::unique_ptr<icalcomponent, FreeComponent> event_;
};

bool is_leap_day(const CivilDate& date) {
    return date.month() == 2U && date.day() == 29U;
}

/// 29 February has a day of its own in every year: the last of February, or the sixtieth of the year.
std::string rule_of(const YearlyDay& day) {
    if (!is_leap_day(day.on)) return "RRULE:FREQ=YEARLY";
    return day.leap_day == LeapDay::february_28 ? "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1"
                                                : "RRULE:FREQ=YEARLY;BYYEARDAY=60";
}

/// Where the year is not known, a year of recent times in which there is that day.
Day first_day_of(const YearlyDay& day, Instant now) {
    if (const auto whole = day.on.whole()) return *whole;
    int year = split(std::chrono::floor<std::chrono::days>(now)).year;
    while (!exists(year, *day.on.month(), *day.on.day()))
        --year;
    return make_day(year, *day.on.month(), *day.on.day());
}

} // namespace

CalendarWriter::CalendarWriter(Instant now, WriteOut out) : now_(now), out_(std::move(out)) {
    out_("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Goodturn//Goodturn//EN\r\nCALSCALE:GREGORIAN\r\n");
}

void CalendarWriter::add(const YearlyDay& day) {
    const auto year = day.on.year();
    EventText event(day.uid, year ? fmt::format("{} ({})", day.title, *year) : day.title, now_);
    event.be_whole_day(first_day_of(day, now_));
    event.add_line(rule_of(day));
    event.add(icalproperty_new_categories(day.category.c_str()));
    out_(event.text());
}

void CalendarWriter::add(const NoteOnADay& note) {
    EventText event(note.uid, note.title, now_);
    event.be_whole_day(note.day);
    out_(event.text());
}

void CalendarWriter::add(const Appointment& appointment) {
    EventText event(appointment.uid, appointment.title, now_);
    event.add(icalproperty_new_sequence(static_cast<int>(appointment.sequence)));
    event.add(icalproperty_new_dtstart(in_utc(appointment.start)));
    event.add(icalproperty_new_dtend(in_utc(appointment.start + std::chrono::minutes(appointment.minutes))));
    if (!appointment.place.empty()) event.add(icalproperty_new_location(appointment.place.c_str()));
    event.add(icalproperty_new_status(appointment.is_agreed ? ICAL_STATUS_CONFIRMED : ICAL_STATUS_TENTATIVE));
    out_(event.text());
}

void CalendarWriter::finish() {
    out_("END:VCALENDAR\r\n");
}

} // namespace goodturn::intake::icalendar

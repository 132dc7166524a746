#pragma once
/// When the owner is busy, by the calendars that came in. Only when: not with whom, nor what about, so that
/// forgetting a person leaves no trace of them here.
#include "base/described.hpp"
#include "coffee/zone.hpp"
#include "store/write.hpp"

#include <span>

namespace goodturn::coffee {

/// One VEVENT, as far as being busy goes (RFC 5545, 3.6.1). A series is one event with its rule, and one more
/// for each time of it that was moved or called off.
///
/// Invariant: `uid` and `recurrence` name it; `starts` is a day exactly where it is of whole days; `zone` is
/// an IANA name, "" (floating), or explained by `zone_rules`.
struct CalendarEvent {
    std::string uid;
    std::string recurrence;    ///< RECURRENCE-ID: "2026-03-04T15:30:00Z", or a day, or floating; "" for none
    std::int64_t sequence = 0; ///< the higher one counts
    std::string starts;        ///< on the clock of `zone`: "2026-03-04T15:30:00", or a day
    std::int64_t seconds = 0;  ///< how long it takes; of whole days 86,400 each
    std::string zone;
    std::string zone_rules; ///< the VTIMEZONE, where `zone` is no IANA name
    /// "RRULE:…" and "EXRULE:…" as they came; "RDATE:…" and "EXDATE:…" of one value each: a day, a time on
    /// the clock of `zone`, or an instant with its Z; of an RDATE period the seconds it takes may follow a
    /// slash. Where a series goes on in another way from some time of it on (RANGE=THISANDFUTURE), it ends
    /// with "BEFORE:…" and the other begins with "FROM:…", both that time; "SHIFT:…" moves its times by so
    /// many seconds.
    std::vector<std::string> repeats;
    bool busy = true;            ///< neither called off nor marked as free
    Day first_day;               ///< not before that day, in any zone
    std::optional<Day> last_day; ///< not after it; none for a series whose end is not known

    static constexpr auto fields() {
        using E = CalendarEvent;
        return Fields{field("uid", &E::uid),
                      field("recurrence", &E::recurrence),
                      field("sequence", &E::sequence),
                      field("starts", &E::starts, "on the clock of its zone"),
                      field("seconds", &E::seconds),
                      field("zone", &E::zone, "an IANA name; empty for the owner's"),
                      field("zone_rules", &E::zone_rules),
                      field("repeats", &E::repeats),
                      field("busy", &E::busy),
                      field("first_day", &E::first_day),
                      field("last_day", &E::last_day)};
    }
    bool operator==(const CalendarEvent&) const = default;

    bool is_whole_day() const { return starts.size() == 10; }
    /// Whether it may have several times; one that stands for a single time of a series has not.
    bool is_series() const;
    std::int64_t shift() const; ///< of "SHIFT:…"; 0 for none
    CalendarZone its_zone() const { return {zone, zone_rules}; }
};

/// Fills in first_day and last_day from the rest. An Error where a rule of repetition cannot be understood;
/// it names the rule.
Result<CalendarEvent> with_its_days(CalendarEvent event);

enum class Took : std::uint8_t { added, updated, unchanged };
/// Recognised by uid and recurrence. One with a lower SEQUENCE than what is here is left out.
Took put_event(store::Write& write, const CalendarEvent& event);

/// The SEQUENCE of what is here; nothing where it is not.
std::optional<std::int64_t> sequence_here(store::Database& database, const CalendarEvent& like);
/// Takes out one that is in no calendar any more.
void remove_event(store::Write& write, std::string_view uid, std::string_view recurrence);

/// Whether any calendar came in at all.
bool has_calendar(store::Database& database);

/// From `start` up to, not including, `end`.
struct Busy {
    Instant start;
    Instant end;
    bool operator==(const Busy&) const = default;
};
/// The times of one event that touch [from, to), without regard to those of its series that were moved.
std::vector<Busy> times_of(const CalendarEvent& event, Instant from, Instant to, std::string_view owner_zone);
/// All that is busy and touches [from, to), in order; what overlaps or follows at once is one. Floating times
/// and whole days are read in `owner_zone`. The event `but_for` (a UID) is left out.
std::vector<Busy> busy_between(store::Database& database, Instant from, Instant to,
                               std::string_view owner_zone, std::string_view but_for = {});

/// By how many seconds `one`, which stands for the time `one.recurrence` of a series, was moved on the clock
/// of the series; nothing where that time cannot be read.
std::optional<std::int64_t> shift_from(const CalendarEvent& series, const CalendarEvent& one,
                                       std::string_view owner_zone);

/// In order, overlaps joined.
std::vector<Busy> joined(std::vector<Busy> times);
/// Whether none of them touches [start, end).
bool is_free(std::span<const Busy> busy, Instant start, Instant end);

} // namespace goodturn::coffee

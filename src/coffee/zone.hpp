#pragma once
/// The clock on the wall of a calendar's events: in an IANA zone, in a zone that the file describes itself,
/// or wherever the owner is.
#include "base/time.hpp"

#include <chrono>

namespace goodturn::coffee {

/// A time as a clock shows it, without saying where.
using Wall = std::chrono::local_seconds;

struct CalendarZone {
    std::string name;  ///< IANA name, or the file's own; "": the owner's, wherever that is (a floating time)
    std::string rules; ///< the VTIMEZONE, where `name` is no IANA name; else ""
    bool operator==(const CalendarZone&) const = default;
};

/// When the clock of the zone shows this. Of a time that comes twice the first; one that is skipped is the
/// moment of the change. `owner_zone` is an IANA name.
Instant instant_at(Wall wall, const CalendarZone& zone, std::string_view owner_zone);
/// What the clock of the zone shows then.
Wall wall_at(Instant instant, const CalendarZone& zone, std::string_view owner_zone);

using goodturn::to_text;
/// "2026-03-04T15:30:00".
std::string to_text(Wall wall);
/// Reads "2026-03-04T15:30:00", and a day alone as its beginning.
std::optional<Wall> parse_wall(std::string_view text);
inline Wall begin_of(Day day) {
    return Wall(std::chrono::seconds(day.time_since_epoch()));
}
inline Day day_of(Wall wall) {
    return Day(std::chrono::floor<std::chrono::days>(wall.time_since_epoch()));
}

} // namespace goodturn::coffee

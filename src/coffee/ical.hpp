#pragma once
/// libical's things as ours. For the .cpp files of this room.
#include "coffee/zone.hpp"

#include <libical/ical.h>

#include <memory>

namespace goodturn::coffee {

struct FreeComponent {
    void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};
using IcalComponent = std::unique_ptr<icalcomponent, FreeComponent>;

/// Floating, since it is only a wall's clock.
inline icaltimetype to_ical(Wall wall) {
    return icaltime_from_timet_with_zone(wall.time_since_epoch().count(), 0, nullptr);
}

inline Wall from_ical(const icaltimetype& time) {
    const Day day = make_day(time.year, static_cast<unsigned>(time.month), static_cast<unsigned>(time.day));
    if (time.is_date != 0) return begin_of(day);
    return begin_of(day) + std::chrono::hours(time.hour) + std::chrono::minutes(time.minute) +
           std::chrono::seconds(time.second);
}

} // namespace goodturn::coffee

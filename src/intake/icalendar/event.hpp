#pragma once
/// The lines of one VEVENT into an event. Known to this folder only.
#include "intake/icalendar/icalendar.hpp"
#include "intake/icalendar/lines.hpp"
#include "intake/icalendar/zones.hpp"

#include <set>

namespace goodturn::intake::icalendar {

/// What is said around the events of a file.
struct Around {
    const Zones& zones;
    const std::set<std::string>& owner; ///< the owner's own addresses, lower case
    bool called_off = false;            ///< METHOD:CANCEL
};

/// An Error has the line in it. What does not matter for being busy is never one; `remark` is called with the
/// line of anything that was passed over.
Result<Event> event_from(const std::vector<Line>& lines, const Around& around,
                         const std::function<void(long line, std::string message)>& remark);

} // namespace goodturn::intake::icalendar

#pragma once
/// Calendars (RFC 5545, and the vCalendar 1.0 that still goes round): reading. libical reads the values;
/// lines are kept apart here, so that what is wrong can be told by its line.
#include "coffee/calendar.hpp"
#include "intake/card.hpp"

#include <istream>
#include <set>

namespace goodturn::intake::icalendar {

/// Someone whom an event names.
struct Attendee {
    std::string name;   ///< CN; may be empty
    std::string email;  ///< lower case, without mailto:; may be empty
    std::string answer; ///< PARTSTAT, "ACCEPTED"; may be empty
    /// A person as far as is said: CUTYPE is no room, resource or group, and ROLE not NON-PARTICIPANT.
    bool takes_part = true;
    bool operator==(const Attendee&) const = default;
};

/// One VEVENT, understood. Of the rest, `when` alone is kept (see coffee/calendar.hpp); past meetings and
/// days of a life are made from it. The description is never read.
struct Event {
    coffee::CalendarEvent when;
    bool called_off = false; ///< by STATUS or METHOD
    bool and_future = false; ///< stands for all later times of its series, too (RANGE=THISANDFUTURE)
    std::string summary;
    std::string location;
    std::vector<std::string> categories; ///< in capitals
    std::optional<Attendee> organizer;
    std::vector<Attendee> attendees;
    long line = 0; ///< of its BEGIN, from 1
};

struct Summary {
    std::size_t events = 0;  ///< VEVENTs, those with problems included
    std::size_t tasks = 0;   ///< VTODOs and VJOURNALs, which say nothing of being busy
    std::string name;        ///< X-WR-CALNAME of the last calendar in it: often an address; may be empty
    bool is_message = false; ///< a question or an answer about single events (METHOD), no calendar
    bool is_whole = true;    ///< not cut off
};

using TakeEvent = std::function<bool(Event)>;

/// Whether a file that begins like this is a calendar, in whatever charset.
bool looks_like(std::string_view first_bytes);

/// Hands over event after event; one that cannot be understood is a problem with its line, and the others go
/// on. `owner` are the owner's own addresses, lower case: what they declined does not keep them busy. A file
/// that is cut off gives what it holds, and a problem. Returning false ends the reading.
Result<Summary> read(std::istream& in, const std::string& file_name, const std::set<std::string>& owner,
                     const TakeEvent& take, const TakeProblem& problem);

} // namespace goodturn::intake::icalendar

#pragma once
/// Which calendar holds which events, so that the next time it is read it can be told which are gone.
#include "intake/icalendar/icalendar.hpp"
#include "intake/import.hpp"

#include <map>

namespace goodturn::intake {

/// UID and RECURRENCE-ID.
using EventName = std::pair<std::string, std::string>;

/// A calendar is known by the name that it gives itself, else by the folder it lies in with a file an event,
/// else by its path. A message about an event (an invitation, a cancellation), a file of one event, and one
/// that is cut off say nothing of what is gone.
///
/// What was in a calendar and is not in it any more keeps nobody busy from today on, unless another calendar
/// has it. What is over stays: many programs hand over the last months only. A file that has nothing in
/// common with what went by its name before is another calendar.
class CalendarSources {
  public:
    CalendarSources(store::Write& write, Imported& imported) : write_(write), imported_(imported) {}

    /// A file was read, and these were in it. Not `whole`: there may be more that could not be understood.
    void held(const icalendar::Summary& summary, bool whole, const std::filesystem::path& path,
              const std::filesystem::path& folder, const std::set<EventName>& events);
    /// All files have been read.
    void finish();

  private:
    std::set<EventName> held_before(const std::string& source);
    bool is_elsewhere(const EventName& event, const std::string& source);
    void let_go(const std::string& source, const EventName& event);
    void remember(const std::string& source, const EventName& event);

    store::Write& write_;
    Imported& imported_;
    std::map<std::string, std::set<EventName>> now_; ///< by source
    std::set<std::string> not_whole_;
    std::int64_t gone_ = 0;
};

} // namespace goodturn::intake

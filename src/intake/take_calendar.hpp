#pragma once
/// Calendars into what is made of them: when the owner is busy, past meetings, days of people's lives.
#include "intake/calendar_source.hpp"
#include "intake/icalendar/icalendar.hpp"
#include "intake/take_days.hpp"
#include "intake/take_meetings.hpp"

namespace goodturn::intake {

/// Gathers the events of all calendars of an import, of each the version with the highest SEQUENCE, and takes
/// them in at the end: a folder may have a file an event, and who the people are is told by address books
/// that may come behind it.
class TakeCalendars {
  public:
    TakeCalendars(store::Write& write, const ImportOptions& options, Imported& imported, Joining& joining)
        : write_(write), options_(options), imported_(imported), meetings_(write, options, imported, joining),
          sources_(write, imported), days_(write, options, imported, joining) {}

    /// `path` is where it lies, empty where it came through a pipe; `folder` of a file that was found in a
    /// folder, empty for one that was named.
    Result<void> read(std::istream& in, const std::string& name, const std::filesystem::path& path,
                      const std::filesystem::path& folder);
    /// How often finish() calls `took`, at most.
    std::size_t gathered() const { return 2 * events_.size(); }
    /// `owner` are their addresses. `took` is called after each event, and again after what was made of it.
    Result<void> finish(const std::set<std::string>& owner, const std::function<void()>& took);
    const std::set<std::string>& owners() const { return meetings_.owners(); }
    bool has_asked() const { return meetings_.has_asked(); }

  private:
    struct Read {
        icalendar::Event event;
        std::string file;
    };
    void put_busy(const icalendar::Event& event);
    void part_series();

    store::Write& write_;
    const ImportOptions& options_;
    Imported& imported_;
    std::map<std::pair<std::string, std::string>, Read> events_; ///< by UID and RECURRENCE-ID
    std::set<std::string> names_;                                ///< of the calendars
    TakeMeetings meetings_;
    CalendarSources sources_;
    TakeDays days_;
};

} // namespace goodturn::intake

#pragma once
/// Past meetings of a calendar into conversations: with whom and when, and whether it was a coffee. Neither
/// title nor place is kept.
#include "intake/own_addresses.hpp"
#include "intake/somebody.hpp"

#include <map>

namespace goodturn::intake {

/// A meeting counts once it is over, if it was not called off, declined by the owner, marked as free, or
/// longer than a day, and if others took part: twelve at most, not counting rooms, resources and those who
/// declined. Of a series the times of the last three years count.
///
/// A conversation is recognised by UID and RECURRENCE-ID, so that a second import adds nothing and a meeting
/// that was moved moves. A coffee or meeting with the same people on that day that was written down here, or
/// came in from elsewhere, is the same one. One that was called off after it came in, or that the owner
/// declined since, is taken back, unless the owner has written about it; of a series that is called off as a
/// whole, what had been stays.
class TakeMeetings {
  public:
    TakeMeetings(store::Write& write, const ImportOptions& options, Imported& imported, Joining& joining);

    /// All events of an import, each the one version of it that counts; `owner` are addresses of the owner's
    /// that are known already. `took` is called after each.
    Result<void> take(const std::vector<const icalendar::Event*>& events,
                      const std::set<std::string>& calendar_names, const std::set<std::string>& owner,
                      const std::function<void()>& took);
    /// What take() knows of the owner's addresses.
    const std::set<std::string>& owners() const { return own_.all; }
    /// Whether it asked which is theirs.
    bool has_asked() const { return with_unknown_ > 0; }

  private:
    struct Time { ///< one time of an event
        Instant start;
        std::string name; ///< as RECURRENCE-ID names it; "" where it is the only one
    };
    std::vector<Time> past_times(const icalendar::Event& event, const std::set<std::string>& moved) const;
    std::string name_of(const coffee::CalendarEvent& event, Instant start) const;
    bool counts(const icalendar::Event& event) const;
    bool is_of_an_invitation(const icalendar::Event& event);
    std::vector<icalendar::Attendee> others_in(const icalendar::Event& event) const;
    Result<std::vector<Id>> people_of(const std::vector<icalendar::Attendee>& others);
    Result<void> put(const icalendar::Event& event, const Time& time, const std::vector<Id>& people);
    bool is_written_down(const conversations::Conversation& conversation);
    bool is_stale(const icalendar::Event& event);
    Result<void> take_back_called_off(const icalendar::Event& event, const std::set<std::string>& moved);
    Result<void> take_back(const icalendar::Event& event, const std::string& time);
    void tell();

    store::Write& write_;
    const ImportOptions& options_;
    Imported& imported_;
    Somebody somebody_;
    OwnAddresses own_;
    std::int64_t declined_ = 0; ///< or called off
    std::int64_t too_large_ = 0;
    std::int64_t taken_back_ = 0;
    std::int64_t called_off_but_kept_ = 0; ///< the owner has written about it
    std::int64_t with_unknown_ = 0;        ///< left out because nobody knows who of them is the owner
    /// With whom there was what was not from a calendar, by the first of them, then by day.
    std::map<Id, std::multimap<Day, std::set<Id>>> written_down_;
};

} // namespace goodturn::intake

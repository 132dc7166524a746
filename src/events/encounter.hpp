#pragma once
/// Encounters: who was met at an event, and on which morning a line to them has its turn.
#include "events/attendee.hpp"
#include "events/called.hpp"

namespace goodturn::events {

struct Encounter {
    Id id;
    Id event;
    Id person;
    Id conversation; ///< what was written down of it
    std::optional<Day>
        write_on; ///< the morning of the follow-up; none where an earlier encounter there has it
    std::optional<Day> written_on; ///< when the owner marked it as done

    static constexpr auto fields() {
        return Fields{field("id", &Encounter::id),
                      field("event", &Encounter::event),
                      field("person", &Encounter::person),
                      field("conversation", &Encounter::conversation),
                      field("write_on", &Encounter::write_on, "the morning of the follow-up"),
                      field("written_on", &Encounter::written_on, "when you marked it as done")};
    }
    bool operator==(const Encounter&) const = default;
};

/// No morning holds more follow-ups than this.
constexpr std::int64_t most_a_morning = 3;

/// Who may be meant by what was typed at an event.
struct Meant {
    std::optional<Id> person;         ///< surely: somebody known
    std::optional<Attendee> attendee; ///< surely: somebody on the list, not yet known
    Called called;                    ///< else somebody new, called so
    std::vector<std::string> maybe;   ///< not sure: who it could be, a line each, as it can be typed
};

/// Sure is: somebody met at this event who is called so; the whole name, or the email, of one person or of
/// one attendee; a part of a name that only one person met there or one attendee has. Not sure: what fits
/// several, or a part of the name of people who are known but not on the list. Words that describe are looked
/// for among those met there only.
Meant who_is_meant(store::Database& database, const Event& event, std::string_view typed);

/// Notes that a person was met in a conversation, with a morning for the follow-up: the first after the
/// event, or after today where it is over, that holds fewer than three.
Encounter add_encounter(store::Write& write, const Event& event, const Id& person, const Id& conversation);
/// Gives every follow-up of the event that is still to come its morning anew: promises first, the next due
/// first, then those who told of a need, then in the order of meeting.
void spread_follow_ups(store::Write& write, const Event& event);

std::vector<Encounter> encounters(store::Database& database, const Event& event); ///< in the order of meeting
std::vector<Encounter> encounters_with_follow_up(store::Database& database); ///< of all events, done or not
std::optional<Encounter> find_encounter(store::Database& database, const Id& encounter);
/// The follow-up is done: they were written to.
Result<void> mark_written(store::Write& write, const Id& encounter, Day on);

/// Somebody who was met, with all encounters at one event in one.
struct Met {
    Id person;
    std::string name;
    bool listened = false; ///< what they said is written down: three words or more, or something was heard
    std::optional<Id> encounter; ///< the one with the follow-up
    std::optional<Day> write_on; ///< its morning
    bool written = false;        ///< it is done, or they have been in touch since

    static constexpr auto fields() {
        return Fields{field("person", &Met::person),
                      field("name", &Met::name),
                      field("listened", &Met::listened, "what they said is written down"),
                      field("encounter", &Met::encounter, "the one with the follow-up"),
                      field("write_on", &Met::write_on, "the morning of the follow-up"),
                      field("written", &Met::written, "it is done, or you have been in touch since")};
    }
};
std::vector<Met> people_met(store::Database& database, const Event& event);

/// Moves everything of one person to another, for a merge.
void move_all(store::Write& write, const Id& from, const Id& to);
/// Removes everything of a person, for forgetting; also from the lists of attendees, by email and by whole
/// name. Returns the ids of the rows that are gone.
std::vector<Id> remove_all(store::Write& write, const Id& person);

} // namespace goodturn::events

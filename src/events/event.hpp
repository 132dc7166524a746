#pragma once
/// An event: a conference, a party. One at a time is current: until its last day has passed, or it was ended.
/// After its last day it has ended by itself; nothing has to be written for that.
#include "base/described.hpp"
#include "base/id.hpp"
#include "store/write.hpp"

namespace goodturn::events {

struct Event {
    Id id;
    std::string name;
    Day starts_on;
    Day until;                   ///< its last day
    std::string intention;       ///< "" if none was given
    std::optional<Day> ended_on; ///< when the owner ended it
    std::int64_t step = 0;       ///< the rung of the step last asked for, 1 the largest; 0: none
    std::int64_t step_turn = 0;  ///< which of the rung's steps
    std::optional<Instant> step_at;

    static constexpr auto fields() {
        return Fields{field("id", &Event::id),
                      field("name", &Event::name),
                      field("starts_on", &Event::starts_on),
                      field("until", &Event::until, "its last day"),
                      field("intention", &Event::intention),
                      field("ended_on", &Event::ended_on, "when you ended it"),
                      field("step", &Event::step, "the rung of the step last asked for; 0 for none"),
                      field("step_turn", &Event::step_turn),
                      field("step_at", &Event::step_at)};
    }
    bool operator==(const Event&) const = default;
};

bool is_over(const Event& event, Day today);
/// Over, and nobody ended it: its last day has passed.
bool ended_by_itself(const Event& event, Day today);
/// The first morning on which something may be sent: the one after its end, but never one that has passed.
Day first_morning(const Event& event, Day today);

/// Refuses while one is current, an end before its start, and one without a name.
Result<Event> start_event(store::Write& write, Event event);
Result<void> change_event(store::Write& write, const Event& event);

std::optional<Event> find_event(store::Database& database, const Id& event);
std::optional<Event> current_event(store::Database& database, Day today);
/// The one that was last current, be it over or not.
std::optional<Event> latest_event(store::Database& database);
/// The one during which that day was; of several, the latest.
std::optional<Event> event_on(store::Database& database, Day day);
std::vector<Event> all_events(store::Database& database); ///< oldest first

} // namespace goodturn::events

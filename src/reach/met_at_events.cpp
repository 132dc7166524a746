/// People met at an event: each has a morning of their own for a line to them, three a morning at most. The
/// table is that of events, a room beside this one, so it is only looked at here, through the view that says
/// which follow-ups are still to come.
#include "intake/sources.hpp"
#include "reach/cause.hpp"
#include "reach/lanes.hpp"

namespace goodturn::reach {

namespace {

constexpr std::size_t a_morning = 3; ///< as many as an event gives to one

/// Whether they were talked with before they were met there, or stand in an address book, so that they are no
/// new acquaintance.
bool was_known_before(Morning& morning, const Id& person, Day met) {
    store::Query query(morning.database,
                       "SELECT 1 FROM conversation_person AS theirs JOIN conversation ON conversation.id = "
                       "theirs.conversation WHERE theirs.person = ? AND conversation.day < ? LIMIT 1");
    query.bind(person, met);
    return query.next() || intake::has_source(morning.database, person);
}

} // namespace

void find_met_at_events(Morning& morning, std::vector<Cause>& causes) {
    // Those whose turn it is today first: who was passed over yesterday was passed over freely, and comes up
    // where there is room.
    store::Query query(
        morning.database,
        "SELECT encounter, person, event_name, met_on, write_on FROM event_follow_up WHERE write_on "
        "BETWEEN ? AND ? ORDER BY write_on DESC, place");
    query.bind(morning.today - std::chrono::days(days_of_meeting), morning.today);
    std::size_t found = 0;
    while (found < a_morning && query.next()) {
        const Id person = query.text(1);
        if (!morning.standing(person).may_be_suggested) continue;
        Cause cause;
        cause.person = person;
        cause.act = "greet";
        cause.about = query.text(0);
        cause.term = "met at an event";
        cause.value = MoreWeights{}.met_at_event;
        cause.is_duty = true;
        cause.gives_way = true; // a promise made there says more than a greeting
        cause.order = static_cast<int>(found++);
        cause.known["where"] = cause.known_why["where"] = query.text(2);
        cause.known_why["when"] = ago(query.day(3), morning.today);
        if (was_known_before(morning, person, query.day(3))) cause.draft = cause.smaller = "greet/again";
        causes.push_back(std::move(cause));
    }
}

bool has_follow_up_of_event(Morning& morning, const Id& person) {
    store::Query query(morning.database, "SELECT 1 FROM encounter WHERE person = ? LIMIT 1");
    query.bind(person);
    return query.next();
}

} // namespace goodturn::reach

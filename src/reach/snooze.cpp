/// Leaving someone for later, and what of this room belongs to a person.
#include "reach/today.hpp"

namespace goodturn::reach {

void snooze(store::Write& write, const Id& person, Day until) {
    store::Query query(write, "INSERT INTO snooze (person, until) VALUES (?, ?) "
                              "ON CONFLICT (person) DO UPDATE SET until = excluded.until");
    query.bind(person, until);
    query.run();
}

std::optional<Day> snoozed_until(store::Database& database, const Id& person) {
    store::Query query(database, "SELECT until FROM snooze WHERE person = ?");
    query.bind(person);
    return query.next() ? query.optional_day(0) : std::nullopt;
}

void move_all(store::Write& write, const Id& from, const Id& to) {
    const auto theirs = snoozed_until(write, from);
    const auto kept = snoozed_until(write, to);
    if (theirs && (!kept || *kept < *theirs)) snooze(write, to, *theirs); // the longer peace
    remove_all(write, from);
}

void remove_all(store::Write& write, const Id& person) {
    store::Query(write, "DELETE FROM snooze WHERE person = ?").bind(person).run();
}

} // namespace goodturn::reach

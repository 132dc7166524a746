#include "reach/today.hpp"

namespace goodturn::reach {

std::optional<Day> snoozed_until(store::Database& database, const Id& person) {
    store::Query query(database, "SELECT until FROM snooze WHERE person = ?");
    query.bind(person);
    return query.next() ? query.optional_day(0) : std::nullopt;
}

} // namespace goodturn::reach

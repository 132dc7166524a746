#include "reach/morning.hpp"

namespace goodturn::reach {

Morning::Morning(store::Database& database_, const Reaching& reaching_)
    : database(database_), reaching(reaching_), today(reaching_.clock.today) {
    store::Query query(database, "SELECT person, until FROM snooze WHERE until > ?");
    query.bind(today);
    while (query.next())
        snoozed_.emplace(query.text(0), query.day(1));
}

std::optional<Day> Morning::snoozed_until(const Id& person) const {
    const auto found = snoozed_.find(person);
    return found == snoozed_.end() ? std::nullopt : std::optional(found->second);
}

const Standing& Morning::standing(const Id& person) {
    const auto [found, is_new] = standings_.try_emplace(person);
    Standing& standing = found->second;
    if (!is_new) return standing;
    store::Query query(database,
                       "SELECT name, circle, trusted, dead OR died IS NOT NULL OR leave_in_peace OR "
                       "is_organization FROM person WHERE id = ?");
    query.bind(person);
    if (!query.next()) return standing;
    standing.name = query.text(0);
    standing.circle = query.is_null(1) ? std::nullopt : from_word<people::Circle>(query.view(1));
    standing.trusted = query.flag(2);
    standing.may_be_suggested = !query.flag(3) && !snoozed_.contains(person);
    return standing;
}

} // namespace goodturn::reach

/// A home in which hardly a conversation is written down: the first step is to write down the last one.
#include "reach/cause.hpp"

#include <algorithm>

namespace goodturn::reach {

namespace {

constexpr std::int64_t most_looked_at = 500;

/// People of whom something says that they are close: a circle, a mark, or a birthday that was worth keeping.
std::vector<Id> likely_close(Morning& morning) {
    // Only the first of a large address book: to read it all would take longer than the step is worth.
    store::Query query(morning.database, "SELECT id, circle IN ('inner', 'close') OR trusted AS marked FROM "
                                         "(SELECT id, circle, trusted, birthday FROM person LIMIT ?) "
                                         "WHERE marked OR birthday IS NOT NULL ORDER BY marked DESC");
    query.bind(most_looked_at);
    std::vector<Id> marked;
    std::vector<Id> others;
    while (query.next()) {
        const Id person = query.text(0);
        if (!morning.standing(person).may_be_suggested) continue;
        if (conversations::tie_of(morning.database, person, morning.today)) continue;
        (query.flag(1) ? marked : others).push_back(person);
    }
    return marked.empty() ? others : marked;
}

} // namespace

std::optional<Cause> find_beginning(Morning& morning) {
    const auto people = likely_close(morning);
    if (people.empty()) return std::nullopt;
    const auto day = morning.today.time_since_epoch().count();
    const auto chosen = std::ranges::min_element(
        people, {}, [&](const Id& person) { return wording::turn_for(person, day); });
    Cause cause;
    cause.person = *chosen;
    cause.act = "catch-up";
    cause.term = "a beginning";
    cause.value = MoreWeights{}.beginning;
    cause.plain_why = "Hardly a conversation is written down here yet. The last one with {first_name} would "
                      "be a beginning.";
    cause.plain_smaller = "Note one thing that {first_name} told you last time, in a single line.";
    return cause;
}

} // namespace goodturn::reach

/// People met for the first time: a line soon after is easiest. Of many met on one day, three have their turn
/// each morning, so that a big event does not come back as one long list.
#include "base/text.hpp"
#include "intake/sources.hpp"
#include "reach/cause.hpp"

#include <algorithm>
#include <map>

namespace goodturn::reach {

namespace {

using conversations::Conversation;
using conversations::Direction;
using conversations::Kind;

constexpr int fresh_days = 2;        ///< 48 hours, in whole days
constexpr std::size_t a_morning = 3; ///< people greeted a morning
constexpr int longest_turn = 14;     ///< days after which even those at the end of a long list are let go

bool is_in_person(Kind kind) {
    return kind == Kind::coffee || kind == Kind::meeting || kind == Kind::encounter;
}

/// Who was in a conversation face to face since `from`, by the day, in the order they came in.
std::map<Day, std::vector<Id>> seen_since(Morning& morning, Day from) {
    store::Query query(
        morning.database,
        "SELECT DISTINCT day, person FROM conversation JOIN conversation_person ON conversation = id "
        "WHERE day BETWEEN ? AND ? AND kind IN ('coffee', 'meeting', 'encounter') ORDER BY day, person");
    query.bind(from, morning.today);
    std::map<Day, std::vector<Id>> seen;
    while (query.next())
        seen[query.day(0)].push_back(query.text(1));
    return seen;
}

/// A first conversation written down here is not always a first meeting: someone from the address book may be
/// an old friend. Of them, only a chance encounter says that they were new.
bool was_new(Morning& morning, const Id& person, Day met) {
    const auto tie = conversations::tie_of(morning.database, person, morning.today);
    if (!tie || tie->first_day != met) return false;
    if (!intake::has_source(morning.database, person)) return true;
    const auto all = conversations::with_person(morning.database, person, 0);
    return std::ranges::any_of(all, [](const Conversation& each) { return each.kind == Kind::encounter; });
}

/// Whether nothing was said to them since.
bool is_ungreeted(Morning& morning, const Id& person, Day met) {
    const auto tie = conversations::tie_of(morning.database, person, morning.today);
    if (!tie || tie->last_day != met) return false;
    const auto all = conversations::with_person(morning.database, person, 0);
    return std::ranges::none_of(all, [&](const Conversation& each) {
        return each.day == met && !is_in_person(each.kind) && each.direction != Direction::from_them;
    });
}

/// "met at the Kafka talk" -> "the Kafka talk"; "" where it does not say so.
std::string where_met(std::string_view how_met) {
    const std::string text = join_spaces(how_met);
    const std::string lower = lower_ascii(text);
    for (const std::string_view beginning : {"met at ", "at "})
        if (lower.starts_with(beginning)) return text.substr(beginning.size());
    return {};
}

Cause greet(Morning& morning, const Id& person, Day met) {
    Cause cause;
    cause.person = person;
    cause.act = "greet";
    cause.term = "newly met";
    cause.value = MoreWeights{}.newly_met;
    cause.is_duty = true;
    cause.known_why["when"] = ago(met, morning.today);
    store::Query query(morning.database, "SELECT how_met FROM person WHERE id = ?");
    query.bind(person);
    if (query.next())
        if (const std::string where = where_met(query.view(0)); !where.empty())
            cause.known["where"] = cause.known_why["where"] = where;
    return cause;
}

} // namespace

void find_newly_met(Morning& morning, std::vector<Cause>& causes) {
    std::vector<std::pair<int, Cause>> greetings; // days since their turn began
    for (const auto& [day, people] : seen_since(morning, morning.today - std::chrono::days(longest_turn))) {
        std::size_t place = 0; // among those new that day, greeted since or not
        for (const Id& person : people) {
            if (!was_new(morning, person, day)) continue;
            const Day turn = day + std::chrono::days(static_cast<int>(place++ / a_morning));
            const auto since = static_cast<int>((morning.today - turn).count());
            if (since < 0 || since > fresh_days) continue;
            if (!morning.standing(person).may_be_suggested || !is_ungreeted(morning, person, day)) continue;
            greetings.emplace_back(since, greet(morning, person, day));
        }
    }
    // Those whose turn it is today first: who was passed over yesterday was passed over freely.
    std::ranges::stable_sort(greetings, {}, [](const auto& each) { return each.first; });
    if (greetings.size() > a_morning) greetings.resize(a_morning);
    int order = 0;
    for (auto& [since, cause] : greetings) {
        cause.order = order++;
        causes.push_back(std::move(cause));
    }
}

} // namespace goodturn::reach

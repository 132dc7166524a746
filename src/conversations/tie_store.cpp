/// derived_tie: one row a person with a conversation. A row says what all conversations say, those to come
/// included, so it does not depend on the day it was computed; whoever reads it on a day before the last one
/// counts again.
#include "conversations/active_days.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_set>

namespace goodturn::conversations {

namespace {

struct History {
    std::vector<ActiveDay> days;
    std::array<std::int64_t, words_of(Kind{}).size()> kinds{};
};

/// Reused from person to person: an import recomputes many.
void read_history(store::Database& database, const Id& person, History& history) {
    history.days.clear();
    history.kinds.fill(0);
    store::Query query(database, "SELECT day, kind, direction FROM conversation_person "
                                 "JOIN conversation ON id = conversation WHERE person = ?");
    query.bind(person);
    while (query.next()) {
        const auto kind = from_word<Kind>(query.view(1));
        const auto direction = from_word<Direction>(query.view(2));
        if (!kind) query.damaged(1);
        if (!direction) query.damaged(2);
        history.days.push_back({query.day(0), is_only_owner(*kind, *direction)});
        ++history.kinds.at(static_cast<std::size_t>(*kind));
    }
    // A sign of life sorts before what only the owner did that day, and it is the one that stays.
    std::ranges::sort(history.days, [](const ActiveDay& a, const ActiveDay& b) {
        return a.day != b.day ? a.day < b.day : a.only_owner < b.only_owner;
    });
    const auto repeated = std::ranges::unique(history.days, {}, &ActiveDay::day);
    history.days.erase(repeated.begin(), repeated.end());
}

/// {"coffee": 3, "email": 10}
std::string kinds_as_json(const History& history) {
    std::string json = "{";
    for (std::size_t i = 0; i < history.kinds.size(); ++i)
        if (history.kinds.at(i) > 0)
            json += fmt::format("{}\"{}\": {}", json.size() > 1 ? ", " : "", word(static_cast<Kind>(i)),
                                history.kinds.at(i));
    return json + "}";
}

std::int64_t number_of(Day day) {
    return day.time_since_epoch().count();
}

Day day_of(std::int64_t number) {
    return Day(std::chrono::days(static_cast<int>(number)));
}

void recompute(store::Database& database, const Id& person, History& history) {
    read_history(database, person, history);
    TieSum sum;
    for (const ActiveDay& each : history.days)
        sum.add(each);
    const auto tie = sum.tie();
    if (!tie) {
        store::Query query(database, "DELETE FROM derived_tie WHERE person = ?");
        query.bind(person).run();
        return;
    }
    store::Query query(database,
                       "INSERT OR REPLACE INTO derived_tie (person, active_days, first_day, last_day, "
                       "log_gaps, unanswered, days, kinds) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    const auto bytes = pack(history.days);
    query.bind(person, tie->active_days, number_of(tie->first_day), number_of(tie->last_day), tie->log_gaps,
               tie->unanswered, std::span<const std::byte>(bytes), kinds_as_json(history));
    query.run();
}

void recompute_stale(store::Database& database) {
    std::vector<Id> stale;
    {
        store::Query query(database, "SELECT person FROM derived_tie_stale");
        while (query.next())
            stale.push_back(query.text(0));
    }
    if (stale.empty()) return;
    History history;
    for (const Id& person : stale)
        recompute(database, person, history);
    store::Query(database, "DELETE FROM derived_tie_stale").run();
}

constexpr std::string_view columns = "person, active_days, first_day, last_day, log_gaps, unanswered, days";

/// The tie of the current row as it is on `today`; `tie` is reused from row to row. False where it has not
/// begun.
bool read_tie(const store::Query& query, Day today, Tie& tie) {
    const Day first = day_of(query.number(2));
    if (first > today) return false;
    tie.person = query.view(0);
    tie.first_day = first;
    tie.last_day = day_of(query.number(3));
    if (tie.last_day > today) {
        Tie counted = PackedDays(first, query.bytes(6)).tie_on(today).value_or(Tie{});
        counted.person = std::move(tie.person);
        tie = std::move(counted);
        return tie.active_days > 0;
    }
    tie.active_days = query.number(1);
    tie.log_gaps = query.real(4);
    tie.unanswered = query.number(5);
    return true;
}

/// Few of many, and kept in an index of their own; see person_not_suggested in the schema.
constexpr std::string_view condition_never_suggested =
    "(dead OR died IS NOT NULL OR leave_in_peace OR is_organization)";

} // namespace

void keep_ties(store::Database& database) {
    database.derive_with([](store::Database& written, const Clock&) { recompute_stale(written); });
}

void rebuild_ties(store::Write& write) {
    store::Query(write, "DELETE FROM derived_tie").run();
    store::Query(write,
                 "INSERT OR IGNORE INTO derived_tie_stale SELECT DISTINCT person FROM conversation_person")
        .run();
    recompute_stale(write);
}

std::optional<Tie> tie_of(store::Database& database, const Id& person, Day today) {
    std::optional<Tie> found;
    with_tie(database, person, today, [&](const Tie& tie, const PackedDays&) { found = tie; });
    return found;
}

std::vector<Day> active_days(store::Database& database, const Id& person) {
    store::Query query(database, "SELECT first_day, days FROM derived_tie WHERE person = ?");
    query.bind(person);
    if (!query.next()) return {};
    return PackedDays(day_of(query.number(0)), query.bytes(1)).until(Day::max());
}

void for_each_tie_of_anyone(store::Database& database, Day today,
                            const std::function<void(const Tie&, const PackedDays&)>& use) {
    store::Query query(database, fmt::format("SELECT {} FROM derived_tie", columns));
    Tie tie;
    while (query.next())
        if (read_tie(query, today, tie)) use(tie, PackedDays(day_of(query.number(2)), query.bytes(6)));
}

void with_tie(store::Database& database, const Id& person, Day today,
              const std::function<void(const Tie&, const PackedDays&)>& use) {
    store::Query query(database, fmt::format("SELECT {} FROM derived_tie WHERE person = ?", columns));
    query.bind(person);
    Tie tie;
    if (query.next() && read_tie(query, today, tie))
        use(tie, PackedDays(day_of(query.number(2)), query.bytes(6)));
}

bool is_never_suggested(store::Database& database, const Id& person) {
    store::Query query(database,
                       fmt::format("SELECT 1 FROM person WHERE id = ? AND {}", condition_never_suggested));
    return query.bind(person).next();
}

std::unordered_set<Id> never_suggested(store::Database& database) {
    store::Query query(database, fmt::format("SELECT id FROM person WHERE {}", condition_never_suggested));
    std::unordered_set<Id> people;
    while (query.next())
        people.insert(query.text(0));
    return people;
}

bool is_left_for_later(store::Database& database, const Id& person, Day today) {
    store::Query query(database, "SELECT 1 FROM snooze WHERE person = ? AND until > ?");
    return query.bind(person, today).next();
}

void for_each_tie(store::Database& database, Day today, const std::function<void(const Tie&)>& use) {
    const auto excluded = never_suggested(database);
    for_each_tie_of_anyone(database, today, [&](const Tie& tie, const PackedDays&) {
        if (!excluded.contains(tie.person)) use(tie);
    });
}

} // namespace goodturn::conversations

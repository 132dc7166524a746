#include "events/encounter.hpp"

#include "base/text.hpp"
#include "store/rows.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace goodturn::events {

namespace {

using std::chrono::days;

std::string select_encounter(std::string_view rest) {
    return fmt::format("SELECT {} FROM encounter {}", store::columns<Encounter>(), rest);
}

/// How many follow-ups each morning holds, but for those of one event.
std::map<Day, std::int64_t> mornings(store::Database& database, const Id& but_for_event) {
    store::Query query(database,
                       "SELECT write_on, count(*) FROM event_follow_up WHERE event <> ? GROUP BY write_on");
    query.bind(but_for_event);
    std::map<Day, std::int64_t> held;
    while (query.next())
        held[query.day(0)] = query.number(1);
    return held;
}

Day first_free(std::map<Day, std::int64_t>& held, Day from) {
    while (held[from] >= most_a_morning)
        from += days(1);
    ++held[from];
    return from;
}

/// The encounters whose follow-up is still to come.
std::set<Id> still_to_come(store::Database& database, const Id& event) {
    store::Query query(database, "SELECT encounter FROM event_follow_up WHERE event = ?");
    query.bind(event);
    std::set<Id> found;
    while (query.next())
        found.insert(query.text(0));
    return found;
}

void set_morning(store::Write& write, const Id& encounter, std::optional<Day> morning) {
    store::Query(write, "UPDATE encounter SET write_on = ? WHERE id = ? AND write_on IS NOT ?")
        .bind(morning, encounter, morning)
        .run();
}

/// What makes a follow-up come early: the day a promise made there is due, or that there is a promise or a
/// need.
std::tuple<int, std::string> urgency(store::Database& database, const Encounter& encounter) {
    const std::string there = "WHERE person = ?2 AND state IN ('heard', 'open') AND conversation IN "
                              "(SELECT conversation FROM encounter WHERE event = ?1 AND person = ?2)";
    store::Query promise(database, "SELECT coalesce(min(due), '9999'), count(*) FROM promise " + there);
    promise.bind(encounter.event, encounter.person);
    if (promise.next() && promise.number(1) > 0) return {0, promise.text(0)};
    store::Query need(database, "SELECT 1 FROM need " + there);
    need.bind(encounter.event, encounter.person);
    return {need.next() ? 1 : 2, ""};
}

/// Three words or more, or something heard: they were listened to.
bool has_listened(store::Database& database, const Id& conversation, const Id& person) {
    store::Query note(database, "SELECT note FROM conversation WHERE id = ?");
    note.bind(conversation);
    if (!note.next()) return false;
    constexpr std::size_t least_words = 3;
    if (words(note.view(0)).size() >= least_words) return true;
    store::Query heard(database, "SELECT 1 FROM need WHERE conversation = ?1 AND person = ?2 UNION ALL "
                                 "SELECT 1 FROM news WHERE conversation = ?1 AND person = ?2 LIMIT 1");
    heard.bind(conversation, person);
    return heard.next();
}

} // namespace

Encounter add_encounter(store::Write& write, const Event& event, const Id& person, const Id& conversation) {
    Encounter encounter{new_id(write.clock().now), event.id, person, conversation, {}, {}};
    store::Query before(write, "SELECT 1 FROM encounter WHERE event = ? AND person = ?");
    before.bind(event.id, person);
    if (!before.next()) {
        auto held = mornings(write, "");
        encounter.write_on = first_free(
            held, std::max(first_morning(event, write.clock().today), write.clock().today + days(1)));
    }
    store::insert(write, "encounter", encounter);
    return encounter;
}

void spread_follow_ups(store::Write& write, const Event& event) {
    const auto waiting = still_to_come(write, event.id);
    auto all = encounters(write, event);
    std::erase_if(all, [&](const Encounter& each) { return !waiting.contains(each.id); });
    std::vector<std::pair<std::tuple<int, std::string>, Id>> order;
    order.reserve(all.size());
    for (const Encounter& each : all)
        order.emplace_back(urgency(write, each), each.id);
    std::ranges::stable_sort(order, {}, [](const auto& each) { return each.first; });
    auto held = mornings(write, event.id);
    const Day first = first_morning(event, write.clock().today);
    for (const auto& [unused, id] : order)
        set_morning(write, id, first_free(held, first));
}

std::vector<Encounter> encounters(store::Database& database, const Event& event) {
    static const std::string sql = select_encounter("WHERE event = ? ORDER BY rowid");
    store::Query query(database, sql);
    query.bind(event.id);
    return store::read_rows<Encounter>(query);
}

std::vector<Encounter> encounters_with_follow_up(store::Database& database) {
    static const std::string sql = select_encounter("WHERE write_on IS NOT NULL ORDER BY rowid");
    store::Query query(database, sql);
    return store::read_rows<Encounter>(query);
}

std::optional<Encounter> find_encounter(store::Database& database, const Id& encounter) {
    static const std::string sql = select_encounter("WHERE id = ?");
    store::Query query(database, sql);
    query.bind(encounter);
    if (!query.next()) return std::nullopt;
    return store::read_row<Encounter>(query);
}

Result<void> mark_written(store::Write& write, const Id& encounter, Day on) {
    const auto found = find_encounter(write, encounter);
    if (!found)
        return not_found(fmt::format("there is no encounter {}", short_id(encounter)),
                         "See: goodturn event people.");
    if (found->written_on) return {}; // the first time is the one remembered
    store::Query(write, "UPDATE encounter SET written_on = ? WHERE id = ?").bind(on, encounter).run();
    return {};
}

std::vector<Met> people_met(store::Database& database, const Event& event) {
    const auto waiting = still_to_come(database, event.id);
    std::vector<Met> met;
    for (const Encounter& each : encounters(database, event)) {
        auto found = std::ranges::find(met, each.person, &Met::person);
        if (found == met.end()) {
            met.push_back({each.person, people::name_of(database, each.person), false, {}, {}, false});
            found = met.end() - 1;
        }
        found->listened = found->listened || has_listened(database, each.conversation, each.person);
        if (!each.write_on) continue;
        found->encounter = each.id;
        found->write_on = each.write_on;
        found->written = !waiting.contains(each.id);
    }
    return met;
}

void move_all(store::Write& write, const Id& from, const Id& to) {
    // Both may have been met at one event: one follow-up stays, the earlier one.
    store::Query both(write, "SELECT theirs.id, theirs.write_on, kept.id, kept.write_on FROM encounter AS "
                             "theirs JOIN encounter AS kept "
                             "ON kept.event = theirs.event WHERE theirs.person = ? AND kept.person = ? AND "
                             "theirs.write_on IS NOT NULL "
                             "AND kept.write_on IS NOT NULL");
    both.bind(from, to);
    std::vector<Id> without;
    while (both.next())
        without.push_back(both.day(1) < both.day(3) ? both.text(2) : both.text(0));
    for (const Id& id : without)
        set_morning(write, id, std::nullopt);
    for (const char* sql : {"UPDATE encounter SET person = ? WHERE person = ?",
                            "UPDATE attendee SET person = ? WHERE person = ?"})
        store::Query(write, sql).bind(to, from).run();
}

std::vector<Id> remove_all(store::Write& write, const Id& person) {
    std::vector<Id> gone;
    const auto who = people::find(write, person);
    for (const Event& event : all_events(write))
        for (const Attendee& each : attendees(write, event.id)) {
            const bool is_them = each.person ? each.person == person
                                             : who && (surely_known(write, each.details) == person ||
                                                       fold(each.details.name) == fold(who->name));
            if (is_them) gone.push_back(each.id);
        }
    for (const Id& id : gone)
        store::Query(write, "DELETE FROM attendee WHERE id = ?").bind(id).run();
    store::Query(write, "DELETE FROM encounter WHERE person = ?").bind(person).run();
    return gone;
}

} // namespace goodturn::events

#include "coffee/calendar.hpp"

#include "store/rows.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace goodturn::coffee {

namespace {

std::optional<CalendarEvent> find_event(store::Database& database, const CalendarEvent& like) {
    static const std::string sql = fmt::format(
        "SELECT {} FROM calendar_event WHERE uid = ? AND recurrence = ?", store::columns<CalendarEvent>());
    store::Query query(database, sql);
    query.bind(like.uid, like.recurrence);
    if (!query.next()) return std::nullopt;
    return store::read_row<CalendarEvent>(query);
}

/// The single times of a series that have an event of their own, by UID: as RECURRENCE-ID names them.
std::map<std::string, std::vector<std::string>, std::less<>> moved_times(store::Database& database) {
    std::map<std::string, std::vector<std::string>, std::less<>> moved;
    store::Query query(database, "SELECT uid, recurrence FROM calendar_event WHERE recurrence <> ''");
    while (query.next())
        moved[query.text(0)].push_back(query.text(1));
    return moved;
}

/// Whether this time of the event is the one that RECURRENCE-ID names.
bool is_named(const CalendarEvent& event, const Busy& time, std::string_view recurrence,
              std::string_view owner_zone) {
    if (recurrence.size() == 10) // a day
        return to_text(day_of(wall_at(time.start, event.its_zone(), owner_zone))) == recurrence;
    if (recurrence.ends_with('Z')) {
        const auto instant = parse_instant(recurrence, "UTC");
        if (!instant) return false;
        return event.is_whole_day() ? day_in_zone(*instant, owner_zone) == day_in_zone(time.start, owner_zone)
                                    : *instant == time.start;
    }
    const auto wall = parse_wall(recurrence);
    return wall && instant_at(*wall, event.its_zone(), owner_zone) == time.start;
}

} // namespace

Took put_event(store::Write& write, const CalendarEvent& event) {
    const auto known = find_event(write, event);
    if (known && (known->sequence > event.sequence || *known == event)) return Took::unchanged;
    static const std::string sql =
        fmt::format("INSERT OR REPLACE INTO calendar_event ({}) VALUES ({})", store::columns<CalendarEvent>(),
                    store::placeholders<CalendarEvent>());
    store::Query query(write, sql);
    store::bind_row(query, event);
    query.run();
    return known ? Took::updated : Took::added;
}

std::optional<std::int64_t> sequence_here(store::Database& database, const CalendarEvent& like) {
    const auto known = find_event(database, like);
    if (!known) return std::nullopt;
    return known->sequence;
}

void remove_event(store::Write& write, std::string_view uid, std::string_view recurrence) {
    store::Query query(write, "DELETE FROM calendar_event WHERE uid = ? AND recurrence = ?");
    query.bind(uid, recurrence);
    query.run();
}

bool has_calendar(store::Database& database) {
    store::Query query(database, "SELECT 1 FROM calendar_event LIMIT 1");
    return query.next();
}

std::vector<Busy> busy_between(store::Database& database, Instant from, Instant to,
                               std::string_view owner_zone, std::string_view but_for) {
    const auto moved = moved_times(database);
    static const std::string sql =
        fmt::format("SELECT {} FROM calendar_event WHERE busy AND first_day <= ? AND "
                    "(last_day IS NULL OR last_day >= ?) AND uid <> ?",
                    store::columns<CalendarEvent>());
    store::Query query(database, sql);
    query.bind(std::chrono::floor<std::chrono::days>(to), std::chrono::floor<std::chrono::days>(from),
               but_for);
    std::vector<Busy> busy;
    while (query.next()) {
        const auto event = store::read_row<CalendarEvent>(query);
        auto times = times_of(event, from, to, owner_zone);
        if (const auto others = moved.find(event.uid); event.is_series() && others != moved.end())
            std::erase_if(times, [&](const Busy& time) {
                const Busy unmoved{time.start - std::chrono::seconds(event.shift()), time.end};
                return std::ranges::any_of(others->second, [&](const std::string& recurrence) {
                    return recurrence != event.recurrence && is_named(event, unmoved, recurrence, owner_zone);
                });
            });
        busy.insert(busy.end(), times.begin(), times.end());
    }
    return joined(std::move(busy));
}

std::vector<Busy> joined(std::vector<Busy> times) {
    std::ranges::sort(times, {}, &Busy::start);
    std::vector<Busy> all;
    for (const Busy& each : times) {
        if (!all.empty() && each.start <= all.back().end)
            all.back().end = std::max(all.back().end, each.end);
        else
            all.push_back(each);
    }
    return all;
}

bool is_free(std::span<const Busy> busy, Instant start, Instant end) {
    return std::ranges::none_of(busy, [&](const Busy& each) { return each.start < end && each.end > start; });
}

} // namespace goodturn::coffee

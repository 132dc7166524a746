#include "events/event.hpp"

#include "base/text.hpp"
#include "store/rows.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace goodturn::events {

namespace {

std::string select_event(std::string_view rest) {
    return fmt::format("SELECT {} FROM event {}", store::columns<Event>(), rest);
}

/// The first that fits, `rest` with `values` bound.
template <class... Values>
std::optional<Event> first(store::Database& database, std::string_view rest, const Values&... values) {
    store::Query query(database, select_event(rest));
    if constexpr (sizeof...(values) > 0) query.bind(values...);
    if (!query.next()) return std::nullopt;
    return store::read_row<Event>(query);
}

} // namespace

bool is_over(const Event& event, Day today) {
    return event.ended_on || event.until < today;
}

bool ended_by_itself(const Event& event, Day today) {
    return !event.ended_on && event.until < today;
}

Day first_morning(const Event& event, Day today) {
    const Day after = event.ended_on.value_or(event.until) + std::chrono::days(1);
    return std::max(after, today);
}

Result<Event> start_event(store::Write& write, Event event) {
    const Day today = write.clock().today;
    event.name = join_spaces(event.name);
    event.intention = join_spaces(event.intention);
    if (event.name.empty())
        return invalid("an event needs a name", "Such as: goodturn event start \"DevConf\" --until friday");
    if (event.until < event.starts_on)
        return invalid(fmt::format("{} would end on {}, before it begins on {}", event.name,
                                   to_text(event.until), to_text(event.starts_on)),
                       "Give its last day with --until.");
    if (event.until < today)
        return invalid(
            fmt::format("{} would be over already: {} has passed", event.name, to_text(event.until)),
            "Give a day to come with --until. People you met can be written down with: goodturn log NAME -m "
            "NOTE --new");
    if (const auto current = current_event(write, today))
        return refused(
            fmt::format("{} is running until {}", current->name, day_in_words(current->until, today)),
            "End it first: goodturn event end. To change what you go there for: goodturn event intention "
            "TEXT");
    if (event.id.empty()) event.id = new_id(write.clock().now);
    store::insert_created(write, "event", event);
    return event;
}

Result<void> change_event(store::Write& write, const Event& event) {
    if (!find_event(write, event.id))
        return not_found(fmt::format("there is no event {}", short_id(event.id)));
    store::update(write, "event", event, "id", event.id);
    return {};
}

std::optional<Event> find_event(store::Database& database, const Id& event) {
    return first(database, "WHERE id = ?", event);
}

std::optional<Event> current_event(store::Database& database, Day today) {
    return first(database, "WHERE ended_on IS NULL AND until >= ? ORDER BY rowid DESC LIMIT 1", today);
}

std::optional<Event> latest_event(store::Database& database) {
    return first(database, "ORDER BY rowid DESC LIMIT 1");
}

std::optional<Event> event_on(store::Database& database, Day day) {
    return first(database,
                 "WHERE starts_on <= ?1 AND coalesce(ended_on, until) >= ?1 ORDER BY rowid DESC LIMIT 1",
                 day);
}

std::vector<Event> all_events(store::Database& database) {
    static const std::string sql = select_event("ORDER BY rowid");
    store::Query query(database, sql);
    return store::read_rows<Event>(query);
}

} // namespace goodturn::events

#include "intake/calendar_source.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace goodturn::intake {

void CalendarSources::held(const icalendar::Summary& summary, bool whole, const std::filesystem::path& path,
                           const std::filesystem::path& folder, const std::set<EventName>& events) {
    if (summary.is_message) return;
    std::set<std::string> uids;
    for (const auto& [uid, recurrence] : events)
        uids.insert(uid);
    std::string source;
    if (!summary.name.empty())
        source = "name:" + summary.name;
    else if (uids.size() <= 1 && !folder.empty())
        source = "folder:" + folder.string();
    else if (uids.size() > 1 && !path.empty())
        source = "file:" + path.string();
    else
        return;
    if (!whole) not_whole_.insert(source);
    now_[source].insert(events.begin(), events.end());
}

std::set<EventName> CalendarSources::held_before(const std::string& source) {
    std::set<EventName> events;
    store::Query query(write_, "SELECT uid, recurrence FROM calendar_source WHERE source = ?");
    query.bind(source);
    while (query.next())
        events.emplace(query.text(0), query.text(1));
    return events;
}

bool CalendarSources::is_elsewhere(const EventName& event, const std::string& source) {
    store::Query query(write_,
                       "SELECT 1 FROM calendar_source WHERE uid = ? AND recurrence = ? AND source <> ?");
    query.bind(event.first, event.second, source);
    return query.next();
}

void CalendarSources::let_go(const std::string& source, const EventName& event) {
    store::Query query(write_, "DELETE FROM calendar_source WHERE source = ? AND uid = ? AND recurrence = ?");
    query.bind(source, event.first, event.second);
    query.run();
    if (is_elsewhere(event, source)) return;
    store::Query ahead(write_, "SELECT busy FROM calendar_event WHERE uid = ? AND recurrence = ? AND "
                               "(last_day IS NULL OR last_day >= ?)");
    ahead.bind(event.first, event.second, write_.clock().today);
    if (!ahead.next()) return;
    if (ahead.flag(0)) ++gone_;
    ahead.reset();
    coffee::remove_event(write_, event.first, event.second);
}

void CalendarSources::remember(const std::string& source, const EventName& event) {
    store::Query query(write_, "INSERT INTO calendar_source (source, uid, recurrence) VALUES (?, ?, ?)");
    query.bind(source, event.first, event.second);
    query.run();
}

void CalendarSources::finish() {
    for (const auto& [source, now] : now_) {
        const auto before = held_before(source);
        const bool is_the_same =
            !not_whole_.contains(source) &&
            std::ranges::any_of(before, [&](const EventName& event) { return now.contains(event); });
        for (const EventName& event : before)
            if (is_the_same && !now.contains(event)) let_go(source, event);
        for (const EventName& event : now)
            if (!before.contains(event)) remember(source, event);
    }
    if (gone_ > 0)
        imported_.notes.push_back(
            fmt::format("{} of your calendar {} not in it any more, and {} you busy no longer.",
                        gone_ == 1 ? "One event" : fmt::format("{} events", gone_), gone_ == 1 ? "is" : "are",
                        gone_ == 1 ? "keeps" : "keep"));
}

} // namespace goodturn::intake

#include "intake/take_calendar.hpp"

#include <fmt/format.h>

namespace goodturn::intake {

Result<void> TakeCalendars::read(std::istream& in, const std::string& name, const std::filesystem::path& path,
                                 const std::filesystem::path& folder) {
    std::set<EventName> held;
    std::size_t taken = 0;
    const auto take = [&](icalendar::Event event) {
        ++taken;
        held.emplace(event.when.uid, event.when.recurrence);
        const std::pair key{event.when.uid, event.when.recurrence};
        const auto known = events_.find(key);
        if (known == events_.end())
            events_.emplace(key, Read{std::move(event), name});
        else if (known->second.event.when.sequence <= event.when.sequence)
            known->second = {std::move(event), name};
        return !options_.stop.stop_requested();
    };
    const auto problem = [&](Problem each) { imported_.problems.push_back(std::move(each)); };
    TRY(const auto summary, icalendar::read(in, name, options_.owner, take, problem));
    if (!summary.name.empty()) names_.insert(summary.name);
    sources_.held(summary, summary.is_whole && taken == summary.events, path, folder, held);
    if (summary.tasks > 0)
        imported_.notes.push_back(
            fmt::format("{}: tasks and journals were left out; only events are read.", name));
    else if (summary.events == 0)
        imported_.notes.push_back(fmt::format("{}: there is no event in this calendar.", name));
    return {};
}

void TakeCalendars::put_busy(const icalendar::Event& event) {
    switch (coffee::put_event(write_, event.when)) {
    case coffee::Took::added:
        ++imported_.events.added;
        break;
    case coffee::Took::updated:
        ++imported_.events.updated;
        break;
    case coffee::Took::unchanged:
        ++imported_.events.unchanged;
        break;
    }
}

/// A series that goes on in another way from some time on becomes two: each with the rule, and its part of
/// the times.
void TakeCalendars::part_series() {
    std::map<std::string, std::vector<Read*>> later; // by UID, in the order of time
    for (auto& [key, read] : events_)
        if (read.event.and_future) later[key.first].push_back(&read);
    for (auto& [uid, parts] : later) {
        const auto whole = events_.find({uid, std::string()});
        if (whole == events_.end() || !whole->second.event.when.is_series()) {
            for (const Read* part : parts)
                imported_.problems.push_back({part->file, part->event.line,
                                              "the series that this goes on with is not in the file, so it "
                                              "counts once"});
            continue;
        }
        coffee::CalendarEvent* earlier = &whole->second.event.when;
        const coffee::CalendarEvent series = *earlier;
        for (Read* part : parts) {
            coffee::CalendarEvent& when = part->event.when;
            const auto shift = coffee::shift_from(series, when, options_.zone);
            if (!shift) continue;
            earlier->repeats.push_back("BEFORE:" + when.recurrence);
            when.starts = series.starts;
            when.zone = series.zone;
            when.zone_rules = series.zone_rules;
            when.repeats = series.repeats;
            when.repeats.push_back("FROM:" + when.recurrence);
            if (*shift != 0) when.repeats.push_back(fmt::format("SHIFT:{}", *shift));
            earlier = &when;
        }
    }
    for (auto& [uid, parts] : later)
        for (Read* part : parts)
            if (auto days = coffee::with_its_days(part->event.when)) part->event.when = *std::move(days);
}

Result<void> TakeCalendars::finish(const std::set<std::string>& owner, const std::function<void()>& took) {
    part_series();
    std::vector<const icalendar::Event*> others;
    std::set<std::pair<std::vector<std::string>, std::string>> days; // each once, however many years it is in
    for (auto& [key, read] : events_) {
        const auto day = day_of_life(read.event);
        if (day) {
            read.event.when.busy = false; // who has a birthday keeps nobody from a coffee
            if (days.emplace(day->names, day->on.to_text()).second)
                CHECK_OK(days_.take(*day, read.file, read.event.line));
        } else {
            others.push_back(&read.event);
        }
        put_busy(read.event);
        took();
        if (options_.stop.stop_requested()) return {};
    }
    sources_.finish();
    return meetings_.take(others, names_, owner, took);
}

} // namespace goodturn::intake

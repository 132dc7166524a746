#include "intake/take_calendar.hpp"

#include <fmt/format.h>

namespace goodturn::intake {

Result<void> TakeCalendars::read(std::istream& in, const std::string& name) {
    const auto take = [&](icalendar::Event event) {
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

Result<void> TakeCalendars::finish(const std::function<void()>& took) {
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
    return meetings_.take(others, names_);
}

} // namespace goodturn::intake

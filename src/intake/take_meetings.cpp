#include "intake/take_meetings.hpp"

#include "base/text.hpp"
#include "coffee/invitation.hpp"
#include "conversations/by_source.hpp"
#include "intake/coffee_words.hpp"
#include "intake/machine_address.hpp"
#include "intake/stable_hash.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace goodturn::intake {

using conversations::Conversation;
using conversations::Kind;
using icalendar::Attendee;
using icalendar::Event;

namespace {

constexpr std::size_t most_people = 12;
constexpr int years_of_a_series = 3;
constexpr std::string_view from_calendar = "calendar:";

std::string source_of(const Event& event, const std::string& time) {
    return fmt::format("{}{:016x}:{}", from_calendar, stable_hash(event.when.uid), time);
}

bool is_series(const Event& event) {
    return event.when.is_series();
}

bool answered(const Attendee& attendee, std::string_view answer) {
    return equal_ignoring_ascii_case(attendee.answer, answer);
}

std::string counted(std::int64_t count, std::string_view one, std::string_view many) {
    return count == 1 ? fmt::format("One {}", one) : fmt::format("{} {}", count, many);
}

} // namespace

TakeMeetings::TakeMeetings(store::Write& write, const ImportOptions& options, Imported& imported,
                           Joining& joining)
    : write_(write), options_(options), imported_(imported), somebody_(write, options, imported, joining) {}

bool TakeMeetings::is_of_an_invitation(const Event& event) {
    const std::string& uid = event.when.uid;
    constexpr std::string_view ours = "@goodturn";
    return uid.ends_with(ours) &&
           coffee::find_invitation(write_, Id(uid.substr(0, uid.size() - ours.size()))).has_value();
}

std::string TakeMeetings::name_of(const coffee::CalendarEvent& event, Instant start) const {
    if (event.is_whole_day()) return to_text(day_in_zone(start, options_.zone));
    if (event.zone.empty()) return coffee::to_text(coffee::wall_at(start, {}, options_.zone));
    return to_text(start);
}

/// `moved`: the times of the series that have an event of their own, as RECURRENCE-ID names them.
std::vector<TakeMeetings::Time> TakeMeetings::past_times(const Event& event,
                                                         const std::set<std::string>& moved) const {
    coffee::CalendarEvent when = event.when;
    when.seconds = std::max<std::int64_t>(when.seconds, 1); // a meeting without an end was one, too
    if (!is_series(event)) when.repeats.clear();            // one time of a series is no series
    const auto [year, month, day] = split(write_.clock().today);
    const Day oldest = is_series(event) ? make_day(year - years_of_a_series, month, 1) : make_day(1970, 1, 1);
    std::vector<Time> times;
    for (const coffee::Busy& busy :
         coffee::times_of(when, Instant(oldest), write_.clock().now, options_.zone)) {
        if (busy.end > write_.clock().now) continue;
        if (!is_series(event)) {
            times.push_back({busy.start, event.when.recurrence});
            continue;
        }
        const Instant unmoved = busy.start - std::chrono::seconds(event.when.shift());
        const std::string name = name_of(event.when, unmoved);
        const auto wall = coffee::to_text(coffee::wall_at(unmoved, event.when.its_zone(), options_.zone));
        if (name == event.when.recurrence) { // the first of the later part
            times.push_back({busy.start, name});
            continue;
        }
        if (!moved.contains(name) && !moved.contains(wall) && !moved.contains(wall.substr(0, 10)))
            times.push_back({busy.start, name});
    }
    return times;
}

bool TakeMeetings::counts(const Event& event) const {
    if (event.called_off) return false;
    return std::ranges::none_of(event.attendees, [&](const Attendee& each) {
        return own_.all.contains(each.email) && answered(each, "DECLINED");
    });
}

/// Those who took part, the owner apart; each once. The organiser is one of them, unless they say otherwise.
std::vector<Attendee> TakeMeetings::others_in(const Event& event) const {
    std::vector<Attendee> others;
    std::set<std::string> seen;
    const auto add = [&](const Attendee& each) {
        const std::string& key = each.email.empty() ? each.name : each.email;
        if (key.empty() || own_.all.contains(each.email) || !seen.insert(key).second) return;
        if (!each.takes_part || is_machine_address(each.email)) return;
        if (answered(each, "DECLINED") || answered(each, "DELEGATED")) return;
        others.push_back(each);
    };
    std::ranges::for_each(event.attendees, add);
    // Without attendees it is an entry of the organiser's own: a holiday, a concert.
    if (event.organizer && !event.attendees.empty()) add(*event.organizer);
    return others;
}

/// Where it is not known who of them is the owner, only those count who are known already.
Result<std::vector<Id>> TakeMeetings::people_of(const std::vector<Attendee>& others) {
    std::vector<Id> people;
    for (const Attendee& each : others) {
        std::optional<Id> id;
        if (each.email.empty() || own_.all.empty()) {
            id = somebody_.known(each.name, each.email);
        } else {
            TRY(id, somebody_.known_or_new(each.name, each.email));
        }
        if (id && std::ranges::find(people, *id) == people.end()) people.push_back(*id);
    }
    if (own_.all.empty() && people.size() < others.size()) ++with_unknown_;
    return people;
}

bool TakeMeetings::is_written_down(const Conversation& conversation) {
    const std::set<Id> wanted(conversation.people.begin(), conversation.people.end());
    const Id& first = *wanted.begin();
    const auto [known, is_new] = written_down_.try_emplace(first);
    if (is_new)
        for (const Conversation& each : conversations::with_person(write_, first, 0)) {
            const bool is_meeting = each.kind == Kind::coffee || each.kind == Kind::meeting ||
                                    each.kind == Kind::call || each.kind == Kind::encounter;
            if (is_meeting && !each.source.starts_with(from_calendar))
                known->second.emplace(each.day, std::set<Id>(each.people.begin(), each.people.end()));
        }
    const auto [begin, end] = known->second.equal_range(conversation.day);
    return std::any_of(begin, end, [&](const auto& each) { return each.second == wanted; });
}

Result<void> TakeMeetings::put(const Event& event, const Time& time, const std::vector<Id>& people) {
    Conversation conversation;
    conversation.people = people;
    conversation.kind =
        says_coffee(event.summary) || says_coffee(event.location) ? Kind::coffee : Kind::meeting;
    conversation.day = day_in_zone(time.start, options_.zone);
    if (!event.when.is_whole_day()) conversation.at = time.start;
    conversation.source = source_of(event, time.name);
    const bool is_known = conversations::is_known_source(write_, conversation.source);
    if (!is_known && is_written_down(conversation)) {
        ++imported_.conversations.unchanged;
        return {};
    }
    TRY(auto kept, conversations::add(write_, conversation)); // the one that is known, if it is
    if (!is_known) {
        ++imported_.conversations.added;
    } else if (kept.day == conversation.day && kept.at == conversation.at) {
        ++imported_.conversations.unchanged;
    } else {
        kept.day = conversation.day;
        kept.at = conversation.at;
        CHECK_OK(conversations::change(write_, kept));
        ++imported_.conversations.updated;
    }
    return {};
}

/// Whether a newer version of it came in before.
bool TakeMeetings::is_stale(const Event& event) {
    const auto known = coffee::sequence_here(write_, event.when);
    return known && *known > event.when.sequence;
}

Result<void> TakeMeetings::take_back(const Event& event, const std::string& time) {
    const auto known = conversations::with_source(write_, source_of(event, time));
    if (!known) return {};
    if (!conversations::is_untouched(write_, *known)) {
        ++called_off_but_kept_;
        return {};
    }
    conversations::remove(write_, known->id);
    ++taken_back_;
    return {};
}

/// The event itself or the one time it stands for; of a series, the times that were taken out of it since.
Result<void> TakeMeetings::take_back_called_off(const Event& event, const std::set<std::string>& moved) {
    if (!is_series(event)) return counts(event) ? Result<void>{} : take_back(event, event.when.recurrence);
    const bool has_gaps = std::ranges::any_of(event.when.repeats, [](const std::string& line) {
        return line.starts_with("EXDATE:") || line.starts_with("EXRULE:");
    });
    if (!has_gaps || !counts(event)) return {};
    Event whole = event;
    std::erase_if(whole.when.repeats, [](const std::string& line) {
        return line.starts_with("EXDATE:") || line.starts_with("EXRULE:");
    });
    std::set<std::string> still;
    for (const Time& time : past_times(event, moved))
        still.insert(time.name);
    for (const Time& time : past_times(whole, moved))
        if (!still.contains(time.name)) CHECK_OK(take_back(event, time.name));
    return {};
}

void TakeMeetings::tell() {
    auto& notes = imported_.notes;
    if (taken_back_ > 0)
        notes.push_back(fmt::format("{} called off, and {} taken back.",
                                    counted(taken_back_, "meeting here was", "meetings here were"),
                                    taken_back_ == 1 ? "is" : "are"));
    if (called_off_but_kept_ > 0)
        notes.push_back(fmt::format("{} called off, but you have written about {}: {} here.",
                                    counted(called_off_but_kept_, "meeting was", "meetings were"),
                                    called_off_but_kept_ == 1 ? "it" : "them",
                                    called_off_but_kept_ == 1 ? "it stays" : "they stay"));
    if (!own_.taken.empty()) notes.push_back(note_of_taken(own_.taken, own_.all, "calendar"));
    if (with_unknown_ > 0)
        notes.push_back(fmt::format(
            "{} Until that is known, only people who are here already are taken from {}. "
            "Set it with: goodturn settings set addresses YOUR@ADDRESS, and import the calendar again.",
            own_.unclear.size() < 2 ? std::string("Which address is yours?")
                                    : fmt::format("Which of {} is you?", join_as_sentence(own_.unclear)),
            with_unknown_ == 1 ? "one past meeting" : fmt::format("{} past meetings", with_unknown_)));
    if (too_large_ > 0)
        notes.push_back(fmt::format("{} with more than {} people {} no conversation.",
                                    counted(too_large_, "past meeting", "past meetings"), most_people,
                                    too_large_ == 1 ? "is" : "are"));
    if (declined_ > 0)
        notes.push_back(fmt::format("{} called off or that you declined {} not count.",
                                    counted(declined_, "past meeting that was", "past meetings that were"),
                                    declined_ == 1 ? "does" : "do"));
}

Result<void> TakeMeetings::take(const std::vector<const Event*>& events,
                                const std::set<std::string>& calendar_names,
                                const std::set<std::string>& owner, const std::function<void()>& took) {
    own_ = own_addresses(events, owner, options_.owner_name, calendar_names);
    std::map<std::string, std::set<std::string>> moved;
    for (const Event* event : events)
        if (!event->when.recurrence.empty()) moved[event->when.uid].insert(event->when.recurrence);
    for (const Event* event : events) {
        took();
        if (options_.stop.stop_requested()) return {};
        if (is_stale(*event)) continue;
        CHECK_OK(take_back_called_off(*event, moved[event->when.uid]));
        const bool is_long = event->when.is_whole_day() && event->when.seconds > 86'400;
        if (event->attendees.empty() || is_long || is_of_an_invitation(*event)) continue;
        const auto others = others_in(*event);
        if (others.empty()) continue;
        const auto times = past_times(*event, moved[event->when.uid]);
        if (times.empty()) continue;
        if (!counts(*event)) {
            ++declined_;
        } else if (others.size() > most_people) {
            ++too_large_;
        } else if (event->when.busy) { // not only a note in the calendar
            TRY(const auto people, people_of(others));
            if (people.empty()) continue;
            for (const Time& time : times)
                CHECK_OK(put(*event, time, people));
            write_.checkpoint();
        }
    }
    tell();
    return {};
}

} // namespace goodturn::intake

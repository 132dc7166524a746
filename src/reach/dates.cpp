/// Days of their life: follow-ups that have come, birthdays and other yearly days of the coming week.
#include "base/json.hpp"
#include "base/text.hpp"
#include "reach/cause.hpp"
#include "words/phrases.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace goodturn::reach {

namespace {

constexpr int days_ahead = 7;
constexpr int longest_asking = 14; ///< days after the day to ask

int days_between(Day from, Day to) {
    return static_cast<int>((to - from).count());
}

/// "today", "tomorrow", "on Tuesday".
std::string when_in_words(Day day, Day today) {
    const int days = days_between(today, day);
    if (days <= 1) return ago(day, today);
    return "on " + day_in_words(day, today);
}

Cause dated(const Id& person, std::string act, int days_left) {
    Cause cause;
    cause.person = person;
    cause.act = std::move(act);
    cause.term = "dated event";
    cause.value = Weights{}.dated_event;
    cause.excuses = true;
    cause.order = days_left;
    return cause;
}

/// A yearly day other than a birthday. What it is about is in the owner's or the address book's words, and
/// may be sad: so nothing is wished.
Cause occasion(const Id& person, std::string_view what, Day day, Day today) {
    Cause cause = dated(person, "occasion", days_between(today, day));
    const std::string when = when_in_words(day, today);
    cause.plain_why =
        fmt::format("You noted a day of {{first_name}}'s that comes round {}: {}.", when, join_spaces(what));
    cause.plain_words = "Hello {first_name}, I know what day it is, and I am thinking of you.";
    cause.plain_smaller = "Just think of them for a minute.";
    return cause;
}

Cause follow_up(const listen::FollowUp& follow_up, Day today) {
    Cause cause = dated(follow_up.person, "follow-up", -days_between(*follow_up.ask_on, today));
    cause.about = follow_up.id;
    if (follow_up.in_confidence) {
        cause.plain_why = "You wanted to ask {first_name} how something went, told in confidence.";
        return cause;
    }
    cause.known["what"] = cause.known_why["what"] = follow_up.what;
    cause.known["event"] = wording::as_event(follow_up.what);
    return cause;
}

/// The first day on or after today, within the week, on which it comes round.
std::optional<Day> in_this_week(const CivilDate& date, LeapDay leap, Day today) {
    const auto next = date.next_anniversary(today, leap);
    return next && days_between(today, *next) <= days_ahead ? next : std::nullopt;
}

/// "03-04" for each day of the week to come, and 29 February, which is kept on the day before or after.
std::vector<std::string> month_days(Day today) {
    std::vector<std::string> days{"02-29"};
    for (int i = 0; i <= days_ahead; ++i)
        days.push_back(to_text(today + std::chrono::days(i)).substr(5));
    return days;
}

Cause birthday(const Id& person, const CivilDate& date, Day day, LeapDay leap, Day today) {
    Cause cause = dated(person, "birthday", days_between(today, day));
    cause.known_why["when"] = when_in_words(day, today);
    if (const auto age = date.age(day, leap); age && *age > 0) cause.known_why["age"] = fmt::to_string(*age);
    return cause;
}

} // namespace

void find_follow_ups(Morning& morning, std::vector<Cause>& causes) {
    for (const listen::FollowUp& each : listen::follow_ups(morning.database, {std::nullopt, true})) {
        if (each.ask_on) {
            const int since = days_between(*each.ask_on, morning.today);
            if (since >= 0 && since <= longest_asking) causes.push_back(follow_up(each, morning.today));
        } else if (each.happens_on && !each.happens_on->year() && !each.in_confidence) {
            if (const auto day = in_this_week(*each.happens_on, LeapDay::march_1, morning.today)) {
                causes.push_back(occasion(each.person, each.what, *day, morning.today));
                causes.back().about = each.id;
            }
        }
    }
}

void find_birthdays(Morning& morning, std::vector<Cause>& causes) {
    // By the index on the last five characters of the text form.
    store::Query query(
        morning.database,
        "SELECT id, birthday, leap_day FROM person WHERE birthday IS NOT NULL AND substr(birthday, -5) "
        "IN (?, ?, ?, ?, ?, ?, ?, ?, ?) AND NOT (dead OR died IS NOT NULL OR leave_in_peace OR "
        "is_organization)");
    int position = 0;
    for (const std::string& each : month_days(morning.today))
        query.set(++position, each);
    while (query.next()) {
        const auto date = CivilDate::parse(query.view(1));
        if (!date) query.damaged(1);
        const LeapDay leap = from_word<LeapDay>(query.view(2)).value_or(LeapDay::march_1);
        if (const auto day = in_this_week(*date, leap, morning.today))
            causes.push_back(birthday(query.text(0), *date, *day, leap, morning.today));
    }
}

void find_occasions(Morning& morning, std::vector<Cause>& causes) {
    store::Query query(morning.database,
                       "SELECT id, occasions, leap_day FROM person WHERE occasions <> '[]'");
    while (query.next()) {
        const auto occasions = parse_json<std::vector<people::Occasion>>(query.view(1));
        if (!occasions) query.damaged(1);
        const LeapDay leap = from_word<LeapDay>(query.view(2)).value_or(LeapDay::march_1);
        for (const people::Occasion& each : *occasions)
            if (const auto day = in_this_week(each.on, leap, morning.today))
                causes.push_back(occasion(query.text(0), each.what, *day, morning.today));
    }
}

} // namespace goodturn::reach

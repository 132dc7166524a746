/// Days of their life: follow-ups that have come, birthdays and other yearly days of the coming week.
#include "base/json_text.hpp"
#include "base/text.hpp"
#include "reach/cause.hpp"
#include "words/phrases.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace goodturn::reach {

namespace {

constexpr int days_ahead = 7;
constexpr int longest_asking = 14; ///< days after the day to ask
/// Of those that were heard and not yet looked at, a large import may leave thousands: the latest are
/// weighed.
constexpr std::int64_t most_follow_ups = 1000;

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

/// What is said on a day of theirs is said on that day; before it, the words are kept ready.
void keep_words_for(Cause& cause, Day day, Day today) {
    if (day > today) cause.words_on = day;
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
    keep_words_for(cause, day, today);
    return cause;
}

bool complete_follow_up(Morning& morning, Cause& cause) {
    const auto follow_up = listen::find_follow_up(morning.database, cause.about);
    if (!follow_up) return false;
    if (follow_up->in_confidence) {
        cause.plain_why = "You wanted to ask {first_name} how something went, told in confidence.";
        return true;
    }
    cause.known["what"] = cause.known_why["what"] = follow_up->what;
    cause.known["event"] = wording::as_event(follow_up->what);
    return true;
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
    keep_words_for(cause, day, today);
    if (cause.words_on) cause.smaller = "birthday/ahead";
    if (const auto age = date.age(day, leap); age && *age > 0) cause.known_why["age"] = fmt::to_string(*age);
    return cause;
}

} // namespace

void find_follow_ups(Morning& morning, std::vector<Cause>& causes) {
    for (const auto state : {listen::FollowUpState::open, listen::FollowUpState::heard}) {
        store::Query query(morning.database, "SELECT id, person, ask_on FROM follow_up WHERE state = ? AND "
                                             "ask_on BETWEEN ? AND ? ORDER BY ask_on DESC LIMIT ?");
        query.bind(word(state), morning.today - std::chrono::days(longest_asking), morning.today,
                   most_follow_ups);
        while (query.next()) {
            Cause cause = dated(query.text(1), "follow-up", -days_between(query.day(2), morning.today));
            cause.about = query.text(0);
            cause.complete = complete_follow_up;
            causes.push_back(std::move(cause));
        }
    }
}

/// What comes round every year and was told in a conversation: "her wedding day is 9 June".
void find_yearly_days(Morning& morning, std::vector<Cause>& causes) {
    for (const auto state : {listen::FollowUpState::open, listen::FollowUpState::heard}) {
        store::Query query(morning.database,
                           "SELECT id, person, happens_on, what FROM follow_up WHERE state = ? AND "
                           "ask_on IS NULL AND happens_on LIKE '--%' AND in_confidence = 0");
        query.bind(word(state));
        while (query.next()) {
            const auto date = CivilDate::parse(query.view(2));
            if (!date) query.damaged(2);
            const auto day = in_this_week(*date, LeapDay::march_1, morning.today);
            if (!day) continue;
            causes.push_back(occasion(query.text(1), query.view(3), *day, morning.today));
            causes.back().about = query.text(0);
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

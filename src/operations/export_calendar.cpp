#include "base/text.hpp"
#include "coffee/invitation.hpp"
#include "intake/icalendar/write.hpp"
#include "listen/open_threads.hpp"
#include "operations/export_parts.hpp"

#include <fmt/format.h>

namespace goodturn::operations {

namespace {

using intake::icalendar::CalendarWriter;

bool may_be_shown(const people::Person& person) {
    return !person.dead && !person.died && !person.leave_in_peace;
}

bool is_on_a_day(const CivilDate& date) {
    return date.month() && date.day();
}

/// "James' birthday", "Ann Lee's birthday".
std::string whose(const std::string& name, std::string_view what) {
    return fmt::format("{}{} {}", name, name.ends_with('s') ? "'" : "'s", what);
}

std::size_t add_days_of(const people::Person& person, CalendarWriter& calendar) {
    std::size_t count = 0;
    if (person.birthday && is_on_a_day(*person.birthday)) {
        calendar.add(intake::icalendar::YearlyDay{person.id + "-birthday@goodturn",
                                                  whose(person.name, "birthday"), "BIRTHDAY",
                                                  *person.birthday, person.leap_day});
        ++count;
    }
    for (std::size_t i = 0; i < person.occasions.size(); ++i) {
        const people::Occasion& each = person.occasions[i];
        if (!is_on_a_day(each.on)) continue;
        calendar.add(intake::icalendar::YearlyDay{fmt::format("{}-day-{}@goodturn", person.id, i + 1),
                                                  whose(person.name, each.what.empty() ? "day" : each.what),
                                                  "ANNIVERSARY", each.on, person.leap_day});
        ++count;
    }
    return count;
}

std::string count_of(std::size_t count, std::string_view one, std::string_view many) {
    return fmt::format("{} {}", count, count == 1 ? one : many);
}

} // namespace

Result<Done> export_calendar(Context& context, const std::optional<Id>& chosen, const WriteOut& out) {
    store::Database& database = context.database;
    CalendarWriter calendar(context.clock.now, out);
    std::size_t days = 0;
    for_each_chosen(context, chosen, [&](const people::Person& person) {
        if (may_be_shown(person)) days += add_days_of(person, calendar);
    });

    std::size_t to_ask = 0;
    for (const listen::FollowUp& each : listen::follow_ups(database, {chosen, true})) {
        const auto person = people::find(database, each.person);
        if (each.in_confidence || !each.ask_on || !person || !may_be_shown(*person)) continue;
        calendar.add(intake::icalendar::NoteOnADay{
            each.id + "-ask@goodturn", fmt::format("Ask {}: {}", person->name, each.what), *each.ask_on});
        ++to_ask;
    }
    std::size_t coffees = 0;
    for (const coffee::Invitation& each : coffee::invitations_of(database, chosen)) {
        using enum coffee::InvitationState;
        if (each.state != sent && each.state != accepted && each.state != held) continue;
        calendar.add(intake::icalendar::Appointment{
            coffee::uid_of(each), each.sequence,
            fmt::format("Coffee with {}", people::name_of(database, each.person)), each.place, each.when(),
            each.minutes, each.state != sent});
        ++coffees;
    }
    calendar.finish();
    return Done{fmt::format("The calendar is written: {}, {}, {}.",
                            count_of(days, "birthday or other yearly day", "birthdays and other yearly days"),
                            count_of(to_ask, "thing to ask about", "things to ask about"),
                            count_of(coffees, "coffee", "coffees"))};
}

} // namespace goodturn::operations

/// The people at an event: who is on the list, who was met.
#include "base/text.hpp"
#include "operations/event_lines.hpp"
#include "operations/listening.hpp"
#include "operations/references.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace goodturn::operations {

using events::Attendee;
using events::Event;

namespace {

constexpr std::size_t most_worth_hearing = 3;

AttendeeLine line_of(const Attendee& attendee, const std::vector<events::Met>& met) {
    const people::Person& details = attendee.details;
    AttendeeLine line{attendee.id,    details.name,      details.title,   details.organization,
                      attendee.about, attendee.new_here, attendee.person, false};
    line.met = attendee.person && std::ranges::find(met, *attendee.person, &events::Met::person) != met.end();
    return line;
}

std::vector<events::WorthHearing> worth_hearing(Context& context, const Event& event) {
    return events::worth_hearing(context.database, event, context.clock.today, most_worth_hearing,
                                 context.vectors.get());
}

/// Who was there, before anybody new is stored.
struct There {
    std::vector<events::Meant> all;
    std::vector<std::string> names;
    std::vector<Id> known;
};

std::string name_of(Context& context, const events::Meant& meant) {
    if (meant.person) return people::name_of(context.database, *meant.person);
    if (meant.attendee) return meant.attendee->details.name;
    return people::display_name(events::person_of(meant.called));
}

/// Not sure who it is: listed.
std::unexpected<Error> not_sure(const std::string& typed, const events::Meant& meant) {
    Error error;
    error.problem = Problem::ambiguous;
    error.message = meant.maybe.size() == 1 ? fmt::format("\"{}\" may be somebody you know", typed)
                                            : fmt::format("\"{}\" may be one of several", typed);
    error.advice = "If so, say the whole name and firm, or the id in brackets. Somebody new: add --new.";
    constexpr std::size_t most_shown = 12;
    error.candidates = meant.maybe;
    if (error.candidates.size() > most_shown) {
        error.candidates.resize(most_shown);
        error.candidates.push_back(fmt::format("and {} more", meant.maybe.size() - most_shown));
    }
    return std::unexpected(std::move(error));
}

Result<There> who_was_there(Context& context, const Event& event, const MeetSomebody& input) {
    There there;
    std::vector<std::string> typed;
    for (const std::string& each : input.who)
        if (!trim(each).empty()) typed.push_back(join_spaces(each));
    if (typed.empty()) { // not even a few words: the note says who it was
        constexpr std::size_t long_enough = 40;
        events::Meant somebody;
        // What was told in confidence must not become what they are called by.
        somebody.called.description =
            input.in_confidence ? "somebody at " + event.name : shorten(join_spaces(input.note), long_enough);
        if (trim(input.note).empty())
            return invalid("a few words are missing",
                           "A name, or what you remember: goodturn event meet \"red scarf, Kafka talk\"");
        there.names.push_back(somebody.called.description);
        there.all.push_back(std::move(somebody));
        return there;
    }
    for (const std::string& each : typed) {
        events::Meant meant = events::who_is_meant(context.database, event, each);
        if (input.add_new) {
            meant.person.reset();
            meant.attendee.reset();
        } else if (!meant.maybe.empty()) {
            return not_sure(each, meant);
        }
        if (meant.person && std::ranges::find(there.known, *meant.person) != there.known.end()) continue;
        if (meant.person) there.known.push_back(*meant.person);
        there.names.push_back(name_of(context, meant));
        there.all.push_back(std::move(meant));
    }
    return there;
}

/// Somebody who was a name on a list, or nothing yet, becomes a person.
Result<Id> person_for(store::Write& write, const Owner& owner, const Event& event, events::Meant& meant,
                      MetSomebody& met) {
    if (meant.person) return *meant.person;
    people::Person person = meant.attendee ? meant.attendee->details : events::person_of(meant.called);
    person.id.clear();
    if (person.how_met.empty()) person.how_met = "met at " + event.name;
    TRY(person, people::save(write, std::move(person), owner.region));
    met.logged.added.push_back({person.id, person.name, {}, {}, {}, {}, {}, {}, {}, {}});
    if (meant.attendee) {
        meant.attendee->person = person.id;
        events::change_attendee(write, *meant.attendee);
        met.on_list.push_back(meant.attendee->id);
    }
    return person.id;
}

Result<void> write_meeting(store::Write& write, const Owner& owner, const Event& event,
                           conversations::Conversation conversation, There& there, MetSomebody& met) {
    conversation.people.clear();
    for (events::Meant& meant : there.all) {
        TRY(const Id person, person_for(write, owner, event, meant, met));
        conversation.people.push_back(person);
    }
    TRY(auto written, write_down(write, owner, std::move(conversation)));
    written.added = std::move(met.logged.added);
    met.logged = std::move(written);
    for (const Id& person : met.logged.conversation.people)
        events::add_encounter(write, event, person, met.logged.conversation.id);
    if (event.step > 0) return events::change_event(write, events::forget_step(event));
    return {};
}

/// On which event's list it goes.
Result<Event> event_for(Context& context, const MeetSomebody& input, Day day) {
    if (trim(input.when).empty()) {
        auto current = current_event_of(context);
        if (!current)
            current.error().advice +=
                ". Of one that is over: --when DAY. Without an event: goodturn log NAME -m NOTE --new";
        return current;
    }
    if (auto event = events::event_on(context.database, day)) return *std::move(event);
    return not_found(fmt::format("there was no event on {}", to_text(day)),
                     "Without an event, use: goodturn log NAME -m NOTE --new");
}

} // namespace

Result<EventPeople> list_event_people(Context& context, const Nothing&) {
    const auto event = events::latest_event(context.database);
    if (!event) return std::unexpected(current_event_of(context).error()); // which says what to do
    EventPeople people;
    people.event = operations::line_of(*event, context.clock.today);
    people.met = events::people_met(context.database, *event);
    for (const Attendee& each : events::attendees(context.database, event->id))
        people.attendees.push_back(line_of(each, people.met));
    if (people.event.state != EventState::over) people.worth_hearing = worth_hearing(context, *event);
    return people;
}

Result<ImportedAttendees> import_attendees(Context& context, const ImportAttendees& input) {
    TRY(const Event event, current_event_of(context));
    ImportedAttendees imported;
    TRY(auto listed,
        events::read_list(input.text, input.name.empty() ? "the list" : input.name,
                          [&](intake::Problem problem) { imported.problems.push_back(std::move(problem)); }));
    const Owner owner = owner_of(context.database);
    const events::TakeOptions options{
        owner.region, owner.name, {owner.addresses.begin(), owner.addresses.end()}};
    CHECK_OK(store::write(
        context.database, change(context, fmt::format("bring in a list of people at {}", event.name)),
        [&](store::Write& write) -> Result<void> {
            const auto taken = events::take_list(write, event.id, std::move(listed), options);
            imported.attendees = {taken.added, taken.updated, taken.unchanged};
            imported.has_owner = taken.owner > 0;
            return {};
        }));
    imported.event = operations::line_of(event, context.clock.today);
    const auto met = events::people_met(context.database, event);
    for (const Attendee& each : events::attendees(context.database, event.id))
        if (each.person) imported.known.push_back(line_of(each, met));
    imported.worth_hearing = worth_hearing(context, event);
    return imported;
}

Result<MetSomebody> meet_somebody(Context& context, const MeetSomebody& input) {
    const Owner owner = owner_of(context.database);
    Day day = context.clock.today;
    if (!trim(input.when).empty()) {
        TRY(day, day_from_words(input.when, context.clock, owner.day_first()));
    }
    if (day > context.clock.today)
        return invalid(fmt::format("{} is still to come", to_text(day)), "Write it down once you have met.");
    TRY(const Event event, event_for(context, input, day));
    TRY(auto there, who_was_there(context, event, input));

    conversations::Conversation conversation;
    conversation.people = there.known;
    conversation.kind = conversations::Kind::encounter;
    conversation.day = day;
    if (day == context.clock.today) conversation.at = context.clock.now;
    conversation.note = input.note;
    conversation.in_confidence = input.in_confidence;
    const bool all_are_known = there.known.size() == there.all.size();
    if (!input.again && all_are_known && !trim(input.note).empty() &&
        conversations::count_same_words(context.database, conversation) > 0)
        return refused(
            fmt::format("these words are written down already, for {}", join_as_sentence(there.names)),
            "Nothing was written. If it was another time, say --again.");

    const std::string label = fmt::format("meet {} at {}", join_as_sentence(there.names), event.name);
    MetSomebody met;
    CHECK_OK(store::write(context.database, change(context, label), [&](store::Write& write) {
        return write_meeting(write, owner, event, conversation, there, met);
    }));
    met.event = operations::line_of(event, context.clock.today);
    for (events::Met& each : events::people_met(context.database, event))
        if (std::ranges::find(met.logged.conversation.people, each.person) !=
            met.logged.conversation.people.end())
            met.met.push_back(std::move(each));
    return met;
}

} // namespace goodturn::operations

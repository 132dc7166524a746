#include "base/text.hpp"
#include "coffee/free_times.hpp"
#include "coffee/invitation_file.hpp"
#include "operations/coffee_operations.hpp"
#include "operations/coffee_times.hpp"
#include "operations/listening.hpp"
#include "operations/offer_words.hpp"
#include "operations/references.hpp"
#include "words/shape.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace goodturn::operations {

namespace {

using coffee::Channel;
using coffee::Invitation;
using coffee::InvitationState;
using people::Person;

/// Their zone, where it is one: it may have come from a file.
std::string zone_of(const Person& person) {
    return is_zone(person.time_zone) ? person.time_zone : std::string();
}

std::string email_of(const Person& person) {
    if (person.emails.empty()) return {};
    const auto preferred = std::ranges::find(person.emails, true, &people::Labelled::preferred);
    return preferred == person.emails.end() ? person.emails.front().value : preferred->value;
}

std::string times_to_them(const Invitation& invitation, const Owner& owner, const Person& person) {
    std::vector<std::string> times;
    for (const Instant at : invitation.at ? std::vector{*invitation.at} : invitation.times)
        times.push_back(coffee::time_in_words(at, owner.zone, zone_of(person)));
    return join(times, " or ");
}

std::string words_for(Context& context, const Owner& owner, const Person& person,
                      const Invitation& invitation) {
    if (invitation.state != InvitationState::drafted && invitation.state != InvitationState::sent) return {};
    const std::string name = person.names.empty() ? std::string() : people::first_name(person);
    const wording::Known known{
        {"name", name},
        {"first_name", name},
        {"times", times_to_them(invitation, owner, person)},
        {"place", invitation.place},
        {"owner", owner.name},
        {"topic", listen::last_topic(context.database, person.id, person.name, context.clock.today)}};
    const auto turn = turn_for_words(context, person.id, "invite");
    std::string words =
        wording::Templates::english().draft(fmt::format("invite_{}", word(invitation.channel)), known, turn);
    return invitation.channel == Channel::email ? wording::in_shape(invitation.channel, words, known, turn)
                                                : words;
}

std::string file_for(const Context& context, const Owner& owner, const Person& person,
                     const Invitation& invitation) {
    coffee::FileOf file;
    file.invitation = invitation;
    file.owner = {owner.name, owner.addresses.empty() ? std::string() : owner.addresses.front()};
    file.person = {person.name, email_of(person)};
    file.now = context.clock.now;
    std::vector<std::string> others;
    for (const Instant at : invitation.times)
        if (at != invitation.when()) others.push_back(coffee::time_in_words(at, owner.zone, zone_of(person)));
    file.other_times = join(others, " or ");
    return coffee::calendar_file(file);
}

std::string next_step(const Person& person, const Invitation& invitation) {
    const std::string_view id = short_id(invitation.id);
    switch (invitation.state) {
    case InvitationState::drafted:
        return fmt::format("{} it in your own way; nothing was sent. Then: goodturn invite sent {}",
                           invitation.channel == Channel::call ? "Say" : "Send", id);
    case InvitationState::sent:
        return fmt::format("When {} answers: goodturn invite accepted {} (or declined).",
                           people::first_name(person), id);
    case InvitationState::accepted:
        return fmt::format(
            "The page to read before: goodturn brief {}. When it has been: goodturn invite held {}",
            short_id(person.id), id);
    case InvitationState::declined:
        return "A no is kept with respect. Another time will come.";
    case InvitationState::held:
        return fmt::format("What was said: goodturn show {}", short_id(person.id));
    case InvitationState::withdrawn:
        return "It is off. If they have the calendar file, the new one takes it out of their calendar.";
    }
    return {};
}

Invited invited(Context& context, const Owner& owner, const Invitation& invitation,
                std::vector<std::string> notes = {}) {
    const Person person = people::find(context.database, invitation.person).value_or(Person{});
    Invited result;
    result.invitation = invitation_line(context.database, owner, invitation);
    result.words = words_for(context, owner, person, invitation);
    result.file = file_for(context, owner, person, invitation);
    result.notes = std::move(notes);
    result.next = next_step(person, invitation);
    return result;
}

/// Two free times; what is not to be had is said.
Result<std::vector<Instant>> free_times_for(Context& context, const Owner& owner, const Person& person,
                                            std::vector<std::string>& notes) {
    store::Database& database = context.database;
    coffee::Seeking seeking;
    seeking.clock = context.clock;
    seeking.preferences = owner.preferences;
    seeking.their_zone = zone_of(person);
    const Instant last = context.clock.now + coffee::farthest + std::chrono::days(2);
    seeking.busy = coffee::busy_between(database, context.clock.now, last, owner.zone);
    const auto spoken_for = coffee::times_spoken_for(database);
    seeking.busy.insert(seeking.busy.end(), spoken_for.begin(), spoken_for.end());
    auto times = coffee::free_times(seeking);
    if (times.empty())
        return refused("there is no free hour within your working hours in the next four weeks",
                       "Give a time with --when, or see: goodturn settings get working-hours.");
    if (times.size() < seeking.wanted) notes.push_back("Only one time is free in the next four weeks.");
    if (!coffee::has_calendar(database))
        notes.push_back(
            "No calendar has come in, so whether you are free then is for you to see. To bring it "
            "in: goodturn import calendar.ics");
    return times;
}

Result<std::vector<Instant>> times_given(const Context& context, const Owner& owner,
                                         const std::vector<std::string>& given) {
    std::vector<Instant> times;
    for (const std::string& each : given) {
        TRY(const Instant at, time_from_words(each, context.clock, owner.day_first()));
        times.push_back(at);
    }
    return times;
}

/// A time of the owner's choice is theirs to choose; but they may have forgotten.
void note_what_is_taken(Context& context, const Owner& owner, const Invitation& invitation,
                        std::vector<std::string>& notes) {
    for (const Instant at : invitation.times) {
        const Instant end = at + std::chrono::minutes(invitation.minutes);
        const auto busy =
            coffee::busy_between(context.database, at, end, owner.zone, coffee::uid_of(invitation));
        const bool taken =
            !coffee::is_free(busy, at, end) ||
            !coffee::is_free(coffee::times_spoken_for(context.database, invitation.id), at, end);
        if (taken)
            notes.push_back(
                fmt::format("You are not free then: {}.", coffee::time_in_words(at, owner.zone, {})));
    }
}

struct Wanted {
    std::vector<std::string> when;
    std::optional<std::string> where;
    std::optional<Channel> channel;
};

Result<Invited> change_open(Context& context, const Owner& owner, const Invitation& open,
                            const Wanted& wanted) {
    coffee::Changes changes{{}, wanted.where, wanted.channel};
    TRY(changes.times, times_given(context, owner, wanted.when));
    const std::string name = people::name_of(context.database, open.person);
    TRY(const Invitation changed,
        store::write(
            context.database, change(context, fmt::format("change the coffee with {}", name)),
            [&](store::Write& write) { return coffee::change_invitation(write, open.id, changes); }));
    std::vector<std::string> notes;
    if (!changes.times.empty()) note_what_is_taken(context, owner, changed, notes);
    return invited(context, owner, changed, std::move(notes));
}

/// "1", "2"; a day on which just one of the proposals is; else a time.
Result<Instant> time_among(const Invitation& invitation, const std::string& text, const Clock& clock,
                           bool day_first) {
    const std::string plain = join_spaces(text);
    if (plain.size() == 1 && plain[0] >= '1' && plain[0] <= '9') {
        const auto place = static_cast<std::size_t>(plain[0] - '1');
        if (place < invitation.times.size()) return invitation.times[place];
        return invalid(fmt::format("there is no proposal number {}", plain),
                       fmt::format("There {} {}.", invitation.times.size() == 1 ? "is" : "are",
                                   number_in_words(static_cast<int>(invitation.times.size()))));
    }
    if (const auto day = day_from_words(plain, clock, day_first, DaysAre::to_come)) {
        std::vector<Instant> fitting;
        for (const Instant at : invitation.times)
            if (day_in_zone(at, clock.zone) == *day) fitting.push_back(at);
        if (fitting.size() == 1) return fitting.front();
    }
    return time_from_words(plain, clock, day_first);
}

Result<Invitation> invitation_named(Context& context, std::string_view reference) {
    TRY(const auto found, thing_named(context, reference, {Thing::invitation}));
    return *coffee::find_invitation(context.database, found.id);
}

} // namespace

InvitationLine invitation_line(store::Database& database, const Owner& owner, const Invitation& invitation) {
    const auto person = people::find(database, invitation.person);
    const std::string zone = person ? zone_of(*person) : std::string();
    const auto line_of = [&](Instant at) {
        return TimeLine{at, coffee::time_in_words(at, owner.zone, zone, false)};
    };
    InvitationLine line;
    line.id = invitation.id;
    line.person = {invitation.person, person ? person->name : std::string()};
    line.state = word(invitation.state);
    line.channel = invitation.channel;
    line.place = invitation.place;
    for (const Instant at : invitation.times)
        line.times.push_back(line_of(at));
    if (invitation.at) line.agreed = line_of(*invitation.at);
    line.minutes = invitation.minutes;
    line.sent_on = invitation.sent_on;
    line.conversation = invitation.conversation;
    return line;
}

Result<Invited> invite(Context& context, const Invite& input) {
    const Owner owner = owner_of(context.database);
    TRY(const Id id, person_named(context, input.person));
    CHECK_OK(coffee::check_may_be_invited(context.database, id));
    if (const auto open = coffee::open_invitation_of(context.database, id)) {
        if (!input.when.empty() || input.where || input.channel)
            return change_open(context, owner, *open, {input.when, input.where, input.channel});
        return invited(context, owner, *open);
    }
    const Person person = *people::find(context.database, id);
    Invitation draft;
    draft.person = id;
    draft.channel = input.channel.value_or(wording::channel_for(person));
    draft.place =
        input.where.value_or(owner.preferences.places.empty() ? "" : owner.preferences.places.front());
    std::vector<std::string> notes;
    if (input.when.empty()) {
        TRY(draft.times, free_times_for(context, owner, person, notes));
    } else {
        TRY(draft.times, times_given(context, owner, input.when));
        note_what_is_taken(context, owner, draft, notes);
    }
    TRY(const Invitation made,
        store::write(context.database, change(context, fmt::format("invite {} for a coffee", person.name)),
                     [&](store::Write& write) { return coffee::draft_invitation(write, draft); }));
    return invited(context, owner, made, std::move(notes));
}

Result<Invited> move_invitation(Context& context, const MoveInvitation& input) {
    if (input.to == InvitationState::held)
        return invalid("what a coffee became is a conversation", "See: goodturn invite held --help");
    const Owner owner = owner_of(context.database);
    TRY(const Invitation found, invitation_named(context, input.invitation));
    coffee::Moving moving;
    if (input.to == InvitationState::accepted && !trim(input.when).empty()) {
        TRY(moving.at, time_among(found, input.when, context.clock, owner.day_first()));
    }
    const std::string label = fmt::format("mark as {} the coffee with {}", word(input.to),
                                          people::name_of(context.database, found.person));
    TRY(const Invitation moved,
        store::write(context.database, change(context, label), [&](store::Write& write) {
            return coffee::move_invitation(write, found.id, input.to, moving);
        }));
    return invited(context, owner, moved);
}

Result<Invited> change_invitation(Context& context, const ChangeInvitation& input) {
    TRY(const Invitation found, invitation_named(context, input.invitation));
    if (input.when.empty() && !input.where)
        return invalid("nothing was said that is to change", "Give --when or --where.");
    return change_open(context, owner_of(context.database), found, {input.when, input.where, std::nullopt});
}

Result<Invited> invitation_file(Context& context, const WhichInvitation& input) {
    TRY(const Invitation found, invitation_named(context, input.invitation));
    return invited(context, owner_of(context.database), found);
}

Result<Logged> hold_invitation(Context& context, const HoldInvitation& input) {
    const Owner owner = owner_of(context.database);
    TRY(const Invitation found, invitation_named(context, input.invitation));
    const auto become =
        found.conversation ? conversations::find(context.database, *found.conversation) : std::nullopt;
    const bool waits_for_note = become && become->note.empty() && !trim(input.note).empty();
    const std::string label =
        fmt::format("log a coffee with {}", people::name_of(context.database, found.person));
    return store::write(context.database, change(context, label), [&](store::Write& write) -> Result<Logged> {
        const bool is_now = found.state == InvitationState::accepted &&
                            day_in_zone(*found.at, owner.zone) <= context.clock.today;
        if (!is_now && !waits_for_note) { // refused with its reason
            TRY(const auto moved, coffee::move_invitation(write, found.id, InvitationState::held));
            return invalid(fmt::format("this coffee is {}", word(moved.state)));
        }
        conversations::Conversation conversation;
        conversation.people = {found.person};
        conversation.kind = conversations::Kind::coffee;
        conversation.day = become ? become->day : day_in_zone(*found.at, owner.zone);
        conversation.at = found.at;
        conversation.note = input.note;
        conversation.in_confidence = input.in_confidence;
        return write_down(write, owner, std::move(conversation));
    });
}

Result<std::vector<InvitationLine>> list_invitations(Context& context, const AskInvitations& input) {
    std::optional<Id> person;
    if (!input.person.empty()) {
        TRY(person, person_named(context, input.person));
    }
    const Owner owner = owner_of(context.database);
    auto found = input.all || person ? coffee::invitations_of(context.database, person)
                                     : coffee::open_invitations(context.database);
    if (!input.all) std::erase_if(found, [](const Invitation& each) { return !each.is_open(); });
    std::vector<InvitationLine> lines;
    for (const Invitation& each : found)
        lines.push_back(invitation_line(context.database, owner, each));
    return lines;
}

} // namespace goodturn::operations

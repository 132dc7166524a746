#include "base/text.hpp"
#include "coffee/invitation.hpp"
#include "listen/hear.hpp"
#include "operations/conversation_operations.hpp"
#include "operations/listening.hpp"
#include "operations/references.hpp"
#include "people/search.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace goodturn::operations {

namespace {

using conversations::Conversation;

struct When {
    Day day;
    std::optional<Instant> at;
};

/// A day alone gives the day; an instant gives both; nothing gives now.
Result<When> when_from(std::string_view text, const Clock& clock, bool day_first) {
    const std::string_view trimmed = trim(text);
    if (trimmed.empty() || trimmed == "now") return When{clock.today, clock.now};
    if (trimmed.size() > 10 && trimmed.find(':') != std::string_view::npos) {
        TRY(const Instant instant, parse_instant(trimmed, clock.zone));
        return When{day_in_zone(instant, clock.zone), instant};
    }
    TRY(const Day day, day_from_words(trimmed, clock, day_first));
    return When{day, std::nullopt};
}

struct Taking {
    std::vector<Id> ids;
    std::vector<std::string> to_add; ///< names of people who are not here yet
    std::vector<std::string> names;
};

Result<Taking> people_taking_part(Context& context, const Owner& owner, const LogConversation& input) {
    Taking taking;
    for (const std::string& who : input.people) {
        const auto found = people::resolve(context.database, who, owner.region);
        if (found) {
            if (std::ranges::find(taking.ids, *found) != taking.ids.end()) continue;
            taking.ids.push_back(*found);
            taking.names.push_back(people::name_of(context.database, *found));
        } else if (found.error().problem == Problem::not_found && input.add_unknown) {
            taking.to_add.push_back(join_spaces(who));
            taking.names.push_back(join_spaces(who));
        } else {
            Error error = found.error();
            if (error.problem == Problem::not_found)
                error.advice = fmt::format(
                    "Add them while writing this down with --new, or first: goodturn add \"{}\".", who);
            return std::unexpected(std::move(error));
        }
    }
    if (taking.names.empty()) return invalid("a conversation needs somebody", "Name at least one person.");
    return taking;
}

/// The same words twice on a day are a line that was sent off twice.
Result<void> check_it_is_new(Context& context, const LogConversation& input, const Taking& taking,
                             conversations::Kind kind, Day day) {
    if (trim(input.note).empty() || !taking.to_add.empty()) return {};
    Conversation conversation;
    conversation.people = taking.ids;
    conversation.kind = kind;
    conversation.day = day;
    conversation.note = input.note;
    if (conversations::count_same_words(context.database, conversation) == 0) return {};
    return refused(fmt::format("these words are written down already, for {} with {}, {}",
                               conversations::with_article(kind), join_as_sentence(taking.names),
                               ago(day, context.clock.today)),
                   "Nothing was written. If it was another time, say --again.");
}

} // namespace

Result<Logged> log_conversation(Context& context, const LogConversation& input) {
    const Owner owner = owner_of(context.database);
    TRY(const When when, when_from(input.when, context.clock, owner.day_first()));
    if (when.day > context.clock.today)
        return invalid(
            fmt::format("{} is still to come", to_text(when.day)),
            "Write a conversation down once it has been; use: goodturn follow-ups add, for what is to come.");
    TRY(auto taking, people_taking_part(context, owner, input));

    const auto told = input.kind ? std::nullopt : conversations::kind_in_note(input.note, taking.names);
    const conversations::Kind kind = input.kind.value_or(told.value_or(conversations::Kind::coffee));
    if (!input.again) CHECK_OK(check_it_is_new(context, input, taking, kind, when.day));

    const std::string label =
        fmt::format("log {} with {}", conversations::with_article(kind), join_as_sentence(taking.names));
    return store::write(context.database, change(context, label), [&](store::Write& write) -> Result<Logged> {
        Logged logged;
        logged.kind_from_note = told.has_value();
        for (const std::string& name : taking.to_add) {
            people::Person person;
            person.names.push_back({people::NameKind::full, name, {}, {}, {}, {}, {}});
            TRY(person, people::save(write, std::move(person), owner.region));
            taking.ids.push_back(person.id);
            logged.added.push_back({person.id, person.name, {}, {}, {}, {}, {}, {}, {}, {}});
        }
        Conversation conversation;
        conversation.people = taking.ids;
        conversation.kind = kind;
        conversation.day = when.day;
        conversation.at = when.at;
        conversation.direction = input.direction.value_or(conversations::Direction::both);
        conversation.note = input.note;
        conversation.in_confidence = input.in_confidence;
        TRY(auto written, write_down(write, owner, std::move(conversation)));
        written.kind_from_note = logged.kind_from_note;
        written.added = std::move(logged.added);
        return written;
    });
}

/// The conversation of a coffee that was held without a note, if this is its note.
static std::optional<Id> coffee_without_note(store::Database& database, const Conversation& conversation) {
    if (conversation.note.empty() || conversation.kind != conversations::Kind::coffee ||
        conversation.people.size() != 1)
        return std::nullopt;
    const auto held = coffee::waiting_for_note(database, conversation.people.front(), conversation.day);
    return held ? held->conversation : std::nullopt;
}

/// What is written is no coffee.
static bool is_in_person(conversations::Kind kind) {
    using enum conversations::Kind;
    return kind == coffee || kind == meeting || kind == encounter || kind == call;
}

Result<Logged> write_down(store::Write& write, const Owner& owner, Conversation conversation) {
    Logged logged;
    if (const auto known = coffee_without_note(write, conversation)) {
        conversation.id = *known;
        if (!conversation.at) conversation.at = conversations::find(write, *known)->at;
        CHECK_OK(conversations::change(write, conversation));
        logged.conversation = std::move(conversation);
    } else {
        TRY(logged.conversation, conversations::add(write, std::move(conversation)));
    }
    for (const Id& person : logged.conversation.people) {
        const auto waiting = coffee::waiting_to_be_held(write, person, logged.conversation.day, owner.zone);
        if (!waiting || !is_in_person(logged.conversation.kind)) continue;
        CHECK_OK(coffee::move_invitation(write, waiting->id, coffee::InvitationState::held,
                                         {std::nullopt, logged.conversation.id}));
        logged.invitation = waiting->id;
    }
    logged.heard = hear_conversation(write, owner, logged.conversation);
    auto kept = listen::keep(write, logged.conversation, logged.conversation.people.front(), logged.heard);
    logged.stored = {std::move(kept.needs), std::move(kept.news), std::move(kept.promises),
                     std::move(kept.follow_ups)};
    return logged;
}

listen::Heard hear_conversation(store::Database& database, const Owner& owner,
                                const Conversation& conversation) {
    if (conversation.note.empty()) return {};
    const std::string about = people::name_of(database, conversation.people.front());
    const auto order = owner.day_first() ? listen::DayOrder::day_first : listen::DayOrder::month_first;
    return listen::Listener::english().hear({conversation.note, about, conversation.day, order});
}

Result<HeardNote> hear_note(Context& context, const HearNote& input) {
    const Owner owner = owner_of(context.database);
    Day on = context.clock.today;
    if (!input.on.empty()) {
        TRY(on, parse_day(input.on));
    }
    const auto order = owner.day_first() ? listen::DayOrder::day_first : listen::DayOrder::month_first;
    return HeardNote{input.id, listen::Listener::english().hear({input.text, input.about, on, order})};
}

} // namespace goodturn::operations

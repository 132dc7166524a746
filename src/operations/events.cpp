/// The event itself: starting it, what one goes there for, small steps, the end.
#include "base/text.hpp"
#include "codes/square_code.hpp"
#include "events/card.hpp"
#include "operations/event_lines.hpp"
#include "operations/event_operations.hpp"
#include "operations/references.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace goodturn::operations {

using events::Event;

EventLine line_of(const Event& event, Day today) {
    EventLine line{event.id, event.name, event.starts_on, event.until, event.intention, EventState::running,
                   false};
    if (events::is_over(event, today))
        line.state = EventState::over;
    else if (today < event.starts_on)
        line.state = EventState::coming;
    line.ended_by_itself = events::ended_by_itself(event, today);
    return line;
}

Result<Event> current_event_of(Context& context) {
    const Day today = context.clock.today;
    if (auto current = events::current_event(context.database, today)) return *std::move(current);
    const std::string advice = "Start one: goodturn event start NAME --until DAY --intention TEXT";
    const auto latest = events::latest_event(context.database);
    if (!latest) return refused("no event is running", advice);
    return refused(fmt::format("no event is running; {} ended {}", latest->name,
                               ago(latest->ended_on.value_or(latest->until), today)),
                   advice);
}

namespace {

/// Up to six names, for a sentence.
std::vector<std::string> some_of(std::vector<std::string> names) {
    constexpr std::size_t most = 6;
    if (names.size() <= most) return names;
    const auto more = names.size() - (most - 1);
    names.resize(most - 1);
    names.push_back(fmt::format("{} more", number_in_words(static_cast<int>(more))));
    return names;
}

/// People listened to, never cards.
std::string lived_up_to(const Event& event, const std::vector<events::Met>& met) {
    std::vector<std::string> all;
    std::vector<std::string> listened;
    for (const events::Met& each : met) {
        // A description with a comma in it would fall apart in a list.
        const bool is_one_name = each.name.find(',') == std::string::npos;
        all.push_back(is_one_name ? each.name : fmt::format("“{}”", each.name));
        if (each.listened) listened.push_back(all.back());
    }
    if (all.empty()) return events::closing_words(event, "end/nobody", {});
    if (listened.empty()) return events::closing_words(event, "end/met", some_of(all));
    std::string words = events::closing_words(event, "end/listened", some_of(listened));
    const auto intended = events::number_intended(event.intention);
    const bool is_met = intended && static_cast<int>(listened.size()) >= *intended &&
                        !events::read_intention(event.intention).deal_in_disguise;
    return is_met ? words + " That is what you came for." : words;
}

/// Somebody on the list to look for, by name; "" where nobody stands out.
std::string somebody_to_find(Context& context, const Event& event) {
    const auto worth =
        events::worth_hearing(context.database, event, context.clock.today, 1, context.vectors.get());
    return worth.empty() ? std::string() : worth.front().name;
}

EventPage page_of(Context& context, const Event& event) {
    EventPage page;
    const Day today = context.clock.today;
    page.event = line_of(event, today);
    page.met = events::people_met(context.database, event);
    for (const events::Met& met : page.met)
        for (listen::Promise& promise : listen::promises(context.database, {met.person, true}))
            if (event.starts_on <= promise.day && promise.day <= event.until && !promise.in_confidence)
                page.promised.push_back({met.person, met.name, std::move(promise)});
    page.attendees = static_cast<std::int64_t>(events::count_attendees(context.database, event.id));
    if (page.event->state == EventState::over)
        page.words = lived_up_to(event, page.met);
    else if (events::has_step(event, context.clock.now))
        page.step = events::step_of(event, somebody_to_find(context, event));
    return page;
}

Result<Day> day_or(const std::string& text, Context& context, Day otherwise) {
    if (trim(text).empty()) return otherwise;
    return day_from_words(text, context.clock, owner_of(context.database).day_first(), DaysAre::to_come);
}

} // namespace

Result<StartedEvent> start_event(Context& context, const StartEvent& input) {
    const Day today = context.clock.today;
    Event event;
    event.name = join_spaces(input.name);
    TRY(event.starts_on, day_or(input.from, context, today));
    TRY(event.until, day_or(input.until, context, event.starts_on));
    StartedEvent started;
    started.intention = events::read_intention(input.intention);
    event.intention = started.intention.text;
    if (const auto before = events::latest_event(context.database);
        before && events::ended_by_itself(*before, today))
        started.ended = line_of(*before, today);
    TRY(event, store::write(context.database, change(context, fmt::format("start {}", event.name)),
                            [&](store::Write& write) { return events::start_event(write, event); }));
    started.event = line_of(event, today);
    return started;
}

Result<StartedEvent> set_intention(Context& context, const SetIntention& input) {
    TRY(Event event, current_event_of(context));
    StartedEvent started;
    started.intention = events::read_intention(input.intention);
    if (started.intention.text.empty())
        return invalid("the intention is missing",
                       "Such as: goodturn event intention \"listen to two people\"");
    event.intention = started.intention.text;
    CHECK_OK(store::write(context.database,
                          change(context, fmt::format("go to {} to: {}", event.name, event.intention)),
                          [&](store::Write& write) { return events::change_event(write, event); }));
    started.event = line_of(event, context.clock.today);
    return started;
}

Result<EventPage> show_event(Context& context, const Nothing&) {
    const auto event = events::latest_event(context.database);
    return event ? page_of(context, *event) : EventPage{};
}

Result<EventPage> end_event(Context& context, const Nothing&) {
    const Day today = context.clock.today;
    auto event = events::latest_event(context.database);
    if (!event || event->ended_on) {
        TRY(event, current_event_of(context)); // which says what to do
    }
    // Ended on its own last day where that has passed; before it has begun, it is called off.
    event->ended_on = std::min(today, event->until);
    CHECK_OK(store::write(context.database, change(context, fmt::format("end {}", event->name)),
                          [&](store::Write& write) {
                              events::spread_follow_ups(write, *event);
                              return events::change_event(write, events::forget_step(*event));
                          }));
    return page_of(context, *event);
}

Result<StepLine> next_step(Context& context, const Nothing&) {
    TRY(Event event, current_event_of(context));
    event = events::next_rung(std::move(event), context.clock.now);
    CHECK_OK(store::write(context.database,
                          change(context, fmt::format("ask for a small step at {}", event.name)),
                          [&](store::Write& write) { return events::change_event(write, event); }));
    return StepLine{line_of(event, context.clock.today),
                    events::step_of(event, somebody_to_find(context, event))};
}

Result<OwnCard> own_card(Context& context, const AskCard& input) {
    const Owner owner = owner_of(context.database);
    OwnCard card;
    card.name = owner.name;
    if (card.name.empty())
        return invalid("your card needs your name",
                       "Set it with: goodturn settings set name \"Your Name\". Your "
                       "addresses: goodturn settings set addresses ADDRESS,…");
    card.addresses = input.addresses.empty() ? owner.addresses : input.addresses;
    for (const std::string& each : card.addresses)
        if (each.find('@') == std::string::npos)
            return invalid(fmt::format("\"{}\" is not an email address", each),
                           "Give one such as ann@example.org.");
    card.vcard = events::owner_card(card.name, card.addresses);
    TRY(const auto code, codes::square_code(card.vcard));
    card.blocks = codes::in_half_blocks(code, input.inverted);
    card.columns = codes::columns_needed(code);
    card.svg = codes::as_svg(code);
    return card;
}

} // namespace goodturn::operations

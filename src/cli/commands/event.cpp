#include "cli/commands/event.hpp"

#include "base/text.hpp"
#include "cli/commands.hpp"
#include "cli/print.hpp"
#include "cli/say.hpp"

#include <fmt/format.h>

#include <map>
#include <memory>

namespace goodturn::cli {

namespace {

using operations::EventLine;
using operations::EventPage;
using operations::EventState;
using operations::StartedEvent;

/// A deal is named gently, with a better intention; theirs stays.
void print_intention(Page& page, const StartedEvent& started) {
    const events::ReadIntention& read = started.intention;
    if (read.text.empty()) {
        page.text("It helps to know what you go there for. Perhaps:")
            .text(typed("event intention " + as_argument(read.instead)), 2);
        return;
    }
    page.text(fmt::format("You go there to: {}", read.text));
    if (!read.deal_in_disguise) return;
    page.blank()
        .text(fmt::format("{} hopes for a deal. {}", in_quotes(read.quote), read.why))
        .text(fmt::format("Perhaps: {}", bold(read.instead)))
        .text(typed("event intention " + as_argument(read.instead)), 2)
        .text("Yours is kept until you change it.");
}

void print_started(Face& face, const StartedEvent& started) {
    Page& page = face.page();
    const Day today = face.today();
    if (started.ended)
        page.text(fmt::format("{} has ended by itself, {}.", bold(started.ended->name),
                              ago(started.ended->until, today)));
    const EventLine& event = started.event;
    if (event.state == EventState::coming)
        page.text(fmt::format("{}, from {} until {} {}.", bold(event.name),
                              day_in_words(event.starts_on, today), day_in_words(event.until, today),
                              in_brackets(event.id)));
    else
        page.text(fmt::format("{}, until {} {}.", bold(event.name),
                              event.until == today ? "this evening" : day_in_words(event.until, today),
                              in_brackets(event.id)));
    print_intention(page, started);
    page.blank().text("Who comes: " + typed("event import FILE") + "   A small step: " + typed("event step") +
                      "   You met somebody: " + typed("event meet NAME -m NOTE"));
}

void print_intention_alone(Face& face, const StartedEvent& started) {
    print_intention(face.page(), started);
}

void print_step(Page& page, const events::Step& step) {
    page.text(bold(step.words));
    page.text(step.smallest ? soft("There is no smaller one. It is enough.")
                            : "Something smaller: " + typed("event step"));
}

void print_promised(Page& page, const EventPage& event, Day today) {
    if (event.promised.empty()) return;
    page.heading("What you promised");
    for (const auto& each : event.promised)
        page.text(fmt::format("{}: {} {}", bold(each.name),
                              promise_in_words(each.promise.text, each.promise.due, today),
                              in_brackets(each.promise.id)),
                  2, 2);
}

void print_over(Face& face, const EventPage& page) {
    Page& to = face.page();
    const EventLine& event = *page.event;
    const Day today = face.today();
    to.text(event.ended_by_itself
                ? fmt::format("{} has ended by itself, {}.", bold(event.name), ago(event.until, today))
                : fmt::format("{} is over.", bold(event.name)));
    if (!event.intention.empty()) to.text(fmt::format("You went there to: {}", event.intention));
    to.text(page.words);
    print_promised(to, page, today);
    bool waiting = false;
    for (const events::Met& each : page.met)
        waiting = waiting || (each.write_on && !each.written);
    if (!waiting) return;
    to.heading("A line to each, three a morning at most");
    print_mornings(to, page.met, today);
    to.blank().text("On these mornings they come first in " + typed("today") +
                    ". Nothing is sent by itself.");
}

void print_running(Face& face, const EventPage& page) {
    Page& to = face.page();
    const EventLine& event = *page.event;
    const Day today = face.today();
    to.text(event.state == EventState::coming
                ? fmt::format("{}, from {} until {}.", bold(event.name), day_in_words(event.starts_on, today),
                              day_in_words(event.until, today))
                : fmt::format("{}, until {}.", bold(event.name),
                              event.until == today ? "this evening" : day_in_words(event.until, today)));
    if (!event.intention.empty()) to.text(fmt::format("You go there to: {}", event.intention));
    if (page.step) {
        to.blank();
        print_step(to, *page.step);
    }
    if (!page.met.empty()) {
        std::vector<std::string> names;
        for (const events::Met& each : page.met)
            names.push_back(bold(each.name));
        to.blank().text(fmt::format("You met {}.", join_as_sentence(names)));
    }
    print_promised(to, page, today);
    to.blank().text("You met somebody: " + typed("event meet NAME -m NOTE") +
                    "   A small step: " + typed("event step") + "   I am leaving: " + typed("event end"));
}

void print_page(Face& face, const EventPage& page) {
    constexpr std::chrono::days remembered(14);
    if (page.event && page.event->state != EventState::over) return print_running(face, page);
    if (page.event && face.today() - page.event->until <= remembered) return print_over(face, page);
    face.page()
        .text("No event is running. Going somewhere?")
        .text(typed("event start \"DevConf\" --until friday --intention \"listen to two people\""), 2);
}

Command start_verb() {
    return {
        .keyword = "start",
        .usage = {"event start NAME… --until DAY [--intention TEXT] [--from DAY]"},
        .line = "go to a conference or a party, with an intention",
        .effect = Effect::writes,
        .operations = {"start-event"},
        .prepare = [](Syntax& syntax) -> Run {
            const auto input = std::make_shared<operations::StartEvent>();
            syntax.sentence("NAME", input->name, "what it is called").needed();
            syntax.value("-u,--until", "DAY", input->until,
                         "its last day: 2026-03-06, friday, \"2 days\"; today if not given");
            syntax.value("-i,--intention", "TEXT", input->intention,
                         "what you go there for: \"listen to two people\"");
            syntax.value("--from", "DAY", input->from, "its first day; today if not given");
            return
                [input](Face& face) { return answer(face, operations::start_event, *input, print_started); };
        },
    };
}

Command intention_verb() {
    return {
        .keyword = "intention",
        .usage = {"event intention TEXT…"},
        .line = "change what you go there for",
        .effect = Effect::writes,
        .operations = {"set-intention"},
        .prepare = [](Syntax& syntax) -> Run {
            const auto input = std::make_shared<operations::SetIntention>();
            syntax.sentence("TEXT", input->intention, "such as: listen to two people").needed();
            return [input](Face& face) {
                return answer(face, operations::set_intention, *input, print_intention_alone);
            };
        },
    };
}

Command step_verb() {
    return {
        .keyword = "step",
        .usage = {"event step"},
        .line = "the smallest next step; a smaller one each time you ask",
        .effect = Effect::writes,
        .operations = {"event-step"},
        .prepare = [](Syntax&) -> Run {
            return [](Face& face) {
                return answer(
                    face, operations::next_step, operations::Nothing{},
                    [](Face& to, const operations::StepLine& line) { print_step(to.page(), line.step); });
            };
        },
    };
}

Command end_verb() {
    return {
        .keyword = "end",
        .usage = {"event end"},
        .line = "leave: what you lived up to, what you promised, and whom to write to when",
        .effect = Effect::writes,
        .operations = {"end-event"},
        .prepare = [](Syntax&) -> Run {
            return [](Face& face) {
                return answer(face, operations::end_event, operations::Nothing{}, print_over);
            };
        },
    };
}

} // namespace

void print_mornings(Page& page, const std::vector<events::Met>& met, Day today) {
    std::map<Day, std::vector<std::string>> mornings;
    for (const events::Met& each : met)
        if (each.write_on && !each.written)
            mornings[*each.write_on].push_back(
                fmt::format("{} {}", bold(each.name), in_brackets(*each.encounter)));
    for (const auto& [day, names] : mornings)
        page.text(
            fmt::format("{}: {}", day == today ? "Today" : day_in_words(day, today), join_as_sentence(names)),
            2, 2);
}

Command event_command() {
    return {
        .keyword = "event",
        .usage = {"event"},
        .line = "conference mode: an intention, one small step, whom you met, and a line to each afterwards",
        .more = "While an event is running, everything about it takes a few words. An intention that is a "
                "deal in disguise is named, "
                "with a better one; yours is kept if you like it better. Everyone met has a morning for a "
                "line to them once it is over, "
                "three a morning at most, and on those mornings they come first in goodturn today. An event "
                "ends by "
                "itself after its last day.",
        .examples =
            {{"event start \"DevConf\" --until friday --intention \"listen to two people\"", ""},
             {"event import attendees.csv", "who comes: CSV, vCard, or one name a line"},
             {"event step", "the smallest next step; again for a smaller one"},
             {"event meet \"red scarf, Kafka talk\" -m \"Moves to Leeds in May. I'll send her the map.\"",
              "not even a name"},
             {"event card", "your card, to be read from the screen"},
             {"event end", ""}},
        .group = Group::each_day,
        .effect = Effect::writes,
        .operations = {"event"},
        .prepare = [](Syntax&) -> Run {
            return [](Face& face) {
                return answer(face, operations::show_event, operations::Nothing{}, print_page);
            };
        },
        .verbs = {start_verb(), intention_verb(), event_import_verb(), event_people_verb(), step_verb(),
                  event_meet_verb(), event_card_verb(), end_verb()},
    };
}

} // namespace goodturn::cli

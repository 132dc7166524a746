#include "base/text.hpp"
#include "cli/commands/event.hpp"
#include "cli/file_text.hpp"
#include "cli/note_input.hpp"
#include "cli/print.hpp"
#include "cli/say.hpp"
#include "cli/tally.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <memory>

namespace goodturn::cli {

namespace {

using operations::AttendeeLine;
using operations::EventPeople;
using operations::ImportedAttendees;
using operations::MetSomebody;

std::string in_words(const AttendeeLine& attendee) {
    std::string line = bold(attendee.name);
    for (const std::string* each : {&attendee.title, &attendee.organization})
        if (!each->empty()) line += ", " + *each;
    return line;
}

void print_worth_hearing(Page& page, const std::vector<events::WorthHearing>& worth) {
    if (worth.empty()) return;
    page.heading("Perhaps worth listening to");
    for (const events::WorthHearing& each : worth)
        page.text(fmt::format("{}: {}", bold(each.name), each.why), 2, 2);
}

void print_imported(Face& face, const ImportedAttendees& imported) {
    Page& page = face.page();
    const auto& tally = imported.attendees;
    if (tally.added + tally.updated == 0)
        page.text(fmt::format("Nothing on the list is new: {} there already.",
                              tally.unchanged == 1 ? "the one person is"
                                                   : fmt::format("all {} are", tally.unchanged)));
    else
        page.text(fmt::format(
            "{} on the list of {}{}.", counted(tally.added, "person is new", "people are new"),
            bold(imported.event.name),
            tally.updated > 0 ? fmt::format(", {} brought up to date", tally.updated) : std::string()));
    if (imported.has_owner) page.text("Your own line was left out.");
    if (!imported.known.empty()) {
        page.heading("You know");
        for (const AttendeeLine& each : imported.known)
            page.text(fmt::format("{} {}", in_words(each), in_brackets(*each.person)), 2, 2);
    }
    print_worth_hearing(page, imported.worth_hearing);
    if (imported.worth_hearing.empty() && tally.added > 0)
        page.blank().text(
            "Nobody stands out from the list alone, and that is fine: whoever is beside you will do.");
    page.blank().text("The list stays apart from your people until you meet them: " +
                      typed("event meet NAME"));
    tell_problems(face, imported.problems);
}

void print_people(Face& face, const EventPeople& people) {
    Page& page = face.page();
    const Day today = face.today();
    if (people.met.empty() && people.attendees.empty()) {
        page.text(fmt::format("Nobody is on the list of {} yet, and nobody was met. Both are fine.",
                              bold(people.event.name)))
            .text("Who comes: " + typed("event import FILE"));
        return;
    }
    if (!people.met.empty()) {
        page.heading("You met");
        for (const events::Met& each : people.met) {
            std::string when;
            if (each.written)
                when = soft("written to");
            else if (each.write_on)
                when = soft(fmt::format("a line on {}", day_in_words(*each.write_on, today)));
            page.text(fmt::format("{} {} {}", bold(each.name), in_brackets(each.person), when), 2, 2);
        }
    }
    print_worth_hearing(page, people.worth_hearing);
    bool begun = false;
    for (const AttendeeLine& each : people.attendees) {
        if (each.met) continue;
        if (!std::exchange(begun, true)) page.heading("On the list");
        page.text(in_words(each) + (each.person ? " " + soft("(you know them)") : ""), 2, 2);
    }
}

void print_met(Face& face, const MetSomebody& met) {
    Page& page = face.page();
    const Day today = face.today();
    std::vector<std::string> names;
    for (const events::Met& each : met.met)
        names.push_back(fmt::format("{} {}", bold(each.name), in_brackets(each.person)));
    page.text(fmt::format("Written down: you met {} at {}.", join_as_sentence(names), met.event.name));
    if (!met.on_list.empty()) page.text(soft("From the list: what it says of them is kept."));
    if (met.logged.conversation.in_confidence)
        page.text("Told in confidence: it stays out of every draft, match and export.");
    const auto later =
        std::ranges::find_if(met.met, [](const events::Met& each) { return each.write_on && !each.written; });
    if (later != met.met.end())
        page.text(fmt::format("A line to them has its turn on {}.", day_in_words(*later->write_on, today)));
    if (met.logged.conversation.note.empty()) {
        page.text("What they said can wait: " +
                  typed(fmt::format("event meet {} -m \"…\"", as_argument(met.met.front().name))));
        return;
    }
    print_stored(page, met.logged, met.met.front().name, today);
}

/// Several words in quotes are a person each; a few bare words are one: `event meet red scarf`.
std::vector<std::string> each_person(const std::vector<std::string>& typed_words) {
    const bool quoted = std::ranges::any_of(
        typed_words, [](const std::string& each) { return each.find(' ') != std::string::npos; });
    if (quoted || typed_words.empty()) return typed_words;
    return {join(typed_words, " ")};
}

/// Who it is, asked where that can be answered: the number of a line, or nothing for somebody new.
Result<MetSomebody> meet_or_ask(Face& face, operations::MeetSomebody input) {
    auto met = carry_out(face, operations::meet_somebody, input);
    if (met || met.error().problem != Problem::ambiguous || !face.terminal().can_ask() || face.json() ||
        input.who.size() != 1)
        return met;
    const auto& candidates = met.error().candidates;
    std::string question = sentence(met.error().message) + "\n";
    for (std::size_t i = 0; i < candidates.size(); ++i)
        question += fmt::format("  {}  {}\n", i + 1, candidates[i]);
    const auto answered = face.ask(question + "Which one? A number, or Enter for somebody new: ");
    if (!answered) return met;
    if (trim(*answered).empty()) {
        input.add_new = true;
        return carry_out(face, operations::meet_somebody, input);
    }
    TRY(const auto number, whole_number("the answer", std::string(trim(*answered))));
    if (number < 1 || number > static_cast<std::int64_t>(candidates.size()))
        return invalid(fmt::format("{} is none of the numbers", number), "Nothing was written.");
    std::string chosen = candidates[static_cast<std::size_t>(number - 1)];
    if (chosen.ends_with(')')) { // somebody known, with an id in brackets
        const auto at = chosen.rfind('(');
        chosen = chosen.substr(at + 1, chosen.size() - at - 2);
    } else if (const auto at = chosen.rfind(", on the list"); at != std::string::npos) {
        chosen.erase(at);
    }
    input.who = {chosen};
    return carry_out(face, operations::meet_somebody, input);
}

} // namespace

Command event_import_verb() {
    return {
        .keyword = "import",
        .usage = {"event import FILE"},
        .line = "bring in the list of those who come: CSV, vCard, or one name a line",
        .effect = Effect::writes,
        .operations = {"import-attendees"},
        .prepare = [](Syntax& syntax) -> Run {
            const auto file = std::make_shared<std::string>();
            syntax.word("FILE", *file, "a file, or - for what comes in").needed().with(Offers::files);
            return [file](Face& face) -> Result<Status> {
                operations::ImportAttendees input;
                TRY(input.text, text_of_file(face.terminal(), *file));
                input.name = name_of_file(*file);
                return answer(face, operations::import_attendees, input, print_imported);
            };
        },
    };
}

Command event_people_verb() {
    return {
        .keyword = "people",
        .usage = {"event people"},
        .line = "whom you met, and who is on the list",
        .operations = {"event-people"},
        .prepare = [](Syntax&) -> Run {
            return [](Face& face) {
                return answer(face, operations::list_event_people, operations::Nothing{}, print_people);
            };
        },
    };
}

Command event_meet_verb() {
    return {
        .keyword = "meet",
        .usage = {"event meet NAME… [-m NOTE] [--new]"},
        .line = "you met somebody: a name, or what you remember of them",
        .effect = Effect::writes,
        .operations = {"meet"},
        .prepare = [](Syntax& syntax) -> Run {
            const auto input = std::make_shared<operations::MeetSomebody>();
            const auto note = std::make_shared<std::optional<std::string>>();
            syntax.words("NAME", input->who,
                         "a name or a few words: \"red scarf, Kafka talk\"; in quotes, each is a person");
            syntax.value("-m,--note", "NOTE", *note,
                         "what was said, in your own words; - reads it from a pipe");
            syntax.value("-w,--when", "DAY", input->when, "the day it was; today if not given");
            syntax.flag("--in-confidence", input->in_confidence,
                        "told in confidence: it never turns up in a draft, a match or an export");
            syntax.flag("--new", input->add_new, "somebody new, though the name may fit somebody");
            syntax.flag("--again", input->again, "although the same words are written for that day already");
            return [input, note](Face& face) -> Result<Status> {
                input->who = each_person(input->who);
                // A few words are enough: nothing more is asked for, and a pipe is read only where it is
                // meant.
                if (*note) {
                    TRY(input->note, note_from(face, *note, false));
                }
                TRY(const auto met, meet_or_ask(face, *input));
                if (face.json())
                    face.print_json(met);
                else
                    print_met(face, met);
                return Status::done;
            };
        },
    };
}

} // namespace goodturn::cli

#include "base/text.hpp"
#include "cli/commands.hpp"
#include "cli/print.hpp"
#include "cli/say.hpp"
#include "operations/coffee_operations.hpp"

#include <fmt/format.h>

#include <memory>

namespace goodturn::cli {

namespace {

using operations::Brief;

void print_news(Page& page, std::string_view heading, const std::vector<listen::News>& news, Day today) {
    if (news.empty()) return;
    page.heading(heading);
    for (const listen::News& each : news)
        page.text(fmt::format("{} {}", in_quotes(each.quote), soft("· " + ago(each.day, today))), 2, 2);
}

void print_open(Page& page, const Brief& brief, Day today) {
    const bool any = !brief.needs.empty() || !brief.promises.empty() || !brief.offers.empty();
    if (any) page.heading("Open between you");
    for (const listen::Promise& each : brief.promises)
        page.text("A promise of yours: " + promise_in_words(each.text, each.due, today), 2, 2);
    for (const operations::OfferLine& each : brief.offers)
        page.text(fmt::format("You offered ({}): {}, for {}", each.state, each.gift_title, each.gist), 2, 2);
    for (const listen::Need& each : brief.needs)
        page.text(fmt::format("They need: {}", need_in_words(each, brief.person.name)), 2, 2);
}

void print_questions(Page& page, const Brief& brief, Day today) {
    page.heading(brief.met ? "Worth asking" : "To begin with");
    for (const listen::Question& each : brief.questions) {
        page.text("- " + each.text, 2, 2);
        if (!each.heard.empty())
            page.text(soft(fmt::format("Your note{}: {}", each.day ? ", " + ago(*each.day, today) : "",
                                       in_quotes(each.heard))),
                      4, 2);
    }
}

void print(Face& face, const Brief& brief) {
    Page& page = face.page();
    const Day today = face.today();
    page.text(fmt::format("{} {}", bold(brief.person.name), in_brackets(brief.person.id)));
    if (!brief.who.empty()) page.text(brief.who);
    if (brief.coffee && brief.coffee->agreed)
        page.text(fmt::format("Your coffee: {}{}.", brief.coffee->agreed->words,
                              brief.coffee->place.empty() ? "" : ", " + brief.coffee->place));
    page.text(brief.met ? fmt::format("Last time: {}", brief.last_time)
                        : std::string("You have not talked yet, as far as is written down."));
    if (!brief.rhythm.empty()) page.text(brief.rhythm);
    if (brief.listened > 0)
        page.text(fmt::format("You have listened {}: what they told you is in your notes.",
                              times_in_words(brief.listened)));
    print_news(page, "Going on, at work", brief.work, today);
    print_news(page, "Going on, in their life", brief.personal, today);
    print_open(page, brief, today);
    if (!brief.days.empty()) page.heading("Days that are near");
    for (const operations::NearDay& each : brief.days)
        page.text(fmt::format("{}: {}", each.what, each.when), 2, 2);
    print_questions(page, brief, today);
    if (!brief.notes.empty()) page.blank();
    for (const std::string& note : brief.notes)
        page.text(soft(note));
}

} // namespace

Command brief_command() {
    return {
        .keyword = "brief",
        .usage = {"brief PERSON [--at PLACE]"},
        .line = "one page to read before you meet: last time, what is going on, three questions",
        .more =
            "The questions build on what they told you last, one step deeper than small talk; leave out any "
            "that do not suit. For someone you have not talked with, there are openers that fit the place. "
            "What was told in confidence is never on this page.",
        .examples = {{"brief ann", ""}, {"brief \"Wei Chen\" --at \"the Kafka meetup\"", "someone new"}},
        .group = Group::each_day,
        .operations = {"brief"},
        .prepare = [](Syntax& syntax) -> Run {
            const auto input = std::make_shared<operations::AskBrief>();
            syntax.sentence("PERSON", input->person, "a name, a part of one, an email, or an id").needed();
            syntax.value("--at", "PLACE", input->at, "where it will be: a place or an event");
            return [input](Face& face) { return answer(face, operations::brief, *input, print); };
        },
    };
}

} // namespace goodturn::cli

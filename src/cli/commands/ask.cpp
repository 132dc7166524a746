#include "base/text.hpp"
#include "cli/commands.hpp"
#include "cli/say.hpp"
#include "operations/reciprocity_operations.hpp"

#include <fmt/format.h>

#include <memory>

namespace goodturn::cli {

namespace {

using operations::AskLine;
using operations::HelperLine;
using reciprocity::Answer;
using reciprocity::AskState;
using reciprocity::Cold;

struct Asked {
    operations::AskForHelp ask;
    operations::ListAsks list;
};

std::string joined_names(const std::vector<operations::Who>& people) {
    std::vector<std::string> names;
    for (const operations::Who& each : people)
        names.push_back(bold(each.name));
    return join_as_sentence(names);
}

void print_helper(Page& page, const HelperLine& helper) {
    page.blank().text(fmt::format("{} {}", bold(helper.person.name), in_brackets(helper.person.id)));
    if (!helper.because.empty()) page.text(beginning(helper.because), 2, 2);
    if (!helper.close.empty()) page.text("close: " + join(helper.close, ", "), 2, 2);
    page.text(helper.standing, 2, 2);
    for (const std::string& each : helper.between)
        page.text(each, 2, 2);
    if (helper.cold != Cold::none)
        page.text("An ask would come cold. " + helper.first, 2, 2);
    else if (!helper.first.empty())
        page.text(helper.first, 2, 2);
    if (!helper.words.empty()) page.blank().text(helper.words, 4).blank();
    if (helper.if_it_cannot_wait.empty()) return;
    page.text("If it cannot wait, own up to it:", 2).blank().text(helper.if_it_cannot_wait, 4).blank();
}

void print_people(Face& face, const operations::WhomToAsk& answer) {
    Page& page = face.page();
    const std::string& text = answer.ask.ask.text;
    const bool any_fits = !answer.people.empty() && answer.people.front().fits;
    const bool others_fit = !answer.resting.empty() || !answer.ask.asked.empty();
    if (any_fits)
        page.text(fmt::format("For this, the warmest first: {}", in_quotes(text)));
    else if (!answer.people.empty())
        page.text(
            fmt::format("Nobody{} stands out for {}. These would be glad to hear from you, and may know "
                        "somebody:",
                        others_fit ? " else" : "", in_quotes(text)));
    for (const HelperLine& each : answer.people)
        print_helper(page, each);
    if (!answer.resting.empty())
        page.blank().text(fmt::format("{} would fit too. You asked them twice in three months, so this time "
                                      "they are left in peace.",
                                      joined_names(answer.resting)));
    if (!answer.next.empty()) page.blank().text(answer.next);
}

std::string_view state_in_words(AskState state) {
    switch (state) {
    case AskState::open:
        return "not asked yet";
    case AskState::asked:
        return "asked";
    case AskState::helped:
        return "helped";
    case AskState::declined:
        return "a no; somebody else may be glad to help";
    case AskState::closed:
        return "closed";
    }
    return "";
}

std::string_view answer_in_words(Answer answer) {
    switch (answer) {
    case Answer::waiting:
        return "no answer yet";
    case Answer::helped:
        return "helped";
    case Answer::declined:
        return "said no";
    }
    return "";
}

void print_line(Page& page, const AskLine& line, Day today) {
    page.text(fmt::format("{} {} {}", line.ask.text, soft("· " + std::string(state_in_words(line.ask.state))),
                          in_brackets(line.ask.id)),
              0, 2);
    for (const operations::AskingLine& each : line.asked)
        page.text(fmt::format("{}: {} {}", bold(each.person.name), answer_in_words(each.answer),
                              soft("· asked " + ago(each.asked_on, today))),
                  2, 2);
}

void print_asks(Face& face, const std::vector<AskLine>& asks) {
    if (asks.empty())
        return print_empty(face, "You are asking for nothing at the moment. When you need something: " +
                                     typed("ask TEXT"));
    for (const AskLine& each : asks)
        print_line(face.page(), each, face.today());
}

void print_moved(Face& face, const operations::AskMoved& moved) {
    Page& page = face.page();
    print_line(page, moved.ask, face.today());
    if (!moved.words.empty())
        page.blank().text("To say thank you, in your own way:").blank().text(moved.words, 4).blank();
    if (!moved.next.empty()) page.text(moved.next);
}

Command move_verb(std::string_view keyword, std::string_view usage, std::string_view line, AskState to) {
    return {
        .keyword = keyword,
        .usage = {usage},
        .line = line,
        .effect = Effect::writes,
        .operations = {"move-ask"},
        .prepare = [to](Syntax& syntax) -> Run {
            const auto input = std::make_shared<operations::MoveAsk>();
            input->to = to;
            syntax.word("ASK", input->ask, "its id, or words that only it holds").needed();
            if (to == AskState::asked) syntax.sentence("PERSON", input->person, "whom you asked").needed();
            if (to == AskState::helped || to == AskState::declined)
                syntax.sentence("PERSON", input->person, "who answered, where several were asked");
            if (to == AskState::helped)
                syntax.value("-m,--what", "WHAT", input->what, "what they did; the ask if not given");
            return [input](Face& face) { return answer(face, operations::move_ask, *input, print_moved); };
        },
    };
}

} // namespace

Command ask_command() {
    return {
        .keyword = "ask",
        .usage = {"ask TEXT… [--limit N] [--look-only]", "ask [--all]"},
        .line = "who would be glad to help, and whether it would come cold",
        .more =
            "Names those who know or do what you need, the warmest first, with how things stand between you, "
            "what to do first, and words that are easy to say no to. Nothing is sent. The ask is kept, so "
            "that you can note whom you asked and what came; one that helped becomes a favour, and thanks "
            "to say. Nothing told in confidence is looked at, and nobody is named a third time within three "
            "months. Without a text, what you are asking for is listed.",
        .examples = {{"ask \"somebody who knows German tax law\"", ""},
                     {"ask asked \"tax law\" ben", "you asked him"},
                     {"ask helped \"tax law\" -m \"Went through the form with me.\"", ""},
                     {"ask declined \"tax law\"", "a no is fine"},
                     {"ask close \"tax law\"", "it is no longer needed"}},
        .group = Group::serve,
        .effect = Effect::writes,
        .operations = {"ask", "asks", "people"},
        .prepare = [](Syntax& syntax) -> Run {
            const auto asked = std::make_shared<Asked>();
            syntax.sentence("TEXT", asked->ask.text,
                            "what you need, in your own words; or an ask that is there");
            syntax.value("-n,--limit", "N", asked->ask.limit, "people at most; 3 if not given");
            syntax.flag("--look-only", asked->ask.look_only, "keep nothing");
            syntax.flag("-a,--all", asked->list.all, "list also those that are over");
            return [asked](Face& face) -> Result<Status> {
                if (asked->ask.text.empty())
                    return answer(face, operations::list_asks, asked->list, print_asks);
                return answer(face, operations::ask_for_help, asked->ask, print_people);
            };
        },
        .verbs = {move_verb("asked", "ask asked ASK PERSON", "you asked somebody", AskState::asked),
                  move_verb("helped", "ask helped ASK [PERSON] [-m WHAT]", "they helped: it becomes a favour",
                            AskState::helped),
                  move_verb("declined", "ask declined ASK [PERSON]", "they said no, and that is fine",
                            AskState::declined),
                  move_verb("close", "ask close ASK", "it is no longer needed", AskState::closed)},
    };
}

} // namespace goodturn::cli

#include "cli/commands.hpp"
#include "cli/print.hpp"
#include "cli/say.hpp"
#include "operations/thread_operations.hpp"

#include <fmt/format.h>

#include <memory>

namespace goodturn::cli {

namespace {

using operations::FollowUpLine;

std::string in_words(const FollowUpLine& line, Day today) {
    const listen::FollowUp& follow_up = line.follow_up;
    const bool standing =
        follow_up.state == listen::FollowUpState::heard || follow_up.state == listen::FollowUpState::open;
    return fmt::format("{}: {}{} {}", bold(line.name), follow_up_in_words(follow_up, today),
                       standing ? std::string() : soft(fmt::format(" ({})", word(follow_up.state))),
                       in_brackets(follow_up.id));
}

void print(Face& face, const std::vector<FollowUpLine>& follow_ups) {
    if (follow_ups.empty()) return print_empty(face, "There is nothing to ask about just now.");
    for (const FollowUpLine& line : follow_ups)
        face.page().text(in_words(line, face.today()), 0, 2);
    face.page().blank().text(fmt::format("Asked: {}   Not so: {}", typed("done ID"), typed("dismiss ID")));
}

Command add_verb() {
    return {
        .keyword = "add",
        .usage = {"follow-ups add PERSON WHAT… --ask-on DAY"},
        .line = "note one",
        .effect = Effect::writes,
        .operations = {"add-follow-up"},
        .prepare = [](Syntax& syntax) -> Run {
            const auto input = std::make_shared<operations::AddFollowUp>();
            syntax.word("PERSON", input->person, "whom to ask").needed();
            syntax.sentence("WHAT", input->what, "what about").needed();
            syntax.value("--ask-on", "DAY", input->ask_on, "2026-03-13, friday, \"in 3 days\"");
            return [input](Face& face) -> Result<Status> {
                if (input->ask_on.empty())
                    return invalid("the day to ask is missing",
                                   "Give it with --ask-on, such as --ask-on friday.");
                return answer(face, operations::add_follow_up, *input,
                              [](Face& to, const FollowUpLine& line) {
                                  to.page().text("Noted. " + in_words(line, to.today()));
                              });
            };
        },
    };
}

} // namespace

Command follow_ups_command() {
    return {
        .keyword = "follow-ups",
        .usage = {"follow-ups [PERSON] [--all]"},
        .line = "what to ask about, and when",
        .examples = {{"follow-ups", ""},
                     {"follow-ups add ann \"the interview\" --ask-on 2026-03-13", ""},
                     {"done interview", "asked"}},
        .group = Group::listen,
        .effect = Effect::writes,
        .operations = {"follow-ups", "people"},
        .prepare = [](Syntax& syntax) -> Run {
            const auto input = std::make_shared<operations::Which>();
            syntax.sentence("PERSON", input->person, "only theirs");
            syntax.flag("-a,--all", input->all, "also those that are done or dismissed");
            return [input](Face& face) { return answer(face, operations::list_follow_ups, *input, print); };
        },
        .verbs = {add_verb()},
    };
}

} // namespace goodturn::cli

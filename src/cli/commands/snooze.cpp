#include "cli/commands.hpp"
#include "cli/say.hpp"
#include "operations/reach_operations.hpp"

#include <memory>

namespace goodturn::cli {

Command snooze_command() {
    return {
        .keyword = "snooze",
        .usage = {"snooze PERSON [--until DAY]"},
        .line = "no suggestion about someone for a while",
        .more = "Free, and leaves no mark.",
        .examples = {{"snooze ann", "for two weeks"}, {"snooze ann --until \"3 months\"", ""}},
        .group = Group::each_day,
        .effect = Effect::writes,
        .operations = {"snooze"},
        .prepare = [](Syntax& syntax) -> Run {
            const auto input = std::make_shared<operations::Snooze>();
            syntax.sentence("PERSON", input->person, "a name, a part of one, an email, or an id").needed();
            syntax.value("--until", "DAY", input->until, "a day, or \"2 weeks\"; two weeks if not given");
            return
                [input](Face& face) { return answer(face, operations::snooze_person, *input, print_done); };
        },
    };
}

} // namespace goodturn::cli

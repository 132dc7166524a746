#include "cli/commands.hpp"
#include "cli/say.hpp"
#include "operations/reach_operations.hpp"

#include <memory>

namespace goodturn::cli {

Command skip_command() {
    return {
        .keyword = "skip",
        .usage = {"skip PERSON"},
        .line = "not today",
        .more = "Free, and leaves no mark. Tomorrow is another day.",
        .examples = {{"skip ann", ""}},
        .group = Group::each_day,
        .effect = Effect::writes,
        .operations = {"skip"},
        .prepare = [](Syntax& syntax) -> Run {
            const auto input = std::make_shared<operations::WhichPerson>();
            syntax.sentence("PERSON", input->person, "a name, a part of one, an email, or an id").needed();
            return [input](Face& face) { return answer(face, operations::skip_person, *input, print_done); };
        },
    };
}

} // namespace goodturn::cli

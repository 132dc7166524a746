#include "cli/commands.hpp"
#include "cli/say.hpp"
#include "operations/thread_operations.hpp"

#include <memory>

namespace goodturn::cli {

Command dismiss_command() {
    return {
        .keyword = "dismiss",
        .usage = {"dismiss REF"},
        .line = "what was heard was not that",
        .more = "A need, promise, date or news that was heard goes away, and is remembered as dismissed.",
        .examples = {{"dismiss a1b2c3", ""}},
        .group = Group::listen,
        .effect = Effect::writes,
        .operations = {"dismiss"},
        .prepare = [](Syntax& syntax) -> Run {
            const auto input = std::make_shared<operations::Reference>();
            syntax.sentence("REF", input->reference, "an id, its end, or words that only it holds").needed();
            return
                [input](Face& face) { return answer(face, operations::dismiss_heard, *input, print_done); };
        },
    };
}

} // namespace goodturn::cli

#include "cli/commands.hpp"
#include "cli/say.hpp"
#include "operations/thread_operations.hpp"

#include <memory>

namespace goodturn::cli {

Command keep_command() {
    return {
        .keyword = "keep",
        .usage = {"keep REF"},
        .line = "what was heard is right",
        .more = "A need opens; a promise or something to ask about is confirmed.",
        .examples = {{"keep \"work in Leeds\"", ""}},
        .group = Group::listen,
        .effect = Effect::writes,
        .operations = {"keep"},
        .prepare = [](Syntax& syntax) -> Run {
            const auto input = std::make_shared<operations::Reference>();
            syntax.sentence("REF", input->reference, "an id, its end, or words that only it holds").needed();
            return [input](Face& face) { return answer(face, operations::keep_heard, *input, print_done); };
        },
    };
}

} // namespace goodturn::cli

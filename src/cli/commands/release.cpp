#include "cli/commands.hpp"
#include "cli/say.hpp"
#include "operations/thread_operations.hpp"

#include <memory>

namespace goodturn::cli {

Command release_command() {
    return {
        .keyword = "release",
        .usage = {"release REF"},
        .line = "let go of a promise, by common consent",
        .examples = {{"release \"the talk\"", ""}},
        .group = Group::listen,
        .effect = Effect::writes,
        .operations = {"release"},
        .prepare = [](Syntax& syntax) -> Run {
            const auto input = std::make_shared<operations::Reference>();
            syntax.sentence("REF", input->reference, "an id, its end, or words that only it holds").needed();
            return
                [input](Face& face) { return answer(face, operations::release_promise, *input, print_done); };
        },
    };
}

} // namespace goodturn::cli

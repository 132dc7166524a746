#include "cli/commands.hpp"
#include "cli/say.hpp"
#include "operations/thread_operations.hpp"

#include <memory>

namespace goodturn::cli {

Command done_command() {
    return {
        .keyword = "done",
        .usage = {"done REF"},
        .line = "a promise is kept, a question asked, a need met, thanks said",
        .examples = {{"done \"the talk\"", ""}, {"done a1b2c3", "by the six signs in brackets"}},
        .group = Group::listen,
        .effect = Effect::writes,
        .operations = {"done"},
        .prepare = [](Syntax& syntax) -> Run {
            const auto input = std::make_shared<operations::Reference>();
            syntax.sentence("REF", input->reference, "an id, its end, or words that only it holds").needed();
            return [input](Face& face) { return answer(face, operations::mark_done, *input, print_done); };
        },
    };
}

} // namespace goodturn::cli

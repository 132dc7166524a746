#include "cli/commands.hpp"
#include "cli/say.hpp"
#include "operations/keeping_operations.hpp"

#include <memory>

namespace goodturn::cli {

Command backup_command() {
    return {
        .keyword = "backup",
        .usage = {"backup FILE"},
        .line = "copy everything into one file",
        .more = "All of it, what was told in confidence and the history too. Keep it where your notes are "
                "safe. An existing file is left alone.",
        .examples = {{"backup ~/goodturn-2026-11-26.db", ""}},
        .group = Group::keep,
        .operations = {"backup"},
        .prepare = [](Syntax& syntax) -> Run {
            const auto input = std::make_shared<operations::FileName>();
            syntax.word("FILE", input->file, "a new file").needed().with(Offers::files);
            return [input](Face& face) { return answer(face, operations::back_up, *input, print_done); };
        },
    };
}

} // namespace goodturn::cli

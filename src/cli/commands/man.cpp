#include "cli/commands.hpp"
#include "cli/face.hpp"
#include "cli/help.hpp"

namespace goodturn::cli {

Command man_command() {
    return {
        .keyword = "man",
        .usage = {"man"},
        .line = "the manual page, in roff",
        .examples = {{"man > goodturn.1", "to read it: man ./goodturn.1"}},
        .group = Group::this_program,
        .prepare = [](Syntax&) -> Run {
            return [](Face& face) -> Result<Status> {
                CHECK_OK(face.write(manual(all_commands())));
                return Status::done;
            };
        },
    };
}

} // namespace goodturn::cli

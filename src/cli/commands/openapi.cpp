#include "operations/openapi.hpp"

#include "cli/commands.hpp"
#include "cli/face.hpp"
#include "cli/help.hpp"

namespace goodturn::cli {

Command openapi_command() {
    return {
        .keyword = "openapi",
        .usage = {"openapi"},
        .line = "what the program can do, as an OpenAPI document",
        .more = "OpenAPI 3.1, in JSON: from it, other programs make the types of what goes in and comes out.",
        .examples = {{"openapi > goodturn.json", ""}},
        .group = Group::this_program,
        .prepare = [](Syntax&) -> Run {
            return [](Face& face) -> Result<Status> {
                CHECK_OK(face.write(operations::openapi_text(version())));
                return Status::done;
            };
        },
    };
}

} // namespace goodturn::cli

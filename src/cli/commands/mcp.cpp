#include "cli/commands.hpp"
#include "cli/face.hpp"

namespace goodturn::cli {

namespace {

Result<Status> talk(Face& face) {
    if (!face.others().assistant) return failed("this program cannot talk with an assistant");
    TRY(operations::Context* const context, face.home());
    std::optional<Day> on;
    if (face.everywhere().on) {
        TRY(on, parse_day(*face.everywhere().on));
    }
    if (face.terminal().in_is_terminal)
        face.remark(
            "This is for programs: one message of the Model Context Protocol a line. Ctrl-D ends it.");
    face.others().assistant(*context, face.terminal(),
                            [zone = context->clock.zone, on] { return Clock::at(zone, on); });
    return Status::done;
}

} // namespace

Command mcp_command() {
    return {
        .keyword = "mcp",
        .usage = {"mcp"},
        .line = "let an assistant that you use read and write here",
        .more = "Speaks the Model Context Protocol over standard input and output; the assistant's program "
                "starts it. What it "
                "changes stands in goodturn history as the assistant's, and can be taken back. What was told "
                "in confidence is "
                "never shown to it, and what touches files, forgets people or changes settings is not among "
                "its tools. "
                "Mind where the assistant itself sends what it reads.",
        .examples = {{"mcp", "the line to give to the assistant's program"}},
        .group = Group::this_program,
        .effect = Effect::writes,
        .prepare = [](Syntax&) -> Run { return talk; },
    };
}

} // namespace goodturn::cli

#include "cli/commands.hpp"
#include "cli/say.hpp"
#include "operations/keeping_operations.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <memory>

namespace goodturn::cli {

namespace {

void print(Page& page, const std::vector<operations::Finding>& findings) {
    for (const operations::Finding& finding : findings)
        page.text(fmt::format("{} {}: {}", finding.fine ? "well" : "look", bold(finding.what),
                              sentence(finding.detail)),
                  0, 5);
}

} // namespace

Command doctor_command() {
    return {
        .keyword = "doctor",
        .usage = {"doctor [--rebuild]"},
        .line = "see whether everything is in order",
        .more = "--rebuild makes anew what can be made from the rest: the search, the look-ups, the rhythm "
                "of ties.",
        .group = Group::keep,
        .effect = Effect::writes,
        .operations = {"doctor"},
        .prepare = [](Syntax& syntax) -> Run {
            const auto input = std::make_shared<operations::AskDoctor>();
            syntax.flag("--rebuild", input->rebuild, "make all derived data anew");
            return [input](Face& face) -> Result<Status> {
                TRY(const auto findings, carry_out(face, operations::doctor, *input));
                if (face.json())
                    face.print_json(findings);
                else
                    print(face.page(), findings);
                return std::ranges::all_of(findings, &operations::Finding::fine) ? Status::done
                                                                                 : Status::failed;
            };
        },
    };
}

} // namespace goodturn::cli

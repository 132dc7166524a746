#include "cli/commands.hpp"
#include "cli/say.hpp"
#include "operations/reciprocity_operations.hpp"

#include <fmt/format.h>

namespace goodturn::cli {

namespace {

void print(Face& face, const operations::ReviewPage& review) {
    Page& page = face.page();
    page.text(soft(fmt::format("{} to {}", day_in_words(review.from, review.until),
                               day_in_words(review.until, review.until))));
    for (const std::string& each : review.letter)
        page.text(each, 0, 2);
}

} // namespace

Command review_command() {
    return {
        .keyword = "review",
        .usage = {"review"},
        .line = "the week in a few lines",
        .more =
            "Whom you listened to, what was given and received, promises kept, ties that go quiet, and who "
            "would be glad to hear from you if you needed help tomorrow. With --on DATE it is written as of "
            "that day.",
        .examples = {{"review", ""}},
        .group = Group::each_day,
        .operations = {"review"},
        .prepare = [](Syntax&) -> Run {
            return [](Face& face) { return answer(face, operations::review, operations::Nothing{}, print); };
        },
    };
}

} // namespace goodturn::cli

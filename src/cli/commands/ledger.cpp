#include "cli/commands.hpp"
#include "cli/say.hpp"
#include "operations/reach_operations.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <memory>

namespace goodturn::cli {

namespace {

/// Not on the day itself, when nobody expects it to be done.
bool may_still_thank(const operations::TurnLine& line, Day today) {
    return line.turn.thanks_owed && line.turn.day < today;
}

void print(Face& face, const std::vector<operations::TurnLine>& turns) {
    if (turns.empty())
        return print_empty(face, "No good turn is written down yet. What somebody did for you: " +
                                     typed("favour PERSON -m WHAT"));
    Page& page = face.page();
    for (const operations::TurnLine& line : turns)
        page.text(fmt::format("{}, {}: {} {}", bold(line.name), line.turn.direction, line.turn.what,
                              soft(fmt::format(
                                  "· {}{}", ago(line.turn.day, face.today()),
                                  may_still_thank(line, face.today()) ? ", thanks can still be said" : ""))),
                  0, 2);
    const auto owed = std::ranges::find_if(
        turns, [&](const operations::TurnLine& line) { return may_still_thank(line, face.today()); });
    if (owed != turns.end())
        page.blank().text(fmt::format("Once you have thanked {}: {}", owed->name,
                                      typed(fmt::format("done {}", short_id(owed->turn.id)))));
}

} // namespace

Command ledger_command() {
    return {
        .keyword = "ledger",
        .usage = {"ledger [PERSON]"},
        .line = "good turns in both directions",
        .more = "Kept to remember, not to count: there are no sums in it.",
        .examples = {{"ledger ben", ""}},
        .group = Group::serve,
        .operations = {"ledger", "people"},
        .prepare = [](Syntax& syntax) -> Run {
            const auto input = std::make_shared<operations::AskLedger>();
            syntax.sentence("PERSON", input->person, "only with them");
            return [input](Face& face) { return answer(face, operations::ledger, *input, print); };
        },
    };
}

} // namespace goodturn::cli

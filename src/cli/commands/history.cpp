#include "cli/commands.hpp"
#include "cli/say.hpp"
#include "operations/keeping_operations.hpp"

#include <fmt/format.h>

#include <memory>

namespace goodturn::cli {

namespace {

void print(Face& face, const std::vector<store::JournalEntry>& entries) {
    if (entries.empty()) return print_empty(face, "Nothing was changed yet.");
    const std::string zone = (*face.home())->clock.zone;
    Table table;
    table.prose_last = true;
    table.headings = {"", "When", "What"};
    for (const store::JournalEntry& entry : entries) {
        std::string what = entry.label;
        if (entry.undone_by) what += soft(fmt::format(" (taken back by {})", *entry.undone_by));
        if (entry.actor != "you") what += soft(fmt::format(" ({})", entry.actor));
        table.rows.push_back(
            {fmt::format("{:>4}", entry.number),
             soft(fmt::format("{} {}", to_text(day_in_zone(entry.at, zone)), time_of_day(entry.at, zone))),
             std::move(what)});
    }
    face.page().table(table);
}

} // namespace

Command history_command() {
    return {
        .keyword = "history",
        .usage = {"history [--limit N]"},
        .line = "what was changed, and when; the newest first",
        .examples = {{"history", ""}, {"undo 41", "takes that one back"}},
        .group = Group::keep,
        .operations = {"history", "people"},
        .prepare = [](Syntax& syntax) -> Run {
            const auto input = std::make_shared<operations::AskHistory>();
            syntax.value("-n,--limit", "N", input->limit, "that many; 20 if not given");
            return [input](Face& face) { return answer(face, operations::history, *input, print); };
        },
    };
}

} // namespace goodturn::cli

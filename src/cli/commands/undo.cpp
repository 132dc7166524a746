#include "cli/commands.hpp"
#include "cli/say.hpp"
#include "operations/keeping_operations.hpp"

#include <fmt/format.h>

#include <memory>

namespace goodturn::cli {

namespace {

void print(Face& face, const store::JournalEntry& entry) {
    constexpr std::string_view mark = "undo: "; // as long as "redo: "
    const std::string_view label = entry.label;
    face.page().text(fmt::format("{}: {}", label.starts_with(mark) ? "Taken back" : "Done again",
                                 sentence(label.substr(mark.size()))));
    face.page().text(
        fmt::format("If that was not what you wanted: {}", typed(fmt::format("undo {}", entry.number))));
}

} // namespace

Command undo_command() {
    return {
        .keyword = "undo",
        .usage = {"undo [CHANGE]"},
        .line = "take back the last change, or the one with that number",
        .more = "The numbers are those of goodturn history. Refused, with nothing changed, where later "
                "changes touched the same things; it "
                "names them.",
        .examples = {{"undo", ""}, {"undo 41", ""}},
        .group = Group::keep,
        .effect = Effect::writes,
        .operations = {"undo"},
        .prepare = [](Syntax& syntax) -> Run {
            const auto change = std::make_shared<std::string>();
            syntax.word("CHANGE", *change, "its number in the history");
            return [change](Face& face) -> Result<Status> {
                operations::Undo input;
                if (!change->empty()) {
                    TRY(input.change, whole_number("CHANGE", *change));
                }
                return answer(face, operations::undo, input, print);
            };
        },
    };
}

} // namespace goodturn::cli

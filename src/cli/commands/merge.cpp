#include "cli/commands.hpp"
#include "cli/say.hpp"

#include <fmt/format.h>

#include <memory>

namespace goodturn::cli {

Command merge_command() {
    return {
        .keyword = "merge",
        .usage = {"merge A B"},
        .line = "make one of two records, keeping everything",
        .more = "B goes into A. Nothing of either is lost, and goodturn undo parts them again.",
        .examples = {{"merge \"ann lee\" \"a. lee\"", ""}},
        .group = Group::people,
        .effect = Effect::writes,
        .operations = {"merge"},
        .prepare = [](Syntax& syntax) -> Run {
            const auto input = std::make_shared<operations::MergePeople>();
            syntax.word("A", input->keep, "the person who stays").needed();
            syntax.word("B", input->join, "the record that goes into it").needed();
            return [input](Face& face) {
                return answer(
                    face, operations::merge_people, *input, [](Face& to, const people::Person& person) {
                        to.page().text(fmt::format("{} is one person now {}. To part them again: {}",
                                                   bold(person.name), in_brackets(person.id), typed("undo")));
                    });
            };
        },
    };
}

} // namespace goodturn::cli

#include "cli/commands.hpp"
#include "cli/print_person.hpp"

#include <memory>

namespace goodturn::cli {

Command show_command() {
    return {
        .keyword = "show",
        .usage = {"show PERSON [--all]"},
        .line = "who someone is, what is going on, and what is open between you",
        .examples = {{"show ann", ""}, {"show ann@example.org", ""}},
        .group = Group::people,
        .operations = {"show"},
        .prepare = [](Syntax& syntax) -> Run {
            const auto input = std::make_shared<operations::ShowPerson>();
            syntax.sentence("PERSON", input->person, "a name, a part of one, an email, or an id").needed();
            const auto all = std::make_shared<bool>(false);
            syntax.flag("--all", *all, "every conversation, not only the last ten");
            return [input, all](Face& face) {
                if (*all) input->conversations = 0;
                return answer(face, operations::show_person, *input, print_person);
            };
        },
    };
}

} // namespace goodturn::cli

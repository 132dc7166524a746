#include "cli/commands.hpp"
#include "cli/print_person.hpp"

#include <memory>

namespace goodturn::cli {

Command show_command() {
    return {
        .keyword = "show",
        .usage = {"show PERSON"},
        .line = "who someone is, what is going on, and what is open between you",
        .examples = {{"show ann", ""}, {"show ann@example.org", ""}},
        .group = Group::people,
        .operations = {"show"},
        .prepare = [](Syntax& syntax) -> Run {
            const auto input = std::make_shared<operations::WhichPerson>();
            syntax.sentence("PERSON", input->person, "a name, a part of one, an email, or an id").needed();
            return
                [input](Face& face) { return answer(face, operations::show_person, *input, print_person); };
        },
    };
}

} // namespace goodturn::cli

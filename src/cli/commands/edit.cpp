#include "cli/commands.hpp"
#include "cli/person_options.hpp"
#include "cli/say.hpp"

#include <fmt/format.h>

#include <memory>

namespace goodturn::cli {

Command edit_command() {
    return {
        .keyword = "edit",
        .usage = {"edit PERSON [options]"},
        .line = "change a person",
        .more = "What is not named stays as it is. An empty value takes one away: --birthday \"\".",
        .examples = {{"edit ann --title Architect --birthday --04-12", ""},
                     {"edit ann --remove-email old@example.org --email new@example.org", ""},
                     {"edit ann --leave-in-peace", "kept out of every suggestion"}},
        .group = Group::people,
        .effect = Effect::writes,
        .operations = {"edit"},
        .prepare = [](Syntax& syntax) -> Run {
            const auto input = std::make_shared<operations::EditPerson>();
            syntax.sentence("PERSON", input->person, "a name, a part of one, an email, or an id").needed();
            declare_person(syntax, input->set);
            declare_removals(syntax, input->set);
            return [input](Face& face) {
                return answer(
                    face, operations::edit_person, *input, [](Face& to, const people::Person& person) {
                        to.page().text(fmt::format("Changed: {} {}. To see it: {}", bold(person.name),
                                                   in_brackets(person.id),
                                                   typed("show " + std::string(short_id(person.id)))));
                    });
            };
        },
    };
}

} // namespace goodturn::cli

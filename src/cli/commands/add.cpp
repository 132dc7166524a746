#include "base/text.hpp"
#include "cli/commands.hpp"
#include "cli/person_options.hpp"
#include "cli/say.hpp"

#include <fmt/format.h>

#include <memory>

namespace goodturn::cli {

namespace {

struct Asked {
    operations::AddPerson what;
    std::string name;
};

void print(Face& face, const people::Person& person) {
    face.page().text(fmt::format("{} is here now {}.", bold(person.name), in_brackets(person.id)));
    face.page().text("The last time you talked: " +
                     typed(fmt::format("log {} -m \"…\"", as_argument(person.name))));
}

} // namespace

Command add_command() {
    return {
        .keyword = "add",
        .usage = {"add NAME… [options]", "add --description TEXT [options]"},
        .line = "add a person",
        .more = "Any one name is enough; with --description none is needed yet.",
        .examples = {{"add Ann Lee --email ann@example.org --tag climbing --circle good", ""},
                     {"add --description \"red scarf, talk on queues\"", "no name yet"},
                     {"add Tom --relate \"parent:Ann Lee\"", "Ann Lee is Tom's parent"}},
        .group = Group::people,
        .effect = Effect::writes,
        .operations = {"add"},
        .prepare = [](Syntax& syntax) -> Run {
            const auto asked = std::make_shared<Asked>();
            syntax.sentence("NAME", asked->name, "as you would say it");
            declare_person(syntax, asked->what.set);
            return [asked](Face& face) -> Result<Status> {
                if (!trim(asked->name).empty()) asked->what.set.name = asked->name;
                return answer(face, operations::add_person, asked->what, print);
            };
        },
    };
}

} // namespace goodturn::cli

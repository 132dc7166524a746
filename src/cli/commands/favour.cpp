#include "cli/commands.hpp"
#include "cli/note_input.hpp"
#include "cli/say.hpp"
#include "operations/reach_operations.hpp"

#include <fmt/format.h>

#include <memory>

namespace goodturn::cli {

namespace {

void print(Face& face, const operations::FavourLine& line) {
    Page& page = face.page();
    page.text(fmt::format("Noted: {} {}", bold(line.name), in_brackets(line.favour.id)))
        .text(sentence(line.favour.what), 2);
    if (!line.words.empty())
        page.blank().text("To say thank you, in your own way:").text(line.words, 4).blank();
    page.text("Once you have: " + typed(fmt::format("done {}", short_id(line.favour.id))));
}

} // namespace

Command favour_command() {
    return {
        .keyword = "favour",
        .usage = {"favour PERSON -m WHAT [--when DAY]"},
        .line = "note what somebody did for you",
        .examples = {{"favour ben -m \"Read my draft on the train.\"", ""}},
        .group = Group::serve,
        .effect = Effect::writes,
        .operations = {"favour"},
        .prepare = [](Syntax& syntax) -> Run {
            const auto input = std::make_shared<operations::AddFavour>();
            const auto what = std::make_shared<std::optional<std::string>>();
            syntax.sentence("PERSON", input->person, "who did it").needed();
            syntax.value("-m,--what", "WHAT", *what, "what they did; from a pipe if not given");
            syntax.value("-w,--when", "DAY", input->when, "today if not given");
            return [input, what](Face& face) -> Result<Status> {
                if (*what || !face.terminal().in_is_terminal) {
                    TRY(input->what, note_from(face, *what, false));
                }
                if (input->what.empty()) return invalid("what they did is missing", "Say it with -m.");
                return answer(face, operations::add_favour, *input, print);
            };
        },
    };
}

} // namespace goodturn::cli

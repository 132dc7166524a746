#include "cli/commands.hpp"
#include "cli/print.hpp"
#include "cli/say.hpp"
#include "operations/thread_operations.hpp"

#include <fmt/format.h>

#include <memory>

namespace goodturn::cli {

namespace {

using operations::PromiseLine;

std::string in_words(const PromiseLine& line, Day today) {
    const listen::Promise& promise = line.promise;
    const bool standing =
        promise.state == listen::PromiseState::heard || promise.state == listen::PromiseState::open;
    return fmt::format("{}: {}{} {}", bold(line.name), promise_in_words(promise.text, promise.due, today),
                       standing ? std::string() : soft(fmt::format(" ({})", word(promise.state))),
                       in_brackets(promise.id));
}

void print(Face& face, const std::vector<PromiseLine>& promises) {
    if (promises.empty()) return print_empty(face, "No promise is open.");
    for (const PromiseLine& line : promises)
        face.page().text(in_words(line, face.today()), 0, 2);
    face.page().blank().text(fmt::format("Kept one: {}   It was none: {}   Let go of it: {}",
                                         typed("done ID"), typed("dismiss ID"), typed("release ID")));
}

Command add_verb() {
    return {
        .keyword = "add",
        .usage = {"promises add PERSON TEXT… [--due DAY]"},
        .line = "note one",
        .effect = Effect::writes,
        .operations = {"add-promise"},
        .prepare = [](Syntax& syntax) -> Run {
            const auto input = std::make_shared<operations::AddPromise>();
            syntax.word("PERSON", input->person, "whom you promised it").needed();
            syntax.sentence("TEXT", input->text, "what you will do").needed();
            syntax.value("--due", "DAY", input->due, "2026-03-04, friday, \"in 3 days\"");
            return [input](Face& face) {
                return answer(face, operations::add_promise, *input, [](Face& to, const PromiseLine& line) {
                    to.page().text("Noted. " + in_words(line, to.today()));
                });
            };
        },
    };
}

} // namespace

Command promises_command() {
    return {
        .keyword = "promises",
        .usage = {"promises [PERSON] [--all]"},
        .line = "what you said you would do, due first",
        .examples = {{"promises", ""},
                     {"promises add ann \"send her the talk\" --due friday", ""},
                     {"done \"the talk\"", "kept"}},
        .group = Group::listen,
        .effect = Effect::writes,
        .operations = {"promises", "people"},
        .prepare = [](Syntax& syntax) -> Run {
            const auto input = std::make_shared<operations::Which>();
            syntax.sentence("PERSON", input->person, "only those to them");
            syntax.flag("-a,--all", input->all, "also those that are kept, released or dismissed");
            return [input](Face& face) { return answer(face, operations::list_promises, *input, print); };
        },
        .verbs = {add_verb()},
    };
}

} // namespace goodturn::cli

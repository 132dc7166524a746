#include "base/text.hpp"
#include "cli/commands.hpp"
#include "cli/say.hpp"
#include "operations/keeping_operations.hpp"

#include <fmt/format.h>

#include <memory>

namespace goodturn::cli {

namespace {

Result<Status> restore(Face& face, operations::FileName input) {
    if (!input.sure) {
        const std::string what = fmt::format(
            "Restoring puts {} in the place of what is here. What is here now is kept in a file beside it.",
            input.file);
        if (!face.terminal().can_ask()) {
            face.remark(what);
            face.remark("Nothing was changed. If you mean it, say --yes.");
            return Status::usage;
        }
        const auto said = face.ask(what + "\nType yes to go on: ");
        if (!said || lower_ascii(trim(*said)) != "yes") {
            face.remark("Nothing was changed.");
            return Status::done;
        }
        input.sure = true;
    }
    return answer(face, operations::restore, input, print_done);
}

} // namespace

Command restore_command() {
    return {
        .keyword = "restore",
        .usage = {"restore FILE [--yes]"},
        .line = "put a backup in the place of what is here",
        .more = "What was here before is kept in a file beside it.",
        .examples = {{"restore ~/goodturn-2026-11-26.db", ""}},
        .group = Group::keep,
        .effect = Effect::writes,
        .operations = {"restore"},
        .prepare = [](Syntax& syntax) -> Run {
            const auto input = std::make_shared<operations::FileName>();
            syntax.word("FILE", input->file, "a backup").needed().with(Offers::files);
            syntax.flag("-y,--yes", input->sure, "do not ask");
            return [input](Face& face) { return restore(face, *input); };
        },
    };
}

} // namespace goodturn::cli

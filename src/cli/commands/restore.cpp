#include "base/text.hpp"
#include "cli/commands.hpp"
#include "cli/say.hpp"
#include "cli/set_aside.hpp"
#include "operations/keeping_operations.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <memory>

namespace goodturn::cli {

namespace {

/// Where what is here is so damaged that it cannot even be copied, or is not ours, or of a newer program, a
/// backup is needed most: the file that is in the way is set aside, and put back if the backup cannot be
/// restored either.
Result<Status> restore_over_what_is_unreadable(Face& face, const operations::FileName& input,
                                               const Error& why) {
    face.leave_home();
    SetAside aside(operations::home_folder(face.everywhere().home));
    if (!aside.found()) return std::unexpected(why);
    auto done = answer(face, operations::restore, input, [&](Face& to, const operations::Done& restored) {
        to.page().text(restored.message);
        to.page().text(fmt::format("What was here before could not be opened; it is kept as {}.",
                                   aside.where().string()));
    });
    if (done)
        aside.keep();
    else
        face.leave_home();
    return done;
}

Result<Status> restore_now(Face& face, const operations::FileName& input) {
    if (!std::filesystem::exists(input.file))
        return failed(fmt::format("there is no file {}", input.file), "Check the path.");
    if (const auto home = face.home(); !home)
        return restore_over_what_is_unreadable(face, input, home.error());
    Result<Status> done = Status::failed;
    try {
        done = answer(face, operations::restore, input, print_done);
    } catch (const store::Broken& broken) {
        done = failed(broken.what());
    }
    const bool damaged = !done && done.error().problem == Problem::failed;
    return damaged ? restore_over_what_is_unreadable(face, input, done.error()) : done;
}

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
    return restore_now(face, input);
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

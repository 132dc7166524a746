#include "base/text.hpp"
#include "cli/commands.hpp"
#include "cli/say.hpp"

#include <fmt/format.h>

#include <memory>

namespace goodturn::cli {

namespace {

using operations::Forgetting;

/// What would go, in sentences.
std::string what_would_go(const Forgetting& forgetting) {
    std::string text = fmt::format("Forgetting {} removes them and every trace of them.", forgetting.name);
    if (forgetting.conversations > 0)
        text += fmt::format(" {} with them alone would go.",
                            beginning(counted(forgetting.conversations, "conversation", "conversations")));
    if (forgetting.shared_conversations > 0)
        text += fmt::format(" They would be taken out of {} with others.",
                            counted(forgetting.shared_conversations, "conversation", "conversations"));
    if (forgetting.changes > 0)
        text += fmt::format(" {} in the history could no longer be undone.",
                            beginning(counted(forgetting.changes, "change", "changes")));
    return text + " It cannot be undone.";
}

Result<Status> forget(Face& face, operations::ForgetPerson input) {
    if (!input.sure) {
        TRY(const Forgetting would, carry_out(face, operations::forget_person, input));
        if (!face.terminal().can_ask()) {
            if (face.json()) face.print_json(would);
            face.remark(what_would_go(would));
            face.remark("Nothing was changed. If you mean it, say --yes.");
            return Status::usage;
        }
        const auto said = face.ask(fmt::format("{}\nType yes to go on: ", what_would_go(would)));
        if (!said || lower_ascii(trim(*said)) != "yes") {
            face.remark("Nothing was changed.");
            return Status::done;
        }
        input.person = would.person;
        input.sure = true;
    }
    return answer(face, operations::forget_person, input, [](Face& to, const Forgetting& gone) {
        to.page().text(fmt::format("{} is forgotten, with every trace.", gone.name));
        to.page().text("Backups and exports that you made before still hold them.");
    });
}

} // namespace

Command forget_command() {
    return {
        .keyword = "forget",
        .usage = {"forget PERSON [--yes]"},
        .line = "remove a person and every trace of them",
        .more = "It says what would go, and asks first. It cannot be undone. Conversations with others stay, "
                "without them.",
        .examples = {{"forget ann", ""}},
        .group = Group::people,
        .effect = Effect::writes,
        .operations = {"forget"},
        .prepare = [](Syntax& syntax) -> Run {
            const auto input = std::make_shared<operations::ForgetPerson>();
            syntax.sentence("PERSON", input->person, "a name, a part of one, an email, or an id").needed();
            syntax.flag("-y,--yes", input->sure, "do not ask");
            return [input](Face& face) { return forget(face, *input); };
        },
    };
}

} // namespace goodturn::cli

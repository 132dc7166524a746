#include "cli/commands.hpp"
#include "cli/note_input.hpp"
#include "cli/say.hpp"
#include "operations/word_operations.hpp"

#include <fmt/format.h>

#include <memory>

namespace goodturn::cli {

namespace {

struct Asked {
    operations::CheckDraft check;
    std::optional<std::string> text;
};

std::string short_name(std::string_view rule) {
    return std::string(rule.substr(rule.find('/') + 1));
}

void print(Face& face, const drafts::Reading& reading) {
    Page& page = face.page();
    page.text(reading.says);
    if (reading.reads_well) return;
    if (!reading.takes.empty()) page.heading("What takes rather than gives");
    for (const drafts::Remark& each : reading.takes) {
        page.text(fmt::format("{} {}", in_quotes(each.quote),
                              soft(fmt::format("(characters {} to {}; {})", each.start + 1,
                                               each.start + each.length, short_name(each.rule)))),
                  2, 2);
        page.text(each.why, 4, 2);
    }
    if (!reading.missing.empty()) page.heading("What is missing");
    for (const drafts::Remark& each : reading.missing)
        page.text(fmt::format("{} {}", each.why, soft(fmt::format("({})", short_name(each.rule)))), 2, 2);
    page.heading("Better").text(reading.better, 2, 2);
}

} // namespace

Command check_draft_command() {
    return {
        .keyword = "check-draft",
        .usage = {"check-draft -m TEXT [--to PERSON] [--without RULE]…", "check-draft < DRAFT"},
        .line = "does this give, or take? reads a draft before it goes out",
        .more = "Three remarks at most, the one that matters most first, and one better sentence. Nothing is "
                "stored or "
                "rewritten. With --to it knows how long ago you talked, what they told you, and whether "
                "thanks are still "
                "to come. To say plainly that you need something is never a fault. A rule that you do not "
                "care for is left "
                "out by its name, which stands in the brackets.",
        .examples = {{"check-draft -m \"Can I pick your brain?\"", ""},
                     {"check-draft --to ann < letter.txt", ""},
                     {"check-draft -m \"Sorry to bother you\" --without apology", ""}},
        .group = Group::each_day,
        .operations = {"check-draft"},
        .prepare = [](Syntax& syntax) -> Run {
            const auto asked = std::make_shared<Asked>();
            syntax.value("-m,--message", "TEXT", asked->text, "the draft; \"-\" for what comes in");
            syntax.value("--to", "PERSON", asked->check.to, "whom it goes to");
            syntax.values("--without", "RULE", asked->check.without,
                          "a rule to leave out; may be given several times");
            return [asked](Face& face) -> Result<Status> {
                TRY(asked->check.text, note_from(face, asked->text, false));
                return answer(face, operations::check_draft, asked->check, print);
            };
        },
    };
}

} // namespace goodturn::cli

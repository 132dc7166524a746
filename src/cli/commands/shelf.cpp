#include "base/text.hpp"
#include "cli/commands.hpp"
#include "cli/file_text.hpp"
#include "cli/say.hpp"
#include "cli/tally.hpp"
#include "operations/serve_operations.hpp"

#include <fmt/format.h>

#include <memory>

namespace goodturn::cli {

namespace {

using serve::Gift;

std::string in_words(serve::Effort effort) {
    switch (effort) {
    case serve::Effort::five_minutes:
        return "five minutes";
    case serve::Effort::an_hour:
        return "an hour";
    case serve::Effort::a_day:
        return "a day";
    }
    return {};
}

void print_gift(Page& page, const Gift& gift) {
    std::string about = "· " + in_words(gift.effort);
    if (!gift.limits.empty()) about += ", " + gift.limits;
    if (!gift.tags.empty()) about += " · " + join(gift.tags, ", ");
    page.text(fmt::format("{} {} {}", bold(gift.title), soft(about), in_brackets(gift.id)), 2, 2);
}

std::string_view heading_of(serve::GiftKind kind) {
    switch (kind) {
    case serve::GiftKind::advice:
        return "Advice";
    case serve::GiftKind::experience:
        return "Experiences";
    case serve::GiftKind::resource:
        return "Resources";
    case serve::GiftKind::introduction:
        return "Introductions";
    case serve::GiftKind::hand:
        return "A hand";
    }
    return "";
}

void print(Face& face, const std::vector<Gift>& gifts) {
    Page& page = face.page();
    if (gifts.empty()) {
        page.text("The shelf is empty. What have you been through, that someone else is in now?");
        page.text(
            typed("shelf add experience \"Getting the pager to be quiet\" --text … --did … --outcome …"), 2);
        return;
    }
    for (const auto kind : {serve::GiftKind::advice, serve::GiftKind::experience, serve::GiftKind::resource,
                            serve::GiftKind::introduction, serve::GiftKind::hand}) {
        bool begun = false;
        for (const Gift& gift : gifts) {
            if (gift.kind != kind) continue;
            if (!std::exchange(begun, true)) page.heading(heading_of(kind));
            print_gift(page, gift);
        }
    }
}

void print_added(Face& face, const Gift& gift) {
    face.page().text(fmt::format("On the shelf: {} {}.", bold(gift.title), in_brackets(gift.id)));
}

Command add_verb() {
    return {
        .keyword = "add",
        .usage = {"shelf add KIND TITLE… [options]"},
        .line = "put something on the shelf",
        .effect = Effect::writes,
        .operations = {"add-gift"},
        .prepare = [](Syntax& syntax) -> Run {
            const auto input = std::make_shared<operations::AddGift>();
            syntax.choice_word("KIND", input->kind, "").needed();
            syntax.sentence("TITLE", input->title, "a few words").needed();
            syntax.value("--text", "TEXT", input->text, "more; for an experience: the problem");
            syntax.value("--did", "TEXT", input->did, "for an experience: what you did");
            syntax.value("--outcome", "TEXT", input->outcome, "for an experience: what came of it");
            syntax.value("--link", "URL", input->link, "for a resource: where it is");
            syntax.value("--person", "PERSON", input->person, "for an introduction: whom");
            syntax.values("-t,--tag", "WORD", input->tags, "to find it by");
            syntax.choice("--effort", "EFFORT", input->effort, "how much it takes");
            syntax.value("--limits", "TEXT", input->limits, "\"evenings only\"");
            syntax.value("--key", "KEY", input->key, "your own key; the same key changes the same gift");
            return [input](Face& face) { return answer(face, operations::add_gift, *input, print_added); };
        },
    };
}

Command import_verb() {
    return {
        .keyword = "import",
        .usage = {"shelf import FILE"},
        .line = "bring in the shelf from JSON lines: {\"key\", \"kind\", \"title\", \"text\", \"tags\"}",
        .effect = Effect::writes,
        .operations = {"import-shelf"},
        .prepare = [](Syntax& syntax) -> Run {
            const auto file = std::make_shared<std::string>();
            syntax.word("FILE", *file, "a file, or - for what comes in").needed().with(Offers::files);
            return [file](Face& face) -> Result<Status> {
                operations::ShelfFile input;
                TRY(input.text, text_of_file(face.terminal(), *file));
                input.name = name_of_file(*file);
                TRY(const auto imported, carry_out(face, operations::import_shelf, input));
                if (face.json()) {
                    face.print_json(imported);
                } else {
                    print_tallies(face.page(), imported);
                    tell_problems(face, imported.problems);
                }
                return came_in(imported) || imported.problems.empty() ? Status::done : Status::failed;
            };
        },
    };
}

Command confirm_verb() {
    return {
        .keyword = "confirm",
        .usage = {"shelf confirm GIFT"},
        .line = "you can still give this",
        .effect = Effect::writes,
        .operations = {"confirm-gift"},
        .prepare = [](Syntax& syntax) -> Run {
            const auto input = std::make_shared<operations::Reference>();
            syntax.sentence("GIFT", input->reference, "its id, or words that only it holds").needed();
            return [input](Face& face) {
                return answer(face, operations::confirm_gift, *input, [](Face& to, const Gift& gift) {
                    to.page().text(fmt::format("You can still give {}.", bold(gift.title)));
                });
            };
        },
    };
}

Command retire_verb() {
    return {
        .keyword = "retire",
        .usage = {"shelf retire GIFT"},
        .line = "take something off the shelf; offers already made keep it",
        .effect = Effect::writes,
        .operations = {"retire-gift"},
        .prepare = [](Syntax& syntax) -> Run {
            const auto input = std::make_shared<operations::Reference>();
            syntax.sentence("GIFT", input->reference, "its id, or words that only it holds").needed();
            return [input](Face& face) { return answer(face, operations::retire_gift, *input, print_done); };
        },
    };
}

} // namespace

Command shelf_command() {
    return {
        .keyword = "shelf",
        .usage = {"shelf [--kind KIND]"},
        .line = "what you can give: advice, experiences, resources, introductions, a hand",
        .examples = {{"shelf add experience \"Getting the pager to be quiet\" --text \"Paged four nights a "
                      "week.\" --did \"Deleted "
                      "every alert that nobody acted on.\" --tag on-call",
                      ""},
                     {"shelf add introduction \"A carpenter who knows damp\" --person aroha", ""},
                     {"shelf import shelf.jsonl", ""}},
        .group = Group::serve,
        .effect = Effect::writes,
        .operations = {"shelf"},
        .prepare = [](Syntax& syntax) -> Run {
            const auto input = std::make_shared<operations::ListShelf>();
            syntax.choice("--kind", "KIND", input->kind, "only these");
            return [input](Face& face) { return answer(face, operations::list_shelf, *input, print); };
        },
        .verbs = {add_verb(), import_verb(), confirm_verb(), retire_verb()},
    };
}

} // namespace goodturn::cli

#include "base/text.hpp"
#include "cli/commands.hpp"
#include "cli/say.hpp"
#include "operations/serve_operations.hpp"

#include <fmt/format.h>

#include <memory>

namespace goodturn::cli {

namespace {

struct Asked {
    operations::MatchNeed what;
    bool introductions = false;
};

std::string_view with_article(serve::GiftKind kind) {
    switch (kind) {
    case serve::GiftKind::advice:
        return "advice";
    case serve::GiftKind::experience:
        return "an experience";
    case serve::GiftKind::resource:
        return "a resource";
    case serve::GiftKind::introduction:
        return "an introduction";
    case serve::GiftKind::hand:
        return "a hand";
    }
    return "";
}

/// The words that matched, and, where meaning did it, the words that are close.
void print_why(Page& page, const std::vector<std::string>& matched, const std::vector<std::string>& close) {
    if (!matched.empty()) page.text("fits: " + join(matched, ", "), 4, 2);
    if (!close.empty()) page.text("close: " + join(close, ", "), 4, 2);
}

void print_gifts(Page& page, const std::vector<serve::Match>& matches) {
    if (matches.empty()) return;
    page.heading("You could give");
    for (const serve::Match& match : matches) {
        page.text(fmt::format("{} {} {}", bold(match.gift.title),
                              soft(fmt::format("({})", with_article(match.gift.kind))),
                              in_brackets(match.gift.id)),
                  2, 2);
        print_why(page, match.matched, match.close);
        if (match.stale)
            page.text(fmt::format("It is over a year since you said so. If you still can: {}",
                                  typed(fmt::format("shelf confirm {}", short_id(match.gift.id)))),
                      4, 2);
    }
}

void print_people(Page& page, const std::vector<operations::IntroductionLine>& people) {
    if (people.empty()) return;
    page.heading("You could introduce");
    for (const auto& person : people) {
        page.text(fmt::format("{} {}", bold(person.name), in_brackets(person.person)), 2, 2);
        if (!person.because.empty()) page.text(person.because, 4, 2);
        print_why(page, person.because.empty() ? person.matched : std::vector<std::string>(), person.close);
    }
}

/// How to name the need in an offer: as it was typed, unless that was a person with several.
std::string need_for(Face& face, const std::string& typed_as) {
    operations::Which theirs;
    theirs.person = typed_as;
    const auto needs = carry_out(face, operations::list_needs, theirs);
    return needs && needs->size() > 1 ? std::string("NEED") : as_argument(typed_as);
}

Result<Status> match(Face& face, const Asked& asked) {
    if (asked.what.what.empty() && asked.what.text.empty())
        return invalid("a need, a person or a text is missing",
                       "For example: goodturn match ann, or goodturn match --text \"a violin teacher\"");
    if (asked.introductions && face.json())
        return answer(face, operations::match_introductions, asked.what,
                      [](Face&, const std::vector<operations::IntroductionLine>&) {});
    if (face.json())
        return answer(face, operations::match_gifts, asked.what,
                      [](Face&, const std::vector<serve::Match>&) {});

    Page& page = face.page();
    std::vector<serve::Match> gifts;
    if (!asked.introductions) {
        TRY(gifts, carry_out(face, operations::match_gifts, asked.what));
    }
    TRY(const auto people, carry_out(face, operations::match_introductions, asked.what));
    print_gifts(page, gifts);
    print_people(page, people);
    if (gifts.empty() && people.empty())
        page.text("Nothing fits. That is a common and good answer: listening was a gift already.");
    if (!gifts.empty() && asked.what.text.empty())
        page.blank().text(fmt::format("Begin with a question: {}",
                                      typed(fmt::format("offer {} {}", need_for(face, asked.what.what),
                                                        short_id(gifts.front().gift.id)))));
    return Status::done;
}

} // namespace

Command match_command() {
    return {
        .keyword = "match",
        .usage = {"match NEED|PERSON [--limit N]", "match --text TEXT"},
        .line = "what you could give for a need, and whom you could introduce",
        .examples = {{"match ann", "for everything she needs"},
                     {"match \"work in Leeds\"", "for one need"},
                     {"match --text \"a violin teacher\"", ""}},
        .group = Group::serve,
        .operations = {"match", "introductions", "needs"},
        .prepare = [](Syntax& syntax) -> Run {
            const auto asked = std::make_shared<Asked>();
            syntax.sentence("NEED", asked->what.what,
                            "a need, by id or words; or a person, for all their open needs");
            syntax.value("--text", "TEXT", asked->what.text, "or any words");
            syntax.value("-n,--limit", "N", asked->what.limit, "that many at most; 10 if not given");
            syntax.flag("--introductions", asked->introductions, "only people to introduce");
            return [asked](Face& face) { return match(face, *asked); };
        },
    };
}

} // namespace goodturn::cli

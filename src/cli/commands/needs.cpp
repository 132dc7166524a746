#include "base/text.hpp"
#include "cli/commands.hpp"
#include "cli/print.hpp"
#include "cli/say.hpp"
#include "operations/serve_operations.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <memory>

namespace goodturn::cli {

namespace {

using listen::NeedState;
using operations::NeedLine;

std::string_view heading_of(NeedState state) {
    switch (state) {
    case NeedState::open:
        return "They need";
    case NeedState::heard:
        return "Heard, for you to keep or dismiss";
    case NeedState::met:
        return "Met";
    case NeedState::passed:
        return "No longer needed";
    case NeedState::dismissed:
        return "Not a need";
    }
    return "";
}

void print_need(Page& page, const NeedLine& line, Day today) {
    const listen::Need& need = line.need;
    page.text(fmt::format("{}: {} {} {}", bold(line.name), need_in_words(need, line.name),
                          soft("· " + ago(need.day, today)), in_brackets(need.id)),
              2, 2);
    if (!need.quote.empty() && need.quote != need.gist) page.text(in_quotes(need.quote), 4, 2);
}

void print(Face& face, const std::vector<NeedLine>& needs) {
    if (needs.empty())
        return print_empty(face, "No need is noted. They are heard in your notes: " +
                                     typed("log NAME -m NOTE") + ". Or: " + typed("needs add NAME TEXT"));
    Page& page = face.page();
    for (const NeedState state :
         {NeedState::open, NeedState::heard, NeedState::met, NeedState::passed, NeedState::dismissed}) {
        bool begun = false;
        for (const NeedLine& line : needs) {
            if (line.need.state != state) continue;
            if (!std::exchange(begun, true)) page.heading(heading_of(state));
            print_need(page, line, face.today());
        }
    }
    const auto heard =
        std::ranges::find(needs, NeedState::heard, [](const NeedLine& line) { return line.need.state; });
    if (heard == needs.end()) return;
    const std::string_view id = short_id(heard->need.id);
    page.blank().text(fmt::format("Keep one: {}   Not so: {}", typed(fmt::format("keep {}", id)),
                                  typed(fmt::format("dismiss {}", id))));
}

void print_moved(Face& face, const NeedLine& line) {
    const listen::Need& need = line.need;
    Page& page = face.page();
    page.text(fmt::format("{}: {} is {} now {}.", bold(line.name), need_in_words(need, line.name),
                          word(need.state), in_brackets(need.id)));
    if (need.state != NeedState::open) return;
    if (need.in_confidence)
        page.text(
            "Told in confidence: it is kept out of every match. With words of your own, that you choose: " +
            typed("match --text \"…\""));
    else
        page.text("What you could give: " + typed(fmt::format("match {}", short_id(need.id))));
}

Command move_verb(std::string_view keyword, std::string_view usage, std::string_view line, NeedState to) {
    return {
        .keyword = keyword,
        .usage = {usage},
        .line = line,
        .effect = Effect::writes,
        .operations = {"move-need"},
        .prepare = [to](Syntax& syntax) -> Run {
            const auto input = std::make_shared<operations::MoveNeed>();
            input->to = to;
            syntax.sentence("NEED", input->need, "its id, or words that only it holds").needed();
            return [input](Face& face) { return answer(face, operations::move_need, *input, print_moved); };
        },
    };
}

Command add_verb() {
    return {
        .keyword = "add",
        .usage = {"needs add PERSON TEXT…"},
        .line = "note one in your own words",
        .effect = Effect::writes,
        .operations = {"add-need"},
        .prepare = [](Syntax& syntax) -> Run {
            const auto input = std::make_shared<operations::AddNeed>();
            syntax.word("PERSON", input->person, "whom to note it under").needed();
            syntax.sentence("TEXT", input->text, "what they need").needed();
            syntax.value("--quote", "TEXT", input->quote, "their own words");
            syntax.value("--whose", "WHO", input->whose, "\"her brother\"; theirs if not given");
            syntax.choice("--sphere", "SPHERE", input->sphere, "");
            syntax.flag("--in-confidence", input->in_confidence,
                        "told in confidence: it never turns up in a match, a draft or an export");
            syntax.flag("--care", input->care, "a loss or an illness: no resource is offered for it");
            return [input](Face& face) { return answer(face, operations::add_need, *input, print_moved); };
        },
    };
}

} // namespace

Command needs_command() {
    return {
        .keyword = "needs",
        .usage = {"needs [PERSON] [--all]"},
        .line = "what people need, as heard and as kept",
        .more = "What is heard in a note is a suggestion until you open it.",
        .examples = {{"needs ann", ""},
                     {"needs open \"work in Leeds\"", ""},
                     {"needs add ann \"a flat near the tram\"", ""},
                     {"needs met \"a flat\"", ""}},
        .group = Group::serve,
        .effect = Effect::writes,
        .operations = {"needs", "people"},
        .prepare = [](Syntax& syntax) -> Run {
            const auto input = std::make_shared<operations::Which>();
            syntax.sentence("PERSON", input->person, "only theirs");
            syntax.flag("-a,--all", input->all, "also those that are met, passed or dismissed");
            return [input](Face& face) { return answer(face, operations::list_needs, *input, print); };
        },
        .verbs = {add_verb(),
                  move_verb("open", "needs open NEED", "it is one, and you keep it", NeedState::open),
                  move_verb("met", "needs met NEED", "it is met, happily", NeedState::met),
                  move_verb("passed", "needs passed NEED", "it is no longer wanted", NeedState::passed),
                  move_verb("dismiss", "needs dismiss NEED", "it was not a need, or not one for you",
                            NeedState::dismissed)},
    };
}

} // namespace goodturn::cli

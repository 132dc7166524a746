#include "base/text.hpp"
#include "cli/commands.hpp"
#include "cli/say.hpp"
#include "operations/practice_operations.hpp"

#include <fmt/format.h>

#include <memory>

namespace goodturn::cli {

namespace {

using operations::PracticePage;
using operations::PredictionLine;
using operations::WarmUpPage;

void print_warm_up(Face& face, const WarmUpPage& warm_up) {
    Page& page = face.page();
    if (warm_up.easy.empty())
        page.text(
            "Nobody you are in touch with is written down yet. Any short hello to somebody easy will do.");
    else if (warm_up.written >= 3)
        page.text("You have warmed up already today. If you like, once more:");
    else
        page.text("First something easy. One is enough; three are better.");
    for (const operations::EasyLine& each : warm_up.easy)
        page.blank().text(bold(each.person.name)).text(each.words, 4);
    if (!warm_up.then) {
        page.blank().text("Messages to people already in touch make the hard one likelier by two thirds, one "
                          "study found. For whom it is: " +
                          typed("practice warm-up PERSON"));
        return;
    }
    const auto& hard = *warm_up.then;
    page.blank()
        .text(fmt::format("Then, in the same breath: {}", bold(hard.person.name)))
        .text(hard.why, 2, 2);
    if (!hard.words.empty()) page.blank().text(hard.words, 4).blank();
    page.text(
        fmt::format("Curious how welcome it will be? {}",
                    typed(fmt::format("practice predict {} --welcome 1..7", as_argument(hard.person.name)))));
}

void print_page(Face& face, const PracticePage& practice) {
    Page& page = face.page();
    if (practice.plan)
        page.text(fmt::format("{} {}", practice.plan->text,
                              soft("· planned " + ago(practice.plan->day, face.today()))))
            .text(fmt::format("Done: {}   Let it go: {}", typed("practice done"), typed("practice let-go")));
    for (const PredictionLine& each : practice.open)
        page.text(fmt::format("{}: you guessed {} of 7 {}", bold(each.name), each.prediction.welcome,
                              soft("· " + ago(each.prediction.day, face.today()))));
    if (!practice.open.empty())
        page.text("Once you know how it was: " +
                  typed(fmt::format("practice was {} 1..7", as_argument(practice.open.front().name))));
    if (!practice.gap.empty()) page.blank().text(practice.gap);
    if (practice.plan || !practice.open.empty() || !practice.gap.empty()) return;
    page.text("Nothing is planned or guessed. To warm up before a hard message: " +
              typed("practice warm-up PERSON") +
              ". To plan one step: " + typed("practice plan \"If …, then …\""));
}

void print_guess(Face& face, const PredictionLine& line) {
    face.page()
        .text(fmt::format("{}: you guess {} of 7.", bold(line.name), line.prediction.welcome))
        .text("Afterwards: " + typed(fmt::format("practice was {} 1..7", as_argument(line.name))));
}

void print_answered(Face& face, const operations::Answered& answered) {
    const auto& guess = answered.guess.prediction;
    const std::int64_t was = guess.was.value_or(guess.welcome);
    const std::string_view than = was > guess.welcome   ? "more welcome than you thought"
                                  : was < guess.welcome ? "less welcome than you thought, and still done"
                                                        : "as welcome as you thought";
    Page& page = face.page();
    page.text(fmt::format("{}: you guessed {}, it was {}: {}.", bold(answered.guess.name), guess.welcome, was,
                          than));
    if (!answered.gap.empty()) page.text(answered.gap);
}

Command warm_up_verb() {
    return {
        .keyword = "warm-up",
        .usage = {"practice warm-up [PERSON]"},
        .line = "up to three easy messages, before a hard one",
        .operations = {"warm-up", "people"},
        .prepare = [](Syntax& syntax) -> Run {
            const auto input = std::make_shared<operations::AskWarmUp>();
            syntax.sentence("PERSON", input->person, "whom the hard message is for");
            return [input](Face& face) { return answer(face, operations::warm_up, *input, print_warm_up); };
        },
    };
}

Command predict_verb() {
    return {
        .keyword = "predict",
        .usage = {"practice predict PERSON --welcome 1..7"},
        .line = "before a word to somebody: how welcome will it be?",
        .effect = Effect::writes,
        .operations = {"predict", "people"},
        .prepare = [](Syntax& syntax) -> Run {
            const auto input = std::make_shared<operations::Predict>();
            const auto given = std::make_shared<std::optional<std::string>>();
            syntax.sentence("PERSON", input->person, "to whom").needed();
            syntax.value("--welcome", "N", *given, "1, not at all, to 7, very");
            return [input, given](Face& face) -> Result<Status> {
                if (!*given)
                    return invalid("how welcome it will be is missing",
                                   "Say it with --welcome, from 1 to 7.");
                TRY(input->welcome, whole_number("--welcome", **given));
                return answer(face, operations::predict, *input, print_guess);
            };
        },
    };
}

Command was_verb() {
    return {
        .keyword = "was",
        .usage = {"practice was PERSON 1..7"},
        .line = "afterwards: how welcome was it?",
        .effect = Effect::writes,
        .operations = {"note-welcome", "people"},
        .prepare = [](Syntax& syntax) -> Run {
            const auto words = std::make_shared<std::vector<std::string>>();
            syntax.words("PERSON 1..7", *words, "to whom, and how it was").needed();
            return [words](Face& face) -> Result<Status> {
                if (words->size() < 2)
                    return invalid("a person and a number are needed",
                                   "Such as: goodturn practice was ann 6");
                operations::Predict input;
                TRY(input.welcome, whole_number("how welcome it was", words->back()));
                words->pop_back();
                input.person = join(*words, " ");
                return answer(face, operations::note_welcome, input, print_answered);
            };
        },
    };
}

Command plan_verb() {
    return {
        .keyword = "plan",
        .usage = {"practice plan \"If …, then …\" [--about PERSON]"},
        .line = "plan one step",
        .effect = Effect::writes,
        .operations = {"plan", "people"},
        .prepare = [](Syntax& syntax) -> Run {
            const auto input = std::make_shared<operations::MakePlan>();
            syntax.sentence("PLAN", input->text, "when, and then what").needed();
            syntax.value("--about", "PERSON", input->person, "whom it is about: it goes with them");
            return [input](Face& face) {
                return answer(face, operations::make_plan, *input, [](Face& to, const practice::Plan& plan) {
                    to.page()
                        .text(fmt::format("Planned: {}", bold(plan.text)))
                        .text(fmt::format("Once it is done: {}   Let it go: {}", typed("practice done"),
                                          typed("practice let-go")));
                });
            };
        },
    };
}

Command finish_verb(std::string_view keyword, std::string_view usage, std::string_view line,
                    practice::PlanState to) {
    return {
        .keyword = keyword,
        .usage = {usage},
        .line = line,
        .effect = Effect::writes,
        .operations = {"finish-plan"},
        .prepare = [to](Syntax&) -> Run {
            return [to](Face& face) {
                operations::FinishPlan input;
                input.to = to;
                return answer(
                    face, operations::finish_plan, input, [](Face& page, const practice::Plan& plan) {
                        page.page().text(plan.state == practice::PlanState::done
                                             ? fmt::format("Done: {}", plan.text)
                                             : fmt::format("Let go, and that is fine: {}", plan.text));
                    });
            };
        },
    };
}

} // namespace

Command practice_command() {
    return {
        .keyword = "practice",
        .usage = {"practice"},
        .line = "warm up, guess how welcome you are, plan one step",
        .more =
            "Practice helps more than courage. Before a message to somebody long lost or admired, a few easy "
            "lines to people already in touch. If you like, guess before how welcome a word will be, and "
            "note "
            "after how it was: your own pages show you what you tend to think. One step at a time can be "
            "planned, as an if and a then. Alone, it shows what is planned and guessed.",
        .examples = {{"practice warm-up ben", ""},
                     {"practice predict ben --welcome 3", "before"},
                     {"practice was ben 6", "after"},
                     {"practice plan \"If I have had my first coffee, then I write to Ben\"", ""},
                     {"practice done", ""}},
        .group = Group::each_day,
        .effect = Effect::writes,
        .operations = {"practice"},
        .prepare = [](Syntax&) -> Run {
            return [](Face& face) {
                return answer(face, operations::practice_page, operations::Nothing{}, print_page);
            };
        },
        .verbs = {warm_up_verb(), predict_verb(), was_verb(), plan_verb(),
                  finish_verb("done", "practice done", "the planned step is done", practice::PlanState::done),
                  finish_verb("let-go", "practice let-go", "let go of the planned step; it leaves no mark",
                              practice::PlanState::let_go)},
    };
}

} // namespace goodturn::cli

#pragma once
/// Warming up before a hard message, the diary of guesses, and one planned step.
#include "operations/reach_operations.hpp"
#include "practice/diary.hpp"
#include "practice/plan.hpp"
#include "practice/warm_up.hpp"

namespace goodturn::operations {

struct AskWarmUp {
    std::string person; ///< whom it is for; may be empty
    static constexpr auto fields() {
        return Fields{field("person", &AskWarmUp::person, "whom it is for; may be empty")};
    }
};
struct EasyLine {
    Who person;
    std::string words;
    static constexpr auto fields() {
        return Fields{field("person", &EasyLine::person),
                      field("words", &EasyLine::words, "nothing is sent")};
    }
};
struct HardLine {
    Who person;
    practice::Hard hard = practice::Hard::in_touch;
    std::string why;
    std::string words;
    static constexpr auto fields() {
        using H = HardLine;
        return Fields{field("person", &H::person), field("hard", &H::hard), field("why", &H::why),
                      field("words", &H::words, "nothing is sent")};
    }
};
struct WarmUpPage {
    std::vector<EasyLine> easy; ///< three at most
    std::int64_t written = 0;   ///< to how many people in touch you have written today
    std::optional<HardLine> then;
    static constexpr auto fields() {
        using W = WarmUpPage;
        return Fields{field("easy", &W::easy, "three at most"),
                      field("written", &W::written, "to how many people in touch you have written today"),
                      field("then", &W::then, "the one it is for")};
    }
};
Result<WarmUpPage> warm_up(Context& context, const AskWarmUp& input);

struct PredictionLine {
    practice::Prediction prediction;
    std::string name;
    static constexpr auto fields() {
        return Fields{field("prediction", &PredictionLine::prediction), field("name", &PredictionLine::name)};
    }
};
struct PracticePage {
    std::optional<practice::Plan> plan;
    std::vector<PredictionLine> open; ///< guesses that are not answered yet
    std::int64_t times = 0;           ///< guesses that were answered
    std::string gap;                  ///< how they compare with what came, in words; "" at first
    static constexpr auto fields() {
        using P = PracticePage;
        return Fields{field("plan", &P::plan), field("open", &P::open, "guesses not answered yet"),
                      field("times", &P::times, "guesses that were answered"),
                      field("gap", &P::gap, "how they compare with what came, in words")};
    }
};
Result<PracticePage> practice_page(Context& context, const Nothing& input);

struct Predict {
    std::string person;
    std::int64_t welcome = 0; ///< 1 to 7
    static constexpr auto fields() {
        return Fields{field("person", &Predict::person),
                      field("welcome", &Predict::welcome, "1, not at all, to 7, very")};
    }
};
Result<PredictionLine> predict(Context& context, const Predict& input);
struct Answered {
    PredictionLine guess;
    std::string gap; ///< of all guesses, in words
    static constexpr auto fields() {
        return Fields{field("guess", &Answered::guess), field("gap", &Answered::gap)};
    }
};
/// How welcome it was: `welcome` is what came.
Result<Answered> note_welcome(Context& context, const Predict& input);

struct MakePlan {
    std::string text;
    std::string person; ///< whom it is about; may be empty
    static constexpr auto fields() {
        return Fields{field("text", &MakePlan::text, "If …, then …"),
                      field("person", &MakePlan::person, "whom it is about; may be empty")};
    }
};
Result<practice::Plan> make_plan(Context& context, const MakePlan& input);
struct FinishPlan {
    practice::PlanState to = practice::PlanState::done;
    static constexpr auto fields() { return Fields{field("to", &FinishPlan::to, "done or let-go")}; }
};
Result<practice::Plan> finish_plan(Context& context, const FinishPlan& input);

} // namespace goodturn::operations

#include "operations/practice_operations.hpp"
#include "operations/references.hpp"

#include <fmt/format.h>

namespace goodturn::operations {

namespace {

PredictionLine prediction_line(store::Database& database, practice::Prediction prediction) {
    std::string name = people::name_of(database, prediction.person);
    return {std::move(prediction), std::move(name)};
}

} // namespace

Result<WarmUpPage> warm_up(Context& context, const AskWarmUp& input) {
    constexpr std::size_t most = 3;
    store::Database& database = context.database;
    const Day today = context.clock.today;
    std::optional<Id> before;
    if (!input.person.empty()) {
        TRY(before, person_named(context, input.person));
        const auto person = people::find(database, *before);
        if (person->dead || person->died)
            return refused(fmt::format("{} is no longer alive", person->name), "Choose somebody else.");
        if (person->leave_in_peace)
            return refused(fmt::format("{} is left in peace", person->name),
                           "To change that: goodturn edit PERSON --no-leave-in-peace");
    }
    auto found = practice::warm_up(database, today, before, most);
    WarmUpPage page;
    page.written = static_cast<std::int64_t>(found.written);
    for (practice::EasyOne& each : found.easy)
        page.easy.push_back({{each.person, people::name_of(database, each.person)}, std::move(each.words)});
    if (before) {
        auto hard = practice::hard_one(database, *before, today, owner_of(database).name);
        page.then = HardLine{{*before, people::name_of(database, *before)},
                             hard.hard,
                             std::move(hard.why),
                             std::move(hard.words)};
    }
    return page;
}

Result<PracticePage> practice_page(Context& context, const Nothing&) {
    store::Database& database = context.database;
    PracticePage page;
    page.plan = practice::current_plan(database);
    for (practice::Prediction& each : practice::predictions(database, true))
        page.open.push_back(prediction_line(database, std::move(each)));
    const auto gap = practice::gap(database);
    page.times = gap.times;
    page.gap = practice::gap_in_words(gap);
    return page;
}

Result<PredictionLine> predict(Context& context, const Predict& input) {
    TRY(const Id person, person_named(context, input.person));
    const std::string name = people::name_of(context.database, person);
    return store::write(context.database,
                        change(context, fmt::format("guess how welcome a word to {} will be", name)),
                        [&](store::Write& write) -> Result<PredictionLine> {
                            TRY(auto guess, practice::predict(write, person, input.welcome));
                            return PredictionLine{std::move(guess), name};
                        });
}

Result<Answered> note_welcome(Context& context, const Predict& input) {
    TRY(const Id person, person_named(context, input.person));
    const std::string name = people::name_of(context.database, person);
    return store::write(
        context.database, change(context, fmt::format("note how welcome a word to {} was", name)),
        [&](store::Write& write) -> Result<Answered> {
            TRY(auto guess, practice::note_welcome(write, person, input.welcome));
            return Answered{{std::move(guess), name}, practice::gap_in_words(practice::gap(write))};
        });
}

Result<practice::Plan> make_plan(Context& context, const MakePlan& input) {
    std::optional<Id> person;
    if (!input.person.empty()) {
        TRY(person, person_named(context, input.person));
    }
    return store::write(context.database, change(context, fmt::format("plan a step: {}", input.text)),
                        [&](store::Write& write) { return practice::make_plan(write, input.text, person); });
}

Result<practice::Plan> finish_plan(Context& context, const FinishPlan& input) {
    if (input.to == practice::PlanState::planned)
        return invalid("a step is finished as done or let-go", "Such as: goodturn practice done");
    return store::write(context.database,
                        change(context, input.to == practice::PlanState::done ? "do the planned step"
                                                                              : "let go of the planned step"),
                        [&](store::Write& write) { return practice::finish_plan(write, input.to); });
}

} // namespace goodturn::operations

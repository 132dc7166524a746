#include "base/text.hpp"
#include "operations/conversation_operations.hpp"
#include "operations/offer_words.hpp"
#include "operations/reciprocity_operations.hpp"
#include "operations/references.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace goodturn::operations {

/// What is typed once a move is made, besides writing the conversation down.
static std::string next_after(store::Database& database, const reach::Move& move) {
    if (move.about.empty()) return {};
    const std::string_view id = short_id(move.about);
    if (move.act == "follow-up" && serve::find_offer(database, move.about))
        return fmt::format("offer landed {}", id); // how an introduction went
    if (move.act == "keep-promise" || move.act == "follow-up" || move.act == "thank" || move.act == "greet")
        return fmt::format("done {}", id);
    if (move.act == "coffee-ahead") return fmt::format("brief {}", short_id(move.person));
    if (move.act == "coffee-passed") return fmt::format("invite held {}", id);
    if (move.act == "coffee-sent") return fmt::format("invite accepted {}", id);
    if (move.act == "deliver") return fmt::format("offer given {}", id);
    if (move.act == "ask-other") return fmt::format("offer asked {} --other", id);
    if (move.act != "ask-permission") return {};
    // About an offer that was drafted, or about a need for which something on the shelf fits.
    return fmt::format("{} {}", serve::find_offer(database, move.about) ? "offer asked" : "match", id);
}

Result<std::vector<MoveLine>> today(Context& context, const AskToday& input) {
    if (input.limit < 0) return invalid("the limit cannot be less than 1");
    const Owner owner = owner_of(context.database);
    if (owner.preferences.is_quiet(context.clock.today)) return std::vector<MoveLine>{};
    reach::Reaching reaching;
    reaching.clock = context.clock;
    reaching.rhythm = rhythm_of(context, owner);
    constexpr std::size_t most = 3; // METHOD.md: one small step, never a backlog
    const std::size_t wanted = input.limit > 0 ? static_cast<std::size_t>(input.limit) : owner.moves_a_day;
    reaching.limit = std::min(wanted, most);
    reaching.one = input.one;
    reaching.owner = owner.name;
    reaching.vectors = context.vectors.get();
    std::vector<MoveLine> lines;
    for (reach::Move& move : reach::today(context.database, reaching)) {
        MoveLine line;
        line.person = {move.person, move.name};
        line.score = move.score();
        line.next = next_after(context.database, move);
        for (const reach::Term& term : move.terms)
            line.terms.emplace_back(term.name, term.value);
        line.act = std::move(move.act);
        line.about = std::move(move.about);
        line.reason = std::move(move.reason);
        line.words = std::move(move.words);
        line.words_on = move.words_on;
        line.smaller = std::move(move.smaller);
        lines.push_back(std::move(line));
    }
    return lines;
}

Result<std::vector<TieLine>> list_ties(Context& context, const AskTies& input) {
    const Owner owner = owner_of(context.database);
    std::vector<TieLine> lines;
    for (reach::RankedTie& tie :
         reach::ties(context.database, context.clock, rhythm_of(context, owner),
                     static_cast<std::size_t>(std::max<std::int64_t>(0, input.limit))))
        lines.push_back({{tie.person, std::move(tie.name)},
                         tie.strength,
                         tie.silence,
                         tie.alive,
                         tie.score,
                         std::move(tie.words),
                         tie.circle});
    return lines;
}

static Result<Done> snooze_until(Context& context, const Id& person, Day until) {
    const std::string name = people::name_of(context.database, person);
    return store::write(context.database,
                        change(context, fmt::format("leave {} until {}", name, to_text(until))),
                        [&](store::Write& write) -> Result<Done> {
                            reach::snooze(write, person, until);
                            return Done{fmt::format("{} will not be suggested before {}.", name,
                                                    day_in_words(until, context.clock.today))};
                        });
}

Result<Done> snooze_person(Context& context, const Snooze& input) {
    TRY(const Id person, person_named(context, input.person));
    Day until = context.clock.today + std::chrono::days(14);
    if (!trim(input.until).empty()) {
        TRY(until, day_from_words(input.until, context.clock, owner_of(context.database).day_first(),
                                  DaysAre::to_come));
    }
    if (until <= context.clock.today)
        return invalid(fmt::format("{} is not a day to come", to_text(until)),
                       "Give a later day, or \"2 weeks\".");
    return snooze_until(context, person, until);
}

Result<Done> skip_person(Context& context, const WhichPerson& input) {
    TRY(const Id person, person_named(context, input.person));
    const Day tomorrow = context.clock.today + std::chrono::days(1);
    // Who is left for longer already stays so.
    if (const auto until = reach::snoozed_until(context.database, person); until && *until >= tomorrow)
        return Done{fmt::format("{} is not suggested before {} anyway.",
                                people::name_of(context.database, person),
                                day_in_words(*until, context.clock.today))};
    return snooze_until(context, person, tomorrow);
}

Result<FavourLine> add_favour(Context& context, const AddFavour& input) {
    TRY(const Id person, person_named(context, input.person));
    const Owner owner = owner_of(context.database);
    reciprocity::Favour favour;
    favour.person = person;
    favour.what = join_spaces(input.what);
    favour.day = context.clock.today;
    if (!input.when.empty()) {
        TRY(favour.day, day_from_words(input.when, context.clock, owner.day_first()));
    }
    const std::string name = people::name_of(context.database, person);
    TRY(auto added,
        store::write(context.database,
                     change(context, fmt::format("note a favour of {}: {}", name, favour.what)),
                     [&](store::Write& write) { return reciprocity::add_favour(write, favour); }));
    std::string thanks = words_of_thanks(context, person, added.what);
    return FavourLine{std::move(added), name, std::move(thanks)};
}

Result<std::vector<TurnLine>> ledger(Context& context, const AskLedger& input) {
    std::optional<Id> person;
    if (!input.person.empty()) {
        TRY(person, person_named(context, input.person));
    }
    std::vector<TurnLine> lines;
    for (reciprocity::Turn& turn : reciprocity::ledger(context.database, person)) {
        const auto who = people::find(context.database, turn.person);
        if (!who) continue;
        if (who->dead || who->died) turn.thanks_owed = false; // it can no longer be said
        lines.push_back({std::move(turn), who->name});
    }
    return lines;
}

} // namespace goodturn::operations

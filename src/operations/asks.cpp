#include "base/text.hpp"
#include "operations/offer_words.hpp"
#include "operations/reciprocity_operations.hpp"
#include "operations/references.hpp"
#include "words/words.hpp"

#include <fmt/format.h>

namespace goodturn::operations {

namespace {

using reciprocity::Ask;
using reciprocity::Cold;

Who who(store::Database& database, const Id& person) {
    return {person, people::name_of(database, person)};
}

AskLine ask_line(store::Database& database, const Ask& ask) {
    AskLine line{ask, {}};
    for (reciprocity::Asking& each : reciprocity::askings(database, ask.id))
        line.asked.push_back(
            {who(database, each.person), each.answer, each.asked_on, std::move(each.favour)});
    return line;
}

/// What may stand in words to them: nothing that only a note of the owner's says.
wording::Known known_of(Context& context, const Owner& owner, const reciprocity::Helper& helper,
                        const Ask& ask) {
    wording::Known known{{"ask", ask.text}, {"owner", owner.name}};
    const auto person = people::find(context.database, helper.between.person);
    if (!person) return known;
    if (!person->names.empty()) known["first_name"] = people::first_name(*person);
    const bool is_their_work =
        helper.because.starts_with("their title") || helper.because.starts_with("their role");
    if (is_their_work)
        known["work"] = helper.because.starts_with("their title") ? person->title : person->role;
    // Only a silence that is one: "a day" would be odd.
    if (helper.between.answered && helper.cold == Cold::long_silence)
        known["silence"] =
            span_in_words(conversations::silence(*helper.between.answered, context.clock.today));
    return known;
}

/// The act whose words come first where the ask itself would come cold; "" where silence is better.
std::string_view act_before(Cold cold) {
    switch (cold) {
    case Cold::not_met:
        return "first-message";
    case Cold::long_silence:
        return "rekindle";
    case Cold::only_when_needed:
        return "catch-up";
    case Cold::hard_time:
        return "care";
    case Cold::no_answer:
    case Cold::none:
        break;
    }
    return {};
}

HelperLine helper_line(Context& context, const Owner& owner, const reciprocity::Helper& helper,
                       const Ask& ask) {
    const Day today = context.clock.today;
    HelperLine line;
    line.person = who(context.database, helper.between.person);
    line.fits = helper.fits;
    line.because = helper.because;
    line.matched = helper.matched;
    line.close = helper.close;
    line.cold = helper.cold;
    line.standing = reciprocity::standing_in_words(helper.between, today);
    line.between = reciprocity::turns_in_words(helper.between, today, 2);
    line.first = reciprocity::first_step(helper.between, today);
    const auto& templates = wording::Templates::english();
    const auto known = known_of(context, owner, helper, ask);
    const auto place = turn_for_words(context, line.person.id);
    if (helper.cold == Cold::none) {
        line.words = templates.draft(helper.fits ? "ask-help" : "ask-help/know", known, place);
        return line;
    }
    line.words = templates.draft(act_before(helper.cold), known, place);
    if (helper.cold == Cold::long_silence || helper.cold == Cold::only_when_needed)
        line.if_it_cannot_wait = templates.draft("ask-help/after-silence", known, place);
    return line;
}

std::string next_after_looking(const WhomToAsk& answer, bool is_kept) {
    if (answer.people.empty())
        return "Nobody comes to mind from what is written down. Ask anyone you trust: people say yes more "
               "often "
               "than those who ask expect.";
    if (!is_kept) return {};
    return fmt::format("Once you have asked: goodturn ask asked {} PERSON", short_id(answer.ask.ask.id));
}

/// One that is named by its id or words, or a new one.
Result<Ask> ask_to_look_at(Context& context, const AskForHelp& input) {
    const std::string text = join_spaces(input.text);
    for (Ask& each : reciprocity::asks(context.database, false))
        if (fits_id(each.id, lower_ascii(text)) || fold(each.text) == fold(text)) return std::move(each);
    if (input.look_only) {
        Ask ask;
        ask.text = text;
        ask.day = ask.moved_on = context.clock.today;
        if (text.empty())
            return invalid("an ask without words says nothing", "Write what you need: goodturn ask \"…\"");
        return ask;
    }
    return store::write(context.database, change(context, fmt::format("ask for help: {}", text)),
                        [&](store::Write& write) { return reciprocity::keep_ask(write, text); });
}

std::string_view done_to(reciprocity::AskState to) {
    switch (to) {
    case reciprocity::AskState::asked:
        return "asked";
    case reciprocity::AskState::helped:
        return "helped with";
    case reciprocity::AskState::declined:
        return "declined";
    default:
        return "close";
    }
}

Result<std::optional<Id>> person_or_none(Context& context, std::string_view person) {
    if (trim(person).empty()) return std::optional<Id>();
    TRY(Id id, person_named(context, person));
    return std::optional<Id>(std::move(id));
}

/// The move itself; gives the favour that came of it, if any.
Result<std::optional<Id>> move_in(store::Write& write, const Id& ask, const MoveAsk& input,
                                  const std::optional<Id>& person) {
    switch (input.to) {
    case reciprocity::AskState::asked: {
        if (!person)
            return invalid("who was asked is missing",
                           fmt::format("Such as: goodturn ask asked {} ann", short_id(ask)));
        CHECK_OK(reciprocity::note_asked(write, ask, *person));
        return std::optional<Id>();
    }
    case reciprocity::AskState::helped: {
        TRY(auto asking, reciprocity::note_helped(write, ask, person, input.what));
        return std::move(asking.favour);
    }
    case reciprocity::AskState::declined: {
        CHECK_OK(reciprocity::note_declined(write, ask, person));
        return std::optional<Id>();
    }
    case reciprocity::AskState::closed: {
        CHECK_OK(reciprocity::close_ask(write, ask));
        return std::optional<Id>();
    }
    case reciprocity::AskState::open:
        break;
    }
    return invalid("an ask is not opened again", "To take the last move back: goodturn undo");
}

std::string next_after(std::string_view id, reciprocity::AskState to, const std::optional<Id>& favour) {
    switch (to) {
    case reciprocity::AskState::asked:
        return fmt::format("When they answer: goodturn ask helped {} (or declined).", id);
    case reciprocity::AskState::declined:
        return fmt::format("A no is kept with respect. Somebody else, perhaps: goodturn ask {}", id);
    case reciprocity::AskState::helped:
        return favour ? fmt::format("Once you have thanked them: goodturn done {}", short_id(*favour)) : "";
    default:
        return "It is off your mind.";
    }
}

} // namespace

std::string words_of_thanks(Context& context, const Id& person, std::string_view favour) {
    const auto found = people::find(context.database, person);
    if (!found || found->dead || found->died) return {};
    return wording::Templates::english().draft("thank",
                                               {{"first_name", people::first_name(*found)},
                                                {"favour", std::string(favour)},
                                                {"owner", owner_of(context.database).name}},
                                               turn_for_words(context, person));
}

Result<WhomToAsk> ask_for_help(Context& context, const AskForHelp& input) {
    constexpr std::int64_t most = 10;
    if (input.limit < 1 || input.limit > most)
        return invalid(fmt::format("the limit {} is not from 1 to {}", input.limit, most),
                       "Three is plenty.");
    const Owner owner = owner_of(context.database);
    TRY(const Ask ask, ask_to_look_at(context, input));
    auto found =
        reciprocity::whom_to_ask(context.database, ask, context.clock.today, rhythm_of(context, owner),
                                 static_cast<std::size_t>(input.limit), context.vectors.get());
    WhomToAsk answer;
    answer.ask = ask_line(context.database, ask);
    for (const reciprocity::Helper& each : found.helpers)
        answer.people.push_back(helper_line(context, owner, each, ask));
    for (const Id& each : found.resting)
        answer.resting.push_back(who(context.database, each));
    answer.next = next_after_looking(answer, !answer.ask.ask.id.empty());
    return answer;
}

Result<std::vector<AskLine>> list_asks(Context& context, const ListAsks& input) {
    std::vector<AskLine> lines;
    for (const Ask& each : reciprocity::asks(context.database, input.all))
        lines.push_back(ask_line(context.database, each));
    return lines;
}

Result<AskMoved> move_ask(Context& context, const MoveAsk& input) {
    TRY(const auto found, thing_named(context, input.ask, {Thing::ask}));
    TRY(const auto person, person_or_none(context, input.person));
    const std::string label = fmt::format("{} the ask: {}", done_to(input.to), found.words);
    TRY(const auto favour, store::write(context.database, change(context, label), [&](store::Write& write) {
            return move_in(write, found.id, input, person);
        }));
    AskMoved moved;
    moved.ask = ask_line(context.database, *reciprocity::find_ask(context.database, found.id));
    if (favour)
        if (const auto done = reciprocity::find_favour(context.database, *favour))
            moved.words = words_of_thanks(context, done->person, done->what);
    moved.next = next_after(short_id(found.id), input.to, favour);
    return moved;
}

} // namespace goodturn::operations

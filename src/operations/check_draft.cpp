#include "base/charset.hpp"
#include "base/text.hpp"
#include "conversations/tie.hpp"
#include "listen/questions.hpp"
#include "operations/references.hpp"
#include "operations/word_operations.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace goodturn::operations {

namespace {

/// "fourteen months" where that is long for the two; else "".
std::string long_silence(Context& context, const Id& person) {
    // EVIDENCE: over four of the tie's own gaps an ask comes cold; a month where there is no rhythm yet, and
    // never before two months are over, so that nobody is warned about last week.
    constexpr double usual_gaps = 4;
    constexpr double prior_gap = 30;
    constexpr int shortest = 60;
    const auto tie = conversations::tie_of(context.database, person, context.clock.today);
    if (!tie) return {};
    const int days = conversations::silence(*tie, context.clock.today);
    const bool is_long = days > shortest && days > usual_gaps * conversations::usual_gap(*tie, prior_gap);
    return is_long ? span_in_words(days) : std::string();
}

/// They said yes to hearing advice or how it went, or asked for it.
bool wants_advice(Context& context, const Id& person) {
    return std::ranges::any_of(
        serve::offers_for_person(context.database, person), [&](const serve::Offer& offer) {
            const auto gift = serve::find_gift(context.database, offer.gift);
            const bool tells =
                gift && (gift->kind == serve::GiftKind::advice || gift->kind == serve::GiftKind::experience);
            return tells && (serve::is_wanted(offer) || offer.state == serve::OfferState::given);
        });
}

Result<drafts::Situation> situation_with(Context& context, std::string_view to) {
    TRY(const Id id, person_named(context, to));
    const auto person = *people::find(context.database, id);
    drafts::Situation situation;
    if (!person.names.empty()) situation.name = people::first_name(person);
    situation.topic =
        listen::last_topic(context.database, id, people::name_of(context.database, id), context.clock.today);
    situation.silence = long_silence(context, id);
    situation.wants_advice = wants_advice(context, id);
    for (const auto& favour : reciprocity::favours(context.database, id))
        if (!favour.thanked_on && situation.favour.empty()) situation.favour = favour.what;
    return situation;
}

/// "apology" or "takes/apology" must be a rule.
Result<void> check_rules(const std::vector<std::string>& names) {
    const auto rules = drafts::DraftReader::english().rules();
    for (const std::string& name : names) {
        const bool known = std::ranges::any_of(
            rules, [&](const std::string& rule) { return drafts::is_called(rule, name); });
        if (known) continue;
        std::vector<std::string> short_names;
        for (const std::string& rule : rules)
            short_names.push_back(rule.substr(rule.find('/') + 1));
        return invalid(fmt::format("\"{}\" is not a rule of reading drafts", name),
                       fmt::format("Rules are: {}.", join(short_names, ", ")));
    }
    return {};
}

} // namespace

Result<drafts::Reading> check_draft(Context& context, const CheckDraft& input) {
    CHECK_OK(check_rules(input.without));
    const std::string text = to_utf8(input.text);
    if (trim(text).empty())
        return invalid("there is nothing to read",
                       "Give the draft with -m, or through a pipe: goodturn check-draft < draft.txt");
    drafts::Situation situation;
    if (!input.to.empty()) {
        TRY(situation, situation_with(context, input.to));
    }
    situation.left_out = input.without;
    return drafts::DraftReader::english().read(text, situation);
}

} // namespace goodturn::operations

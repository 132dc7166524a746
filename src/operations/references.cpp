#include "operations/references.hpp"

#include "base/text.hpp"
#include "coffee/invitation.hpp"
#include "events/encounter.hpp"
#include "operations/offer_lines.hpp"
#include "people/search.hpp"
#include "reciprocity/ask.hpp"
#include "serve/gift.hpp"
#include "serve/offer.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace goodturn::operations {

namespace {

/// A thing that a reference might mean.
struct Candidate {
    FoundThing found;
    std::string text; ///< all of its words
    bool open = true;
};

void add_needs(Context& context, std::vector<Candidate>& to) {
    for (const listen::Need& need : listen::needs(context.database, {})) {
        const std::string name = people::name_of(context.database, need.person);
        const bool open = need.state == listen::NeedState::heard || need.state == listen::NeedState::open;
        to.push_back({{Thing::need, need.id, fmt::format("{} ({})", need.gist, name)},
                      need.gist + ' ' + need.quote + ' ' + name,
                      open});
    }
}

void add_promises(Context& context, std::vector<Candidate>& to) {
    for (const listen::Promise& promise : listen::promises(context.database, {})) {
        const std::string name = people::name_of(context.database, promise.person);
        const bool open =
            promise.state == listen::PromiseState::heard || promise.state == listen::PromiseState::open;
        to.push_back({{Thing::promise, promise.id, fmt::format("{} ({})", promise.text, name)},
                      promise.text + ' ' + name,
                      open});
    }
}

void add_follow_ups(Context& context, std::vector<Candidate>& to) {
    for (const listen::FollowUp& follow_up : listen::follow_ups(context.database, {})) {
        const std::string name = people::name_of(context.database, follow_up.person);
        const bool open =
            follow_up.state == listen::FollowUpState::heard || follow_up.state == listen::FollowUpState::open;
        to.push_back({{Thing::follow_up, follow_up.id, fmt::format("{} ({})", follow_up.what, name)},
                      follow_up.what + ' ' + follow_up.quote + ' ' + name,
                      open});
    }
}

void add_news(Context& context, std::vector<Candidate>& to) {
    for (const listen::News& news : listen::news(context.database, {})) {
        const std::string name = people::name_of(context.database, news.person);
        to.push_back({{Thing::news, news.id, fmt::format("{} ({})", news.quote, name)},
                      news.quote + ' ' + name,
                      !news.dismissed});
    }
}

void add_gifts(Context& context, std::vector<Candidate>& to) {
    for (const serve::Gift& gift : serve::shelf(context.database))
        to.push_back({{Thing::gift, gift.id, gift.title},
                      gift.key + ' ' + gift.title + ' ' + gift.text,
                      !gift.retired});
}

void add_offers(Context& context, std::vector<Candidate>& to) {
    using serve::OfferState;
    for (const OfferState state :
         {OfferState::drafted, OfferState::asked, OfferState::accepted, OfferState::given,
          OfferState::declined, OfferState::landed, OfferState::withdrawn})
        for (const serve::Offer& offer : serve::offers_in(context.database, state)) {
            const auto need = listen::find_need(context.database, offer.need);
            const auto gift = serve::find_gift(context.database, offer.gift);
            if (!need || !gift) continue;
            const std::string name = people::name_of(context.database, need->person);
            const bool open = state < OfferState::declined || state == OfferState::given;
            to.push_back({{Thing::offer, offer.id,
                           fmt::format("{} for {}: {}", gift->title, name, gist_for_others(*need))},
                          gift->title + ' ' + need->gist + ' ' + name,
                          open});
        }
}

void add_favours(Context& context, std::vector<Candidate>& to) {
    for (const reciprocity::Favour& favour : reciprocity::favours(context.database, std::nullopt)) {
        const std::string name = people::name_of(context.database, favour.person);
        to.push_back({{Thing::favour, favour.id, fmt::format("{} ({})", favour.what, name)},
                      favour.what + ' ' + name,
                      !favour.thanked_on});
    }
}

void add_asks(Context& context, std::vector<Candidate>& to) {
    for (const reciprocity::Ask& ask : reciprocity::asks(context.database, true)) {
        const bool over =
            ask.state == reciprocity::AskState::helped || ask.state == reciprocity::AskState::closed;
        to.push_back({{Thing::ask, ask.id, ask.text}, ask.text, !over});
    }
}

void add_encounters(Context& context, std::vector<Candidate>& to) {
    for (const events::Encounter& encounter : events::encounters_with_follow_up(context.database)) {
        const std::string name = people::name_of(context.database, encounter.person);
        const auto event = events::find_event(context.database, encounter.event);
        const std::string text = fmt::format("write to {} after {}", name, event ? event->name : "the event");
        to.push_back({{Thing::encounter, encounter.id, text}, text, !encounter.written_on});
    }
}

void add_invitations(Context& context, std::vector<Candidate>& to) {
    for (const coffee::Invitation& invitation : coffee::invitations_of(context.database, std::nullopt)) {
        const std::string name = people::name_of(context.database, invitation.person);
        to.push_back({{Thing::invitation, invitation.id,
                       fmt::format("coffee with {} ({})", name, word(invitation.state))},
                      "coffee " + name + ' ' + invitation.place,
                      invitation.is_open()});
    }
}

std::vector<Candidate> candidates_among(Context& context, std::initializer_list<Thing> among) {
    std::vector<Candidate> all;
    for (const Thing thing : among)
        switch (thing) {
        case Thing::need:
            add_needs(context, all);
            break;
        case Thing::promise:
            add_promises(context, all);
            break;
        case Thing::follow_up:
            add_follow_ups(context, all);
            break;
        case Thing::news:
            add_news(context, all);
            break;
        case Thing::gift:
            add_gifts(context, all);
            break;
        case Thing::offer:
            add_offers(context, all);
            break;
        case Thing::favour:
            add_favours(context, all);
            break;
        case Thing::ask:
            add_asks(context, all);
            break;
        case Thing::encounter:
            add_encounters(context, all);
            break;
        case Thing::invitation:
            add_invitations(context, all);
            break;
        }
    return all;
}

bool holds_all(std::string_view text, const std::vector<std::string>& wanted) {
    const std::string folded = fold(text);
    return !wanted.empty() && std::ranges::all_of(wanted, [&](const std::string& each) {
        return folded.find(each) != std::string::npos;
    });
}

} // namespace

bool fits_id(std::string_view id, std::string_view reference) {
    if (id == reference) return true;
    if (reference.find_first_not_of("0123456789abcdef-") != std::string_view::npos) return false;
    return (reference.size() >= 8 && id.starts_with(reference)) ||
           (reference.size() >= 4 && id.ends_with(reference));
}

Result<FoundThing> thing_named(Context& context, std::string_view reference,
                               std::initializer_list<Thing> among) {
    const std::string text(trim(reference));
    if (text.empty())
        return invalid("nothing was named", "Give an id, the end of one, or a few words of it.");
    std::vector<Candidate> all = candidates_among(context, among);

    std::vector<Candidate> fitting;
    const std::string as_id = lower_ascii(text);
    std::ranges::copy_if(all, std::back_inserter(fitting),
                         [&](const Candidate& each) { return fits_id(each.found.id, as_id); });
    if (fitting.empty()) {
        const auto wanted = words(text);
        std::ranges::copy_if(all, std::back_inserter(fitting),
                             [&](const Candidate& each) { return holds_all(each.text, wanted); });
        if (std::ranges::any_of(fitting, &Candidate::open))
            std::erase_if(fitting, [](const Candidate& each) { return !each.open; });
    }
    if (fitting.size() == 1) return fitting.front().found;
    if (fitting.empty())
        return not_found(
            fmt::format("nothing noted fits \"{}\"", text),
            "See: goodturn needs, goodturn promises, goodturn follow-ups, goodturn shelf, goodturn offer, "
            "goodturn ask.");
    Error error;
    error.problem = Problem::ambiguous;
    error.message = fmt::format("\"{}\" fits several things", text);
    error.advice = "Use more words of it, or the id in brackets.";
    constexpr std::size_t most_shown = 12;
    for (const Candidate& each : fitting)
        if (error.candidates.size() < most_shown)
            error.candidates.push_back(fmt::format("{} ({})", each.found.words, short_id(each.found.id)));
    if (fitting.size() > most_shown)
        error.candidates.push_back(fmt::format("and {} more", fitting.size() - most_shown));
    return std::unexpected(std::move(error));
}

Result<listen::Need> move_or_keep_need(store::Write& write, const Id& need, listen::NeedState to) {
    const auto found = listen::find_need(write, need);
    if (found && found->state == listen::NeedState::heard && to == listen::NeedState::met)
        CHECK_OK(listen::move_need(write, need, listen::NeedState::open));
    return listen::move_need(write, need, to);
}

static Result<Id> id_of(Context& context, std::string_view reference, Thing thing) {
    TRY(auto found, thing_named(context, reference, {thing}));
    return std::move(found.id);
}

Result<Id> need_named(Context& context, std::string_view reference) {
    return id_of(context, reference, Thing::need);
}
Result<Id> gift_named(Context& context, std::string_view reference) {
    return id_of(context, reference, Thing::gift);
}
Result<Id> offer_named(Context& context, std::string_view reference) {
    return id_of(context, reference, Thing::offer);
}

Result<Id> person_named(Context& context, std::string_view who) {
    return people::resolve(context.database, who, owner_of(context.database).region);
}

store::Change change(const Context& context, std::string label) {
    return {std::move(label), context.actor, context.clock};
}

} // namespace goodturn::operations

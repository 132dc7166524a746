#include "operations/offer_lines.hpp"
#include "operations/references.hpp"
#include "operations/serve_operations.hpp"
#include "words/phrases.hpp"
#include "words/words.hpp"

#include <fmt/format.h>

namespace goodturn::operations {

namespace {

using serve::Offer;
using serve::OfferState;

/// The act that fits the state of an offer: the permission question before it is asked, the sharing after a yes,
/// or at once where they asked for it. An introduction is asked of the other person too, so it is never at once.
std::string act_for(const Offer& offer, const serve::Gift& gift, bool care) {
    const std::string kind(word(gift.kind));
    const bool introduces = gift.kind == serve::GiftKind::introduction;
    const std::string asking = !care                                           ? "ask-permission/" + kind
                               : introduces                                    ? "care/introduction"
                               : gift.kind == serve::GiftKind::experience ? "care/experience"
                                                                               : "care/offer";
    switch (offer.state) {
    case OfferState::drafted:
        if (offer.solicited && !introduces) return "deliver/solicited";
        return asking;
    case OfferState::asked: return offer.asked_times > 1 ? "ask-again" : asking;
    case OfferState::accepted: return introduces ? "deliver/introduction" : "deliver";
    default: return {};
    }
}

/// The words to start with, and below those that share a gift what is given.
std::string words_for(Context& context, const Owner& owner, const Offer& offer) {
    const auto need = listen::find_need(context.database, offer.need);
    const auto gift = serve::find_gift(context.database, offer.gift);
    const auto person = need ? people::find(context.database, need->person) : std::nullopt;
    if (!need || !gift || !person) return {};
    const std::string whose = wording::other_than(person->name, need->whose);
    wording::Known known{{"first_name", people::first_name(*person)}, {"gift", gift->title}, {"owner", owner.name}};
    // A loss is named as little as possible, and what was told in confidence not at all.
    if (!need->in_confidence && !need->care) known["problem"] = wording::as_topic(need->gist, whose);
    if (!need->in_confidence && need->care) known["news"] = wording::as_news(need->gist, whose);
    if (gift->person) known["other"] = people::name_of(context.database, *gift->person);
    const std::string act = act_for(offer, *gift, need->care);
    if (act.empty()) return {};
    std::string words = wording::Templates::english().draft(
        act, known, wording::turn_for(need->person, context.clock.today.time_since_epoch().count()));
    const std::string given =
        act.starts_with("deliver") ? wording::as_given({gift->text, gift->did, gift->outcome, gift->link}) : "";
    return given.empty() ? words : words + "\n\n" + given;
}

std::string next_step(const Offer& offer, std::string_view name, std::string_view need) {
    const std::string_view id = short_id(offer.id);
    switch (offer.state) {
    case OfferState::drafted:
        if (offer.solicited) return fmt::format("They asked for it. Once you have shared it: goodturn offer given {}", id);
        return fmt::format("Ask {} in your own way; nothing was sent. Then: goodturn offer asked {}", name, id);
    case OfferState::asked:
        return fmt::format("When {} answers: goodturn offer accepted {} (or declined).", name, id);
    case OfferState::accepted: return fmt::format("Share it when it suits you both. Then: goodturn offer given {}", id);
    case OfferState::given: return fmt::format("Later, when you hear how it went: goodturn offer landed {} --helped yes", id);
    case OfferState::declined: return "A no is kept with respect: this is not offered again for that need.";
    case OfferState::landed: return fmt::format("Noted. If the need is met: goodturn needs met {}", short_id(need));
    case OfferState::withdrawn: return "It is off the table.";
    }
    return {};
}

Offered offered(Context& context, const Owner& owner, const Offer& offer) {
    Offered result;
    if (auto line = offer_line(context.database, offer)) result.offer = *std::move(line);
    result.words = words_for(context, owner, offer);
    result.next = next_step(offer, result.offer.name, offer.need);
    return result;
}

} // namespace

Result<Offered> make_offer(Context& context, const MakeOffer& input) {
    const Owner owner = owner_of(context.database);
    TRY(const Id need, need_named(context, input.need));
    TRY(const Id gift, gift_named(context, input.gift));
    const std::string name = people::name_of(context.database, listen::find_need(context.database, need)->person);
    const std::string label = fmt::format("draft an offer to {}: {}", name, serve::find_gift(context.database, gift)->title);
    TRY(const Offer offer, store::write(context.database, change(context, label), [&](store::Write& write) {
            return serve::draft_offer(write, need, gift, input.solicited);
        }));
    return offered(context, owner, offer);
}

Result<Offered> move_offer(Context& context, const MoveOffer& input) {
    const Owner owner = owner_of(context.database);
    TRY(const auto found, thing_named(context, input.offer, {Thing::offer}));
    const std::string label = fmt::format("mark as {} the offer: {}", word(input.to), found.words);
    TRY(const Offer offer, store::write(context.database, change(context, label), [&](store::Write& write) {
            return serve::move_offer(write, found.id, input.to, {input.helped, input.learned});
        }));
    return offered(context, owner, offer);
}

Result<std::vector<OfferLine>> list_offers(Context& context, const Which& input) {
    std::vector<serve::Offer> offers;
    if (!input.person.empty()) {
        TRY(const Id person, person_named(context, input.person));
        offers = serve::offers_for_person(context.database, person);
    } else {
        for (const OfferState state : {OfferState::accepted, OfferState::asked, OfferState::drafted, OfferState::given,
                                       OfferState::landed, OfferState::declined, OfferState::withdrawn})
            for (Offer& offer : serve::offers_in(context.database, state)) offers.push_back(std::move(offer));
    }
    std::vector<OfferLine> lines;
    for (const Offer& offer : offers) {
        const bool finished = offer.state == OfferState::declined || offer.state == OfferState::landed ||
                              offer.state == OfferState::withdrawn;
        if (finished && !input.all) continue;
        if (auto line = offer_line(context.database, offer)) lines.push_back(*std::move(line));
    }
    return lines;
}

} // namespace goodturn::operations

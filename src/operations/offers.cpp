#include "operations/offer_lines.hpp"
#include "operations/offer_words.hpp"
#include "operations/references.hpp"
#include "operations/serve_operations.hpp"

#include <fmt/format.h>

namespace goodturn::operations {

namespace {

using serve::Offer;
using serve::OfferState;

/// What comes next with the other person of an introduction, once the first has said yes.
std::string next_with_other(const Offer& offer, std::string_view other, std::string_view name) {
    const std::string_view id = short_id(offer.id);
    switch (offer.other) {
    case serve::OtherAnswer::unasked:
        return fmt::format(
            "Now ask {} in your own way; nothing was sent. Then: goodturn offer asked {} --other", other, id);
    case serve::OtherAnswer::asked:
        return fmt::format("When {} answers: goodturn offer accepted {} --other (or declined).", other, id);
    case serve::OtherAnswer::no:
        return fmt::format(
            "A no is kept with respect. Tell {} gently, without a reason. Then: goodturn offer withdraw {}",
            name, id);
    case serve::OtherAnswer::yes:
        break;
    }
    return fmt::format("Both said yes. Bring them together, and step out. Then: goodturn offer given {}", id);
}

std::string next_step(Context& context, const Offer& offer, std::string_view name, std::string_view need) {
    const std::string_view id = short_id(offer.id);
    const auto gift = serve::find_gift(context.database, offer.gift);
    const bool introduces = gift && serve::introduces(*gift);
    if (introduces && serve::is_wanted(offer))
        return next_with_other(offer, people::name_of(context.database, *gift->person), name);
    switch (offer.state) {
    case OfferState::drafted:
        if (offer.solicited)
            return fmt::format("They asked for it. Once you have shared it: goodturn offer given {}", id);
        return fmt::format("Ask {} in your own way; nothing was sent. Then: goodturn offer asked {}", name,
                           id);
    case OfferState::asked:
        return fmt::format("When {} answers: goodturn offer accepted {} (or declined).", name, id);
    case OfferState::accepted:
        return fmt::format("Share it when it suits you both. Then: goodturn offer given {}", id);
    case OfferState::given:
        if (introduces)
            return fmt::format(
                "Step out now. In three weeks you are reminded to ask how it went. Then: goodturn "
                "offer landed {} --helped yes",
                id);
        return fmt::format("Later, when you hear how it went: goodturn offer landed {} --helped yes", id);
    case OfferState::declined:
        return "A no is kept with respect: this is not offered again for that need.";
    case OfferState::landed:
        return fmt::format("Noted. If the need is met: goodturn needs met {}", short_id(need));
    case OfferState::withdrawn:
        return "It is off the table.";
    }
    return {};
}

Result<serve::OtherAnswer> answer_of_other(OfferState to) {
    switch (to) {
    case OfferState::asked:
        return serve::OtherAnswer::asked;
    case OfferState::accepted:
        return serve::OtherAnswer::yes;
    case OfferState::declined:
        return serve::OtherAnswer::no;
    default:
        break;
    }
    return invalid(fmt::format("the other person of an introduction cannot be {}", word(to)),
                   "They are asked, and accept or decline.");
}

Offered offered(Context& context, const Owner& owner, const Offer& offer) {
    Offered result;
    if (auto line = offer_line(context.database, offer)) result.offer = *std::move(line);
    result.words = words_of_offer(context, owner, offer).words;
    result.next = next_step(context, offer, result.offer.name, offer.need);
    return result;
}

} // namespace

Result<Offered> make_offer(Context& context, const MakeOffer& input) {
    const Owner owner = owner_of(context.database);
    TRY(const Id need, need_named(context, input.need));
    TRY(const Id gift, gift_named(context, input.gift));
    const std::string name =
        people::name_of(context.database, listen::find_need(context.database, need)->person);
    const std::string label =
        fmt::format("draft an offer to {}: {}", name, serve::find_gift(context.database, gift)->title);
    TRY(const Offer offer, store::write(context.database, change(context, label), [&](store::Write& write) {
            return serve::draft_offer(write, need, gift, input.solicited);
        }));
    return offered(context, owner, offer);
}

Result<Offered> move_offer(Context& context, const MoveOffer& input) {
    const Owner owner = owner_of(context.database);
    TRY(const auto found, thing_named(context, input.offer, {Thing::offer}));
    const std::string label =
        input.other ? fmt::format("note what the other person says ({}): {}", word(input.to), found.words)
                    : fmt::format("mark as {} the offer: {}", word(input.to), found.words);
    TRY(const Offer offer,
        store::write(context.database, change(context, label), [&](store::Write& write) -> Result<Offer> {
            if (!input.other)
                return serve::move_offer(write, found.id, input.to, {input.helped, input.learned});
            TRY(const auto answer, answer_of_other(input.to));
            return serve::note_other_answer(write, found.id, answer);
        }));
    return offered(context, owner, offer);
}

Result<std::vector<OfferLine>> list_offers(Context& context, const Which& input) {
    std::vector<serve::Offer> offers;
    if (!input.person.empty()) {
        TRY(const Id person, person_named(context, input.person));
        offers = serve::offers_for_person(context.database, person);
    } else {
        for (const OfferState state :
             {OfferState::accepted, OfferState::asked, OfferState::drafted, OfferState::given,
              OfferState::landed, OfferState::declined, OfferState::withdrawn})
            for (Offer& offer : serve::offers_in(context.database, state))
                offers.push_back(std::move(offer));
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

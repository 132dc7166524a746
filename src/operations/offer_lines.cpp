#include "operations/offer_lines.hpp"

#include "serve/gift.hpp"

namespace goodturn::operations {

std::string gist_for_others(const listen::Need& need) {
    return need.in_confidence ? "something told in confidence" : need.gist;
}

std::optional<OfferLine> offer_line(store::Database& database, const serve::Offer& offer) {
    const auto need = listen::find_need(database, offer.need);
    const auto gift = serve::find_gift(database, offer.gift);
    if (!need || !gift) return std::nullopt;
    OfferLine line;
    line.id = offer.id;
    line.state = word(offer.state);
    line.person = need->person;
    line.name = people::name_of(database, need->person);
    line.need = need->id;
    line.gist = gist_for_others(*need);
    line.gift = gift->id;
    line.gift_kind = word(gift->kind);
    line.gift_title = gift->title;
    line.solicited = offer.solicited;
    line.asked_on = offer.asked_on;
    line.other = offer.other;
    return line;
}

} // namespace goodturn::operations

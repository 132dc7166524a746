#pragma once
/// The words of an offer: the question, what is shared after a yes, and for an introduction what each of the
/// two hears.
#include "operations/home.hpp"
#include "serve/gift.hpp"
#include "serve/offer.hpp"

namespace goodturn::operations {

/// The words that come next, and whom they are for.
struct OfferWords {
    Id reader; ///< "" where they are for both, or nobody
    std::string act;
    std::string words; ///< "" where nothing is to be said now
};

/// What each person of an introduction hears is what stands on the other's card; what the need is about is
/// told by nobody but the person themselves. Nothing that was told in confidence, and nobody's loss, is ever
/// named. No words where the two may not be introduced any more.
OfferWords words_of_offer(Context& context, const Owner& owner, const serve::Offer& offer,
                          std::uint64_t others = 0);

/// Which of the variants it is, from how often you have talked: see wording::turn_for.
std::uint64_t turn_for_words(Context& context, std::string_view person, std::string_view act = {});

} // namespace goodturn::operations

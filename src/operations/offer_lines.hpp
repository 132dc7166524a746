#pragma once
#include "operations/people_operations.hpp"
#include "serve/offer.hpp"

namespace goodturn::operations {

/// A need as it may stand beside an offer: nothing of what was told in confidence.
std::string gist_for_others(const listen::Need& need);
/// An offer with the words of its need and gift; nothing if one of them is gone.
std::optional<OfferLine> offer_line(store::Database& database, const serve::Offer& offer);

} // namespace goodturn::operations

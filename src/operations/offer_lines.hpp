#pragma once
#include "operations/people_operations.hpp"
#include "serve/offer.hpp"

namespace goodturn::operations {

/// An offer with the words of its need and gift; nothing if one of them is gone.
std::optional<OfferLine> offer_line(store::Database& database, const serve::Offer& offer);

} // namespace goodturn::operations

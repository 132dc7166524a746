#pragma once
#include "operations/home.hpp"

namespace goodturn::operations {

/// "friday 16:00", "tomorrow at 9.30", "2026-03-06 16:00", an instant with its offset: on the owner's clock.
/// Refused without a time of day, and where the clocks skip it.
Result<Instant> time_from_words(std::string_view text, const Clock& clock, bool day_first);

} // namespace goodturn::operations

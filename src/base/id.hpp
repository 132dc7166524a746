#pragma once
#include "base/time.hpp"

#include <string>
#include <string_view>

namespace goodturn {

/// A UUID version 7 (RFC 9562) in its text form, lower case: sorts by the time it was made.
using Id = std::string;

/// A new id for a thing made at `now`. Ids made one after another in one process sort in that order.
Id new_id(Instant now);

/// The short form shown to people: the last six hex digits.
std::string_view short_id(std::string_view id);

} // namespace goodturn

#pragma once
/// What there is to talk about with somebody.
#include "base/id.hpp"
#include "store/database.hpp"

namespace goodturn::reach {

/// What they told last, as it can stand after "about" in words to them: a need of theirs of the last year
/// that is not closed. Nothing told in confidence, nothing sad; "" where there is nothing. What was heard and
/// not yet looked at may be a mishearing: it must be short, and is left out where only what is sure will do.
std::string topic_of(store::Database& database, const Id& person, Day today, bool only_sure = false);

} // namespace goodturn::reach

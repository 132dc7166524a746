#pragma once
#include "people/people.hpp"

namespace goodturn::people {

/// Stores somebody who has an id already, as they stood in another home: in the place of the one with that id
/// here, or as new.
Result<void> restore(store::Write& write, const Prepared& prepared);

} // namespace goodturn::people

#pragma once
/// Making search indexes anew from the tables they are indexes of: for `doctor --rebuild`.
#include "store/write.hpp"

namespace goodturn::store {

/// Every full-text index (derived_*). Not recorded in the journal: nothing that the user wrote changes.
void rebuild_search(Write& write);

} // namespace goodturn::store

#pragma once
/// Which later changes stand in the way of an undo. For the .cpp files of this room.
#include "store/changeset.hpp"

namespace goodturn::store {

struct LaterChange {
    std::int64_t number = 0;
    std::string label;
};

/// The entries after `number`, still in force, that touch the rows in conflict, or that refer to what
/// `number` made, or removed what it refers to. Oldest first. Reads the whole later journal: for the unhappy
/// case only.
std::vector<LaterChange> later_changes(Database& database, std::int64_t number, const Conflicts& conflicts);

} // namespace goodturn::store

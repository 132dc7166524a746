#pragma once
/// Which columns refer to other rows. For the .cpp files of this room.
#include "store/database.hpp"

#include <set>
#include <string>
#include <utility>

namespace goodturn::store {

/// Columns that refer to another row, and columns that are referred to, by table and place.
struct ReferenceColumns {
    std::set<std::pair<std::string, int>> referring;
    std::set<std::pair<std::string, int>> referred_to;
};

ReferenceColumns reference_columns(Database& database);

} // namespace goodturn::store

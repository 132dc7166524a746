#pragma once
/// For the .cpp files of this room.
#include "store/database.hpp"

namespace goodturn::store {

/// The names of the full-text indexes.
std::vector<std::string> search_indexes(Database& database);

} // namespace goodturn::store

#pragma once
/// Keeping the full-text indexes. For the .cpp files of this room.
#include "store/database.hpp"

namespace goodturn::store {

/// The names of the full-text indexes.
std::vector<std::string> search_indexes(Database& database);

/// Brings the indexes of people and of notes in line with their tables: what the triggers have listed in
/// derived_…_stale since the change began. Once a change and not once a row, because an index of FTS5 is
/// written to the file at every statement that has triggers.
void catch_up_search(Database& database);

} // namespace goodturn::store

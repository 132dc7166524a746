#pragma once
/// Named values of the owner: kept in the file, journalled like everything else.
#include "store/write.hpp"

namespace goodturn::store {

std::optional<std::string> setting(Database& database, std::string_view key);
void set_setting(Write& write, std::string_view key, std::string_view value);
void unset_setting(Write& write, std::string_view key);

} // namespace goodturn::store

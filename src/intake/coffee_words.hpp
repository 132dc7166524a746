#pragma once
#include <string_view>

namespace goodturn::intake {

/// Whether a text has a word that makes what it tells of a coffee: something is eaten or drunk together.
bool says_coffee(std::string_view text);

} // namespace goodturn::intake

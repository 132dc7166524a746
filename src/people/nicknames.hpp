#pragma once
#include <string_view>

namespace goodturn::people {

/// Whether two given names, folded to Latin letters, are commonly the same: "bob" and "robert". From everyday
/// use in English and its neighbours; not complete, and only ever used together with another likeness.
bool are_nicknames(std::string_view a, std::string_view b);

} // namespace goodturn::people

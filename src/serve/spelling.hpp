#pragma once
/// British and American spellings of the same word.
#include <string>
#include <string_view>

namespace goodturn::serve {

/// "paediatric" -> "pediatric", "pediatric" -> "paediatric", "organise" -> "organize"; "" where there is no
/// other spelling that we know of. The word is in small letters.
std::string other_spelling(std::string_view word);

} // namespace goodturn::serve

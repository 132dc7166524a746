#pragma once
/// Single characters of UTF-8 text. For the .cpp files of this room.
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace goodturn {

struct Character {
    std::int32_t code = 0;  ///< the code point; negative if the bytes are not UTF-8
    std::size_t length = 0; ///< in bytes, at least 1; of impossible bytes, those that one U+FFFD stands for
};

/// The first character of a text that is not empty.
Character first_character(std::string_view text);

/// Whether it is seen as one letter with the character before it: an accent, a variation selector, a joiner.
bool joins_previous(std::int32_t code);

} // namespace goodturn

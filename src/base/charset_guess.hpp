#pragma once
/// How well a text reads: tells apart the single-byte charsets of Windows. For the .cpp files of this room.
#include <string>
#include <string_view>
#include <vector>

namespace goodturn {

/// The single-byte charsets that address books without a declaration come in, the most frequent first.
std::vector<std::string> single_byte_charsets();

/// How plausible `text` (UTF-8, decoded from `charset`) is as words and names: each letter outside ASCII
/// counts for it if it is usual in the languages of that charset, and against it if it stands where no
/// language puts it: between letters of another script, a capital after a small letter, a sign inside a word.
/// No unit; compare only.
double plausibility(std::string_view text, std::string_view charset);

} // namespace goodturn

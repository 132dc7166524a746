#pragma once
/// From whatever bytes a file holds to UTF-8.
#include <optional>
#include <string>
#include <string_view>

namespace goodturn {

/// What the first bytes say: "UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", or nothing.
struct ByteOrderMark {
    std::string charset;
    std::size_t length = 0; ///< bytes to skip
};
std::optional<ByteOrderMark> byte_order_mark(std::string_view bytes);

/// Converts from a named charset (any name ICU knows: "windows-1252", "Shift_JIS", "UTF-16LE"). Nothing if
/// the name is unknown or a byte sequence is impossible in it.
std::optional<std::string> from_charset(std::string_view bytes, std::string_view charset);

/// The likeliest charset of bytes that declare none: UTF-16 by its zero bytes, "UTF-8" if they are valid
/// UTF-8 (or ASCII), else the charset in which the names read best, else "windows-1252". One accented name is
/// enough to tell the Windows charsets apart; Chinese, Japanese and Korean charsets need about ten words.
std::string guess_charset(std::string_view bytes);

/// Whole text to UTF-8: byte order mark, else `declared` if given and it fits, else the guess. Never fails:
/// impossible sequences become U+FFFD. The mark itself is dropped.
std::string to_utf8(std::string_view bytes, std::string_view declared = {});

} // namespace goodturn

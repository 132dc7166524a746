#pragma once
/// Escapes and transfer encodings of values.
#include "intake/vcard/property.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace goodturn::intake::vcard {

/// RFC 6350 section 3.4: backslash, comma, semicolon and line ends (CR LF, LF and CR alike) get a backslash.
std::string escape(std::string_view text);
/// The reverse. A backslash before a letter other than n, and one at the end, stays.
std::string unescape(std::string_view value);

/// Between unescaped separators, still escaped, empty parts kept; one part at least.
std::vector<std::string_view> split_escaped(std::string_view value, char separator);
/// unescape() of one component of a structured value; the members of a list in it are joined by spaces.
std::string component_text(std::string_view component);
/// The unescaped members of a list, trimmed, without the empty ones.
std::vector<std::string> list_texts(std::string_view value);

/// A value of vCard 2.1, where only "\;" (and in structured values "\\" and "\:") is an escape, escaped
/// as 4.0 has it.
std::string escape_21(std::string_view value, Shape shape);

/// Quoted-printable to bytes, soft breaks already removed. With `keep_separators`, an encoded semicolon
/// becomes "\;".
std::string decode_quoted_printable(std::string_view text, bool keep_separators);

/// Nothing if it is not base64 (RFC 4648; white space is skipped, padding may be missing).
std::optional<std::string> decode_base64(std::string_view text);
std::string encode_base64(std::string_view bytes);

} // namespace goodturn::intake::vcard

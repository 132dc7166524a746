#pragma once
/// One spelling for all versions: the form in which cards are kept, and the way from it to a version.
#include "intake/vcard/content_line.hpp"

namespace goodturn::intake::vcard {

/// Turns a decoded line into the form in which cards are kept, which is that of 4.0: bare parameters become
/// TYPE or VALUE; values are escaped as RFC 6350 has it, line ends among them; base64 becomes a data: URI;
/// URIs lose their backslashes. A line that is in that form already does not change.
void normalise(ContentLine& line, Dialect dialect);

/// From the kept form to what a version calls for: how "preferred" and "year unknown" are said, how pictures
/// and keys are written. Reading it again gives the same meaning.
void convert_to_v3(ContentLine& line);
void convert_to_v4(ContentLine& line);

/// The media type of a data: URI and its bytes; nothing if it is none, or not base64.
struct Data {
    std::string media_type;
    std::string bytes;
};
std::optional<Data> read_data_uri(std::string_view uri);

} // namespace goodturn::intake::vcard

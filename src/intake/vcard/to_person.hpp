#pragma once
/// From the lines of a card to a person.
#include "intake/card.hpp"
#include "intake/vcard/card_reader.hpp"

namespace goodturn::intake::vcard {

/// Understands normalised lines. Of single things (birthday, title, …) the preferred or first one counts.
/// What is written but is not what it should be (a birthday on 31 April) is reported and stays in the card's
/// lines.
Card to_card(const std::vector<ContentLine>& lines, long line, const Report& report);

/// A card that lists others (KIND:group) is no person.
bool is_group(const std::vector<ContentLine>& lines);

/// Card::source: each line ended by LF, then an empty line, so that the sources of several records can be put
/// one behind the other. A picture's bytes are replaced by their digest, so that a new picture is a change.
std::string to_source(const std::vector<ContentLine>& lines);

/// The reverse, a list of lines a record.
std::vector<std::vector<ContentLine>> from_source(std::string_view source);

/// What stands in a source for a picture's bytes.
std::string placeholder_of(const people::Photo& photo);
bool is_placeholder(std::string_view value);

} // namespace goodturn::intake::vcard

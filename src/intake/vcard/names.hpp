#pragma once
/// The names on a card: FN and N together are one name; everything else is another.
#include "intake/vcard/content_line.hpp"
#include "people/person.hpp"

namespace goodturn::intake::vcard {

/// All names, the one to go by first. Lines marked DERIVED (RFC 9554) were made from something else and are
/// no names.
std::vector<people::Name> names_of(const std::vector<ContentLine>& lines);

/// The parts of a value of N; `text` is composed of them.
people::Name name_of_parts(std::string_view value);
/// The reverse: a value of N.
std::string parts_of_name(const people::Name& name);
/// "Dr. Ann Marie Lee Jr."; in Chinese, Japanese and Korean the family name comes first.
std::string compose_name(const people::Name& name);

/// The reading of a name that its SORT-AS parameter gives; nothing if that is only the name itself in another
/// order.
std::optional<people::Name> reading_in(const ContentLine& line);
/// The name in a SOUND;X-IRMC-N line of Japanese phones.
std::optional<people::Name> reading_in_sound(const ContentLine& line);
/// The name in an X-GOODTURN-NAME line.
std::optional<people::Name> other_name_in(const ContentLine& line);

bool is_derived(const ContentLine& line);

} // namespace goodturn::intake::vcard

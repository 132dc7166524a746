#pragma once
/// The words that headers are made of, as data. Another language is more words here.
#include "intake/csv/column.hpp"

#include <span>

namespace goodturn::intake::csv {

/// Headers that mean one thing. `keys` are header_key()s separated by spaces.
struct Synonyms {
    Meaning meaning;
    std::string_view label;
    std::string_view keys;
};

/// Whole headers.
std::span<const Synonyms> whole_headers();
/// Things of which people have several, one at home, one at work; a place may stand before or behind: "Home
/// Phone", "Telefon (privat)".
std::span<const Synonyms> things();
/// Places, as prefixes or suffixes of a thing; `label` is the place.
std::span<const Synonyms> places();
/// The parts of "Address 1 - Street": `label` is the object's key ("address"), `keys` those of the part.
std::span<const Synonyms> google_parts();
/// Chat and social services: "IM Skype", "Telegram". `label` is the service.
std::span<const Synonyms> services();

/// The entry that has this key.
const Synonyms* find_key(std::span<const Synonyms> table, std::string_view key);

} // namespace goodturn::intake::csv

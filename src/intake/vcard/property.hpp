#pragma once
/// The properties that are understood, under all the names that programs have given them.
#include <cstdint>
#include <string_view>

namespace goodturn::intake::vcard {

enum class Property : std::uint8_t {
    unknown, ///< kept and written again, never interpreted
    formatted_name,
    name,
    nickname,
    maiden_name,
    phonetic_given,
    phonetic_additional,
    phonetic_family,
    sound,
    other_name, ///< X-GOODTURN-NAME;TYPE=<kind>:text;family;given;additional;prefix;suffix
    email,
    telephone,
    address,
    address_label, ///< LABEL of vCard 2.1 and 3.0
    url,
    handle, ///< `word` is the service; "" where the value or a parameter says it
    organization,
    title,
    role,
    birthday,
    occasion, ///< `word` is what is kept; "" where the group's label says it
    relative, ///< `word` is the kind; "" where a parameter or the group's label says it
    agent,
    categories,
    note,
    language,
    time_zone,
    kind,
    shown_as_company, ///< X-ABShowAs:COMPANY
    death,
    uid,
    photo,
    group_label, ///< X-ABLabel
    android_custom,
    own, ///< a word of ours that vCard has none for: `word` is the field of people::Person
};

/// What lies between the commas and semicolons of a value.
enum class Shape : std::uint8_t {
    opaque,     ///< not known: only line ends and, from 2.1, backslashes are escaped
    text,       ///< one text
    list,       ///< texts between commas
    structured, ///< components between semicolons, each of which may be a list
    uri,        ///< nothing is escaped
};

struct PropertyFacts {
    std::string_view name; ///< upper case
    Property property = Property::unknown;
    Shape shape = Shape::opaque;
    bool single = false; ///< a card has it once; of several records in one card the first one's counts
    std::string_view word = {};
};

/// By name, whatever its case. Never fails: unknown names have Property::unknown.
const PropertyFacts& facts_of(std::string_view name);

} // namespace goodturn::intake::vcard

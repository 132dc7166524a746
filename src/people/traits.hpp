#pragma once
/// What of a person tells whether two records are one person, ready to be compared: folded, in Latin letters.
/// For the .cpp files of this room.
#include "people/person.hpp"

namespace goodturn::people {

struct NameTraits {
    std::vector<std::string> given;
    std::vector<std::string> family;
    std::string together; ///< all letters of the name, without spaces: "wangxiaoming"
    std::string sorted;   ///< all words in the order of the alphabet: "ann lee"
};

/// Where the parts of a name are not known, the last word is taken for the family name; a nickname of one
/// word is a given name.
NameTraits name_traits(const Name& name);

struct Traits {
    std::vector<NameTraits> names;
    std::vector<std::string> emails; ///< without case
    std::vector<std::string> phones; ///< E.164
    std::vector<std::string> pages;  ///< web addresses and handles
    std::vector<std::string> places; ///< "ls11aa 4 mill lane": post code, then street
    std::string organization;        ///< without "Ltd" and the like
    std::optional<CivilDate> birthday;
    bool is_organization = false;
};
Traits traits_of(const Person& person);

/// Letters that sound alike are one, vowels behind the first letter are none: "smith" and "smyth" are "smt".
std::string skeleton(std::string_view word);

/// The part before the @; empty where it says nothing of a person ("info", "office") or is short.
std::string personal_part(std::string_view email);

/// How many letters have to be put in, left out, exchanged for another or for their neighbour to make one of
/// the other (optimal string alignment); `most` + 1 where it is more than that.
std::size_t letters_apart(std::string_view a, std::string_view b, std::size_t most);

} // namespace goodturn::people

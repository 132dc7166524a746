#pragma once
/// From the fields that a user gave to a changed person.
#include "operations/people_operations.hpp"
#include "store/write.hpp"

namespace goodturn::operations {

/// `person` with `set` applied. Errors name the field.
Result<people::Person> changed(people::Person person, const PersonFields& set);

/// "work:ann@example.org" -> {"ann@example.org", "work"}; without a label the whole is the value. A label is
/// letters, digits, spaces and dashes; what follows the colon may not begin with "//", so that a web address
/// stays whole.
people::Labelled labelled(std::string_view text);

/// Whoever is one with somebody else: what the rooms above `intake` keep of them goes to the other.
void move_what_rooms_above_keep(store::Write& write, const Id& from, const Id& to);

} // namespace goodturn::operations

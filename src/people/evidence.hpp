#pragma once
/// What speaks for one person and what for two, in plain words. For the .cpp files of this room.
#include "people/linkage.hpp"

namespace goodturn::people {

/// "the same name", "Bob can be Robert", "the same email ann@example.org", "both at Acme".
std::vector<std::string> what_agrees(const Person& a, const Person& b, const Comparison& comparison);
/// "different birthdays: 12 April 1990 and 3 May 1991".
std::vector<std::string> what_differs(const Person& a, const Person& b, const Comparison& comparison);

} // namespace goodturn::people

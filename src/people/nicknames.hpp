#pragma once
#include <string_view>

namespace goodturn::people {

/// Whether one given name is a common short or familiar form of the other: "bob" and "robert", "liz" and
/// "elizabeth". Both folded.
bool are_nicknames(std::string_view a, std::string_view b);
/// One name for all forms of it: "robert" for "bob"; the name itself where no other form is known. Of a form
/// of two names ("alex") it is the first.
std::string_view common_form(std::string_view name);

} // namespace goodturn::people

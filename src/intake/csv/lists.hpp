#pragma once
/// Several values in one cell, the way Google Contacts writes them: "a@example.org ::: b@example.org".
#include <string>
#include <string_view>
#include <vector>

namespace goodturn::intake::csv {

/// The values, trimmed; empty ones keep their place, so that a list of labels stays beside its list of
/// values.
std::vector<std::string> split_list(std::string_view cell);
/// A ":::" that stands by itself in a value gets a backslash, so that split_list(join_list(x)) is x.
std::string join_list(const std::vector<std::string>& values);

/// Splits at any of the signs; trimmed, without empty values.
std::vector<std::string> split_at_any(std::string_view text, std::string_view signs);

} // namespace goodturn::intake::csv

#pragma once
/// Small pieces of what is said, the same everywhere.
#include "base/id.hpp"
#include "cli/face.hpp"
#include "operations/people_operations.hpp"

namespace goodturn::cli {

/// "[a1b2c3]": by these six a thing can be named again.
std::string in_brackets(const Id& id);
/// First letter large, unless it begins with the name of a file or an address.
std::string beginning(std::string_view text);
/// First letter large, full stop at the end.
std::string sentence(std::string_view text);
/// As one would type it after a command: quoted where the shell would take it apart.
std::string as_argument(std::string_view text);
/// "one person", "12 people", "no people".
std::string counted(std::int64_t number, std::string_view one, std::string_view many);
/// "goodturn needs", in the style of what can be typed.
std::string typed(std::string_view arguments);
/// “the quote”
std::string in_quotes(std::string_view text);

/// A list that has nothing in it because nobody is here yet invites; otherwise says `otherwise`.
void print_empty(Face& face, std::string_view otherwise);
/// How an answer that is only a sentence is printed.
void print_done(Face& face, const operations::Done& done);

} // namespace goodturn::cli

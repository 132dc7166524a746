#pragma once
#include "cli/syntax.hpp"
#include "operations/people_operations.hpp"

namespace goodturn::cli {

/// The options by which a person is described: the same for `add` and `edit`.
void declare_person(Syntax& syntax, operations::PersonFields& set);
/// Those that only make sense for someone who is here already.
void declare_removals(Syntax& syntax, operations::PersonFields& set);

} // namespace goodturn::cli

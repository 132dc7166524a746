#pragma once
#include "cli/face.hpp"
#include "operations/people_operations.hpp"

namespace goodturn::cli {

/// A page about a human being: who they are, what is going on, what is open, what was said; how to reach them
/// comes last.
void print_person(Face& face, const operations::PersonPage& page);

} // namespace goodturn::cli

#pragma once
/// What came in, in words: for importing people and for importing the shelf.
#include "cli/face.hpp"
#include "operations/intake_operations.hpp"

namespace goodturn::cli {

void print_tallies(Page& page, const operations::ImportedFiles& imported, bool dry_run = false);
/// On stderr, with file and line; the first twenty.
void tell_problems(const Face& face, const std::vector<intake::Problem>& problems);
/// Whether anything was understood at all, be it new or not.
bool came_in(const operations::ImportedFiles& imported);
std::string heard_in_words(std::int64_t needs);

} // namespace goodturn::cli

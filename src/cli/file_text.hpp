#pragma once
#include "base/error.hpp"
#include "cli/terminal.hpp"

namespace goodturn::cli {

/// All of a file; of what comes in, where `file` is "-".
Result<std::string> text_of_file(const Terminal& terminal, const std::string& file);
/// What to call it in messages: its name without the folders.
std::string name_of_file(const std::string& file);

} // namespace goodturn::cli

#pragma once
#include "cli/command.hpp"

namespace goodturn::cli {

/// The error for a command that does not exist, with those that may have been meant.
std::unexpected<Error> unknown_command(const std::vector<Command>& commands, std::string_view typed);

} // namespace goodturn::cli

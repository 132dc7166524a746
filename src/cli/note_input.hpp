#pragma once
#include "cli/face.hpp"

namespace goodturn::cli {

/// A note: what -m gave; with "-", all that comes in; else, on a terminal, lines until an empty one; with
/// `editor`, what was written in $VISUAL or $EDITOR. Without a terminal and without -m, all that comes in:
/// what is piped in is never lost.
Result<std::string> note_from(const Face& face, const std::optional<std::string>& given, bool editor);

} // namespace goodturn::cli

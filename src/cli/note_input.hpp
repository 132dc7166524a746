#pragma once
#include "cli/face.hpp"

namespace goodturn::cli {

/// The note of a conversation: what -m gave; with "-", all that comes in; else, on a terminal, lines until an
/// empty one; with `editor`, what was written in $VISUAL or $EDITOR. Without a terminal and without -m there
/// is no note.
Result<std::string> note_from(const Face& face, const std::optional<std::string>& given, bool editor);

} // namespace goodturn::cli

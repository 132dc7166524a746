#pragma once
/// How wide text is on a terminal, and bringing it into a width. UTF-8 in and out; style marks (page.hpp) are
/// invisible.
#include <string>
#include <string_view>
#include <vector>

namespace goodturn::cli {

/// Columns that a text takes: 2 for a wide character (Unicode East Asian Width W and F, emoji), 0 for one
/// that joins the one before it or cannot be seen, else 1.
int columns(std::string_view text);

/// At most `width` columns, with "…" where something was cut off.
std::string fit(std::string_view text, int width);

/// `text` followed by spaces up to `width` columns; as it is, if it is wider.
std::string padded(std::string_view text, int width);

/// Lines of at most `width` columns, broken between words; a word that is wider stands alone on its line.
/// Line ends in the text are kept. Never empty.
std::vector<std::string> wrapped(std::string_view text, int width);

} // namespace goodturn::cli

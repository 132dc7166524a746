#pragma once
/// Square codes (QR, ISO/IEC 18004) that a telephone reads from a screen, and pictures of them.
#include "base/error.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace goodturn::codes {

/// A square of light and dark modules, without the quiet zone around it.
struct SquareCode {
    int width = 0;
    std::vector<bool> dark; ///< width * width, row by row
    bool is_dark(int row, int column) const {
        return row >= 0 && column >= 0 && row < width && column < width &&
               dark[static_cast<std::size_t>(row) * static_cast<std::size_t>(width) +
                    static_cast<std::size_t>(column)];
    }
};
/// With error correction that survives a scratch (level M). Refuses more than fits (some 2,300 bytes).
Result<SquareCode> square_code(std::string_view text);

/// For a terminal: two rows of modules a line, in half blocks, with the quiet zone of four modules. Light
/// modules are the blocks, as a terminal with a dark ground needs it; with `inverted`, dark ones are.
std::string in_half_blocks(const SquareCode& code, bool inverted = false);
/// Columns that in_half_blocks needs.
int columns_needed(const SquareCode& code);
/// Pictures, black on white, quiet zone included. A module is eight points wide in the PNG (RFC 2083).
std::string as_svg(const SquareCode& code);
Result<std::string> as_png(const SquareCode& code);

} // namespace goodturn::codes

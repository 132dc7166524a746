#pragma once
/// The line that begins a message of a chat. Known to this folder only.
#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace goodturn::intake::chat {

/// The numbers of a date as they stand: 15/1/24, 2024-01-15.
struct RawDate {
    std::array<int, 3> parts{};
    bool year_is_first = false; ///< the first has four digits
    bool operator==(const RawDate&) const = default;
};

/// "[15/01/2024, 10:32:05] Ann: …" (iOS), "15/01/2024, 10:32 - Ann: …" (Android), in what languages and
/// clocks are met: 1/15/24, 10:32 AM; 15.1.2024 klo 10.32; 2024/1/15 下午3:05.
struct Beginning {
    RawDate date;
    int second = 0; ///< of the day
    bool is_bracketed = false;
    std::string rest; ///< behind it: sender and words, or what the program itself says
};

/// Without the marks of direction that phones put into lines, with plain spaces, and with the digits 0 to 9
/// for those of other scripts.
std::string plain_line(std::string_view line);

/// Nothing if this is no such line. `line` is plain.
std::optional<Beginning> beginning_of(std::string_view line);

} // namespace goodturn::intake::chat

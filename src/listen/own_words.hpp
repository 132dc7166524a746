#pragma once
/// What of a pasted text the writer wrote: without quoted mail, forwarded mail and signatures.
#include <string_view>
#include <vector>

namespace goodturn::listen {

/// A part of a note, in bytes.
struct Part {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// The lines that are the writer's own, in order: no line that begins with ">", nothing after "-- ", after
/// "On … wrote:" or after "-----Original Message-----", and no "Sent from my phone".
std::vector<Part> own_words(std::string_view note);

} // namespace goodturn::listen

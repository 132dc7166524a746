#pragma once
/// The assistant's face on two pipes: a message a line, in and out.
#include "mcp/session.hpp"

#include <algorithm>
#include <span>

namespace goodturn::mcp {

/// A message may be this long: a note, a list of attendees. What is longer is read past and answered with an
/// error.
constexpr std::size_t most_of_a_message = std::size_t{4} << 20;

struct Pipes {
    std::function<std::size_t(std::span<char>)> in; ///< reads some bytes; 0 at the end
    std::function<bool(std::string_view)> out;      ///< false if it could not be written
};

/// Answers until nothing more comes in, or nobody takes the answers any more; both are a good end. Nothing
/// but messages is written to `out`.
void serve(operations::Context& context, const Around& around, const Pipes& pipes);

} // namespace goodturn::mcp

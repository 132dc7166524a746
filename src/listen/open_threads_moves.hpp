#pragma once
/// What the state machines of open_threads.hpp have in common: a table of legal moves, and how an illegal one
/// is refused.
#include "base/described.hpp"
#include "base/error.hpp"
#include "base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace goodturn::listen {

/// One legal move.
template <class State>
using Move = std::pair<State, State>;

/// Refuses a move that is not in `legal`, saying what is possible. To stay where it is is always fine.
/// `thing` names it: "the need \"flat in Leeds\"".
template <class State, std::size_t count>
Result<void> check_move(const std::string& thing, State from, State to,
                        const std::array<Move<State>, count>& legal) {
    if (from == to || std::ranges::find(legal, Move<State>{from, to}) != legal.end()) return {};
    std::vector<std::string> possible;
    for (const auto& [start, end] : legal)
        if (start == from) possible.emplace_back(word(end));
    return refused(fmt::format("{} is {} and cannot become {} from there", thing, word(from), word(to)),
                   fmt::format("What is possible now: {}.", join(possible, ", ")));
}

/// "the need \"flat in Leeds\"", shortened where it is long.
inline std::string named(std::string_view what, std::string_view words) {
    return fmt::format("the {} \"{}\"", what, shorten(join_spaces(words), 40));
}

} // namespace goodturn::listen

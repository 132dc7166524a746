#include "cli/nearest.hpp"

#include "base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

namespace goodturn::cli {

namespace {

/// How many letters have to be added, left out or replaced (Levenshtein distance, in bytes).
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row.back();
}

} // namespace

std::unexpected<Error> unknown_command(const std::vector<Command>& commands, std::string_view typed) {
    const std::string word = lower_ascii(typed);
    std::vector<std::string> near;
    for (const Command& command : commands)
        if (distance(word, command.keyword) <= 2 || (word.size() > 2 && command.keyword.starts_with(word)))
            near.emplace_back(command.keyword);
    std::string advice = "See: goodturn --help";
    if (!near.empty() && near.size() <= 4) advice = fmt::format("Near it: {}.", join(near, ", "));
    return invalid(fmt::format("there is no command \"{}\"", typed), std::move(advice));
}

} // namespace goodturn::cli

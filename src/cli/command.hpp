#pragma once
/// One command: everything about it, declared in one place.
#include "base/error.hpp"
#include "cli/syntax.hpp"

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

namespace goodturn::cli {

class Face;

/// The exit status.
enum class Status : std::uint8_t { done = 0, failed = 1, usage = 2, not_found = 3 };

/// What a command does once its options are read.
using Run = std::function<Result<Status>(Face&)>;

struct Example {
    std::string_view typed; ///< without "goodturn"
    std::string_view means;
};

/// Under which heading a command stands in the overview.
enum class Group : std::uint8_t { bring_in, each_day, people, listen, serve, keep, this_program };
constexpr auto words_of(Group) {
    return std::array{"In and out", "Each day",     "People",      "Conversations",
                      "Serving",    "Keeping safe", "This program"};
}

enum class Effect : std::uint8_t { reads, writes };

struct Command {
    std::string_view keyword;
    std::vector<std::string_view> usage; ///< without "goodturn", one line a form
    std::string_view line;               ///< one line: what it does
    std::string_view more = {};          ///< paragraphs for the help, may be empty
    std::vector<Example> examples = {};
    Group group = Group::this_program;
    Effect effect = Effect::reads;
    std::vector<std::string_view> operations = {}; ///< the names in the operations table that it carries out
    /// Declares what may be given, and returns what is then done. Empty where only verbs can be used.
    std::function<Run(Syntax&)> prepare = {};
    std::vector<Command> verbs = {}; ///< "needs add", "needs open", …
};

/// Every command, in the order of the overview.
std::vector<Command> all_commands();

/// What was declared by a command, or by one of its verbs.
Syntax syntax_of(const Command& command);
/// The options that every command has.
struct Everywhere {
    bool json = false;
    bool help = false;
    bool version = false;
    std::optional<std::string> home;
    std::optional<std::string> on;
};
void declare_everywhere(Syntax& syntax, Everywhere& to);

} // namespace goodturn::cli

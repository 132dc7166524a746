#pragma once
/// Help, the man page and shell completion: all from the declarations of the commands.
#include "cli/command.hpp"
#include "cli/page.hpp"

namespace goodturn::cli {

std::string_view version(); ///< "0.1.0"

/// Every command in a line.
void print_overview(Page& page, const std::vector<Command>& commands);
/// One command, or, with `parent` ("needs"), one of its verbs.
void print_help(Page& page, const Command& command, std::string_view parent = {});
/// The man page goodturn(1), in roff with the man macros.
std::string manual(const std::vector<Command>& commands);

enum class Shell : std::uint8_t { bash, zsh, fish };
constexpr auto words_of(Shell) {
    return std::array{"bash", "zsh", "fish"};
}
/// A script for that shell.
std::string completion(const std::vector<Command>& commands, Shell shell);

/// "-m, --note NOTE"; "PERSON…" for a word that takes all the rest.
std::string as_listed(const Option& option);
/// Its line of help, with the choices there are.
std::string full_help(const Option& option);
/// The options that a command has besides those of every command, and the words in their places.
std::vector<Option> own_options(const Command& command);

} // namespace goodturn::cli

#include "cli/help.hpp"

#include "cli/commands.hpp"
#include "cli/face.hpp"
#include "cli/nearest.hpp"

#include <algorithm>
#include <memory>

namespace goodturn::cli {

namespace {

Result<Status> help(Face& face, const std::vector<std::string>& about) {
    const auto commands = all_commands();
    if (about.empty()) {
        print_overview(face.page(), commands);
        return Status::done;
    }
    const auto command = std::ranges::find(commands, about[0], &Command::keyword);
    if (command == commands.end()) return unknown_command(commands, about[0]);
    const auto verb = about.size() > 1 ? std::ranges::find(command->verbs, about[1], &Command::keyword)
                                       : command->verbs.end();
    if (verb != command->verbs.end())
        print_help(face.page(), *verb, command->keyword);
    else
        print_help(face.page(), *command);
    return Status::done;
}

} // namespace

Command help_command() {
    return {
        .keyword = "help",
        .usage = {"help [COMMAND]"},
        .line = "every command in a line, or one in full",
        .examples = {{"help log", ""}},
        .group = Group::this_program,
        .prepare = [](Syntax& syntax) -> Run {
            const auto about = std::make_shared<std::vector<std::string>>();
            syntax.words("COMMAND", *about, "");
            return [about](Face& face) { return help(face, *about); };
        },
    };
}

} // namespace goodturn::cli

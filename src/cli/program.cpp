#include "cli/program.hpp"

#include "base/text.hpp"
#include "cli/face.hpp"
#include "cli/help.hpp"
#include "cli/nearest.hpp"
#include "cli/say.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <unistd.h>

namespace goodturn::cli {

namespace {

int code(Status status) {
    return static_cast<int>(status);
}

Status status_of(Problem problem) {
    switch (problem) {
    case Problem::invalid:
    case Problem::ambiguous:
        return Status::usage;
    case Problem::not_found:
        return Status::not_found;
    case Problem::failed:
    case Problem::refused:
        break;
    }
    return Status::failed;
}

/// Told calmly, with the candidates a line each.
int tell(const Terminal& terminal, const Error& error) {
    const bool has_place = !error.file.empty() || error.line > 0 || !error.field.empty();
    const std::string told = to_sentence(error);
    terminal.err(rendered(has_place ? told : beginning(told), false) + "\n");
    for (const std::string& candidate : error.candidates)
        terminal.err(rendered("  " + candidate, false) + "\n");
    return code(status_of(error.problem));
}

/// An argument that stands before the command or its verb: one of the options that every command has, and its
/// value.
std::size_t length_of_option(const std::vector<std::string>& arguments, std::size_t at) {
    const std::string& each = arguments[at];
    if (each == "--home" || each == "--on") return 2;
    const bool known = each == "--json" || each == "--help" || each == "-h" || each == "--version" ||
                       each.starts_with("--home=") || each.starts_with("--on=");
    return known ? 1 : 0;
}

/// Where the next word is, with the options before it left out; the number of arguments if there is none.
std::size_t next_word(const std::vector<std::string>& arguments, std::size_t at) {
    while (at < arguments.size()) {
        const std::size_t length = length_of_option(arguments, at);
        if (length == 0) break;
        at += length;
    }
    return std::min(at, arguments.size());
}

const Command* named(const std::vector<Command>& commands, std::string_view keyword) {
    const auto found = std::ranges::find(commands, keyword, &Command::keyword);
    return found == commands.end() ? nullptr : &*found;
}

struct Chosen {
    const Command* command = nullptr;
    const Command* verb = nullptr;
    std::vector<std::string> arguments; ///< without the words that named them
    const Command& what() const { return verb != nullptr ? *verb : *command; }
    std::string name() const {
        return verb != nullptr ? fmt::format("goodturn {} {}", command->keyword, verb->keyword)
                               : fmt::format("goodturn {}", command->keyword);
    }
};

Result<Chosen> choose(const std::vector<Command>& commands, std::vector<std::string> arguments) {
    Chosen chosen;
    std::size_t at = next_word(arguments, 0);
    if (at < arguments.size()) {
        if (arguments[at].starts_with('-'))
            return invalid(fmt::format("there is no option {}", arguments[at]), "See: goodturn --help");
        chosen.command = named(commands, arguments[at]);
        if (chosen.command == nullptr) return unknown_command(commands, arguments[at]);
        arguments.erase(arguments.begin() + static_cast<std::ptrdiff_t>(at));
        at = next_word(arguments, at);
        if (at < arguments.size()) chosen.verb = named(chosen.command->verbs, arguments[at]);
        if (chosen.verb != nullptr) arguments.erase(arguments.begin() + static_cast<std::ptrdiff_t>(at));
    }
    chosen.arguments = std::move(arguments);
    return chosen;
}

Result<Status> print_help_for(const Chosen& chosen, const Terminal& terminal) {
    Face face(terminal, {});
    if (chosen.verb != nullptr)
        print_help(face.page(), *chosen.verb, chosen.command->keyword);
    else
        print_help(face.page(), *chosen.command);
    CHECK_OK(face.send());
    return Status::done;
}

Result<Status> without_command(const std::vector<Command>& commands,
                               const std::vector<std::string>& arguments, const Terminal& terminal) {
    Syntax syntax;
    Everywhere everywhere;
    declare_everywhere(syntax, everywhere);
    CHECK_OK(parse(syntax, arguments, "goodturn"));
    Face face(terminal, {});
    if (everywhere.version)
        face.page().text(fmt::format("goodturn {}", version()));
    else
        print_overview(face.page(), commands);
    CHECK_OK(face.send());
    return Status::done;
}

Result<Status> carry_out_command(const Chosen& chosen, const Terminal& terminal, const OtherFaces& others) {
    Syntax syntax;
    const Run act = chosen.what().prepare ? chosen.what().prepare(syntax) : Run();
    Everywhere everywhere;
    declare_everywhere(syntax, everywhere);
    const auto read = parse(syntax, chosen.arguments, chosen.name());
    if (everywhere.help) return print_help_for(chosen, terminal);
    if (!read) return std::unexpected(read.error());
    Face face(terminal, everywhere, others);
    if (everywhere.version) {
        face.page().text(fmt::format("goodturn {}", version()));
        CHECK_OK(face.send());
        return Status::done;
    }
    if (everywhere.on) {
        if (auto day = parse_day(*everywhere.on); !day) {
            day.error().field = "--on";
            return std::unexpected(day.error());
        }
    }
    TRY(const Status status, act(face));
    CHECK_OK(face.send());
    return status;
}

Result<Status> run_to_end(const std::vector<std::string>& arguments, const Terminal& terminal,
                          const OtherFaces& others) {
    const auto commands = all_commands();
    TRY(const Chosen chosen, choose(commands, arguments));
    if (chosen.command == nullptr) return without_command(commands, chosen.arguments, terminal);
    return carry_out_command(chosen, terminal, others);
}

/// Ctrl-C: an open transaction ends with the program, and nothing of it stays.
extern "C" void stopped(int) {
    constexpr std::string_view words = "\nStopped. What was not finished is as it was before.\n";
    [[maybe_unused]] const auto written = ::write(STDERR_FILENO, words.data(), words.size());
    ::_exit(130);
}

} // namespace

int run(const std::vector<std::string>& arguments, const Terminal& terminal, const OtherFaces& others) {
    try {
        const auto status = run_to_end(arguments, terminal, others);
        return status ? code(*status) : tell(terminal, status.error());
    } catch (const store::Broken& broken) {
        return tell(terminal, {Problem::failed, broken.what(), {}, {}, 0, {}, {}});
    } catch (const std::exception& unexpected) {
        return tell(terminal, {Problem::failed,
                               fmt::format("something went wrong inside the program ({})", unexpected.what()),
                               "What was not finished is as it was before. To look: goodturn doctor",
                               {},
                               0,
                               {},
                               {}});
    }
}

int run_program(int argc, char** argv, const OtherFaces& others) {
    if (::isatty(STDERR_FILENO) == 1) static_cast<void>(std::signal(SIGINT, stopped));
    return run({argv + std::min(argc, 1), argv + argc}, Terminal::real(), others);
}

} // namespace goodturn::cli

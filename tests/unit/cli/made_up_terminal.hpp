#pragma once
#include "cli/program.hpp"
#include "cli/terminal.hpp"

#include <algorithm>
#include <filesystem>
#include <string>
#include <unistd.h>

namespace goodturn::cli {

/// A terminal that keeps what it is told, and types what it was given.
struct MadeUpTerminal {
    Terminal terminal;
    std::string out;
    std::string err;
    std::string typed; ///< what comes in
    MadeUpTerminal() {
        terminal.out = [this](std::string_view text) {
            out += text;
            return true;
        };
        terminal.err = [this](std::string_view text) { err += text; };
        terminal.in = [this](std::span<char> into) {
            const std::size_t count = std::min(into.size(), typed.size());
            std::copy_n(typed.begin(), count, into.begin());
            typed.erase(0, count);
            return count;
        };
    }
    MadeUpTerminal(const MadeUpTerminal&) = delete;
    MadeUpTerminal& operator=(const MadeUpTerminal&) = delete;
};

/// What one run of the program printed, and its exit status.
struct Ran {
    int status = 0;
    std::string out;
    std::string err;
};

/// A home of its own, gone at the end.
class MadeUpHome {
  public:
    MadeUpHome() {
        std::string pattern = (std::filesystem::temp_directory_path() / "goodturn-cli-XXXXXX").string();
        folder_ = ::mkdtemp(pattern.data());
    }
    ~MadeUpHome() { std::filesystem::remove_all(folder_); }
    MadeUpHome(const MadeUpHome&) = delete;
    MadeUpHome& operator=(const MadeUpHome&) = delete;

    std::filesystem::path folder() const { return folder_; }
    /// Runs a command in this home, on 26 November 2026.
    Ran run(std::vector<std::string> arguments, std::string typed = {}, bool on_a_terminal = false) const {
        MadeUpTerminal made_up;
        made_up.typed = std::move(typed);
        made_up.terminal.in_is_terminal = made_up.terminal.err_is_terminal = on_a_terminal;
        arguments.insert(arguments.begin(), {"--home", folder_.string(), "--on", "2026-11-26"});
        const int status = cli::run(arguments, made_up.terminal);
        return {status, made_up.out, made_up.err};
    }

  private:
    std::filesystem::path folder_;
};

} // namespace goodturn::cli

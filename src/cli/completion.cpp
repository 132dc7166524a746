#include "base/text.hpp"
#include "cli/help.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace goodturn::cli {

namespace {

/// All options of a command, those of every command included.
std::vector<Option> options_of(const Command& command) {
    Syntax syntax = syntax_of(command);
    Everywhere unused;
    declare_everywhere(syntax, unused);
    return {syntax.all().begin(), syntax.all().end()};
}

/// A command or verb by the words that name it: "needs", "needs add".
struct Named {
    std::string words;
    const Command* command;
};

std::vector<Named> with_verbs(const std::vector<Command>& commands) {
    std::vector<Named> all;
    for (const Command& command : commands) {
        all.push_back({std::string(command.keyword), &command});
        for (const Command& verb : command.verbs)
            all.push_back({fmt::format("{} {}", command.keyword, verb.keyword), &verb});
    }
    return all;
}

/// What can stand in the place of a word: verbs, choices.
std::vector<std::string> words_after(const Command& command) {
    std::vector<std::string> words;
    for (const Command& verb : command.verbs)
        words.emplace_back(verb.keyword);
    for (const Option& option : own_options(command))
        if (option.in_place) words.insert(words.end(), option.choices.begin(), option.choices.end());
    return words;
}

bool takes_files(const Command& command) {
    return std::ranges::any_of(own_options(command), [](const Option& option) {
        return option.in_place && option.offers != Offers::nothing;
    });
}

std::string names_of(const std::vector<Option>& options) {
    std::vector<std::string> names;
    for (const Option& option : options) {
        if (option.in_place) continue;
        const auto each = split(option.names, ',');
        names.insert(names.end(), each.begin(), each.end());
    }
    return join(names, " ");
}

/// How bash completes the value of an option.
std::string bash_value(const Option& option) {
    if (!option.choices.empty())
        return fmt::format("COMPREPLY=($(compgen -W '{}' -- \"$current\"))", join(option.choices, " "));
    if (option.offers == Offers::files)
        return "compopt -o filenames; COMPREPLY=($(compgen -f -- \"$current\"))";
    if (option.offers == Offers::folders)
        return "compopt -o filenames; COMPREPLY=($(compgen -d -- \"$current\"))";
    return "COMPREPLY=()";
}

std::string bash_case(const Named& named) {
    const auto options = options_of(*named.command);
    std::string text = fmt::format("    '{}')\n        case $previous in\n", named.words);
    for (const Option& option : options) {
        if (option.in_place || option.is_flag()) continue;
        std::string names = option.names;
        std::ranges::replace(names, ',', '|');
        text += fmt::format("        {}) {}; return ;;\n", names, bash_value(option));
    }
    text += fmt::format(
        "        esac\n        options='{}'\n        words='{}'\n        files={}\n        ;;\n",
        names_of(options), join(words_after(*named.command), " "), takes_files(*named.command) ? "yes" : "");
    return text;
}

std::string for_bash(const std::vector<Command>& commands) {
    std::vector<std::string> keywords;
    for (const Command& command : commands)
        keywords.emplace_back(command.keyword);
    std::string verbs;
    for (const Command& command : commands) {
        if (command.verbs.empty()) continue;
        std::vector<std::string> names;
        for (const Command& verb : command.verbs)
            names.emplace_back(verb.keyword);
        verbs += fmt::format("    {}) [[ ' {} ' == *\" $each \"* ]] && named=\"$named $each\" ;;\n",
                             command.keyword, join(names, " "));
    }
    std::string text = R"(# bash completion for goodturn; made by: goodturn completion bash
_goodturn() {
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]}
    local named='' each options='' words='' files='' skip='' i
    COMPREPLY=()
    for ((i = 1; i < COMP_CWORD; i++)); do
        each=${COMP_WORDS[i]}
        if [[ -n $skip ]]; then skip=''; continue; fi
        case $each in
        --home|--on) skip=yes; continue ;;
        -*) [[ -n $named ]] && break; continue ;;
        esac
        case $named in
        '') named=$each; continue ;;
)";
    text += verbs;
    text += R"(        esac
        break
    done
    case $named in
    '')
)";
    text +=
        fmt::format("        words='{}'\n        options='--json --home --on --help --version'\n        ;;\n",
                    join(keywords, " "));
    for (const Named& named : with_verbs(commands))
        text += bash_case(named);
    text += R"(    esac
    if [[ $current == -* ]]; then
        COMPREPLY=($(compgen -W "$options" -- "$current"))
    elif [[ -n $files ]]; then
        compopt -o filenames
        COMPREPLY=($(compgen -W "$words" -- "$current") $(compgen -f -- "$current"))
    else
        COMPREPLY=($(compgen -W "$words" -- "$current"))
    fi
}
complete -F _goodturn goodturn
)";
    return text;
}

/// Inside single quotes of a shell.
std::string in_single_quotes(std::string_view text) {
    std::string quoted;
    for (const char c : text) {
        if (c == '\'')
            quoted += "'\\''";
        else
            quoted += c;
    }
    return quoted;
}

/// Inside the brackets of a zsh option specification, in single quotes.
std::string for_brackets(std::string_view text) {
    std::string escaped;
    for (const char c : text) {
        if (c == '[' || c == ']' || c == ':' || c == '\\') escaped += '\\';
        escaped += c;
    }
    return in_single_quotes(escaped);
}

std::string zsh_value(const Option& option) {
    if (!option.choices.empty()) return fmt::format("({})", join(option.choices, " "));
    if (option.offers == Offers::files) return "_files";
    if (option.offers == Offers::folders) return "_files -/";
    return " ";
}

std::string zsh_arguments(const Command& command) {
    std::string text = "_arguments -s";
    for (const Option& option : options_of(command)) {
        if (option.in_place) {
            const std::string place = option.takes_rest ? "*" : "";
            text += fmt::format(" \\\n            '{}:{}:{}'", place, in_single_quotes(option.names),
                                zsh_value(option));
            continue;
        }
        for (const std::string& name : split(option.names, ',')) {
            text += fmt::format(" \\\n            '*{}[{}]", name, for_brackets(option.help));
            for (int i = 0; !option.is_flag() && i < option.count; ++i)
                text += fmt::format(":{}:{}", for_brackets(option.value), zsh_value(option));
            text += '\'';
        }
    }
    return text + '\n';
}

std::string described_list(const std::vector<Command>& commands) {
    std::string text;
    for (const Command& command : commands)
        text += fmt::format(" \\\n            '{}:{}'", command.keyword, for_brackets(command.line));
    return text;
}

std::string for_zsh(const std::vector<Command>& commands) {
    std::string text = R"(#compdef goodturn
# zsh completion for goodturn; made by: goodturn completion zsh
_goodturn() {
    local -a commands verbs
    local first=1
    while [[ ${words[2]} == --json || ${words[2]} == --on || ${words[2]} == --home ]]; do
        [[ ${words[2]} == --json ]] && first=1 || first=2
        words=("${words[1]}" "${(@)words[$((2 + first)),-1]}")
        (( CURRENT -= first ))
    done
    if (( CURRENT == 2 )); then
        commands=()";
    text += described_list(commands) +
            ")\n        _describe command commands\n        return\n    fi\n    case ${words[2]} in\n";
    for (const Command& command : commands) {
        text += fmt::format("    {})\n", command.keyword);
        if (!command.verbs.empty()) {
            text += "        case ${words[3]} in\n";
            for (const Command& verb : command.verbs)
                text +=
                    fmt::format("        {}) (( CURRENT > 3 )) && {{ words=(\"${{words[1]}}\" "
                                "\"${{(@)words[4,-1]}}\"); (( CURRENT -= 2 )); {}            return; }} ;;\n",
                                verb.keyword, zsh_arguments(verb));
            text += "        esac\n        if (( CURRENT == 3 )); then\n            verbs=(" +
                    described_list(command.verbs) + ")\n            _describe verb verbs\n        fi\n";
        }
        text += "        words=(\"${words[1]}\" \"${(@)words[3,-1]}\"); (( CURRENT -= 1 ))\n        " +
                zsh_arguments(command) + "        ;;\n";
    }
    return text + "    esac\n}\n_goodturn \"$@\"\n";
}

std::string fish_options(const Command& command, std::string_view condition) {
    std::string text;
    for (const Option& option : own_options(command)) {
        if (option.in_place) continue;
        text += fmt::format("complete -c goodturn -n '{}'", condition);
        for (const std::string& name : split(option.names, ','))
            text += name.starts_with("--") ? fmt::format(" -l {}", name.substr(2))
                                           : fmt::format(" -s {}", name.substr(1));
        if (!option.is_flag()) text += option.offers == Offers::nothing ? " -x" : " -r -F";
        if (!option.choices.empty()) text += fmt::format(" -a '{}'", join(option.choices, " "));
        text += fmt::format(" -d '{}'\n", in_single_quotes(option.help));
    }
    if (takes_files(command)) text += fmt::format("complete -c goodturn -n '{}' -F\n", condition);
    for (const Option& option : own_options(command))
        if (option.in_place && !option.choices.empty())
            text +=
                fmt::format("complete -c goodturn -n '{}' -a '{}'\n", condition, join(option.choices, " "));
    return text;
}

std::string for_fish(const std::vector<Command>& commands) {
    std::string text =
        "# fish completion for goodturn; made by: goodturn completion fish\ncomplete -c goodturn -f\n";
    for (const Command& command : commands)
        text += fmt::format("complete -c goodturn -n __fish_use_subcommand -a {} -d '{}'\n", command.keyword,
                            in_single_quotes(command.line));
    for (const Command& command : commands) {
        std::vector<std::string> verbs;
        for (const Command& verb : command.verbs) {
            verbs.emplace_back(verb.keyword);
            text += fish_options(
                verb, fmt::format("__fish_seen_subcommand_from {}; and __fish_seen_subcommand_from {}",
                                  command.keyword, verb.keyword));
        }
        const std::string here = fmt::format("__fish_seen_subcommand_from {}", command.keyword);
        const std::string bare =
            verbs.empty() ? here
                          : fmt::format("{}; and not __fish_seen_subcommand_from {}", here, join(verbs, " "));
        for (const Command& verb : command.verbs)
            text += fmt::format("complete -c goodturn -n '{}' -a {} -d '{}'\n", bare, verb.keyword,
                                in_single_quotes(verb.line));
        text += fish_options(command, bare);
    }
    return text + "complete -c goodturn -l json -d 'for scripts: one JSON value'\ncomplete -c goodturn -l "
                  "home -r -F -d 'other data than "
                  "your own'\ncomplete -c goodturn -l on -x -d 'as if today were that day'\ncomplete -c "
                  "goodturn -s h -l help -d 'this help'\n";
}

} // namespace

std::string completion(const std::vector<Command>& commands, Shell shell) {
    switch (shell) {
    case Shell::bash:
        return for_bash(commands);
    case Shell::zsh:
        return for_zsh(commands);
    case Shell::fish:
        return for_fish(commands);
    }
    return {};
}

} // namespace goodturn::cli

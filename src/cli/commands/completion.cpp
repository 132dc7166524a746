#include "cli/commands.hpp"
#include "cli/face.hpp"
#include "cli/help.hpp"

#include <memory>

namespace goodturn::cli {

Command completion_command() {
    return {
        .keyword = "completion",
        .usage = {"completion bash|zsh|fish"},
        .line = "a script that lets your shell complete what you type",
        .examples = {{"completion bash > ~/.local/share/bash-completion/completions/goodturn", ""},
                     {"completion zsh > ~/.zfunc/_goodturn", "with ~/.zfunc in fpath"},
                     {"completion fish > ~/.config/fish/completions/goodturn.fish", ""}},
        .group = Group::this_program,
        .prepare = [](Syntax& syntax) -> Run {
            const auto shell = std::make_shared<Shell>(Shell::bash);
            syntax.choice_word("SHELL", *shell, "").needed();
            return [shell](Face& face) -> Result<Status> {
                CHECK_OK(face.write(completion(all_commands(), *shell)));
                return Status::done;
            };
        },
    };
}

} // namespace goodturn::cli

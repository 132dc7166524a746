#include "base/text.hpp"
#include "cli/commands.hpp"
#include "cli/help.hpp"
#include "operations/operation.hpp"

#include <gtest/gtest.h>

#include <set>

namespace goodturn::cli {
namespace {

/// Every command and verb, with the words that name it.
std::vector<std::pair<std::string, Command>> everything() {
    std::vector<std::pair<std::string, Command>> all;
    for (Command& command : all_commands()) {
        const std::string name(command.keyword);
        for (const Command& verb : command.verbs)
            all.emplace_back(name + " " + std::string(verb.keyword), verb);
        all.emplace_back(name, std::move(command));
    }
    return all;
}

/// Text as a shell takes it apart.
std::vector<std::string> as_arguments(std::string_view typed) {
    std::vector<std::string> arguments;
    std::string current;
    bool quoted = false;
    bool begun = false;
    for (const char c : typed) {
        if (c == '"') {
            quoted = !quoted;
            begun = true;
        } else if (c == ' ' && !quoted) {
            if (begun) arguments.push_back(std::exchange(current, {}));
            begun = false;
        } else {
            current += c;
            begun = true;
        }
    }
    if (begun) arguments.push_back(current);
    return arguments;
}

std::string all_that_is_said() {
    Terminal pipe;
    Page page(pipe);
    const auto commands = all_commands();
    print_overview(page, commands);
    for (const Command& command : commands) {
        print_help(page, command);
        for (const Command& verb : command.verbs)
            print_help(page, verb, command.keyword);
    }
    return page.take() + manual(commands) + completion(commands, Shell::fish);
}

TEST(Commands, CarryOutNothingThatIsNotInTheTableOfOperations) {
    for (const auto& [name, command] : everything())
        for (const std::string_view operation : command.operations)
            EXPECT_NE(operations::find(operation), nullptr) << name << " names the operation " << operation;
}

TEST(Commands, ReachEveryOperationOfTheTable) {
    std::set<std::string_view> reached;
    for (const auto& [name, command] : everything())
        reached.insert(command.operations.begin(), command.operations.end());
    for (const operations::Operation& operation : operations::all())
        EXPECT_TRUE(reached.contains(operation.name)) << "no command carries out " << operation.name;
}

TEST(Commands, ThatOnlyReadNameNoOperationThatWrites) {
    for (const auto& [name, command] : everything()) {
        if (command.effect == Effect::writes) continue;
        for (const std::string_view operation : command.operations)
            EXPECT_EQ(operations::find(operation)->access, operations::Access::reads)
                << name << ", " << operation;
    }
}

TEST(Commands, AreNamedOnceAndSayHowTheyAreUsed) {
    std::set<std::string> names;
    for (const auto& [name, command] : everything()) {
        EXPECT_TRUE(names.insert(name).second) << name;
        EXPECT_FALSE(command.line.empty()) << name;
        ASSERT_FALSE(command.usage.empty()) << name;
        for (const std::string_view usage : command.usage)
            EXPECT_TRUE(usage.starts_with(name)) << name << ": " << usage;
    }
}

TEST(Commands, DeclareNoOptionTwice) {
    for (const auto& [name, command] : everything()) {
        Syntax syntax = syntax_of(command);
        Everywhere everywhere;
        declare_everywhere(syntax, everywhere);
        std::set<std::string> seen;
        for (const Option& option : syntax.all())
            for (const std::string& each : split(option.names, ','))
                EXPECT_TRUE(seen.insert(each).second) << name << ' ' << each;
    }
}

TEST(Commands, UnderstandTheirOwnExamples) {
    for (const Command& command : all_commands()) {
        for (const Example& example : command.examples) {
            std::string_view typed =
                example.typed.substr(0, std::min(example.typed.find(" <"), example.typed.find(" >")));
            auto arguments = as_arguments(typed);
            const auto commands = all_commands();
            const auto found = std::ranges::find(commands, arguments[0], &Command::keyword);
            ASSERT_NE(found, commands.end()) << typed;
            const Command* chosen = &*found;
            arguments.erase(arguments.begin());
            if (!arguments.empty()) {
                const auto verb = std::ranges::find(found->verbs, arguments[0], &Command::keyword);
                if (verb != found->verbs.end()) {
                    chosen = &*verb;
                    arguments.erase(arguments.begin());
                }
            }
            Syntax syntax;
            const cli::Run act = chosen->prepare(syntax);
            Everywhere everywhere;
            declare_everywhere(syntax, everywhere);
            const auto read = parse(syntax, arguments, "goodturn");
            EXPECT_TRUE(read) << example.typed << ": " << to_sentence(read.error());
        }
    }
}

TEST(Commands, SpeakCalmly) {
    const std::string said = lower_ascii(all_that_is_said());
    for (const std::string_view word : {" contact", " lead", "network", "overdue", "streak", "score", "!"})
        EXPECT_EQ(said.find(word), std::string::npos)
            << word << ": …" << said.substr(said.find(word) - 40, 80);
}

TEST(Manual, HasEveryCommandAndItsOptions) {
    const std::string page = manual(all_commands());
    EXPECT_TRUE(page.starts_with(".TH GOODTURN 1"));
    for (const Command& command : all_commands()) {
        const std::string name = join(split(command.keyword, '-'), "\\-"); // as roff writes a hyphen
        EXPECT_NE(page.find(".SS " + name), std::string::npos) << name;
    }
    EXPECT_NE(page.find("\\-\\-in\\-confidence"), std::string::npos);
    EXPECT_NE(page.find(".SH EXIT STATUS"), std::string::npos);
}

TEST(Manual, BeginsNoLineWithASignThatRoffWouldTakeForACommand) {
    for (const std::string& line : split(manual(all_commands()), '\n')) {
        if (!line.starts_with('.')) {
            EXPECT_FALSE(line.starts_with('\''));
            continue;
        }
        const std::string request = line.substr(1, line.find(' ') - 1);
        const std::set<std::string> known{"TH", "SH", "SS", "PP", "TP", "B", "I",
                                          "RI", "br", "RS", "RE", "nh", "ad"};
        EXPECT_TRUE(known.contains(request)) << line;
    }
}

TEST(Completion, OffersEveryCommandInEveryShell) {
    const auto commands = all_commands();
    for (const Shell shell : {Shell::bash, Shell::zsh, Shell::fish})
        for (const Command& command : commands) {
            const std::string script = completion(commands, shell);
            EXPECT_NE(script.find(command.keyword), std::string::npos) << command.keyword;
            EXPECT_NE(script.find("in-confidence"), std::string::npos);
        }
}

} // namespace
} // namespace goodturn::cli

#include "base/text.hpp"
#include "cli/syntax.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <ranges>

namespace goodturn::cli {

namespace {

std::unexpected<Error> misused(std::string message, std::string_view command) {
    return invalid(std::move(message), fmt::format("See: {} --help", command));
}

/// "--birthday=" means an empty value; the parser would take the next word instead.
std::vector<std::string> with_empty_values(const std::vector<std::string>& arguments) {
    std::vector<std::string> all;
    bool only_words = false;
    for (const std::string& each : arguments) {
        only_words = only_words || each == "--";
        if (!only_words && each.starts_with("--") && each.size() > 3 && each.find('=') == each.size() - 1) {
            all.push_back(each.substr(0, each.size() - 1));
            all.emplace_back();
        } else {
            all.push_back(each);
        }
    }
    return all;
}

/// Words that are no option, in order. An error for an option that is not known.
Result<std::vector<std::string>> only_words(const std::vector<std::string>& rest, std::string_view command) {
    std::vector<std::string> words;
    bool marked = false; // after "--" everything is a word
    for (const std::string& each : rest) {
        const bool number = each.size() > 1 && each[1] >= '0' && each[1] <= '9';
        if (!marked && each == "--")
            marked = true;
        else if (!marked && each.size() > 1 && each.front() == '-' && !number)
            return misused(fmt::format("there is no option {} here", each), command);
        else
            words.push_back(each);
    }
    return words;
}

Result<void> take(const Option& option, const std::vector<std::string>& given) {
    if (!option.choices.empty() && std::ranges::find(option.choices, given.back()) == option.choices.end())
        return invalid(fmt::format("\"{}\" cannot be {}", given.back(), long_name(option)),
                       fmt::format("There are: {}.", join(option.choices, ", ")));
    return option.take(given);
}

Result<void> take_words(const Syntax& syntax, const std::vector<std::string>& words,
                        std::string_view command) {
    std::size_t at = 0;
    for (const Option& option : syntax.all()) {
        if (!option.in_place) continue;
        if (at == words.size()) {
            if (option.required) return misused(fmt::format("{} is missing", option.names), command);
            continue;
        }
        const std::size_t end = option.takes_rest ? words.size() : at + 1;
        CHECK_OK(take(option, {words.begin() + static_cast<std::ptrdiff_t>(at),
                               words.begin() + static_cast<std::ptrdiff_t>(end)}));
        at = end;
    }
    if (at < words.size()) return misused(fmt::format("\"{}\" is one word too many", words[at]), command);
    return {};
}

/// Only the last option of all can lack a value: anything behind it would have been taken for one.
std::string lacks_values(const Syntax& syntax, const std::vector<std::string>& arguments) {
    for (const std::string& each : std::views::reverse(arguments))
        for (const Option& option : syntax.all())
            if (option.count > 1 && each == long_name(option))
                return fmt::format("{} takes {} values behind it: {}", each, option.count, option.value);
    return fmt::format("{} has nothing behind it", arguments.back());
}

struct Declared {
    const Option* option;
    CLI::Option* parsed;
};

std::vector<Declared> declare_all(CLI::App& app, const Syntax& syntax) {
    std::vector<Declared> declared;
    for (const Option& option : syntax.all()) {
        if (option.in_place) continue;
        const auto anything = [](const CLI::results_t&) { return true; };
        CLI::Option* parsed = option.is_flag() ? app.add_flag_function(option.names, [](std::int64_t) {})
                                               : app.add_option(option.names, anything);
        if (!option.is_flag()) {
            parsed->type_size(option.count)->expected(1);
            parsed->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)->allow_extra_args(false);
        }
        declared.push_back({&option, parsed});
    }
    return declared;
}

} // namespace

Result<void> parse(const Syntax& syntax, const std::vector<std::string>& arguments,
                   std::string_view command) {
    CLI::App app;
    app.set_help_flag();
    app.allow_extras();
    const auto declared = declare_all(app, syntax);
    auto reversed = with_empty_values(arguments); // as CLI11 wants them
    std::ranges::reverse(reversed);
    try {
        app.parse(std::move(reversed));
    } catch (const CLI::ArgumentMismatch&) {
        return misused(lacks_values(syntax, arguments), command);
    } catch (const CLI::ParseError& error) {
        return misused(error.what(), command);
    }
    for (const Declared& each : declared)
        if (each.parsed->count() > 0) CHECK_OK(take(*each.option, each.parsed->results()));
    TRY(const auto words, only_words(app.remaining(), command));
    return take_words(syntax, words, command);
}

} // namespace goodturn::cli

#include "cli/help.hpp"

#include "base/text.hpp"

#include <fmt/format.h>

#include <algorithm>

#ifndef GOODTURN_VERSION
#define GOODTURN_VERSION "0.1.0"
#endif

namespace goodturn::cli {

std::string_view version() {
    return GOODTURN_VERSION;
}

Syntax syntax_of(const Command& command) {
    Syntax syntax;
    if (command.prepare) command.prepare(syntax); // what it would do is not wanted here, and never called
    return syntax;
}

void declare_everywhere(Syntax& syntax, Everywhere& to) {
    const auto taken = [&](std::string_view name) {
        return std::ranges::any_of(syntax.all(), [&](const Option& each) { return long_name(each) == name; });
    };
    const bool has_version = taken("--version"); // `export --version 3.0` means that of the vCard
    syntax.flag("--json", to.json, "for scripts: one JSON value").everywhere = true;
    syntax.value("--home", "DIR", to.home, "other data than your own").with(Offers::folders).everywhere =
        true;
    syntax.value("--on", "DATE", to.on, "as if today were that day").everywhere = true;
    syntax.flag("-h,--help", to.help, "this help").everywhere = true;
    if (!has_version) syntax.flag("--version", to.version, "the version of the program").everywhere = true;
}

std::vector<Option> own_options(const Command& command) {
    const Syntax syntax = syntax_of(command);
    return {syntax.all().begin(), syntax.all().end()};
}

std::string full_help(const Option& option) {
    if (option.choices.empty()) return option.help;
    const std::string choices = join(option.choices, ", ");
    return option.help.empty() ? choices : fmt::format("{}: {}", option.help, choices);
}

std::string as_listed(const Option& option) {
    if (option.in_place) return option.takes_rest ? option.names + "…" : option.names;
    const auto names = split(option.names, ',');
    const std::string all = join(names, ", ");
    return option.value.empty() ? all : all + ' ' + option.value;
}

namespace {

void add_rows(Table& table, const auto& options, bool in_place) {
    for (const Option& option : options)
        if (option.in_place == in_place) table.rows.push_back({accent(as_listed(option)), full_help(option)});
}

void print_options(Page& page, std::string_view heading, const auto& options, bool in_place) {
    Table table;
    table.prose_last = true;
    add_rows(table, options, in_place);
    if (table.rows.empty()) return;
    page.heading(heading).table(table, 2);
}

void print_forms(Page& page, const Command& command) {
    page.heading("Usage");
    for (const std::string_view usage : command.usage)
        page.text(accent(fmt::format("goodturn {}", usage)), 2, 4);
    for (const Command& verb : command.verbs)
        for (const std::string_view usage : verb.usage)
            page.text(accent(fmt::format("goodturn {}", usage)), 2, 4);
}

void print_examples(Page& page, const Command& command) {
    if (command.examples.empty()) return;
    page.heading("Examples");
    for (const Example& example : command.examples) {
        page.text(accent(fmt::format("goodturn {}", example.typed)), 2, 4);
        if (!example.means.empty()) page.text(example.means, 6);
    }
}

} // namespace

void print_help(Page& page, const Command& command, std::string_view parent) {
    const std::string name =
        parent.empty() ? std::string(command.keyword) : fmt::format("{} {}", parent, command.keyword);
    page.text(fmt::format("{}: {}", bold("goodturn " + name), command.line));
    print_forms(page, command);
    if (!command.more.empty()) page.blank().text(command.more);
    const auto options = own_options(command);
    print_options(page, "What you name", options, true);
    print_options(page, "Options", options, false);
    for (const Command& verb : command.verbs) {
        const auto of_verb = own_options(verb);
        page.heading(fmt::format("goodturn {} {}: {}", name, verb.keyword, verb.line));
        Table table;
        table.prose_last = true;
        add_rows(table, of_verb, true);
        add_rows(table, of_verb, false);
        page.table(table, 2);
    }
    print_examples(page, command);
    Syntax everywhere;
    Everywhere unused;
    declare_everywhere(everywhere, unused);
    print_options(page, "With every command", everywhere.all(), false);
}

void print_overview(Page& page, const std::vector<Command>& commands) {
    page.text(
        fmt::format("{}: whom to reach, what they need, and what you could give them.", bold("goodturn")));
    page.blank().text(accent("goodturn COMMAND [options]"), 2).text(accent("goodturn COMMAND --help"), 2);
    constexpr auto headings = words_of(Group{});
    for (std::size_t group = 0; group < headings.size(); ++group) {
        Table table;
        table.prose_last = true;
        for (const Command& command : commands)
            if (static_cast<std::size_t>(command.group) == group)
                table.rows.push_back(
                    {accent(fmt::format("{:<12}", command.keyword)), std::string(command.line)});
        if (!table.rows.empty()) page.heading(headings.at(group)).table(table, 2);
    }
    page.blank().text("With every command: --json for scripts, --home DIR for other data, --on DATE as if "
                      "today were that day.");
}

} // namespace goodturn::cli

#include "base/text.hpp"
#include "cli/help.hpp"

#include <fmt/format.h>

namespace goodturn::cli {

namespace {

/// As roff has it: a backslash is \e, a hyphen that is typed is \-, and no line begins with a control sign.
std::string roff(std::string_view text) {
    std::string escaped;
    for (const char c : text) {
        if (c == '\\')
            escaped += "\\e";
        else if (c == '-')
            escaped += "\\-";
        else if (c == '"')
            escaped += "\\(dq";
        else
            escaped += c;
    }
    if (escaped.starts_with('.') || escaped.starts_with('\'')) escaped.insert(0, "\\&");
    return escaped;
}

std::string paragraph(std::string_view text) {
    return fmt::format(".PP\n{}\n", roff(text));
}

std::string options_of(const auto& options) {
    std::string text;
    for (const Option& option : options) {
        const std::string help = full_help(option);
        text += fmt::format(".TP\n.B {}\n{}\n", roff(as_listed(option)), help.empty() ? "\\&" : roff(help));
    }
    return text;
}

std::string forms_of(const Command& command) {
    std::string text;
    for (const std::string_view usage : command.usage)
        text += fmt::format("{}.B goodturn {}\n", text.empty() ? "" : ".br\n", roff(usage));
    return text;
}

std::string examples_of(const Command& command) {
    if (command.examples.empty()) return {};
    std::string text = ".PP\nExamples:\n";
    for (const Example& example : command.examples) {
        text += fmt::format(".PP\n.RS 4\n.B goodturn {}\n", roff(example.typed));
        if (!example.means.empty()) text += fmt::format(".br\n{}\n", roff(example.means));
        text += ".RE\n";
    }
    return text;
}

std::string section_of(const Command& command) {
    std::string text = fmt::format(".SS {}\n{}", roff(command.keyword), forms_of(command));
    text += paragraph(fmt::format("{}.", command.line));
    if (!command.more.empty()) text += paragraph(command.more);
    text += options_of(own_options(command));
    for (const Command& verb : command.verbs)
        text += ".PP\n" + forms_of(verb) + paragraph(fmt::format("{}.", verb.line)) +
                options_of(own_options(verb));
    return text + examples_of(command);
}

constexpr std::string_view before = R"(.SH NAME
goodturn \- whom to reach, what they need, and what you could give them
.SH SYNOPSIS
.B goodturn
.I COMMAND
.RI [ options ]
.SH DESCRIPTION
Your address book and a line of notes after each conversation go in; out comes, each day, whom to reach, what they need, and
what you could give them, with the reason and the words to start.
Nothing is sent, no server is asked, and everything is in one file on your machine.
.PP
PERSON is a name, a part of one, an email, or an id; NEED, GIFT, OFFER and REF are an id, the six signs shown in brackets, or words
that only one of them holds.
If it fits several, they are listed and nothing is done.
)";

constexpr std::string_view after = R"(.SH EXIT STATUS
.TP
.B 0
done
.TP
.B 1
failed (a file, the disk), or refused
.TP
.B 2
the command was not understood, or what was named fits several
.TP
.B 3
nothing fits what was named
.SH ENVIRONMENT
.TP
.B GOODTURN_HOME
the folder of your data, where \-\-home does not say otherwise
.TP
.B XDG_DATA_HOME
where that is not set either: the folder goodturn in this one
.TP
.B NO_COLOR
if set, no colour
.TP
.B VISUAL, EDITOR
what
.B goodturn log \-\-edit
opens
.SH FILES
.TP
.I ~/.local/share/goodturn/goodturn.db
everything: an SQLite database, readable by you alone
)";

} // namespace

std::string manual(const std::vector<Command>& commands) {
    std::string text =
        fmt::format(".TH GOODTURN 1 \"\" \"goodturn {}\" \"User Commands\"\n.nh\n.ad l\n", version());
    text += before;
    Syntax everywhere;
    Everywhere unused;
    declare_everywhere(everywhere, unused);
    text += ".SH OPTIONS\nWith every command, before or after it:\n" + options_of(everywhere.all());
    constexpr auto headings = words_of(Group{});
    for (std::size_t group = 0; group < headings.size(); ++group) {
        std::string heading(headings.at(group));
        for (char& c : heading)
            c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        text += fmt::format(".SH {}\n", heading);
        for (const Command& command : commands)
            if (static_cast<std::size_t>(command.group) == group) text += section_of(command);
    }
    return text + std::string(after);
}

} // namespace goodturn::cli

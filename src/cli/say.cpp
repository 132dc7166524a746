#include "cli/say.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace goodturn::cli {

std::string in_brackets(const Id& id) {
    return soft(fmt::format("[{}]", short_id(id)));
}

std::string beginning(std::string_view text) {
    std::string begun(text);
    const std::string_view first = text.substr(0, text.find(' '));
    // A file, an address: as it is written.
    if (first.find_first_of("/@") != std::string_view::npos ||
        first.substr(0, first.size() - (first.empty() ? 0 : 1)).find('.') != std::string_view::npos)
        return begun;
    if (!begun.empty() && begun.front() >= 'a' && begun.front() <= 'z')
        begun.front() = static_cast<char>(begun.front() - 'a' + 'A');
    return begun;
}

std::string sentence(std::string_view text) {
    std::string whole = beginning(text);
    const std::string_view inside =
        std::string_view(whole).substr(0, whole.find_last_not_of('"') + 1); // a quote may end it
    if (!inside.empty() && std::string_view(".?:").find(inside.back()) == std::string_view::npos)
        whole += '.';
    return whole;
}

std::string as_argument(std::string_view text) {
    const auto plain = [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || byte >= 0x80 ||
               std::string_view("@._-+/:,").find(c) != std::string_view::npos;
    };
    if (!text.empty() && text.front() != '-' && std::ranges::all_of(text, plain)) return std::string(text);
    std::string argument = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\' || c == '$' || c == '`') argument += '\\';
        argument += c;
    }
    return argument + '"';
}

std::string counted(std::int64_t number, std::string_view one, std::string_view many) {
    if (number == 1) return fmt::format("one {}", one);
    return number == 0 ? fmt::format("no {}", many) : fmt::format("{} {}", number, many);
}

std::string typed(std::string_view arguments) {
    return accent(fmt::format("goodturn {}", arguments));
}

std::string in_quotes(std::string_view text) {
    return fmt::format("“{}”", text);
}

void print_empty(Face& face, std::string_view otherwise) {
    operations::FindPeople anyone;
    anyone.limit = 1;
    const auto context = face.home();
    const auto people =
        context ? operations::find_people(**context, anyone) : std::unexpected(context.error());
    if (people && people->empty())
        face.page()
            .text("Nobody here yet. Bring in your address book:")
            .text(typed("import FILE"), 2)
            .text("Or write down the last person you talked to:")
            .text(typed("log NAME -m NOTE --new"), 2);
    else if (!otherwise.empty())
        face.page().text(otherwise);
}

void print_done(Face& face, const operations::Done& done) {
    face.page().text(sentence(done.message));
}

} // namespace goodturn::cli

#include "listen/own_words.hpp"

#include "base/text.hpp"

namespace goodturn::listen {

namespace {

bool ends_the_message(std::string_view line) {
    if (line == "--" || line == "-- ") return true;
    const std::string_view bare = trim(line);
    if (bare.starts_with("-----") && bare.find("riginal") != std::string_view::npos) return true;
    if (bare.starts_with("---------- Forwarded") || bare.starts_with("Begin forwarded message")) return true;
    // "On Mon, 3 Mar 2026 at 10:12, Ann Lee <ann@example.org> wrote:": the colon ends the line, and there is
    // a number.
    return bare.starts_with("On ") && bare.ends_with("wrote:") &&
           bare.find_first_of("0123456789") != std::string_view::npos;
}

bool is_foreign(std::string_view line) {
    const std::string_view bare = trim(line);
    // ">" and a word quote a mail; ">>" and ">" alone as well. "> 500 people" is a number and somebody's own.
    if (bare.starts_with(">"))
        return !(bare.size() > 2 && bare[1] == ' ' && bare[2] >= '0' && bare[2] <= '9');
    return bare.starts_with("Sent from my ") || bare.starts_with("Get Outlook for ") ||
           bare.starts_with("Sent via ") || bare.starts_with("Von meinem ");
}

} // namespace

std::vector<Part> own_words(std::string_view note) {
    std::vector<Part> parts;
    for (std::size_t begin = 0; begin < note.size();) {
        std::size_t end = note.find('\n', begin);
        if (end == std::string_view::npos) end = note.size();
        std::string_view line = note.substr(begin, end - begin);
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (ends_the_message(line)) break;
        if (!is_foreign(line)) parts.push_back({begin, end});
        begin = end + 1;
    }
    return parts;
}

} // namespace goodturn::listen

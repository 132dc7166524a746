#include "intake/icalendar/lines.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace goodturn::intake::icalendar {

namespace {

bool is_name_character(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
}

std::size_t length_of_name(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::find_if_not(text, is_name_character) - text.begin());
}

/// Whether it begins as a content line does: a name, then a colon or a semicolon.
bool begins_a_line(std::string_view text) {
    const auto end = length_of_name(text);
    return end > 0 && end < text.size() && (text[end] == ':' || text[end] == ';');
}

/// Where the value begins: behind the first colon outside of quotes.
std::size_t value_begin(std::string_view text) {
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '"') quoted = !quoted;
        if (text[i] == ':' && !quoted) return i + 1;
    }
    const auto colon = text.find(':'); // quotes that never end
    return colon == std::string_view::npos ? text.size() : colon + 1;
}

/// Adds one physical line.
void add(std::vector<Line>& lines, std::string_view physical, long number, bool after_empty) {
    std::string text(physical);
    for (char& c : text)
        if (static_cast<unsigned char>(c) < ' ' && c != '\t') c = ' ';
    const bool folded = text.front() == ' ' || text.front() == '\t';
    if (folded && !lines.empty()) {
        // After an empty line only what goes on in the middle of a line: ":2.0", ";VALUE=DATE".
        const auto rest = std::string_view(text).substr(1);
        if (!after_empty || rest.starts_with(':') || rest.starts_with(';')) lines.back().text += rest;
        return;
    }
    const auto trimmed = trim(text);
    if (trimmed.empty()) return;
    // A name alone may have its colon on the next line.
    const bool is_name_alone = length_of_name(trimmed) == trimmed.size();
    if (begins_a_line(trimmed) || lines.empty() || is_name_alone)
        lines.push_back({number, std::string(trimmed)});
    else
        lines.back().text.append("\\n").append(trimmed);
}

} // namespace

std::string Line::name() const {
    std::string name = text.substr(0, length_of_name(text));
    std::ranges::transform(name, name.begin(), [](char c) {
        return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    });
    return name;
}

std::string_view Line::value() const {
    return std::string_view(text).substr(value_begin(text));
}

std::string Line::parameter(std::string_view wanted) const {
    const auto end = value_begin(text);
    std::string_view rest = std::string_view(text).substr(0, end == 0 ? 0 : end - 1);
    bool quoted = false;
    std::size_t begin = length_of_name(rest) + 1;
    for (std::size_t i = begin; i <= rest.size(); ++i) {
        if (i < rest.size() && rest[i] == '"') quoted = !quoted;
        if (i < rest.size() && (rest[i] != ';' || quoted)) continue;
        const auto part = rest.substr(std::min(begin, rest.size()), i - std::min(begin, i));
        const auto equals = part.find('=');
        if (equals != std::string_view::npos && equal_ignoring_ascii_case(part.substr(0, equals), wanted)) {
            std::string value(part.substr(equals + 1));
            std::erase(value, '"');
            return value;
        }
        begin = i + 1;
    }
    return {};
}

std::vector<Line> content_lines(std::string_view text) {
    std::vector<Line> lines;
    long number = 0;
    bool after_empty = false;
    const char line_end = text.find('\n') == std::string_view::npos ? '\r' : '\n';
    for (std::size_t at = 0; at < text.size();) {
        const auto end = std::min(text.find(line_end, at), text.size());
        std::string_view physical = text.substr(at, end - at);
        at = end + 1;
        ++number;
        while (physical.ends_with('\r'))
            physical.remove_suffix(1);
        if (physical.empty()) {
            after_empty = true;
            continue;
        }
        add(lines, physical, number, after_empty);
        after_empty = false;
    }
    return lines;
}

} // namespace goodturn::intake::icalendar

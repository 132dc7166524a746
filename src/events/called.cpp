#include "events/called.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace goodturn::events {

namespace {

bool is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}
bool is_lower(char c) {
    return c >= 'a' && c <= 'z';
}

bool is_particle(std::string_view word) {
    constexpr std::array<std::string_view, 18> particles{"von", "van", "de",    "der", "den", "da",
                                                         "di",  "del", "della", "la",  "le",  "bin",
                                                         "ibn", "al",  "el",    "ter", "dos", "du"};
    return std::ranges::find(particles, word) != particles.end();
}

/// Each word begins with a capital or has none to begin with; no digits; four words and particles at most.
bool looks_like_a_name(std::string_view text) {
    constexpr std::array<std::string_view, 6> no_names{"The", "A", "An", "Someone", "Somebody", "Man"};
    constexpr std::size_t most_words = 5;
    const auto all = split(join_spaces(text), ' ');
    if (all.empty() || all.front().empty() || all.size() > most_words) return false;
    if (is_particle(all.front()) && all.size() == 1) return false;
    if (std::ranges::find(no_names, all.front()) != no_names.end()) return false;
    return std::ranges::all_of(all, [](const std::string& word) {
        if (!digits_of(word).empty()) return false;
        return is_particle(word) || !is_lower(word.front());
    });
}

/// Where what follows the name begins, and how long what divides them is: ", ", " (", " - ", a tab.
struct Cut {
    std::size_t at = std::string_view::npos;
    std::size_t length = 0;
};

Cut first_cut(std::string_view text) {
    constexpr std::array<std::string_view, 10> dividers{",",   ";",   "\t",  " (",  " - ",
                                                        " – ", " — ", " | ", " / ", " · "};
    Cut cut;
    for (const std::string_view each : dividers)
        if (const auto at = text.find(each); at < cut.at) cut = {at, each.size()};
    return cut;
}

/// "Ann from Acme" -> "Ann" and "Acme", where both begin like names.
bool divide_at_word(Called& called) {
    for (const std::string_view word : {" from ", " at ", " of ", " @ "}) {
        const auto at = called.name.find(word);
        if (at == std::string::npos) continue;
        const std::string name(trim(std::string_view(called.name).substr(0, at)));
        const std::string firm(trim(std::string_view(called.name).substr(at + word.size())));
        if (name.empty() || firm.empty() || !looks_like_a_name(name) || is_lower(firm.front())) continue;
        called.name = name;
        called.organization = firm;
        return true;
    }
    return false;
}

/// Takes an email address out of the text, with the brackets around it.
std::string take_email(std::string& text) {
    const auto at = text.find('@');
    if (at == std::string::npos || at == 0 || at + 1 >= text.size()) return {};
    constexpr std::string_view ends = " \t,;<>()[]\"";
    auto begin = text.find_last_of(ends, at);
    begin = begin == std::string::npos ? 0 : begin + 1;
    auto end = text.find_first_of(ends, at);
    if (end == std::string::npos) end = text.size();
    std::string email = text.substr(begin, end - begin);
    if (email.find('.', email.find('@')) == std::string::npos || email.front() == '@') return {};
    if (begin > 0 && text[begin - 1] == '<') --begin;
    if (end < text.size() && text[end] == '>') ++end;
    text.erase(begin, end - begin);
    while (!text.empty() && std::string_view(" ,;\t").find(text.back()) != std::string_view::npos)
        text.pop_back();
    return email;
}

/// "- ", "* ", "12. " and the like off the front.
std::string_view without_bullet(std::string_view line) {
    line = trim(line);
    for (const std::string_view bullet : {"- ", "* ", "• ", "– ", "· "})
        if (line.starts_with(bullet)) return trim(line.substr(bullet.size()));
    const auto digits = std::min(line.find_first_not_of("0123456789"), line.size());
    if (digits > 0 && digits + 1 < line.size() && (line[digits] == '.' || line[digits] == ')') &&
        line[digits + 1] == ' ')
        return trim(line.substr(digits + 2));
    return line;
}

/// What stands behind the name: "Acme", or "Engineer, Acme".
void take_rest(Called& called, std::string_view rest) {
    rest = trim(rest);
    while (!rest.empty() && std::string_view(").,;").find(rest.back()) != std::string_view::npos)
        rest = trim(rest.substr(0, rest.size() - 1));
    const Cut cut = first_cut(rest);
    if (cut.at == std::string_view::npos) {
        called.organization = join_spaces(rest);
        return;
    }
    called.title = join_spaces(rest.substr(0, cut.at));
    called.organization = join_spaces(rest.substr(cut.at + cut.length));
}

bool has_letter(std::string_view text) {
    return std::ranges::any_of(
        text, [](char c) { return is_lower(c) || is_upper(c) || static_cast<unsigned char>(c) >= 0x80; });
}

} // namespace

Called read_called(std::string_view text) {
    Called called;
    std::string rest(trim(text));
    called.email = take_email(rest);
    const std::string whole = join_spaces(rest);
    const Cut cut = first_cut(rest);
    called.name = join_spaces(std::string_view(rest).substr(0, cut.at));
    const std::string_view behind = cut.at == std::string_view::npos
                                        ? std::string_view()
                                        : trim(std::string_view(rest).substr(cut.at + cut.length));
    if (behind.empty() && divide_at_word(called)) return called;
    if (!looks_like_a_name(called.name)) {
        called.name.clear();
        called.description = whole;
        return called;
    }
    if (!behind.empty() && is_lower(behind.front())) // "Ann, red scarf"
        called.description = join_spaces(behind.substr(0, behind.find_last_not_of(')') + 1));
    else if (!behind.empty())
        take_rest(called, behind);
    return called;
}

Called read_list_line(std::string_view line) {
    Called called;
    std::string rest(without_bullet(line));
    called.email = take_email(rest);
    const Cut cut = first_cut(rest);
    called.name = join_spaces(std::string_view(rest).substr(0, cut.at));
    if (!has_letter(called.name)) {
        called.name.clear();
        return called;
    }
    if (cut.at != std::string_view::npos)
        take_rest(called, std::string_view(rest).substr(cut.at + cut.length));
    else
        divide_at_word(called);
    return called;
}

people::Person person_of(const Called& called) {
    people::Person person;
    if (!called.name.empty())
        person.names.push_back({people::NameKind::full, called.name, {}, {}, {}, {}, {}});
    person.description = called.description;
    person.title = called.title;
    person.organization = called.organization;
    if (!called.email.empty()) person.emails.push_back({called.email, {}, false});
    return person;
}

} // namespace goodturn::events

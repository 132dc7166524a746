#include "base/json_text.hpp"
#include "base/text.hpp"
#include "intake/markdown/markdown.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace goodturn::intake::markdown {

namespace {

constexpr std::size_t longest_name = 100; ///< bytes; systems take 255, folders around it count in some
constexpr std::size_t end_of_id = 6;

/// In double quotes, as JSON: every such string is one of YAML, too.
std::string yaml_text(std::string_view text) {
    return json_text(repair_utf8(text));
}

std::string list_of(const std::vector<std::string>& items) {
    std::vector<std::string> all;
    for (const std::string& item : items)
        all.push_back(yaml_text(item));
    return "[" + join(all, ", ") + "]";
}

class FrontMatter {
  public:
    explicit FrontMatter(const Id& id) : text_(std::string(first_line_begins) + id + "\n") {}
    void add(std::string_view key, std::string_view value) {
        if (!value.empty()) text_ += fmt::format("{}: {}\n", key, yaml_text(value));
    }
    void add_plain(std::string_view key, std::string_view value) {
        if (!value.empty()) text_ += fmt::format("{}: {}\n", key, value);
    }
    void add(std::string_view key, const std::vector<std::string>& items) {
        if (!items.empty()) text_ += fmt::format("{}: {}\n", key, list_of(items));
    }
    std::string text() const { return text_ + "---\n"; }

  private:
    std::string text_;
};

template <class Item>
std::vector<std::string> values(const std::vector<Item>& items) {
    std::vector<std::string> all;
    for (const Item& item : items)
        all.push_back(item.value);
    return all;
}

std::string front_matter(const PersonPage& page) {
    const people::Person& person = page.person;
    FrontMatter front(person.id);
    front.add("name", person.name);
    std::vector<std::string> aliases;
    for (const people::Name& name : person.names)
        if (name.text != person.name) aliases.push_back(name.text);
    front.add("aliases", aliases);
    if (person.birthday) front.add("birthday", person.birthday->to_text());
    if (person.died) front.add("died", person.died->to_text());
    front.add("emails", values(person.emails));
    front.add("phones", values(person.phones));
    front.add("urls", values(person.urls));
    front.add("organization", person.organization);
    front.add("title", person.title);
    if (person.circle) front.add_plain("circle", word(*person.circle));
    front.add("tags", person.tags);
    if (page.last_conversation) front.add_plain("last_conversation", to_text(*page.last_conversation));
    return front.text();
}

/// The owner's words as they are, but nothing in them is taken for a heading, a rule or HTML.
std::string paragraph(std::string_view words) {
    std::vector<std::string> lines;
    for (const std::string& line : split(repair_utf8(words), '\n')) {
        std::string text;
        for (const char c : line) {
            if (c == '\r') continue;
            if (c == '<') text += '\\';
            text += c;
        }
        const std::string_view rest = trim(text);
        const bool is_mark = rest.starts_with('#') || rest.starts_with("---") || rest.starts_with("===") ||
                             rest.starts_with("```") || rest.starts_with("~~~");
        lines.push_back(is_mark ? "\\" + std::string(rest) : text);
    }
    while (!lines.empty() && trim(lines.back()).empty())
        lines.pop_back();
    return join(lines, "\n");
}

/// On one line.
std::string inline_text(std::string_view words) {
    return paragraph(join_spaces(words));
}

std::string link(const Link& to) {
    std::string name;
    for (const char c : inline_text(to.name)) {
        if (c == '[' || c == ']') name += '\\';
        name += c;
    }
    return fmt::format("[{}](<{}>)", name, to.file);
}

std::string address_line(const people::Address& address) {
    if (!address.text.empty()) return address.text;
    std::vector<std::string> parts;
    for (const std::string& part : {address.post_box, address.extended, address.street, address.locality,
                                    address.region, address.postal_code, address.country})
        if (!part.empty()) parts.push_back(part);
    return join(parts, ", ");
}

std::string about(const people::Person& person) {
    std::string text;
    const auto line = [&](std::string_view what, const std::string& value) {
        if (!value.empty()) text += fmt::format("- {}: {}\n", what, inline_text(value));
    };
    line("Description", person.description);
    line("Role", person.role);
    line("Department", person.department);
    line("How we met", person.how_met);
    for (const people::Address& address : person.addresses)
        line("Address", address_line(address));
    for (const people::Occasion& occasion : person.occasions)
        line(occasion.what.empty() ? "A day" : occasion.what, occasion.on.to_words());
    for (const people::NamedRelative& relative : person.relatives)
        line(relative.kind.empty() ? "Theirs" : relative.kind, relative.name);
    return text;
}

} // namespace

std::string page_text(const PersonPage& page) {
    std::string text = front_matter(page);
    text += fmt::format("\n# {}\n", inline_text(page.person.name));
    if (const std::string lines = about(page.person); !lines.empty()) text += "\n" + lines;
    if (!page.person.note.empty()) text += "\n" + paragraph(page.person.note) + "\n";
    if (!page.relations.empty()) text += "\n## Belongs to\n\n";
    for (const RelationLine& each : page.relations)
        text += fmt::format("- {}: {}\n", each.kind, link(each.to));
    for (const Section& section : page.sections) {
        if (section.lines.empty()) continue;
        text += fmt::format("\n## {}\n\n", section.heading);
        for (const std::string& line : section.lines)
            text += fmt::format("- {}\n", inline_text(line));
    }
    if (!page.conversations.empty()) text += "\n## Conversations\n";
    for (const ConversationEntry& each : page.conversations) {
        text += fmt::format("\n### {} · {}\n", to_text(each.day), each.kind);
        std::vector<std::string> others;
        for (const Link& other : each.with)
            others.push_back(link(other));
        if (!others.empty()) text += fmt::format("\nWith {}.\n", join_as_sentence(others));
        if (!trim(each.note).empty()) text += "\n" + paragraph(each.note) + "\n";
    }
    return text;
}

std::string FileNames::name_for(const people::Person& person) {
    constexpr std::string_view not_in_names = "\\/:*?\"<>|#^[]";
    std::string name;
    for (const char c : repair_utf8(person.name))
        name += static_cast<unsigned char>(c) < 0x20 || c == 0x7f ||
                        not_in_names.find(c) != std::string_view::npos
                    ? ' '
                    : c;
    name = join_spaces(name);
    while (name.size() > longest_name || (!name.empty() && (name.back() == '.' || name.back() == ' ')))
        do
            name.pop_back();
        while (!name.empty() && !is_utf8(name)); // never half a character
    while (name.starts_with('.') || name.starts_with(' '))
        name.erase(0, 1);
    if (name.empty()) name = "Someone";
    // Names that Windows keeps for its devices.
    static const std::set<std::string> devices{"con",  "prn",  "aux",  "nul",  "com1", "com2",
                                               "com3", "com4", "lpt1", "lpt2", "lpt3", "lpt4"};
    if (devices.contains(lower_ascii(name))) name += "_";
    if (!used_.insert(fold(name)).second) {
        name +=
            fmt::format(" ({})", person.id.substr(person.id.size() - std::min(end_of_id, person.id.size())));
        used_.insert(fold(name));
    }
    return name + ".md";
}

} // namespace goodturn::intake::markdown

#include "people/person.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace goodturn::people {

namespace {

const Name* name_of_kind(const Person& person, NameKind kind) {
    const auto found = std::ranges::find(person.names, kind, &Name::kind);
    return found == person.names.end() ? nullptr : &*found;
}

} // namespace

std::string in_one_line(const Address& address) {
    if (!address.text.empty()) return join_spaces(address.text);
    std::vector<std::string> parts;
    for (const std::string* part : {&address.post_box, &address.extended, &address.street, &address.locality,
                                    &address.region, &address.postal_code, &address.country})
        if (!part->empty()) parts.push_back(join_spaces(*part));
    return join(parts, ", ");
}

std::string_view media_type_of(std::string_view bytes) {
    if (bytes.starts_with("\xFF\xD8\xFF")) return "image/jpeg";
    if (bytes.starts_with("\x89PNG")) return "image/png";
    if (bytes.starts_with("GIF8")) return "image/gif";
    if (bytes.starts_with("RIFF") && bytes.substr(0, 12).ends_with("WEBP")) return "image/webp";
    return {};
}

std::string display_name(const Person& person) {
    for (const NameKind kind : {NameKind::full, NameKind::nickname})
        if (const Name* name = name_of_kind(person, kind)) return join_spaces(name->text);
    if (!person.description.empty()) return person.description;
    if (!person.names.empty()) return join_spaces(person.names.front().text);
    if (!person.organization.empty()) return person.organization;
    if (!person.emails.empty())
        return person.emails.front().value.substr(0, person.emails.front().value.find('@'));
    if (!person.phones.empty()) return person.phones.front().value;
    if (!person.handles.empty()) return person.handles.front().value;
    return "Someone";
}

std::string first_name(const Person& person) {
    if (const Name* full = name_of_kind(person, NameKind::full)) {
        if (!full->given.empty()) return join_spaces(full->given);
        // Only a whole name is known. Its first word is the given name where names are written that way
        // round; a name without spaces ("王小明", "Cher") is used as it is.
        std::string text = join_spaces(full->text);
        if (full->family.empty() && is_ascii(text)) return text.substr(0, text.find(' '));
        return text;
    }
    if (const Name* nickname = name_of_kind(person, NameKind::nickname)) return join_spaces(nickname->text);
    return display_name(person);
}

} // namespace goodturn::people

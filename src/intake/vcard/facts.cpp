#include "intake/vcard/facts.hpp"

#include "base/text.hpp"
#include "intake/vcard/dates.hpp"
#include "intake/vcard/escape.hpp"

#include <algorithm>
#include <array>

namespace goodturn::intake::vcard {

using people::Person;

namespace {

bool starts_ignoring_case(std::string_view text, std::string_view beginning) {
    return text.size() >= beginning.size() &&
           equal_ignoring_ascii_case(text.substr(0, beginning.size()), beginning);
}

/// U+200E, U+200F, U+202A to U+202E and U+2066 to U+2069: three bytes each in UTF-8.
void remove_direction_marks(std::string& text) {
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
    for (std::size_t at = 0; at + 2 < text.size();) {
        const unsigned last = byte(at + 2);
        const bool is_mark =
            byte(at) == 0xE2 &&
            ((byte(at + 1) == 0x80 && (last == 0x8E || last == 0x8F || (last >= 0xAA && last <= 0xAE))) ||
             (byte(at + 1) == 0x81 && last >= 0xA6 && last <= 0xA9));
        if (is_mark)
            text.erase(at, 3);
        else
            ++at;
    }
}

/// "xmpp" of "xmpp:ann@example.org"; "" if there is no scheme.
std::string_view scheme_of(std::string_view uri) {
    const std::size_t colon = uri.find(':');
    if (colon == std::string_view::npos || colon == 0) return {};
    const std::string_view scheme = uri.substr(0, colon);
    const bool valid = std::all_of(scheme.begin(), scheme.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '+' ||
               c == '-' || c == '.';
    });
    return valid ? scheme : std::string_view();
}

std::string trimmed_text(const ContentLine& line) {
    return std::string(trim(unescape(line.value)));
}

void add_address(const ContentLine& line, std::string_view group_label, Person& person) {
    people::Address address;
    const std::array parts{&address.post_box, &address.extended,    &address.street, &address.locality,
                           &address.region,   &address.postal_code, &address.country};
    const auto components = split_escaped(line.value, ';');
    bool empty = true;
    for (std::size_t i = 0; i < parts.size() && i < components.size(); ++i) {
        // An unescaped comma is more often a comma than the start of another street.
        *parts.at(i) = trim(unescape(components[i]));
        empty = empty && parts.at(i)->empty();
    }
    if (const auto label = line.parameter("LABEL")) address.text = trim(*label);
    if (empty && address.text.empty()) return;
    address.label = label_of(line, group_label);
    address.preferred = is_preferred(line);
    person.addresses.push_back(std::move(address));
}

std::string service_of(const ContentLine& line, std::string_view word, std::string_view group_label,
                       std::string_view value) {
    for (const std::string_view name : {"X-SERVICE-TYPE", "SERVICE-TYPE"})
        if (const auto service = line.parameter(name); service && !service->empty())
            return std::string(*service);
    if (!word.empty()) return std::string(word);
    if (const std::size_t slash = line.name.find('/'); slash != std::string::npos) {
        const std::string service = lower_ascii(std::string_view(line.name).substr(slash + 1));
        return service.substr(0, service.find('-'));
    }
    if (line.is("X-SOCIALPROFILE") || line.is("SOCIALPROFILE"))
        if (const auto type = line.parameter("TYPE"); type && !equal_ignoring_ascii_case(*type, "pref"))
            return std::string(*type);
    if (!group_label.empty()) return std::string(group_label);
    return std::string(value.starts_with("http") ? std::string_view() : scheme_of(value));
}

void add_handles(const ContentLine& line, std::string_view word, std::string_view group_label,
                 Person& person) {
    constexpr std::string_view separator = "\xEE\x80\x80"; // U+E000, between several in KAddressBook's lines
    constexpr std::string_view apple = "x-apple:";
    std::string all = line.is("IMPP") ? std::string(trim(line.value)) : trimmed_text(line);
    while (!all.empty()) {
        const std::size_t end = all.find(separator);
        std::string_view value = trim(std::string_view(all).substr(0, end));
        const std::string service =
            service_of(line, word, group_label, starts_ignoring_case(value, apple) ? "" : value);
        if (starts_ignoring_case(value, apple)) value.remove_prefix(apple.size());
        if (!value.empty()) person.handles.push_back({std::string(value), service, is_preferred(line)});
        all.erase(0, end == std::string::npos ? end : end + separator.size());
    }
}

void add_relative(const ContentLine& line, std::string_view word, std::string_view group_label,
                  Person& person) {
    std::string name = trimmed_text(line);
    if (name.empty()) return;
    if (line.is("RELATED")) {
        const auto type = line.parameter("VALUE");
        const bool is_text = type && equal_ignoring_ascii_case(*type, "text");
        // A reference to another card is kept in the card; there is no name in it.
        if (!is_text && !scheme_of(name).empty()) return;
    }
    std::string kind(word);
    if (kind.empty()) kind = lower_ascii(group_label);
    if (kind.empty()) {
        for (const std::string& type : types_of(line))
            if (type != "pref" && kind.empty()) kind = type;
    }
    person.relatives.push_back({std::move(kind), std::move(name)});
}

void add_occasion(const ContentLine& line, std::string_view word, std::string_view group_label,
                  Person& person) {
    const ReadDate read = read_date(line);
    if (!read.date) return;
    std::string what(word);
    if (what.empty()) what = group_label.empty() ? "date" : std::string(group_label);
    person.occasions.push_back({std::move(what), *read.date});
}

/// AGENT: a card within the value, of which the name is enough.
void add_agent(const ContentLine& line, Person& person) {
    const std::string text = unescape(line.value);
    if (!starts_ignoring_case(trim(text), "BEGIN:VCARD")) return;
    for (const std::string& each : split(text, '\n')) {
        const auto inner = parse_content_line(trim(each), Dialect::v3);
        if (!inner || !inner->is("FN") || trim(inner->value).empty()) continue;
        person.relatives.push_back({"agent", trimmed_text(*inner)});
        return;
    }
}

/// Android keeps what vCard has no word for as "<type>;<value>;<kind>;<own word for the kind>;…".
void add_android_custom(const ContentLine& line, Person& person) {
    const auto parts = split_escaped(line.value, ';');
    if (parts.size() < 2) return;
    const auto part = [&](std::size_t i) {
        return i < parts.size() ? component_text(parts[i]) : std::string();
    };
    const std::string value = part(1);
    if (value.empty()) return;
    if (parts[0] == "vnd.android.cursor.item/nickname") {
        person.names.push_back({people::NameKind::nickname, value, {}, {}, {}, {}, {}});
    } else if (parts[0] == "vnd.android.cursor.item/contact_event") {
        ContentLine date;
        date.value = parts[1];
        const ReadDate read = read_date(date);
        const std::string what = part(2) == "1" ? "anniversary" : part(2) == "0" ? part(3) : "date";
        if (read.date && part(2) != "3") person.occasions.push_back({what, *read.date});
    } else if (parts[0] == "vnd.android.cursor.item/relation") {
        constexpr std::array<std::string_view, 15> kinds{
            "",       "assistant", "brother", "child",    "partner",  "father", "friend", "manager",
            "mother", "parent",    "partner", "referrer", "relative", "sister", "spouse"};
        std::string kind = part(3);
        for (std::size_t i = 1; i < kinds.size(); ++i)
            if (part(2) == std::to_string(i)) kind = kinds.at(i);
        person.relatives.push_back({kind, value});
    }
}

} // namespace

std::string plain_phone(std::string_view value) {
    std::string number(trim(value));
    if (!is_ascii(number)) remove_direction_marks(number);
    if (starts_ignoring_case(number, "tel:")) {
        number.erase(0, 4);
        const std::size_t parameters = number.find(';');
        if (parameters != std::string::npos) {
            const std::string rest = number.substr(parameters);
            number.resize(parameters);
            if (const std::size_t at = rest.find(";ext="); at != std::string::npos)
                number += " ext. " + rest.substr(at + 5, rest.find(';', at + 5) - at - 5);
        }
    }
    return std::string(trim(number));
}

std::string plain_email(std::string_view value) {
    value = trim(value);
    if (starts_ignoring_case(value, "mailto:")) value.remove_prefix(7);
    const std::size_t open = value.rfind('<');
    if (open != std::string_view::npos && value.ends_with('>') &&
        value.find('@', open) != std::string_view::npos)
        value = value.substr(open + 1, value.size() - open - 2);
    return std::string(trim(value));
}

void add_facts(const ContentLine& line, std::string_view group_label, Person& person) {
    const PropertyFacts& facts = facts_of(line.name);
    if (line.value.empty() && facts.property != Property::address) return;
    switch (facts.property) {
    case Property::email:
        if (std::string email = plain_email(unescape(line.value)); !email.empty())
            person.emails.push_back({std::move(email), label_of(line, group_label), is_preferred(line)});
        break;
    case Property::telephone:
        if (std::string phone = plain_phone(unescape(line.value)); !phone.empty())
            person.phones.push_back({std::move(phone), label_of(line, group_label), is_preferred(line), {}});
        break;
    case Property::url:
        if (std::string url = trimmed_text(line); !url.empty())
            person.urls.push_back({std::move(url), label_of(line, group_label), is_preferred(line)});
        break;
    case Property::address:
        add_address(line, group_label, person);
        break;
    case Property::handle:
        add_handles(line, facts.word, group_label, person);
        break;
    case Property::occasion:
        add_occasion(line, facts.word, group_label, person);
        break;
    case Property::relative:
        add_relative(line, facts.word, group_label, person);
        break;
    case Property::agent:
        add_agent(line, person);
        break;
    case Property::android_custom:
        add_android_custom(line, person);
        break;
    case Property::categories:
        for (std::string& tag : list_texts(line.value))
            // Google puts everyone into this one.
            if (tag != "myContacts") person.tags.push_back(std::move(tag));
        break;
    default:
        break;
    }
}

} // namespace goodturn::intake::vcard

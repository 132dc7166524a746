#include "intake/csv/gather.hpp"

#include "base/text.hpp"
#include "intake/csv/column_words.hpp"
#include "intake/csv/lists.hpp"

#include <algorithm>

namespace goodturn::intake::csv {

using people::Address;
using people::Labelled;
using people::Person;

namespace {

constexpr std::array address_parts{&Address::label,       &Address::post_box, &Address::extended,
                                   &Address::street,      &Address::locality, &Address::region,
                                   &Address::postal_code, &Address::country,  &Address::text};

template <class Item>
Item& item_at(std::vector<Item>& items, std::size_t index) {
    if (items.size() <= index) items.resize(index + 1);
    return items[index];
}

void append_line(std::string& text, std::string_view line) {
    if (!text.empty()) text += '\n';
    text += line;
}

/// "Ann Lee <ann@example.org>", "mailto:ann@example.org" -> "ann@example.org".
std::string bare_email(std::string_view text) {
    text = trim(text);
    const std::size_t open = text.find('<');
    const std::size_t close = text.find('>', std::min(open, text.size()));
    if (close != std::string_view::npos) text = trim(text.substr(open + 1, close - open - 1));
    if (equal_ignoring_ascii_case(text.substr(0, 7), "mailto:")) text.remove_prefix(7);
    return std::string(text);
}

/// Several addresses in one cell, with whatever between them.
std::vector<std::string> emails_in(std::string_view text) {
    if (std::ranges::count(text, '@') < 2) return {bare_email(text)};
    std::vector<std::string> emails;
    for (const std::string& each : split_at_any(text, ";,\n\r"))
        emails.push_back(bare_email(each));
    return emails;
}

std::vector<std::string> phones_in(std::string_view text) {
    return split_at_any(text, ";\n\r");
}

std::string service_from(std::string_view label) {
    if (const Synonyms* service = find_key(services(), header_key(label))) return std::string(service->label);
    return plain_label(label);
}

bool is_marked(std::string_view label) {
    label = trim(label);
    return label == "*" || label.starts_with("* ");
}

Address& address_at(std::vector<Address>& addresses, const Column& column) {
    Address& address = item_at(addresses, column.item);
    if (address.label.empty()) address.label = column.label;
    return address;
}

bool take_address(std::vector<Address>& addresses, const Column& column, const std::string& cell) {
    using enum Meaning;
    std::string Address::*part = nullptr;
    switch (column.meaning) {
    case address_label:
        part = &Address::label;
        break;
    case address_whole:
        part = &Address::text;
        break;
    case address_street:
    case address_street_more:
        part = &Address::street;
        break;
    case address_extended:
        part = &Address::extended;
        break;
    case address_box:
        part = &Address::post_box;
        break;
    case address_city:
        part = &Address::locality;
        break;
    case address_region:
        part = &Address::region;
        break;
    case address_code:
        part = &Address::postal_code;
        break;
    case address_country:
        part = &Address::country;
        break;
    default:
        return false;
    }
    Address& address = address_at(addresses, column);
    if (part == &Address::label)
        address.label = cell;
    else
        append_line(address.*part, cell);
    return true;
}

/// An address whose parts are lists is several addresses.
void put_addresses(Person& person, const Address& cells, bool own) {
    std::array<std::vector<std::string>, address_parts.size()> values;
    std::size_t count = 1;
    for (std::size_t part = 0; part < address_parts.size(); ++part) {
        values.at(part) = split_list(cells.*address_parts.at(part));
        if (part > 0) count = std::max(count, values.at(part).size());
    }
    for (std::size_t i = 0; i < count; ++i) {
        Address address;
        for (std::size_t part = 1; part < address_parts.size(); ++part)
            if (i < values.at(part).size()) address.*address_parts.at(part) = values.at(part)[i];
        const bool has_parts =
            std::ranges::any_of(std::span(address_parts).subspan(1, address_parts.size() - 2),
                                [&](auto part) { return !(address.*part).empty(); });
        if (!has_parts && address.text.empty()) continue;
        // The whole beside the parts says the same once more.
        if (has_parts && !own) address.text.clear();
        const auto& labels = values.front();
        const std::string label = labels.size() == 1  ? labels.front()
                                  : i < labels.size() ? labels[i]
                                                      : std::string();
        address.label = plain_label(label);
        address.preferred = is_marked(label);
        person.addresses.push_back(std::move(address));
    }
}

} // namespace

std::vector<Labelled> values_of(const LabelledCell& cell) {
    const auto values = split_list(cell.value);
    const auto labels = split_list(cell.label);
    std::vector<Labelled> read;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (values[i].empty()) continue;
        const std::string label = labels.size() == 1  ? labels.front()
                                  : i < labels.size() ? labels[i]
                                                      : std::string();
        // One mark for all of a list is that of the first.
        const bool preferred = is_marked(label) && (i == 0 || labels.size() > 1);
        read.push_back({values[i], plain_label(label), preferred});
    }
    return read;
}

bool Gathered::take(const Column& column, const std::string& cell) {
    using enum Meaning;
    const auto value = [&](std::vector<LabelledCell>& list) {
        LabelledCell& item = item_at(list, column.item);
        if (item.label.empty()) item.label = column.label;
        item.value = cell;
        return true;
    };
    const auto label = [&](std::vector<LabelledCell>& list) {
        item_at(list, column.item).label = cell;
        return true;
    };
    switch (column.meaning) {
    case email:
        return value(emails_);
    case email_label:
        return label(emails_);
    case phone:
        return value(phones_);
    case phone_label:
        return label(phones_);
    case url:
    case linkedin_url:
        return value(urls_);
    case url_label:
        return label(urls_);
    case handle:
        return value(handles_);
    case handle_label:
        return label(handles_);
    case event:
        return value(events_);
    case event_label:
        return label(events_);
    case relation:
        return value(relations_);
    case relation_label:
        return label(relations_);
    default:
        return take_address(addresses_, column, cell);
    }
}

void Gathered::put_into(Person& person, bool own) const {
    for (const LabelledCell& cell : emails_)
        for (const Labelled& each : values_of(cell))
            for (std::string& email : emails_in(each.value))
                person.emails.push_back({std::move(email), each.label, each.preferred});
    for (const LabelledCell& cell : phones_)
        for (const Labelled& each : values_of(cell))
            for (std::string& phone : phones_in(each.value))
                person.phones.push_back({std::move(phone), each.label, each.preferred, {}});
    for (const LabelledCell& cell : urls_)
        for (const Labelled& each : values_of(cell))
            person.urls.push_back(each);
    for (const LabelledCell& cell : handles_)
        for (Labelled& each : values_of(cell)) {
            each.label = service_from(each.label);
            person.handles.push_back(std::move(each));
        }
    for (const LabelledCell& cell : relations_)
        for (const Labelled& each : values_of(cell))
            person.relatives.push_back({each.label, each.value});
    for (const Address& cells : addresses_)
        put_addresses(person, cells, own);
}

} // namespace goodturn::intake::csv

#include "base/json_text.hpp"
#include "base/text.hpp"
#include "intake/csv/cells.hpp"
#include "intake/csv/column.hpp"
#include "intake/csv/csv.hpp"
#include "intake/csv/lists.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <span>

namespace goodturn::intake::csv {

using people::Address;
using people::Labelled;
using people::Name;
using people::NameKind;
using people::Person;

namespace {

/// Columns of a person: each is put with its header. Written twice, for the header and for a row, so that the
/// two can never differ.
using Put = std::function<void(std::string_view header, const std::string& value)>;

/// How many columns a list has; the last holds all that is left.
constexpr std::size_t email_columns = 3;
constexpr std::size_t phone_columns = 4;
constexpr std::size_t address_columns = 2;
constexpr std::size_t url_columns = 2;
constexpr std::size_t relation_columns = 2;
constexpr std::size_t event_columns = 1;

/// The items that go into one column of a list.
template <class Item>
std::span<const Item> share(const std::vector<Item>& items, std::size_t column, std::size_t columns) {
    const std::size_t from = std::min(column, items.size());
    const std::size_t count =
        column + 1 == columns ? items.size() - from : std::min<std::size_t>(1, items.size() - from);
    return std::span(items).subspan(from, count);
}

std::string marked(const std::string& label, bool preferred) {
    return (preferred ? "* " : "") + google_label(label);
}

template <class Item, class Value>
std::string list_of(std::span<const Item> items, Value value) {
    std::vector<std::string> values;
    for (const Item& item : items)
        values.push_back(value(item));
    return join_list(values);
}

/// A list of pairs: "E-mail 1 - Label", "E-mail 1 - Value".
template <class Item, class Label, class Value>
void put_pairs(const Put& put, std::string_view name, std::string_view label_name,
               const std::vector<Item>& items, std::size_t columns, Label label, Value value) {
    for (std::size_t i = 0; i < columns; ++i) {
        const auto part = share(items, i, columns);
        put(fmt::format("{} {} - {}", name, i + 1, label_name), list_of(part, label));
        put(fmt::format("{} {} - Value", name, i + 1), list_of(part, value));
    }
}

template <class Item>
std::string labelled(const Item& item) {
    return marked(item.label, item.preferred);
}

template <class Item>
std::string value_of(const Item& item) {
    return item.value;
}

bool is_only_text(const Name& name) {
    return (name.given + name.additional + name.family + name.prefix + name.suffix).empty();
}

/// Which names have columns of their own: the first full one, the first phonetic one, nicknames and maiden
/// names.
struct NameColumns {
    const Name* full = nullptr;
    const Name* phonetic = nullptr;
    std::vector<std::string> nicknames;
    std::vector<std::string> maiden;
    std::vector<Name> more;
};

NameColumns divide(const std::vector<Name>& names) {
    NameColumns divided;
    for (const Name& name : names) {
        if (name.kind == NameKind::full && !divided.full)
            divided.full = &name;
        else if (name.kind == NameKind::phonetic && !divided.phonetic && (name.prefix + name.suffix).empty())
            divided.phonetic = &name;
        else if (name.kind == NameKind::nickname && is_only_text(name))
            divided.nicknames.push_back(name.text);
        else if (name.kind == NameKind::maiden && is_only_text(name))
            divided.maiden.push_back(name.text);
        else
            divided.more.push_back(name);
    }
    return divided;
}

void put_names(const Put& put, const Person& person) {
    const NameColumns names = divide(person.names);
    const Name none;
    const Name& full = names.full ? *names.full : none;
    const Name& phonetic = names.phonetic ? *names.phonetic : none;
    put("Name", full.text);
    put("First Name", full.given);
    put("Middle Name", full.additional);
    put("Last Name", full.family);
    put("Name Prefix", full.prefix);
    put("Name Suffix", full.suffix);
    put("Phonetic Name", phonetic.text);
    put("Phonetic First Name", phonetic.given);
    put("Phonetic Middle Name", phonetic.additional);
    put("Phonetic Last Name", phonetic.family);
    put("Nickname", join_list(names.nicknames));
    put("Maiden Name", join_list(names.maiden));
    put("More Names", names.more.empty() ? std::string() : json_text(names.more));
}

void put_addresses(const Put& put, const std::vector<Address>& addresses) {
    struct Part {
        std::string_view header;
        std::string Address::*member;
    };
    constexpr std::array parts{
        Part{"Formatted", &Address::text},  Part{"Street", &Address::street},
        Part{"City", &Address::locality},   Part{"PO Box", &Address::post_box},
        Part{"Region", &Address::region},   Part{"Postal Code", &Address::postal_code},
        Part{"Country", &Address::country}, Part{"Extended Address", &Address::extended}};
    for (std::size_t i = 0; i < address_columns; ++i) {
        const auto items = share(addresses, i, address_columns);
        put(fmt::format("Address {} - Label", i + 1), list_of(items, labelled<Address>));
        for (const Part& part : parts) {
            const bool used =
                std::ranges::any_of(items, [&](const Address& each) { return !(each.*part.member).empty(); });
            put(fmt::format("Address {} - {}", i + 1, part.header),
                used ? list_of(items, [&](const Address& each) { return each.*part.member; })
                     : std::string());
        }
    }
}

void put_lists(const Put& put, const Person& person) {
    put_pairs(put, "E-mail", "Label", person.emails, email_columns, labelled<Labelled>, value_of<Labelled>);
    put_pairs(put, "Phone", "Label", person.phones, phone_columns, labelled<people::Phone>,
              value_of<people::Phone>);
    put_addresses(put, person.addresses);
    put_pairs(put, "Website", "Label", person.urls, url_columns, labelled<Labelled>, value_of<Labelled>);
    put_pairs(put, "IM", "Service", person.handles, 1, labelled<Labelled>, value_of<Labelled>);
    put_pairs(
        put, "Relation", "Label", person.relatives, relation_columns,
        [](const people::NamedRelative& each) { return google_label(each.kind); },
        [](const people::NamedRelative& each) { return each.name; });
    put_pairs(
        put, "Event", "Label", person.occasions, event_columns,
        [](const people::Occasion& each) { return google_label(each.what); },
        [](const people::Occasion& each) { return to_text(each.on); });
}

std::string yes_if(bool value) {
    return value ? "yes" : "";
}

std::string text_of(const std::optional<CivilDate>& date) {
    return date ? to_text(*date) : std::string();
}

void put_person(const Put& put, const Person& person) {
    put_names(put, person);
    put("Organization Name", person.organization);
    put("Organization Title", person.title);
    put("Organization Department", person.department);
    put("Role", person.role);
    put("Birthday", text_of(person.birthday));
    put("Notes", person.note);
    put("Labels", join_list(person.tags));
    put_lists(put, person);
    put("Language", person.language);
    put("Described As", person.description);
    put("How Met", person.how_met);
    put("Circle", person.circle ? std::string(word(*person.circle)) : std::string());
    put("Time Zone", person.time_zone);
    put("Preferred Channel", person.channel);
    put("Trusted", yes_if(person.trusted));
    put("Leave In Peace", yes_if(person.leave_in_peace));
    put("No Introductions", yes_if(person.no_introductions));
    put("Died", text_of(person.died));
    put("Dead", yes_if(person.dead));
    put("Is Organization", yes_if(person.is_organization));
    put("Leap Day", person.leap_day == LeapDay::march_1 ? std::string() : std::string(word(person.leap_day)));
    put("Goodturn ID", person.id);
}

} // namespace

std::string people_header() {
    std::vector<std::string> cells;
    put_person([&](std::string_view header, const std::string&) { cells.emplace_back(header); }, {});
    return write_row(cells);
}

std::string person_row(const Person& person) {
    std::vector<std::string> cells;
    put_person([&](std::string_view, const std::string& value) { cells.push_back(value); }, person);
    return write_row(cells);
}

std::string conversations_header() {
    return write_row({"date", "person", "kind", "direction", "note"});
}

std::string conversation_row(const ConversationRow& row) {
    return write_row({row.date, row.person, row.kind, row.direction, row.note});
}

} // namespace goodturn::intake::csv

#include "intake/update.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace goodturn::intake {

using people::Name;
using people::Person;

namespace {

bool is_empty(const std::string& value) {
    return value.empty();
}
template <class T>
bool is_empty(const std::optional<T>& value) {
    return !value.has_value();
}

template <class T>
void update_single(T& ours, const T& before, const T& now) {
    if (now == before || is_empty(now)) return;
    if (is_empty(ours) || ours == before) ours = now;
}

template <class Item>
bool holds(const std::vector<Item>& items, const Item& item) {
    return std::ranges::find(items, item) != items.end();
}

template <class Item>
void update_list(std::vector<Item>& ours, const std::vector<Item>& before, const std::vector<Item>& now) {
    std::erase_if(ours, [&](const Item& item) { return holds(before, item) && !holds(now, item); });
    for (const Item& item : now)
        if (!holds(before, item) && !holds(ours, item)) ours.push_back(item);
}

/// Numbers and addresses that differ in nothing but the label are one: the label of the source is taken where
/// ours has none.
template <class Item, class Key>
void update_labelled(std::vector<Item>& ours, const std::vector<Item>& before, const std::vector<Item>& now,
                     Key key) {
    const auto same = [&](const std::vector<Item>& items, const Item& wanted) {
        return std::ranges::find_if(items, [&](const Item& item) { return key(item) == key(wanted); });
    };
    std::erase_if(ours, [&](const Item& item) {
        return same(before, item) != before.end() && same(now, item) == now.end();
    });
    for (const Item& item : now) {
        const auto mine =
            std::ranges::find_if(ours, [&](const Item& each) { return key(each) == key(item); });
        const auto old = same(before, item);
        if (mine == ours.end()) {
            if (old == before.end()) ours.push_back(item);
        } else if (mine->label.empty() || (old != before.end() && mine->label == old->label)) {
            mine->label = item.label;
        }
    }
}

/// A bare name ("Ann Lee", no parts) gives way to the same name with its parts.
void add_parts(std::vector<Name>& ours, const std::vector<Name>& now) {
    for (Name& name : ours) {
        if (!name.given.empty() || !name.family.empty()) continue;
        const auto better = std::ranges::find_if(now, [&](const Name& each) {
            return each.kind == name.kind && fold(each.text) == fold(name.text);
        });
        if (better != now.end()) name = *better;
    }
}

/// Without a piece, and without the empty line that kept it apart.
std::string without(std::string text, std::size_t at, std::size_t length) {
    text.erase(at, length);
    const std::string_view before = trim(std::string_view(text).substr(0, at));
    const std::string_view behind = trim(std::string_view(text).substr(at));
    return std::string(before) + (before.empty() || behind.empty() ? "" : "\n\n") + std::string(behind);
}

/// A date that is the same but for the year, which is not known here yet.
bool adds_the_year(const std::optional<CivilDate>& ours, const std::optional<CivilDate>& now) {
    return ours && now && !ours->year() && now->year() && may_be_same(*ours, *now);
}

void update_note(std::string& ours, const std::string& before, const std::string& now) {
    if (now == before) return;
    const std::size_t at = before.empty() ? std::string::npos : ours.find(before);
    if (now.empty()) { // what the source itself had and dropped goes, as it does in lists
        if (at != std::string::npos) ours = without(ours, at, before.size());
        return;
    }
    if (ours.find(now) != std::string::npos) return;
    if (at != std::string::npos)
        ours.replace(at, before.size(), now);
    else
        ours += (ours.empty() ? "" : "\n\n") + now;
}

} // namespace

Person updated(const Person& ours, const Person& before, const Person& now) {
    Person person = ours;
    add_parts(person.names, now.names);
    update_list(person.names, before.names, now.names);
    const auto by_folded_value = [](const people::Labelled& each) { return fold(each.value); };
    const auto by_value = [](const people::Labelled& each) { return each.value; };
    const auto by_number = [](const people::Phone& phone) {
        return phone.e164.empty() ? phone.value : phone.e164;
    };
    update_labelled(person.emails, before.emails, now.emails, by_folded_value);
    update_labelled(person.phones, before.phones, now.phones, by_number);
    update_labelled(person.urls, before.urls, now.urls, by_value);
    update_labelled(person.handles, before.handles, now.handles, by_value);
    update_list(person.addresses, before.addresses, now.addresses);
    update_list(person.occasions, before.occasions, now.occasions);
    update_list(person.relatives, before.relatives, now.relatives);
    update_list(person.tags, before.tags, now.tags);
    update_single(person.organization, before.organization, now.organization);
    update_single(person.department, before.department, now.department);
    update_single(person.title, before.title, now.title);
    update_single(person.role, before.role, now.role);
    update_single(person.birthday, before.birthday, now.birthday);
    if (now.birthday != before.birthday && adds_the_year(person.birthday, now.birthday))
        person.birthday = now.birthday;
    update_single(person.how_met, before.how_met, now.how_met);
    update_single(person.description, before.description, now.description);
    update_single(person.language, before.language, now.language);
    update_single(person.time_zone, before.time_zone, now.time_zone);
    update_single(person.channel, before.channel, now.channel);
    update_single(person.died, before.died, now.died);
    if (now.dead && !before.dead) person.dead = true;
    update_note(person.note, before.note, now.note);
    return person;
}

} // namespace goodturn::intake

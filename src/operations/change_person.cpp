#include "operations/change_person.hpp"

#include "base/text.hpp"
#include "words/shape.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace goodturn::operations {

using people::NameKind;
using people::Person;

namespace {

std::unexpected<Error> wrong(std::string_view name, std::string message, std::string advice = {}) {
    auto error = invalid(std::move(message), std::move(advice));
    error.error().field = std::string(name);
    return error;
}

/// Replaces the first name of that kind, adds it, or takes it away where the text is empty. A new text has no
/// parts yet.
void set_name(Person& person, NameKind kind, const std::optional<std::string>& text) {
    if (!text) return;
    const auto known = std::ranges::find(person.names, kind, &people::Name::kind);
    if (trim(*text).empty()) {
        if (known != person.names.end()) person.names.erase(known);
        return;
    }
    people::Name name;
    name.kind = kind;
    name.text = join_spaces(*text);
    if (known != person.names.end())
        *known = std::move(name);
    else if (kind == NameKind::full)
        person.names.insert(person.names.begin(), std::move(name));
    else
        person.names.push_back(std::move(name));
}

/// Values that begin the same way when case and spaces do not count.
bool same_value(std::string_view a, std::string_view b) {
    return fold(join_spaces(a)) == fold(join_spaces(b));
}

template <class Item>
Result<void> remove_values(std::string_view field, std::vector<Item>& items,
                           const std::vector<std::string>& values) {
    for (const std::string& value : values) {
        const auto removed = std::erase_if(items, [&](const Item& item) {
            if constexpr (std::is_same_v<Item, std::string>)
                return same_value(item, value);
            else
                return same_value(item.value, value);
        });
        if (removed == 0)
            return wrong(field, fmt::format("\"{}\" is not there", value), "See: goodturn show PERSON.");
    }
    return {};
}

/// The same words in the same order, however they are parted.
bool same_address(std::string_view a, std::string_view b) {
    const auto plain = [](std::string text) {
        std::ranges::replace(text, ',', ' ');
        return fold(join_spaces(text));
    };
    return plain(std::string(a)) == plain(std::string(b));
}

Result<void> remove_addresses(std::vector<people::Address>& addresses,
                              const std::vector<std::string>& values) {
    for (const std::string& value : values) {
        const people::Labelled parts = labelled(value);
        const auto removed = std::erase_if(addresses, [&](const people::Address& each) {
            const std::string line = people::in_one_line(each);
            return same_address(line, value) ||
                   (same_value(each.label, parts.label) && same_address(line, parts.value));
        });
        if (removed == 0)
            return wrong("address", fmt::format("the address \"{}\" is not there", value),
                         "See: goodturn show PERSON.");
    }
    return {};
}

Result<std::optional<CivilDate>> date_or_none(std::string_view field, const std::string& text) {
    if (trim(text).empty()) return std::nullopt;
    auto date = CivilDate::parse(trim(text));
    if (!date) {
        date.error().field = std::string(field);
        return std::unexpected(date.error());
    }
    return *date;
}

Result<void> change_names(Person& person, const PersonFields& set) {
    set_name(person, NameKind::full, set.name);
    set_name(person, NameKind::nickname, set.nickname);
    set_name(person, NameKind::maiden, set.maiden_name);
    set_name(person, NameKind::phonetic, set.phonetic_name);
    set_name(person, NameKind::other, set.other_name);
    return {};
}

Result<void> change_lists(Person& person, const PersonFields& set) {
    CHECK_OK(remove_values("email", person.emails, set.remove_emails));
    CHECK_OK(remove_values("phone", person.phones, set.remove_phones));
    CHECK_OK(remove_values("url", person.urls, set.remove_urls));
    CHECK_OK(remove_values("handle", person.handles, set.remove_handles));
    CHECK_OK(remove_values("tag", person.tags, set.remove_tags));
    CHECK_OK(remove_addresses(person.addresses, set.remove_addresses));
    for (const std::string& text : set.add_emails) {
        const people::Labelled email = labelled(text);
        if (email.value.find('@') == std::string::npos)
            return wrong("email", fmt::format("\"{}\" is not an email address", email.value),
                         "An address has an @ in it.");
        person.emails.push_back(email);
    }
    for (const std::string& text : set.add_phones) {
        const people::Labelled phone = labelled(text);
        if (std::ranges::none_of(phone.value, [](char c) { return c >= '0' && c <= '9'; }))
            return wrong("phone", fmt::format("\"{}\" has no digits", phone.value));
        person.phones.push_back({phone.value, phone.label, false, {}});
    }
    for (const std::string& text : set.add_urls)
        person.urls.push_back(labelled(text));
    for (const std::string& text : set.add_handles)
        person.handles.push_back(labelled(text));
    for (const std::string& text : set.add_tags)
        person.tags.push_back(text);
    for (const std::string& text : set.add_addresses) {
        const people::Labelled address = labelled(text);
        people::Address whole;
        whole.label = address.label;
        whole.text = address.value;
        person.addresses.push_back(std::move(whole));
    }
    return {};
}

void change_texts(Person& person, const PersonFields& set) {
    const auto take = [](std::string& field, const std::optional<std::string>& value) {
        if (value) field = *value;
    };
    take(person.description, set.description);
    take(person.organization, set.organization);
    take(person.department, set.department);
    take(person.title, set.title);
    take(person.role, set.role);
    take(person.how_met, set.how_met);
    take(person.note, set.note);
    take(person.language, set.language);
}

Result<void> remove_occasions(std::vector<people::Occasion>& occasions,
                              const std::vector<std::string>& values) {
    for (const std::string& value : values) {
        const auto removed = std::erase_if(occasions, [&](const people::Occasion& each) {
            return same_value(each.what, value) || same_value(each.what + ":" + to_text(each.on), value);
        });
        if (removed == 0)
            return wrong("occasion", fmt::format("the day \"{}\" is not there", value),
                         "See: goodturn show PERSON.");
    }
    return {};
}

Result<void> change_dates(Person& person, const PersonFields& set) {
    if (set.birthday) {
        TRY(person.birthday, date_or_none("birthday", *set.birthday));
    }
    if (set.leap_day) person.leap_day = *set.leap_day;
    CHECK_OK(remove_occasions(person.occasions, set.remove_occasions));
    for (const std::string& text : set.add_occasions) {
        const people::Labelled occasion = labelled(text);
        TRY(const auto on, date_or_none("occasion", occasion.value));
        if (!on || occasion.label.empty())
            return wrong("occasion", fmt::format("\"{}\" needs a word and a date", text),
                         "For example: anniversary:2001-06-03");
        person.occasions.push_back({occasion.label, *on});
    }
    if (set.died) {
        TRY(person.died, date_or_none("died", *set.died));
        person.dead = person.died.has_value() || set.dead.value_or(false);
    }
    return {};
}

Result<void> change_marks(Person& person, const PersonFields& set) {
    if (set.circle && trim(*set.circle).empty())
        person.circle.reset();
    else if (set.circle) {
        person.circle = from_word<people::Circle>(*set.circle);
        if (!person.circle)
            return wrong("circle", fmt::format("\"{}\" is not a circle", *set.circle),
                         "Circles are: " + all_words<people::Circle>() + ".");
    }
    if (set.channel) {
        if (!set.channel->empty() && !from_word<wording::Channel>(*set.channel))
            return wrong("channel", fmt::format("\"{}\" is not a way to reach someone", *set.channel),
                         "Use call, message or email.");
        person.channel = *set.channel;
    }
    if (set.time_zone) {
        if (!set.time_zone->empty() && !is_zone(*set.time_zone))
            return wrong("time zone", fmt::format("\"{}\" is not a time zone", *set.time_zone),
                         "Use a name such as Europe/London.");
        person.time_zone = *set.time_zone;
    }
    person.trusted = set.trusted.value_or(person.trusted);
    person.leave_in_peace = set.leave_in_peace.value_or(person.leave_in_peace);
    person.no_introductions = set.no_introductions.value_or(person.no_introductions);
    if (set.dead) {
        person.dead = *set.dead;
        if (!person.dead) person.died.reset();
    }
    return {};
}

} // namespace

people::Labelled labelled(std::string_view text) {
    const std::size_t colon = text.find(':');
    const bool is_label = colon != std::string_view::npos && colon > 0 &&
                          !text.substr(colon + 1).starts_with("//") &&
                          std::ranges::all_of(text.substr(0, colon), [](unsigned char c) {
                              return std::isalnum(c) != 0 || c == ' ' || c == '-' || c >= 0x80;
                          });
    if (!is_label) return {std::string(trim(text)), {}, false};
    return {std::string(trim(text.substr(colon + 1))), std::string(trim(text.substr(0, colon))), false};
}

Result<Person> changed(Person person, const PersonFields& set) {
    CHECK_OK(change_names(person, set));
    CHECK_OK(change_lists(person, set));
    change_texts(person, set);
    CHECK_OK(change_dates(person, set));
    CHECK_OK(change_marks(person, set));
    return person;
}

} // namespace goodturn::operations

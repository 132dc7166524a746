/// A contact of Monica's into a person, and what remains into facts.
#include "base/text.hpp"
#include "intake/monica/monica.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace goodturn::intake::monica {

using people::NameKind;
using people::Person;

namespace {

/// "1990-05-15T00:00:00Z" with its flags; Monica gives a day for what is known by age or without its year.
std::optional<CivilDate> special_date(const Json& properties, std::string_view name) {
    const auto found = properties.find(std::string(name));
    if (found == properties.end()) return std::nullopt;
    const Json& date = *found;
    const std::string text = date.is_string() ? date.get<std::string>() : text_of(date, "date");
    const auto day = parse_day(std::string_view(text).substr(0, std::min<std::size_t>(10, text.size())));
    if (!day) return std::nullopt;
    const auto [year, month, day_of_month] = split(*day);
    const bool by_age = flag_of(date, "is_age_based");
    const bool without_year = flag_of(date, "is_year_unknown");
    auto civil = by_age         ? CivilDate::of(year, std::nullopt, std::nullopt)
                 : without_year ? CivilDate::of(std::nullopt, month, day_of_month)
                                : CivilDate::of(year, month, day_of_month);
    return civil ? std::optional(*civil) : std::nullopt;
}

void add_names(const Json& properties, Person& person) {
    people::Name name;
    name.given = text_of(properties, "first_name");
    name.additional = text_of(properties, "middle_name");
    name.family = text_of(properties, "last_name");
    name.text = join_spaces(name.given + " " + name.additional + " " + name.family);
    if (!name.text.empty()) person.names.push_back(std::move(name));
    if (const std::string nickname = text_of(properties, "nickname"); !nickname.empty())
        person.names.push_back({NameKind::nickname, nickname, {}, {}, {}, {}, {}});
}

std::string how_met_of(const Json& properties, const Words& words) {
    std::vector<std::string> parts;
    if (const auto on = special_date(properties, "first_met_date")) parts.push_back("Met: " + on->to_words());
    const auto through = words.contacts.find(text_of(properties, "first_met_through"));
    if (through != words.contacts.end()) parts.push_back("through " + through->second);
    if (const auto where = text_of(properties, "first_met_where"); !where.empty())
        parts.push_back("at " + where);
    std::string text = join(parts, ", ");
    if (const auto more = text_of(properties, "first_met_additional_info"); !more.empty())
        text += (text.empty() ? "" : ". ") + more;
    return with_capital(text);
}

void add_addresses(const Json& contact, Person& person) {
    for (const Json& each : data_of(contact, "address")) {
        const Json& properties = properties_of(each);
        people::Address address;
        address.label = lower_ascii(text_of(properties, "name"));
        address.street = text_of(properties, "street");
        address.locality = text_of(properties, "city");
        address.region = text_of(properties, "province");
        address.postal_code = text_of(properties, "postal_code");
        address.country = text_of(properties, "country");
        if (address.street + address.locality + address.region + address.postal_code + address.country != "")
            person.addresses.push_back(std::move(address));
    }
}

/// Labels that a field has besides its type: words, or objects with one.
std::string label_of(const Json& properties) {
    const auto labels = properties.find("labels");
    if (labels == properties.end() || !labels->is_array() || labels->empty())
        return text_of(properties, "label");
    const Json& first = labels->front();
    return lower_ascii(first.is_string() ? first.get<std::string>() : text_of(first, "label"));
}

void add_fields(const Json& contact, const Words& words, Person& person) {
    for (const Json& each : data_of(contact, "contact_field")) {
        const Json& properties = properties_of(each);
        const std::string data = text_of(properties, "data");
        if (data.empty()) continue;
        const auto found = words.field_types.find(text_of(properties, "type"));
        const Words::FieldType type = found == words.field_types.end() ? Words::FieldType{} : found->second;
        const std::string label = label_of(properties);
        const bool has_at = data.find('@') != std::string::npos;
        if (type.type == "email" || type.protocol == "mailto:" || (type.name.empty() && has_at))
            person.emails.push_back({data, label, false});
        else if (type.type == "phone" || type.protocol == "tel:")
            person.phones.push_back({data, label, false, {}});
        else
            person.handles.push_back({data, type.name.empty() ? label : lower_ascii(type.name), false});
    }
}

/// "2023-06-01: Met at the reunion"
std::string dated(const Json& when, const std::string& text) {
    const auto day = when_of(when, "UTC");
    return day ? to_text(day->day) + ": " + text : text;
}

std::string note_of(const Json& contact, const Words& words) {
    std::vector<std::string> parts;
    if (std::string description = text_of(properties_of(contact), "description"); !description.empty())
        parts.push_back(std::move(description));
    for (const Json& each : data_of(contact, "note"))
        if (const std::string body = text_of(properties_of(each), "body"); !body.empty())
            parts.push_back(dated(member(each, "created_at"), body));
    for (const Json& each : data_of(contact, "life_event")) {
        const Json& properties = properties_of(each);
        const auto type = words.life_event_types.find(text_of(properties, "type"));
        std::vector<std::string> said;
        for (const std::string& text : {text_of(properties, "name"),
                                        type == words.life_event_types.end() ? std::string() : type->second,
                                        text_of(properties, "note")})
            if (!text.empty() && std::ranges::find(said, text) == said.end()) said.push_back(text);
        parts.push_back(dated(member(properties, "happened_at"), join(said, ". ")));
    }
    return join(parts, "\n\n");
}

/// "Gift offered: Book (2023-12-25, 35.99): He loves books, https://…"
std::string gift_in_words(const Json& gift) {
    const Json& properties = properties_of(gift);
    std::string text = "Gift";
    if (const auto status = text_of(properties, "status"); !status.empty()) text += ", " + status;
    text += ": " + text_of(properties, "name");
    std::vector<std::string> more;
    if (const auto on = when_of(member(properties, "date"), "UTC")) more.push_back(to_text(on->day));
    for (const std::string_view each : {"amount", "comment", "url"})
        if (auto value = text_of(properties, each); !value.empty()) more.push_back(std::move(value));
    return text + (more.empty() ? "" : " (" + join(more, "; ") + ")");
}

std::string debt_in_words(const Json& debt) {
    const Json& properties = properties_of(debt);
    const std::string amount =
        join_spaces(text_of(properties, "amount") + " " + text_of(properties, "currency"));
    std::string text = (flag_of(properties, "in_debt") ? "You owe them " : "They owe you ") + amount;
    if (const auto reason = text_of(properties, "reason"); !reason.empty()) text += ", " + reason;
    if (text_of(properties, "status") == "complete") text += " (settled)";
    if (const auto on = when_of(member(debt, "created_at"), "UTC")) text += ", since " + to_text(on->day);
    return text;
}

std::string reminder_in_words(const Json& properties) {
    const std::string number = text_of(properties, "frequency_number");
    const std::string type = text_of(properties, "frequency_type");
    std::string text = text_of(properties, "title");
    if (const auto more = text_of(properties, "description"); !more.empty()) text += ", " + more;
    if (const auto on = when_of(member(properties, "initial_date"), "UTC")) text += ", " + to_text(on->day);
    if (type == "one_time") return text;
    if (!type.empty())
        text += number.empty() || number == "1" ? ", every " + type : ", every " + number + " " + type + "s";
    return text + (flag_of(properties, "inactive") ? " (switched off)" : "");
}

} // namespace

Person person_of(const Json& contact, const Words& words) {
    const Json& properties = properties_of(contact);
    Person person;
    add_names(properties, person);
    person.organization = text_of(properties, "company");
    person.title = text_of(properties, "job");
    if (const auto tags = properties.find("tags"); tags != properties.end() && tags->is_array())
        for (const Json& tag : *tags)
            if (tag.is_string()) person.tags.push_back(tag.get<std::string>());
    if (flag_of(properties, "is_starred")) person.tags.emplace_back("starred");
    person.birthday = special_date(properties, "birthdate");
    person.died = special_date(properties, "deceased_date");
    person.dead = flag_of(properties, "is_dead") || person.died.has_value();
    // Put away in Monica; and the owner's own contact, which is kept so that relations to it are.
    const bool is_active = text_of(properties, "is_active").empty() || flag_of(properties, "is_active");
    person.leave_in_peace = !is_active || (!words.me.empty() && uuid_of(contact) == words.me);
    person.how_met = how_met_of(properties, words);
    add_addresses(contact, person);
    add_fields(contact, words, person);
    person.note = note_of(contact, words);
    return person;
}

std::vector<std::string> facts_of(const Json& contact, const Words& words) {
    const Json& properties = properties_of(contact);
    std::vector<std::string> facts;
    const auto add = [&](std::string_view label, const std::string& value) {
        if (!value.empty()) facts.push_back(fmt::format("{}: {}", label, value));
    };
    const std::string gender = text_of(properties, "gender");
    const auto named = words.genders.find(gender);
    add("Gender", named == words.genders.end() ? gender : named->second);
    add("Pronouns", text_of(properties, "pronouns"));
    add("Food", text_of(properties, "food_preferences"));
    for (const Json& each : data_of(contact, "pet")) {
        const Json& pet = properties_of(each);
        add("Pet", join_spaces(text_of(pet, "name") + (text_of(pet, "name").empty() ? "" : ", ") +
                               text_of(pet, "category")));
    }
    for (const Json& each : data_of(contact, "gift"))
        facts.push_back(gift_in_words(each));
    for (const Json& each : data_of(contact, "debt"))
        facts.push_back(debt_in_words(each));
    for (const Json& each : data_of(contact, "reminder"))
        add("Reminder", reminder_in_words(properties_of(each)));
    for (const std::string_view each : {"deceased_reminder", "first_met_reminder"})
        if (properties.contains(std::string(each))) {
            const Json& reminder = properties[std::string(each)];
            add("Reminder",
                reminder_in_words(reminder.contains("properties") ? properties_of(reminder) : reminder));
        }
    for (const Json& each : data_of(contact, "address")) {
        const Json& address = properties_of(each);
        if (const auto latitude = text_of(address, "latitude"); !latitude.empty())
            add(join_spaces(text_of(address, "name") + " is at"),
                latitude + ", " + text_of(address, "longitude"));
    }
    if (const auto days = text_of(properties, "stay_in_touch_frequency"); !days.empty() && days != "0")
        add("Stay in touch", fmt::format("every {} days", days));
    if (const auto on = when_of(member(properties, "last_talked_to"), "UTC"))
        add("Last talked to", to_text(on->day));
    if (flag_of(properties, "is_partial")) facts.emplace_back("Known only as somebody of somebody else's");
    if (!words.me.empty() && uuid_of(contact) == words.me) facts.emplace_back("This is you");
    if (const auto since = when_of(member(contact, "created_at"), "UTC"))
        add("In Monica since", to_text(since->day));
    return facts;
}

Card card_of(const Json& contact, const Words& words, long line) {
    Card card;
    card.kind = "monica";
    card.key = uuid_of(contact);
    card.line = line;
    card.person = person_of(contact, words);
    if (card.key.empty())
        card.key = fold(people::display_name(card.person)) + "|" + text_of(contact, "created_at");
    Json source = Json::object();
    source["facts"] = facts_of(contact, words);
    source["contact"] = contact;
    card.source = to_json_text(source);
    return card;
}

std::vector<std::string> facts_in(std::string_view source) {
    const Json json = Json::parse(source, nullptr, false);
    std::vector<std::string> facts;
    if (json.is_object() && json.contains("facts"))
        for (const Json& each : json["facts"])
            if (each.is_string()) facts.push_back(each.get<std::string>());
    return facts;
}

std::string kept_in_words(std::string_view kind, std::string_view record) {
    if (kind != "monica-document" && kind != "monica-diary") return {};
    const Json json = Json::parse(record, nullptr, false);
    const Json& properties = properties_of(json);
    if (kind == "monica-document")
        return fmt::format("Document: {} ({})", text_of(properties, "original_filename"),
                           text_of(properties, "mime_type"));
    const auto on = when_of(member(properties, "date"), "UTC");
    std::string day = on ? to_text(on->day) : std::string();
    if (!on && !text_of(properties, "year").empty())
        day = fmt::format("{}-{}-{}", text_of(properties, "year"), text_of(properties, "month"),
                          text_of(properties, "day"));
    std::vector<std::string> said;
    for (const std::string_view each : {"title", "post", "comment", "rate"})
        if (auto text = text_of(properties, each); !text.empty()) said.push_back(std::move(text));
    return "Diary, " + day + ": " + join(said, ". ");
}

Json contact_in(std::string_view source) {
    const Json json = Json::parse(source, nullptr, false);
    return json.is_object() && json.contains("contact") ? json["contact"] : Json::object();
}

} // namespace goodturn::intake::monica

#include "base/text.hpp"
#include "intake/monica/elements.hpp"
#include "intake/monica/monica.hpp"
#include "intake/vcard/escape.hpp"

namespace goodturn::intake::monica {

bool looks_like(std::string_view first_bytes) {
    if (first_bytes.starts_with("\xEF\xBB\xBF")) first_bytes.remove_prefix(3);
    const auto has = [&](std::string_view word) { return first_bytes.find(word) != std::string_view::npos; };
    return trim(first_bytes).starts_with('{') && has("\"account\"") &&
           (has("\"app_version\"") || has("\"export_date\"") || has("\"exported_by\""));
}

const Json& member(const Json& object, std::string_view name) {
    static const Json none;
    if (!object.is_object()) return none;
    const auto found = object.find(std::string(name));
    return found == object.end() ? none : *found;
}

std::string text_of(const Json& object, std::string_view name) {
    if (!object.is_object()) return {};
    const auto found = object.find(std::string(name));
    if (found == object.end() || found->is_null() || found->is_structured()) return {};
    if (found->is_string()) return std::string(trim(found->get_ref<const std::string&>()));
    return found->dump();
}

bool flag_of(const Json& object, std::string_view name) {
    const std::string text = text_of(object, name);
    return text == "true" || text == "1" || text == "yes";
}

const Json& properties_of(const Json& element) {
    static const Json none = Json::object();
    if (!element.is_object()) return none;
    const auto found = element.find("properties");
    return found != element.end() && found->is_object() ? *found : none;
}

std::string uuid_of(const Json& element) {
    return element.is_string() ? element.get<std::string>() : text_of(element, "uuid");
}

std::vector<Json> data_of(const Json& contact, std::string_view type) {
    std::vector<Json> all;
    const auto data = contact.find("data");
    if (data == contact.end() || !data->is_array()) return all;
    for (const Json& list : *data) {
        const auto values = list.is_object() ? list.find("values") : list.end();
        if (!list.is_object() || values == list.end() || !values->is_array()) continue;
        if (singular(text_of(list, "type")) == type) all.insert(all.end(), values->begin(), values->end());
    }
    return all;
}

std::optional<When> when_of(const Json& value, std::string_view zone) {
    if (!value.is_string()) return std::nullopt;
    std::string text(trim(value.get_ref<const std::string&>()));
    if (text.size() >= 10 &&
        (text.size() == 10 || text.substr(10).find_first_not_of("T 0:.Z") == std::string::npos)) {
        const auto day = parse_day(std::string_view(text).substr(0, 10));
        return day ? std::optional(When{*day, std::nullopt}) : std::nullopt;
    }
    if (const auto dot = text.find('.'); dot != std::string::npos) { // parts of a second
        const auto end = text.find_first_not_of("0123456789", dot + 1);
        text.erase(dot, end == std::string::npos ? std::string::npos : end - dot);
    }
    const auto at = parse_instant(text, "UTC");
    if (!at) return std::nullopt;
    return When{day_in_zone(*at, zone), *at};
}

bool take_words(Words& words, const std::string& type, const Json& element) {
    const std::string uuid = uuid_of(element);
    const Json& properties = properties_of(element);
    const auto name = [&] {
        std::string said = text_of(properties, "name");
        if (!said.empty()) return said;
        said = text_of(properties, "translation_key"); // "new_job"
        for (char& c : said)
            if (c == '_') c = ' ';
        return with_capital(said);
    };
    if (type == "genders") {
        words.genders[uuid] = name();
        if (const std::string letter = text_of(properties, "type"); !letter.empty())
            words.genders.try_emplace(letter, name());
    } else if (type == "contact_field_types") {
        words.field_types[uuid] = {name(), text_of(properties, "protocol"), text_of(properties, "type")};
    } else if (type == "activity_types") {
        words.activity_types[uuid] = name();
        words.activity_kinds[uuid] =
            text_of(properties, "translation_key") + " " + text_of(properties, "category");
    } else if (type == "activity_type_categories") {
        words.activity_kinds[uuid] = text_of(properties, "translation_key");
    } else if (type == "life_event_types") {
        words.life_event_types[uuid] = name();
    } else if (type == "user") {
        if (words.me.empty()) words.me = text_of(properties, "me_contact");
    } else {
        return false;
    }
    return true;
}

RelationKind relation_kind(std::string_view type) {
    struct Known {
        std::string_view type;
        std::string_view kind;
        std::string_view inverse;
    };
    static constexpr std::array known{Known{"uncle", "aunt or uncle", "niece or nephew"},
                                      Known{"nephew", "niece or nephew", "aunt or uncle"},
                                      Known{"godfather", "godparent", "godchild"},
                                      Known{"godson", "godchild", "godparent"},
                                      Known{"boss", "manager", "report"},
                                      Known{"subordinate", "report", "manager"},
                                      Known{"protege", "mentee", "mentor"},
                                      Known{"mentor", "mentor", "mentee"},
                                      Known{"ex", "former partner", "former partner"},
                                      Known{"exhusband", "former spouse", "former spouse"},
                                      Known{"ex_husband", "former spouse", "former spouse"},
                                      Known{"bestfriend", "best friend", "best friend"},
                                      Known{"date", "date", "date"},
                                      Known{"lover", "lover", "lover"},
                                      Known{"inlovewith", "in love with", "loved by"},
                                      Known{"lovedby", "loved by", "in love with"},
                                      Known{"stepparent", "stepparent", "stepchild"},
                                      Known{"stepchild", "stepchild", "stepparent"}};
    for (const Known& each : known)
        if (each.type == type) return {std::string(each.kind), std::string(each.inverse)};
    std::string plain(type);
    for (char& c : plain)
        if (c == '_') c = ' ';
    return {lower_ascii(plain), {}};
}

std::optional<people::Photo> photo_of(const Json& element) {
    const std::string url = text_of(properties_of(element), "dataUrl");
    const auto comma = url.find(',');
    if (!url.starts_with("data:") || comma == std::string::npos) return std::nullopt;
    const std::string head = url.substr(5, comma - 5);
    if (!head.ends_with(";base64")) return std::nullopt;
    people::Photo photo;
    photo.media_type = head.substr(0, head.find(';'));
    photo.bytes = vcard::decode_base64(std::string_view(url).substr(comma + 1)).value_or("");
    return photo.bytes.empty() ? std::nullopt : std::optional(std::move(photo));
}

} // namespace goodturn::intake::monica

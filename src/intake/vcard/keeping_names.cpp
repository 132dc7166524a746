#include "intake/vcard/keeping_names.hpp"

#include "base/text.hpp"
#include "intake/vcard/escape.hpp"
#include "intake/vcard/names.hpp"

#include <algorithm>

namespace goodturn::intake::vcard {

using people::Name;
using people::NameKind;
using people::Person;

namespace {

bool same_text(std::string_view a, std::string_view b) {
    return a == b || join_spaces(a) == join_spaces(b);
}

bool same_parts(const Name& a, const Name& b) {
    return same_text(a.given, b.given) && same_text(a.family, b.family) &&
           same_text(a.additional, b.additional) && same_text(a.prefix, b.prefix) &&
           same_text(a.suffix, b.suffix);
}

bool holds(const std::vector<Name>& names, const Name& name) {
    return std::any_of(names.begin(), names.end(), [&](const Name& each) {
        return each.kind == name.kind && same_text(each.text, name.text);
    });
}

} // namespace

const Name* main_name(const Person& person) {
    const auto full = std::find_if(person.names.begin(), person.names.end(),
                                   [](const Name& name) { return name.kind == NameKind::full; });
    return full == person.names.end() ? nullptr : &*full;
}

bool NameKeeper::has(const Name& name) const {
    return holds(person_.names, name);
}

bool NameKeeper::keep_formatted_name(const ContentLine& line, const Person& record) {
    if (is_derived(line)) return false;
    const std::string text = join_spaces(unescape(line.value));
    const Name* main = main_name(person_);
    if (text.empty() || main == nullptr) return false;
    if (same_text(text, main->text)) return has_formatted_name_ = true;
    // A second FN of the record whose first one counts.
    const Name* of_record = main_name(record);
    const Name other{NameKind::other, text, {}, {}, {}, {}, {}};
    if (of_record == nullptr || !same_text(of_record->text, main->text)) return false;
    if (!has(other)) return false;
    said_.push_back(other);
    return true;
}

bool NameKeeper::keep_name(ContentLine& line, const Person& record) {
    if (is_derived(line)) return false;
    Name name = name_of_parts(line.value);
    const Name* main = main_name(person_);
    if (name.text.empty()) {
        if (main != nullptr && !same_parts(*main, Name{})) return false;
        return has_name_ = true;
    }
    if (main == nullptr) return false;
    bool keep = same_parts(name, *main);
    has_name_ = has_name_ || keep;
    if (!keep) {
        name.kind = NameKind::other;
        const Name* of_record = main_name(record);
        keep = of_record != nullptr && same_parts(*of_record, *main) && has(name);
        if (keep) said_.push_back(name);
    }
    if (const auto reading = reading_in(line); keep && reading) {
        if (has(*reading))
            said_.push_back(*reading);
        else
            line.remove_parameter("SORT-AS");
    }
    return keep;
}

bool NameKeeper::keep_nickname(const std::string& text) {
    const Name name{NameKind::nickname, text, {}, {}, {}, {}, {}};
    if (holds(said_, name) || !has(name)) return false;
    said_.push_back(name);
    return true;
}

bool NameKeeper::keep_further_name(const ContentLine& line, const Person& record) {
    const Property property = facts_of(line.name).property;
    std::vector<Name> names;
    if (property == Property::sound) {
        const auto reading = reading_in_sound(line);
        if (!reading) return true;
        names.push_back(*reading);
    } else if (property == Property::other_name) {
        const auto name = other_name_in(line);
        if (!name) return true;
        names.push_back(*name);
    } else if (property == Property::maiden_name) {
        names = names_of({line});
    } else {
        // The lines of a reading are kept or dropped together.
        const std::string part(trim(unescape(line.value)));
        if (part.empty()) return true;
        for (const Name& name : record.names)
            if (name.kind == NameKind::phonetic &&
                (name.given == part || name.family == part || name.additional == part))
                names.push_back(name);
    }
    if (names.empty()) return true;
    const bool keep = std::any_of(names.begin(), names.end(), [&](const Name& name) { return has(name); });
    if (keep) said_.insert(said_.end(), names.begin(), names.end());
    return keep;
}

bool NameKeeper::keep_all(const std::vector<Name>& names) {
    if (!std::all_of(names.begin(), names.end(), [&](const Name& name) { return has(name); })) return false;
    said_.insert(said_.end(), names.begin(), names.end());
    return true;
}

std::vector<Name> NameKeeper::missing() const {
    std::vector<Name> names;
    const Name* main = main_name(person_);
    for (const Name& name : person_.names)
        if (&name != main && !holds(said_, name)) names.push_back(name);
    return names;
}

} // namespace goodturn::intake::vcard

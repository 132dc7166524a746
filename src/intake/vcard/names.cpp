#include "intake/vcard/names.hpp"

#include "base/text.hpp"
#include "intake/vcard/escape.hpp"
#include "intake/vcard/labels.hpp"

#include <algorithm>
#include <array>

namespace goodturn::intake::vcard {

using people::Name;
using people::NameKind;

namespace {

enum class Script : unsigned char { other, ideographic, kana };

/// What the first letter is: Han and Hangul names are written without a space, kana with one.
Script script_of(std::string_view text) {
    if (text.size() < 3 || (static_cast<unsigned char>(text[0]) & 0xF0) != 0xE0) return Script::other;
    const unsigned code = (static_cast<unsigned char>(text[0]) & 0x0FU) << 12 |
                          (static_cast<unsigned char>(text[1]) & 0x3FU) << 6 |
                          (static_cast<unsigned char>(text[2]) & 0x3FU);
    if ((code >= 0x3040 && code <= 0x30FF) || (code >= 0xFF66 && code <= 0xFF9F)) return Script::kana;
    if ((code >= 0x3400 && code <= 0x9FFF) || (code >= 0xAC00 && code <= 0xD7A3)) return Script::ideographic;
    return Script::other;
}

std::string join_filled(std::initializer_list<std::string_view> parts, std::string_view between) {
    std::string text;
    for (const std::string_view part : parts) {
        if (part.empty()) continue;
        if (!text.empty()) text += between;
        text += part;
    }
    return text;
}

/// Collects what X-PHONETIC-FIRST-NAME and its like say, line by line.
void take_phonetic(const ContentLine& line, Property property, Name& phonetic) {
    std::string& part = property == Property::phonetic_given        ? phonetic.given
                        : property == Property::phonetic_additional ? phonetic.additional
                                                                    : phonetic.family;
    if (part.empty()) part = trim(unescape(line.value));
}

bool has_parts(const Name& name) {
    return !name.given.empty() || !name.family.empty() || !name.additional.empty() || !name.prefix.empty() ||
           !name.suffix.empty();
}

/// Reads the lines of a card in turn.
class NameReader {
  public:
    void take(const ContentLine& line) {
        const Property property = facts_of(line.name).property;
        switch (property) {
        case Property::formatted_name:
            take_formatted(line);
            break;
        case Property::name:
            take_parts(line);
            break;
        case Property::nickname:
            for (std::string& text : list_texts(line.value))
                further_.push_back({NameKind::nickname, std::move(text), {}, {}, {}, {}, {}});
            break;
        case Property::maiden_name:
            if (std::string text(trim(unescape(line.value))); !text.empty())
                further_.push_back({NameKind::maiden, std::move(text), {}, {}, {}, {}, {}});
            break;
        case Property::phonetic_given:
        case Property::phonetic_additional:
        case Property::phonetic_family:
            if (!phonetic_at_) phonetic_at_ = further_.size();
            take_phonetic(line, property, phonetic_);
            break;
        case Property::sound:
            add(reading_in_sound(line));
            break;
        case Property::other_name:
            add(other_name_in(line));
            break;
        default:
            break;
        }
    }

    std::vector<Name> finish() {
        std::vector<Name> names;
        if (main_.text.empty()) main_.text = compose_name(main_);
        if (!main_.text.empty()) names.push_back(std::move(main_));
        phonetic_.kind = NameKind::phonetic;
        phonetic_.text = compose_name(phonetic_);
        if (phonetic_at_ && !phonetic_.text.empty())
            further_.insert(further_.begin() + static_cast<std::ptrdiff_t>(*phonetic_at_),
                            std::move(phonetic_));
        for (Name& name : further_)
            if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(std::move(name));
        return names;
    }

  private:
    void take_formatted(const ContentLine& line) {
        if (is_derived(line)) return;
        std::string text = join_spaces(unescape(line.value));
        if (text.empty()) return;
        if (main_.text.empty())
            main_.text = std::move(text);
        else if (text != main_.text)
            further_.push_back({NameKind::other, std::move(text), {}, {}, {}, {}, {}});
    }

    void take_parts(const ContentLine& line) {
        if (is_derived(line)) return;
        Name name = name_of_parts(line.value);
        add(reading_in(line));
        if (!has_parts(name)) return;
        if (!has_parts(main_)) {
            name.text = std::move(main_.text);
            main_ = std::move(name);
        } else if (name.text != compose_name(main_)) {
            name.kind = NameKind::other;
            further_.push_back(std::move(name));
        }
    }

    void add(std::optional<Name> name) {
        if (name) further_.push_back(*std::move(name));
    }

    Name main_;
    Name phonetic_;
    std::optional<std::size_t> phonetic_at_; ///< where among further_ the lines of the reading began
    std::vector<Name> further_;
};

} // namespace

std::vector<Name> names_of(const std::vector<ContentLine>& lines) {
    NameReader reader;
    for (const ContentLine& line : lines)
        reader.take(line);
    return reader.finish();
}

Name name_of_parts(std::string_view value) {
    Name name;
    const std::array parts{&name.family, &name.given, &name.additional, &name.prefix, &name.suffix};
    const auto components = split_escaped(value, ';');
    for (std::size_t i = 0; i < parts.size() && i < components.size(); ++i)
        *parts.at(i) = join_spaces(component_text(components[i]));
    name.text = compose_name(name);
    return name;
}

std::string parts_of_name(const Name& name) {
    return escape(name.family) + ';' + escape(name.given) + ';' + escape(name.additional) + ';' +
           escape(name.prefix) + ';' + escape(name.suffix);
}

std::string compose_name(const Name& name) {
    const Script family = script_of(name.family);
    const Script given = script_of(name.given);
    if (family == Script::other || given == Script::other)
        return join_filled({name.prefix, name.given, name.additional, name.family, name.suffix}, " ");
    const bool spaced = family == Script::kana || given == Script::kana || !name.additional.empty();
    const std::string core = join_filled({name.family, name.given, name.additional}, spaced ? " " : "");
    return join_filled({name.prefix, core, name.suffix}, " ");
}

std::optional<Name> reading_in(const ContentLine& line) {
    std::vector<std::string> parts;
    for (const Parameter& parameter : line.parameters) {
        if (!equal_ignoring_ascii_case(parameter.name, "SORT-AS")) continue;
        for (const std::string& value : parameter.values)
            for (std::string_view rest = value; !rest.empty();) {
                const std::size_t end = rest.find_first_of(",;");
                parts.emplace_back(trim(rest.substr(0, end)));
                rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
            }
    }
    if (parts.empty() || parts.front().empty()) return std::nullopt;
    Name reading;
    reading.kind = NameKind::phonetic;
    reading.family = parts[0];
    if (parts.size() > 1) reading.given = parts[1];
    reading.text = compose_name(reading);
    const Name name = name_of_parts(line.value);
    const bool repeats = lower_ascii(name.family).ends_with(lower_ascii(reading.family)) &&
                         (reading.given.empty() || lower_ascii(name.given) == lower_ascii(reading.given));
    return repeats ? std::nullopt : std::optional(reading);
}

std::optional<Name> reading_in_sound(const ContentLine& line) {
    const auto types = types_of(line);
    if (std::find(types.begin(), types.end(), "x-irmc-n") == types.end()) return std::nullopt;
    Name name = name_of_parts(line.value);
    name.kind = NameKind::phonetic;
    return name.text.empty() ? std::nullopt : std::optional(std::move(name));
}

std::optional<Name> other_name_in(const ContentLine& line) {
    const std::size_t end = split_escaped(line.value, ';').front().size();
    Name name = name_of_parts(end < line.value.size() ? std::string_view(line.value).substr(end + 1) : "");
    name.text = trim(unescape(std::string_view(line.value).substr(0, end)));
    name.kind = from_word<NameKind>(line.parameter("TYPE").value_or("")).value_or(NameKind::other);
    return name.text.empty() ? std::nullopt : std::optional(std::move(name));
}

bool is_derived(const ContentLine& line) {
    const auto derived = line.parameter("DERIVED");
    return derived && equal_ignoring_ascii_case(*derived, "true");
}

} // namespace goodturn::intake::vcard

#include "intake/vcard/labels.hpp"

#include "base/text.hpp"
#include "intake/vcard/escape.hpp"

#include <algorithm>
#include <array>

namespace goodturn::intake::vcard {

namespace {

constexpr std::array<std::string_view, 2> places{"home", "work"};
constexpr std::array<std::string_view, 5> devices{"cell", "fax", "pager", "video", "main"};
/// Words that say nothing a person would want to read.
constexpr std::array<std::string_view, 15> noise{"pref",   "voice",     "internet",   "x400",   "dom",
                                                 "intl",   "postal",    "parcel",     "msg",    "text",
                                                 "iphone", "textphone", "individual", "x-pref", "contact"};

template <std::size_t Count>
bool is_one_of(const std::array<std::string_view, Count>& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_upper(char byte) {
    return byte >= 'A' && byte <= 'Z';
}

} // namespace

GroupLabels::GroupLabels(const std::vector<ContentLine>& lines) {
    for (const ContentLine& line : lines)
        if (!line.group.empty() && facts_of(line.name).property == Property::group_label)
            labels_.emplace_back(lower_ascii(line.group), plain_label(unescape(line.value)));
}

std::string_view GroupLabels::of(const ContentLine& line) const {
    if (line.group.empty()) return {};
    for (const auto& [group, label] : labels_)
        if (equal_ignoring_ascii_case(group, line.group)) return label;
    return {};
}

std::string plain_label(std::string_view label) {
    label = trim(label);
    constexpr std::string_view before = "_$!<";
    constexpr std::string_view after = ">!$_";
    if (!label.starts_with(before) || !label.ends_with(after) || label.size() < before.size() + after.size())
        return std::string(label);
    label.remove_prefix(before.size());
    label.remove_suffix(after.size());
    std::string words;
    for (std::size_t i = 0; i < label.size(); ++i) {
        if (i > 0 && is_upper(label[i]) && !is_upper(label[i - 1]) && label[i - 1] != ' ') words += ' ';
        words += label[i];
    }
    return lower_ascii(words);
}

std::vector<std::string> types_of(const ContentLine& line) {
    std::vector<std::string> types;
    for (const Parameter& parameter : line.parameters) {
        if (!parameter.name.empty() && !equal_ignoring_ascii_case(parameter.name, "TYPE")) continue;
        for (const std::string& value : parameter.values)
            for (const std::string& word : split(value, ','))
                if (!trim(word).empty()) types.push_back(lower_ascii(trim(word)));
    }
    return types;
}

bool same_types(const ContentLine& a, const ContentLine& b) {
    const auto sorted = [](const ContentLine& line) {
        auto types = types_of(line);
        std::erase(types, "pref");
        std::sort(types.begin(), types.end());
        return types;
    };
    return sorted(a) == sorted(b);
}

std::string label_of(const ContentLine& line, std::string_view group_label) {
    if (!group_label.empty()) return std::string(group_label);
    std::string place;
    std::string device;
    std::string other;
    for (std::string& type : types_of(line)) {
        if (is_one_of(noise, type)) continue;
        if (type == "mobile") type = "cell";
        std::string& slot = is_one_of(places, type) ? place : is_one_of(devices, type) ? device : other;
        if (slot.empty()) slot = type.starts_with("x-") && type.size() > 2 ? type.substr(2) : type;
    }
    if (place.empty() && device.empty()) return other;
    return place + (place.empty() || device.empty() ? "" : " ") + device;
}

bool is_preferred(const ContentLine& line) {
    const auto pref = line.parameter("PREF");
    if (pref) return *pref == "1";
    const auto types = types_of(line);
    return std::find(types.begin(), types.end(), "pref") != types.end();
}

std::vector<std::string> types_for(std::string_view label) {
    std::vector<std::string> types = split(label, ' ');
    const bool place_first = is_one_of(places, types.front());
    if (types.size() == 1 && (place_first || is_one_of(devices, types.front()))) return types;
    if (types.size() == 2 && place_first && is_one_of(devices, types.back())) return types;
    return {};
}

} // namespace goodturn::intake::vcard

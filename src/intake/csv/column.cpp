#include "intake/csv/column.hpp"

#include "base/text.hpp"
#include "intake/csv/column_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <map>

namespace goodturn::intake::csv {

namespace {

bool is_digit(char sign) {
    return sign >= '0' && sign <= '9';
}

/// Takes the one number out of a key: "email2address" -> "emailaddress", 2.
std::pair<std::string, unsigned> without_number(std::string_view key) {
    const auto* const begin = std::find_if(key.begin(), key.end(), is_digit);
    const auto* const end = std::find_if_not(begin, key.end(), is_digit);
    if (begin == end || end - begin > 2) return {std::string(key), 0};
    unsigned number = 0;
    for (const auto* at = begin; at != end; ++at)
        number = number * 10 + static_cast<unsigned>(*at - '0');
    std::string rest(key.begin(), begin);
    rest.append(end, key.end());
    return {rest, number};
}

std::string with_place(std::string_view place, std::string_view device) {
    if (place.empty() || device.empty()) return std::string(place.empty() ? device : place);
    return fmt::format("{} {}", place, device);
}

/// "Phone 1 - Value".
std::optional<HeaderWords> read_google_header(std::string_view header) {
    const std::size_t dash = header.find(" - ");
    if (dash == std::string_view::npos) return std::nullopt;
    const auto [object, number] = without_number(header_key(header.substr(0, dash)));
    if (number == 0) return std::nullopt;
    const std::string part = header_key(header.substr(dash + 3));
    for (const Synonyms& each : google_parts())
        if (each.label == object && find_key({&each, 1}, part))
            return HeaderWords{each.meaning, {}, number, true};
    return HeaderWords{Meaning::unknown, {}, number, true};
}

/// "homephone", "telefonprivat": a thing, and where it is.
std::optional<HeaderWords> read_thing(std::string_view key) {
    if (const Synonyms* thing = find_key(things(), key))
        return HeaderWords{thing->meaning, std::string(thing->label), 0, false};
    for (const Synonyms& place : places())
        for (const std::string& word : split(place.keys, ' ')) {
            std::string_view rest = key;
            if (rest.starts_with(word))
                rest.remove_prefix(word.size());
            else if (rest.ends_with(word))
                rest.remove_suffix(word.size());
            else
                continue;
            if (const Synonyms* thing = find_key(things(), rest))
                return HeaderWords{thing->meaning, with_place(place.label, thing->label), 0, false};
        }
    return std::nullopt;
}

std::optional<HeaderWords> read_service(std::string_view key) {
    const Synonyms* service = find_key(services(), key);
    if (!service && key.starts_with("im")) service = find_key(services(), key.substr(2));
    if (!service) return std::nullopt;
    return HeaderWords{service->meaning, std::string(service->label), 0, false};
}

/// A second line of a street: "Home Street 2", "Address 2".
void tell_lines_of_address(HeaderWords& words) {
    if (words.number == 0 || words.numbered_by_google) return;
    if (words.meaning == Meaning::address_whole && words.number == 1) words.meaning = Meaning::address_street;
    const bool is_line = words.meaning == Meaning::address_whole || words.meaning == Meaning::address_street;
    if (is_line && words.number > 1) words.meaning = Meaning::address_street_more;
    if (is_line) words.number = 0;
}

/// The list that a value belongs to; two meanings of one list fill the items of that list.
char list_of(Meaning meaning) {
    using enum Meaning;
    switch (meaning) {
    case email:
    case email_label:
        return 'e';
    case phone:
    case phone_label:
        return 'p';
    case url:
    case linkedin_url:
    case url_label:
        return 'u';
    case handle:
    case handle_label:
        return 'h';
    case address_label:
    case address_whole:
    case address_street:
    case address_street_more:
    case address_extended:
    case address_box:
    case address_city:
    case address_region:
    case address_code:
    case address_country:
        return 'a';
    case event:
    case event_label:
        return 'v';
    case relation:
    case relation_label:
        return 'r';
    default:
        return '\0';
    }
}

bool has(const std::vector<HeaderWords>& all, Meaning meaning, std::string_view label) {
    return std::ranges::any_of(all, [&](const HeaderWords& each) {
        return each.meaning == meaning && each.label == label && !each.numbered_by_google;
    });
}

/// What a header means beside the others.
void settle(std::vector<HeaderWords>& all) {
    const bool has_title = has(all, Meaning::title, "");
    const bool has_suffix = has(all, Meaning::suffix, "");
    const bool in_three = has(all, Meaning::birth_year, "") || has(all, Meaning::birth_month, "");
    for (HeaderWords& words : all) {
        if (words.meaning == Meaning::title && words.label == "?") {
            words.label.clear();
            if (has_title || has_suffix) words.meaning = Meaning::prefix;
        }
        if (words.meaning == Meaning::birthday && in_three) words.meaning = Meaning::birth_day;
        if (words.meaning == Meaning::address_whole && !words.numbered_by_google &&
            !has(all, Meaning::address_street, words.label) &&
            (has(all, Meaning::address_city, words.label) || has(all, Meaning::address_code, words.label) ||
             has(all, Meaning::address_street_more, words.label)))
            words.meaning = Meaning::address_street;
    }
}

} // namespace

std::string header_key(std::string_view header) {
    std::string key;
    for (const char sign : fold(header))
        if (static_cast<unsigned char>(sign) >= 0x80 || std::isalnum(static_cast<unsigned char>(sign)) != 0)
            key += sign;
    // The mark of a file that was put behind another one, and the no-break space.
    for (const std::string_view mark : {"\xEF\xBB\xBF", "\xC2\xA0"})
        for (std::size_t at = key.find(mark); at != std::string::npos; at = key.find(mark))
            key.erase(at, mark.size());
    return key;
}

HeaderWords read_header(std::string_view header) {
    constexpr std::size_t longest_header = 80;
    if (header.size() > longest_header) return {};
    if (const auto google = read_google_header(header)) return *google;
    const std::string key = header_key(header);
    const auto [plain, number] = without_number(key);
    for (const bool numbered : {false, true}) {
        if (numbered && number == 0) break;
        const std::string& word = numbered ? plain : key;
        std::optional<HeaderWords> words;
        if (const Synonyms* entry = find_key(whole_headers(), word))
            words = HeaderWords{entry->meaning, std::string(entry->label), 0, false};
        if (!words) words = read_thing(word);
        if (!words) words = read_service(word);
        if (!words) continue;
        words->number = numbered ? number : 0;
        tell_lines_of_address(*words);
        return *words;
    }
    return {};
}

std::vector<Column> understand(const std::vector<std::string>& header) {
    std::vector<HeaderWords> all;
    all.reserve(header.size());
    for (const std::string& each : header)
        all.push_back(read_header(each));
    settle(all);

    std::vector<Column> columns;
    std::map<std::string, std::size_t> items; // what tells items of a list apart -> Column::item
    std::map<char, std::size_t> counts;
    std::map<std::string, int> names;
    for (std::size_t i = 0; i < header.size(); ++i) {
        std::string name = join_spaces(header[i]);
        if (name.empty()) name = fmt::format("column {}", i + 1);
        if (const int times = ++names[name]; times > 1) name += fmt::format(" ({})", times);
        Column column{std::move(name), all[i].meaning, all[i].label, 0};
        if (const char list = list_of(column.meaning); list != '\0') {
            // Of an address, the parts with one label are one item; of other lists, each column is one.
            std::string item =
                fmt::format("{}{}|{}", list, all[i].numbered_by_google ? "g" : "", all[i].number);
            if (list == 'a')
                item += '|' + all[i].label;
            else if (!all[i].numbered_by_google)
                item += fmt::format("|{}", i);
            const auto [at, is_new] = items.try_emplace(item, counts[list]);
            if (is_new) ++counts[list];
            column.item = at->second;
        }
        columns.push_back(std::move(column));
    }
    return columns;
}

namespace {

struct LabelWord {
    std::string_view key;
    std::string_view plain;
    std::string_view google;
};
constexpr std::array label_words{
    LabelWord{"home", "home", "Home"},
    LabelWord{"work", "work", "Work"},
    LabelWord{"other", "other", "Other"},
    LabelWord{"mobile", "cell", "Mobile"},
    LabelWord{"cell", "cell", "Mobile"},
    LabelWord{"main", "main", "Main"},
    LabelWord{"workfax", "work fax", "Work Fax"},
    LabelWord{"homefax", "home fax", "Home Fax"},
    LabelWord{"otherfax", "other fax", "Other Fax"},
    LabelWord{"fax", "fax", "Fax"},
    LabelWord{"pager", "pager", "Pager"},
    LabelWord{"homepage", "home page", "Home Page"},
    LabelWord{"profile", "profile", "Profile"},
    LabelWord{"blog", "blog", "Blog"},
    LabelWord{"anniversary", "anniversary", "Anniversary"},
    LabelWord{"spouse", "spouse", "Spouse"},
    LabelWord{"child", "child", "Child"},
    LabelWord{"mother", "mother", "Mother"},
    LabelWord{"father", "father", "Father"},
    LabelWord{"parent", "parent", "Parent"},
    LabelWord{"brother", "brother", "Brother"},
    LabelWord{"sister", "sister", "Sister"},
    LabelWord{"friend", "friend", "Friend"},
    LabelWord{"partner", "partner", "Partner"},
    LabelWord{"manager", "manager", "Manager"},
    LabelWord{"assistant", "assistant", "Assistant"},
    LabelWord{"relative", "relative", "Relative"},
    LabelWord{"domesticpartner", "domestic partner", "Domestic Partner"},
    LabelWord{"referredby", "referred by", "Referred By"},
};

} // namespace

std::string plain_label(std::string_view label) {
    label = trim(label);
    if (label == "*" || label.starts_with("* ")) label = trim(label.substr(1));
    if (!is_ascii(label)) return std::string(label);
    const std::string key = header_key(label);
    for (const LabelWord& word : label_words)
        if (word.key == key) return std::string(word.plain);
    return std::string(label);
}

std::string google_label(std::string_view label) {
    for (const LabelWord& word : label_words)
        if (word.plain == label) return std::string(word.google);
    return std::string(label);
}

} // namespace goodturn::intake::csv

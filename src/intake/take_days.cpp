#include "intake/take_days.hpp"

#include "base/text.hpp"
#include "intake/sources.hpp"
#include "people/same_name.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace goodturn::intake {

using icalendar::Event;

namespace {

/// How titles say whose day it is. What comes first in a row is looked for in lower case.
constexpr std::array birthday_ends{"'s birthday", "’s birthday",     "s' birthday",  "s’ birthday",
                                   " birthday",   " hat geburtstag", "s geburtstag", " geburtstag"};
constexpr std::array birthday_beginnings{
    "birthday of ",    "birthday: ",      "birthday - ",   "bday ",
    "geburtstag von ", "geburtstag: ",    "geburtstag ",   "anniversaire de ",
    "cumpleaños de ",  "verjaardag van ", "compleanno di "};
constexpr std::array anniversary_ends{
    "'s wedding anniversary", "’s wedding anniversary", " wedding anniversary", "'s anniversary",
    "’s anniversary",         " anniversary",           "s hochzeitstag",       " hochzeitstag"};
constexpr std::array anniversary_beginnings{"anniversary of ", "anniversary: ", "wedding anniversary of ",
                                            "wedding anniversary: ", "hochzeitstag von "};

/// Whether it was there, and so was cut off.
template <class Words>
bool cut_end(std::string& text, const Words& ends) {
    const std::string plain = lower_ascii(text);
    for (const std::string_view end : ends) {
        if (!plain.ends_with(end) || plain.size() == end.size()) continue;
        const bool keeps_s = end.starts_with("s'") || end.starts_with("s’"); // "James' birthday"
        text.resize(text.size() - end.size() + (keeps_s ? 1 : 0));
        return true;
    }
    return false;
}
template <class Words>
bool cut_beginning(std::string& text, const Words& beginnings) {
    const std::string plain = lower_ascii(text);
    for (const std::string_view beginning : beginnings)
        if (plain.starts_with(beginning) && plain.size() > beginning.size()) {
            text.erase(0, beginning.size());
            return true;
        }
    return false;
}

/// "Ann Lee (1990)", "Ann Lee (*1990)", "Ann Lee (36)": the brackets go, and a year is read.
std::optional<int> cut_year(std::string& text) {
    const auto open = text.rfind('(');
    if (open == std::string::npos || !text.ends_with(')')) return std::nullopt;
    std::string_view inside = std::string_view(text).substr(open + 1, text.size() - open - 2);
    std::optional<int> year;
    if (inside.starts_with('*')) inside.remove_prefix(1);
    int number = 0;
    const auto [end, problem] = std::from_chars(inside.data(), inside.data() + inside.size(), number);
    const bool is_number = problem == std::errc() && end == inside.data() + inside.size();
    if (is_number && number >= 1800 && number <= 2200) year = number;
    if (is_number) text = trim(std::string_view(text).substr(0, open));
    return year;
}

/// Pictures of cakes and the like before and behind the words.
std::string without_pictures(const std::string& title) {
    std::string text = title;
    const auto is_picture_byte = [](char c) { return static_cast<unsigned char>(c) >= 0x80; };
    // A picture is a word without a letter: words() finds nothing in it.
    std::vector<std::string> kept;
    for (const std::string& word : split(join_spaces(text), ' '))
        if (!std::ranges::all_of(word, is_picture_byte) || !words(word).empty()) kept.push_back(word);
    return join(kept, " ");
}

bool has_category(const Event& event, std::string_view category) {
    return std::ranges::find(event.categories, category) != event.categories.end();
}

} // namespace

std::optional<DayOfLife> day_of_life(const Event& event) {
    if (!event.when.is_whole_day() || event.called_off) return std::nullopt;
    const auto starts = parse_day(event.when.starts);
    if (!starts) return std::nullopt;
    std::string title = without_pictures(event.summary);
    DayOfLife found;
    auto year = cut_year(title);
    const bool marked = has_category(event, "BIRTHDAY") || has_category(event, "BIRTHDAYS") ||
                        event.when.uid.find("BIRTHDAY") != std::string::npos;
    const bool marked_anniversary =
        has_category(event, "ANNIVERSARY") || has_category(event, "ANNIVERSARIES");
    // First the longer word: "wedding anniversary" has no birthday in it, but "birthday" is read loosely.
    if (cut_end(title, anniversary_ends) || cut_beginning(title, anniversary_beginnings))
        found.is_birthday = false;
    else if (!cut_end(title, birthday_ends) && !cut_beginning(title, birthday_beginnings)) {
        if (!marked && !marked_anniversary) return std::nullopt;
        found.is_birthday = marked;
    }
    if (!year) year = cut_year(title); // "Ann Lee (1990)'s birthday"
    const auto [starts_year, month, day] = split(*starts);
    const auto on = CivilDate::of(year, month, day);
    if (!on) return std::nullopt;
    found.on = *on;
    for (const std::string_view between : {" and ", " & ", " und "})
        if (const auto at = title.find(between); !found.is_birthday && at != std::string::npos) {
            found.names.push_back(join_spaces(title.substr(0, at)));
            title.erase(0, at + between.size());
        }
    found.names.push_back(join_spaces(title));
    std::erase_if(found.names, [](const std::string& name) { return words(name).empty(); });
    static const std::set<std::string> nobody{"my", "happy", "our", "the"};
    if (found.names.empty() || nobody.contains(lower_ascii(found.names.front()))) return std::nullopt;
    return found;
}

Result<std::optional<Id>> TakeDays::who(const std::string& name, bool may_be_new, std::string& why_not) {
    auto of_that_name = people::with_name(write_, name);
    people::Person person;
    person.names.push_back({people::NameKind::full, name, {}, {}, {}, {}, {}});
    if (of_that_name.empty()) of_that_name = people::with_name_like(write_, person.names.front());
    std::erase_if(of_that_name, [&](const Id& id) {
        const auto known = people::find(write_, id);
        return !known || known->is_organization ||
               (people::plain_name(person.names.front()) && !people::share_a_whole_name(*known, person));
    });
    if (of_that_name.size() == 1) return of_that_name.front();
    if (of_that_name.size() > 1) {
        why_not = fmt::format("\"{}\" fits several people", name);
        return std::nullopt;
    }
    if (!may_be_new) {
        why_not = fmt::format("nobody here is called \"{}\"", name);
        return std::nullopt;
    }
    if (name.find(' ') == std::string::npos) { // an address book that comes later may know several
        why_not = fmt::format("who \"{}\" is, the title does not say", name);
        return std::nullopt;
    }
    TRY(person, people::save(write_, std::move(person), options_.region));
    ++imported_.people.added;
    added_.insert(person.id);
    joining_.note_all(person);
    put_said(write_, person.id, "birthday of " + name, name);
    return person.id;
}

Result<void> TakeDays::take_birthday(people::Person person, const CivilDate& on, const std::string& file,
                                     long line) {
    if (person.birthday && !may_be_same(*person.birthday, on)) {
        imported_.problems.push_back(
            {file, line,
             fmt::format("{}'s birthday is {} here and {} in the calendar; it was left as it is", person.name,
                         person.birthday->to_words(), on.to_words())});
        return {};
    }
    if (person.birthday && (person.birthday->year() || !on.year())) {
        ++imported_.people.unchanged;
        return {};
    }
    person.birthday = on;
    if (!added_.contains(person.id)) ++imported_.people.updated;
    TRY(const auto saved, people::save(write_, std::move(person), options_.region));
    return {};
}

Result<void> TakeDays::take_anniversary(people::Person person, const CivilDate& on) {
    const auto known = std::ranges::find_if(person.occasions, [&](const people::Occasion& each) {
        return lower_ascii(each.what).find("anniversary") != std::string::npos && may_be_same(each.on, on);
    });
    if (known != person.occasions.end() && (known->on.year() || !on.year())) {
        ++imported_.people.unchanged;
        return {};
    }
    if (known != person.occasions.end())
        known->on = on;
    else
        person.occasions.push_back({"anniversary", on});
    if (!added_.contains(person.id)) ++imported_.people.updated;
    TRY(const auto saved, people::save(write_, std::move(person), options_.region));
    return {};
}

Result<void> TakeDays::take(const DayOfLife& day, const std::string& file, long line) {
    for (const std::string& name : day.names) {
        std::string why_not;
        TRY(const auto id, who(name, day.is_birthday, why_not));
        if (!id) {
            imported_.problems.push_back(
                {file, line,
                 fmt::format("{}, so the {} on {} was left out", why_not,
                             day.is_birthday ? "birthday" : "anniversary", day.on.to_words())});
            continue;
        }
        auto person = people::find(write_, *id);
        if (!person) continue;
        if (day.is_birthday)
            CHECK_OK(take_birthday(*std::move(person), day.on, file, line));
        else
            CHECK_OK(take_anniversary(*std::move(person), day.on));
    }
    return {};
}

} // namespace goodturn::intake

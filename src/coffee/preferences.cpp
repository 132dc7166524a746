#include "coffee/preferences.hpp"

#include "base/text.hpp"
#include "store/settings.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace goodturn::coffee {

namespace {

constexpr std::array<std::string_view, 7> weekdays{"monday", "tuesday",  "wednesday", "thursday",
                                                   "friday", "saturday", "sunday"};

std::size_t weekday_of(Day day) {
    return std::chrono::weekday(day).iso_encoding() - 1;
}

/// "mon", "Monday", "mondays".
std::optional<std::size_t> weekday_named(std::string_view text) {
    std::string name = lower_ascii(trim(text));
    if (name.size() > 4 && name.ends_with("days")) name.pop_back();
    for (std::size_t i = 0; i < weekdays.size(); ++i)
        if (name.size() >= 3 && weekdays.at(i).starts_with(name)) return i;
    return std::nullopt;
}

/// "9", "9:30", "17.30"; minutes from midnight.
std::optional<int> minutes_in(std::string_view text) {
    std::string plain(trim(text));
    std::ranges::replace(plain, '.', ':');
    const auto colon = plain.find(':');
    const std::string hours = plain.substr(0, colon);
    const std::string minutes = colon == std::string::npos ? "00" : plain.substr(colon + 1);
    const auto is_number = [](const std::string& each) {
        return !each.empty() && each.size() <= 2 && digits_of(each) == each;
    };
    if (!is_number(hours) || !is_number(minutes) || minutes.size() != 2) return std::nullopt;
    const int total = std::stoi(hours) * 60 + std::stoi(minutes);
    return std::stoi(minutes) < 60 && total <= 24 * 60 ? std::optional(total) : std::nullopt;
}

/// The two ends of "9-17", "9 to 17", "9–17".
std::optional<std::pair<std::string, std::string>> ends_of(std::string_view text, std::string_view between) {
    const auto at = text.find(between);
    if (at == std::string_view::npos) return std::nullopt;
    return std::pair(std::string(trim(text.substr(0, at))),
                     std::string(trim(text.substr(at + between.size()))));
}

std::optional<std::pair<std::string, std::string>> range_in(std::string_view text) {
    for (const std::string_view between : {"..", "–", "—", " to ", " - "})
        if (auto ends = ends_of(text, between)) return ends;
    return std::nullopt;
}

/// Adds "mon-fri" or "mon"; from a later to an earlier one goes over the weekend.
bool add_weekdays(std::string_view text, std::array<bool, 7>& to) {
    auto ends = range_in(text);
    if (!ends) ends = ends_of(text, "-");
    const auto first = weekday_named(ends ? ends->first : text);
    const auto last = ends ? weekday_named(ends->second) : first;
    if (!first || !last) return false;
    for (std::size_t day = *first;; day = (day + 1) % 7) {
        to.at(day) = true;
        if (day == *last) return true;
    }
}

std::vector<std::string> parts_of(std::string_view text) {
    std::vector<std::string> parts;
    for (const std::string& each : split(text, ','))
        if (!trim(each).empty()) parts.emplace_back(trim(each));
    return parts;
}

std::vector<std::string> names_of(const std::array<bool, 7>& days, std::size_t length) {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < days.size(); ++i)
        if (days.at(i)) names.emplace_back(weekdays.at(i).substr(0, length));
    return names;
}

std::string clock_of(int minutes) {
    return fmt::format("{:02}:{:02}", minutes / 60, minutes % 60);
}

std::optional<Days> days_in(std::string_view text) {
    const auto ends = range_in(text);
    const auto first = parse_day(ends ? ends->first : text);
    const auto last = ends ? parse_day(ends->second) : first;
    if (!first || !last || *last < *first) return std::nullopt;
    return Days{*first, *last};
}

bool take_hours(std::string_view text, Preferences& to) {
    auto ends = range_in(text);
    if (!ends) ends = ends_of(text, "-");
    if (!ends) return false;
    const auto from = minutes_in(ends->first);
    const auto until = minutes_in(ends->second);
    if (!from || !until || *from >= *until) return false;
    to.from = *from;
    to.to = *until;
    return true;
}

bool take_quiet_day(std::string_view text, Preferences& to) {
    if (const auto days = days_in(text)) {
        to.quiet_days.push_back(*days);
        return true;
    }
    return add_weekdays(text, to.quiet_weekdays);
}

} // namespace

bool Preferences::is_working_day(Day day) const {
    return works.at(weekday_of(day));
}

bool Preferences::is_quiet(Day day) const {
    return quiet_weekdays.at(weekday_of(day)) || std::ranges::any_of(quiet_days, [&](const Days& each) {
               return each.first <= day && day <= each.last;
           });
}

Result<std::string> read_working_hours(std::string_view text) {
    Preferences read;
    if (!take_hours(text, read))
        return invalid(fmt::format("\"{}\" is not a span of hours", text),
                       "Write from when to when, such as 9:00-17:30.");
    return working_hours_in_words(read);
}

Result<std::string> read_working_days(std::string_view text) {
    Preferences read;
    read.works = {};
    for (const std::string& part : parts_of(text))
        if (!add_weekdays(part, read.works))
            return invalid(fmt::format("\"{}\" is not a day of the week", part),
                           "Write the days, such as mon-thu, or mon, wed, fri.");
    return working_days_in_words(read);
}

Result<std::string> read_places(std::string_view text) {
    std::vector<std::string> places;
    for (const std::string& each : split(text, ';'))
        if (!trim(each).empty()) places.push_back(join_spaces(each));
    return join(places, "\n");
}

Result<std::string> read_quiet_days(std::string_view text) {
    Preferences read;
    for (const std::string& part : parts_of(text))
        if (!take_quiet_day(part, read))
            return invalid(fmt::format("\"{}\" is not a day that is understood", part),
                           "Name days of the week, days such as 2026-12-24, or 2026-12-24..2026-12-26; "
                           "several with commas between.");
    return quiet_days_in_words(read);
}

Preferences preferences_of(store::Database& database) {
    Preferences preferences;
    if (const auto hours = store::setting(database, "working-hours")) take_hours(*hours, preferences);
    if (const auto days = store::setting(database, "working-days")) {
        preferences.works = {};
        for (const std::string& part : parts_of(*days))
            add_weekdays(part, preferences.works);
    }
    if (const auto places = store::setting(database, "places")) preferences.places = split(*places, '\n');
    if (const auto quiet = store::setting(database, "quiet-days"))
        for (const std::string& part : parts_of(*quiet))
            take_quiet_day(part, preferences);
    return preferences;
}

std::string working_hours_in_words(const Preferences& preferences) {
    return clock_of(preferences.from) + "-" + clock_of(preferences.to);
}

std::string working_days_in_words(const Preferences& preferences) {
    return join(names_of(preferences.works, 3), ", ");
}

std::string quiet_days_in_words(const Preferences& preferences) {
    auto all = names_of(preferences.quiet_weekdays, std::string::npos);
    for (const Days& each : preferences.quiet_days)
        all.push_back(each.first == each.last ? goodturn::to_text(each.first)
                                              : fmt::format("{}..{}", goodturn::to_text(each.first),
                                                            goodturn::to_text(each.last)));
    return join(all, ", ");
}

} // namespace goodturn::coffee

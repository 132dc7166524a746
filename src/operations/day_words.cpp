#include "base/text.hpp"
#include "operations/conversation_operations.hpp"

#include <fmt/format.h>

#include <charconv>

namespace goodturn::operations {

namespace {

constexpr std::array<std::string_view, 7> weekdays{"sunday",   "monday", "tuesday", "wednesday",
                                                   "thursday", "friday", "saturday"};

std::optional<int> number_from(std::string_view text) {
    if (text == "a" || text == "an" || text == "one") return 1;
    int number = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (problem != std::errc() || end != text.data() + text.size() || number < 0 || number > 4000)
        return std::nullopt;
    return number;
}

Day months_away(Day day, int months) {
    const YearMonthDay at = split(day);
    const int index = at.year * 12 + static_cast<int>(at.month) - 1 + months;
    const unsigned month = static_cast<unsigned>(index % 12) + 1;
    return make_day(index / 12, month, std::min(at.day, days_in_month(index / 12, month)));
}

/// "3 days", "a week", "2 months", counted from `day` in that direction (1 or -1).
std::optional<Day> away(Day day, std::string_view number, std::string_view unit, int direction) {
    const auto many = number_from(number);
    if (!many) return std::nullopt;
    const int count = *many * direction;
    if (unit.starts_with("day")) return day + std::chrono::days(count);
    if (unit.starts_with("week")) return day + std::chrono::days(7 * count);
    if (unit.starts_with("month")) return months_away(day, count);
    if (unit.starts_with("year")) return months_away(day, 12 * count);
    return std::nullopt;
}

/// The weekday before today ("last friday"), today or the next one ("friday", "next friday").
std::optional<Day> weekday(std::string_view name, Day today, bool last) {
    for (std::size_t i = 0; i < weekdays.size(); ++i) {
        if (name.size() < 3 || !weekdays.at(i).starts_with(name)) continue;
        const int at = static_cast<int>(std::chrono::weekday(today).c_encoding());
        const int ahead = (static_cast<int>(i) - at + 7) % 7;
        if (last) return today - std::chrono::days(ahead == 0 ? 7 : 7 - ahead);
        return today + std::chrono::days(ahead);
    }
    return std::nullopt;
}

/// 3/4/2026, 3.4.2026, 3/4: in the owner's order.
std::optional<Day> with_separators(std::string_view text, Day today, bool day_first) {
    std::string plain(text);
    for (char& c : plain)
        if (c == '.' || c == '-') c = '/';
    const auto parts = goodturn::split(plain, '/');
    if (parts.size() < 2 || parts.size() > 3) return std::nullopt;
    const auto first = number_from(parts[0]);
    const auto second = number_from(parts[1]);
    if (!first || !second) return std::nullopt;
    int year = goodturn::split(today).year;
    if (parts.size() == 3 && !parts[2].empty()) {
        const auto given = number_from(parts[2]);
        if (!given) return std::nullopt;
        year = *given < 100 ? 2000 + *given : *given;
    }
    const auto day = static_cast<unsigned>(day_first ? *first : *second);
    const auto month = static_cast<unsigned>(day_first ? *second : *first);
    if (!exists(year, month, day)) return std::nullopt;
    return make_day(year, month, day);
}

} // namespace

Result<Day> day_from_words(std::string_view text, const Clock& clock, bool day_first, DaysAre days) {
    const std::string plain = lower_ascii(join_spaces(text));
    if (plain.empty() || plain == "today") return clock.today;
    if (plain == "yesterday") return clock.today - std::chrono::days(1);
    if (plain == "tomorrow") return clock.today + std::chrono::days(1);
    if (const auto day = parse_day(plain)) return *day;
    const auto parts = goodturn::split(plain, ' ');
    std::optional<Day> day;
    if (parts.size() == 1)
        day = weekday(parts[0], clock.today, false);
    else if (parts.size() == 2 && parts[0] == "last")
        day = weekday(parts[1], clock.today, true);
    else if (parts.size() == 2 && parts[0] == "next")
        day = weekday(parts[1], clock.today + std::chrono::days(1), false);
    else if (parts.size() == 2)
        day = away(clock.today, parts[0], parts[1], 1);
    else if (parts.size() == 3 && parts[2] == "ago")
        day = away(clock.today, parts[0], parts[1], -1);
    else if (parts.size() == 3 && parts[0] == "in")
        day = away(clock.today, parts[1], parts[2], 1);
    if (!day) day = with_separators(plain, clock.today, day_first);
    if (day) return *day;
    return invalid(fmt::format("\"{}\" is not a day that is understood", text),
                   days == DaysAre::past ? "Write 2026-03-04, yesterday, 3 days ago, or last friday."
                                         : "Write 2026-03-04, tomorrow, friday, or \"2 weeks\".");
}

} // namespace goodturn::operations

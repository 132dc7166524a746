/// The part of base/time.hpp that speaks: days and spans in words for people.
#include "base/civil_date.hpp"
#include "base/time.hpp"

#include <fmt/format.h>

#include <array>
#include <cmath>

namespace goodturn {

namespace {

constexpr std::array<std::string_view, 24> number_words{
    "no",      "one",       "two",      "three",    "four",   "five",       "six",        "seven",
    "eight",   "nine",      "ten",      "eleven",   "twelve", "thirteen",   "fourteen",   "fifteen",
    "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "twenty-one", "twenty-two", "twenty-three"};

constexpr double days_in_a_month = 365.2425 / 12; // of the Gregorian calendar, on average
constexpr double days_in_a_year = 365.2425;

int nearest(int days, double unit) {
    return static_cast<int>(std::lround(days / unit));
}

/// "a week", "three weeks", "30 years".
std::string count_of(int count, std::string_view unit) {
    if (count == 1) return fmt::format("a {}", unit);
    const auto index = static_cast<std::size_t>(count);
    if (index < number_words.size()) return fmt::format("{} {}s", number_words.at(index), unit);
    return fmt::format("{} {}s", count, unit);
}

} // namespace

std::string number_in_words(int number) {
    if (number < 1 || number > 12) return fmt::to_string(number);
    return std::string(number_words.at(static_cast<std::size_t>(number)));
}

std::string times_in_words(std::int64_t times) {
    if (times == 1) return "once";
    if (times == 2) return "twice";
    return number_in_words(static_cast<int>(times)) + " times";
}

std::string span_in_words(int days) {
    if (days < 1) return "less than a day";
    if (days == 7) return "a week";
    if (days < 14) return count_of(days, "day");
    if (days < 84) return count_of(nearest(days, 7), "week");
    const int months = nearest(days, days_in_a_month);
    if (months == 12) return "a year";
    if (months < 24) return count_of(months, "month");
    return count_of(nearest(days, days_in_a_year), "year");
}

std::string ago(Day day, Day today) {
    const auto days = static_cast<int>((today - day).count());
    if (days == 0) return "today";
    if (days == 1) return "yesterday";
    if (days == -1) return "tomorrow";
    return days > 0 ? span_in_words(days) + " ago" : "in " + span_in_words(-days);
}

std::string day_in_words(Day day, Day today) {
    constexpr std::array<std::string_view, 7> weekdays{"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                       "Thursday", "Friday", "Saturday"};
    const auto ahead = (day - today).count();
    // A weekday's name means the next one to come: not today, and not a day of last week.
    if (ahead >= 1 && ahead <= 6) return std::string(weekdays.at(std::chrono::weekday(day).c_encoding()));
    const auto [year, month, number] = split(day);
    if (year == split(today).year) return fmt::format("{} {}", number, month_name(month));
    return fmt::format("{} {} {}", number, month_name(month), year);
}

} // namespace goodturn

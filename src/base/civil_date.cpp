#include "base/civil_date.hpp"

#include "base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <stdexcept>

namespace goodturn {

namespace {

/// As a person would name it in a message, whether or not it exists.
std::string name_of(std::optional<int> year, std::optional<unsigned> month, std::optional<unsigned> day) {
    std::string text = year ? fmt::format("{:04}", *year) : "-";
    if (month) text += fmt::format("-{:02}", *month);
    if (day) text += fmt::format("-{:02}", *day);
    return text;
}

/// A number of exactly this text's digits; nothing if there is anything else in it.
std::optional<unsigned> number(std::string_view digits) {
    unsigned value = 0;
    for (const char each : digits) {
        if (each < '0' || each > '9') return std::nullopt;
        value = value * 10 + static_cast<unsigned>(each - '0');
    }
    return digits.empty() ? std::nullopt : std::optional(value);
}

/// The last day on which an incomplete date can have been.
Day latest(int year, std::optional<unsigned> month, std::optional<unsigned> day) {
    const unsigned the_month = month.value_or(12);
    return make_day(year, the_month, day.value_or(days_in_month(year, the_month)));
}

} // namespace

std::string_view month_name(unsigned month) {
    constexpr std::array<std::string_view, 12> names{"January",   "February", "March",    "April",
                                                     "May",       "June",     "July",     "August",
                                                     "September", "October",  "November", "December"};
    return names.at(month - 1);
}

Result<CivilDate> CivilDate::of(std::optional<int> year, std::optional<unsigned> month,
                                std::optional<unsigned> day) {
    if (!year && !month && !day) return invalid("the date is empty", "Write it as 1990-04-12 or --04-12.");
    if (day && !month)
        return invalid("a day without its month says nothing", "Write the date as 1990-04-12 or --04-12.");
    // Without a year, 29 February is possible: year 4 is a leap year.
    const bool possible = (!year || (*year >= 1 && *year <= 9999)) &&
                          (!month || (*month >= 1 && *month <= 12)) &&
                          (!day || exists(year.value_or(4), *month, *day));
    if (!possible) return invalid(fmt::format("the date {} does not exist", name_of(year, month, day)));
    CivilDate date;
    date.year_ = year;
    date.month_ = month;
    date.day_ = day;
    return date;
}

CivilDate CivilDate::of(Day day) {
    const auto parts = split(day);
    auto date = of(parts.year, parts.month, parts.day);
    if (!date) throw std::out_of_range("the day is not in the years 1 to 9999");
    return *date;
}

Result<CivilDate> CivilDate::parse(std::string_view text) {
    const std::string_view whole = trim(text);
    std::string_view date = whole.substr(0, whole.find_first_of("Tt \t"));
    const auto misread = [&] {
        return invalid(fmt::format("\"{}\" is not a date", shorten(repair_utf8(whole), 40)),
                       "Write it as 1990-04-12, or --04-12 without the year.");
    };

    std::optional<unsigned> year;
    if (date.starts_with("--")) {
        date.remove_prefix(2);
        if (date.starts_with('-')) return of(std::nullopt, std::nullopt, number(date.substr(1)));
    } else {
        if (date.size() < 4) return misread();
        year = number(date.substr(0, 4));
        if (!year) return misread();
        date.remove_prefix(4);
        if (date.empty()) return of(static_cast<int>(*year), std::nullopt, std::nullopt);
        if (date.starts_with('-'))
            date.remove_prefix(1);
        else if (date.size() != 4)
            return misread(); // 199004 could be read in two ways: ISO 8601 forbids it
    }

    // What is left: MM, MMDD or MM-DD.
    if (date.size() != 2 && date.size() != 4 && date.size() != 5) return misread();
    if (date.size() == 5 && date[2] != '-') return misread();
    const auto month = number(date.substr(0, 2));
    const auto day = date.size() == 2 ? std::optional<unsigned>() : number(date.substr(date.size() - 2));
    if (!month || (date.size() > 2 && !day)) return misread();
    return of(year ? std::optional(static_cast<int>(*year)) : std::nullopt, month, day);
}

std::optional<Day> CivilDate::whole() const {
    if (!year_ || !month_ || !day_) return std::nullopt;
    return make_day(*year_, *month_, *day_);
}

std::optional<Day> CivilDate::anniversary(int in_year, LeapDay leap) const {
    if (!month_ || !day_ || in_year < 1 || in_year > 9999) return std::nullopt;
    if (exists(in_year, *month_, *day_)) return make_day(in_year, *month_, *day_);
    return leap == LeapDay::march_1 ? make_day(in_year, 3, 1) : make_day(in_year, 2, 28);
}

std::optional<Day> CivilDate::next_anniversary(Day from, LeapDay leap) const {
    if (const auto first = whole(); first && *first > from) from = *first;
    const int year = split(from).year;
    const auto this_year = anniversary(year, leap);
    return this_year && *this_year >= from ? this_year : anniversary(year + 1, leap);
}

std::optional<int> CivilDate::age(Day on, LeapDay leap) const {
    if (!year_ || make_day(*year_, month_.value_or(1), day_.value_or(1)) > on) return std::nullopt;
    const int on_year = split(on).year;
    // Where a part is unknown, it is taken as late as it can be, so that the years told are certain.
    const auto birthday = day_ ? anniversary(on_year, leap) : latest(on_year, month_, day_);
    const int years = on_year - *year_;
    return std::max(0, birthday && *birthday <= on ? years : years - 1);
}

std::string CivilDate::to_text() const {
    return name_of(year_, month_, day_);
}

std::string CivilDate::to_words() const {
    std::string text = day_ ? fmt::to_string(*day_) : std::string();
    if (month_) text += fmt::format("{}{}", text.empty() ? "" : " ", month_name(*month_));
    if (year_) text += fmt::format("{}{}", text.empty() ? "" : " ", *year_);
    return text;
}

bool may_be_same(const CivilDate& a, const CivilDate& b) {
    return a.month() == b.month() && a.day() == b.day() && (!a.year() || !b.year() || a.year() == b.year());
}

} // namespace goodturn

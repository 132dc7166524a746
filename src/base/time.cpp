#include "base/time.hpp"

#include "base/text.hpp"

#include <date/tz.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <stdexcept>

namespace goodturn {

using namespace std::chrono_literals;

std::string to_text(Day day) {
    const auto [year, month, number] = split(day);
    return fmt::format("{:04}-{:02}-{:02}", year, month, number);
}

std::string to_text(Instant instant) {
    const Day day = std::chrono::floor<std::chrono::days>(instant);
    const std::chrono::hh_mm_ss time(instant - day);
    return fmt::format("{}T{:02}:{:02}:{:02}Z", to_text(day), time.hours().count(), time.minutes().count(),
                       time.seconds().count());
}

YearMonthDay split(Day day) {
    const std::chrono::year_month_day parts(day);
    return {static_cast<int>(parts.year()), static_cast<unsigned>(parts.month()),
            static_cast<unsigned>(parts.day())};
}

bool exists(int year, unsigned month, unsigned day) {
    return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 &&
           day <= days_in_month(year, month);
}

unsigned days_in_month(int year, unsigned month) {
    const auto last = std::chrono::year(year) / std::chrono::month(month) / std::chrono::last;
    return static_cast<unsigned>(last.day());
}

Day make_day(int year, unsigned month, unsigned day) {
    if (!exists(year, month, day)) throw std::invalid_argument("this day does not exist");
    return std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(day);
}

// --- Reading
// -------------------------------------------------------------------------------------------------

namespace {

/// Takes a text apart from its front.
struct Reader {
    std::string_view rest;

    bool take(char wanted) {
        if (rest.empty() || rest.front() != wanted) return false;
        rest.remove_prefix(1);
        return true;
    }

    /// Exactly `count` digits.
    std::optional<int> digits(std::size_t count) {
        if (rest.size() < count) return std::nullopt;
        int number = 0;
        for (const char each : rest.substr(0, count)) {
            if (each < '0' || each > '9') return std::nullopt;
            number = number * 10 + (each - '0');
        }
        rest.remove_prefix(count);
        return number;
    }
};

struct Numbers {
    int year = 0;
    int month = 0;
    int day = 0;
};

/// "2026-03-04" or "20260304", whether or not the day exists.
std::optional<Numbers> read_numbers(Reader& reader) {
    const auto year = reader.digits(4);
    if (!year) return std::nullopt;
    const bool dashes = reader.take('-');
    const auto month = reader.digits(2);
    if (!month || (dashes && !reader.take('-'))) return std::nullopt;
    const auto day = reader.digits(2);
    if (!day) return std::nullopt;
    return Numbers{*year, *month, *day};
}

Result<Day> day_of(const Numbers& numbers) {
    const auto month = static_cast<unsigned>(numbers.month);
    const auto day = static_cast<unsigned>(numbers.day);
    if (!exists(numbers.year, month, day))
        return invalid(fmt::format("the day {:04}-{:02}-{:02} does not exist", numbers.year, numbers.month,
                                   numbers.day));
    return make_day(numbers.year, month, day);
}

/// "15:30", "15:30:00", "15:30:00.25" or "1530", "153000". A leap second (60) is read as the next second.
std::optional<std::chrono::seconds> read_time(Reader& reader) {
    const auto hour = reader.digits(2);
    if (!hour || *hour > 23) return std::nullopt;
    const bool colons = reader.take(':');
    const auto minute = reader.digits(2);
    if (!minute || *minute > 59) return std::nullopt;
    int second = 0;
    const bool has_seconds =
        colons ? reader.take(':')
               : !reader.rest.empty() && reader.rest.front() >= '0' && reader.rest.front() <= '9';
    if (has_seconds) {
        const auto read = reader.digits(2);
        if (!read || *read > 60) return std::nullopt;
        second = *read;
        if (reader.take('.') || reader.take(',')) {
            if (!reader.digits(1)) return std::nullopt;
            while (reader.digits(1)) {
            }
        }
    }
    return std::chrono::hours(*hour) + std::chrono::minutes(*minute) + std::chrono::seconds(second);
}

/// "Z", "+02:00", "+0200" or "+02". Nothing if it is something else.
std::optional<std::chrono::seconds> read_offset(Reader& reader) {
    if (reader.take('Z') || reader.take('z')) return 0s;
    const bool west = reader.take('-');
    if (!west && !reader.take('+')) return std::nullopt;
    const auto hours = reader.digits(2);
    if (!hours || *hours > 23) return std::nullopt;
    int minutes = 0;
    if (reader.take(':') || !reader.rest.empty()) {
        const auto read = reader.digits(2);
        if (!read || *read > 59) return std::nullopt;
        minutes = *read;
    }
    const std::chrono::seconds offset = std::chrono::hours(*hours) + std::chrono::minutes(minutes);
    return west ? -offset : offset;
}

} // namespace

Result<Day> parse_day(std::string_view text) {
    Reader reader{trim(text)};
    const auto numbers = read_numbers(reader);
    if (!numbers || !reader.rest.empty())
        return invalid(fmt::format("\"{}\" is not a day", shorten(repair_utf8(text), 40)),
                       "Write the day as 2026-03-04.");
    return day_of(*numbers);
}

// --- Zones
// ---------------------------------------------------------------------------------------------------

namespace {

/// UTC is answered without the zone database, which takes milliseconds to load.
bool is_utc(std::string_view name) {
    return name == "UTC" || name == "Etc/UTC";
}

/// Null if there is no such zone. "UTC" is a zone too.
const date::time_zone* find_zone(std::string_view name) {
    if (name.empty()) return nullptr;
    try {
        return date::locate_zone(std::string(name));
    } catch (const std::runtime_error&) {
        return nullptr;
    }
}

const date::time_zone& zone_named(std::string_view name) {
    const date::time_zone* zone = find_zone(name);
    if (!zone) throw std::invalid_argument(fmt::format("no time zone is named \"{}\"", name));
    return *zone;
}

/// The clock on the wall there, written as if it were UTC.
Instant on_the_wall(Instant instant, std::string_view zone) {
    if (is_utc(zone)) return instant;
    return Instant(zone_named(zone).to_local(instant).time_since_epoch());
}

/// The instant at which the clock on the wall shows this. A time that comes twice (clocks go back) is the
/// first of the two; one that never comes (clocks go forward) is the moment of the change.
Instant from_the_wall(Instant shown, const date::time_zone& zone) {
    return zone.to_sys(date::local_seconds(shown.time_since_epoch()), date::choose::earliest);
}

} // namespace

Result<Instant> parse_instant(std::string_view text, std::string_view zone) {
    const auto misread = [&] {
        return invalid(fmt::format("\"{}\" is not a day with a time", shorten(repair_utf8(text), 40)),
                       "Write it as 2026-03-04 15:30.");
    };
    Reader reader{trim(text)};
    const auto numbers = read_numbers(reader);
    if (!numbers || !(reader.take('T') || reader.take('t') || reader.take(' '))) return misread();
    const auto time = read_time(reader);
    if (!time) return misread();
    TRY(const Day day, day_of(*numbers));
    const Instant shown = day + *time;

    Instant instant = shown;
    if (reader.rest.empty()) {
        if (!is_utc(zone)) {
            const date::time_zone* there = find_zone(zone);
            if (!there)
                return invalid(fmt::format("no time zone is named \"{}\"", zone),
                               "Name it as in Europe/London.");
            instant = from_the_wall(shown, *there);
        }
    } else {
        reader.take(' ');
        const auto offset = read_offset(reader);
        if (!offset || !reader.rest.empty()) return misread();
        instant = shown - *offset;
    }
    if (instant < make_day(1, 1, 1) || instant >= make_day(9999, 12, 31) + std::chrono::days(1))
        return misread();
    return instant;
}

Clock Clock::at(std::string_view zone, std::optional<Day> on) {
    if (on) {
        const Instant noon = *on + 12h;
        return {is_utc(zone) ? noon : from_the_wall(noon, zone_named(zone)), *on, std::string(zone)};
    }
    const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    return {now, day_in_zone(now, zone), std::string(zone)};
}

std::string local_zone() {
    // POSIX: the variable wins over the machine's setting; a leading colon means "a file of the zone
    // database".
    if (const char* variable = std::getenv("TZ")) {
        std::string_view name = variable;
        if (name.starts_with(':')) name.remove_prefix(1);
        if (name.empty()) return "UTC";
        if (is_zone(name)) return std::string(name);
    }
    try {
        return date::current_zone()->name();
    } catch (const std::runtime_error&) {
        return "UTC";
    }
}

bool is_zone(std::string_view name) {
    return is_utc(name) || find_zone(name) != nullptr;
}

Day day_in_zone(Instant instant, std::string_view zone) {
    return std::chrono::floor<std::chrono::days>(on_the_wall(instant, zone));
}

std::string time_of_day(Instant instant, std::string_view zone) {
    const Instant shown = on_the_wall(instant, zone);
    const std::chrono::hh_mm_ss time(shown - std::chrono::floor<std::chrono::days>(shown));
    return fmt::format("{:02}:{:02}", time.hours().count(), time.minutes().count());
}

} // namespace goodturn

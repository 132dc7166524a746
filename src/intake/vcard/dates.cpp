#include "intake/vcard/dates.hpp"

#include "base/text.hpp"
#include "intake/vcard/escape.hpp"

#include <algorithm>
#include <charconv>

namespace goodturn::intake::vcard {

namespace {

/// Apple's placeholder for an unknown year: the first leap year of the Gregorian calendar.
constexpr int placeholder_year = 1604;

std::optional<unsigned> number(std::string_view digits) {
    unsigned value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
    return value;
}

/// "1980-3-22", "1980/03/22", "1980.3.22": year first cannot be misunderstood.
std::optional<CivilDate> year_first(std::string_view text) {
    std::string dashed(text);
    std::replace_if(
        dashed.begin(), dashed.end(), [](char c) { return c == '/' || c == '.'; }, '-');
    const auto parts = split(dashed, '-');
    if (parts.size() != 3 || parts[0].size() != 4) return std::nullopt;
    const auto year = number(parts[0]);
    const auto month = number(parts[1]);
    const auto day = number(parts[2]);
    if (!year || !month || !day || *year == 0) return std::nullopt;
    const auto date = CivilDate::of(static_cast<int>(*year), *month, *day);
    return date ? std::optional(*date) : std::nullopt;
}

std::optional<CivilDate> parse(std::string_view text) {
    // The year 0000 stands for "unknown"; CivilDate has no such year.
    if (text.size() > 4 && text.starts_with("0000")) {
        const std::string rest(text.substr(text[4] == '-' ? 5 : 4));
        const auto date = CivilDate::parse("--" + rest);
        return date ? std::optional(*date) : std::nullopt;
    }
    if (const auto date = CivilDate::parse(text)) return *date;
    return year_first(text);
}

} // namespace

ReadDate read_date(const ContentLine& line) {
    const std::string plain = unescape(line.value);
    std::string_view text = trim(plain);
    text = text.substr(0, text.find_first_of("Tt "));
    if (trim(plain).empty()) return {};
    if (const auto type = line.parameter("VALUE"); type && equal_ignoring_ascii_case(*type, "text"))
        return {};
    if (text.empty()) return {std::nullopt, !trim(plain).starts_with('T')}; // a time of day alone
    auto date = parse(text);
    if (!date) return {std::nullopt, true};
    if (date->year() && date->month()) {
        const auto omitted = line.parameter("X-APPLE-OMIT-YEAR");
        const auto omitted_year = omitted ? number(*omitted) : std::nullopt;
        if (date->year() == placeholder_year ||
            (omitted_year && date->year() == static_cast<int>(*omitted_year))) {
            const auto without = CivilDate::of(std::nullopt, date->month(), date->day());
            date = without ? std::optional(*without) : std::nullopt;
        }
    }
    return {date, !date};
}

} // namespace goodturn::intake::vcard

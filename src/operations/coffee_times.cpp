#include "operations/coffee_times.hpp"

#include "base/text.hpp"
#include "operations/conversation_operations.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace goodturn::operations {

namespace {

/// "16:00" of "16:00", "16.00", "9:30", "4pm", "4:30 pm"; "" if it is no time of day.
std::string time_of(std::string_view text) {
    std::string plain = lower_ascii(trim(text));
    int more = 0;
    if (plain.ends_with("pm") || plain.ends_with("am")) {
        more = plain.ends_with("pm") ? 12 : 0;
        plain = std::string(trim(plain.substr(0, plain.size() - 2)));
        if (plain.find_first_of(":.") == std::string::npos) plain += ":00";
        if (plain.starts_with("12")) more -= 12;
    }
    std::ranges::replace(plain, '.', ':');
    const auto colon = plain.find(':');
    if (colon == std::string::npos || colon == 0 || colon > 2 || plain.size() != colon + 3 ||
        digits_of(plain).size() + 1 != plain.size())
        return {};
    const int hour = std::stoi(plain.substr(0, colon)) + more;
    const int minute = std::stoi(plain.substr(colon + 1));
    return hour < 24 && minute < 60 ? fmt::format("{:02}:{:02}", hour, minute) : std::string();
}

} // namespace

Result<Instant> time_from_words(std::string_view text, const Clock& clock, bool day_first) {
    const std::string plain = join_spaces(text);
    constexpr std::string_view how = "Write it as \"friday 16:00\" or \"2026-03-06 16:00\".";
    const auto space = plain.rfind(' ');
    const std::string time = space == std::string::npos ? std::string() : time_of(plain.substr(space + 1));
    if (time.empty()) {
        if (auto instant = parse_instant(plain, clock.zone)) return *instant;
        if (day_from_words(plain, clock, day_first, DaysAre::to_come))
            return invalid(fmt::format("\"{}\" does not say at what time", text), std::string(how));
        return invalid(fmt::format("\"{}\" is not a day with a time", text), std::string(how));
    }
    std::string day_text = plain.substr(0, space);
    if (day_text.ends_with(" at")) day_text.resize(day_text.size() - 3);
    const auto day = day_from_words(day_text, clock, day_first, DaysAre::to_come);
    if (!day) return invalid(fmt::format("\"{}\" is not a day with a time", text), std::string(how));
    TRY(const Instant instant, parse_instant(fmt::format("{} {}", to_text(*day), time), clock.zone));
    if (time_of_day(instant, clock.zone) != time)
        return invalid(fmt::format("there is no {} on {}: the clocks are put forward", time, to_text(*day)),
                       "Give a time an hour later.");
    return instant;
}

} // namespace goodturn::operations

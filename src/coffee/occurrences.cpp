/// A series into its single times. libical follows the rules on the wall's clock; base/time.hpp then tells
/// which instant that is, so that "every day at nine" stays at nine when the clocks change.
#include "base/text.hpp"
#include "coffee/calendar.hpp"
#include "coffee/ical.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <set>

namespace goodturn::coffee {

namespace {

using std::chrono::days;
using std::chrono::seconds;

/// A rule that never ends, or a tick a second, must not keep anybody waiting.
constexpr int most_steps = 200'000;
constexpr std::string_view rrule = "RRULE:";
constexpr std::string_view rdate = "RDATE:";
constexpr std::string_view exdate = "EXDATE:";
constexpr std::string_view exrule = "EXRULE:";
constexpr std::string_view before = "BEFORE:";
constexpr std::string_view from_on = "FROM:";
constexpr std::string_view shift_by = "SHIFT:";

struct FreeIterator {
    void operator()(icalrecur_iterator* iterator) const { icalrecur_iterator_free(iterator); }
};
using Iterator = std::unique_ptr<icalrecur_iterator, FreeIterator>;

/// "RRULE:FREQ=DAILY" -> "FREQ=DAILY".
std::string_view value_of(std::string_view line) {
    return line.substr(line.find(':') + 1);
}

icalrecurrencetype read_rule(std::string_view line) {
    return icalrecurrencetype_from_string(std::string(value_of(line)).c_str());
}

/// UNTIL is often written in UTC, or as a day although the event has a time; the iterator compares walls.
void set_until(icalrecurrencetype& rule, const CalendarEvent& event, std::string_view owner_zone) {
    if (icaltime_is_null_time(rule.until) != 0) return;
    Wall until = from_ical(rule.until);
    if (rule.until.is_date != 0 && !event.is_whole_day())
        until += days(1) - seconds(1);
    else if (rule.until.is_date == 0 && icaltime_is_utc(rule.until) != 0 && !event.is_whole_day())
        until = wall_at(Instant(until.time_since_epoch()), event.its_zone(), owner_zone);
    rule.until = to_ical(until);
}

/// The starts that a rule gives in [from, to], and no more.
void follow(const CalendarEvent& event, std::string_view line, Wall from, Wall to,
            std::string_view owner_zone, std::set<Wall>& starts) {
    auto rule = read_rule(line);
    set_until(rule, event, owner_zone);
    const Wall first = *parse_wall(event.starts);
    const Iterator iterator(icalrecur_iterator_new(rule, to_ical(first)));
    if (!iterator) return;
    // A rule that counts has to be followed from its beginning.
    if (rule.count == 0 && from > first) icalrecur_iterator_set_start(iterator.get(), to_ical(from));
    for (int step = 0; step < most_steps; ++step) {
        const icaltimetype next = icalrecur_iterator_next(iterator.get());
        if (icaltime_is_null_time(next) != 0) return;
        const Wall start = from_ical(next);
        if (start > to) return;
        if (start >= from) starts.insert(start);
    }
}

/// The value of an RDATE or EXDATE as it shows on the event's own clock.
std::optional<Wall> wall_of(std::string_view value, const CalendarEvent& event, std::string_view owner_zone) {
    value = value.substr(0, value.find('/'));
    if (!value.ends_with('Z')) return parse_wall(value);
    const auto instant = parse_instant(value, "UTC");
    if (!instant) return std::nullopt;
    return wall_at(*instant, event.its_zone(), owner_zone);
}

bool is_day(std::string_view value) {
    return value.size() == 10;
}

/// How long the extra time of an RDATE takes.
std::int64_t seconds_of(std::string_view value, const CalendarEvent& event) {
    const auto slash = value.find('/');
    if (slash == std::string_view::npos) return event.seconds;
    std::int64_t length = event.seconds;
    std::from_chars(value.data() + slash + 1, value.data() + value.size(), length);
    return length;
}

/// Starts, each with how long it takes.
struct Start {
    Wall wall;
    std::int64_t seconds = 0;
};

/// What the rules of exception give goes, and what lies outside the part of the series that the event is.
void keep_to_its_part(const CalendarEvent& event, Wall from, Wall to, std::string_view owner_zone,
                      std::set<Wall>& starts, std::vector<Start>& extra) {
    const auto erase_if = [&](const auto& is_out) {
        std::erase_if(starts, is_out);
        std::erase_if(extra, [&](const Start& each) { return is_out(each.wall); });
    };
    for (const std::string& line : event.repeats) {
        const std::string_view text = line;
        if (text.starts_with(exrule)) {
            std::set<Wall> out;
            follow(event, text, from, to, owner_zone, out);
            erase_if([&](Wall start) { return out.contains(start); });
        } else if (text.starts_with(before)) {
            if (const auto end = wall_of(text.substr(before.size()), event, owner_zone))
                erase_if([&](Wall start) { return start >= *end; });
        } else if (text.starts_with(from_on)) {
            if (const auto begin = wall_of(text.substr(from_on.size()), event, owner_zone))
                erase_if([&](Wall start) { return start < *begin; });
        }
    }
}

std::vector<Start> starts_of(const CalendarEvent& event, Wall from, Wall to, std::string_view owner_zone) {
    std::set<Wall> starts{*parse_wall(event.starts)};
    std::vector<Start> extra;
    from -= seconds(event.shift());
    to -= seconds(event.shift());
    for (const std::string& line : event.repeats) {
        const std::string_view text = line;
        if (text.starts_with(rrule)) follow(event, text, from, to, owner_zone, starts);
        if (!text.starts_with(rdate)) continue;
        const auto value = text.substr(rdate.size());
        if (const auto wall = wall_of(value, event, owner_zone))
            extra.push_back({*wall, seconds_of(value, event)});
    }
    for (const std::string& line : event.repeats) {
        const std::string_view text = line;
        if (!text.starts_with(exdate)) continue;
        const auto value = text.substr(exdate.size());
        const auto wall = wall_of(value, event, owner_zone);
        if (!wall) continue;
        // A day takes away whatever begins on it.
        const auto is_taken = [&](Wall start) {
            return is_day(value) || event.is_whole_day() ? day_of(start) == day_of(*wall) : start == *wall;
        };
        std::erase_if(starts, is_taken);
        std::erase_if(extra, [&](const Start& each) { return is_taken(each.wall); });
    }
    keep_to_its_part(event, from, to, owner_zone, starts, extra);
    for (const Wall start : starts)
        extra.push_back({start, event.seconds});
    for (Start& each : extra)
        each.wall += seconds(event.shift());
    return extra;
}

Busy busy_at(const CalendarEvent& event, const Start& start, std::string_view owner_zone) {
    const CalendarZone zone = event.is_whole_day() ? CalendarZone{} : event.its_zone();
    const Instant begins = instant_at(start.wall, zone, owner_zone);
    if (!event.is_whole_day()) return {begins, begins + seconds(start.seconds)};
    return {begins, instant_at(start.wall + seconds(start.seconds), zone, owner_zone)}; // 23 or 25 hours, too
}

/// A rule that libical can follow.
Result<icalrecurrencetype> understood_rule(std::string_view text, Wall start) {
    const auto rule = read_rule(text);
    const bool ends_on_no_day = icaltime_is_null_time(rule.until) == 0 &&
                                !exists(rule.until.year, static_cast<unsigned>(rule.until.month),
                                        static_cast<unsigned>(rule.until.day));
    const Iterator iterator(rule.freq == ICAL_NO_RECURRENCE || ends_on_no_day
                                ? nullptr
                                : icalrecur_iterator_new(rule, to_ical(start)));
    if (!iterator) return invalid(fmt::format("the rule \"{}\" is not understood", value_of(text)));
    return rule;
}

} // namespace

bool CalendarEvent::is_series() const {
    const bool is_later_part =
        std::ranges::any_of(repeats, [](const std::string& line) { return line.starts_with(from_on); });
    return recurrence.empty() ? !repeats.empty() : is_later_part;
}

std::int64_t CalendarEvent::shift() const {
    for (const std::string_view line : repeats) {
        if (!line.starts_with(shift_by)) continue;
        std::int64_t by = 0;
        std::from_chars(line.data() + shift_by.size(), line.data() + line.size(), by);
        return by;
    }
    return 0;
}

Result<CalendarEvent> with_its_days(CalendarEvent event) {
    auto start = parse_wall(event.starts);
    if (!start) return invalid(fmt::format("\"{}\" is not a time", event.starts));
    const auto moved = std::chrono::round<days>(seconds(event.shift()));
    const auto length = std::chrono::ceil<days>(seconds(event.seconds));
    event.first_day = day_of(*start) - days(1); // in a zone far from the event's it may be the day before
    event.last_day = day_of(*start) + length + days(1);
    for (const std::string& line : event.repeats) {
        const std::string_view text = line;
        if (text.starts_with(rdate)) {
            const auto wall = parse_wall(text.substr(rdate.size(), text.find('/') - rdate.size()));
            if (!wall) continue;
            event.first_day = std::min(event.first_day, day_of(*wall) - days(1));
            if (event.last_day) event.last_day = std::max(*event.last_day, day_of(*wall) + length + days(1));
        }
        if (text.starts_with(exrule)) CHECK_OK(understood_rule(text, *start));
        if (!text.starts_with(rrule)) continue;
        TRY(const auto rule, understood_rule(text, *start));
        if (icaltime_is_null_time(rule.until) != 0)
            event.last_day.reset();
        else if (event.last_day)
            event.last_day = std::max(*event.last_day, day_of(from_ical(rule.until)) + length + days(2));
    }
    event.first_day += std::min(moved, days(0));
    if (event.last_day) *event.last_day += std::max(moved, days(0));
    return event;
}

std::optional<std::int64_t> shift_from(const CalendarEvent& series, const CalendarEvent& one,
                                       std::string_view owner_zone) {
    const auto was = wall_of(one.recurrence, series, owner_zone);
    const auto starts = parse_wall(one.starts);
    if (!was || !starts) return std::nullopt;
    if (one.its_zone() == series.its_zone() || one.is_whole_day()) return (*starts - *was).count();
    const Instant instant = instant_at(*starts, one.its_zone(), owner_zone);
    return (wall_at(instant, series.its_zone(), owner_zone) - *was).count();
}

std::vector<Busy> times_of(const CalendarEvent& event, Instant from, Instant to,
                           std::string_view owner_zone) {
    // Wide enough for any zone, and for what began before the window and is still going on.
    const Wall first = Wall(from.time_since_epoch()) - seconds(event.seconds) - days(2);
    const Wall last = Wall(to.time_since_epoch()) + days(2);
    std::vector<Busy> times;
    for (const Start& start : starts_of(event, first, last, owner_zone)) {
        if (start.wall < first || start.wall > last) continue;
        const Busy busy = busy_at(event, start, owner_zone);
        if (busy.start < busy.end && busy.start < to && busy.end > from) times.push_back(busy);
    }
    std::ranges::sort(times, {}, &Busy::start);
    return times;
}

} // namespace goodturn::coffee

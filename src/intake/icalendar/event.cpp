#include "intake/icalendar/event.hpp"

#include "base/text.hpp"
#include "intake/stable_hash.hpp"

#include <fmt/format.h>
#include <libical/ical.h>

#include <algorithm>

namespace goodturn::intake::icalendar {

namespace {

using coffee::CalendarZone;
using coffee::Wall;

std::unexpected<Error> wrong(const Line& line, std::string message) {
    auto error = invalid(std::move(message));
    error.error().line = line.number;
    return error;
}

/// A point of a calendar: a day, or a time on a zone's clock.
struct Point {
    Wall wall;
    bool is_day = false;
    CalendarZone zone; ///< UTC where it ends in Z

    Instant instant() const { return coffee::instant_at(wall, zone, "UTC"); }
    /// As coffee/calendar.hpp keeps the values of a series: on the clock of `own`, or an instant.
    std::string beside(const CalendarZone& own) const {
        if (is_day) return goodturn::to_text(coffee::day_of(wall));
        if (zone == own) return coffee::to_text(wall);
        return zone.name.empty() ? coffee::to_text(wall) : goodturn::to_text(instant());
    }
};

/// "20260304", "20260304T153000", "20260304T153000Z"; nothing if there is no such time.
std::optional<Point> read_point(std::string_view value, const CalendarZone& zone) {
    std::string text(trim(value));
    if (text.ends_with('T')) text.pop_back();
    const bool is_utc = text.ends_with('Z');
    if (is_utc) text.pop_back();
    const icaltimetype time = icaltime_from_string(text.c_str());
    if (icaltime_is_null_time(time) != 0 ||
        !exists(time.year, static_cast<unsigned>(time.month), static_cast<unsigned>(time.day)))
        return std::nullopt;
    const Day day = make_day(time.year, static_cast<unsigned>(time.month), static_cast<unsigned>(time.day));
    if (time.is_date != 0) return Point{coffee::begin_of(day), true, {}};
    if (time.hour > 24 || time.minute > 59 || time.second > 60) return std::nullopt;
    const Wall wall = coffee::begin_of(day) + std::chrono::hours(time.hour) +
                      std::chrono::minutes(time.minute) + std::chrono::seconds(time.second);
    return Point{wall, false, is_utc ? CalendarZone{"UTC", {}} : zone};
}

/// Seconds of "PT1H30M", "P2D", "P1W"; nothing if it is no duration.
std::optional<std::int64_t> read_duration(std::string_view value) {
    const auto duration = icaldurationtype_from_string(std::string(trim(value)).c_str());
    if (icaldurationtype_is_bad_duration(duration) != 0) return std::nullopt;
    return icaldurationtype_as_int(duration);
}

Attendee attendee_from(const Line& line) {
    Attendee attendee;
    attendee.name = trim(line.parameter("CN"));
    attendee.answer = line.parameter("PARTSTAT");
    std::string address = lower_ascii(trim(line.value()));
    if (address.starts_with("mailto:")) address.erase(0, 7);
    if (address.find('@') != std::string::npos) attendee.email = std::move(address);
    for (const std::string_view no_person : {"ROOM", "RESOURCE", "GROUP"})
        if (equal_ignoring_ascii_case(line.parameter("CUTYPE"), no_person)) attendee.takes_part = false;
    if (equal_ignoring_ascii_case(line.parameter("ROLE"), "NON-PARTICIPANT")) attendee.takes_part = false;
    return attendee;
}

std::string upper_ascii(std::string_view text) {
    std::string upper(text);
    for (char& c : upper)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return upper;
}

/// RFC 5545, 3.3.11: \n, \, and the like as what they stand for.
std::string unescaped(std::string_view value) {
    std::string text;
    for (std::size_t i = 0; i < value.size(); ++i) {
        if (value[i] == '\\' && i + 1 < value.size()) {
            const char next = value[++i];
            text += next == 'n' || next == 'N' ? ' ' : next;
        } else {
            text += value[i];
        }
    }
    return text;
}

class Reading {
  public:
    using Remark = std::function<void(long line, std::string message)>;
    Reading(const std::vector<Line>& lines, const Around& around, const Remark& remark)
        : lines_(lines), around_(around), remark_(remark) {}

    Result<Event> run() {
        event_.line = lines_.front().number;
        CHECK_OK(read_start());
        read_length();
        read_name();
        for (const Line& line : lines_)
            read_line(line);
        event_.called_off = around_.called_off || says("STATUS", "CANCELLED");
        event_.when.busy = is_busy();
        auto days = coffee::with_its_days(event_.when);
        for (const std::string_view rule : {"EXRULE", "RRULE"}) { // the first time is better than none
            if (days || first(rule) == nullptr) continue;
            auto without = event_.when;
            std::erase_if(without.repeats, [&](const std::string& each) {
                return each.starts_with(rule) || (rule == "RRULE" && each.starts_with("EXRULE"));
            });
            auto days_without = coffee::with_its_days(without);
            if (!days_without && rule == "EXRULE") continue;
            remark_(line_of(rule),
                    days.error().message + (rule == "RRULE" ? ", so only its first time counts"
                                                            : ", so more times may count as busy"));
            days = std::move(days_without);
        }
        if (!days) return std::unexpected(days.error());
        event_.when = *std::move(days);
        return std::move(event_);
    }

  private:
    const Line* first(std::string_view name) const {
        const auto found =
            std::ranges::find_if(lines_, [&](const Line& each) { return each.name() == name; });
        return found == lines_.end() ? nullptr : &*found;
    }
    long line_of(std::string_view name) const {
        const Line* const line = first(name);
        return line == nullptr ? event_.line : line->number;
    }

    CalendarZone zone_of(const Line& line) {
        const std::string tzid(trim(line.parameter("TZID")));
        if (tzid.empty()) return {};
        if (const auto zone = around_.zones.find(tzid)) return *zone;
        remark_(
            line.number,
            fmt::format("the time zone \"{}\" is not described, so its times are read on your clock", tzid));
        return {};
    }

    Result<void> read_start() {
        const Line* const line = first("DTSTART");
        if (line == nullptr) return wrong(lines_.front(), "an event without a start was left out");
        const auto start = read_point(line->value(), zone_of(*line));
        if (!start)
            return wrong(*line, fmt::format("the start \"{}\" is no day or time, so the event was left out",
                                            shorten(repair_utf8(line->value()), 40)));
        start_ = *start;
        event_.when.starts =
            start_.is_day ? goodturn::to_text(coffee::day_of(start_.wall)) : coffee::to_text(start_.wall);
        event_.when.zone = start_.zone.name;
        event_.when.zone_rules = start_.zone.rules;
        return {};
    }

    /// RFC 5545, 3.6.1: to DTEND, or for DURATION; without either a day lasts a day, and a time no time at
    /// all.
    void read_length() {
        std::int64_t& seconds = event_.when.seconds;
        seconds = start_.is_day ? 86'400 : 0;
        if (const Line* const line = first("DTEND")) {
            const auto end = read_point(line->value(), zone_of(*line));
            if (!end) return remark_(line->number, "the end is no day or time, and does not count");
            // Where one of the two floats, nobody knows how far apart their clocks are.
            const bool by_walls =
                start_.is_day || end->is_day || start_.zone.name.empty() || end->zone.name.empty();
            const auto length = by_walls ? end->wall - start_.wall : end->instant() - start_.instant();
            if (length.count() < 0)
                return remark_(line->number, "the end is before the start, and does not count");
            if (length.count() > 0) seconds = length.count();
        } else if (const Line* const duration = first("DURATION")) {
            const auto length = read_duration(duration->value());
            if (!length || *length < 0)
                return remark_(duration->number, "the duration is not understood, and does not count");
            seconds = *length;
        }
        if (start_.is_day) seconds = std::max<std::int64_t>(86'400, (seconds + 86'399) / 86'400 * 86'400);
    }

    /// UID, SEQUENCE, RECURRENCE-ID. Events of programs that give no UID are known by what they say.
    void read_name() {
        if (const Line* const line = first("UID")) event_.when.uid = trim(line->value());
        if (event_.when.uid.empty()) {
            const Line* const summary = first("SUMMARY");
            event_.when.uid =
                fmt::format("without-uid:{}:{:016x}", event_.when.starts,
                            stable_hash(summary == nullptr ? std::string_view() : summary->value()));
        }
        if (const Line* const line = first("SEQUENCE")) {
            const std::string digits = digits_of(line->value());
            if (!digits.empty() && digits.size() < 10 && line->value().find('-') == std::string_view::npos)
                event_.when.sequence = std::stoll(digits);
        }
        if (const Line* const line = first("RECURRENCE-ID")) {
            event_.and_future = equal_ignoring_ascii_case(line->parameter("RANGE"), "THISANDFUTURE");
            const auto point = read_point(line->value(), zone_of(*line));
            if (!point)
                remark_(line->number,
                        "which time of its series it stands for is not understood, so it counts beside it");
            event_.when.recurrence = !point                     ? "?" + std::string(trim(line->value()))
                                     : point->zone.name.empty() ? point->beside({})
                                                                : goodturn::to_text(point->instant());
        }
    }

    void read_line(const Line& line) {
        const std::string name = line.name();
        if (name == "RRULE" || name == "EXRULE") {
            event_.when.repeats.push_back(name + ":" + std::string(trim(line.value())));
        } else if (name == "RDATE" || name == "EXDATE") {
            read_dates(line, name);
        } else if (name == "SUMMARY") {
            event_.summary = join_spaces(unescaped(line.value()));
        } else if (name == "LOCATION") {
            event_.location = join_spaces(unescaped(line.value()));
        } else if (name == "CATEGORIES") {
            for (const std::string& each : split(line.value(), ','))
                event_.categories.push_back(upper_ascii(trim(each)));
        } else if (name == "ORGANIZER") {
            event_.organizer = attendee_from(line);
        } else if (name == "ATTENDEE") {
            event_.attendees.push_back(attendee_from(line));
        }
    }

    void read_dates(const Line& line, const std::string& name) {
        const CalendarZone zone = zone_of(line);
        for (const std::string& each : split(line.value(), ',')) {
            if (trim(each).empty()) continue;
            const auto slash = each.find('/');
            const auto point = read_point(std::string_view(each).substr(0, slash), zone);
            if (!point) {
                remark_(line.number, fmt::format("\"{}\" is no day or time, and was passed over",
                                                 shorten(repair_utf8(each), 40)));
                continue;
            }
            std::string text = name + ":" + point->beside(start_.zone);
            if (slash != std::string::npos && name == "RDATE") {
                const auto rest = std::string_view(each).substr(slash + 1);
                const auto end = rest.starts_with('P') ? std::nullopt : read_point(rest, zone);
                const auto length = rest.starts_with('P') ? read_duration(rest)
                                    : end ? std::optional((end->instant() - point->instant()).count())
                                          : std::nullopt;
                if (length && *length > 0) text += fmt::format("/{}", *length);
            }
            event_.when.repeats.push_back(std::move(text));
        }
    }

    bool says(std::string_view name, std::string_view value) const {
        const Line* const line = first(name);
        return line != nullptr && equal_ignoring_ascii_case(trim(line->value()), value);
    }
    bool is_busy() const {
        if (event_.called_off) return false;
        // vCalendar 1.0 counts: 0 keeps busy, more does not.
        if (says("TRANSP", "TRANSPARENT") || says("TRANSP", "1")) return false;
        if (says("X-MICROSOFT-CDO-BUSYSTATUS", "FREE")) return false;
        return std::ranges::none_of(event_.attendees, [&](const Attendee& each) {
            return equal_ignoring_ascii_case(each.answer, "DECLINED") && around_.owner.contains(each.email);
        });
    }

    const std::vector<Line>& lines_;
    const Around& around_;
    const Remark& remark_;
    Event event_;
    Point start_;
};

} // namespace

Result<Event> event_from(const std::vector<Line>& lines, const Around& around,
                         const std::function<void(long line, std::string message)>& remark) {
    return Reading(lines, around, remark).run();
}

} // namespace goodturn::intake::icalendar

#include "intake/icalendar/zones.hpp"

#include "base/text.hpp"

#include <unicode/timezone.h>

#include <array>

namespace goodturn::intake::icalendar {

namespace {

bool is_utc_by_another_name(std::string_view name) {
    for (const std::string_view each : {"UTC", "Etc/UTC", "GMT", "Etc/GMT", "Z", "Zulu", "UCT"})
        if (equal_ignoring_ascii_case(name, each)) return true;
    return false;
}

/// "/freeassociation.sourceforge.net/Tzfile/Europe/Vienna" -> "Europe/Vienna".
std::string at_the_end_of(std::string_view name) {
    const auto parts = split(name, '/');
    for (const std::size_t count : {std::size_t{3}, std::size_t{2}}) {
        if (parts.size() < count) continue;
        const std::vector<std::string> last(parts.end() - static_cast<std::ptrdiff_t>(count), parts.end());
        if (const std::string zone = join(last, "/"); is_zone(zone)) return zone;
    }
    return {};
}

std::string of_windows(const std::string& name) {
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString found;
    icu::TimeZone::getIDForWindowsID(icu::UnicodeString::fromUTF8(name), nullptr, found, status);
    std::string zone;
    if (U_SUCCESS(status) != 0) found.toUTF8String(zone);
    return is_zone(zone) ? zone : std::string();
}

} // namespace

void Zones::add(const std::vector<Line>& lines) {
    std::string tzid;
    Described described;
    for (const Line& line : lines) {
        const std::string name = line.name();
        if (name == "TZID") tzid = trim(line.value());
        if (name == "X-LIC-LOCATION") described.location = trim(line.value());
        if (name == "X-LIC-LOCATION" || name == "COMMENT") continue;
        described.rules += line.text + "\r\n";
    }
    if (!tzid.empty()) described_[tzid] = std::move(described);
}

std::optional<coffee::CalendarZone> Zones::find(const std::string& tzid) const {
    if (is_utc_by_another_name(tzid)) return coffee::CalendarZone{"UTC", {}};
    if (is_zone(tzid)) return coffee::CalendarZone{tzid, {}};
    if (const std::string zone = at_the_end_of(tzid); !zone.empty()) return coffee::CalendarZone{zone, {}};
    const auto found = described_.find(tzid);
    if (found != described_.end() && is_zone(found->second.location))
        return coffee::CalendarZone{found->second.location, {}};
    if (const std::string zone = of_windows(tzid); !zone.empty()) return coffee::CalendarZone{zone, {}};
    if (found != described_.end()) return coffee::CalendarZone{tzid, found->second.rules};
    return std::nullopt;
}

} // namespace goodturn::intake::icalendar

#include "coffee/zone.hpp"

#include "coffee/ical.hpp"

#include <fmt/format.h>

#include <stdexcept>

namespace goodturn::coffee {

namespace {

/// A VTIMEZONE read by libical, for as long as it is asked.
class OwnZone {
  public:
    explicit OwnZone(const std::string& rules)
        : whole_(icalparser_parse_string(rules.c_str())), zone_(icaltimezone_new()) {
        // The zone takes a component of its own and frees it.
        icalcomponent* const part =
            whole_.get() == nullptr ? nullptr
            : icalcomponent_isa(whole_.get()) == ICAL_VTIMEZONE_COMPONENT
                ? whole_.get()
                : icalcomponent_get_first_component(whole_.get(), ICAL_VTIMEZONE_COMPONENT);
        known_ = part != nullptr && icaltimezone_set_component(zone_, icalcomponent_new_clone(part)) != 0;
    }
    ~OwnZone() { icaltimezone_free(zone_, 1); }
    OwnZone(const OwnZone&) = delete;
    OwnZone& operator=(const OwnZone&) = delete;
    icaltimezone* get() const { return known_ ? zone_ : icaltimezone_get_utc_timezone(); }

  private:
    IcalComponent whole_;
    icaltimezone* zone_;
    bool known_ = false;
};

} // namespace

std::string to_text(Wall wall) {
    std::string text = goodturn::to_text(Instant(wall.time_since_epoch()));
    text.pop_back(); // the Z
    return text;
}

std::optional<Wall> parse_wall(std::string_view text) {
    if (const auto day = parse_day(text)) return begin_of(*day);
    const auto shown = parse_instant(text, "UTC");
    if (!shown) return std::nullopt;
    return Wall(shown->time_since_epoch());
}

Instant instant_at(Wall wall, const CalendarZone& zone, std::string_view owner_zone) {
    if (!zone.rules.empty()) {
        const OwnZone own(zone.rules);
        return Instant(std::chrono::seconds(icaltime_as_timet_with_zone(to_ical(wall), own.get())));
    }
    const auto instant = parse_instant(to_text(wall), zone.name.empty() ? owner_zone : zone.name);
    if (!instant) throw std::invalid_argument(to_sentence(instant.error()));
    return *instant;
}

Wall wall_at(Instant instant, const CalendarZone& zone, std::string_view owner_zone) {
    if (!zone.rules.empty()) {
        const OwnZone own(zone.rules);
        return from_ical(icaltime_from_timet_with_zone(instant.time_since_epoch().count(), 0, own.get()));
    }
    const std::string_view name = zone.name.empty() ? owner_zone : std::string_view(zone.name);
    const Day day = day_in_zone(instant, name);
    const auto seconds = instant.time_since_epoch() % std::chrono::minutes(1);
    const auto time = parse_wall(fmt::format("{}T{}:00", goodturn::to_text(day), time_of_day(instant, name)));
    return *time + (seconds.count() < 0 ? seconds + std::chrono::minutes(1) : seconds);
}

} // namespace goodturn::coffee

#pragma once
/// Two times for a coffee: late afternoon and lunch, on two days, when the owner is free.
#include "coffee/calendar.hpp"
#include "coffee/preferences.hpp"

namespace goodturn::coffee {

struct Seeking {
    Clock clock;
    Preferences preferences;
    std::vector<Busy> busy;
    std::string their_zone; ///< IANA name; "" where it is not known
    std::size_t wanted = 2;
    std::chrono::minutes length{60};
};

/// How far ahead is looked: what is in the calendar after that does not matter.
constexpr std::chrono::days farthest{28};

/// The first comes two days from now or later, so that there is time to answer; each of the others at least
/// two days after the one before it, where that can be, and at another time of the day. Within working hours
/// and days, not on quiet days, a quarter of an hour away from anything else, and between eight and eight
/// where they are. In order. Fewer than wanted, or none, where the four weeks ahead have no more.
std::vector<Instant> free_times(const Seeking& seeking);

/// "Friday 6 March at 16:00", and where they are, if that is known and other: "(17:00 for you)",
/// "(08:00 on Saturday for you)". `to_them` false: "for them".
std::string time_in_words(Instant at, std::string_view zone, std::string_view their_zone,
                          bool to_them = true);

} // namespace goodturn::coffee

#pragma once
/// What the owner likes: when to be met, where, and on which days to be left alone. Kept as settings.
#include "coffee/zone.hpp"
#include "store/write.hpp"

#include <array>
#include <vector>

namespace goodturn::coffee {

/// Days from one to another, both included.
struct Days {
    Day first;
    Day last;
    bool operator==(const Days&) const = default;
};

struct Preferences {
    int from = 9 * 60; ///< working hours, in minutes from midnight, on the owner's clock
    int to = 17 * 60 + 30;
    std::array<bool, 7> works{true, true, true, true, true, false, false}; ///< from Monday
    std::vector<std::string> places;                                       ///< the first is the one proposed
    std::array<bool, 7> quiet_weekdays{};                                  ///< from Monday
    std::vector<Days> quiet_days;

    bool is_working_day(Day day) const;
    /// Nothing is suggested then.
    bool is_quiet(Day day) const;
};

Preferences preferences_of(store::Database& database);

// From what the owner types to what is kept, and back. Errors say what is understood.
Result<std::string> read_working_hours(std::string_view text); ///< "9-17:30" -> "09:00-17:30"
Result<std::string> read_working_days(std::string_view text); ///< "mon-thu, sat" -> "mon, tue, wed, thu, sat"
Result<std::string> read_places(std::string_view text);       ///< "Café Lund; the library" -> a line each
Result<std::string> read_quiet_days(std::string_view text);   ///< "sunday, 2026-12-24..2026-12-26"

std::string working_hours_in_words(const Preferences& preferences);
std::string working_days_in_words(const Preferences& preferences);
std::string quiet_days_in_words(const Preferences& preferences);

} // namespace goodturn::coffee

#include "coffee/free_times.hpp"

#include "base/civil_date.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace goodturn::coffee {

namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;

constexpr days notice{2};     ///< an invitation needs time to be answered
constexpr days apart{2};      ///< between two proposals
constexpr minutes margin{15}; ///< to get there, and to breathe
constexpr minutes their_first{8 * 60};
constexpr minutes their_last{20 * 60};

/// When in the day a coffee is easy, the best first; minutes from midnight.
constexpr std::array<std::array<int, 4>, 2> sensible{{
    {16 * 60, 16 * 60 + 30, 15 * 60 + 30, 15 * 60}, // late afternoon
    {12 * 60 + 30, 12 * 60, 13 * 60, 13 * 60 + 30}, // lunch
}};

minutes time_there(Instant at, std::string_view zone) {
    const Wall wall = wall_at(at, {std::string(zone), {}}, zone);
    return std::chrono::duration_cast<minutes>(wall - begin_of(day_of(wall)));
}

class Finding {
  public:
    explicit Finding(const Seeking& seeking) : seeking_(seeking) {}

    std::vector<Instant> run() {
        std::vector<Instant> found;
        std::size_t kind = 0;
        Day day = seeking_.clock.today + notice;
        const Day last = seeking_.clock.today + farthest;
        std::optional<Instant> close_by; // a second one on the next day, where nothing later is free
        for (; found.size() < seeking_.wanted && day <= last; day += days(1)) {
            const auto at = on(day, kind);
            if (!at) continue;
            if (!found.empty() && day < day_of_last_ + apart) {
                close_by = at;
                continue;
            }
            found.push_back(*at);
            day_of_last_ = day;
            kind = 1 - kind_found_;
        }
        if (found.size() < seeking_.wanted && close_by) found.push_back(*close_by);
        std::ranges::sort(found);
        return found;
    }

  private:
    /// The best time of a day: of the wanted kind, or the other, or any half hour where the working hours or
    /// the other's clock allow neither.
    std::optional<Instant> on(Day day, std::size_t kind) {
        const Preferences& likes = seeking_.preferences;
        if (!likes.is_working_day(day) || likes.is_quiet(day)) return std::nullopt;
        for (const std::size_t each : {kind, 1 - kind})
            for (const int minute : sensible.at(each))
                if (const auto at = fits(day, minute)) {
                    kind_found_ = each;
                    return at;
                }
        if (is_sensible_somewhere()) return std::nullopt;
        for (int minute = (likes.from + 29) / 30 * 30; minute < likes.to; minute += 30)
            if (const auto at = fits(day, minute)) {
                kind_found_ = kind;
                return at;
            }
        return std::nullopt;
    }
    /// Whether the usual times are within working hours at all, and the two clocks are the same.
    bool is_sensible_somewhere() const {
        const bool same_clock = seeking_.their_zone.empty() || seeking_.their_zone == seeking_.clock.zone;
        const auto within = [&](int minute) {
            return minute >= seeking_.preferences.from &&
                   minute + seeking_.length.count() <= seeking_.preferences.to;
        };
        return same_clock && std::ranges::any_of(sensible, [&](const auto& kind) {
                   return std::ranges::any_of(kind, within);
               });
    }
    std::optional<Instant> fits(Day day, int minute) const {
        const Preferences& likes = seeking_.preferences;
        if (minute < likes.from || minute + seeking_.length.count() > likes.to) return std::nullopt;
        const Wall wall = begin_of(day) + minutes(minute);
        const Instant at = instant_at(wall, {}, seeking_.clock.zone);
        if (wall_at(at, {}, seeking_.clock.zone) != wall) return std::nullopt; // the clocks skip it
        if (at <= seeking_.clock.now) return std::nullopt;
        if (!is_free(seeking_.busy, at - margin, at + seeking_.length + margin)) return std::nullopt;
        if (!seeking_.their_zone.empty()) {
            const minutes there = time_there(at, seeking_.their_zone);
            if (there < their_first || there + seeking_.length > their_last) return std::nullopt;
        }
        return at;
    }

    const Seeking& seeking_;
    Day day_of_last_;
    std::size_t kind_found_ = 0;
};

std::string_view weekday_name(Day day) {
    constexpr std::array<std::string_view, 7> names{"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                    "Friday", "Saturday", "Sunday"};
    return names.at(std::chrono::weekday(day).iso_encoding() - 1);
}

} // namespace

std::vector<Instant> free_times(const Seeking& seeking) {
    return Finding(seeking).run();
}

std::string time_in_words(Instant at, std::string_view zone, std::string_view their_zone, bool to_them) {
    const Day day = day_in_zone(at, zone);
    const YearMonthDay parts = split(day);
    std::string words = fmt::format("{} {} {} at {}", weekday_name(day), parts.day, month_name(parts.month),
                                    time_of_day(at, zone));
    if (their_zone.empty() || their_zone == zone) return words;
    const Day there = day_in_zone(at, their_zone);
    const std::string time = time_of_day(at, their_zone);
    if (there == day && time == time_of_day(at, zone)) return words;
    return words + fmt::format(" ({}{} for {})", time,
                               there == day ? std::string() : fmt::format(" on {}", weekday_name(there)),
                               to_them ? "you" : "them");
}

} // namespace goodturn::coffee

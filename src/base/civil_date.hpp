#pragma once
/// A date of a person's life: a day without a zone, of which the year, the month or the day may be unknown.
#include "base/error.hpp"
#include "base/time.hpp"

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace goodturn {

/// When a birthday of 29 February is kept in a common year.
enum class LeapDay : std::uint8_t { february_28, march_1 };
constexpr auto words_of(LeapDay) {
    return std::array{"february-28", "march-1"};
}

/// Invariant: the parts that are known name a date that exists (no 31 April; 29 February only without a year
/// or in a leap year), at least one part is known, and a day is never known without its month. The year is 1
/// to 9999. Never an instant, never a zone, never a placeholder year.
class CivilDate {
  public:
    /// All four shapes: 1990-04-12, --04-12, 1990-04, 1990; and --04 (month alone).
    static Result<CivilDate> of(std::optional<int> year, std::optional<unsigned> month,
                                std::optional<unsigned> day);
    static CivilDate of(Day day);

    /// Reads what to_text writes, and the spellings of RFC 6350 and ISO 8601 basic form: 19900412, --0412,
    /// --04-12, 1990-04, 1990, ---12 is refused (a day alone says nothing). A time of day after T or a space
    /// is dropped.
    static Result<CivilDate> parse(std::string_view text);

    std::optional<int> year() const { return year_; }
    std::optional<unsigned> month() const { return month_; }
    std::optional<unsigned> day() const { return day_; }

    /// The whole day, if year, month and day are known.
    std::optional<Day> whole() const;
    /// The day on which it is kept in `in_year`, if month and day are known.
    std::optional<Day> anniversary(int in_year, LeapDay leap = LeapDay::march_1) const;
    /// The first anniversary on or after `from`, the day itself included; never before it. None after the
    /// year 9999.
    std::optional<Day> next_anniversary(Day from, LeapDay leap = LeapDay::march_1) const;
    /// Full years on `on`, if the year is known and it is not after `on`. Where the month or the day is
    /// unknown, the years that are certain: of 1990, 35 until 30 December 2026.
    std::optional<int> age(Day on, LeapDay leap = LeapDay::march_1) const;

    /// "1990-04-12", "--04-12", "1990-04", "1990", "--04".
    std::string to_text() const;
    /// "12 April 1990", "12 April", "April 1990", "1990".
    std::string to_words() const;

    auto operator<=>(const CivilDate&) const = default;

  private:
    CivilDate() = default;
    std::optional<int> year_;
    std::optional<unsigned> month_;
    std::optional<unsigned> day_;
};

inline std::string to_text(const CivilDate& date) {
    return date.to_text();
}

/// "January" to "December"; month 1 to 12.
std::string_view month_name(unsigned month);

/// Whether two dates can be one: month and day are the same, and the years as far as both are known.
bool may_be_same(const CivilDate& a, const CivilDate& b);

} // namespace goodturn

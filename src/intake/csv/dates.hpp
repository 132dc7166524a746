#pragma once
/// Dates as address books write them.
#include "base/civil_date.hpp"

namespace goodturn::intake::csv {

enum class DateOrder : std::uint8_t { day_first, month_first };

/// 1988-06-15 and what else CivilDate::parse reads, 31.1.1972, 1/20/1981, 1981/1/20, "2 March 2021", "Mar 2,
/// 2021", "31. Januar", with a time of day behind it or not. `order` tells 3/4/1990 apart; where only the
/// other order gives a date, it is that one. A year of two digits is 1930 to 2029. The years 0, 1604 and 4501
/// stand for none. Nothing for an empty text and for the ways of writing "no date" (0/0/00, 1/1/4501); an
/// Error for what is no date.
Result<std::optional<CivilDate>> read_date(std::string_view text, DateOrder order);

/// A date in three columns; each may be empty.
Result<std::optional<CivilDate>> read_date(std::string_view year, std::string_view month,
                                           std::string_view day);

/// The order in which a file writes its dates, from those that can be read in one order only.
class DateOrderVotes {
  public:
    void count(std::string_view text);
    /// `otherwise` where no date tells, or as many tell this as that.
    DateOrder order(DateOrder otherwise) const;

  private:
    int day_first_ = 0;
    int month_first_ = 0;
};

} // namespace goodturn::intake::csv

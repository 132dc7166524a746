#pragma once
/// Which number of a chat's dates is the day. Known to this folder only.
#include "base/time.hpp"
#include "intake/chat/line.hpp"

namespace goodturn::intake::chat {

enum class Order : std::uint8_t { day_month_year, month_day_year, year_month_day };

/// The day that a date is in an order; nothing if it does not exist. A year of two digits is of this century.
std::optional<Day> day_of(const RawDate& date, Order order);

/// Looks at the dates of a file, one after another, in every order at once: in the right one all of them
/// exist, none is still to come, and they go on in time.
class DateOrders {
  public:
    /// `latest`: a later day is no date of a message.
    explicit DateOrders(Day latest) : latest_(latest) {}
    void count(const RawDate& date);
    /// The order with the fewest dates that cannot be, then with the fewest that go back in time; where two
    /// are as good, the day stands first if `day_first`.
    Order order(bool day_first) const;

  private:
    struct Votes {
        std::size_t impossible = 0;
        std::size_t backwards = 0;
        Day last;
    };
    Day latest_;
    std::array<Votes, 3> votes_{};
};

} // namespace goodturn::intake::chat

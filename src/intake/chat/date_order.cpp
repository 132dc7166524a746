#include "intake/chat/date_order.hpp"

#include <tuple>

namespace goodturn::intake::chat {

std::optional<Day> day_of(const RawDate& date, Order order) {
    const auto [first, second, third] = date.parts;
    if (date.year_is_first != (order == Order::year_month_day) && (date.year_is_first || first > 99))
        return std::nullopt;
    int year = third;
    int month = second;
    int day = first;
    if (order == Order::month_day_year) std::swap(month, day);
    if (order == Order::year_month_day) {
        year = first;
        day = third;
    }
    if (year < 100) year += 2000;
    if (month < 1 || month > 12 || day < 1 || day > 31) return std::nullopt;
    if (!exists(year, static_cast<unsigned>(month), static_cast<unsigned>(day))) return std::nullopt;
    return make_day(year, static_cast<unsigned>(month), static_cast<unsigned>(day));
}

void DateOrders::count(const RawDate& date) {
    for (const auto order : {Order::day_month_year, Order::month_day_year, Order::year_month_day}) {
        Votes& votes = votes_.at(static_cast<std::size_t>(order));
        const auto day = day_of(date, order);
        if (!day || *day > latest_) {
            ++votes.impossible;
            continue;
        }
        if (*day < votes.last) ++votes.backwards;
        votes.last = *day;
    }
}

Order DateOrders::order(bool day_first) const {
    const auto rank = [&](Order order) {
        const Votes& votes = votes_.at(static_cast<std::size_t>(order));
        const int taste = order == Order::year_month_day                  ? 2
                          : (order == Order::day_month_year) == day_first ? 0
                                                                          : 1;
        return std::tuple(votes.impossible, votes.backwards, taste);
    };
    auto best = Order::day_month_year;
    for (const auto order : {Order::month_day_year, Order::year_month_day})
        if (rank(order) < rank(best)) best = order;
    return best;
}

} // namespace goodturn::intake::chat

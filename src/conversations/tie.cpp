#include "conversations/tie.hpp"

#include "conversations/active_days.hpp"

#include <algorithm>
#include <cmath>

namespace goodturn::conversations {

int silence(const Tie& tie, Day today) {
    return std::max(0, static_cast<int>((today - tie.last_day).count()));
}

double usual_gap(const Tie& tie, double prior) {
    constexpr double prior_weight = 2; // as if the prior had been seen twice
    const auto gaps = static_cast<double>(std::max<std::int64_t>(0, tie.active_days - 1));
    if (gaps == 0) return prior;
    return std::exp((tie.log_gaps + prior_weight * std::log(prior)) / (gaps + prior_weight));
}

bool is_only_owner(Kind kind, Direction direction) {
    const bool is_in_person = kind == Kind::coffee || kind == Kind::meeting || kind == Kind::encounter;
    return direction == Direction::from_me && !is_in_person;
}

std::vector<std::byte> pack(std::span<const ActiveDay> days) {
    std::vector<std::byte> bytes;
    if (days.empty()) return bytes;
    Day before = days.front().day;
    for (const ActiveDay& each : days) {
        auto number =
            static_cast<std::uint64_t>((each.day - before).count()) << 1U | (each.only_owner ? 1U : 0U);
        for (; number >= 0x80; number >>= 7U)
            bytes.push_back(static_cast<std::byte>((number & 0x7FU) | 0x80U));
        bytes.push_back(static_cast<std::byte>(number));
        before = each.day;
    }
    return bytes;
}

void TieSum::add(const ActiveDay& day) {
    if (tie_.active_days == 0) {
        tie_.first_day = day.day;
    } else {
        tie_.log_gaps += std::log(static_cast<double>((day.day - tie_.last_day).count()));
    }
    tie_.active_days += 1;
    tie_.last_day = day.day;
    tie_.unanswered = day.only_owner ? tie_.unanswered + 1 : 0;
}

std::optional<Tie> TieSum::tie() const {
    return tie_.active_days == 0 ? std::nullopt : std::optional(tie_);
}

std::vector<Day> PackedDays::until(Day today) const {
    std::vector<Day> days;
    unpack(first_, bytes_, [&](const ActiveDay& each) {
        if (each.day > today) return false;
        days.push_back(each.day);
        return true;
    });
    return days;
}

std::optional<Tie> PackedDays::tie_on(Day today) const {
    TieSum sum;
    unpack(first_, bytes_, [&](const ActiveDay& each) {
        if (each.day > today) return false;
        sum.add(each);
        return true;
    });
    return sum.tie();
}

} // namespace goodturn::conversations

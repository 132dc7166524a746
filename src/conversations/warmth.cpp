#include "conversations/warmth.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace goodturn::conversations {

namespace {

/// "ten" of "ten weeks", where "three weeks" went before; else the whole.
std::string without_same_unit(const std::string& span, const std::string& before) {
    const auto unit_at = span.find(' ');
    const auto unit_before = before.find(' ');
    if (unit_at == std::string::npos || unit_before == std::string::npos) return span;
    return span.substr(unit_at) == before.substr(unit_before) ? span.substr(0, unit_at) : span;
}

} // namespace

Warmth warmth(const Tie& tie, Day today, const Rhythm& rhythm) {
    const auto days_between = [](Day from, Day to) { return static_cast<double>((to - from).count()); };
    const auto contacts = static_cast<double>(tie.active_days);
    const double age = std::max(1.0, days_between(tie.first_day, today)); // T
    const double span = days_between(tie.first_day, tie.last_day);        // tx
    const double repeats = contacts - 1;                                  // x
    const double power = rhythm.r + repeats;
    const double log_age = std::log(rhythm.alpha + age);

    Warmth result;
    result.strength = std::log1p(contacts);
    result.silence = std::exp(power * (log_age - std::log(rhythm.alpha + age + rhythm.horizon)));
    const double log_odds_of_dead =
        std::log(rhythm.a / (rhythm.b + repeats)) + power * (log_age - std::log(rhythm.alpha + span));
    result.alive = 1 / (1 + std::exp(log_odds_of_dead)); // of infinity: 0
    return result;
}

double prior_gap(std::optional<people::Circle> circle) {
    using enum people::Circle;
    switch (circle.value_or(good)) {
    case inner:
        return 7;
    case close:
        return 30;
    case good:
        return 90;
    case known:
        return 180;
    case wide:
        return 365;
    }
    return 90;
}

bool is_dormant(const Tie& tie, const Warmth& warmth, Day today, std::optional<people::Circle> circle) {
    constexpr double least_alive = 0.2;
    constexpr double most_gaps = 16;
    return warmth.alive < least_alive || silence(tie, today) > most_gaps * usual_gap(tie, prior_gap(circle));
}

double left_of(const std::vector<Day>& active_days, Day today) {
    double left = 0;
    for (const Day day : active_days)
        if (day <= today) left += 1 / (1 + static_cast<double>((today - day).count()));
    return left;
}

bool is_out_of_touch(const Tie& tie, Day today) {
    constexpr double gaps = 4;
    constexpr double never_under = 60;
    constexpr double always_after = 365;
    const double wait = gaps * usual_gap(tie, prior_gap(std::nullopt));
    return silence(tie, today) > std::clamp(wait, never_under, always_after);
}

std::optional<int> own_gap(const Tie& tie) {
    if (tie.active_days < 3) return std::nullopt;
    return static_cast<int>(std::lround(std::exp(tie.log_gaps / static_cast<double>(tie.active_days - 1))));
}

std::string every_in_words(int days) {
    std::string span = span_in_words(std::max(1, days));
    return span.starts_with("a ") ? span.substr(2) : span;
}

std::string rhythm_in_words(const Tie& tie, std::string_view name, Day today) {
    const int silent = silence(tie, today);
    const std::string last = ago(tie.last_day, today);
    if (tie.active_days == 1) return fmt::format("You and {} have talked once, {}.", name, last);
    const auto gap = own_gap(tie);
    if (!gap) return fmt::format("You and {} have talked twice, the last time {}.", name, last);
    const std::string every = every_in_words(*gap);
    if (silent <= *gap)
        return fmt::format("You and {} talk about every {}, the last time {}.", name, every, last);
    return fmt::format("You and {} talk about every {}; it has been {}.", name, every,
                       without_same_unit(span_in_words(silent), every));
}

} // namespace goodturn::conversations

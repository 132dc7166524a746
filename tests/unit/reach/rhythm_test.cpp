#include "reach/rhythm.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace goodturn::reach {

namespace {

constexpr Day first = Day(std::chrono::days(18000));

conversations::Tie tie_of(std::int64_t active_days, int span) {
    conversations::Tie tie;
    tie.active_days = active_days;
    tie.first_day = first;
    tie.last_day = first + std::chrono::days(span);
    if (active_days > 1)
        tie.log_gaps = static_cast<double>(active_days - 1) *
                       std::log(static_cast<double>(span) / static_cast<double>(active_days - 1));
    return tie;
}

struct Golden {
    std::int64_t n;
    int age;
    int span;
    double alive, silence, strength, keep_warm;
};

} // namespace

TEST(Rhythm, GivesTheGoldenValuesOfTheFormula) {
    const Golden values[] = {
        {10, 300, 270, 0.9387, 0.2780, 2.3979, 0.6259}, {10, 300, 200, 0.5045, 0.2780, 2.3979, 0.3364},
        {10, 300, 60, 0.0000, 0.2780, 2.3979, 0.0000},  {3, 300, 200, 0.8638, 0.7140, 1.3863, 0.8551},
        {40, 300, 295, 0.9867, 0.0049, 3.7136, 0.0179}, {2, 90, 30, 0.7789, 0.5780, 1.0986, 0.4946},
        {1, 30, 0, 0.8424, 0.6948, 0.6931, 0.4057},     {25, 700, 500, 0.0271, 0.2228, 3.2581, 0.0197},
        {6, 700, 660, 0.9510, 0.7139, 1.9459, 1.3210},
    };
    for (const Golden& each : values) {
        const auto now = warmth(tie_of(each.n, each.span), first + std::chrono::days(each.age), Rhythm{});
        SCOPED_TRACE(testing::Message() << each.n << " days of contact in " << each.age);
        EXPECT_NEAR(now.alive, each.alive, 6e-5);
        EXPECT_NEAR(now.silence, each.silence, 6e-5);
        EXPECT_NEAR(now.strength, each.strength, 6e-5);
        EXPECT_NEAR(now.keep_warm(), each.keep_warm, 6e-5);
    }
}

TEST(Rhythm, LetsABusyTieThatDiedLongAgoBeDeadWithoutOverflow) {
    const auto now = warmth(tie_of(3000, 3000), first + std::chrono::days(40000), Rhythm{});
    EXPECT_EQ(now.alive, 0);
    EXPECT_EQ(now.keep_warm(), 0);
}

TEST(Rhythm, TakesSomeoneMetTodayAsMetADayAgo) {
    const auto now = warmth(tie_of(1, 0), first, Rhythm{});
    const auto tomorrow = warmth(tie_of(1, 0), first + std::chrono::days(1), Rhythm{});
    EXPECT_EQ(now.keep_warm(), tomorrow.keep_warm());
    EXPECT_GT(now.keep_warm(), 0);
}

TEST(Rhythm, IsSlowerForFriendsWithALargerAlpha) {
    Rhythm friends;
    friends.alpha = 60;
    const auto tie = tie_of(3, 200);
    const Day day = first + std::chrono::days(500);
    EXPECT_GT(warmth(tie, day, friends).alive, warmth(tie, day, Rhythm{}).alive);
}

TEST(Rhythm, CallsATieAsleepWhenItIsHardlyAliveOrSilentForSixteenGaps) {
    const auto asleep = [](const conversations::Tie& tie, int age, std::optional<people::Circle> circle) {
        const Day day = first + std::chrono::days(age);
        return is_dormant(tie, warmth(tie, day, Rhythm{}), day, circle);
    };
    EXPECT_FALSE(asleep(tie_of(10, 270), 300, std::nullopt));
    EXPECT_TRUE(asleep(tie_of(10, 60), 300, std::nullopt)); // A is 0
    // Met once: A stays large for years, but sixteen weeks are long for someone who would be seen every week.
    EXPECT_TRUE(asleep(tie_of(1, 0), 113, people::Circle::inner));
    EXPECT_FALSE(asleep(tie_of(1, 0), 112, people::Circle::inner));
    EXPECT_FALSE(asleep(tie_of(1, 0), 113, people::Circle::wide));
}

TEST(Rhythm, PrefersToRekindleWhatWasOnceMoreAndNotSoLongAgo) {
    const auto at = [](std::initializer_list<int> days_ago) {
        std::vector<Day> days;
        for (const int each : days_ago)
            days.push_back(first - std::chrono::days(each));
        return days;
    };
    EXPECT_NEAR(rekindle(at({99}), first, false, false), std::log1p(0.01), 1e-12);
    EXPECT_GT(rekindle(at({500, 510}), first, false, false), rekindle(at({500}), first, false, false));
    EXPECT_GT(rekindle(at({400}), first, false, false), rekindle(at({500}), first, false, false));
    const double plain = rekindle(at({500}), first, false, false);
    EXPECT_NEAR(rekindle(at({500}), first, true, false), 1.5 * plain, 1e-12);
    EXPECT_NEAR(rekindle(at({500}), first, false, true), 1.25 * plain, 1e-12);
    EXPECT_EQ(rekindle(at({-5}), first, false, false), 0); // not yet been
}

TEST(Rhythm, StartsEachCircleFromItsOwnGap) {
    using enum people::Circle;
    EXPECT_EQ(prior_gap(inner), 7);
    EXPECT_EQ(prior_gap(close), 30);
    EXPECT_EQ(prior_gap(good), 90);
    EXPECT_EQ(prior_gap(known), 180);
    EXPECT_EQ(prior_gap(wide), 365);
    EXPECT_EQ(prior_gap(std::nullopt), 90);
}

TEST(Rhythm, InfersCirclesOfFiveFifteenFiftyAndAHundredAndFifty) {
    using enum people::Circle;
    EXPECT_EQ(circle_of_rank(4), inner);
    EXPECT_EQ(circle_of_rank(5), close);
    EXPECT_EQ(circle_of_rank(15), good);
    EXPECT_EQ(circle_of_rank(50), known);
    EXPECT_EQ(circle_of_rank(150), wide);
}

} // namespace goodturn::reach

#include "conversations/own_rhythm.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <random>
#include <vector>

namespace goodturn::conversations {

namespace {

constexpr Day today = Day(std::chrono::days(20000));

/// Ties as the model makes them: contact at a rate of its own, and after each a chance of its own that it was
/// the last. The day of the first contact counts as one.
std::vector<Tie> simulated(std::size_t count, double a, double b) {
    std::mt19937 random(7); // NOLINT: the same every time
    std::vector<Tie> ties;
    while (ties.size() < count) {
        const double rate = std::gamma_distribution<double>(0.5, 1.0 / 12)(random);
        const double ends = std::gamma_distribution<double>(a, 1)(random);
        const double goes_on = std::gamma_distribution<double>(b, 1)(random);
        const int age = 100 + static_cast<int>(random() % 600);
        std::bernoulli_distribution is_last(ends / (ends + goes_on));
        std::exponential_distribution<double> gap(std::max(rate, 1e-9));
        Tie tie;
        tie.first_day = today - std::chrono::days(age);
        tie.last_day = tie.first_day;
        tie.active_days = 1;
        for (double at = 0; !is_last(random);) {
            at += std::max(1.0, gap(random));
            if (at > age) break;
            tie.last_day = tie.first_day + std::chrono::days(static_cast<int>(at));
            ++tie.active_days;
        }
        ties.push_back(tie);
    }
    return ties;
}

double chance_of_ending(const Rhythm& rhythm) {
    return rhythm.a / (rhythm.a + rhythm.b);
}

} // namespace

TEST(OwnRhythm, LearnsThatTiesEndReadilyWhereTheyDo) {
    const auto fragile = fitted(simulated(1500, 2, 3), today, Rhythm{});
    EXPECT_NEAR(chance_of_ending(fragile), 0.4, 0.08);
    const auto lasting = fitted(simulated(1500, 0.1, 8), today, Rhythm{});
    EXPECT_NEAR(chance_of_ending(lasting), 0.0123, 0.02);
}

TEST(OwnRhythm, LeavesWhatIsNotLearnt) {
    const Rhythm learnt = fitted(simulated(300, 2, 3), today, Rhythm{.alpha = 40});
    EXPECT_EQ(learnt.r, Rhythm{}.r);
    EXPECT_EQ(learnt.alpha, 40);
    EXPECT_EQ(learnt.horizon, Rhythm{}.horizon);
}

TEST(OwnRhythm, StaysWithTheStartValuesWhereLittleIsKnown) {
    std::vector<Tie> ties;
    EXPECT_EQ(fitted(ties, today, Rhythm{}).a, Rhythm{}.a);
    for (const auto& tie : simulated(5000, 2, 3))
        if (tie.active_days >= 2 && ties.size() + 1 < least_ties_to_learn_from) ties.push_back(tie);
    ASSERT_EQ(ties.size() + 1, least_ties_to_learn_from);
    EXPECT_EQ(fitted(ties, today, Rhythm{}).a, Rhythm{}.a);
    ties.push_back(ties.front());
    EXPECT_NE(fitted(ties, today, Rhythm{}).a, Rhythm{}.a);
}

TEST(OwnRhythm, IsFiniteForTiesThatNoModelWouldMake) {
    std::vector<Tie> ties(100);
    for (Tie& tie : ties) {
        tie.active_days = 5000; // every day, then nothing for a lifetime
        tie.first_day = today - std::chrono::days(30000);
        tie.last_day = today - std::chrono::days(25000);
    }
    const Rhythm learnt = fitted(ties, today, Rhythm{});
    EXPECT_TRUE(std::isfinite(learnt.a) && std::isfinite(learnt.b));
    EXPECT_GT(learnt.a, 0);
    EXPECT_GT(learnt.b, 0);
    for (Tie& tie : ties) // all begun and ended today
        tie = {.person = {}, .active_days = 2, .first_day = today, .last_day = today};
    EXPECT_TRUE(std::isfinite(fitted(ties, today, Rhythm{}).b));
}

} // namespace goodturn::conversations

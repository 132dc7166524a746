#include "base/time.hpp"

#include <gtest/gtest.h>

using namespace goodturn;

namespace {
Day day(std::string_view text) {
    return parse_day(text).value();
}
} // namespace

TEST(TimeWords, SpansAreToldAsPeopleTellThem) {
    EXPECT_EQ(span_in_words(0), "less than a day");
    EXPECT_EQ(span_in_words(1), "a day");
    EXPECT_EQ(span_in_words(2), "two days");
    EXPECT_EQ(span_in_words(7), "a week");
    EXPECT_EQ(span_in_words(13), "thirteen days");
    EXPECT_EQ(span_in_words(14), "two weeks");
    EXPECT_EQ(span_in_words(21), "three weeks");
    EXPECT_EQ(span_in_words(70), "ten weeks");
    EXPECT_EQ(span_in_words(90), "three months");
    EXPECT_EQ(span_in_words(365), "a year");
    EXPECT_EQ(span_in_words(430), "fourteen months");
    EXPECT_EQ(span_in_words(731), "two years");
    EXPECT_EQ(span_in_words(10957), "30 years");
}

TEST(TimeWords, ALongerSpanIsNeverToldAsAShorterOne) {
    // Each span's own length, as read back from its words, may not shrink.
    const auto days_told = [](const std::string& words) {
        double unit = 1;
        if (words.find("week") != std::string::npos) unit = 7;
        if (words.find("month") != std::string::npos) unit = 30.44;
        if (words.find("year") != std::string::npos) unit = 365.25;
        for (int number = 1; number <= 60; ++number) {
            const std::string begin = words.substr(0, words.find(' '));
            if (begin == number_in_words(number)) return unit * number;
        }
        constexpr std::array larger{"thirteen",   "fourteen",   "fifteen",     "sixteen",
                                    "seventeen",  "eighteen",   "nineteen",    "twenty",
                                    "twenty-one", "twenty-two", "twenty-three"};
        for (std::size_t i = 0; i < larger.size(); ++i)
            if (words.substr(0, words.find(' ')) == larger.at(i)) return unit * static_cast<double>(13 + i);
        return unit; // "a day", "a week"
    };
    double longest = 0;
    for (int days = 1; days < 20000; ++days) {
        const double told = days_told(span_in_words(days));
        ASSERT_GE(told, longest) << days << " days: " << span_in_words(days);
        ASSERT_NEAR(told, days, std::max(1.0, 0.3 * days)) << span_in_words(days);
        longest = told;
    }
}

TEST(TimeWords, DaysAgoAndDaysToCome) {
    const Day today = day("2026-03-04");
    EXPECT_EQ(ago(today, today), "today");
    EXPECT_EQ(ago(day("2026-03-03"), today), "yesterday");
    EXPECT_EQ(ago(day("2026-02-27"), today), "five days ago");
    EXPECT_EQ(ago(day("2026-02-11"), today), "three weeks ago");
    EXPECT_EQ(ago(day("2024-12-29"), today), "fourteen months ago");
    EXPECT_EQ(ago(day("2026-03-05"), today), "tomorrow");
    EXPECT_EQ(ago(day("2026-03-09"), today), "in five days");
}

TEST(TimeWords, NumbersToTwelveAreWords) {
    EXPECT_EQ(number_in_words(1), "one");
    EXPECT_EQ(number_in_words(12), "twelve");
    EXPECT_EQ(number_in_words(13), "13");
    EXPECT_EQ(number_in_words(0), "0");
    EXPECT_EQ(number_in_words(-3), "-3");
}

TEST(TimeWords, ADayIsNamedSoThatItCannotBeMisread) {
    const Day tuesday = day("2026-03-03");
    EXPECT_EQ(day_in_words(day("2026-03-04"), tuesday), "Wednesday");
    EXPECT_EQ(day_in_words(day("2026-03-09"), tuesday), "Monday");
    EXPECT_EQ(day_in_words(day("2026-03-10"), tuesday), "10 March");
    EXPECT_EQ(day_in_words(tuesday, tuesday), "3 March");
    EXPECT_EQ(day_in_words(day("2026-02-27"), tuesday), "27 February");
    EXPECT_EQ(day_in_words(day("2025-12-24"), tuesday), "24 December 2025");
    EXPECT_EQ(day_in_words(day("2027-01-02"), day("2026-12-31")), "Saturday");
}

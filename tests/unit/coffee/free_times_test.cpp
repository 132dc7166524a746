#include "coffee/free_times.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace goodturn::coffee {
namespace {

using namespace std::chrono_literals;

Instant at(std::string_view text, std::string_view zone = "UTC") {
    return parse_instant(text, zone).value();
}

/// On Wednesday, 4 March 2026, at noon in London.
Seeking seeking(Day today = make_day(2026, 3, 4), std::string_view zone = "Europe/London") {
    Seeking made;
    made.clock = Clock::at(zone, today);
    return made;
}

std::vector<std::string> found(const Seeking& seeking) {
    std::vector<std::string> words;
    for (const Instant each : free_times(seeking))
        words.push_back(time_in_words(each, seeking.clock.zone, seeking.their_zone));
    return words;
}

TEST(FreeTimes, AreALateAfternoonAndALunchOnTwoDaysNotTodayAndNotTomorrow) {
    EXPECT_THAT(found(seeking()), testing::ElementsAre("Friday 6 March at 16:00", "Monday 9 March at 12:30"));
}

TEST(FreeTimes, KeepAQuarterOfAnHourAwayFromWhatIsInTheCalendar) {
    Seeking with = seeking();
    with.busy = {{at("2026-03-06T16:55"), at("2026-03-06T17:30")}};
    EXPECT_EQ(found(with).front(), "Friday 6 March at 15:30");
    with.busy = {{at("2026-03-06T17:15"), at("2026-03-06T18:00")}};
    EXPECT_EQ(found(with).front(), "Friday 6 March at 16:00");
    with.busy = {{at("2026-03-06T09:00"), at("2026-03-06T18:00")}};
    EXPECT_THAT(found(with), testing::ElementsAre("Monday 9 March at 16:00", "Wednesday 11 March at 12:30"));
}

TEST(FreeTimes, KeepToWorkingHoursAndDaysAndLeaveQuietDaysAlone) {
    Seeking with = seeking();
    with.preferences.works = {false, true, false, false, false, true, false}; // Tuesday, Saturday
    with.preferences.quiet_days = {{make_day(2026, 3, 7), make_day(2026, 3, 8)}};
    EXPECT_THAT(found(with), testing::ElementsAre("Tuesday 10 March at 16:00", "Saturday 14 March at 12:30"));
    with.preferences.to = 14 * 60; // mornings only
    EXPECT_EQ(found(with).front(), "Tuesday 10 March at 12:30");
    with.preferences = {};
    with.preferences.from = 18 * 60; // in the evening
    with.preferences.to = 21 * 60;
    EXPECT_EQ(found(with).front(), "Friday 6 March at 18:00");
}

TEST(FreeTimes, AreNoneWhereFourWeeksHaveNone) {
    Seeking with = seeking();
    with.busy = {{at("2026-03-01T00:00"), at("2026-05-01T00:00")}};
    EXPECT_TRUE(free_times(with).empty());
    with.busy = {{at("2026-03-01T00:00"), at("2026-04-01T00:00")}};
    EXPECT_EQ(found(with), (std::vector<std::string>{"Wednesday 1 April at 16:00"}));
}

TEST(FreeTimes, SuitTheClockOfTheOtherToo) {
    Seeking with = seeking();
    with.their_zone = "America/Los_Angeles"; // eight hours behind
    EXPECT_THAT(found(with), testing::ElementsAre("Friday 6 March at 16:00 (08:00 for you)",
                                                  "Monday 9 March at 16:00 (09:00 for you)"));
    with.their_zone = "Asia/Tokyo"; // nine ahead: mornings
    EXPECT_EQ(found(with).front(), "Friday 6 March at 09:00 (18:00 for you)");
}

TEST(FreeTimes, StayOnTheOwnersClockWhenItChanges) {
    // On Friday 27 March London is on winter time; on Sunday 29 the clocks go forward.
    Seeking with = seeking(make_day(2026, 3, 25));
    const auto times = free_times(with);
    ASSERT_EQ(times.size(), 2U);
    EXPECT_EQ(to_text(times[0]), "2026-03-27T16:00:00Z");
    EXPECT_EQ(to_text(times[1]), "2026-03-30T11:30:00Z") << "half past twelve is half past eleven in UTC";
    with.their_zone = "America/New_York"; // which changed on 8 March
    EXPECT_THAT(found(with), testing::ElementsAre("Friday 27 March at 16:00 (12:00 for you)",
                                                  "Monday 30 March at 13:00 (08:00 for you)"));
}

TEST(ATimeInWords, NamesTheOtherClockOnlyWhereItShowsSomethingElse) {
    const Instant when = at("2026-03-06T23:00");
    EXPECT_EQ(time_in_words(when, "Europe/London", ""), "Friday 6 March at 23:00");
    EXPECT_EQ(time_in_words(when, "Europe/London", "Europe/Lisbon"), "Friday 6 March at 23:00");
    EXPECT_EQ(time_in_words(when, "Europe/London", "Europe/Berlin"),
              "Friday 6 March at 23:00 (00:00 on Saturday for you)");
    EXPECT_EQ(time_in_words(when, "Europe/London", "America/New_York", false),
              "Friday 6 March at 23:00 (18:00 for them)");
}

} // namespace
} // namespace goodturn::coffee

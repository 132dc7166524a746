#include "coffee/calendar.hpp"
#include "unit/listen/threads_world.hpp"

#include <gmock/gmock.h>

namespace goodturn::coffee {
namespace {

using namespace std::chrono_literals;

constexpr std::string_view london = "Europe/London";

Instant at(std::string_view text) {
    return parse_instant(text, "UTC").value();
}

CalendarEvent event(const std::string& uid, const std::string& starts, std::int64_t minutes,
                    std::vector<std::string> repeats = {}, const std::string& zone = "Europe/London") {
    CalendarEvent made;
    made.uid = uid;
    made.starts = starts;
    made.seconds = minutes * 60;
    made.zone = zone;
    made.repeats = std::move(repeats);
    return with_its_days(std::move(made)).value();
}

std::vector<std::string> starts_between(const CalendarEvent& event, std::string_view from,
                                        std::string_view to) {
    std::vector<std::string> starts;
    for (const Busy& each : times_of(event, at(from), at(to), london))
        starts.push_back(to_text(each.start));
    return starts;
}

struct CalendarWorld : ThreadsWorld {
    Took put(const CalendarEvent& event) {
        return must([&](store::Write& write) -> Result<Took> { return put_event(write, event); });
    }
    std::vector<std::string> busy(std::string_view from, std::string_view to,
                                  std::string_view zone = london) {
        std::vector<std::string> times;
        for (const Busy& each : busy_between(database, at(from), at(to), zone))
            times.push_back(to_text(each.start) + " " + to_text(each.end));
        return times;
    }
};

TEST(ASeries, StaysAtTheSameTimeOfDayWhenTheClocksChange) {
    // In Britain the clocks go forward on 29 March 2026.
    const auto daily = event("d", "2026-03-27T09:00:00", 30, {"RRULE:FREQ=DAILY"});
    EXPECT_THAT(starts_between(daily, "2026-03-27T00:00Z", "2026-03-31T00:00Z"),
                testing::ElementsAre("2026-03-27T09:00:00Z", "2026-03-28T09:00:00Z", "2026-03-29T08:00:00Z",
                                     "2026-03-30T08:00:00Z"));
    // They go back on 25 October.
    EXPECT_THAT(starts_between(daily, "2026-10-24T00:00Z", "2026-10-27T00:00Z"),
                testing::ElementsAre("2026-10-24T08:00:00Z", "2026-10-25T09:00:00Z", "2026-10-26T09:00:00Z"));
}

TEST(ASeries, EndsWhereItsRuleSaysAlsoWhenThatIsInUtc) {
    const auto until = event("u", "2026-03-02T23:30:00", 30, {"RRULE:FREQ=DAILY;UNTIL=20260303T223000Z"},
                             "America/New_York");
    // 23:30 in New York on 2 March is 04:30 UTC on the 3rd; that of the 3rd is after the end.
    EXPECT_THAT(starts_between(until, "2026-03-01T00:00Z", "2026-03-10T00:00Z"),
                testing::ElementsAre("2026-03-03T04:30:00Z"));
    const auto count = event("c", "2026-03-02T10:00:00", 30, {"RRULE:FREQ=WEEKLY;BYDAY=MO,WE;COUNT=3"});
    EXPECT_EQ(starts_between(count, "2026-03-01T00:00Z", "2026-04-01T00:00Z").size(), 3U);
    EXPECT_TRUE(starts_between(count, "2026-03-20T00:00Z", "2026-04-01T00:00Z").empty());
}

TEST(ASeries, LeavesOutExceptionsAndTakesInExtraTimes) {
    const auto weekly = event("w", "2026-03-02T10:00:00", 60,
                              {"RRULE:FREQ=WEEKLY", "EXDATE:2026-03-09T10:00:00", "EXDATE:2026-03-16",
                               "RDATE:2026-03-11T12:00:00Z/7200"});
    const auto times = times_of(weekly, at("2026-03-01T00:00Z"), at("2026-03-24T00:00Z"), london);
    ASSERT_EQ(times.size(), 3U);
    EXPECT_EQ(to_text(times[1].start), "2026-03-11T12:00:00Z");
    EXPECT_EQ(times[1].end - times[1].start, 2h);
    EXPECT_EQ(to_text(times[2].start), "2026-03-23T10:00:00Z");
}

TEST(ASeries, WithoutAnEndIsFollowedFarAheadAndARuleThatMakesNoSenseIsAnError) {
    const auto daily = event("d", "1990-01-01", 24 * 60, {"RRULE:FREQ=DAILY;UNTIL=70000101"}, "");
    EXPECT_EQ(times_of(daily, at("2026-03-01T12:00Z"), at("2026-03-02T12:00Z"), london).size(), 2U);
    CalendarEvent broken = event("b", "2026-03-02T10:00:00", 30);
    broken.repeats = {"RRULE:FREQ=SOMETIMES"};
    const auto read = with_its_days(broken);
    ASSERT_FALSE(read);
    EXPECT_THAT(read.error().message, testing::HasSubstr("FREQ=SOMETIMES"));
}

TEST(WholeDays, AreThoseOfTheOwnerAlsoWhereADayHas23Hours) {
    const auto day = event("a", "2026-03-29", 24 * 60, {}, "");
    const auto times = times_of(day, at("2026-03-28T00:00Z"), at("2026-03-31T00:00Z"), london);
    ASSERT_EQ(times.size(), 1U);
    EXPECT_EQ(to_text(times[0].start), "2026-03-29T00:00:00Z");
    EXPECT_EQ(to_text(times[0].end), "2026-03-29T23:00:00Z");
    EXPECT_EQ(to_text(times_of(day, at("2026-03-28T00:00Z"), at("2026-03-31T00:00Z"), "Asia/Tokyo")[0].start),
              "2026-03-28T15:00:00Z");
}

TEST(FloatingTimes, AreOnTheClockWhereverTheOwnerIs) {
    const auto lunch = event("f", "2026-07-01T12:00:00", 60, {}, "");
    EXPECT_EQ(
        to_text(times_of(lunch, at("2026-06-30T00:00Z"), at("2026-07-03T00:00Z"), "Asia/Tokyo")[0].start),
        "2026-07-01T03:00:00Z");
    EXPECT_EQ(to_text(times_of(lunch, at("2026-06-30T00:00Z"), at("2026-07-03T00:00Z"), london)[0].start),
              "2026-07-01T11:00:00Z");
}

TEST(AZoneThatTheFileDescribes, GivesItsTimes) {
    CalendarEvent made;
    made.uid = "own";
    made.starts = "2026-07-01T12:00:00";
    made.seconds = 3600;
    made.zone = "Our own";
    made.zone_rules = "BEGIN:VTIMEZONE\r\nTZID:Our own\r\nBEGIN:STANDARD\r\nDTSTART:19701101T020000\r\n"
                      "TZOFFSETFROM:+0500\r\nTZOFFSETTO:+0400\r\nRRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU\r\n"
                      "END:STANDARD\r\nBEGIN:DAYLIGHT\r\nDTSTART:19700301T020000\r\nTZOFFSETFROM:+0400\r\n"
                      "TZOFFSETTO:+0500\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=1SU\r\nEND:DAYLIGHT\r\n"
                      "END:VTIMEZONE\r\n";
    const auto whole = with_its_days(made).value();
    EXPECT_EQ(to_text(times_of(whole, at("2026-06-30T00:00Z"), at("2026-07-03T00:00Z"), london)[0].start),
              "2026-07-01T07:00:00Z");
    made.starts = "2026-12-01T12:00:00";
    const auto winter = with_its_days(made).value();
    EXPECT_EQ(to_text(times_of(winter, at("2026-11-30T00:00Z"), at("2026-12-03T00:00Z"), london)[0].start),
              "2026-12-01T08:00:00Z");
}

TEST(TheCalendar, IsKeptByUidAndRecurrenceAndTheHigherSequenceCounts) {
    CalendarWorld world;
    EXPECT_FALSE(has_calendar(world.database));
    auto dentist = event("dentist", "2026-03-10T10:00:00", 60);
    EXPECT_EQ(world.put(dentist), Took::added);
    EXPECT_EQ(world.put(dentist), Took::unchanged);
    auto later = event("dentist", "2026-03-10T15:00:00", 60);
    later.sequence = 2;
    EXPECT_EQ(world.put(later), Took::updated);
    EXPECT_EQ(world.put(dentist), Took::unchanged) << "an older version changes nothing";
    EXPECT_THAT(world.busy("2026-03-10T00:00Z", "2026-03-11T00:00Z"),
                testing::ElementsAre("2026-03-10T15:00:00Z 2026-03-10T16:00:00Z"));
    EXPECT_TRUE(has_calendar(world.database));
}

TEST(TheCalendar, TakesATimeThatWasMovedOrCalledOffOutOfItsSeries) {
    CalendarWorld world;
    world.put(event("s", "2026-03-02T10:00:00", 60, {"RRULE:FREQ=DAILY;COUNT=4"}));
    auto moved = event("s", "2026-03-03T16:00:00", 60);
    moved.recurrence = "2026-03-03T10:00:00Z";
    world.put(moved);
    auto off = event("s", "2026-03-04T10:00:00", 60);
    off.recurrence = "2026-03-04T10:00:00Z";
    off.busy = false;
    world.put(off);
    EXPECT_THAT(world.busy("2026-03-01T00:00Z", "2026-03-10T00:00Z"),
                testing::ElementsAre("2026-03-02T10:00:00Z 2026-03-02T11:00:00Z",
                                     "2026-03-03T16:00:00Z 2026-03-03T17:00:00Z",
                                     "2026-03-05T10:00:00Z 2026-03-05T11:00:00Z"));
}

TEST(TheCalendar, JoinsWhatOverlapsAndLeavesOutWhatKeepsNobodyBusy) {
    CalendarWorld world;
    world.put(event("a", "2026-03-10T10:00:00", 60));
    world.put(event("b", "2026-03-10T10:30:00", 90));
    world.put(event("c", "2026-03-10T12:00:00", 30));
    auto free = event("d", "2026-03-10T15:00:00", 30);
    free.busy = false;
    world.put(free);
    world.put(event("e", "2026-03-10T17:00:00", 0)); // a reminder takes no time
    EXPECT_THAT(world.busy("2026-03-10T00:00Z", "2026-03-11T00:00Z"),
                testing::ElementsAre("2026-03-10T10:00:00Z 2026-03-10T12:30:00Z"));
}

TEST(TheCalendar, KnowsWhatBeganBeforeAndIsStillGoingOn) {
    CalendarWorld world;
    world.put(event("trip", "2026-03-01", 10 * 24 * 60, {}, ""));
    EXPECT_EQ(world.busy("2026-03-09T10:00Z", "2026-03-09T11:00Z").size(), 1U);
    EXPECT_TRUE(world.busy("2026-03-11T10:00Z", "2026-03-11T11:00Z").empty());
}

} // namespace
} // namespace goodturn::coffee

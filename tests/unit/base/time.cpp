#include "base/time.hpp"

#include <gtest/gtest.h>

#include <cstdlib>

using namespace goodturn;

namespace {

Day day(std::string_view text) {
    return parse_day(text).value();
}

/// The instant in UTC text, or the sentence that says why not.
std::string read(std::string_view text, std::string_view zone = "UTC") {
    const auto instant = parse_instant(text, zone);
    return instant ? to_text(*instant) : to_sentence(instant.error());
}

} // namespace

TEST(Days, AreReadAndWritten) {
    EXPECT_EQ(to_text(day("2026-03-04")), "2026-03-04");
    EXPECT_EQ(to_text(day(" 20260304 ")), "2026-03-04");
    EXPECT_EQ(to_text(day("0001-01-01")), "0001-01-01");
    EXPECT_EQ(to_text(day("9999-12-31")), "9999-12-31");
}

TEST(Days, ThatDoNotExistAreRefused) {
    for (const char* text :
         {"2026-02-29", "2026-04-31", "2026-00-01", "2026-01-00", "0000-01-01", "2026-13-01"})
        EXPECT_EQ(parse_day(text).error().message, "the day " + std::string(text) + " does not exist");
}

TEST(Days, WhatIsNotADayIsRefused) {
    for (const char* text : {"", "2026", "2026-03", "2026-3-4", "2026-0304", "202603-04", "2026-03-04T10:00",
                             "today", "04.03.2026", "2026-03-04x", "-026-03-04"})
        EXPECT_FALSE(parse_day(text)) << text;
}

TEST(Days, MakeDayInsistsOnADayThatExists) {
    EXPECT_THROW(make_day(2026, 2, 29), std::invalid_argument);
}

TEST(Instants, AreReadWithAnOffset) {
    EXPECT_EQ(read("2026-03-04T15:30:00Z"), "2026-03-04T15:30:00Z");
    EXPECT_EQ(read("2026-03-04T15:30:00+02:00"), "2026-03-04T13:30:00Z");
    EXPECT_EQ(read("2026-03-04T15:30:00-0330"), "2026-03-04T19:00:00Z");
    EXPECT_EQ(read("2026-03-04 00:30 +02"), "2026-03-03T22:30:00Z");
    EXPECT_EQ(read("2026-03-04T23:30:00-01:00", "Europe/London"), "2026-03-05T00:30:00Z");
}

TEST(Instants, WithoutAnOffsetAreReadInTheZone) {
    EXPECT_EQ(read("2026-01-15 12:00", "America/New_York"), "2026-01-15T17:00:00Z");
    EXPECT_EQ(read("2026-07-15 12:00", "America/New_York"), "2026-07-15T16:00:00Z");
    EXPECT_EQ(read("2026-07-15T12:00:05", "Asia/Kathmandu"), "2026-07-15T06:15:05Z");
}

TEST(Instants, ATimeThatComesTwiceIsTheFirst) {
    EXPECT_EQ(read("2026-10-25 01:30", "Europe/London"), "2026-10-25T00:30:00Z");
}

TEST(Instants, ATimeThatNeverComesIsTheMomentTheClocksChange) {
    EXPECT_EQ(read("2026-03-29 01:30", "Europe/London"), "2026-03-29T01:00:00Z");
}

TEST(Instants, AreReadInTheFormsOfCalendarsAndMail) {
    EXPECT_EQ(read("20260304T153000Z"), "2026-03-04T15:30:00Z");
    EXPECT_EQ(read("20260304T1530"), "2026-03-04T15:30:00Z");
    EXPECT_EQ(read("2026-03-04T15:30:00.987654Z"), "2026-03-04T15:30:00Z");
    EXPECT_EQ(read("2026-03-04t15:30:00z"), "2026-03-04T15:30:00Z");
}

TEST(Instants, ALeapSecondIsTheNextSecond) {
    EXPECT_EQ(read("2016-12-31T23:59:60Z"), "2017-01-01T00:00:00Z");
}

TEST(Instants, WhatIsNotAnInstantIsRefused) {
    for (const char* text : {"", "2026-03-04", "2026-03-04T", "2026-03-04T25:00", "2026-03-04T12:60",
                             "2026-03-04T12", "2026-02-30T12:00", "2026-03-04T12:00+", "2026-03-04T12:00+2",
                             "2026-03-04T12:00+24:00", "2026-03-04T12:00:00Z!", "2026-03-04T12:00:61",
                             "0001-01-01T00:00+10:00", "9999-12-31T23:00-10:00", "2026-03-04T12:00:00."})
        EXPECT_FALSE(parse_instant(text, "UTC")) << text;
    EXPECT_EQ(parse_instant("2026-03-04 12:00", "Europe/Atlantis").error().message,
              "no time zone is named \"Europe/Atlantis\"");
}

TEST(Instants, BeforeThe1970sAreWrittenAsTheyWere) {
    EXPECT_EQ(read("1969-12-31T23:59:59Z"), "1969-12-31T23:59:59Z");
    EXPECT_EQ(read("0001-01-01T00:00:01Z"), "0001-01-01T00:00:01Z");
}

TEST(Zones, AreKnownByTheirIanaNames) {
    EXPECT_TRUE(is_zone("Europe/London"));
    EXPECT_TRUE(is_zone("UTC"));
    EXPECT_TRUE(is_zone("Asia/Kolkata"));
    for (const char* name : {"", "Europe/Atlantis", "Eastern Standard Time", "/etc/passwd",
                             "../../etc/passwd", "Europe", "Europe/", ".", "zone.tab", "UTC\n"})
        EXPECT_FALSE(is_zone(name)) << name;
}

TEST(Zones, TheDayIsTheOneSeenThere) {
    const Instant instant = parse_instant("2026-03-04T10:30:00Z", "UTC").value();
    EXPECT_EQ(to_text(day_in_zone(instant, "UTC")), "2026-03-04");
    EXPECT_EQ(to_text(day_in_zone(instant, "Pacific/Kiritimati")), "2026-03-05");
    EXPECT_EQ(to_text(day_in_zone(instant, "Pacific/Pago_Pago")), "2026-03-03");
    EXPECT_EQ(time_of_day(instant, "Asia/Kolkata"), "16:00");
    EXPECT_EQ(time_of_day(instant, "UTC"), "10:30");
}

TEST(Zones, SamoaHadNoThirtiethOfDecember2011) {
    const Instant before = parse_instant("2011-12-30T09:59:59Z", "UTC").value();
    EXPECT_EQ(to_text(day_in_zone(before, "Pacific/Apia")), "2011-12-29");
    EXPECT_EQ(to_text(day_in_zone(before + std::chrono::seconds(1), "Pacific/Apia")), "2011-12-31");
}

TEST(Zones, ADayBeforeZonesIsSeenInLocalMeanTime) {
    // London kept Greenwich time from December 1847; before, its own, 75 seconds behind.
    const Instant instant = parse_instant("1840-06-01T00:01:00Z", "UTC").value();
    EXPECT_EQ(to_text(day_in_zone(instant, "Europe/London")), "1840-05-31");
}

TEST(Zones, AnUnknownOneIsABrokenPromiseOfTheCaller) {
    EXPECT_THROW(day_in_zone(Instant{}, "Europe/Atlantis"), std::invalid_argument);
}

TEST(Zones, TheMachinesOwnIsTakenFromTheVariable) {
    const char* was = std::getenv("TZ");
    const std::string kept = was ? was : "";
    setenv("TZ", ":America/Phoenix", 1);
    EXPECT_EQ(local_zone(), "America/Phoenix");
    setenv("TZ", "", 1);
    EXPECT_EQ(local_zone(), "UTC");
    unsetenv("TZ");
    EXPECT_TRUE(is_zone(local_zone()));
    if (was) setenv("TZ", kept.c_str(), 1);
}

TEST(TheClock, OnAGivenDayIsNoonThere) {
    const Clock clock = Clock::at("America/New_York", day("2026-07-15"));
    EXPECT_EQ(to_text(clock.now), "2026-07-15T16:00:00Z");
    EXPECT_EQ(to_text(clock.today), "2026-07-15");
    EXPECT_EQ(clock.zone, "America/New_York");
    EXPECT_EQ(to_text(Clock::at("UTC", day("2026-07-15")).now), "2026-07-15T12:00:00Z");
}

TEST(TheClock, OnAGivenDayIsThatDayInEveryZone) {
    for (const char* zone : {"Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Kathmandu", "Europe/London"}) {
        const Clock clock = Clock::at(zone, day("2026-03-29"));
        EXPECT_EQ(day_in_zone(clock.now, zone), clock.today) << zone;
        EXPECT_EQ(time_of_day(clock.now, zone), "12:00") << zone;
    }
}

TEST(TheClock, WithoutADayIsTheMachines) {
    const auto before = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    const Clock clock = Clock::at("Asia/Tokyo");
    EXPECT_GE(clock.now, before);
    EXPECT_LE(clock.now, std::chrono::system_clock::now());
    EXPECT_EQ(clock.today, day_in_zone(clock.now, "Asia/Tokyo"));
}

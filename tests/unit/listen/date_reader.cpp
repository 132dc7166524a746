#include "listen/date_reader.hpp"

#include <gtest/gtest.h>

using namespace goodturn;
using namespace goodturn::listen;

namespace {

// A Wednesday.
const Day wednesday = make_day(2026, 3, 4);

std::string on_that_wednesday(std::string_view text, DayOrder order = DayOrder::day_first) {
    const auto date = read_date(text, wednesday, order);
    return date ? date->to_text() : "nothing";
}

struct Spoken {
    std::string_view text;
    std::string_view date;
};

void expect_all(std::initializer_list<Spoken> list) {
    for (const Spoken& each : list)
        EXPECT_EQ(on_that_wednesday(each.text), each.date) << each.text;
}

} // namespace

TEST(DateReader, TakesAWeekdayAsTheFirstOneAfterTheNote) {
    expect_all({{"Friday", "2026-03-06"},
                {"on Friday", "2026-03-06"},
                {"this Friday", "2026-03-06"},
                {"by Fri", "2026-03-06"},
                {"on coming Tuesday", "2026-03-10"},
                {"this coming Tuesday", "2026-03-10"},
                {"Tuesday", "2026-03-10"},
                {"on Wednesday", "2026-03-11"},
                {"Wednesday", "2026-03-11"},
                {"on Sunday", "2026-03-08"},
                {"thurs", "2026-03-05"},
                {"on Sat", "2026-03-07"},
                {"Saturday morning", "2026-03-07"},
                {"on weds evening", "2026-03-11"}});
}

TEST(DateReader, TakesNextFridayAsTheOneOfTheFollowingWeek) {
    expect_all({{"next Friday", "2026-03-13"},
                {"Friday next week", "2026-03-13"},
                {"Friday of next week", "2026-03-13"},
                {"next week Friday", "2026-03-13"},
                {"next week on Friday", "2026-03-13"},
                {"next Monday", "2026-03-09"},
                {"next Sunday", "2026-03-15"},
                {"saturday next week", "2026-03-14"},
                {"nxt Tues", "2026-03-10"}});
}

TEST(DateReader, KnowsFridayWeekAndItsKin) {
    expect_all({{"Friday week", "2026-03-13"},
                {"a week on Friday", "2026-03-13"},
                {"week on Friday", "2026-03-13"},
                {"a week from Friday", "2026-03-13"},
                {"Friday fortnight", "2026-03-20"},
                {"a fortnight on Friday", "2026-03-20"},
                {"two weeks on Friday", "2026-03-20"},
                {"the Friday after next", "2026-03-13"},
                {"Sunday week", "2026-03-15"},
                {"a week tomorrow", "2026-03-12"},
                {"tomorrow week", "2026-03-12"},
                {"a week today", "nothing"},
                {"a week from today", "2026-03-11"},
                {"Friday in two weeks", "2026-03-20"}});
}

TEST(DateReader, NextFridayOnAFridayAndOnASunday) {
    const Day friday = make_day(2026, 3, 6);
    const Day sunday = make_day(2026, 3, 8);
    EXPECT_EQ(read_date("Friday", friday)->to_text(), "2026-03-13");
    EXPECT_EQ(read_date("next Friday", friday)->to_text(), "2026-03-13");
    EXPECT_EQ(read_date("Monday", sunday)->to_text(), "2026-03-09");
    EXPECT_EQ(read_date("next Monday", sunday)->to_text(), "2026-03-09");
    EXPECT_EQ(read_date("next Sunday", sunday)->to_text(), "2026-03-15");
}

TEST(DateReader, FindsEveryWeekdayFromEveryDayOfTwoYears) {
    constexpr std::string_view names[] = {"monday", "tuesday",  "wednesday", "thursday",
                                          "friday", "saturday", "sunday"};
    for (Day today = make_day(2027, 12, 1); today < make_day(2029, 12, 1); today += std::chrono::days(1))
        for (unsigned i = 0; i < 7; ++i) {
            const auto plain = read_date(std::string("on ") + std::string(names[i]), today)->whole();
            const auto next = read_date(std::string("next ") + std::string(names[i]), today)->whole();
            ASSERT_EQ(std::chrono::weekday(*plain).iso_encoding(), i + 1);
            ASSERT_EQ(std::chrono::weekday(*next).iso_encoding(), i + 1);
            ASSERT_GE((*plain - today).count(), 1);
            ASSERT_LE((*plain - today).count(), 7);
            const auto monday = today + std::chrono::days(8 - std::chrono::weekday(today).iso_encoding());
            ASSERT_GE(*next, monday);
            ASSERT_LT(*next, monday + std::chrono::days(7));
        }
}

TEST(DateReader, CountsDaysAndWeeksFromTheNote) {
    expect_all({{"tomorrow", "2026-03-05"},
                {"the day after tomorrow", "2026-03-06"},
                {"day after tomorrow", "2026-03-06"},
                {"in two weeks", "2026-03-18"},
                {"in a fortnight", "2026-03-18"},
                {"in three weeks", "2026-03-25"},
                {"in 3 weeks", "2026-03-25"},
                {"in a week", "2026-03-11"},
                {"in ten days", "2026-03-14"},
                {"in 10 days", "2026-03-14"},
                {"in a couple of weeks", "2026-03-18"},
                {"in two weeks' time", "2026-03-18"},
                {"in a week's time", "2026-03-11"},
                {"three weeks from now", "2026-03-25"},
                {"a week from now", "2026-03-11"},
                {"in two months", "2026-05"},
                {"in a month", "2026-04"},
                {"in ten months", "2027-01"},
                {"today", "2026-03-04"},
                {"tonight", "2026-03-04"}});
}

TEST(DateReader, TakesTheTwelfthAsTheNextOne) {
    expect_all({{"the 12th", "2026-03-12"},
                {"on the 12th", "2026-03-12"},
                {"on 12th", "2026-03-12"},
                {"by the 3rd", "2026-04-03"},
                {"on the 4th", "2026-03-04"},
                {"around the 28th", "2026-03-28"},
                {"on the twelfth", "2026-03-12"},
                {"on the 31st", "2026-03-31"},
                {"the 7th of next month", "2026-04-07"},
                {"the 20th of this month", "2026-03-20"},
                {"Friday the 13th", "2026-03-13"},
                {"Thursday 12th", "2026-03-12"}});
    EXPECT_EQ(read_date("the 30th", make_day(2026, 2, 5))->to_text(), "2026-03-30");
    EXPECT_EQ(read_date("the 1st", make_day(2025, 12, 31))->to_text(), "2026-01-01");
}

TEST(DateReader, ReadsADayAndAMonthInEveryOrder) {
    for (const std::string_view text : {"12 May",
                                        "12th May",
                                        "the 12th of May",
                                        "12 of May",
                                        "May 12",
                                        "May 12th",
                                        "May the 12th",
                                        "12 may",
                                        "may 12",
                                        "on 12 May",
                                        "on May 12th",
                                        "by 12th of May",
                                        "the twelfth of May",
                                        "May twelfth",
                                        "twelfth of may",
                                        "Tuesday 12 May",
                                        "Tuesday, 12 May",
                                        "Tuesday the 12th of May",
                                        "Tue 12 May",
                                        "May 12, 2026",
                                        "12 May 2026",
                                        "12 May, 2026",
                                        "12. May",
                                        "from 12 May",
                                        "per 12 May"})
        EXPECT_EQ(on_that_wednesday(text), "2026-05-12") << text;
}

TEST(DateReader, ReadsEveryMonthByItsNamesAndEveryDayByItsNumber) {
    constexpr std::string_view names[12][2] = {{"january", "jan"}, {"february", "feb"}, {"march", "mar"},
                                               {"april", "apr"},   {"may", "may"},      {"june", "jun"},
                                               {"july", "jul"},    {"august", "aug"},   {"september", "sept"},
                                               {"october", "oct"}, {"november", "nov"}, {"december", "dec"}};
    const Day new_year = make_day(2028, 1, 1); // a leap year
    for (unsigned month = 1; month <= 12; ++month)
        for (unsigned day = 1; day <= days_in_month(2028, month); ++day)
            for (const std::string_view name : names[month - 1]) {
                const std::string expected = to_text(make_day(2028, month, day));
                const std::string number = std::to_string(day);
                const char* const ending = day % 10 == 1 && day != 11   ? "st"
                                           : day % 10 == 2 && day != 12 ? "nd"
                                           : day % 10 == 3 && day != 13 ? "rd"
                                                                        : "th";
                for (const std::string& text :
                     {number + " " + std::string(name), std::string(name) + " " + number,
                      number + ending + " of " + std::string(name),
                      std::string(name) + " " + number + ending}) {
                    const auto read = read_date(text, new_year);
                    ASSERT_TRUE(read) << text;
                    ASSERT_EQ(read->to_text(), expected) << text;
                }
            }
}

TEST(DateReader, HearsOrdinalsInWords) {
    expect_all({{"the first of June", "2026-06-01"},
                {"june thirtieth", "2026-06-30"},
                {"the twenty first of may", "2026-05-21"},
                {"may twenty first", "2026-05-21"},
                {"the thirty-first of August", "2026-08-31"},
                {"the second of July", "2026-07-02"},
                {"twenty third of april", "2026-04-23"}});
}

TEST(DateReader, MovesADayWithoutAYearToTheComingOne) {
    expect_all({{"4 March", "2026-03-04"},
                {"3 March", "2027-03-03"},
                {"1 January", "2027-01-01"},
                {"31 December", "2026-12-31"},
                {"29 February", "2028-02-29"},
                {"20 Feb 2025", "2025-02-20"}});
}

TEST(DateReader, KeepsAMonthWithoutADayAMonth) {
    expect_all({{"in May", "2026-05"},           {"in may", "2026-05"},
                {"by December", "2026-12"},      {"in march", "2026-03"},
                {"in February", "2027-02"},      {"end of May", "2026-05"},
                {"the end of May", "2026-05"},   {"late May", "2026-05"},
                {"early May", "2026-05"},        {"mid May", "2026-05"},
                {"mid-May", "2026-05"},          {"beginning of May", "2026-05"},
                {"May 2027", "2027-05"},         {"sept", "2026-09"},
                {"October", "2026-10"},          {"next month", "2026-04"},
                {"end of the month", "2026-03"}, {"the end of next month", "2026-04"},
                {"later this month", "2026-03"}, {"end of the year", "2026-12"},
                {"next May", "2026-05"},         {"next March", "2027-03"},
                {"in May next year", "2027-05"}, {"until June", "2026-06"},
                {"from September", "2026-09"}});
}

TEST(DateReader, PrefersTheDayThatIsNamedAfterTheMonth) {
    expect_all({{"end of Sept, on the 30th", "2026-09-30"}, {"end of June, the 30th", "2026-06-30"}});
}

TEST(DateReader, TakesTheFirstDayOfARange) {
    expect_all({{"3-5 May", "2026-05-03"},
                {"3 to 5 May", "2026-05-03"},
                {"3 and 4 May", "2026-05-03"},
                {"3/4 May", "2026-05-03"},
                {"May 3-5", "2026-05-03"}});
}

TEST(DateReader, ReadsNumbersInTheOrderThatIsSet) {
    EXPECT_EQ(on_that_wednesday("on 3/4"), "2026-04-03");
    EXPECT_EQ(on_that_wednesday("on 3/4", DayOrder::month_first), "2026-03-04");
    EXPECT_EQ(on_that_wednesday("on 12/5"), "2026-05-12");
    EXPECT_EQ(on_that_wednesday("on 12/5", DayOrder::month_first), "2026-12-05");
    EXPECT_EQ(on_that_wednesday("by 27/9"), "2026-09-27");
    EXPECT_EQ(on_that_wednesday("by 27/9", DayOrder::month_first), "2026-09-27")
        << "no month has the number 27";
    EXPECT_EQ(on_that_wednesday("by 9/27"), "2026-09-27");
    EXPECT_EQ(on_that_wednesday("12/5/26"), "2026-05-12");
    EXPECT_EQ(on_that_wednesday("12.05.2026"), "2026-05-12");
    EXPECT_EQ(on_that_wednesday("12.5.2026", DayOrder::month_first), "2026-05-12")
        << "with points the day comes first";
    EXPECT_EQ(on_that_wednesday("2026-05-12"), "2026-05-12");
    EXPECT_EQ(on_that_wednesday("on 2026-05-12"), "2026-05-12");
    EXPECT_EQ(on_that_wednesday("Fri 13/2"), "2027-02-13");
}

TEST(DateReader, LeavesNumbersThatAreNoDatesAlone) {
    expect_all({{"24/7", "nothing"},
                {"50/50", "nothing"},
                {"1/2", "nothing"},
                {"2:19", "nothing"},
                {"1.2", "nothing"},
                {"31/2/2026", "nothing"},
                {"31 April", "nothing"},
                {"29 Feb 2026", "nothing"},
                {"40 May", "nothing"},
                {"12/13/14/15", "nothing"},
                {"3/4 of people", "nothing"},
                {"9/11", "nothing"},
                {"007", "nothing"},
                {"2026-02-30", "nothing"}});
}

TEST(DateReader, NamesNoDayForHabitsSeasonsAndVagueTimes) {
    expect_all({{"Tuesdays", "nothing"},
                {"on Fridays", "nothing"},
                {"every Friday", "nothing"},
                {"spring", "nothing"},
                {"in autumn", "nothing"},
                {"next week", "nothing"},
                {"next year", "nothing"},
                {"last Friday", "nothing"},
                {"since May", "nothing"},
                {"in two years", "nothing"},
                {"Q3", "nothing"},
                {"two weeks ago", "nothing"},
                {"yesterday", "nothing"},
                {"this month", "nothing"},
                {"Friday nights", "nothing"},
                {"in a few weeks", "nothing"}});
}

TEST(DateReader, TellsWordsFromMonthsAndDays) {
    for (const std::string_view text : {"she may come", "they march on", "the sun is out", "we sat down",
                                        "he wed her", "a second chef", "mar it", "Jan called"})
        for (const DateFound& found :
             find_dates(to_tokens(text, Vocabulary{}).list, wednesday, DayOrder::day_first))
            EXPECT_FALSE(found.on) << text;
}

TEST(DateReader, TellsTheTwelfthFromTheTwelfthFloor) {
    for (const std::string_view text :
         {"on the 12th floor", "the 2nd shop", "her 80th birthday", "the 3rd time", "the first one"})
        EXPECT_TRUE(find_dates(to_tokens(text, Vocabulary{}).list, wednesday, DayOrder::day_first).empty())
            << text;
}

TEST(DateReader, ComputesEaster) {
    // Dates of Western Easter as published.
    const std::initializer_list<std::pair<int, std::string_view>> published{
        {1818, "1818-03-22"}, {1943, "1943-04-25"}, {2000, "2000-04-23"}, {2008, "2008-03-23"},
        {2011, "2011-04-24"}, {2019, "2019-04-21"}, {2024, "2024-03-31"}, {2025, "2025-04-20"},
        {2026, "2026-04-05"}, {2027, "2027-03-28"}, {2028, "2028-04-16"}, {2038, "2038-04-25"},
        {2285, "2285-03-22"}};
    for (const auto& [year, day] : published)
        EXPECT_EQ(to_text(easter(year)), day);
    for (int year = 1583; year < 4000; ++year) {
        const Day day = easter(year);
        ASSERT_EQ(std::chrono::weekday(day), std::chrono::Sunday) << year;
        ASSERT_GE(day, make_day(year, 3, 22)) << year;
        ASSERT_LE(day, make_day(year, 4, 25)) << year;
    }
}

TEST(DateReader, KnowsTheHolidays) {
    expect_all({{"Easter", "2026-04-05"},
                {"at Easter", "2026-04-05"},
                {"Easter Sunday", "2026-04-05"},
                {"Easter Monday", "2026-04-06"},
                {"Good Friday", "2026-04-03"},
                {"Palm Sunday", "2026-03-29"},
                {"Whit Monday", "2026-05-25"},
                {"Christmas", "2026-12-25"},
                {"xmas", "2026-12-25"},
                {"Christmas Eve", "2026-12-24"},
                {"Boxing Day", "2026-12-26"},
                {"New Year's Eve", "2026-12-31"},
                {"New Year's Day", "2027-01-01"},
                {"Halloween", "2026-10-31"},
                {"Thanksgiving", "2026-11-26"},
                {"Labor Day", "2026-09-07"},
                {"Memorial Day", "2026-05-25"},
                {"St Patrick's Day", "2026-03-17"},
                {"Valentine's Day", "2027-02-14"},
                {"Bonfire Night", "2026-11-05"},
                {"Easter 2027", "2027-03-28"},
                {"Easter next year", "2027-03-28"},
                {"Shrove Tuesday", "2027-02-09"}});
}

TEST(DateReader, StaysWithinTheCalendarAtItsEnds) {
    const Day last = make_day(9999, 12, 31);
    for (const std::string_view text :
         {"tomorrow", "Friday", "next Friday", "in 400 days", "in May", "next month", "the 1st", "1 January",
          "Easter", "in ten months", "Christmas next year", "29 February"})
        if (const auto read = read_date(text, last); read && read->year()) {
            EXPECT_LE(*read->year(), 9999) << text;
        }
    const Day first = make_day(1, 1, 1);
    for (const std::string_view text : {"tomorrow", "next Friday", "the 31st", "Easter", "Good Friday"})
        EXPECT_TRUE(read_date(text, first)) << text;
}

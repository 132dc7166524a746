#include "base/civil_date.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <ctime>
#include <string>
#include <vector>

using namespace goodturn;

namespace {

CivilDate date(std::string_view text) {
    auto read = CivilDate::parse(text);
    if (!read) throw std::invalid_argument(std::string(text) + ": " + to_sentence(read.error()));
    return *read;
}

Day day(std::string_view text) {
    return parse_day(text).value();
}

/// The calendar a second time, by the rule of 1582 and nothing else.
bool is_leap(int year) {
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}
unsigned length_of(int year, unsigned month) {
    constexpr unsigned lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && is_leap(year) ? 29 : lengths[month - 1];
}

/// Sets TZ for the length of a test.
class ZoneOfTheMachine {
  public:
    explicit ZoneOfTheMachine(const char* name) {
        if (const char* was = std::getenv("TZ")) was_ = was;
        setenv("TZ", name, 1);
        tzset();
    }
    ~ZoneOfTheMachine() {
        if (was_.empty())
            unsetenv("TZ");
        else
            setenv("TZ", was_.c_str(), 1);
        tzset();
    }
    ZoneOfTheMachine(const ZoneOfTheMachine&) = delete;
    ZoneOfTheMachine& operator=(const ZoneOfTheMachine&) = delete;

  private:
    std::string was_;
};

} // namespace

TEST(CivilDate, EveryDayOfNineThousandNineHundredNinetyNineYearsComesBackAsItWasWritten) {
    std::int64_t count = 0;
    Day expected = make_day(1, 1, 1);
    for (int year = 1; year <= 9999; ++year)
        for (unsigned month = 1; month <= 12; ++month)
            for (unsigned number = 1; number <= length_of(year, month); ++number, ++count) {
                const auto made = CivilDate::of(year, month, number);
                ASSERT_TRUE(made) << year << '-' << month << '-' << number;
                ASSERT_EQ(*made->whole(), expected) << made->to_text();
                expected += std::chrono::days(1);
                // Text is read in three shapes; each year tries one, so that all days meet all shapes over
                // time.
                std::string text = made->to_text();
                ASSERT_EQ(text.size(), 10U);
                if (year % 3 == 1) std::erase(text, '-');
                if (year % 3 == 2) text += "T23:59:59-11:00";
                const auto read = CivilDate::parse(text);
                ASSERT_TRUE(read) << text;
                ASSERT_EQ(*read, *made) << text;
            }
    EXPECT_EQ(count, 3652059);
    EXPECT_EQ(expected - std::chrono::days(1), make_day(9999, 12, 31));
}

TEST(CivilDate, EveryDayThatDoesNotExistIsRefused) {
    for (int year = 1; year <= 9999; ++year)
        for (unsigned month = 1; month <= 12; ++month) {
            ASSERT_FALSE(CivilDate::of(year, month, 0));
            for (unsigned number = length_of(year, month) + 1; number <= 32; ++number)
                ASSERT_FALSE(CivilDate::of(year, month, number)) << year << '-' << month << '-' << number;
        }
    for (const char* text :
         {"0000-01-01", "0000", "2026-00-10", "2026-13-01", "2026-13", "--13-01", "--13", "--00", "--02-30",
          "--04-31", "--12-32", "--01-00", "1900-02-29", "2100-02-29", "2026-02-29"})
        EXPECT_FALSE(CivilDate::parse(text)) << text;
    EXPECT_FALSE(CivilDate::of(10000, 1, 1));
    EXPECT_FALSE(CivilDate::of(-1, 1, 1));
}

TEST(CivilDate, EveryShapeOfAnIncompleteDateComesBackAsItWasWritten) {
    for (unsigned month = 1; month <= 12; ++month)
        for (unsigned number = 1; number <= length_of(2000, month); ++number) {
            const auto made = CivilDate::of(std::nullopt, month, number);
            ASSERT_TRUE(made);
            ASSERT_EQ(date(made->to_text()), *made);
            std::string basic = made->to_text();
            basic.erase(4, 1);
            ASSERT_EQ(date(basic), *made) << basic;
        }
    for (int year = 1; year <= 9999; ++year) {
        ASSERT_EQ(date(CivilDate::of(year, {}, {})->to_text()), CivilDate::of(year, {}, {}).value());
        const auto with_month = CivilDate::of(year, static_cast<unsigned>(year % 12) + 1, {});
        ASSERT_EQ(date(with_month->to_text()), *with_month);
    }
    for (unsigned month = 1; month <= 12; ++month)
        EXPECT_EQ(date(CivilDate::of({}, month, {})->to_text()), CivilDate::of({}, month, {}).value());
}

TEST(CivilDate, ReadsTheSpellingsOfTheField) {
    EXPECT_EQ(date("19900412").to_text(), "1990-04-12");
    EXPECT_EQ(date("--0412").to_text(), "--04-12");
    EXPECT_EQ(date("--04-12").to_text(), "--04-12");
    EXPECT_EQ(date("--04").to_text(), "--04");
    EXPECT_EQ(date("1990-04").to_text(), "1990-04");
    EXPECT_EQ(date(" 1990 ").to_text(), "1990");
    EXPECT_EQ(date("1990-04-12T00:00:00Z").to_text(), "1990-04-12");
    EXPECT_EQ(date("1990-04-12 23:59").to_text(), "1990-04-12");
    EXPECT_EQ(date("--0412T10").to_text(), "--04-12");
}

TEST(CivilDate, WhatIsNotADateIsRefusedAndNamed) {
    for (const char* text :
         {"",           " ",        "-",          "--",    "---12",       "---",        "T10:00",
          "circa 1800", "1990-4-2", "199004",     "19900", "1990-04-1",   "1990/04/12", "12.04.1990",
          "1990--12",   "--4-12",   "--04-",      "90",    "1990-04-12-", "１９９０",   "1990-04-12Z10",
          "\xff\xfe",   "--041",    "-1990-04-12"}) {
        const auto read = CivilDate::parse(text);
        ASSERT_FALSE(read) << text << " was read as " << read->to_text();
        EXPECT_EQ(read.error().problem, Problem::invalid);
        EXPECT_FALSE(to_sentence(read.error()).empty());
    }
    EXPECT_EQ(CivilDate::parse("2026-02-31").error().message, "the date 2026-02-31 does not exist");
}

TEST(CivilDate, KeepsABirthdayOfTwentyNineFebruaryOnTheFirstOfMarch) {
    for (const char* text : {"--02-29", "2000-02-29"}) {
        EXPECT_EQ(date(text).anniversary(2027), day("2027-03-01"));
        EXPECT_EQ(date(text).next_anniversary(day("2027-03-01")), day("2027-03-01"));
        EXPECT_EQ(date(text).next_anniversary(day("2027-03-02")), day("2028-02-29"));
    }
}

TEST(CivilDate, KeepsABirthdayOfTwentyNineFebruaryOnTheTwentyEighthIfAsked) {
    for (const char* text : {"--02-29", "2000-02-29"}) {
        EXPECT_EQ(date(text).anniversary(2027, LeapDay::february_28), day("2027-02-28"));
        EXPECT_EQ(date(text).next_anniversary(day("2027-03-01"), LeapDay::february_28), day("2028-02-29"));
        EXPECT_EQ(date(text).next_anniversary(day("2027-02-28"), LeapDay::february_28), day("2027-02-28"));
    }
}

TEST(CivilDate, ABirthdayOfTwentyNineFebruaryComesOnceInEveryYear) {
    const CivilDate leapling = date("--02-29");
    for (int year = 1; year <= 9999; ++year) {
        ASSERT_EQ(*leapling.anniversary(year), is_leap(year) ? make_day(year, 2, 29) : make_day(year, 3, 1));
        ASSERT_EQ(*leapling.anniversary(year, LeapDay::february_28),
                  is_leap(year) ? make_day(year, 2, 29) : make_day(year, 2, 28));
    }
}

TEST(CivilDate, TheNextBirthdayIsTheFirstOneFromEveryDayOfEveryKindOfYear) {
    for (const LeapDay leap : {LeapDay::february_28, LeapDay::march_1})
        for (const char* text : {"--01-01", "--02-28", "--02-29", "--03-01", "--07-15", "--12-31"})
            for (Day from = make_day(2099, 1, 1); from <= make_day(2105, 1, 1);
                 from += std::chrono::days(1)) {
                const Day next = *date(text).next_anniversary(from, leap);
                ASSERT_GE(next, from);
                ASSERT_LE(next, from + std::chrono::days(366));
                ASSERT_EQ(next, *date(text).anniversary(split(next).year, leap));
                // No anniversary lies between.
                for (int year = split(from).year; year <= split(next).year; ++year) {
                    const Day other = *date(text).anniversary(year, leap);
                    ASSERT_TRUE(other < from || other >= next) << text << ' ' << to_text(from);
                }
            }
}

TEST(CivilDate, TheNextBirthdayOfSomeoneNotYetBornIsTheBirth) {
    EXPECT_EQ(date("2030-06-01").next_anniversary(day("2026-03-04")), day("2030-06-01"));
}

TEST(CivilDate, NothingComesAfterTheYear9999) {
    EXPECT_EQ(date("--01-01").next_anniversary(day("9999-12-31")), std::nullopt);
    EXPECT_EQ(date("--01-01").anniversary(10000), std::nullopt);
}

TEST(CivilDate, WithoutADayThereIsNoAnniversary) {
    for (const char* text : {"1990", "1990-04", "--04"}) {
        EXPECT_EQ(date(text).anniversary(2026), std::nullopt);
        EXPECT_EQ(date(text).next_anniversary(day("2026-01-01")), std::nullopt);
        EXPECT_EQ(date(text).whole(), std::nullopt);
    }
}

TEST(CivilDate, AgeChangesOnTheBirthdayItself) {
    EXPECT_EQ(date("1990-04-12").age(day("2026-04-11")), 35);
    EXPECT_EQ(date("1990-04-12").age(day("2026-04-12")), 36);
    EXPECT_EQ(date("1990-04-12").age(day("1990-04-12")), 0);
    EXPECT_EQ(date("1990-04-12").age(day("1990-04-11")), std::nullopt);
}

TEST(CivilDate, AgeOfSomeoneBornOnTwentyNineFebruaryChangesOnTheDayItIsKept) {
    EXPECT_EQ(date("2000-02-29").age(day("2027-02-28")), 26);
    EXPECT_EQ(date("2000-02-29").age(day("2027-03-01")), 27);
    EXPECT_EQ(date("2000-02-29").age(day("2027-02-28"), LeapDay::february_28), 27);
    EXPECT_EQ(date("2000-02-29").age(day("2028-02-28"), LeapDay::february_28), 27);
    EXPECT_EQ(date("2000-02-29").age(day("2028-02-29"), LeapDay::february_28), 28);
}

TEST(CivilDate, AgeTellsOnlyYearsThatAreCertain) {
    EXPECT_EQ(date("1990").age(day("2026-06-01")), 35);
    EXPECT_EQ(date("1990").age(day("2026-12-31")), 36);
    EXPECT_EQ(date("1990-04").age(day("2026-04-29")), 35);
    EXPECT_EQ(date("1990-04").age(day("2026-04-30")), 36);
    EXPECT_EQ(date("1990").age(day("1990-06-01")), 0);
    EXPECT_EQ(date("1990-07").age(day("1990-06-30")), std::nullopt);
    EXPECT_EQ(date("--04-12").age(day("2026-04-12")), std::nullopt);
}

TEST(CivilDate, AgeGrowsByOneInEveryYearOfALife) {
    for (const LeapDay leap : {LeapDay::february_28, LeapDay::march_1})
        for (const char* text : {"1896-02-29", "1899-12-31", "1900-01-01", "1904-03-01", "1896-02-28"}) {
            int age = 0;
            for (Day on = *date(text).whole(); on < make_day(2010, 1, 1); on += std::chrono::days(1)) {
                const int now = *date(text).age(on, leap);
                const bool birthday =
                    *date(text).anniversary(split(on).year, leap) == on && on != *date(text).whole();
                ASSERT_EQ(now, birthday ? age + 1 : age) << text << " on " << to_text(on);
                age = now;
            }
        }
}

TEST(CivilDate, IsTheSameInEveryZoneOfTheWorld) {
    const auto everything = [] {
        std::string all;
        for (const char* text :
             {"1990-04-12", "2000-02-29", "--02-29", "--12-31", "2011-12-30T23:30:00-10:00"}) {
            const CivilDate one = date(text);
            all += one.to_text() + one.to_words() + to_text(*one.next_anniversary(day("2027-01-01")));
            if (one.year()) all += std::to_string(*one.age(day("2027-03-01")));
        }
        return all;
    };
    std::string in_utc;
    {
        const ZoneOfTheMachine utc("UTC");
        in_utc = everything();
    }
    // One that never had summer time, the first to see a day, one that skipped 30 December 2011.
    for (const char* zone : {"America/Phoenix", "Pacific/Kiritimati", "Pacific/Apia"}) {
        const ZoneOfTheMachine there(zone);
        EXPECT_EQ(everything(), in_utc) << zone;
    }
}

TEST(CivilDate, IsToldInWords) {
    EXPECT_EQ(date("1990-04-12").to_words(), "12 April 1990");
    EXPECT_EQ(date("--04-12").to_words(), "12 April");
    EXPECT_EQ(date("1990-04").to_words(), "April 1990");
    EXPECT_EQ(date("1990").to_words(), "1990");
    EXPECT_EQ(date("--04").to_words(), "April");
    EXPECT_EQ(date("0800-12-25").to_words(), "25 December 800");
}

// What is written for calendars and for notes programs, beside files of what must come out.
#include "intake/icalendar/icalendar.hpp"
#include "intake/icalendar/write.hpp"
#include "intake/markdown/markdown.hpp"
#include "intake/take_days.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

namespace goodturn::intake {
namespace {

std::string golden(const std::string& name) {
    std::ifstream in(std::filesystem::path(GOODTURN_GOLDEN) / name, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// What came out is left beside the other test files, to be looked at.
void expect_golden(const std::string& text, const std::string& name) {
    const auto out = std::filesystem::path(testing::TempDir()) / std::filesystem::path(name).filename();
    if (text != golden(name)) std::ofstream(out, std::ios::binary) << text;
    EXPECT_EQ(text, golden(name)) << "what came out: " << out;
}

std::string a_calendar() {
    std::string text;
    icalendar::CalendarWriter calendar(Instant(make_day(2026, 3, 4)),
                                       [&](std::string_view piece) { text += piece; });
    calendar.add(icalendar::YearlyDay{"1@goodturn", "Ann Lee's birthday", "BIRTHDAY",
                                      CivilDate::of(1990, 4, 12).value(), LeapDay::march_1});
    calendar.add(icalendar::YearlyDay{"2@goodturn", "Łukasz Żak's birthday", "BIRTHDAY",
                                      CivilDate::of({}, 2, 29).value(), LeapDay::february_28});
    calendar.add(icalendar::YearlyDay{"3@goodturn", "James' birthday", "BIRTHDAY",
                                      CivilDate::of(2000, 2, 29).value(), LeapDay::march_1});
    calendar.add(icalendar::NoteOnADay{
        "4@goodturn",
        "Ask Ann Lee: interview; the one in Leeds, at the library, for which she read all summer",
        make_day(2026, 3, 13)});
    calendar.add(icalendar::Appointment{"5@goodturn", 2, "Coffee with Ann Lee", "Kaffeine, Leeds",
                                        parse_instant("2026-03-10T10:30:00Z", "UTC").value(), 45, true});
    calendar.finish();
    return text;
}

TEST(ACalendarThatIsWritten, IsAsItMustBe) {
    expect_golden(a_calendar(), "ics/days.ics");
}

TEST(ACalendarThatIsWritten, IsReadBackWithTheSameBirthdaysOnTheirDaysInEveryYear) {
    std::istringstream in(a_calendar());
    std::vector<icalendar::Event> events;
    (void)icalendar::read(
        in, "days.ics", {},
        [&](icalendar::Event event) {
            events.push_back(std::move(event));
            return true;
        },
        [](const Problem& problem) { ADD_FAILURE() << problem.message; });
    ASSERT_EQ(events.size(), 5U);
    EXPECT_EQ(day_of_life(events[0])->on.to_text(), "1990-04-12");
    EXPECT_EQ(day_of_life(events[0])->names, std::vector<std::string>{"Ann Lee"});
    EXPECT_EQ(day_of_life(events[2])->names, std::vector<std::string>{"James"});
    EXPECT_FALSE(day_of_life(events[3]));
    const auto in_year = [&](const icalendar::Event& event, int year) {
        const auto times = coffee::times_of(event.when, Instant(make_day(year, 1, 2)),
                                            Instant(make_day(year, 12, 30)), "UTC");
        return times.size() == 1 ? to_text(times[0].start).substr(5, 5) : "";
    };
    EXPECT_EQ(in_year(events[1], 2027), "02-28");
    EXPECT_EQ(in_year(events[1], 2028), "02-29");
    EXPECT_EQ(in_year(events[2], 2027), "03-01");
    EXPECT_EQ(in_year(events[2], 2028), "02-29");
    for (const icalendar::Event& each : events)
        EXPECT_EQ(each.when.busy, !each.when.is_whole_day()) << each.summary;
}

TEST(APageOfAPerson, IsAsItMustBe) {
    markdown::PersonPage page;
    page.person.id = "0197b1c2-0000-7000-8000-00000000abcd";
    page.person.name = "Ann Lee";
    page.person.names = {{people::NameKind::full, "Ann Lee", "Ann", {}, "Lee", {}, {}},
                         {people::NameKind::nickname, "Annie \"the\" Lee", {}, {}, {}, {}, {}}};
    page.person.emails = {{"ann@lee.example", "home", false}};
    page.person.birthday = CivilDate::of({}, 4, 12).value();
    page.person.organization = "Leeds: Library";
    page.person.circle = people::Circle::good;
    page.person.tags = {"book club"};
    page.person.note = "Likes tea.\n# not a heading\n---\n<b>bold</b>";
    page.person.how_met = "at the\nlibrary";
    page.person.occasions = {{"anniversary", CivilDate::of(2015, 8, 8).value()}};
    page.relations = {{"child", {"Tom [Lee]", "Tom Lee.md"}}};
    page.sections = {{"Needs", {"a flat in Leeds"}}, {"I promised", {}}};
    page.conversations = {
        {make_day(2026, 2, 10), "coffee", {{"Ben Cole", "Ben Cole.md"}}, "She moves.\n\n- in May\n"},
        {make_day(2026, 1, 3), "call", {}, ""}};
    page.last_conversation = make_day(2026, 2, 10);
    expect_golden(markdown::page_text(page), "markdown/ann.md");
}

TEST(AFileName, IsOneThatEverySystemTakesAndEachHasItsOwn) {
    markdown::FileNames names;
    const auto name_for = [&](std::string name, std::string id = "0000-123456") {
        people::Person person;
        person.name = std::move(name);
        person.id = std::move(id);
        return names.name_for(person);
    };
    EXPECT_EQ(name_for("Ann Lee"), "Ann Lee.md");
    EXPECT_EQ(name_for("ANN LEE"), "ANN LEE (123456).md");
    EXPECT_EQ(name_for("../../etc/passwd"), "etc passwd.md");
    EXPECT_EQ(name_for("AC/DC: \"live\"?"), "AC DC live.md");
    EXPECT_EQ(name_for("con"), "con_.md");
    EXPECT_EQ(name_for("..."), "Someone.md");
    EXPECT_EQ(name_for("Jr."), "Jr.md");
    std::string many;
    for (int i = 0; i < 60; ++i)
        many += "é";
    EXPECT_EQ(name_for(many).size(), 100U + 3U);
}

} // namespace
} // namespace goodturn::intake

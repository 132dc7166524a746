// Past meetings and days of life in calendars, and who in them is the owner.
#include "coffee/calendar.hpp"
#include "conversations/conversation.hpp"
#include "conversations/tie.hpp"
#include "intake/import.hpp"
#include "intake/machine_address.hpp"
#include "intake/somebody.hpp"
#include "intake/take_days.hpp"
#include "people/search.hpp"
#include "store/journal.hpp"
#include "unit/intake/meetings_world.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace goodturn::intake {
namespace {

using conversations::Kind;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

TEST_F(ACalendarOfMeetings, IsWithWhomAndWhenAndNoWordOfIt) {
    const auto imported = calendar(
        event("a", "DTSTART;TZID=Europe/London:20260210T153000\nDURATION:PT1H\nSUMMARY:Budget\n"
                   "DESCRIPTION:Secret figures\nORGANIZER:mailto:robin@winter.example\n" +
                       me + ann + ben + "ATTENDEE;CUTYPE=ROOM;CN=Room 4:mailto:room4@winter.example"));
    EXPECT_EQ(imported.people.added, 2);
    EXPECT_EQ(imported.conversations.added, 1);
    EXPECT_THAT(everyone(), UnorderedElementsAre("Ann Lee", "Ben Cole"));
    ASSERT_EQ(all().size(), 1U);
    const auto meeting = all().front();
    EXPECT_EQ(meeting.kind, Kind::meeting);
    EXPECT_EQ(meeting.day, make_day(2026, 2, 10));
    EXPECT_EQ(to_text(*meeting.at), "2026-02-10T15:30:00Z");
    EXPECT_EQ(meeting.note, "");
    EXPECT_EQ(meeting.people.size(), 2U);
    EXPECT_THAT(imported.problems, IsEmpty());
    EXPECT_THAT(imported.notes, IsEmpty());
}

TEST_F(ACalendarOfMeetings, IsACoffeeWhereTitleOrPlaceSaysSo) {
    calendar(event("a", "DTSTART:20260210T153000Z\nSUMMARY:Coffee with Ann\n" + ann) +
             event("b", "DTSTART:20260211T153000Z\nSUMMARY:Catch up\nLOCATION:Café Nero\\, Leeds\n" + ann) +
             event("c", "DTSTART:20260212T153000Z\nSUMMARY:Publishing\nLOCATION:Room 2\n" + ann));
    ASSERT_EQ(all().size(), 3U);
    EXPECT_EQ(all()[0].kind, Kind::coffee);
    EXPECT_EQ(all()[1].kind, Kind::coffee);
    EXPECT_EQ(all()[2].kind, Kind::meeting);
}

TEST_F(ACalendarOfMeetings, DoesNotCountWhatWasOffDeclinedFreeLongOrIsToCome) {
    const auto imported = calendar(
        event("off", "DTSTART:20260201T100000Z\nSTATUS:CANCELLED\n" + ann) +
        event("no",
              "DTSTART:20260202T100000Z\n" + ann + "ATTENDEE;PARTSTAT=DECLINED:mailto:robin@winter.example") +
        event("they", "DTSTART:20260203T100000Z\n" + me + "ATTENDEE;PARTSTAT=DECLINED:mailto:c@d.example") +
        event("free", "DTSTART:20260203T110000Z\nTRANSP:TRANSPARENT\n" + ann) +
        event("trip", "DTSTART;VALUE=DATE:20260201\nDTEND;VALUE=DATE:20260208\n" + ann) +
        event("alone", "DTSTART:20260203T120000Z\n" + me) +
        event("later", "DTSTART:20260305T100000Z\n" + ann));
    EXPECT_THAT(all(), IsEmpty());
    EXPECT_THAT(everyone(), IsEmpty());
    EXPECT_THAT(imported.notes,
                ElementsAre("2 past meetings that were called off or that you declined do not count."));
    EXPECT_EQ(imported.events.added, 7) << "their times count all the same";
}

TEST_F(ACalendarOfMeetings, OfACrowdIsNoConversation) {
    std::string crowd = me;
    for (int i = 0; i < 13; ++i)
        crowd += fmt::format("ATTENDEE:mailto:p{}@crowd.example\n", i);
    const auto imported = calendar(event("a", "DTSTART:20260201T100000Z\n" + crowd));
    EXPECT_THAT(all(), IsEmpty());
    EXPECT_THAT(everyone(), IsEmpty());
    EXPECT_THAT(imported.notes, ElementsAre("One past meeting with more than 12 people is no conversation."));
}

TEST_F(ACalendarOfMeetings, FollowsASeriesForThreeYearsWithItsExceptions) {
    const std::string series =
        event("s", "DTSTART;TZID=Europe/London:20100105T090000\nDURATION:PT30M\nRRULE:FREQ=WEEKLY;BYDAY=TU\n"
                   "EXDATE;TZID=Europe/London:20260217T090000\n" +
                       me + ann) +
        event("s", "RECURRENCE-ID;TZID=Europe/London:20260224T090000\n"
                   "DTSTART;TZID=Europe/London:20260225T100000\nDURATION:PT30M\n" +
                       me + ann) +
        event("s", "RECURRENCE-ID;TZID=Europe/London:20260303T090000\nSTATUS:CANCELLED\n"
                   "DTSTART;TZID=Europe/London:20260303T090000\n" +
                       me + ann);
    const auto imported = calendar(series);
    std::vector<std::string> days;
    for (const auto& each : all())
        days.push_back(to_text(each.day));
    ASSERT_GT(days.size(), 150U);
    EXPECT_LT(days.size(), 158U);
    EXPECT_EQ(days.front(), "2023-03-07");
    EXPECT_EQ(days.back(), "2026-02-25");
    EXPECT_EQ(days[days.size() - 2], "2026-02-10");
    const auto again = calendar(series);
    EXPECT_EQ(again.conversations.added + again.conversations.updated, 0);
    EXPECT_EQ(again.conversations.unchanged, imported.conversations.added);
}

TEST_F(ACalendarOfMeetings, IsOneChangeAndAnotherImportMovesWhatMoved) {
    const std::string first = event("a", "DTSTART:20260210T153000Z\n" + ann);
    calendar(first);
    EXPECT_EQ(calendar(first).conversations.unchanged, 1);
    EXPECT_EQ(store::history(database, 10).size(), 1U);
    const auto moved = calendar(event("a", "SEQUENCE:1\nDTSTART:20260212T153000Z\n" + ann));
    EXPECT_EQ(moved.conversations.updated, 1);
    ASSERT_EQ(all().size(), 1U);
    EXPECT_EQ(all()[0].day, make_day(2026, 2, 12));
    ASSERT_TRUE(store::undo(database, clock, std::nullopt));
    ASSERT_TRUE(store::undo(database, clock, std::nullopt));
    EXPECT_THAT(all(), IsEmpty());
    EXPECT_THAT(everyone(), IsEmpty());
}

TEST_F(ACalendarOfMeetings, KnowsPeopleByTheirAddressAndByAWholeNameWithoutOne) {
    import("First Name,Last Name,Email,Company\nAnnabel,Lee,ann@lee.example,\nBen,Cole,,Acme\n");
    const auto imported = calendar(event("a", "DTSTART:20260210T153000Z\n" + ann + ben));
    EXPECT_EQ(imported.people.added, 0);
    EXPECT_EQ(imported.people.updated, 1);
    EXPECT_EQ(person("Ben Cole").emails.front().value, "ben@cole.example");
    EXPECT_EQ(person("Annabel Lee").names.size(), 1U);
}

TEST_F(ACalendarOfMeetings, IsNotToldTwiceOfWhatWasWrittenDownHere) {
    import("First Name,Last Name,Email\nAnn,Lee,ann@lee.example\n");
    import("date,person,kind,direction,note\n2026-02-10,ann@lee.example,coffee,both,She moves to Leeds\n");
    const auto imported = calendar(event("a", "DTSTART:20260210T153000Z\nSUMMARY:Ann\n" + ann));
    EXPECT_EQ(imported.conversations.unchanged, 1);
    EXPECT_EQ(all().size(), 1U);
}

TEST_F(ACalendarOfMeetings, TakesTheAddressOnNearlyEveryEventForTheOwnersAndSaysSo) {
    options.owner.clear();
    const auto imported = calendar(event("a", "DTSTART:20260210T153000Z\n" + me + ann) +
                                   event("b", "DTSTART:20260211T153000Z\n" + me + ann) +
                                   event("c", "DTSTART:20260212T153000Z\n" + me + ben));
    EXPECT_THAT(everyone(), UnorderedElementsAre("Ann Lee", "Ben Cole"));
    EXPECT_EQ(imported.conversations.added, 3);
    EXPECT_THAT(imported.notes,
                ElementsAre("robin@winter.example was taken to be yours, by what the calendar says. If so: "
                            "goodturn settings set addresses robin@winter.example"));
}

TEST_F(ACalendarOfMeetings, AsksWhoTheOwnerIsWhereThatCannotBeTold) {
    options.owner.clear();
    const std::string three = event("a", "DTSTART:20260210T153000Z\n" + me + ann) +
                              event("b", "DTSTART:20260211T153000Z\n" + me + ann) +
                              event("c", "DTSTART:20260212T153000Z\n" + me + ann);
    const auto imported = calendar(three);
    EXPECT_THAT(everyone(), IsEmpty());
    EXPECT_THAT(imported.notes, ElementsAre(HasSubstr("settings set addresses")));
    // Once it is known, the same file brings what was left out.
    options.owner = {"robin@winter.example"};
    EXPECT_EQ(calendar(three).conversations.added, 3);
    EXPECT_THAT(everyone(), ElementsAre("Ann Lee"));
}

TEST_F(ACalendarOfMeetings, KnowsTheOwnerByNameOrByTheNameOfTheCalendar) {
    options.owner.clear();
    options.owner_name = "Robin Winter";
    calendar(event("a", "DTSTART:20260210T153000Z\nATTENDEE;CN=Robin Winter:mailto:r@w.example\n" + ann));
    EXPECT_THAT(everyone(), ElementsAre("Ann Lee"));
    options.owner_name.clear();
    const std::string two =
        "ATTENDEE:mailto:robin@home.example\nATTENDEE;CN=Zed Ott:mailto:zed@ott.example\n";
    calendar("X-WR-CALNAME:robin@home.example\n" + event("d", "DTSTART:20260210T153000Z\n" + two) +
             event("e", "DTSTART:20260211T153000Z\n" + two) + event("f", "DTSTART:20260212T153000Z\n" + two));
    EXPECT_THAT(everyone(), UnorderedElementsAre("Ann Lee", "Zed Ott"));
}

TEST_F(ACalendarOfMeetings, GivesBirthdaysToThePeopleTheyAreOf) {
    import("First Name,Last "
           "Name,Email,Birthday\nAnn,Lee,ann@lee.example,\nBen,Cole,ben@cole.example,1980-05-01\n"
           "Cem,Ott,cem@ott.example,1975-06-02\n");
    const std::string days =
        event("1", "DTSTART;VALUE=DATE:20200412\nRRULE:FREQ=YEARLY\nSUMMARY:Ann Lee's birthday") +
        event("2",
              "DTSTART;VALUE=DATE:19800501\nRRULE:FREQ=YEARLY\nSUMMARY:\xF0\x9F\x8E\x82 Ben Cole (1980)\n"
              "CATEGORIES:BIRTHDAY") +
        event("3", "DTSTART;VALUE=DATE:20200603\nRRULE:FREQ=YEARLY\nSUMMARY:Birthday of Cem Ott") +
        event("4", "DTSTART;VALUE=DATE:20200607\nRRULE:FREQ=YEARLY\nSUMMARY:Dan Ek’s birthday (*1990)") +
        event("5", "DTSTART;VALUE=DATE:20150808\nRRULE:FREQ=YEARLY\nSUMMARY:Ann Lee and Tom's anniversary") +
        event("6", "DTSTART;VALUE=DATE:20150808\nRRULE:FREQ=YEARLY\nSUMMARY:Bin day");
    const auto imported = calendar(days);
    EXPECT_EQ(person("Ann Lee").birthday->to_text(), "--04-12");
    EXPECT_EQ(person("Ben Cole").birthday->to_text(), "1980-05-01");
    EXPECT_EQ(person("Cem Ott").birthday->to_text(), "1975-06-02");
    EXPECT_EQ(person("Dan Ek").birthday->to_text(), "1990-06-07");
    ASSERT_EQ(person("Ann Lee").occasions.size(), 1U);
    EXPECT_EQ(person("Ann Lee").occasions[0].what, "anniversary");
    ASSERT_EQ(imported.problems.size(), 2U);
    EXPECT_THAT(imported.problems[0].message,
                "Cem Ott's birthday is 2 June 1975 here and 3 June in the calendar; it was left as it is");
    EXPECT_THAT(imported.problems[1].message, HasSubstr("nobody here is called \"Tom\""));
    EXPECT_THAT(all(), IsEmpty());
    const auto again = calendar(days);
    EXPECT_EQ(again.people.added + again.people.updated, 0);
    EXPECT_TRUE(coffee::busy_between(database, Instant(make_day(2026, 4, 12)), Instant(make_day(2026, 4, 13)),
                                     "Europe/London")
                    .empty());
}

TEST_F(ACalendarOfMeetings, FollowedByTheAddressBookGivesTheSamePeopleAsTheOtherWayRound) {
    calendar(event("1", "DTSTART;VALUE=DATE:20200412\nRRULE:FREQ=YEARLY\nSUMMARY:Ann Lee's birthday"));
    const auto book = import("BEGIN:VCARD\nVERSION:3.0\nFN:Ann Lee\nN:Lee;Ann;;;\nBDAY:1990-04-12\n"
                             "EMAIL:ann@lee.example\nEND:VCARD\n");
    EXPECT_EQ(book.people.added, 0);
    EXPECT_EQ(book.people.updated, 1);
    EXPECT_EQ(person("Ann Lee").birthday->to_text(), "1990-04-12");
}

TEST(ANameBesideAnAddress, IsReadTheWayRoundThatPeopleAreCalled) {
    EXPECT_EQ(name_beside_address("\"Lee, Ann\""), "Ann Lee");
    EXPECT_EQ(name_beside_address("'Ann Lee'"), "Ann Lee");
    EXPECT_EQ(name_beside_address("Ann Lee (Acme)"), "Ann Lee");
    EXPECT_EQ(name_beside_address("Ann Lee, Jr."), "Ann Lee, Jr.");
    EXPECT_EQ(name_beside_address("ann@lee.example"), "");
}

TEST(AMachine, IsKnownByItsAddress) {
    EXPECT_TRUE(is_machine_address("no-reply@shop.example"));
    EXPECT_TRUE(is_machine_address("noreply-7f3a@shop.example"));
    EXPECT_TRUE(is_machine_address("mailer-daemon@shop.example"));
    EXPECT_TRUE(is_machine_address("c_18a@resource.calendar.google.com"));
    EXPECT_FALSE(is_machine_address("norepton@shop.example"));
    EXPECT_FALSE(is_machine_address("ann@noreply.example"));
}

TEST_F(ACalendarOfMeetings, OfEveryRealKindComesInTwiceAsTheSame) {
    const std::filesystem::path folder = std::filesystem::path(GOODTURN_CORPUS) / "ics";
    if (!std::filesystem::exists(folder)) GTEST_SKIP() << "no corpus here";
    options.owner = {"a@example.com"};
    options.piped.reset();
    const auto take = [&] {
        return store::write(database, {"import", "you", clock},
                            [&](store::Write& write) { return import_paths(write, {folder}, options); })
            .value();
    };
    const auto first = take();
    EXPECT_GT(first.events.added, 80);
    EXPECT_GT(first.conversations.added, 5);
    const auto second = take();
    EXPECT_EQ(second.people.added + second.people.updated, 0);
    EXPECT_EQ(second.conversations.added, 0);
    EXPECT_EQ(second.conversations.updated, 0);
    EXPECT_EQ(second.conversations.unchanged, first.conversations.added + first.conversations.unchanged);
    EXPECT_THAT(everyone(), Contains("PErson #2"));
    for (const auto& each : all())
        EXPECT_LE(each.day, clock.today);
}

} // namespace
} // namespace goodturn::intake

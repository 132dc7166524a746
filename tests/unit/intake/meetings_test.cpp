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

class ACalendarOfMeetings : public testing::Test {
  protected:
    store::Database database = store::Database::in_memory();
    Clock clock = Clock::at("Europe/London", make_day(2026, 3, 4));
    ImportOptions options;

    void SetUp() override {
        conversations::keep_ties(database);
        options.zone = "Europe/London";
        options.owner = {"robin@winter.example"};
    }
    Imported import(const std::string& text) {
        options.piped = Piped{text, "home.ics"};
        return store::write(database, {"import", "you", clock},
                            [&](store::Write& write) { return import_paths(write, {"-"}, options); })
            .value();
    }
    Imported calendar(const std::string& events) {
        return import("BEGIN:VCALENDAR\nVERSION:2.0\n" + events + "END:VCALENDAR\n");
    }
    std::vector<conversations::Conversation> all() {
        std::vector<conversations::Conversation> found;
        conversations::for_each(database, [&](const auto& each) { found.push_back(each); });
        return found;
    }
    std::vector<std::string> everyone() {
        std::vector<std::string> names;
        people::for_each(database, [&](const people::Person& person) { names.push_back(person.name); });
        return names;
    }
    people::Person person(std::string_view who) {
        return *people::find(database, people::resolve(database, who, options.region).value());
    }
};

std::string event(const std::string& uid, const std::string& lines) {
    return "BEGIN:VEVENT\nUID:" + uid + "\n" + lines + "\nEND:VEVENT\n";
}
const std::string me = "ATTENDEE;PARTSTAT=ACCEPTED;CN=Robin:mailto:robin@winter.example\n";
const std::string ann = "ATTENDEE;PARTSTAT=ACCEPTED;CN=\"Lee, Ann\":mailto:Ann@Lee.example\n";
const std::string ben = "ATTENDEE;CN=Ben Cole:mailto:ben@cole.example\n";

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

const std::string past = "DTSTART:20260210T100000Z\nDURATION:PT1H\n";

TEST_F(ACalendarOfMeetings, TakesBackOneThatWasCalledOffSince) {
    calendar(event("a", past + me + ann));
    ASSERT_EQ(all().size(), 1U);
    const auto off =
        import("BEGIN:VCALENDAR\nMETHOD:CANCEL\n" + event("a", "SEQUENCE:1\n" + past) + "END:VCALENDAR\n");
    EXPECT_THAT(all(), IsEmpty());
    EXPECT_THAT(off.notes, Contains("One meeting here was called off, and is taken back."));
    calendar(event("a", past + me + ann));
    EXPECT_THAT(all(), IsEmpty()) << "the invitation is older than the cancellation";
    ASSERT_TRUE(store::undo(database, clock));
    EXPECT_EQ(all().size(), 1U) << "it was a part of that import";
}

TEST_F(ACalendarOfMeetings, KeepsOneThatWasCalledOffIfTheOwnerHasWrittenAboutIt) {
    calendar(event("a", past + me + ann));
    auto talk = all().front();
    talk.note = "We met all the same.";
    ASSERT_TRUE(store::write(database, {"note", "you", clock},
                             [&](store::Write& write) { return conversations::change(write, talk); }));
    const auto off = calendar(event("a", "SEQUENCE:1\nSTATUS:CANCELLED\n" + past + me + ann));
    EXPECT_EQ(all().size(), 1U);
    EXPECT_THAT(off.notes, Contains(HasSubstr("but you have written about it: it stays here")));
}

TEST_F(ACalendarOfMeetings, TakesBackTheTimesThatWereTakenOutOfASeriesSince) {
    const std::string series = "DTSTART:20260203T100000Z\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;COUNT=4\n";
    calendar(event("s", series + me + ann));
    ASSERT_EQ(all().size(), 4U);
    calendar(
        event("s", series + "EXDATE:20260210T100000Z\n" + me + ann) +
        event("s",
              "RECURRENCE-ID:20260217T100000Z\nSTATUS:CANCELLED\nDTSTART:20260217T100000Z\nDURATION:PT1H\n" +
                  me + ann));
    ASSERT_EQ(all().size(), 2U);
    EXPECT_EQ(to_text(all()[0].day), "2026-02-03");
    EXPECT_EQ(to_text(all()[1].day), "2026-02-24");
}

TEST_F(ACalendarOfMeetings, DeclinedSinceIsTakenBack) {
    calendar(event("a", past + me + ann));
    calendar(event("a", past + "ATTENDEE;PARTSTAT=DECLINED:mailto:robin@winter.example\n" + ann));
    EXPECT_THAT(all(), IsEmpty());
}

TEST_F(ACalendarOfMeetings, GoesOnInAnotherWayFromSomeTimeOn) {
    const std::string series = "DTSTART:20260203T100000Z\nDURATION:PT1H\nRRULE:FREQ=WEEKLY\n";
    calendar(
        event("s", series + me + ann) +
        event(
            "s",
            "RECURRENCE-ID;RANGE=THISANDFUTURE:20260217T100000Z\nDTSTART:20260219T110000Z\nDURATION:PT2H\n" +
                me + ben) +
        event("s", "RECURRENCE-ID:20260310T100000Z\nDTSTART:20260312T100000Z\nDURATION:PT1H\n" + me + ben));
    ASSERT_EQ(all().size(), 4U);
    EXPECT_EQ(to_text(all()[1].day), "2026-02-10");
    EXPECT_EQ(to_text(*all()[2].at), "2026-02-19T11:00:00Z");
    EXPECT_EQ(to_text(*all()[3].at), "2026-02-26T11:00:00Z");
    EXPECT_EQ(people::name_of(database, all()[3].people.front()), "Ben Cole");
    const auto busy = coffee::busy_between(database, Instant(make_day(2026, 3, 9)),
                                           Instant(make_day(2026, 3, 20)), "Europe/London");
    ASSERT_EQ(busy.size(), 2U);
    EXPECT_EQ(to_text(busy[0].start), "2026-03-12T10:00:00Z") << "one of the later times, moved on its own";
    EXPECT_EQ(to_text(busy[1].start), "2026-03-19T11:00:00Z");
    EXPECT_EQ(to_text(busy[1].end), "2026-03-19T13:00:00Z");
}

TEST_F(ACalendarOfMeetings, FollowsRulesOfException) {
    calendar(event("s", "DTSTART:20260203T100000Z\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;COUNT=4\n"
                        "EXRULE:FREQ=WEEKLY;INTERVAL=2\n" +
                            me + ann));
    ASSERT_EQ(all().size(), 2U);
    EXPECT_EQ(to_text(all()[0].day), "2026-02-10");
    EXPECT_EQ(to_text(all()[1].day), "2026-02-24");
}

std::string ahead(const std::string& uid, int day) {
    return event(uid, "DTSTART:202603" + std::to_string(day) + "T100000Z\nDURATION:PT1H\n");
}

class ACalendarReadAgain : public ACalendarOfMeetings {
  protected:
    std::filesystem::path folder =
        std::filesystem::path(testing::TempDir()) /
        ("goodturn-again-" + std::string(testing::UnitTest::GetInstance()->current_test_info()->name()));
    void SetUp() override {
        ACalendarOfMeetings::SetUp();
        std::filesystem::remove_all(folder);
        std::filesystem::create_directories(folder);
    }
    void TearDown() override { std::filesystem::remove_all(folder); }
    void put(const std::string& name, const std::string& events, const std::string& head = {}) {
        std::ofstream(folder / name) << "BEGIN:VCALENDAR\nVERSION:2.0\n"
                                     << head << events << "END:VCALENDAR\n";
    }
    Imported read(const std::string& name) {
        return store::write(
                   database, {"import", "you", clock},
                   [&](store::Write& write) { return import_paths(write, {folder / name}, options); })
            .value();
    }
    std::size_t busy() {
        return coffee::busy_between(database, Instant(make_day(2026, 3, 5)), Instant(make_day(2026, 4, 1)),
                                    "Europe/London")
            .size();
    }
};

TEST_F(ACalendarReadAgain, KeepsNobodyBusyWithWhatIsNotInItAnyMore) {
    put("home.ics", ahead("a", 10) + ahead("b", 11) + ahead("c", 12));
    read("home.ics");
    EXPECT_EQ(busy(), 3U);
    put("home.ics", ahead("a", 10) + ahead("d", 13));
    const auto imported = read("home.ics");
    EXPECT_EQ(busy(), 2U);
    EXPECT_THAT(imported.notes,
                Contains("2 events of your calendar are not in it any more, and keep you busy no longer."));
    ASSERT_TRUE(store::undo(database, clock));
    EXPECT_EQ(busy(), 3U);
}

TEST_F(ACalendarReadAgain, IsToldFromAnotherAndFromAMessage) {
    put("home.ics", ahead("a", 10) + ahead("b", 11));
    read("home.ics");
    put("home.ics", ahead("x", 12) + ahead("y", 13)); // of another account, by chance of the same name
    read("home.ics");
    EXPECT_EQ(busy(), 4U);
    put("invite.ics", ahead("a", 10), "METHOD:REQUEST\n");
    read("invite.ics");
    put("one.ics", ahead("b", 11));
    read("one.ics");
    EXPECT_EQ(busy(), 4U);
    put("work.ics", ahead("w", 16) + ahead("v", 17), "X-WR-CALNAME:Work\n");
    read("work.ics");
    put("work(1).ics", ahead("w", 16), "X-WR-CALNAME:Work\n");
    read("work(1).ics");
    EXPECT_EQ(busy(), 5U) << "known by the name that it gives itself";
}

TEST_F(ACalendarReadAgain, AsAFolderWithAFileAnEvent) {
    put("a.ics", ahead("a", 10));
    put("b.ics", ahead("b", 11));
    read("");
    std::filesystem::remove(folder / "b.ics");
    read("");
    EXPECT_EQ(busy(), 1U);
}

} // namespace
} // namespace goodturn::intake

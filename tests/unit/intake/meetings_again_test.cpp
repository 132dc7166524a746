// The same calendar, read again: what was called off, moved or has vanished since.
#include "coffee/calendar.hpp"
#include "store/journal.hpp"
#include "unit/intake/meetings_world.hpp"

#include <filesystem>
#include <fstream>

namespace goodturn::intake {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;

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

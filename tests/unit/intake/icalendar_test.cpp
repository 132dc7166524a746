// Calendars: what is read of them, and what is said of broken ones.
#include "intake/icalendar/icalendar.hpp"
#include "intake/import.hpp"
#include "store/journal.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>
#include <sstream>

namespace goodturn::intake::icalendar {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

struct Read {
    std::vector<Event> events;
    std::vector<Problem> problems;
    Summary summary;
};

Read read_stream(std::istream& in) {
    Read all;
    const std::set<std::string> owner{"robin@winter.example"};
    all.summary = read(
                      in, "test.ics", owner,
                      [&](Event event) {
                          all.events.push_back(std::move(event));
                          return true;
                      },
                      [&](Problem problem) { all.problems.push_back(std::move(problem)); })
                      .value();
    return all;
}

/// An event of these lines in a calendar of its own.
Read read_event(const std::string& lines) {
    std::istringstream in("BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:one\n" + lines +
                          "\nEND:VEVENT\nEND:VCALENDAR\n");
    return read_stream(in);
}

coffee::CalendarEvent only(const Read& read) {
    EXPECT_EQ(read.events.size(), 1U);
    return read.events.empty() ? coffee::CalendarEvent{} : read.events.front().when;
}

TEST(ACalendar, IsRecognisedByWhatIsInIt) {
    EXPECT_TRUE(looks_like("BEGIN:VCALENDAR\r\n"));
    EXPECT_TRUE(looks_like("\xEF\xBB\xBF\n\n begin:vcalendar\n"));
    EXPECT_TRUE(looks_like("BEGIN:VEVENT\n"));
    EXPECT_FALSE(looks_like("BEGIN:VCARD\n"));
    EXPECT_FALSE(looks_like("Name,Email\n"));
    EXPECT_FALSE(looks_like(""));
}

TEST(AnEvent, TakesAsLongAsItsEndOrItsDurationSays) {
    const auto timed = only(
        read_event("DTSTART;TZID=Europe/London:20260304T153000\nDTEND;TZID=Europe/London:20260304T163000"));
    EXPECT_EQ(timed.starts, "2026-03-04T15:30:00");
    EXPECT_EQ(timed.zone, "Europe/London");
    EXPECT_EQ(timed.seconds, 3600);
    EXPECT_TRUE(timed.busy);
    EXPECT_EQ(only(read_event("DTSTART:20260304T153000Z\nDURATION:PT1H30M")).seconds, 5400);
    EXPECT_EQ(only(read_event("DTSTART:20260304T153000Z")).seconds, 0);
    EXPECT_EQ(only(read_event("DTSTART;VALUE=DATE:20260304")).seconds, 86'400);
    EXPECT_EQ(only(read_event("DTSTART;VALUE=DATE:20260304\nDTEND;VALUE=DATE:20260306")).seconds, 2 * 86'400);
    const auto flight = only(read_event(
        "DTSTART;TZID=Europe/London:20260304T100000\nDTEND;TZID=America/New_York:20260304T130000"));
    EXPECT_EQ(flight.seconds, 8 * 3600) << "on two clocks";
    EXPECT_EQ(
        only(read_event("DTSTART:20260304T100000\nDTEND;TZID=America/New_York:20260304T110000")).seconds,
        3600);
}

TEST(AnEvent, KeepsNobodyBusyWhereItIsOffFreeOrDeclined) {
    const std::string start = "DTSTART:20260304T153000Z\nDURATION:PT1H\n";
    for (const auto* line : {"STATUS:CANCELLED", "TRANSP:TRANSPARENT", "X-MICROSOFT-CDO-BUSYSTATUS:FREE",
                             "ATTENDEE;PARTSTAT=DECLINED:mailto:Robin@winter.example"})
        EXPECT_FALSE(only(read_event(start + line)).busy) << line;
    for (const auto* line : {"STATUS:CONFIRMED", "TRANSP:OPAQUE", "STATUS:TENTATIVE",
                             "ATTENDEE;PARTSTAT=DECLINED:mailto:ann@lee.example"})
        EXPECT_TRUE(only(read_event(start + line)).busy) << line;
}

TEST(AnEvent, BringsItsSeriesWithExceptionsOnItsOwnClock) {
    const auto event = only(
        read_event("DTSTART;TZID=Europe/London:20260304T153000\nDURATION:PT1H\n"
                   "RRULE:FREQ=WEEKLY;BYDAY=WE\nEXDATE;TZID=Europe/London:20260311T153000,20260318T153000\n"
                   "EXDATE;VALUE=DATE:20260325\nRDATE:20260305T100000Z\n"
                   "RDATE;VALUE=PERIOD:20260306T100000Z/PT2H"));
    EXPECT_THAT(event.repeats, ElementsAre("RRULE:FREQ=WEEKLY;BYDAY=WE", "EXDATE:2026-03-11T15:30:00",
                                           "EXDATE:2026-03-18T15:30:00", "EXDATE:2026-03-25",
                                           "RDATE:2026-03-05T10:00:00Z", "RDATE:2026-03-06T10:00:00Z/7200"));
    EXPECT_FALSE(event.last_day) << "it never ends";
    const auto moved = only(read_event(
        "RECURRENCE-ID;TZID=Europe/London:20260401T153000\nDTSTART;TZID=Europe/London:20260402T153000"));
    EXPECT_EQ(moved.recurrence, "2026-04-01T14:30:00Z") << "summer time";
}

TEST(AZone, IsFoundByEveryNameThatProgramsGiveIt) {
    const auto zone_of = [](const std::string& tzid) {
        return only(read_event("DTSTART;TZID=" + tzid + ":20260304T153000")).zone;
    };
    EXPECT_EQ(zone_of("Europe/Vienna"), "Europe/Vienna");
    EXPECT_EQ(zone_of("/freeassociation.sourceforge.net/Tzfile/Europe/Vienna"), "Europe/Vienna");
    EXPECT_EQ(zone_of("\"W. Europe Standard Time\""), "Europe/Berlin");
    EXPECT_EQ(zone_of("GMT"), "UTC");
    const auto unknown = read_event("DTSTART;TZID=Nowhere/Here:20260304T153000");
    EXPECT_EQ(only(unknown).zone, "");
    ASSERT_EQ(unknown.problems.size(), 1U);
    EXPECT_THAT(unknown.problems[0].message, HasSubstr("Nowhere/Here"));
    EXPECT_EQ(unknown.problems[0].line, 5);
}

TEST(ABrokenEvent, IsToldByItsLineAndTheOthersGoIn) {
    std::istringstream in("BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nDTSTART:20260231T100000\nEND:VEVENT\n"
                          "BEGIN:VEVENT\nUID:b\nSUMMARY:No start\nEND:VEVENT\n"
                          "BEGIN:VEVENT\nUID:c\nDTSTART:20260301T100000\nRRULE:FREQ=SOMETIMES\nEND:VEVENT\n"
                          "BEGIN:VEVENT\nUID:d\nDTSTART:20260302T100000\nDURATION:PT1H");
    const Read read = read_stream(in);
    ASSERT_EQ(read.events.size(), 2U);
    EXPECT_EQ(read.events[0].when.uid, "c");
    EXPECT_EQ(read.events[1].when.uid, "d");
    std::vector<long> lines;
    for (const Problem& each : read.problems)
        lines.push_back(each.line);
    EXPECT_THAT(lines, ElementsAre(4, 6, 13, 15));
    EXPECT_THAT(read.problems[0].message, HasSubstr("20260231T100000"));
    EXPECT_THAT(read.problems[2].message, HasSubstr("FREQ=SOMETIMES"));
    EXPECT_EQ(read.problems[0].file, "test.ics");
}

TEST(AnEvent, LeavesAlarmsAndAnswersToOthersAlone) {
    const auto alarm = read_event("DTSTART:20260304T153000Z\nBEGIN:VALARM\nDURATION:PT15M\nEND:VALARM");
    EXPECT_EQ(only(alarm).seconds, 0) << "the alarm's duration is not the event's";
    std::istringstream reply("BEGIN:VCALENDAR\nMETHOD:REPLY\nBEGIN:VEVENT\nUID:x\nDTSTART:"
                             "20260304T153000Z\nEND:VEVENT\nEND:VCALENDAR\n");
    EXPECT_TRUE(read_stream(reply).events.empty());
    std::istringstream cancel("BEGIN:VCALENDAR\nMETHOD:CANCEL\nBEGIN:VEVENT\nUID:x\nDTSTART:"
                              "20260304T153000Z\nEND:VEVENT\nEND:VCALENDAR\n");
    EXPECT_FALSE(only(read_stream(cancel)).busy);
}

TEST(AnEvent, TellsWhoTakesPartForThoseWhoAsk) {
    const auto read =
        read_event("DTSTART:20260304T153000Z\nSUMMARY:Lunch\\, with\n  all\nLOCATION:Leeds\n"
                   "ORGANIZER;CN=\"Lee, "
                   "Ann\":MAILTO:Ann@Lee.example\nATTENDEE;PARTSTAT=ACCEPTED;CN=Ben:mailto:ben@okri.example");
    ASSERT_EQ(read.events.size(), 1U);
    EXPECT_EQ(read.events[0].summary, "Lunch, with all");
    EXPECT_EQ(read.events[0].location, "Leeds");
    EXPECT_EQ(read.events[0].organizer, (Attendee{"Lee, Ann", "ann@lee.example", ""}));
    EXPECT_EQ(read.events[0].attendees, (std::vector<Attendee>{{"Ben", "ben@okri.example", "ACCEPTED"}}));
}

TEST(RealCalendars, LoseNoEventSilently) {
    const std::filesystem::path corpus = GOODTURN_CORPUS;
    if (!std::filesystem::exists(corpus / "ics")) GTEST_SKIP() << "no corpus here";
    std::size_t files = 0;
    for (const auto* truth : {"expected.json", "expected-2.json"}) {
        std::ifstream in(corpus / truth);
        const auto expected = nlohmann::json::parse(in);
        for (const auto& [name, entry] : expected.items()) {
            if (!name.starts_with("ics/")) continue;
            ++files;
            std::ifstream calendar(corpus / name, std::ios::binary);
            std::string beginning(4096, '\0');
            calendar.read(beginning.data(), 4096);
            beginning.resize(static_cast<std::size_t>(calendar.gcount()));
            calendar.clear();
            calendar.seekg(0);
            EXPECT_TRUE(looks_like(beginning)) << name;
            const Read read = read_stream(calendar);
            EXPECT_EQ(read.summary.events, entry["vevents"].get<std::size_t>()) << name;
            for (const Problem& each : read.problems) {
                EXPECT_GT(each.line, 0) << name << ": " << each.message;
                RecordProperty(name, each.message);
            }
            for (const Event& each : read.events) // to the end of time and back
                coffee::times_of(each.when, Instant(make_day(2026, 1, 1)), Instant(make_day(2027, 1, 1)),
                                 "Europe/London");
        }
    }
    EXPECT_GE(files, 50U);
}

TEST(ImportingACalendar, IsOneChangeAndTheSecondTimeChangesNothing) {
    auto database = store::Database::in_memory();
    const Clock clock = Clock::at("Europe/London", make_day(2026, 3, 4));
    const auto take = [&](const std::string& text) {
        return store::write(database, store::Change{"import", "you", clock},
                            [&](store::Write& write) {
                                ImportOptions options;
                                options.piped = Piped{text, "piped"};
                                return import_paths(write, {"-"}, options);
                            })
            .value();
    };
    const std::string first = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nDTSTART:20260306T100000Z\nDURATION:"
                              "PT1H\nATTENDEE;CN=Zed:mailto:zed@example.org\nEND:VEVENT\n"
                              "BEGIN:VEVENT\nUID:a\nSEQUENCE:1\nDTSTART:20260306T140000Z\nDURATION:PT1H\nEND:"
                              "VEVENT\nBEGIN:VTODO\nUID:t\nEND:VTODO\nEND:VCALENDAR\n";
    const auto imported = take(first);
    EXPECT_EQ(imported.events.added, 1);
    EXPECT_EQ(imported.people.added, 0) << "who takes part is not known by that";
    EXPECT_THAT(imported.notes, ElementsAre(HasSubstr("tasks")));
    EXPECT_EQ(take(first).events.unchanged, 1);
    const auto busy = [&] {
        return coffee::busy_between(database, Instant(make_day(2026, 3, 6)), Instant(make_day(2026, 3, 7)),
                                    "UTC");
    };
    ASSERT_EQ(busy().size(), 1U);
    EXPECT_EQ(to_text(busy()[0].start), "2026-03-06T14:00:00Z");
    ASSERT_TRUE(store::undo(database, clock, std::nullopt));
    EXPECT_TRUE(busy().empty());
}

} // namespace
} // namespace goodturn::intake::icalendar

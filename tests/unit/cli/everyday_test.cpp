// What a newcomer types in the first week, and what comes back.
#include "made_up_terminal.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

namespace goodturn::cli {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string put(const MadeUpHome& home, const std::string& name, const std::string& content) {
    std::ofstream(home.folder() / name, std::ios::binary) << content;
    return (home.folder() / name).string();
}

TEST(Log, TakesWhatIsPipedInWithoutBeingAskedTo) {
    const MadeUpHome home;
    const Ran ran = home.run({"log", "Ann Lee", "--new"}, "She is looking for a vet.\n");
    EXPECT_THAT(ran.out, HasSubstr("vet"));
    EXPECT_THAT(home.run({"show", "ann"}).out, HasSubstr("She is looking for a vet."));
    EXPECT_EQ(home.run({"log", "ann"}).status, 0) << "nothing came in, and nothing has to be said";
    EXPECT_THAT(home.run({"favour", "ann"}, "Read my draft.\n").out, HasSubstr("Read my draft."));
    EXPECT_EQ(home.run({"favour", "ann"}).status, 2);
}

TEST(Log, WritesTheSameWordsOfADayOnce) {
    const MadeUpHome home;
    const auto log = [&](std::vector<std::string> more) {
        std::vector<std::string> arguments{"log", "ann"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return home.run(arguments).status;
    };
    home.run({"add", "Ann", "Lee"});
    EXPECT_EQ(log({"-m", "Tea and cake."}), 0);
    const Ran again = home.run({"log", "ann", "-m", "Tea  and cake."});
    EXPECT_EQ(again.status, 1);
    EXPECT_THAT(again.err, HasSubstr("--again"));
    EXPECT_THAT(home.run({"show", "ann"}).out, Not(HasSubstr("twice")));
    EXPECT_EQ(log({"-m", "Tea and cake.", "--kind", "call"}), 0);
    EXPECT_EQ(log({"-m", "Tea and cake.", "--when", "yesterday"}), 0);
    EXPECT_EQ(log({"-m", "Tea and cake.", "--again"}), 0);
}

TEST(Log, SaysWhichKindItTookFromTheFirstWords) {
    const MadeUpHome home;
    const Ran ran = home.run({"log", "Ann Lee", "--new", "-m", "Rang about the roof."});
    EXPECT_THAT(ran.out, HasSubstr("Written down: a call with Ann Lee"));
    EXPECT_THAT(ran.out, HasSubstr("Taken from your first words"));
    const Ran said = home.run({"log", "ann", "-m", "Rang at her door.", "--kind", "coffee"});
    EXPECT_THAT(said.out, HasSubstr("a coffee with Ann Lee"));
    EXPECT_THAT(said.out, Not(HasSubstr("first words")));
}

TEST(Skip, NeverShortensAPeaceThatWasGivenForLonger) {
    const MadeUpHome home;
    home.run({"add", "Ben", "Carter"});
    home.run({"snooze", "ben", "--until", "3 months"});
    EXPECT_THAT(home.run({"skip", "ben"}).out, HasSubstr("26 February 2027"));
    EXPECT_THAT(home.run({"show", "ben"}).out, HasSubstr("Not suggested before 26 February 2027."));
    home.run({"snooze", "ben", "--until", "tomorrow"});
    EXPECT_THAT(home.run({"show", "ben"}).out, HasSubstr("Not suggested before Friday."))
        << "what is said outright counts";
}

TEST(Skip, DoesNotStandInTheWayOfTakingAnImportBack) {
    const MadeUpHome home;
    home.run({"import", put(home, "a.vcf", "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ben Carter\r\nEND:VCARD\r\n")});
    home.run({"snooze", "ben"});
    home.run({"skip", "ben"});
    EXPECT_EQ(home.run({"undo", "1"}).status, 0);
    EXPECT_THAT(home.run({"people"}).out, HasSubstr("Nobody here yet."));
}

TEST(Snooze, GivesExamplesOfDaysToCome) {
    const MadeUpHome home;
    home.run({"add", "Ann", "Lee"});
    const Ran ran = home.run({"snooze", "ann", "--until", "nonsense"});
    EXPECT_THAT(ran.err, HasSubstr("2 weeks"));
    EXPECT_THAT(ran.err, Not(HasSubstr("yesterday")));
}

TEST(AnId, ListsThoseWhoShareItsBeginning) {
    const MadeUpHome home;
    std::string cards;
    for (int i = 1; i <= 20; ++i)
        cards += "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Guest Number" + std::to_string(i) + "\r\nEND:VCARD\r\n";
    home.run({"import", put(home, "a.vcf", cards)});
    const std::string json = home.run({"people", "--json"}).out;
    const auto at = json.find("\"id\":\"");
    const std::string id = json.substr(at + 6, 36);
    EXPECT_EQ(home.run({"show", id}).status, 0);
    const Ran ran = home.run({"show", id.substr(0, 13)});
    EXPECT_EQ(ran.status, 2) << ran.err;
    EXPECT_THAT(ran.err, HasSubstr("\n  Guest Number1 ("));
    EXPECT_THAT(ran.err, HasSubstr("\n  and 8 more\n"));
    EXPECT_EQ(home.run({"show", "ffffffff-ffff"}).status, 3);
}

TEST(Needs, AreMetWithoutHavingBeenKeptFirst) {
    const MadeUpHome home;
    home.run({"log", "Ann Lee", "--new", "-m", "She is looking for a flat in Leeds."});
    const Ran ran = home.run({"needs", "met", "flat"});
    EXPECT_EQ(ran.status, 0) << ran.err;
    EXPECT_THAT(ran.out, HasSubstr("is met now"));
    EXPECT_EQ(home.run({"undo"}).status, 0);
    EXPECT_THAT(home.run({"needs"}).out, HasSubstr("Heard")) << "one change, taken back whole";
    EXPECT_EQ(home.run({"done", "flat"}).status, 0);
}

TEST(Restore, SetsAsideAFileThatIsNotOurs) {
    const MadeUpHome home;
    home.run({"add", "Ann", "Lee"});
    const std::string copy = (home.folder() / "good.copy").string();
    ASSERT_EQ(home.run({"backup", copy}).status, 0);
    put(home, "goodturn.db", "not a database, only some text");
    const Ran ran = home.run({"restore", copy, "--yes"});
    EXPECT_EQ(ran.status, 0) << ran.err;
    EXPECT_THAT(ran.out, HasSubstr("goodturn-set-aside-1.db"));
    EXPECT_TRUE(std::filesystem::exists(home.folder() / "goodturn-set-aside-1.db"));
    EXPECT_THAT(home.run({"people"}).out, HasSubstr("Ann Lee"));
}

TEST(Restore, SaysWhyAFileIsNoBackupAndLeavesNothingBehind) {
    const MadeUpHome home;
    home.run({"add", "Ann", "Lee"});
    const auto count = [&] {
        return std::distance(std::filesystem::directory_iterator(home.folder()),
                             std::filesystem::directory_iterator());
    };
    const std::string cards =
        put(home, "contacts.vcf",
            "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ben\r\nEND:VCARD\r\n" + std::string(200, '\n'));
    const std::string empty = put(home, "empty.copy", "");
    const auto before = count();
    EXPECT_THAT(home.run({"restore", cards, "--yes"}).err, HasSubstr("contacts.vcf is not a Goodturn file"));
    EXPECT_THAT(home.run({"restore", empty, "--yes"}).err, HasSubstr("empty.copy is empty"));
    EXPECT_EQ(count(), before);
    EXPECT_THAT(home.run({"people"}).out, HasSubstr("Ann Lee"));
}

TEST(Restore, MayBeDoneTwiceInASecond) {
    const MadeUpHome home;
    home.run({"add", "Ann", "Lee"});
    const std::string copy = (home.folder() / "good.copy").string();
    home.run({"backup", copy});
    for (int time = 0; time < 3; ++time)
        EXPECT_EQ(home.run({"restore", copy, "--yes"}).status, 0);
}

TEST(Today, HasAHintForEachMove) {
    const MadeUpHome home;
    for (const std::string name : {"Ann Lee", "Ben Cole"}) {
        home.run({"add", name});
        home.run({"promises", "add", name, "the map", "--due", "friday"});
    }
    const std::string out = home.run({"today"}).out;
    EXPECT_THAT(out, HasSubstr("Not today: goodturn skip \"Ann Lee\""));
    EXPECT_THAT(out, HasSubstr("Not today: goodturn skip \"Ben Cole\""));
    EXPECT_THAT(out, HasSubstr("Done: goodturn done "));
}

TEST(Today, SaysHowToNoteThatAnAcceptedOfferIsGiven) {
    const MadeUpHome home;
    home.run({"add", "Ann Lee"});
    home.run({"needs", "add", "ann", "a flat in Leeds"});
    home.run({"shelf", "add", "advice", "Finding a flat"});
    home.run({"offer", "a flat in Leeds", "finding a flat"});
    home.run({"offer", "asked", "finding"});
    home.run({"offer", "accepted", "finding"});
    EXPECT_THAT(home.run({"today"}).out, HasSubstr("Given: goodturn offer given "));
}

TEST(Today, RefusesALimitOfNobody) {
    const MadeUpHome home;
    home.run({"add", "Ann Lee"});
    EXPECT_EQ(home.run({"today", "--limit", "0"}).status, 2);
    EXPECT_EQ(home.run({"today", "--limit", "1"}).status, 0);
}

TEST(Today, KeepsTheWordsOfABirthdayForItsDay) {
    const MadeUpHome home;
    home.run({"add", "Ann Lee", "--birthday", "1985-12-01"});
    EXPECT_THAT(home.run({"today"}).out, HasSubstr("Words for Tuesday:"));
}

TEST(Edit, SaysSoWhereNothingIsToChange) {
    const MadeUpHome home;
    home.run({"add", "Ann Lee"});
    EXPECT_EQ(home.run({"edit", "ann"}).status, 2);
    EXPECT_EQ(home.run({"edit", "ann", "--leave-in-peace", "--no-leave-in-peace"}).status, 2);
    EXPECT_EQ(home.run({"edit", "ann", "--trusted", "--trusted"}).status, 0);
    const Ran ran = home.run({"edit", "ann", "--photo", put(home, "contacts.vcf", "BEGIN:VCARD")});
    EXPECT_THAT(ran.err, HasSubstr("The file "));
}

TEST(Messages, LeaveTheNameOfAFileAsItIs) {
    const MadeUpHome home;
    EXPECT_THAT(home.run({"import", "contacts.none"}).err, HasSubstr("There is no file contacts.none"));
    home.run({"add", "Ann Lee"});
    const Ran ran = home.run({"restore", put(home, "empty.copy", ""), "--yes"});
    EXPECT_TRUE(ran.err.starts_with(home.folder().string())) << ran.err;
}

TEST(Duplicates, ShowWhatTellsTwoOfOneNameApart) {
    const MadeUpHome home;
    home.run({"add", "Ann Lee", "--title", "Nurse", "--how-met", "the choir"});
    home.run({"add", "Ann Lee", "--title", "Baker"});
    const std::string out = home.run({"duplicates"}).out;
    EXPECT_THAT(out, HasSubstr("Nurse      Baker"));
    EXPECT_THAT(out, HasSubstr("the choir"));
    const Ran ran = home.run({"duplicates", "--different", "ann"});
    EXPECT_EQ(ran.status, 2);
    EXPECT_THAT(ran.err, HasSubstr("--different takes 2 values behind it: A B"));
}

TEST(Shelf, WantsAPersonForAnIntroduction) {
    const MadeUpHome home;
    home.run({"add", "Ann Lee"});
    const Ran ran = home.run({"shelf", "add", "introduction", "A carpenter"});
    EXPECT_EQ(ran.status, 2);
    EXPECT_THAT(ran.err, HasSubstr("--person"));
    EXPECT_EQ(home.run({"shelf", "add", "introduction", "A carpenter", "--person", "ann"}).status, 0);
}

TEST(Shelf, SaysWhichFieldOfWhichLineIsNotKnownAndWhichAre) {
    const MadeUpHome home;
    const Ran ran =
        home.run({"shelf", "import", put(home, "a.jsonl", "{\"kind\":\"advice\",\"titel\":\"x\"}\n")});
    EXPECT_THAT(ran.err,
                HasSubstr("a.jsonl, line 1: the field \"titel\" is not known. There are: key, kind, title"));
}

TEST(Import, TakesWhatIsPipedIn) {
    const MadeUpHome home;
    const Ran ran = home.run({"import", "-"}, "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ben Carter\r\nEND:VCARD\r\n");
    EXPECT_EQ(ran.status, 0) << ran.err;
    EXPECT_THAT(home.run({"people"}).out, HasSubstr("Ben Carter"));
    EXPECT_THAT(home.run({"history"}).out, HasSubstr("import what was piped in"));
}

TEST(Import, OfItsOwnExportOfConversationsAddsNothing) {
    const MadeUpHome home;
    for (const std::string note : {"Tea.", "Cake, and\ntea.", "Rang."})
        home.run({"log", "Ann Lee", "--new", "-m", note});
    const std::string file = (home.folder() / "c.csv").string();
    home.run({"export", "csv", "--conversations", "-o", file});
    const Ran ran = home.run({"import", file});
    EXPECT_THAT(ran.out, HasSubstr("Conversations: 3 as before."));
}

TEST(FollowUps, SayTheYearOfADayThatHasBeen) {
    const MadeUpHome home;
    home.run({"add", "Ann Lee"});
    home.run({"follow-ups", "add", "ann", "the knee", "--ask-on", "2026-01-15"});
    EXPECT_THAT(home.run({"follow-ups"}).out, HasSubstr("to ask about since 15 January 2026"));
}

TEST(Ledger, SpeaksOfThanksOnlyFromTheNextDay) {
    const MadeUpHome home;
    home.run({"add", "Ann Lee"});
    home.run({"favour", "ann", "-m", "Read my draft."});
    EXPECT_THAT(home.run({"ledger"}).out, Not(HasSubstr("thank")));
    home.run({"favour", "ann", "-m", "Fed the cat.", "--when", "yesterday"});
    EXPECT_THAT(home.run({"ledger"}).out, HasSubstr("Fed the cat. · yesterday, thanks can still be said"));
}

} // namespace
} // namespace goodturn::cli

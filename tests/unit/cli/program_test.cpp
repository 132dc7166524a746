#include "made_up_terminal.hpp"

#include <gtest/gtest.h>

#include <fstream>

namespace goodturn::cli {
namespace {

TEST(Program, SaysItsVersionAndShowsTheOverview) {
    MadeUpTerminal made_up;
    EXPECT_EQ(run({"--version"}, made_up.terminal), 0);
    EXPECT_EQ(made_up.out, "goodturn 0.1.0\n");
    made_up.out.clear();
    EXPECT_EQ(run({}, made_up.terminal), 0);
    EXPECT_NE(made_up.out.find("today"), std::string::npos);
    EXPECT_EQ(made_up.err, "");
}

TEST(Program, ShowsHelpEvenWhereWordsAreMissing) {
    const MadeUpHome home;
    const Ran ran = home.run({"log", "--help"});
    EXPECT_EQ(ran.status, 0);
    EXPECT_NE(ran.out.find("goodturn log PERSON…"), std::string::npos);
    EXPECT_EQ(home.run({"help", "needs", "add"}).status, 0);
    EXPECT_EQ(home.run({"help", "nothing"}).status, 2);
}

TEST(Program, NamesWhatMayHaveBeenMeant) {
    const MadeUpHome home;
    const Ran ran = home.run({"tody"});
    EXPECT_EQ(ran.status, 2);
    EXPECT_EQ(ran.err, "There is no command \"tody\". Near it: today.\n");
    EXPECT_EQ(ran.out, "");
}

TEST(Program, RefusesADayThatDoesNotExistAndTouchesNothing) {
    const MadeUpHome home;
    MadeUpTerminal made_up;
    EXPECT_EQ(
        run({"today", "--home", (home.folder() / "new").string(), "--on", "2026-02-30"}, made_up.terminal),
        2);
    EXPECT_EQ(made_up.out, "");
    EXPECT_TRUE(made_up.err.starts_with("--on: ")) << made_up.err;
    EXPECT_FALSE(std::filesystem::exists(home.folder() / "new"));
}

TEST(Program, TakesWhatEveryCommandHasBeforeAndAfterIt) {
    const MadeUpHome home;
    EXPECT_EQ(home.run({"--json", "people"}).out, "[]\n");
    EXPECT_EQ(home.run({"people", "--json"}).out, "[]\n");
    EXPECT_EQ(home.run({"needs", "--json", "add", "ann", "x"}).status, 3);
}

TEST(Program, InvitesWhereNobodyIsYet) {
    const MadeUpHome home;
    for (const std::string command : {"people", "today", "ties", "needs", "offer", "promises", "follow-ups",
                                      "ledger", "duplicates", "history"}) {
        const Ran ran = home.run({command});
        EXPECT_EQ(ran.status, 0) << command;
        EXPECT_TRUE(ran.out.starts_with("Nobody here yet.")) << command << ": " << ran.out;
    }
}

TEST(Program, ExitsWithThreeWhereNobodyFits) {
    const MadeUpHome home;
    const Ran ran = home.run({"show", "zed"});
    EXPECT_EQ(ran.status, 3);
    EXPECT_EQ(ran.out, "");
    EXPECT_NE(ran.err.find("zed"), std::string::npos);
}

TEST(Program, ListsWhoMayBeMeantAndExitsWithTwo) {
    const MadeUpHome home;
    home.run({"add", "Ann", "Lee"});
    home.run({"add", "Ann", "Smith"});
    const Ran ran = home.run({"show", "ann"});
    EXPECT_EQ(ran.status, 2);
    EXPECT_NE(ran.err.find("\n  Ann Lee"), std::string::npos) << ran.err;
    EXPECT_NE(ran.err.find("\n  Ann Smith"), std::string::npos) << ran.err;
}

TEST(Program, ExitsWithOneWhereAFileIsNotThere) {
    const MadeUpHome home;
    const Ran ran = home.run({"import", (home.folder() / "none.vcf").string()});
    EXPECT_EQ(ran.status, 1) << ran.err;
    EXPECT_NE(ran.err.find("none.vcf"), std::string::npos);
}

TEST(Program, SaysCalmlyThatTheAnswerCouldNotBeWritten) {
    const MadeUpHome home;
    MadeUpTerminal made_up;
    made_up.terminal.out = [](std::string_view) { return false; };
    EXPECT_EQ(run({"settings", "--home", home.folder().string()}, made_up.terminal), 1);
    EXPECT_TRUE(made_up.err.starts_with("The answer could not be written.")) << made_up.err;
}

TEST(Forget, SaysWhatWouldGoAndDoesNothingWithoutAYes) {
    const MadeUpHome home;
    home.run({"log", "Ann Lee", "-m", "Coffee.", "--new"});
    const Ran ran = home.run({"forget", "ann"});
    EXPECT_EQ(ran.status, 2);
    EXPECT_NE(ran.err.find("One conversation with them alone would go."), std::string::npos) << ran.err;
    EXPECT_NE(ran.err.find("cannot be undone"), std::string::npos) << ran.err;
    EXPECT_NE(home.run({"people"}).out.find("Ann Lee"), std::string::npos);
}

TEST(Forget, AsksOnATerminalAndTakesOnlyYesForAnAnswer) {
    const MadeUpHome home;
    home.run({"add", "Ann", "Lee"});
    EXPECT_NE(home.run({"forget", "ann"}, "y\n", true).err.find("Nothing was changed."), std::string::npos);
    EXPECT_EQ(home.run({"show", "ann"}).status, 0);
    EXPECT_EQ(home.run({"forget", "ann"}, "yes\n", true).status, 0);
    EXPECT_EQ(home.run({"show", "ann"}).status, 3);
}

TEST(Log, ReadsLinesUntilAnEmptyOneOnATerminal) {
    const MadeUpHome home;
    const Ran ran = home.run({"log", "Ann", "--new", "--json"}, "Coffee.\nTwo lines.\n\nnot this\n", true);
    EXPECT_EQ(ran.status, 0) << ran.err;
    EXPECT_NE(ran.out.find(R"("note":"Coffee.\nTwo lines.")"), std::string::npos) << ran.out;
}

TEST(Log, ReadsANoteFromAPipe) {
    const MadeUpHome home;
    EXPECT_NE(home.run({"log", "Ann", "--new", "--json", "-m", "-"}, "From a pipe.\n")
                  .out.find(R"("note":"From a pipe.")"),
              std::string::npos);
}

TEST(Log, ShowsHowToKeepWhatWasHeard) {
    const MadeUpHome home;
    const Ran ran = home.run({"log", "Ann Lee", "--new", "-m", "She is looking for a flat in Leeds."});
    EXPECT_EQ(ran.status, 0) << ran.err;
    EXPECT_NE(ran.out.find("A need, perhaps"), std::string::npos) << ran.out;
    const std::size_t at = ran.out.find("goodturn keep ");
    ASSERT_NE(at, std::string::npos) << ran.out;
    EXPECT_EQ(home.run({"keep", ran.out.substr(at + 14, 6)}).status, 0);
    EXPECT_NE(home.run({"needs", "--json"}).out.find(R"("state":"open")"), std::string::npos);
}

TEST(Log, TakesOnlyOneWhoBegan) {
    const MadeUpHome home;
    EXPECT_EQ(home.run({"log", "ann", "--from-me", "--from-them", "--new"}).status, 2);
}

TEST(Hear, AnswersALineForALineAndReportsTheOneItCannotRead) {
    const MadeUpHome home;
    const Ran ran = home.run(
        {"hear"},
        "{\"id\":\"1\",\"text\":\"She is looking for a flat.\"}\nnot json\n\n{\"id\":\"3\",\"text\":\"\"}\n");
    EXPECT_EQ(ran.status, 1);
    EXPECT_EQ(std::ranges::count(ran.out, '\n'), 2) << ran.out;
    EXPECT_TRUE(ran.out.starts_with(R"({"id":"1","heard":{"needs":[{)")) << ran.out;
    EXPECT_NE(ran.err.find("line 2"), std::string::npos) << ran.err;
}

TEST(Hear, StoresNothing) {
    const MadeUpHome home;
    EXPECT_EQ(home.run({"hear", "-m", "She is looking for a flat."}).status, 0);
    EXPECT_EQ(home.run({"needs", "--all", "--json"}).out, "[]\n");
    EXPECT_EQ(home.run({"history", "--json"}).out, "[]\n");
}

TEST(Export, WritesAFileWholeForItsOwnerAlone) {
    const MadeUpHome home;
    home.run({"add", "Ann", "Lee"});
    const auto file = home.folder() / "people.vcf";
    const Ran ran = home.run({"export", "vcard", "-o", file.string(), "--version", "3.0"});
    EXPECT_EQ(ran.status, 0) << ran.err;
    std::ifstream written(file);
    const std::string text(std::istreambuf_iterator<char>(written), {});
    EXPECT_NE(text.find("VERSION:3.0"), std::string::npos);
    EXPECT_EQ(std::filesystem::status(file).permissions(),
              std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
    EXPECT_FALSE(std::filesystem::exists(file.string() + ".part"));
}

TEST(Export, LeavesNoFileWhereItFails) {
    const MadeUpHome home;
    const auto file = home.folder() / "people.vcf";
    EXPECT_EQ(home.run({"export", "vcard", "--person", "nobody", "-o", file.string()}).status, 3);
    EXPECT_FALSE(std::filesystem::exists(file));
    EXPECT_FALSE(std::filesystem::exists(file.string() + ".part"));
}

TEST(Restore, ChangesNothingWithoutAYes) {
    const MadeUpHome home;
    const auto file = home.folder() / "copy.db";
    home.run({"add", "Ann"});
    EXPECT_EQ(home.run({"backup", file.string()}).status, 0);
    home.run({"add", "Ben"});
    EXPECT_EQ(home.run({"restore", file.string()}).status, 2);
    EXPECT_NE(home.run({"people"}).out.find("Ben"), std::string::npos);
    EXPECT_EQ(home.run({"restore", file.string(), "--yes"}).status, 0);
    EXPECT_EQ(home.run({"people"}).out.find("Ben"), std::string::npos);
}

TEST(Restore, BringsEverythingBackWhereTheFileIsDamaged) {
    const MadeUpHome home;
    const auto copy = home.folder() / "copy.db";
    home.run({"add", "Ann"});
    ASSERT_EQ(home.run({"backup", copy.string()}).status, 0);
    {
        std::fstream data(home.folder() / "goodturn.db", std::ios::in | std::ios::out | std::ios::binary);
        data.seekp(4096);
        data << std::string(80'000, 'x');
    }
    EXPECT_EQ(home.run({"people"}).status, 1);
    const Ran ran = home.run({"restore", copy.string(), "--yes"});
    EXPECT_EQ(ran.status, 0) << ran.err;
    EXPECT_NE(ran.out.find("it is kept as"), std::string::npos) << ran.out;
    EXPECT_NE(home.run({"people"}).out.find("Ann"), std::string::npos);
}

TEST(Restore, PutsADamagedFileBackWhereTheBackupIsNoBetter) {
    const MadeUpHome home;
    home.run({"add", "Ann"});
    const auto data = home.folder() / "goodturn.db";
    std::ofstream(data, std::ios::binary) << "SQLite format 3" << std::string(10'000, '\0');
    const auto copy = home.folder() / "copy.db";
    std::ofstream(copy, std::ios::binary) << "nothing of ours";
    const auto size = std::filesystem::file_size(data);
    EXPECT_NE(home.run({"restore", copy.string(), "--yes"}).status, 0);
    EXPECT_EQ(std::filesystem::file_size(data), size);
}

} // namespace
} // namespace goodturn::cli

#include "conversations/tie.hpp"
#include "intake/import.hpp"
#include "intake/sources.hpp"
#include "people/same.hpp"
#include "people/search.hpp"
#include "store/journal.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

namespace goodturn::intake {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class Import : public testing::Test {
  protected:
    store::Database database = store::Database::in_memory();
    Clock clock{parse_instant("2026-03-04T09:00:00Z", "UTC").value(), parse_day("2026-03-04").value(), "UTC"};
    std::filesystem::path folder = std::filesystem::path(testing::TempDir()) /
                                   testing::UnitTest::GetInstance()->current_test_info()->name();
    ImportOptions options;

    void SetUp() override {
        conversations::keep_ties(database);
        std::filesystem::remove_all(folder);
        std::filesystem::create_directories(folder);
    }
    void TearDown() override { std::filesystem::remove_all(folder); }

    std::filesystem::path file(const std::string& name, const std::string& content) {
        std::ofstream(folder / name, std::ios::binary) << content;
        return folder / name;
    }
    Imported import(const std::filesystem::path& path) {
        return store::write(database, {"import", "you", clock},
                            [&](store::Write& write) { return import_paths(write, {path}, options); })
            .value();
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

const std::string ann =
    "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:ann-1\r\nFN:Ann Lee\r\nN:Lee;Ann;;;\r\nEMAIL:ann@example.org\r\n"
    "TEL;TYPE=CELL:020 7946 0000\r\nX-SHOE-SIZE:39\r\nEND:VCARD\r\n";
const std::string ben =
    "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ben Cole\r\nN:Cole;Ben;;;\r\nTEL:020 7946 0001\r\nEND:VCARD\r\n";

// PITFALLS 13
TEST_F(Import, OfTheSameFileThreeTimesChangesNothing) {
    const auto path = file("people.vcf", ann + ben);
    EXPECT_EQ(import(path).people.added, 2);
    for (int again = 0; again < 2; ++again) {
        const Imported imported = import(path);
        EXPECT_EQ(imported.people.added, 0);
        EXPECT_EQ(imported.people.updated, 0);
        EXPECT_EQ(imported.people.unchanged, 2);
    }
    EXPECT_THAT(everyone(), ElementsAre("Ann Lee", "Ben Cole"));
    EXPECT_EQ(store::history(database, 10).size(), 1U)
        << "an import that changed nothing leaves no trace in the history";
}

TEST_F(Import, OfANewerFileUpdates) {
    import(file("people.vcf", ann));
    std::string newer = ann;
    newer.replace(newer.find("ann@example.org"), 15, "lee@example.com");
    const Imported imported = import(file("newer.vcf", newer));
    EXPECT_EQ(imported.people.updated, 1);
    const people::Person after = person("Ann Lee");
    ASSERT_EQ(after.emails.size(), 1U);
    EXPECT_EQ(after.emails.front().value, "lee@example.com");
    EXPECT_EQ(after.phones.size(), 1U);
}

TEST_F(Import, IsUndoneWhole) {
    import(file("people.vcf", ann + ben));
    ASSERT_TRUE(store::undo(database, clock));
    EXPECT_THAT(everyone(), IsEmpty());
    EXPECT_THAT(people::search(database, "ann", options.region, 10), IsEmpty());
    EXPECT_EQ(import(file("again.vcf", ann + ben)).people.added, 2);
}

TEST_F(Import, KnowsAPersonByEmailFromAnotherFile) {
    import(file("people.vcf", ann));
    import(file("other.vcf", "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ann M. "
                             "Lee\r\nEMAIL:ANN@example.org\r\nTITLE:Nurse\r\nEND:VCARD\r\n"));
    ASSERT_EQ(everyone().size(), 1U);
    EXPECT_EQ(person("Ann Lee").title, "Nurse");
}

TEST_F(Import, DoesNotJoinAFamilyThatSharesANumber) {
    import(file("family.vcf",
                "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Anna Smith\r\nTEL:020 7946 0000\r\nEND:VCARD\r\n"
                "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Paul Smith\r\nTEL:020 7946 0000\r\nEND:VCARD\r\n"));
    EXPECT_THAT(everyone(), ElementsAre("Anna Smith", "Paul Smith"));
    EXPECT_EQ(people::duplicates(database, 0).size(), 1U) << "but they are listed, to be sure";
}

TEST_F(Import, KeepsTwoPeopleOfOneNameApart) {
    const std::string two = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Val Stone\r\nORG:Acme\r\nEND:VCARD\r\n"
                            "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Val Stone\r\nORG:Birch\r\nEND:VCARD\r\n";
    import(file("two.vcf", two));
    EXPECT_EQ(everyone().size(), 2U);
    const Imported again = import(file("two.vcf", two));
    EXPECT_EQ(again.people.unchanged, 2);
}

TEST_F(Import, JoinsTheCardOfSomeoneKnownOnlyByName) {
    import(
        file("list.csv", "date,person,kind,direction,note\n2026-01-10,Ann Lee,coffee,both,She likes tea.\n"));
    import(file("people.vcf", ann));
    EXPECT_EQ(everyone().size(), 1U);
    EXPECT_EQ(person("Ann Lee").emails.size(), 1U);
}

TEST_F(Import, KeepsWhatTheUserEdited) {
    import(file("people.vcf", ann));
    people::Person edited = person("Ann Lee");
    edited.title = "Ward sister";
    ASSERT_TRUE(store::write(database, {"edit", "you", clock}, [&](store::Write& write) {
        return people::save(write, edited, options.region);
    }));
    std::string newer = ann;
    newer.insert(newer.find("END:VCARD"), "TITLE:Nurse\r\n");
    import(file("newer.vcf", newer));
    EXPECT_EQ(person("Ann Lee").title, "Ward sister");
}

TEST_F(Import, ReportsABrokenCardAndTakesTheOthers) {
    const Imported imported = import(file("people.vcf", "BEGIN:VCARD\r\nVERSION:3.0\r\nEND:VCARD\r\n" + ann));
    EXPECT_EQ(imported.people.added, 1);
    ASSERT_EQ(imported.problems.size(), 1U);
    EXPECT_EQ(imported.problems.front().file, "people.vcf");
    EXPECT_EQ(imported.problems.front().line, 1);
}

TEST_F(Import, SaysWhichFileIsNotUnderstood) {
    const Imported imported = import(file("picture.png", std::string("\x89PNG\r\n\x1a\n\0\0\0", 11)));
    ASSERT_EQ(imported.problems.size(), 1U);
    EXPECT_THAT(imported.problems.front().message, HasSubstr("vCard or CSV"));
    EXPECT_FALSE(store::write(database, {"import", "you", clock}, [&](store::Write& write) {
        return import_paths(write, {folder / "none.vcf"}, options);
    }));
}

TEST_F(Import, TakesEveryFileOfAFolder) {
    file("ann.vcf", ann);
    std::filesystem::create_directories(folder / "more");
    std::ofstream(folder / "more" / "ben.vcf") << ben;
    file("readme.txt", "not an address book");
    const Imported imported = import(folder);
    EXPECT_EQ(imported.people.added, 2);
    EXPECT_THAT(imported.problems, IsEmpty());
}

TEST_F(Import, TakesAConversationListOnce) {
    const auto path = file("list.csv", "date,person,kind,direction,note\n"
                                       "2026-01-10,Ann Lee,coffee,both,She likes tea.\n"
                                       "2026-01-10,Ann Lee,message,from-me,\n"
                                       "2026-01-10,Ann Lee,message,from-me,\n"
                                       "2026-02-30,Ann Lee,coffee,both,No such day.\n"
                                       "2026-02-01T18:30:00Z,ben@example.org,call,from-them,Hello\n");
    const Imported first = import(path);
    EXPECT_EQ(first.conversations.added, 4);
    EXPECT_EQ(first.people.added, 2);
    ASSERT_EQ(first.problems.size(), 1U);
    EXPECT_EQ(first.problems.front().line, 5);
    const Imported second = import(path);
    EXPECT_EQ(second.conversations.added, 0);
    EXPECT_EQ(second.conversations.unchanged, 4);
    EXPECT_EQ(conversations::tie_of(database, person("Ann Lee").id)->active_days, 1);
}

// A row is known by what it says, whoever wrote it down first.
TEST_F(Import, OfAnExportOfWhatIsHereChangesNothing) {
    const auto path = file("a.csv", "date,person,kind,direction,note\n"
                                    "2026-03-01T18:30:00Z,ann@example.org,coffee,both,\"Tea, and\ncake.\"\n"
                                    "2026-03-01,Ben Cole;ann@example.org,call,from-me,Rang.\n"
                                    "2026-03-01,Ben Cole;ann@example.org,call,from-me,Rang.\n");
    EXPECT_EQ(import(path).conversations.added, 3);
    const auto again =
        import(file("b.csv", "date,person,kind,direction,note\n"
                             "2026-03-01 18:30,ann@example.org,coffee,both,\"Tea, and cake.\"\n"
                             "2026-03-01,ann@example.org;Ben Cole,call,from-me,Rang.\n"
                             "2026-03-01,ann@example.org;Ben Cole,call,from-me,Rang.\n"
                             "2026-03-01,ann@example.org;Ben Cole,call,from-me,Rang.\n"
                             "2026-03-01,ann@example.org,call,from-me,Rang.\n"));
    EXPECT_EQ(again.conversations.unchanged, 3);
    EXPECT_EQ(again.conversations.added, 2) << "a third call that day, and one with Ann alone";
}

TEST_F(Import, LeavesOutConversationsThatAreStillToCome) {
    const auto imported =
        import(file("c.csv", "date,person,kind,direction,note\n2030-01-01,Ann Lee,call,both,\n"
                             "2026-03-04,Ben Cole,call,both,\n"));
    EXPECT_EQ(imported.conversations.added, 1);
    ASSERT_EQ(imported.problems.size(), 1U);
    EXPECT_THAT(imported.problems.front().message, HasSubstr("2030-01-01 is still to come"));
    EXPECT_EQ(imported.problems.front().line, 2);
    EXPECT_THAT(everyone(), ElementsAre("Ben Cole"));
}

TEST_F(Import, NamesTheFilesOfAFolderThatAreNotUnderstood) {
    file("a.vcf", ann);
    file("calendar.ics", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n");
    file("noise.bin", std::string("\x01\x02\x00\x7f", 4));
    file("nothing.txt", "");
    const auto imported = import(folder);
    EXPECT_EQ(imported.people.added, 1);
    EXPECT_THAT(imported.problems, IsEmpty()) << "a folder may hold whatever it likes";
    EXPECT_THAT(imported.notes, ElementsAre(HasSubstr("calendar.ics"), HasSubstr("noise.bin"),
                                            HasSubstr("nothing.txt, which is empty")));
}

TEST_F(Import, NamesFewOfManyFilesThatAreNotUnderstood) {
    for (int i = 0; i < 30; ++i)
        file("photo" + std::to_string(i) + ".bin", "\x01\x02");
    const auto notes = import(folder).notes;
    ASSERT_EQ(notes.size(), 11U);
    EXPECT_THAT(notes.back(), HasSubstr("20 more files"));
}

TEST_F(Import, SaysWhyNothingCameIn) {
    EXPECT_THAT(import(folder).notes, ElementsAre(HasSubstr("no file in this folder")));
    EXPECT_THAT(import(file("a.csv", "First Name,Last Name,Email\n")).notes,
                ElementsAre(HasSubstr("no row below it")));
    EXPECT_THAT(import(file("b.csv", "date,person,kind,direction,note\n")).notes,
                ElementsAre(HasSubstr("no row below it")));
}

TEST_F(Import, TakesWhatIsPipedIn) {
    options.piped = Piped{ann, "the lines that came in"};
    EXPECT_EQ(import("-").people.added, 1);
}

TEST_F(Import, DoesNotListAsUnusedWhatAColumnGave) {
    import(file(
        "a.csv",
        "First Name,Last Name,Geburtstag,Phone 1 - Value,Shoe size\nAnn,Lee,12.04.1990,020 7946 0000,39\n"
        "Ben,Cole,31.02.1990,,44\n"));
    EXPECT_THAT(unused_lines(database, person("ann").id), ElementsAre("Shoe size: 39"));
    EXPECT_THAT(unused_lines(database, person("ben").id),
                ElementsAre("Geburtstag: 31.02.1990", "Shoe size: 44"))
        << "what could not be read is shown";
}

TEST_F(Import, LeavesOutTheOwnersOwnCard) {
    options.owner = {"ann@example.org"};
    const Imported imported = import(file("people.vcf", ann + ben));
    EXPECT_THAT(everyone(), ElementsAre("Ben Cole"));
    EXPECT_THAT(imported.notes, ElementsAre(HasSubstr("your own record")));
}

class AFolderOfCards : public Import {
  protected:
    std::string card(const std::string& uid, const std::string& name, const std::string& more = {}) {
        return "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:" + uid + "\r\nFN:" + name + "\r\n" + more +
               "END:VCARD\r\n";
    }
    void SetUp() override {
        Import::SetUp();
        file("ann.vcf", card("1", "Ann Lee"));
        file("ben.vcf", card("2", "Ben Cole"));
    }
};

TEST_F(AFolderOfCards, IsKeptUpToDate) {
    EXPECT_EQ(import(folder).people.added, 2);
    file("ann.vcf", card("1", "Ann Lee", "TITLE:Nurse\r\n"));
    file("cem.vcf", card("3", "Cem Ott"));
    const auto again = import(folder);
    EXPECT_EQ(again.people.added, 1);
    EXPECT_EQ(again.people.updated, 1);
    EXPECT_EQ(again.people.unchanged, 1);
    EXPECT_EQ(person("Ann Lee").title, "Nurse");
    EXPECT_THAT(again.notes, IsEmpty());
}

TEST_F(AFolderOfCards, TellsOnceWhatIsGoneAndRemovesNobody) {
    import(folder);
    std::filesystem::remove(folder / "ben.vcf");
    const auto gone = import(folder);
    ASSERT_EQ(gone.notes.size(), 1U);
    EXPECT_THAT(gone.notes.front(),
                HasSubstr("one file is not there any more: ben.vcf (Ben Cole). Nobody was removed"));
    EXPECT_THAT(everyone(), ElementsAre("Ann Lee", "Ben Cole"));
    EXPECT_THAT(import(folder).notes, IsEmpty());
}

TEST_F(AFolderOfCards, KnowsAFileByItsContentWhereItsNameIsAnother) {
    import(folder);
    std::filesystem::rename(folder / "ben.vcf", folder / "cole.vcf");
    EXPECT_THAT(import(folder).notes, IsEmpty());
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder);
    EXPECT_THAT(import(folder).notes, Contains(HasSubstr("2 files are not there any more")));
}

} // namespace goodturn::intake

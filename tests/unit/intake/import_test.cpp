#include "conversations/tie.hpp"
#include "intake/import.hpp"
#include "people/same.hpp"
#include "people/search.hpp"
#include "store/journal.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

namespace goodturn::intake {

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

const std::string ann = "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:ann-1\r\nFN:Ann Lee\r\nN:Lee;Ann;;;\r\nEMAIL:ann@example.org\r\n"
                        "TEL;TYPE=CELL:020 7946 0000\r\nX-SHOE-SIZE:39\r\nEND:VCARD\r\n";
const std::string ben = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ben Cole\r\nN:Cole;Ben;;;\r\nTEL:020 7946 0001\r\nEND:VCARD\r\n";

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
    EXPECT_EQ(store::history(database, 10).size(), 1U) << "an import that changed nothing leaves no trace in the history";
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
    import(file("other.vcf", "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ann M. Lee\r\nEMAIL:ANN@example.org\r\nTITLE:Nurse\r\nEND:VCARD\r\n"));
    ASSERT_EQ(everyone().size(), 1U);
    EXPECT_EQ(person("Ann Lee").title, "Nurse");
}

TEST_F(Import, DoesNotJoinAFamilyThatSharesANumber) {
    import(file("family.vcf", "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Anna Smith\r\nTEL:020 7946 0000\r\nEND:VCARD\r\n"
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
    import(file("list.csv", "date,person,kind,direction,note\n2026-01-10,Ann Lee,coffee,both,She likes tea.\n"));
    import(file("people.vcf", ann));
    EXPECT_EQ(everyone().size(), 1U);
    EXPECT_EQ(person("Ann Lee").emails.size(), 1U);
}

TEST_F(Import, KeepsWhatTheUserEdited) {
    import(file("people.vcf", ann));
    people::Person edited = person("Ann Lee");
    edited.title = "Ward sister";
    ASSERT_TRUE(store::write(database, {"edit", "you", clock},
                             [&](store::Write& write) { return people::save(write, edited, options.region); }));
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
    EXPECT_FALSE(store::write(database, {"import", "you", clock},
                              [&](store::Write& write) { return import_paths(write, {folder / "none.vcf"}, options); }));
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

TEST_F(Import, LeavesOutTheOwnersOwnCard) {
    options.owner = {"ann@example.org"};
    const Imported imported = import(file("people.vcf", ann + ben));
    EXPECT_THAT(everyone(), ElementsAre("Ben Cole"));
    EXPECT_THAT(imported.notes, ElementsAre(HasSubstr("your own record")));
}

} // namespace goodturn::intake

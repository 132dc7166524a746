// Archives: what is in them comes in as if it lay beside them, and nothing of them is ever written to the
// disk.
#include "conversations/tie.hpp"
#include "intake/import.hpp"
#include "intake/zip/archive.hpp"
#include "store/journal.hpp"
#include "unit/zip.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <filesystem>
#include <fstream>

namespace goodturn::intake {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

namespace fs = std::filesystem;

class Archives : public testing::Test {
  protected:
    store::Database database = store::Database::in_memory();
    Clock clock = Clock::at("Europe/London", make_day(2026, 3, 4));
    fs::path folder =
        fs::path(testing::TempDir()) /
        (std::string("goodturn-zip-") + testing::UnitTest::GetInstance()->current_test_info()->name());
    ImportOptions options;

    void SetUp() override {
        conversations::keep_ties(database);
        options.zone = "Europe/London";
        options.owner_name = "Robin Winter";
        options.owner = {"robin@winter.example"};
        fs::remove_all(folder);
        fs::create_directories(folder);
    }
    void TearDown() override { fs::remove_all(folder); }
    Imported import(const std::string& name, const std::string& bytes) {
        std::ofstream(folder / name, std::ios::binary) << bytes;
        return store::write(
                   database, {"import", "you", clock},
                   [&](store::Write& write) { return import_paths(write, {folder / name}, options); })
            .value();
    }
    std::vector<std::string> everyone() {
        std::vector<std::string> names;
        people::for_each(database, [&](const people::Person& person) { names.push_back(person.name); });
        return names;
    }
};

const std::string connections =
    "Notes:\n\"When exporting\"\n\nFirst Name,Last Name,URL,Email Address,Company,Position,"
    "Connected On\nAnn,Lee,https://www.linkedin.com/in/ann-lee,,Acme,Architect,05 Jun 2020\n";
const std::string messages =
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE "
    "URLS,DATE,SUBJECT,CONTENT,FOLDER\n"
    "c1,,Ann Lee,https://www.linkedin.com/in/ann-lee,Robin "
    "Winter,https://www.linkedin.com/in/robin,2026-02-10 "
    "10:00:00 UTC,,\"a secret, told\",INBOX\n"
    "c1,,Robin Winter,https://www.linkedin.com/in/robin,Ann "
    "Lee,https://www.linkedin.com/in/ann-lee,2026-02-10 "
    "11:00:00 UTC,,yes,INBOX\n";

TEST_F(Archives, OfLinkedInComeInAsTheyCome) {
    const std::string zip =
        Zip()
            .add("Basic_LinkedInDataExport/Connections.csv", connections)
            .add("Basic_LinkedInDataExport/messages.csv", messages)
            .add("Basic_LinkedInDataExport/Positions.csv", "Company Name,Title,Description,Location,Started "
                                                           "On,Finished On\nHooli,Engineer,,,Jan 2020,\n")
            .add("Basic_LinkedInDataExport/Rich Media.csv", "")
            .bytes();
    const auto imported = import("linkedin.zip", zip);
    EXPECT_THAT(everyone(), ElementsAre("Ann Lee"));
    EXPECT_EQ(imported.conversations.added, 1);
    EXPECT_THAT(imported.problems, IsEmpty());
    EXPECT_THAT(imported.notes,
                ElementsAre("linkedin.zip: 2 files in it are not understood and were left out."));
    const auto again = import("linkedin.zip", zip);
    EXPECT_EQ(again.people.unchanged, 1);
    EXPECT_EQ(again.conversations.unchanged, 1);
    EXPECT_EQ(store::history(database, 10).size(), 1U);
    ASSERT_TRUE(store::undo(database, clock, std::nullopt));
    EXPECT_THAT(everyone(), IsEmpty());
}

TEST_F(Archives, OfGoogleTakeoutComeInAsTheyCome) {
    const auto imported = import(
        "takeout.zip",
        Zip()
            .add("Takeout/archive_browser.html", "<html></html>")
            .add("Takeout/Contacts/All Contacts/All Contacts.vcf",
                 "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ann Lee\r\nEMAIL:ann@lee.example\r\nEND:VCARD\r\n")
            .add("Takeout/Calendar/robin.ics",
                 "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20260210T153000Z\r\n"
                 "DURATION:PT1H\r\nSUMMARY:Coffee\r\nATTENDEE:mailto:ann@lee.example\r\n"
                 "ATTENDEE:mailto:robin@winter.example\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n")
            .add("Takeout/Mail/All mail.mbox",
                 "From 1@xxx Mon Feb 16 10:00:00 +0000 2026\nFrom: Ann <ann@lee.example>\nTo: "
                 "robin@winter.example\n"
                 "Date: Mon, 16 Feb 2026 10:00:00 +0000\nMessage-ID: <1@x>\n\nHello\n")
            .bytes());
    EXPECT_THAT(everyone(), ElementsAre("Ann Lee"));
    EXPECT_EQ(imported.conversations.added, 2);
    EXPECT_EQ(imported.events.added, 1);
    EXPECT_THAT(imported.problems, IsEmpty());
}

const std::string card_of_ann =
    "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ann Lee\r\nEMAIL:ann@lee.example\r\nEND:VCARD\r\n";

TEST_F(Archives, OfGoogleTakeoutMayBeInPartsAndInAnyLanguage) {
    import("takeout-001.zip", Zip()
                                  .add("Takeout/Kontakte/Alle Kontakte/Alle Kontakte.vcf", card_of_ann)
                                  .add("Takeout/Kontakte/Alle Kontakte/Ann Lee.jpg", "\xFF\xD8\xFF")
                                  .bytes());
    const auto again =
        import("takeout-002.zip",
               Zip().add("Takeout/Contactos/Mis contactos/Mis contactos.vcf", card_of_ann).bytes());
    EXPECT_EQ(again.people.unchanged, 1);
    EXPECT_THAT(everyone(), ElementsAre("Ann Lee"));
}

TEST_F(Archives, InAnArchiveAreOpenedButNotWithoutEnd) {
    const std::string inner = Zip().add("ann.vcf", card_of_ann).bytes();
    EXPECT_EQ(import("outer.zip", Zip().add("inner.zip", inner).bytes()).people.added, 1);
    const auto deep =
        import("deep.zip", Zip().add("middle.zip", Zip().add("inner.zip", inner).bytes()).bytes());
    EXPECT_EQ(deep.people.unchanged, 0);
    EXPECT_THAT(import("damaged.zip", Zip().add("inner.zip", inner.substr(0, 60)).bytes()).problems,
                testing::Contains(testing::Field(&Problem::file, "damaged.zip/inner.zip")));
}

TEST_F(Archives, OfLinkedInSayWhichAddressesAreTheOwners) {
    const auto imported = import(
        "linkedin.zip", Zip()
                            .add("Connections.csv", connections)
                            .add("Email Addresses.csv",
                                 "Email Address,Confirmed,Primary,Updated On\n"
                                 "robin@winter.example,Yes,Yes,1/1/24\nrw@work.example,Yes,No,1/1/24\n")
                            .bytes());
    EXPECT_THAT(imported.notes, ElementsAre(HasSubstr("rw@work.example is yours, as LinkedIn has it")));
    EXPECT_THAT(everyone(), ElementsAre("Ann Lee"));
}

TEST_F(Archives, PackedInAnotherWayAreToBeUnpacked) {
    const auto problems = import("takeout.tgz", std::string("\x1F\x8B\x08\x00", 4)).problems;
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_THAT(problems.front().message, HasSubstr("unpack it"));
}

TEST_F(Archives, OfAChatAreCalledAfterWhomItIsWith) {
    options.owner_name.clear();
    const auto imported =
        import("WhatsApp Chat - Ben Cole.zip",
               Zip()
                   .add("_chat.txt", "[15/01/2024, 10:32:05] Ben Cole: hi\n[15/01/2024, 10:33:05] rw: hi\n")
                   .add("00000001-PHOTO.jpg", "\xFF\xD8\xFF")
                   .bytes());
    EXPECT_THAT(everyone(), ElementsAre("Ben Cole"));
    EXPECT_THAT(imported.notes, Contains(HasSubstr("rw was taken to be you")));
}

TEST_F(Archives, NeverWriteAFileWhateverTheNamesInThemSay) {
    const fs::path outside = folder.parent_path() / "goodturn-escaped.vcf";
    fs::remove(outside);
    const auto imported = import(
        "evil.zip",
        Zip()
            .add("../goodturn-escaped.vcf",
                 "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Zed\r\nBDAY:31.02.2020\r\nEND:VCARD\r\n")
            .add("/tmp/goodturn-escaped.vcf", "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ann Lee\r\nEND:VCARD\r\n")
            .add("a\x1B[2Jb.txt", "\x01")
            .bytes());
    EXPECT_THAT(everyone(), UnorderedElementsAre("Zed", "Ann Lee"));
    EXPECT_FALSE(fs::exists(outside));
    EXPECT_FALSE(fs::exists("/tmp/goodturn-escaped.vcf"));
    for (const Problem& problem : imported.problems)
        EXPECT_EQ(problem.file.find('\x1B'), std::string::npos);
}

TEST_F(Archives, ThatAreBrokenOrEncryptedAreNamedAndTheRestComesIn) {
    const std::string card = "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ann Lee\r\nEND:VCARD\r\n";
    auto imported = import("half.zip", Zip().add("a.vcf", card).add("b.vcf", card, true).bytes());
    EXPECT_THAT(everyone(), ElementsAre("Ann Lee"));
    ASSERT_EQ(imported.problems.size(), 1U);
    EXPECT_EQ(imported.problems[0].file, "half.zip");
    EXPECT_THAT(imported.problems[0].message, HasSubstr("one file in it is encrypted"));

    std::string damaged = Zip().add("people.vcf", card).bytes();
    damaged[damaged.find("Ann Lee")] = 'O'; // no longer what its checksum says
    imported = import("damaged.zip", damaged);
    ASSERT_FALSE(imported.problems.empty());
    EXPECT_EQ(imported.problems.back().file, "damaged.zip/people.vcf");
    EXPECT_THAT(imported.problems.back().message, HasSubstr("the archive is damaged here"));

    imported = import("cut.zip", Zip().add("people.vcf", card).bytes().substr(0, 60));
    ASSERT_EQ(imported.problems.size(), 1U);
    EXPECT_EQ(imported.problems[0].file, "cut.zip");
    imported = import("pictures.zip", Zip().add("a.jpg", "\xFF\xD8\xFF").bytes());
    ASSERT_EQ(imported.problems.size(), 1U);
    EXPECT_EQ(imported.problems[0].message, "nothing in this archive is understood");
    imported = import("empty.zip", Zip().bytes());
    EXPECT_EQ(imported.problems.size(), 1U);
}

TEST_F(Archives, ComeInThroughAPipe) {
    options.piped =
        Piped{Zip().add("people.csv", "First Name,Last Name,Email\nAnn,Lee,ann@lee.example\n").bytes(),
              "what was piped in"};
    const auto imported = store::write(database, {"import", "you", clock}, [&](store::Write& write) {
                              return import_paths(write, {"-"}, options);
                          }).value();
    EXPECT_THAT(everyone(), ElementsAre("Ann Lee"));
    EXPECT_THAT(imported.problems, IsEmpty());
}

TEST(AnEntryOfAnArchive, CanBeReadFromItsBeginningOnceMore) {
    const std::string bytes = Zip().add("a.txt", "one two").bytes();
    const auto archive = zip::Archive::in(bytes);
    ASSERT_TRUE(archive);
    const auto in = archive->read(archive->entries().front());
    std::string word;
    *in >> word;
    EXPECT_EQ(word, "one");
    in->clear();
    in->seekg(0);
    *in >> word;
    EXPECT_EQ(word, "one");
    *in >> word;
    EXPECT_EQ(word, "two");
    EXPECT_FALSE(in->problem());
}

} // namespace
} // namespace goodturn::intake

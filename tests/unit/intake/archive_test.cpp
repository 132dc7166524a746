// Archives: what is in them comes in as if it lay beside them, and nothing of them is ever written to the
// disk.
#include "conversations/tie.hpp"
#include "intake/import.hpp"
#include "intake/zip/archive.hpp"
#include "store/journal.hpp"

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

std::uint32_t crc_of(std::string_view text) {
    std::uint32_t crc = ~0U;
    for (const char c : text) {
        crc ^= static_cast<unsigned char>(c);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1U) ^ ((crc & 1U) != 0 ? 0xEDB88320U : 0U);
    }
    return ~crc;
}

/// A zip as simple as can be: nothing is packed (PKWARE APPNOTE 4.3).
class Zip {
  public:
    Zip& add(const std::string& name, const std::string& text, bool encrypted = false) {
        const auto begins = static_cast<std::uint32_t>(bytes_.size());
        const std::string common = number(20, 2) + number(encrypted ? 1 : 0, 2) + number(0, 2) +
                                   number(0, 4) + number(crc_of(text), 4) + number(text.size(), 4) +
                                   number(text.size(), 4) + number(name.size(), 2) + number(0, 2);
        bytes_ += "PK\x03\x04" + common + name + text;
        directory_ += "PK\x01\x02" + number(20, 2) + common + number(0, 2) + number(0, 2) + number(0, 2) +
                      number(0, 4) + number(begins, 4) + name;
        ++count_;
        return *this;
    }
    std::string bytes() const {
        return bytes_ + directory_ + "PK\x05\x06" + number(0, 4) + number(count_, 2) + number(count_, 2) +
               number(directory_.size(), 4) + number(bytes_.size(), 4) + number(0, 2);
    }

  private:
    static std::string number(std::uint64_t value, int bytes) {
        std::string text;
        for (int i = 0; i < bytes; ++i)
            text += static_cast<char>((value >> (8U * static_cast<unsigned>(i))) & 0xFFU);
        return text;
    }
    std::string bytes_;
    std::string directory_;
    std::size_t count_ = 0;
};

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

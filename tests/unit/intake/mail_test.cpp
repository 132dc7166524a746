// Mail: what is read of messages, and who is known by it.
#include "conversations/conversation.hpp"
#include "conversations/tie.hpp"
#include "intake/import.hpp"
#include "intake/mail/mail.hpp"
#include "people/search.hpp"
#include "store/journal.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

namespace goodturn::intake {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

const Instant now = parse_instant("2026-03-04T12:00:00Z", "UTC").value();

std::vector<mail::Message> messages_in(std::istream& in) {
    std::vector<mail::Message> all;
    EXPECT_TRUE(mail::read(
        in, "test", now,
        [&](mail::Message message) {
            all.push_back(std::move(message));
            return true;
        },
        [](const Problem&) {}));
    return all;
}
mail::Message message_in(const std::string& headers) {
    std::istringstream in(headers + "\n\nbody\n");
    const auto all = messages_in(in);
    EXPECT_EQ(all.size(), 1U);
    return all.empty() ? mail::Message{} : all.front();
}

TEST(AMessage, NamesWhoWroteToWhomInEverySpelling) {
    const auto message =
        message_in("From: =?UTF-8?B?xYF1a2Fzeg==?= <LUKASZ@zak.example>\n"
                   "To: \"Lee, Ann\" <ann@lee.example>, friends: ben@cole.example, Cem <cem@ott.example>;\n"
                   "cc: undisclosed-recipients:;\nCc: J\xF6rg <joerg@k.example>\nMessage-ID: <a@b>");
    EXPECT_THAT(message.from, ElementsAre(mail::Mailbox{"Łukasz", "lukasz@zak.example"}));
    EXPECT_THAT(message.to,
                ElementsAre(mail::Mailbox{"Lee, Ann", "ann@lee.example"},
                            mail::Mailbox{"", "ben@cole.example"}, mail::Mailbox{"Cem", "cem@ott.example"},
                            mail::Mailbox{"Jörg", "joerg@k.example"}));
    EXPECT_EQ(message.id, "a@b");
}

TEST(AMessage, SaysWhatItAnswers) {
    EXPECT_THAT(message_in("From: a@b.c\nReferences: <one@t>\n <two@t>\nIn-Reply-To: <two@t>").answers,
                ElementsAre("one@t", "two@t"));
    EXPECT_THAT(message_in("From: a@b.c\nIn-Reply-To: Your message <one@t> of today").answers,
                ElementsAre("one@t"));
    EXPECT_THAT(message_in("From: a@b.c").answers, IsEmpty());
}

TEST(AMessage, HasADateThatCanBeOrNone) {
    EXPECT_EQ(to_text(*message_in("From: a@b.c\nDate: Fri, 23 May 2014 19:44:50 +0200").date),
              "2014-05-23T17:44:50Z");
    EXPECT_EQ(to_text(*message_in("From: a@b.c\nDate: 2012-08-08T08:06:00Z").date), "2012-08-08T08:06:00Z");
    EXPECT_FALSE(message_in("From: a@b.c\nDate: Thu, 01 Jan 1970 00:00:00 +0000").date);
    EXPECT_FALSE(message_in("From: a@b.c\nDate: Fri, 23 May 2064 19:44:50 +0200").date);
    EXPECT_FALSE(message_in("From: a@b.c\nDate: yesterday").date);
    EXPECT_EQ(
        to_text(*message_in("From: a@b.c\nReceived: by x; Fri, 23 May 2014 19:44:50 +0000\nDate: ?").date),
        "2014-05-23T19:44:50Z");
}

TEST(AMessage, OfAMachineIsToldByItsHeaders) {
    const auto machine = [](const std::string& header) {
        return message_in("From: a@b.c\n" + header).machine;
    };
    EXPECT_EQ(machine("List-Id: <x.y>"), mail::Machine::list);
    EXPECT_EQ(machine("Precedence: bulk"), mail::Machine::bulk);
    EXPECT_EQ(machine("List-Unsubscribe: <mailto:u@x.y>"), mail::Machine::bulk);
    EXPECT_EQ(machine("Auto-Submitted: auto-replied"), mail::Machine::automatic);
    EXPECT_EQ(machine("Auto-Submitted: no"), mail::Machine::none);
    EXPECT_EQ(machine("X-Spam-Flag: YES"), mail::Machine::unwanted);
}

TEST(AFileOfMail, IsRecognisedByWhatIsInIt) {
    EXPECT_TRUE(mail::looks_like("From - Fri Aug 24 11:55:47 2018\nFrom: a@b.c\n"));
    EXPECT_TRUE(mail::looks_like("\xEF\xBB\xBF"
                                 "From -\r\nFrom: a@b.c\r\n"));
    EXPECT_TRUE(mail::looks_like("Subject: x\nTo: a@b.c\n"));
    EXPECT_TRUE(mail::looks_like("Subject: x\nTo: a@b.c\nX-Cut"));
    EXPECT_FALSE(mail::looks_like("From Russia with love\n"));
    EXPECT_FALSE(mail::looks_like("Name,Email\nAnn,ann@lee.example\n"));
    EXPECT_FALSE(mail::looks_like("# To: do\n"));
    EXPECT_FALSE(mail::looks_like(""));
}

TEST(RealMail, IsReadAsItsTruthSays) {
    const std::filesystem::path corpus = GOODTURN_CORPUS;
    if (!std::filesystem::exists(corpus / "mail")) GTEST_SKIP() << "no corpus here";
    std::size_t files = 0;
    for (const auto* truth : {"expected.json", "expected-2.json"}) {
        std::ifstream in(corpus / truth);
        const auto truths = nlohmann::json::parse(in);
        for (const auto& [name, entry] : truths.items()) {
            if (!name.starts_with("mail/")) continue;
            ++files;
            std::ifstream file(corpus / name, std::ios::binary);
            std::string beginning(4096, '\0');
            file.read(beginning.data(), 4096);
            beginning.resize(static_cast<std::size_t>(file.gcount()));
            EXPECT_TRUE(mail::looks_like(beginning)) << name;
            file.clear();
            file.seekg(0);
            const auto all = messages_in(file);
            EXPECT_EQ(all.size(), entry["messages"].get<std::size_t>()) << name;
            std::set<std::string> addresses;
            for (const auto& message : all)
                for (const auto& list : {message.from, message.to, message.others})
                    for (const auto& each : list)
                        addresses.insert(each.email);
            const auto expected = entry["addresses"].get<std::set<std::string>>();
            EXPECT_EQ(addresses, expected) << name;
        }
    }
    EXPECT_GE(files, 30U);
}

class AMailbox : public testing::Test {
  protected:
    store::Database database = store::Database::in_memory();
    Clock clock{now, make_day(2026, 3, 4), "Europe/London"};
    std::filesystem::path folder =
        std::filesystem::path(testing::TempDir()) /
        (std::string("goodturn-mail-") + testing::UnitTest::GetInstance()->current_test_info()->name());
    ImportOptions options;

    void SetUp() override {
        conversations::keep_ties(database);
        options.zone = "Europe/London";
        options.owner = {"robin@winter.example"};
        std::filesystem::remove_all(folder);
        std::filesystem::create_directories(folder);
    }
    void TearDown() override { std::filesystem::remove_all(folder); }
    Imported import(const std::filesystem::path& path) {
        return store::write(database, {"import", "you", clock},
                            [&](store::Write& write) { return import_paths(write, {path}, options); })
            .value();
    }
    Imported mbox(const std::string& text) {
        std::ofstream(folder / "mbox", std::ios::binary) << text;
        return import(folder / "mbox");
    }
    std::vector<std::string> everyone() {
        std::vector<std::string> names;
        people::for_each(database, [&](const people::Person& person) { names.push_back(person.name); });
        return names;
    }
    std::vector<conversations::Conversation> all() {
        std::vector<conversations::Conversation> found;
        conversations::for_each(database, [&](const auto& each) { found.push_back(each); });
        return found;
    }
};

/// A message of an mbox.
std::string message(int number, const std::string& from, const std::string& to,
                    const std::string& more = {}) {
    return "From x@y Sat Jan  3 01:05:34 1996\nMessage-ID: <" + std::to_string(number) +
           "@t>\nDate: " + std::to_string(number) + " Feb 2026 10:00:00 +0000\nFrom: " + from +
           "\nTo: " + to + "\n" + more + "Subject: secret\n\nFrom here on it is nobody's business.\n\n";
}
const std::string robin = "Robin <robin@winter.example>";
const std::string ann = "Ann Lee <ann@lee.example>";
const std::string ben = "Ben Cole <ben@cole.example>";

TEST_F(AMailbox, MakesThoseKnownWhoWroteAndWereWrittenTo) {
    const std::string text = message(1, ann, robin) + message(2, robin, ann + ", " + ben) +
                             message(3, "Zed <zed@ott.example>", robin);
    const auto imported = mbox(text);
    EXPECT_THAT(everyone(), ElementsAre("Ann Lee"));
    ASSERT_EQ(all().size(), 2U);
    EXPECT_EQ(all()[0].direction, conversations::Direction::from_them);
    EXPECT_EQ(all()[1].direction, conversations::Direction::from_me);
    EXPECT_EQ(all()[0].kind, conversations::Kind::email);
    EXPECT_EQ(all()[0].note, "");
    EXPECT_EQ(to_text(*all()[0].at), "2026-02-01T10:00:00Z");
    EXPECT_THAT(
        imported.notes,
        ElementsAre("2 addresses wrote, or were written to, without an answer, and are not known by that."));
    const auto again = mbox(text);
    EXPECT_EQ(again.conversations.added, 0);
    EXPECT_EQ(again.conversations.unchanged, 2);
    EXPECT_EQ(store::history(database, 10).size(), 1U);
    ASSERT_TRUE(store::undo(database, clock, std::nullopt));
    EXPECT_THAT(everyone(), IsEmpty());
}

/// The same day for all: only the thread tells them apart.
std::string on_one_day(const std::string& id, const std::string& from, const std::string& to,
                       const std::string& answers = {}) {
    return "From x@y Sat Jan  3 01:05:34 1996\nMessage-ID: <" + id + "@t>\nDate: 3 Feb 2026 1" + id +
           ":00:00 +0000\nFrom: " + from + "\nTo: " + to + "\n" +
           (answers.empty() ? "" : "In-Reply-To: <" + answers + "@t>\n") + "\nx\n\n";
}

TEST_F(AMailbox, OfAThreadOnOneDayMakesOneConversation) {
    const auto imported = mbox(on_one_day("0", ann, robin) + on_one_day("1", robin, ann, "0") +
                               on_one_day("2", ann, robin, "1") + on_one_day("3", robin, ann) +
                               message(4, robin, ann, "In-Reply-To: <2@t>\n"));
    EXPECT_EQ(imported.conversations.added, 3);
    ASSERT_EQ(all().size(), 3U);
    EXPECT_EQ(all()[0].direction, conversations::Direction::both);
    EXPECT_EQ(to_text(*all()[0].at), "2026-02-03T10:00:00Z");
    EXPECT_EQ(all()[1].direction, conversations::Direction::from_me) << "another thread";
    EXPECT_EQ(to_text(all()[2].day), "2026-02-04") << "another day";
}

TEST_F(AMailbox, KnowsEveryMessageOfAThreadAgainAndAddsWhatIsNew) {
    const std::string first = on_one_day("0", robin, ann) + on_one_day("1", ann, robin, "0");
    EXPECT_EQ(mbox(first).conversations.added, 1);
    EXPECT_EQ(mbox(on_one_day("1", ann, robin, "0")).conversations.unchanged, 1);
    const auto later = mbox(on_one_day("1", ann, robin, "0") + on_one_day("2", robin, ann, "1"));
    EXPECT_EQ(later.conversations.added, 0);
    EXPECT_EQ(all().size(), 1U);
    const auto again = mbox(first + on_one_day("2", robin, ann, "1"));
    EXPECT_EQ(again.conversations.added + again.conversations.updated, 0);
    EXPECT_EQ(store::history(database, 10).size(), 2U);
}

TEST_F(AMailbox, LeavesMachinesAndCrowdsOutAndSaysSo) {
    std::string crowd = robin;
    for (int i = 0; i < 12; ++i)
        crowd += ", p" + std::to_string(i) + "@crowd.example";
    const auto imported =
        mbox(message(1, ann, robin, "List-Id: <l.example>\n") + message(2, ann, robin, "Precedence: bulk\n") +
             message(3, "no-reply@shop.example", robin) + message(4, ann, crowd) + message(5, ann, ben) +
             message(6, robin, ann));
    EXPECT_THAT(all(), IsEmpty());
    EXPECT_THAT(
        imported.notes,
        ElementsAre(
            "Messages left out: 1 of lists, 1 of newsletters and other bulk mail, 1 from an address that "
            "nobody answers from, 1 to more than 12 people and 1 neither from you nor to you.",
            HasSubstr("One address wrote, or was written to")));
}

TEST_F(AMailbox, CountsEveryWordWithThoseWhoAreKnownAlready) {
    std::ofstream(folder / "people.csv") << "First Name,Last Name,Email\nAnn,Lee,ann@lee.example\n";
    import(folder / "people.csv");
    const auto imported = mbox(message(1, ann, robin));
    EXPECT_EQ(imported.conversations.added, 1);
    EXPECT_THAT(everyone(), ElementsAre("Ann Lee"));
}

TEST_F(AMailbox, OfAMaildirHasItsFoldersToo) {
    for (const auto* part : {"cur", "new", "tmp", ".Sent/cur"})
        std::filesystem::create_directories(folder / "Maildir" / part);
    const auto put = [&](const std::string& name, const std::string& text) {
        std::ofstream(folder / "Maildir" / name, std::ios::binary) << text.substr(text.find('\n') + 1);
    };
    put("cur/1:2,S", message(1, ann, robin));
    put(".Sent/cur/2:2,S", message(2, robin, ann));
    const auto imported = import(folder / "Maildir");
    EXPECT_EQ(imported.conversations.added, 2);
    EXPECT_THAT(everyone(), ElementsAre("Ann Lee"));
}

TEST_F(AMailbox, TellsWhoseItIsWhereThatIsClearAndAsksWhereNot) {
    options.owner.clear();
    const auto unclear = mbox(message(1, ann, robin) + message(2, robin, ann));
    EXPECT_THAT(everyone(), IsEmpty());
    EXPECT_THAT(unclear.notes, ElementsAre(HasSubstr("Which address is yours?")));
    const auto clear = mbox(message(1, ann, robin) + message(2, robin, ann) + message(3, ben, robin) +
                            message(4, robin, ben));
    EXPECT_THAT(everyone(), UnorderedElementsAre("Ann Lee", "Ben Cole"));
    EXPECT_THAT(clear.notes, ElementsAre(HasSubstr("settings set addresses robin@winter.example")));
}

TEST_F(AMailbox, OfAllTheCorpusComesInTwiceAsTheSame) {
    const std::filesystem::path corpus = std::filesystem::path(GOODTURN_CORPUS) / "mail";
    if (!std::filesystem::exists(corpus)) GTEST_SKIP() << "no corpus here";
    options.owner = {"testmu@testmu.xx", "author@example.com", "bilbo@anotherexample.com"};
    const auto first = import(corpus);
    const auto second = import(corpus);
    EXPECT_EQ(second.people.added, 0);
    EXPECT_EQ(second.conversations.added, 0);
    EXPECT_EQ(second.notes, first.notes);
}

} // namespace
} // namespace goodturn::intake

// Chats: what is read of them, and what becomes of it. Pairs of files under tests/golden/chat: with
// GOODTURN_WRITE_GOLDEN set, the .out.json files are written instead of compared; read them before
// committing.
#include "base/json.hpp"
#include "conversations/conversation.hpp"
#include "conversations/tie.hpp"
#include "intake/chat/chat.hpp"
#include "intake/import.hpp"
#include "store/journal.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

namespace goodturn::intake {
namespace {

using conversations::Direction;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

namespace fs = std::filesystem;

const Day today = make_day(2026, 5, 4);

std::string file_text(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

struct ReadChat {
    chat::Chat chat;
    std::vector<Problem> problems;
};
ReadChat read_chat(const std::string& text, bool day_first = true) {
    ReadChat read;
    std::istringstream in(text);
    read.chat = chat::read(in, "chat.txt", {day_first, today}, [&](Problem problem) {
                    read.problems.push_back(std::move(problem));
                }).value();
    return read;
}

Json told(const ReadChat& read) {
    Json json = Json::object();
    json["messages"] = read.chat.messages;
    json["system_lines"] = read.chat.system_lines;
    json["more_lines"] = read.chat.more_lines;
    json["without_words"] = read.chat.without_words;
    for (const chat::Spoken& each : read.chat.spoken) {
        const chat::Sender& sender = read.chat.senders.at(each.sender);
        json["spoken"].push_back({{"day", to_text(each.day)},
                                  {"second", each.second},
                                  {"sender", sender.is_saved ? sender.name : "~" + sender.name},
                                  {"messages", each.messages},
                                  {"line", each.line}});
    }
    for (const Problem& problem : read.problems)
        json["problems"].push_back({{"line", problem.line}, {"message", problem.message}});
    return json;
}

TEST(ChatGolden, UnderstandsEveryPairAsItIsWrittenDown) {
    const fs::path folder = fs::path(GOODTURN_GOLDEN) / "chat";
    std::vector<fs::path> inputs;
    for (const auto& entry : fs::directory_iterator(folder))
        if (entry.path().extension() == ".in") inputs.push_back(entry.path());
    std::ranges::sort(inputs);
    ASSERT_GE(inputs.size(), 10U);
    for (const auto& input : inputs) {
        SCOPED_TRACE(input.filename().string());
        const std::string text = file_text(input);
        EXPECT_TRUE(chat::looks_like(std::string_view(text).substr(0, 4096)));
        auto output = input;
        output.replace_extension(".out.json");
        const std::string actual = to_json_text(told(read_chat(text)), 2) + "\n";
        if (std::getenv("GOODTURN_WRITE_GOLDEN") != nullptr)
            std::ofstream(output, std::ios::binary) << actual;
        else
            EXPECT_EQ(actual, file_text(output));
    }
}

TEST(AChat, IsRecognisedByItsLinesAndNothingElseIs) {
    EXPECT_TRUE(chat::looks_like("\xEF\xBB\xBF"
                                 "15/01/2024, 10:32 - Ann: hi\n"));
    EXPECT_TRUE(chat::looks_like("[2019-12-24, 12:23] Jane Doe: Hello John!\n"));
    EXPECT_FALSE(chat::looks_like("date,person,kind\n2024-01-15,Ann,coffee\n"));
    EXPECT_FALSE(chat::looks_like("2024-01-15 10:30,Ann Lee,call,both,hi\n"));
    EXPECT_FALSE(chat::looks_like("# 15/01/2024, 10:32 - Ann: hi\n"));
    EXPECT_FALSE(chat::looks_like("2024-01-15: Lunch with Ann\n"));
    EXPECT_FALSE(chat::looks_like("10. Ann: hi\n"));
    EXPECT_FALSE(chat::looks_like(""));
}

TEST(AChat, IsReadWithTheMonthFirstWhereNothingElseTells) {
    const std::string text = "1/3/24, 10:30 - Ana: hola\n";
    EXPECT_EQ(to_text(read_chat(text, true).chat.spoken.at(0).day), "2024-03-01");
    EXPECT_EQ(to_text(read_chat(text, false).chat.spoken.at(0).day), "2024-01-03");
}

TEST(RealChats, AreReadAsTheirTruthSays) {
    const fs::path corpus = GOODTURN_CORPUS;
    if (!fs::exists(corpus / "whatsapp")) GTEST_SKIP() << "no corpus here";
    std::size_t files = 0;
    for (const auto* truth : {"expected.json", "expected-2.json"}) {
        const auto truths = Json::parse(file_text(corpus / truth));
        for (const auto& [name, entry] : truths.items()) {
            if (!name.starts_with("whatsapp/") && name != "chat-other/chatminer-signal.txt") continue;
            SCOPED_TRACE(name);
            ++files;
            const std::string text = file_text(corpus / name);
            EXPECT_TRUE(chat::looks_like(std::string_view(text).substr(0, 4096)));
            const auto read = read_chat(text);
            EXPECT_THAT(read.problems, IsEmpty());
            EXPECT_EQ(read.chat.messages, entry["messages"]);
            EXPECT_EQ(read.chat.system_lines, entry.value("system_lines", 0U));
            EXPECT_EQ(read.chat.more_lines, entry["continuation_lines"]);
            EXPECT_EQ(read.chat.without_words, entry.value("message_lines_without_text", 0U));
            std::map<std::string, unsigned> senders;
            std::vector<std::string> times;
            for (const chat::Spoken& each : read.chat.spoken) {
                senders[read.chat.senders[each.sender].name] += each.messages;
                times.push_back(to_text(Instant(each.day) + std::chrono::seconds(each.second)));
                times.back().pop_back(); // the Z
            }
            EXPECT_EQ(senders, (entry["senders"].get<std::map<std::string, unsigned>>()));
            if (entry.contains("timestamps")) {
                EXPECT_EQ(Json(times), entry["timestamps"]);
            }
        }
    }
    EXPECT_GE(files, 9U);
}

class Chats : public testing::Test {
  protected:
    store::Database database = store::Database::in_memory();
    Clock clock{Instant(today) + std::chrono::hours(12), today, "Europe/London"};
    fs::path folder =
        fs::path(testing::TempDir()) /
        (std::string("goodturn-chat-") + testing::UnitTest::GetInstance()->current_test_info()->name());
    ImportOptions options;

    void SetUp() override {
        conversations::keep_ties(database);
        options.zone = "Europe/London";
        options.owner_name = "Robin Winter";
        fs::remove_all(folder);
        fs::create_directories(folder);
    }
    void TearDown() override { fs::remove_all(folder); }
    fs::path put(const std::string& name, const std::string& text) {
        std::ofstream(folder / name, std::ios::binary) << text;
        return folder / name;
    }
    Imported import(const std::vector<fs::path>& paths) {
        return store::write(database, {"import", "you", clock},
                            [&](store::Write& write) { return import_paths(write, paths, options); })
            .value();
    }
    std::vector<std::string> everyone() {
        std::vector<std::string> names;
        people::for_each(database, [&](const people::Person& person) { names.push_back(person.name); });
        return names;
    }
    /// "2024-01-15 both Ann Lee", by day.
    std::vector<std::string> said() {
        std::vector<std::string> lines;
        conversations::for_each(database, [&](const conversations::Conversation& each) {
            EXPECT_EQ(each.kind, conversations::Kind::message);
            EXPECT_EQ(each.note, "");
            EXPECT_EQ(each.people.size(), 1U);
            lines.push_back(to_text(each.day) + " " + std::string(word(each.direction)) + " " +
                            people::name_of(database, each.people.front()));
        });
        std::ranges::sort(lines);
        return lines;
    }
};

const std::string two_days = "15/01/2024, 10:30 - Ann Lee: Are you there? It is a secret.\n"
                             "15/01/2024, 10:31 - Robin Winter: Yes\n"
                             "16/01/2024, 09:00 - Robin Winter: Good morning\n";

TEST_F(Chats, AreOneConversationAPersonAndDayWithoutAWordOfThem) {
    const auto imported = import({put("chat.txt", two_days)});
    EXPECT_THAT(said(), ElementsAre("2024-01-15 both Ann Lee", "2024-01-16 from-me Ann Lee"));
    EXPECT_EQ(imported.conversations.added, 2);
    EXPECT_EQ(imported.people.added, 1);
    EXPECT_THAT(imported.notes, IsEmpty());
    EXPECT_THAT(imported.problems, IsEmpty());
    const auto again = import({folder / "chat.txt"});
    EXPECT_EQ(again.conversations.unchanged, 2);
    EXPECT_EQ(again.conversations.added + again.conversations.updated + again.people.added, 0);
    EXPECT_EQ(store::history(database, 10).size(), 1U);
    ASSERT_TRUE(store::undo(database, clock, std::nullopt));
    EXPECT_THAT(everyone(), IsEmpty());
}

TEST_F(Chats, GrowWithALongerExportAndLoseNothingWithAShorterOne) {
    import({put("chat.txt", two_days)});
    const auto longer = import({put("chat.txt", two_days + "16/01/2024, 09:05 - Ann Lee: Morning\n"
                                                           "17/01/2024, 09:05 - Ann Lee: Again\n")});
    EXPECT_EQ(longer.conversations.added, 1);
    EXPECT_EQ(longer.conversations.updated, 1);
    EXPECT_EQ(longer.conversations.unchanged, 1);
    const std::vector<std::string> all{"2024-01-15 both Ann Lee", "2024-01-16 both Ann Lee",
                                       "2024-01-17 from-them Ann Lee"};
    EXPECT_EQ(said(), all);
    import({put("chat.txt",
                "16/01/2024, 09:05 - Ann Lee: Morning\n17/01/2024, 09:05 - Ann Lee: Again\n18/01/2024, "
                "09:05 - Robin Winter: Hm\n")});
    EXPECT_EQ(said().size(), 4U);
    EXPECT_EQ(said()[1], all[1]);
}

TEST_F(Chats, KnowTheOwnerByTheSettingsAPartOfTheNameOrTheTitleOfTheChat) {
    options.owner_name = "Robin Anne Winter";
    auto imported =
        import({put("a.txt", "15/01/2024, 10:30 - Ann Lee: hi\n15/01/2024, 10:31 - Robin: hi\n")});
    EXPECT_THAT(imported.notes, ElementsAre(HasSubstr("settings set chat-names \"Robin\"")));
    options.owner_called = {"robin"};
    imported = import({put("a.txt", "15/01/2024, 10:30 - Ann Lee: hi\n15/01/2024, 10:31 - Robin: hi\n")});
    EXPECT_THAT(imported.notes, IsEmpty());
    options.owner_called.clear();
    imported = import({put("WhatsApp Chat with Ben Cole.txt",
                           "15/01/2024, 10:30 - Ben Cole: hi\n15/01/2024, 10:31 - rw 🌻: hi\n")});
    EXPECT_THAT(imported.notes, ElementsAre(HasSubstr("rw 🌻 was taken to be you")));
    EXPECT_THAT(everyone(), UnorderedElementsAre("Ann Lee", "Ben Cole"));
}

TEST_F(Chats, KnowTheOwnerByBeingInAllOfThem) {
    options.owner_name.clear();
    const auto imported =
        import({put("a.txt", "15/01/2024, 10:30 - Ann Lee: hi\n15/01/2024, 10:31 - rw: hi\n"),
                put("b.txt", "16/01/2024, 10:30 - Ben Cole: hi\n16/01/2024, 10:31 - rw: hi\n")});
    EXPECT_THAT(everyone(), UnorderedElementsAre("Ann Lee", "Ben Cole"));
    EXPECT_THAT(imported.notes, ElementsAre(HasSubstr("rw was taken to be you")));
}

TEST_F(Chats, AskOnceWhoTheOwnerIsAndTakeNothingUntilThen) {
    options.owner_name.clear();
    const auto imported =
        import({put("a.txt", "15/01/2024, 10:30 - Ann Lee: hi\n15/01/2024, 10:31 - rw: hi\n")});
    EXPECT_THAT(everyone(), IsEmpty());
    EXPECT_THAT(imported.notes,
                ElementsAre(HasSubstr(
                    "Which of Ann Lee and rw is you? Until that is known, nothing is taken from a.txt.")));
}

TEST_F(Chats, OfSeveralCountADayOnWhichBothWrote) {
    import({put("group.txt", "15/01/2024, 10:30 - Ann Lee: who comes?\n15/01/2024, 10:31 - Ben Cole: me\n"
                             "15/01/2024, 10:32 - Robin: me too\n"
                             "16/01/2024, 10:32 - Ann Lee: fine\n16/01/2024, 10:32 - Zed: fine\n")});
    EXPECT_THAT(said(), ElementsAre("2024-01-15 both Ann Lee", "2024-01-15 both Ben Cole"));
}

TEST_F(Chats, OfACrowdAreLeftOutAndSaid) {
    std::string crowd = "15/01/2024, 10:30 - Robin: hi all\n";
    for (int i = 10; i < 24; ++i)
        crowd += "15/01/2024, 10:31 - Somebody " + std::to_string(i) + ": hi\n";
    const auto imported = import({put("crowd.txt", crowd)});
    EXPECT_THAT(everyone(), IsEmpty());
    EXPECT_THAT(imported.notes, testing::Contains("One chat of more than 12 people was left out."));
}

TEST_F(Chats, FindPeopleByNumberAndNameAndAddNobodyWhoNeverAnswered) {
    import({put("people.csv", "First Name,Last Name,Mobile Phone\nAnn,Lee,+44 7700 900142\nBen,Cole,\n")});
    const auto imported = import(
        {put("number.txt", "15/01/2024, 10:30 - +44 7700 900142: hi\n15/01/2024, 10:31 - Robin: hi\n"),
         put("name.txt", "16/01/2024, 10:30 - Ben Cole: hi\n"),
         put("stranger.txt", "17/01/2024, 10:30 - Zed Ott: buy\n18/01/2024, 10:30 - Zed Ott: buy now\n")});
    EXPECT_THAT(everyone(), UnorderedElementsAre("Ann Lee", "Ben Cole"));
    EXPECT_THAT(said(), ElementsAre("2024-01-15 both Ann Lee"));
    EXPECT_THAT(imported.notes, testing::Contains(HasSubstr("Which of Ben Cole and Zed Ott is you?")));
}

TEST_F(Chats, OfOneWhoAloneWroteAreWithThemWhereTheTitleSaysSo) {
    import({put("people.csv", "First Name,Last Name,Email\nBen,Cole,ben@cole.example\n")});
    const auto imported =
        import({put("WhatsApp Chat with Ben Cole (2).txt", "15/01/2024, 10:30 - Ben Cole: hi\n")});
    EXPECT_THAT(said(), ElementsAre("2024-01-15 from-them Ben Cole"));
    EXPECT_THAT(imported.notes, IsEmpty());
}

TEST_F(Chats, OfLinkedInSayWhoWroteToWhomAndWhen) {
    const fs::path corpus = GOODTURN_CORPUS;
    if (!fs::exists(corpus / "linkedin-csv")) GTEST_SKIP() << "no corpus here";
    options.owner_name.clear();
    const auto first = import({corpus / "linkedin-csv/netintel-messages.csv"});
    EXPECT_THAT(everyone(),
                UnorderedElementsAre("Alice Johnson", "Bob Williams", "Carol Davis", "Eve Wilson"));
    EXPECT_THAT(first.notes, ElementsAre(HasSubstr("Test User was taken to be you")));
    EXPECT_EQ(first.conversations.added, 9); // of eleven messages: two days with both
    EXPECT_THAT(first.problems, IsEmpty());
    import({corpus / "linkedin-csv/netintel-Connections.csv"});
    const auto again = import({corpus / "linkedin-csv/netintel-messages.csv"});
    EXPECT_EQ(again.conversations.unchanged, 9);
    EXPECT_EQ(again.people.added, 0);
}

TEST_F(Chats, OfLinkedInAreOfTheirConnections) {
    const fs::path corpus = GOODTURN_CORPUS;
    if (!fs::exists(corpus / "linkedin-csv")) GTEST_SKIP() << "no corpus here";
    options.owner_name = "Ada Byron-Lovelace";
    const std::vector<fs::path> paths{corpus / "linkedin-csv/lev-messages-first700.csv",
                                      corpus / "linkedin-csv/lev-Invitations.csv",
                                      corpus / "linkedin-csv/lev-Connections.csv"};
    const auto first = import(paths);
    EXPECT_THAT(first.problems, IsEmpty());
    const auto again = import(paths);
    EXPECT_EQ(again.people.added + again.conversations.added + again.conversations.updated, 0);
    EXPECT_EQ(again.conversations.unchanged, first.conversations.added);
    EXPECT_GE(first.conversations.added, 300);
    EXPECT_LE(everyone().size(), 2003U);
    EXPECT_THAT(first.notes, testing::Contains(HasSubstr("2 messages were left out")));
}

} // namespace
} // namespace goodturn::intake

// A journal of friends: what is read of it, and what becomes of it. A pair under tests/golden/friends: with
// GOODTURN_WRITE_GOLDEN set, the .out.json file is written instead of compared; read it before committing.
#include "base/json.hpp"
#include "conversations/tie.hpp"
#include "intake/friends/friends.hpp"
#include "intake/import.hpp"
#include "store/journal.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace goodturn::intake {
namespace {

using testing::ElementsAre;
using testing::UnorderedElementsAre;

namespace fs = std::filesystem;

std::string text_of_file(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

Json told(const std::string& text) {
    Json json = Json::object();
    std::istringstream in(text);
    const auto summary = friends::read(
        in, "journal.md",
        [&](const Card& card) {
            Json names = Json::array();
            for (const people::Name& name : card.person.names)
                names.push_back(std::string(word(name.kind)) + ": " + name.text);
            Json person = {{"line", card.line}, {"names", names}, {"tags", card.person.tags}};
            for (const people::Address& address : card.person.addresses)
                person["address"] = address.text;
            if (!card.person.note.empty()) person["note"] = card.person.note;
            json["people"].push_back(person);
            return true;
        },
        [&](const ConversationRow& row) {
            json["activities"].push_back({{"line", row.line},
                                          {"date", row.date},
                                          {"with", row.person},
                                          {"kind", row.kind},
                                          {"note", row.note}});
            return true;
        },
        [&](const Problem& problem) {
            json["problems"].push_back({{"line", problem.line}, {"message", problem.message}});
        });
    json["alone"] = summary->alone;
    return json;
}

TEST(FriendsGolden, UnderstandsTheJournalAsItIsWrittenDown) {
    const fs::path input = fs::path(GOODTURN_GOLDEN) / "friends/journal.in";
    const std::string text = text_of_file(input);
    EXPECT_TRUE(friends::looks_like(text));
    auto output = input;
    output.replace_extension(".out.json");
    const std::string actual = to_json_text(told(text), 2) + "\n";
    if (std::getenv("GOODTURN_WRITE_GOLDEN") != nullptr)
        std::ofstream(output, std::ios::binary) << actual;
    else
        EXPECT_EQ(actual, text_of_file(output));
}

TEST(AJournalOfFriends, IsRecognisedByItsFirstSection) {
    EXPECT_TRUE(friends::looks_like("\n### Activities:\n"));
    EXPECT_TRUE(friends::looks_like("### Friends:\r\n- Ann Lee\r\n"));
    EXPECT_FALSE(friends::looks_like("### Things to do\n- 2026-03-04: call Ann\n"));
    EXPECT_FALSE(friends::looks_like("# Activities\n"));
}

TEST(AJournalOfFriends, ComesInTwiceAsTheSameAndGoesOutWhole) {
    auto database = store::Database::in_memory();
    conversations::keep_ties(database);
    const Clock clock = Clock::at("Europe/London", make_day(2026, 3, 4));
    const auto import = [&] {
        return store::write(database, {"import", "you", clock},
                            [&](store::Write& write) {
                                return import_paths(write, {fs::path(GOODTURN_GOLDEN) / "friends/journal.in"},
                                                    {});
                            })
            .value();
    };
    const auto first = import();
    EXPECT_EQ(first.people.added, 4);
    EXPECT_EQ(first.conversations.added, 4);
    EXPECT_EQ(first.problems.size(), 4U);
    EXPECT_EQ(first.problems.front().file, "journal.in");
    const auto again = import();
    EXPECT_EQ(again.people.unchanged, 4);
    EXPECT_EQ(again.conversations.unchanged, 4);
    EXPECT_EQ(again.people.added + again.people.updated + again.conversations.added, 0);
    EXPECT_EQ(store::history(database, 10).size(), 1U);
    ASSERT_TRUE(store::undo(database, clock, std::nullopt));
    EXPECT_EQ(people::count(database), 0U);
}

} // namespace
} // namespace goodturn::intake

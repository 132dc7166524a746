/// The labelled notes: every hit lies where it says. How much is heard is printed by bench/hear_figures.
#include "base/json.hpp"
#include "listen/hear.hpp"

#include <gtest/gtest.h>

#include <fstream>

using namespace goodturn;

TEST(HearTheCorpus, EveryHitIsAWordForWordPartOfItsNote) {
    std::ifstream file(std::string(GOODTURN_CORPUS) + "/notes/dev.jsonl");
    if (!file) GTEST_SKIP() << "The labelled notes are not here; nothing to listen to.";
    std::size_t hits = 0;
    for (std::string line; std::getline(file, line);) {
        const Json note = Json::parse(line);
        const auto text = note.at("text").get<std::string>();
        const auto about = note.at("about").get<std::string>();
        const auto heard = listen::Listener::english().hear(
            {text, about, parse_day(note.at("on").get<std::string>()).value()});
        for (const auto& need : heard.needs) {
            EXPECT_NE(text.find(need.quote), std::string::npos) << text;
            EXPECT_FALSE(need.whose.empty()) << text;
            EXPECT_FALSE(need.gist.empty()) << text;
            EXPECT_EQ(need.reason.find('{'), std::string::npos) << need.reason;
            ++hits;
        }
        for (const auto& promise : heard.promises)
            EXPECT_NE(text.find(promise.quote), std::string::npos) << text;
        for (const auto& date : heard.dates)
            EXPECT_NE(text.find(date.quote), std::string::npos) << text;
    }
    EXPECT_GT(hits, 100U);
}

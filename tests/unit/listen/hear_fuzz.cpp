/// Any bytes at all: nothing crashes, and every hit is where it says.
#include "base/text.hpp"
#include "listen/hear.hpp"
#include "listen/rules.hpp"

#include <gtest/gtest.h>

#include <random>

using namespace goodturn;
using namespace goodturn::listen;

namespace {

std::size_t byte_of(std::string_view text, std::int64_t characters) {
    std::size_t at = 0;
    while (at < text.size() && code_points_before(text, at + 1) <= characters)
        ++at;
    return at;
}

template <class Hits>
void expect_in_place(std::string_view text, const Hits& hits) {
    for (const auto& hit : hits) {
        ASSERT_FALSE(hit.quote.empty()) << text;
        ASSERT_EQ(text.substr(byte_of(text, hit.start), hit.quote.size()), hit.quote) << text;
        ASSERT_GT(hit.confidence, 0) << text;
        ASSERT_LT(hit.confidence, 1) << text;
        ASSERT_FALSE(hit.rule.empty()) << text;
    }
}

void expect_sane(std::string_view text) {
    const Heard heard = Listener::english().hear({text, "Ann Lee", make_day(2026, 3, 4)});
    expect_in_place(text, heard.needs);
    expect_in_place(text, heard.news);
    expect_in_place(text, heard.promises);
    expect_in_place(text, heard.dates);
}

} // namespace

TEST(HearAnything, RandomBytes) {
    std::mt19937 random(20260304);
    for (int round = 0; round < 2000; ++round) {
        std::string text(random() % 200, ' ');
        for (char& c : text)
            c = static_cast<char>(random() % 256);
        expect_sane(text);
    }
}

TEST(HearAnything, PiecesOfNotesInAnyOrder) {
    const std::vector<std::string> pieces{
        "Ann",  "needs",    "a",    "plumber", ".",          ",",     "\n",
        "- ",   "\"",       "“",    "”",       "’s",         "'",     "I'll",
        "send", "her",      "on",   "the",     "12th",       "May",   "3/4",
        "next", "Friday",   "week", "of",      "in",         "two",   "weeks",
        "me:",  ":",        "(",    ")",       "?",          "if",    "he",
        "not",  "looking",  "for",  "w/",      "gonna",      "dunno", "\xF0\x9F\x98\x80",
        "\xC3", "\xE2\x80", "no",   "one",     "said",       "31",    "end",
        "year", "Easter",   "day",  "after",   "that",       "me",    "→",
        "• ",   "1. ",      "> ",   "--",      "2026-02-30", "£900"};
    std::mt19937 random(7);
    for (int round = 0; round < 4000; ++round) {
        std::string text;
        for (std::size_t length = random() % 40; length > 0; --length)
            text += pieces[random() % pieces.size()] + (random() % 5 == 0 ? "" : " ");
        expect_sane(text);
    }
}

TEST(HearAnything, AVeryLongNoteWithoutAMark) {
    std::string text;
    for (int i = 0; i < 5000; ++i)
        text += i % 7 == 0 ? "needs a flat and " : "walking ";
    expect_sane(text.substr(0, 3000));
    EXPECT_FALSE(Listener::english().hear({text, "Ann Lee", make_day(2026, 3, 4)}).needs.empty());
}

TEST(RuleBooks, NameTheLineThatIsWrong) {
    const auto problem = [](std::string_view text) {
        return to_sentence(RuleBook::read(text, "my.rules").error());
    };
    EXPECT_NE(problem("rule search/x +3\nhear <unknown> for\n").find("my.rules, line 2"), std::string::npos);
    EXPECT_NE(problem("hear looking for\n").find("line 1"), std::string::npos);
    EXPECT_NE(problem("rule search/x much\n").find("\"much\" is not a weight"), std::string::npos);
    EXPECT_NE(problem("rule search/x +1\nrule search/x +2\n").find("two rules named"), std::string::npos);
    EXPECT_NE(problem("rule search/x +1\nhear * for\n").find("must begin with words"), std::string::npos);
    EXPECT_NE(problem("sett a = b\n").find("begins no line"), std::string::npos);
    EXPECT_NE(problem("rule search/x +1\nhear Looking for\n").find("lower case"), std::string::npos);
    EXPECT_NE(problem("rule search/x +1\nhear they'll go\n").find("as it is read"), std::string::npos);
}

TEST(RuleBooks, AnotherLanguageIsAnotherText) {
    const auto listener = Listener::from_rules(
        "set nominative = ich er sie wir\nset empty = eine einen ein\nrule suche/sucht +3\nreason "
        "\"{cue}\" sagt es.\nhear sucht eine|einen|ein\n",
        "deutsch");
    ASSERT_TRUE(listener);
    const Heard heard = listener->hear({"Anna sucht eine Wohnung in Leeds.", "Anna", make_day(2026, 3, 4)});
    ASSERT_EQ(heard.needs.size(), 1U);
    EXPECT_EQ(heard.needs[0].gist, "Wohnung in Leeds");
    EXPECT_EQ(heard.needs[0].reason, "\"sucht eine\" sagt es.");
}

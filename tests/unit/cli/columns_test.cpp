#include "cli/columns.hpp"

#include <gtest/gtest.h>

namespace goodturn::cli {
namespace {

TEST(Columns, CountsWideCharactersTwiceAndAccentsNotAtAll) {
    EXPECT_EQ(columns("Ann"), 3);
    EXPECT_EQ(columns("王小明"), 6);
    EXPECT_EQ(columns("めぐみ"), 6);
    EXPECT_EQ(columns("김민준"), 6);
    EXPECT_EQ(columns("Łukasz"), 6);
    EXPECT_EQ(columns("e\u0301"), 1);
    EXPECT_EQ(columns("🙂"), 2);
    EXPECT_EQ(columns("ａ"), 2);
}

TEST(Columns, ShowsABrokenByteAsOneColumn) {
    EXPECT_EQ(columns("a\xFFz"), 3);
}

TEST(Columns, FillsUpByWhatIsSeenNotByBytes) {
    EXPECT_EQ(padded("王", 4), "王  ");
    EXPECT_EQ(padded("Zoë", 5), "Zoë  ");
    EXPECT_EQ(padded("longer", 3), "longer");
}

TEST(Columns, CutsAtTheWidthAndSaysSo) {
    EXPECT_EQ(fit("Alexandra", 5), "Alex…");
    EXPECT_EQ(fit("Alex", 4), "Alex");
    EXPECT_EQ(fit("王小明", 5), "王小…");
    EXPECT_EQ(fit("王小明", 4), "王…") << "half a character is never shown";
}

TEST(Columns, BreaksBetweenWordsAndKeepsLineEnds) {
    EXPECT_EQ(wrapped("one two three", 7), (std::vector<std::string>{"one two", "three"}));
    EXPECT_EQ(wrapped("one\n\ntwo", 7), (std::vector<std::string>{"one", "", "two"}));
    EXPECT_EQ(wrapped("unbreakable a", 4), (std::vector<std::string>{"unbreakable", "a"}));
    EXPECT_EQ(wrapped("", 4), (std::vector<std::string>{""}));
}

} // namespace
} // namespace goodturn::cli

#include "cli/page.hpp"
#include "made_up_terminal.hpp"

#include <gtest/gtest.h>

namespace goodturn::cli {
namespace {

Terminal a_pipe() {
    return {};
}
Terminal a_terminal(int width, bool colour = false) {
    Terminal terminal;
    terminal.out_is_terminal = true;
    terminal.colour = colour;
    terminal.width = width;
    return terminal;
}

TEST(Page, PrintsATableWithoutHeadingsAndWithNothingCutInAPipe) {
    Page page(a_pipe());
    page.table({{"Who", "Where"}, {{"王小明", "a firm with a long name"}, {"Ann", "Acme"}}, false});
    EXPECT_EQ(page.take(), "王小明  a firm with a long name\nAnn     Acme\n");
}

TEST(Page, FitsATableIntoATerminal) {
    Page page(a_terminal(30));
    page.table({{"Who", "Where"}, {{"Alexandra Hall", "a firm with a rather long name"}}, false});
    EXPECT_EQ(page.take(), "Who             Where\nAlexandra Hall  a firm with a…\n")
        << "the name is kept whole";
}

TEST(Page, WrapsTheProseOfATableBesideItsOtherColumns) {
    Table table{{}, {{"Ann", "You and Ann talk about every three weeks; it has been ten."}}, true};
    Page page(a_terminal(40));
    page.table(table);
    EXPECT_EQ(page.take(), "Ann  You and Ann talk about every three\n     weeks; it has been ten.\n");
    Page pipe(a_pipe());
    pipe.table(table);
    EXPECT_EQ(pipe.take(), "Ann  You and Ann talk about every three weeks; it has been ten.\n");
}

TEST(Page, WrapsProseOnATerminalOnly) {
    Page narrow(a_terminal(24));
    narrow.text("one two three four five six seven", 2);
    EXPECT_EQ(narrow.take(), "  one two three four\n  five six seven\n");
    Page pipe(a_pipe());
    pipe.text("one two three four five six seven", 2);
    EXPECT_EQ(pipe.take(), "  one two three four five six seven\n");
}

TEST(Page, LeavesColourOutOfAPipe) {
    Page page(a_pipe());
    page.text(bold("Ann") + " " + soft("[a1b2c3]"));
    EXPECT_EQ(page.take(), "Ann [a1b2c3]\n");
}

TEST(Page, ShowsColourOnATerminal) {
    Page page(a_terminal(80, true));
    page.text(bold("Ann"));
    EXPECT_EQ(page.take(), "\x1b[1mAnn\x1b[0m\n");
}

TEST(Page, NeverSendsControlCharactersOfANameToTheTerminal) {
    Page page(a_terminal(80, true));
    page.text("Ann\x1b]0;owned\x07 Lee\x7F \xC2\x9B[2J");
    EXPECT_EQ(page.take(), "Ann]0;owned Lee [2J\n");
}

TEST(Page, NeverHasTwoEmptyLinesNorOneAtTheTop) {
    Page page(a_pipe());
    page.blank().text("a").blank().blank().text("b").heading("c");
    EXPECT_EQ(page.take(), "a\n\nb\n\nc\n");
}

TEST(LineReader, TakesLinesOfAnyEndAndTheLastWithoutOne) {
    MadeUpTerminal made_up;
    made_up.typed = "one\r\n\ntwo";
    LineReader lines(made_up.terminal);
    std::string line;
    ASSERT_TRUE(lines.next(line));
    EXPECT_EQ(line, "one");
    ASSERT_TRUE(lines.next(line));
    EXPECT_EQ(line, "");
    ASSERT_TRUE(lines.next(line));
    EXPECT_EQ(line, "two");
    EXPECT_FALSE(lines.next(line));
}

} // namespace
} // namespace goodturn::cli

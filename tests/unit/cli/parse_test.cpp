#include "cli/syntax.hpp"

#include <gtest/gtest.h>

namespace goodturn::cli {
namespace {

enum class Colour : std::uint8_t { red, green };
constexpr auto words_of(Colour) {
    return std::array{"red", "green"};
}

struct Given {
    std::string first;
    std::vector<std::string> rest;
    std::optional<std::string> note;
    std::vector<std::string> tags;
    std::vector<std::string> pair;
    std::int64_t limit = 7;
    bool all = false;
    std::optional<bool> trusted;
    std::optional<Colour> colour;
};

Result<Given> read(const std::vector<std::string>& arguments) {
    Given given;
    Syntax syntax;
    syntax.word("FIRST", given.first, "").needed();
    syntax.words("REST", given.rest, "");
    syntax.value("-m,--note", "NOTE", given.note, "");
    syntax.values("-t,--tag", "WORD", given.tags, "");
    syntax.values("--different", "A B", given.pair, "").count = 2;
    syntax.value("-n,--limit", "N", given.limit, "");
    syntax.flag("-a,--all", given.all, "");
    syntax.flag("--trusted", given.trusted, true, "");
    syntax.flag("--no-trusted", given.trusted, false, "");
    syntax.choice("--colour", "COLOUR", given.colour, "");
    CHECK_OK(parse(syntax, arguments, "goodturn test"));
    return given;
}

std::string problem_of(const std::vector<std::string>& arguments) {
    const auto given = read(arguments);
    return given ? "understood" : to_sentence(given.error());
}

TEST(Parse, TakesOptionsBeforeBetweenAndAfterWords) {
    const auto given = read({"-n", "3", "ann", "--all", "ben", "cem", "--tag=x", "-t", "y"});
    ASSERT_TRUE(given);
    EXPECT_EQ(given->first, "ann");
    EXPECT_EQ(given->rest, (std::vector<std::string>{"ben", "cem"}));
    EXPECT_EQ(given->limit, 3);
    EXPECT_TRUE(given->all);
    EXPECT_EQ(given->tags, (std::vector<std::string>{"x", "y"}));
}

TEST(Parse, LeavesWhatIsNotGivenAsItWas) {
    const auto given = read({"ann"});
    ASSERT_TRUE(given);
    EXPECT_EQ(given->limit, 7);
    EXPECT_FALSE(given->note);
    EXPECT_FALSE(given->trusted);
    EXPECT_FALSE(given->colour);
}

TEST(Parse, TakesANoteThatLooksLikeAnOption) {
    EXPECT_EQ(read({"ann", "-m", "--all of it, she said"})->note, "--all of it, she said");
    EXPECT_EQ(read({"ann", "-m", "-"})->note, "-");
    EXPECT_EQ(read({"ann", "--note", "--all"})->note, "--all");
    EXPECT_EQ(read({"ann", "-m", "[a,b]"})->note, "[a,b]");
}

TEST(Parse, TakesAnEmptyValueAsEmpty) {
    const auto given = read({"--note=", "ann"});
    ASSERT_TRUE(given);
    EXPECT_EQ(given->note, "");
    EXPECT_EQ(given->first, "ann");
    EXPECT_EQ(read({"ann", "--note", ""})->note, "");
}

TEST(Parse, TakesEverythingAfterTwoDashesAsWords) {
    const auto given = read({"--", "--all", "-n"});
    ASSERT_TRUE(given);
    EXPECT_EQ(given->first, "--all");
    EXPECT_EQ(given->rest, (std::vector<std::string>{"-n"}));
    EXPECT_FALSE(given->all);
}

TEST(Parse, KeepsBracketsAndCommasOfAWord) {
    EXPECT_EQ(read({"[a,b]", "[c,d]"})->rest, (std::vector<std::string>{"[c,d]"}));
}

TEST(Parse, TakesTheLastOfTwoAnswers) {
    EXPECT_EQ(read({"ann", "--trusted", "-n", "1", "-n", "2"})->limit, 2);
    EXPECT_EQ(read({"ann", "--no-trusted"})->trusted, false);
}

TEST(Parse, TakesTwoValuesBehindOneOption) {
    EXPECT_EQ(read({"x", "--different", "ann", "anna"})->pair, (std::vector<std::string>{"ann", "anna"}));
}

TEST(Parse, ReadsOneOfTheWordsOfAChoice) {
    EXPECT_EQ(read({"ann", "--colour", "green"})->colour, Colour::green);
    EXPECT_EQ(problem_of({"ann", "--colour", "blue"}), "\"blue\" cannot be --colour. There are: red, green.");
}

TEST(Parse, SaysWhatIsMissingTooMuchOrUnknown) {
    EXPECT_EQ(problem_of({}), "FIRST is missing. See: goodturn test --help");
    EXPECT_EQ(problem_of({"ann", "--lmit", "3"}),
              "there is no option --lmit here. See: goodturn test --help");
    EXPECT_EQ(problem_of({"ann", "-x"}), "there is no option -x here. See: goodturn test --help");
    EXPECT_EQ(problem_of({"ann", "--note"}), "--note has nothing behind it. See: goodturn test --help");
    EXPECT_EQ(problem_of({"ann", "-n", "many"}),
              "\"many\" is not a number for --limit. Give a whole number, such as 5.");
    EXPECT_EQ(problem_of({"ann", "-n", "-1"}),
              "\"-1\" is not a number for --limit. Give a whole number, such as 5.");
}

TEST(Parse, SaysWhenThereIsOneWordTooMany) {
    std::string only;
    Syntax syntax;
    syntax.word("ONLY", only, "");
    const auto read_all = parse(syntax, {"a", "b"}, "goodturn test");
    ASSERT_FALSE(read_all);
    EXPECT_EQ(to_sentence(read_all.error()), "\"b\" is one word too many. See: goodturn test --help");
}

} // namespace
} // namespace goodturn::cli

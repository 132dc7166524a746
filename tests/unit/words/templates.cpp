#include "words/words.hpp"

#include <gtest/gtest.h>

#include <set>

namespace goodturn::wording {
namespace {

Templates read(std::string_view text) {
    auto templates = Templates::from_text(text, "test.words");
    EXPECT_TRUE(templates) << (templates ? "" : to_sentence(templates.error()));
    return *std::move(templates);
}

Error error_of(std::string_view text) {
    auto templates = Templates::from_text(text, "test.words");
    EXPECT_FALSE(templates);
    return templates ? Error{} : templates.error();
}

TEST(Templates, FillOnlyWhatIsKnownAndPreferTheVariantThatSaysMost) {
    const auto templates =
        read("[greet]\n- Hello.\n- Hello {first_name}.\n- Hello {first_name}, about {topic}?\n");
    EXPECT_EQ(templates.draft("greet", {}, 0), "Hello.");
    EXPECT_EQ(templates.draft("greet", {{"first_name", "Ann"}}, 5), "Hello Ann.");
    EXPECT_EQ(templates.draft("greet", {{"first_name", "Ann"}, {"topic", "the flat"}}, 9),
              "Hello Ann, about the flat?");
    EXPECT_EQ(templates.draft("greet", {{"topic", "the flat"}}, 1), "Hello.");
}

TEST(Templates, TakeAnEmptyValueAsNotKnown) {
    const auto templates = read("[greet]\n- Hello.\n- Hello {first_name}.\n");
    EXPECT_EQ(templates.draft("greet", {{"first_name", " "}}, 0), "Hello.");
}

TEST(Templates, LeaveOutAnOptionalPartWhoseBlankIsNotKnown) {
    const auto templates = read("[greet]\n- Hello {first_name}<, {owner} here>.< From {where} on {when}.>\n");
    EXPECT_EQ(templates.draft("greet", {{"first_name", "Ann"}}, 0), "Hello Ann.");
    EXPECT_EQ(templates.draft("greet", {{"first_name", "Ann"}, {"owner", "Mo"}, {"where", "Leeds"}}, 0),
              "Hello Ann, Mo here.");
    EXPECT_EQ(templates.draft("greet", {{"first_name", "Ann"}, {"where", "Leeds"}, {"when", "Monday"}}, 0),
              "Hello Ann. From Leeds on Monday.");
}

TEST(Templates, SayNothingForAnActThatCannotBeFilledOrIsNotThere) {
    const auto templates = read("[greet]\n- Hello {first_name}.\n");
    EXPECT_EQ(templates.draft("greet", {}, 0), "");
    EXPECT_EQ(templates.draft("wave", {{"first_name", "Ann"}}, 0), "");
}

TEST(Templates, TakeTurnsAmongVariantsThatSayEquallyMuch) {
    const auto templates = read("[greet]\n- A {first_name}\n- B {first_name}\n- C {first_name}\n- D\n");
    const Known ann{{"first_name", "Ann"}};
    std::set<std::string> seen;
    for (std::uint64_t turn = 0; turn < 3; ++turn)
        seen.insert(templates.draft("greet", ann, turn));
    EXPECT_EQ(seen, (std::set<std::string>{"A Ann", "B Ann", "C Ann"}));
}

TEST(Templates, NeverFillWhatIsInsideAValue) {
    const auto templates = read("[greet]\n- Hello {first_name} {topic}\n");
    EXPECT_EQ(templates.draft("greet", {{"first_name", "{topic} <x>"}, {"topic", "T"}}, 0),
              "Hello {topic} <x> T");
}

TEST(Templates, PutAValueOnOneLineAndWithoutItsLastPunctuation) {
    const auto templates = read("[ask]\n- About {problem}: shall I?\n");
    EXPECT_EQ(templates.draft("ask", {{"problem", " a flat\n in  Leeds?? "}}, 0),
              "About a flat in Leeds: shall I?");
}

TEST(Templates, ServeTheSameWordsUnderSeveralNames) {
    const auto templates = read("[rekindle, catch-up/long-silence]\n- Hello\n  again.\n");
    EXPECT_EQ(templates.draft("rekindle", {}, 0), "Hello again.");
    EXPECT_EQ(templates.draft("catch-up/long-silence", {}, 0), "Hello again.");
    EXPECT_EQ(templates.acts(), (std::vector<std::string>{"catch-up/long-silence", "rekindle"}));
}

TEST(Templates, NameTheLineOfWhatCannotBeRead) {
    EXPECT_EQ(error_of("[a]\n- fine\n[a]\n- again\n").line, 3);
    EXPECT_EQ(error_of("- no act\n").line, 1);
    EXPECT_EQ(error_of("# remark\n\n[a]\nno dash\n").line, 4);
    EXPECT_EQ(error_of("[a]\n- {open\n").line, 2);
    EXPECT_EQ(error_of("[a]\n- close}\n").line, 2);
    EXPECT_EQ(error_of("[a]\n- {First Name}\n").line, 2);
    EXPECT_EQ(error_of("[a]\n- <one <two>>\n").line, 2);
    EXPECT_EQ(error_of("[a]\n- <one\n").line, 2);
    EXPECT_EQ(error_of("[a]\n- one>\n").line, 2);
    EXPECT_EQ(error_of("[a\n- one\n").line, 1);
    EXPECT_EQ(error_of("[A b]\n- one\n").line, 1);
    EXPECT_EQ(error_of("[a]\n  goes on\n").line, 2);
    EXPECT_NE(error_of("[a]\n").message.find("no variants"), std::string::npos);
    EXPECT_EQ(error_of("[a]\n").file, "test.words");
}

TEST(Turn, IsTheSameUntilTheCountGoesOnThenTheNextAndDiffersBetweenPeople) {
    EXPECT_EQ(turn_for("ann", 20000), turn_for("ann", 20000));
    for (std::uint64_t variants = 2; variants < 9; ++variants)
        EXPECT_NE(turn_for("ann", 20000) % variants, turn_for("ann", 20001) % variants) << variants;
    std::set<std::uint64_t> seen;
    for (const auto* id : {"ann", "ben", "cem", "dora", "eve", "femi"})
        seen.insert(turn_for(id, 20000) % 4);
    EXPECT_GT(seen.size(), 1U);
}

} // namespace
} // namespace goodturn::wording

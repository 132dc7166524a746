#include "base/error.hpp"

#include <gtest/gtest.h>

using namespace goodturn;

namespace {

Result<int> half(int number) {
    if (number % 2 != 0) return invalid("the number is odd", "Give an even one.");
    return number / 2;
}

Result<int> quarter(int number) {
    TRY(const int once, half(number));
    TRY(const int twice, half(once));
    return twice;
}

Result<void> check(int number) {
    CHECK_OK(half(number));
    return {};
}

} // namespace

TEST(Errors, SayWhereWhatAndWhatToDo) {
    Error error;
    error.file = "cards.vcf";
    error.line = 14;
    error.field = "BDAY";
    error.message = "the date 2020-02-31 does not exist";
    error.advice = "Write the birthday as 2020-02-28.";
    EXPECT_EQ(to_sentence(error), "cards.vcf, line 14, BDAY: the date 2020-02-31 does not exist. "
                                  "Write the birthday as 2020-02-28.");
}

TEST(Errors, EndWithOneFullStop) {
    EXPECT_EQ(to_sentence(failed("the disk is full").error()), "the disk is full.");
    EXPECT_EQ(to_sentence(not_found("who is that?").error()), "who is that?");
}

TEST(Errors, KeepTheirKind) {
    EXPECT_EQ(failed("").error().problem, Problem::failed);
    EXPECT_EQ(invalid("").error().problem, Problem::invalid);
    EXPECT_EQ(not_found("").error().problem, Problem::not_found);
    EXPECT_EQ(refused("").error().problem, Problem::refused);
}

TEST(Errors, TravelUpToTheCaller) {
    EXPECT_EQ(quarter(12).value(), 3);
    EXPECT_EQ(quarter(6).error().advice, "Give an even one.");
    EXPECT_EQ(quarter(5).error().message, "the number is odd");
    EXPECT_TRUE(check(2));
    EXPECT_FALSE(check(3));
}

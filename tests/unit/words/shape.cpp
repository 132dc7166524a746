#include "words/shape.hpp"

#include <gtest/gtest.h>

namespace goodturn::wording {
namespace {

const Known ann{{"first_name", "Ann"}, {"owner", "Mo"}};

TEST(Shapes, LeaveAMessageAsItIs) {
    EXPECT_EQ(in_shape(Channel::message, "Hi Ann, how are you?", ann, 0), "Hi Ann, how are you?");
}

TEST(Shapes, GiveAMailAGreetingALineOfItsOwnAndAClosing) {
    const auto mail = in_shape(Channel::email, "Hi Ann, how are you?", ann, 0);
    EXPECT_TRUE(mail.starts_with("Hello Ann,\n\nHow are you?\n\n")) << mail;
    EXPECT_TRUE(mail.ends_with("\nMo")) << mail;
    EXPECT_TRUE(
        in_shape(Channel::email, "Dear Ann, I was sorry.", ann, 0).starts_with("Dear Ann,\n\nI was sorry."));
    const auto unknown = in_shape(Channel::email, "Hello, how are you?", {}, 0);
    EXPECT_TRUE(unknown.starts_with("Hello,\n\nHow are you?")) << unknown;
}

TEST(Shapes, BeginACallWithWhetherItSuits) {
    for (std::uint64_t turn = 0; turn < 8; ++turn) {
        const auto call = in_shape(Channel::call, "Dear Ann, thank you for the book.", ann, turn);
        EXPECT_NE(call.find("Mo"), std::string::npos) << call;
        EXPECT_TRUE(call.ends_with(" Thank you for the book.")) << call;
        EXPECT_EQ(call.find("Dear"), std::string::npos) << call;
    }
}

TEST(Shapes, TakeTheGreetingOffAndWhoWritesWithIt) {
    EXPECT_EQ(without_greeting("Hello Ann, Mo here. It has been a long time.", ann),
              "It has been a long time.");
    EXPECT_EQ(without_greeting("Hello Ann, this is Mo. How are you?", ann), "How are you?");
    EXPECT_EQ(without_greeting("Ann, shall we have a coffee?", ann), "Shall we have a coffee?");
    EXPECT_EQ(without_greeting("Happy birthday, Ann. Enjoy it.", ann), "Happy birthday, Ann. Enjoy it.");
    EXPECT_EQ(without_greeting("Hello Anna, hello.", ann), "Hello Anna, hello.");
    EXPECT_EQ(without_greeting("", ann), "");
    EXPECT_EQ(without_greeting("Hello, you.", {}), "You.");
    EXPECT_EQ(without_greeting("Ann, ärger dich nicht.", ann), "ärger dich nicht.");
}

} // namespace
} // namespace goodturn::wording

#include "reciprocity/ask.hpp"
#include "unit/reciprocity/circle_world.hpp"

namespace goodturn::reciprocity {
namespace {

class Asks : public CircleWorld {
  protected:
    Id ann = add("Ann Lee");
    Id ben = add("Ben Okri");
    Ask ask = must([&](store::Write& write) { return keep_ask(write, "a ladder for the weekend"); });

    auto asked(const Id& person) {
        return attempt([&](store::Write& write) { return note_asked(write, ask.id, person); });
    }
    auto helped(const std::optional<Id>& person, const std::string& what = {}) {
        return attempt([&](store::Write& write) { return note_helped(write, ask.id, person, what); });
    }
    auto declined(const std::optional<Id>& person) {
        return attempt([&](store::Write& write) { return note_declined(write, ask.id, person); });
    }
    AskState state() { return find_ask(database, ask.id)->state; }
};

TEST_F(Asks, AreKeptOnceForTheSameWords) {
    EXPECT_EQ(ask.state, AskState::open);
    EXPECT_EQ(must([&](store::Write& write) { return keep_ask(write, " A ladder  for the weekend"); }), ask);
    EXPECT_EQ(asks(database, true).size(), 1U);
    EXPECT_EQ(attempt([](store::Write& write) { return keep_ask(write, "  "); }).error().problem,
              Problem::invalid);
}

TEST_F(Asks, ThatHelpedBecomeAFavourWithThanksToSay) {
    ASSERT_TRUE(asked(ben));
    EXPECT_EQ(state(), AskState::asked);
    const auto answer = helped(std::nullopt, "Brought his own ladder.");
    ASSERT_TRUE(answer);
    EXPECT_EQ(state(), AskState::helped);
    const auto favour = find_favour(database, answer->favour.value_or(""));
    ASSERT_TRUE(favour);
    EXPECT_EQ(favour->person, ben);
    EXPECT_EQ(favour->what, "Brought his own ladder.");
    EXPECT_EQ(favour->thanked_on, std::nullopt);
    EXPECT_TRUE(asks(database, false).empty());
}

TEST_F(Asks, TakeANoAndMayBeAskedOfSomebodyElse) {
    ASSERT_TRUE(asked(ann));
    ASSERT_TRUE(declined(std::nullopt));
    EXPECT_EQ(state(), AskState::declined);
    const auto again = asked(ann);
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().problem, Problem::refused);
    EXPECT_THAT(to_sentence(again.error()), testing::HasSubstr("said no"));
    ASSERT_TRUE(asked(ben));
    EXPECT_EQ(state(), AskState::asked);
    ASSERT_TRUE(helped(ben));
    EXPECT_EQ(favours(database, ben).front().what, "a ladder for the weekend");
}

TEST_F(Asks, WantToKnowWhoAnsweredWhereSeveralWereAsked) {
    ASSERT_TRUE(asked(ann));
    ASSERT_TRUE(asked(ben));
    EXPECT_EQ(helped(std::nullopt).error().problem, Problem::ambiguous);
    EXPECT_TRUE(helped(ann));
    EXPECT_EQ(helped(ann).error().problem, Problem::refused) << "once is enough";
    EXPECT_TRUE(declined(ben));
    EXPECT_EQ(state(), AskState::helped);
}

TEST_F(Asks, AreNotAnsweredBeforeTheyWereAskedNorOnceTheyAreClosed) {
    EXPECT_EQ(helped(ann).error().problem, Problem::refused);
    EXPECT_EQ(declined(std::nullopt).error().problem, Problem::refused);
    must([&](store::Write& write) { return close_ask(write, ask.id); });
    EXPECT_EQ(asked(ann).error().problem, Problem::refused);
    EXPECT_EQ(attempt([](store::Write& write) { return close_ask(write, "x"); }).error().problem,
              Problem::not_found);
}

TEST_F(Asks, AreNotAskedOfTheDead) {
    mark(ann, [](people::Person& person) { person.dead = true; });
    EXPECT_EQ(asked(ann).error().problem, Problem::refused);
}

TEST_F(Asks, FollowAPersonInAMergeAndGoWhenForgotten) {
    ASSERT_TRUE(asked(ann));
    ASSERT_TRUE(helped(ann));
    run([&](store::Write& write) { move_all(write, ann, ben); });
    EXPECT_EQ(askings(database, ask.id).front().person, ben);
    run([&](store::Write& write) { remove_all(write, ben); });
    EXPECT_TRUE(askings(database, ask.id).empty());
    EXPECT_TRUE(favours(database, std::nullopt).empty());
    EXPECT_EQ(state(), AskState::open) << "as if nobody had been asked";
}

TEST_F(Asks, FavoursStillToComeAreNotWrittenDown) {
    Favour favour;
    favour.person = ann;
    favour.what = "a lift";
    favour.day = today() + std::chrono::days(1);
    EXPECT_EQ(attempt([&](store::Write& write) { return add_favour(write, favour); }).error().problem,
              Problem::invalid);
}

} // namespace
} // namespace goodturn::reciprocity

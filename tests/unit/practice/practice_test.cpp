#include "practice/diary.hpp"
#include "practice/plan.hpp"
#include "practice/warm_up.hpp"
#include "unit/reciprocity/circle_world.hpp"

namespace goodturn::practice {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

class Practice : public CircleWorld {
  protected:
    std::vector<std::string> easy(const std::optional<Id>& before = {}) {
        std::vector<std::string> names;
        for (const EasyOne& each : warm_up(database, today(), before, 3).easy)
            names.push_back(each.name);
        return names;
    }
    auto guess(const Id& person, std::int64_t welcome) {
        return attempt([&](store::Write& write) { return predict(write, person, welcome); });
    }
    auto was(const Id& person, std::int64_t welcome) {
        return attempt([&](store::Write& write) { return note_welcome(write, person, welcome); });
    }
    auto plan(const std::string& text) {
        return attempt([&](store::Write& write) { return make_plan(write, text, std::nullopt); });
    }
};

TEST_F(Practice, WarmsUpWithPeopleInTouchOnly) {
    friend_of("Easy Eve", 5, 14, 10);
    friend_of("Asleep Abe", 5, 14, 100);
    friend_of("Today Tom", 5, 14, 1);
    friend_of("Met Once", 1, 1, 10);
    friend_of("Dead Dan", 5, 14, 10, [](people::Person& person) { person.dead = true; });
    const Id waiting = friend_of("Waiting Wen", 5, 14, 30);
    write_to(waiting, days_ago(10));
    EXPECT_THAT(easy(), ElementsAre("Easy"));
}

TEST_F(Practice, TakesThreeAtMostAndNeverTheOneItIsFor) {
    std::vector<Id> all;
    for (const char* name : {"Ada", "Bea", "Cal", "Dee", "Eli"})
        all.push_back(friend_of(name, 5, 14, 10));
    EXPECT_THAT(easy(), SizeIs(3));
    std::set<std::string> seen;
    for (int i = 0; i < 5; ++i) {
        go_to(today() + std::chrono::days(1));
        for (const std::string& each : easy(all[0]))
            seen.insert(each);
    }
    EXPECT_EQ(seen, (std::set<std::string>{"Bea", "Cal", "Dee", "Eli"})) << "they take turns";
    for (const EasyOne& each : warm_up(database, today(), {}, 3).easy)
        EXPECT_THAT(each.words, HasSubstr(each.name));
}

TEST_F(Practice, HasWordsForTheHardOne) {
    const Id lost = friend_of("Lost Lou", 5, 14, 900);
    const auto asleep = hard_one(database, lost, today(), "Mo");
    EXPECT_EQ(asleep.hard, Hard::asleep);
    EXPECT_EQ(asleep.why, "You and Lost were last in touch two years ago.");
    EXPECT_THAT(asleep.words, HasSubstr("Mo"));
    EXPECT_EQ(hard_one(database, add("Ada Star"), today(), "Mo").hard, Hard::not_met);
    EXPECT_EQ(hard_one(database, friend_of("Near Nel", 5, 14, 10), today(), "Mo").hard, Hard::in_touch);
}

TEST_F(Practice, ShowsTheOwnersOwnGapInWords) {
    const Id ann = add("Ann Lee");
    EXPECT_EQ(gap_in_words(gap(database)), "");
    ASSERT_TRUE(guess(ann, 3));
    ASSERT_TRUE(was(ann, 6));
    EXPECT_EQ(gap_in_words(gap(database)),
              "The one time so far it was more welcome than you thought. A few more "
              "pages will say more.");
    EXPECT_EQ(gap_in_words({6, 5, 1, 0}), "Five times out of six it was more welcome than you thought.");
    EXPECT_EQ(gap_in_words({5, 1, 2, 2}), "Twice out of five it was as welcome as you thought.");
    EXPECT_EQ(gap_in_words({4, 1, 0, 3}), "Three times out of four it was less welcome than you thought.");
    EXPECT_EQ(gap_in_words({3, 3, 0, 0}), "Every time so far it was more welcome than you thought.");
}

TEST_F(Practice, KeepsOneOpenGuessAPersonAndRefusesWhatIsNoGuess) {
    const Id ann = add("Ann Lee");
    ASSERT_TRUE(guess(ann, 3));
    ASSERT_TRUE(guess(ann, 4));
    ASSERT_THAT(predictions(database, true), SizeIs(1));
    EXPECT_EQ(predictions(database, true)[0].welcome, 4);
    EXPECT_EQ(guess(ann, 0).error().problem, Problem::invalid);
    EXPECT_EQ(guess(ann, 8).error().problem, Problem::invalid);
    EXPECT_EQ(was(ann, 9).error().problem, Problem::invalid);
    ASSERT_TRUE(was(ann, 4));
    EXPECT_EQ(was(ann, 4).error().problem, Problem::not_found) << "nothing is open any more";
    mark(ann, [](people::Person& person) { person.dead = true; });
    EXPECT_EQ(guess(ann, 4).error().problem, Problem::refused);
}

TEST_F(Practice, PlansOneStepAtATimeAsAnIfThen) {
    EXPECT_EQ(plan("write to Ann").error().problem, Problem::invalid);
    EXPECT_EQ(plan("").error().problem, Problem::invalid);
    EXPECT_EQ(plan("If it rains").error().problem, Problem::invalid);
    ASSERT_TRUE(plan("If I have had my first coffee, then I write to Ann"));
    const auto second = plan("When the talk ends, I ask her about it");
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().problem, Problem::refused);
    EXPECT_THAT(to_sentence(second.error()), HasSubstr("first coffee"));
    must([](store::Write& write) { return finish_plan(write, PlanState::let_go); });
    EXPECT_EQ(current_plan(database), std::nullopt);
    ASSERT_TRUE(plan("When the talk ends, I ask her about it"));
    must([](store::Write& write) { return finish_plan(write, PlanState::done); });
    EXPECT_EQ(
        attempt([](store::Write& write) { return finish_plan(write, PlanState::done); }).error().problem,
        Problem::not_found);
    EXPECT_THAT(plans(database), SizeIs(2));
}

TEST_F(Practice, FollowsAPersonInAMergeAndGoesWhenForgotten) {
    const Id ann = add("Ann Lee");
    const Id ben = add("Ben Okri");
    ASSERT_TRUE(guess(ann, 3));
    must([&](store::Write& write) { return make_plan(write, "If it is Monday, then I write to Ann", ann); });
    run([&](store::Write& write) { move_all(write, ann, ben); });
    EXPECT_EQ(predictions(database, true)[0].person, ben);
    EXPECT_EQ(current_plan(database)->person, ben);
    run([&](store::Write& write) { remove_all(write, ben); });
    EXPECT_THAT(predictions(database, false), IsEmpty());
    EXPECT_THAT(plans(database), IsEmpty());
}

} // namespace
} // namespace goodturn::practice

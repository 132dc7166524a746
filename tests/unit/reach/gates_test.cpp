#include "morning_world.hpp"

namespace goodturn::reach {

using testing::IsEmpty;
using testing::SizeIs;

class Gates : public MorningWorld {};

TEST_F(Gates, SuggestThreePeopleAtMost) {
    for (int i = 0; i < 20; ++i)
        friend_of("Friend " + std::to_string(i), 6, 30, 60);
    EXPECT_THAT(moves(), SizeIs(3));
    EXPECT_THAT(moves(2), SizeIs(2));
    EXPECT_THAT(moves(0), IsEmpty());
}

TEST_F(Gates, SuggestNobodyTwice) {
    const Id ann = friend_of("Ann Lee", 6, 30, 60);
    promise(ann, "send the talk", day(), days_ago(60));
    promise(ann, "lend her the book", days_ago(2), days_ago(60));
    follow_up(ann, "interview", days_ago(1));
    EXPECT_THAT(names(), testing::ElementsAre("Ann Lee"));
}

TEST_F(Gates, SuggestNobodySpokenToInTheLastThreeDaysWithoutCause) {
    const Id ann = friend_of("Ann Lee", 6, 1, 3);
    EXPECT_FALSE(is_suggested(ann));
    go_to(in_days(27));
    EXPECT_TRUE(is_suggested(ann));
}

TEST_F(Gates, LetDutiesFollowUpsAndBirthdaysComeAfterAConversationYesterday) {
    const Id ann = friend_of("Ann Lee", 6, 14, 1);
    promise(ann, "send the talk", day(), days_ago(1));
    const Id ben = friend_of("Ben Okri", 6, 14, 1);
    follow_up(ben, "interview", day());
    const Id cem = friend_of("Cem Ak", 6, 14, 1, [](people::Person& person) {
        person.birthday = CivilDate::of(std::nullopt, 3, 4).value();
    });
    EXPECT_TRUE(is_suggested(ann));
    EXPECT_TRUE(is_suggested(ben));
    EXPECT_TRUE(is_suggested(cem));
}

TEST_F(Gates, LetANeedRestForThreeDaysAfterItWasTold) {
    const Id ann = friend_of("Ann Lee", 3, 30, 2);
    const auto told = need(ann, "finding a dentist in Leeds", 2);
    const auto fitting = gift("How we found a dentist in Leeds");
    EXPECT_FALSE(is_suggested(ann));
    offer(told, fitting); // the owner has decided to ask
    EXPECT_TRUE(is_suggested(ann));
}

TEST_F(Gates, SuggestNobodyWhoHasNotAnsweredTwiceButForDuties) {
    const Id ann = friend_of("Ann Lee", 6, 30, 90);
    talk(ann, days_ago(60), Kind::message, Direction::from_me);
    EXPECT_TRUE(is_suggested(ann));
    talk(ann, days_ago(40), Kind::message, Direction::from_me);
    EXPECT_FALSE(is_suggested(ann));
    follow_up(ann, "interview", days_ago(1));
    EXPECT_FALSE(is_suggested(ann));
    promise(ann, "send the talk", day(), days_ago(90));
    EXPECT_TRUE(is_suggested(ann));
}

TEST_F(Gates, SuggestThemAgainOnceTheyAnswered) {
    const Id ann = friend_of("Ann Lee", 6, 30, 90);
    talk(ann, days_ago(60), Kind::email, Direction::from_me);
    talk(ann, days_ago(50), Kind::email, Direction::from_me);
    talk(ann, days_ago(40), Kind::email, Direction::from_them);
    EXPECT_TRUE(is_suggested(ann));
}

/// One of each kind of cause, so that a gate is tried on all.
class ClosedGates : public MorningWorld {
  protected:
    void give_every_cause(const Id& person) {
        promise(person, "send the talk", day(), days_ago(9));
        follow_up(person, "interview", days_ago(1));
        const auto told = need(person, "finding a dentist in Leeds", 9);
        const auto asked = offer(told, gift("How we found a dentist in Leeds"));
        move(asked, serve::OfferState::asked);
        move(asked, serve::OfferState::accepted);
    }
    void expect_closed(const std::function<void(people::Person&)>& mark) {
        const Id ann = friend_of("Ann Lee", 6, 30, 60, [](people::Person& person) {
            person.birthday = CivilDate::of(std::nullopt, 3, 4).value();
        });
        give_every_cause(ann);
        ASSERT_TRUE(is_suggested(ann));
        this->mark(ann, mark);
        EXPECT_THAT(moves(), IsEmpty());
    }
};

TEST_F(ClosedGates, SuggestNobodyWhoIsDead) {
    expect_closed([](people::Person& person) { person.dead = true; });
}

TEST_F(ClosedGates, SuggestNobodyWhoseDayOfDeathIsKnown) {
    expect_closed([](people::Person& person) { person.died = CivilDate::parse("2019").value(); });
}

TEST_F(ClosedGates, SuggestNobodyWhoIsLeftInPeace) {
    expect_closed([](people::Person& person) { person.leave_in_peace = true; });
}

TEST_F(ClosedGates, SuggestNoFirm) {
    expect_closed([](people::Person& person) { person.is_organization = true; });
}

TEST_F(ClosedGates, SuggestNobodySnoozedUntilTheDayHasCome) {
    const Id ann = friend_of("Ann Lee", 6, 30, 60);
    give_every_cause(ann);
    snooze(ann, in_days(2));
    EXPECT_EQ(snoozed_until(database, ann), in_days(2));
    EXPECT_THAT(moves(), IsEmpty());
    go_to(in_days(1));
    EXPECT_THAT(moves(), IsEmpty());
    go_to(in_days(1));
    EXPECT_TRUE(is_suggested(ann));
}

TEST_F(ClosedGates, ScaleWarmthOverThoseWhoMayBeSuggested) {
    const Id ann = friend_of("Ann Lee", 6, 100, 40);
    friend_of("Ben Okri", 12, 60, 40, [](people::Person& person) { person.dead = true; });
    EXPECT_DOUBLE_EQ(term(move_about(ann), "keep warm"), 1.0);
}

TEST_F(Gates, SuggestNobodyWithoutAnyConversationForTheTieAlone) {
    for (int i = 0; i < 5; ++i)
        friend_of("Friend " + std::to_string(i), 3, 30, 5);
    add("Never Met");
    EXPECT_THAT(names(), testing::Not(testing::Contains("Never Met")));
}

TEST_F(Gates, MoveAndGoWithThePerson) {
    const Id ann = add("Ann Lee");
    const Id annie = add("Annie Lee");
    snooze(ann, in_days(9));
    snooze(annie, in_days(2));
    run([&](store::Write& write) { move_all(write, ann, annie); });
    EXPECT_EQ(snoozed_until(database, ann), std::nullopt);
    EXPECT_EQ(snoozed_until(database, annie), in_days(9));
    run([&](store::Write& write) { remove_all(write, annie); });
    EXPECT_EQ(snoozed_until(database, annie), std::nullopt);
}

} // namespace goodturn::reach

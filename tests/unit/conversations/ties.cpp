#include "conversations/active_days.hpp"
#include "conversations_world.hpp"
#include "store/journal.hpp"

#include <gmock/gmock.h>

#include <cmath>

namespace goodturn::conversations {

using testing::DoubleNear;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

TEST_F(Conversations, MakeATieThatCountsDaysNotMessages) {
    for (int i = 0; i < 20; ++i)
        log(days_ago(44), ann, Kind::message);
    log(days_ago(30), ann);
    log(days_ago(2), ann);
    const Tie known = tie(ann);
    EXPECT_EQ(known.active_days, 3);
    EXPECT_EQ(known.first_day, days_ago(44));
    EXPECT_EQ(known.last_day, days_ago(2));
    EXPECT_NEAR(known.log_gaps, std::log(14.0) + std::log(28.0), 1e-12);
    EXPECT_EQ(silence(known, today()), 2);
    EXPECT_THAT(active_days(database, ann), ElementsAre(days_ago(44), days_ago(30), days_ago(2)));
}

TEST_F(Conversations, GiveAUsualGapThatLeavesThePriorSlowly) {
    Tie once;
    once.active_days = 1;
    EXPECT_EQ(usual_gap(once, 90), 90);
    Tie often;
    often.active_days = 41;
    often.log_gaps = 40 * std::log(14.0);
    EXPECT_THAT(usual_gap(often, 90), DoubleNear(15.3, 0.1));
    EXPECT_GT(usual_gap(often, 90), 14);
}

TEST_F(Conversations, BackdatedOnesJoinTheHistoryAtTheirDay) {
    log(days_ago(2), ann);
    log(days_ago(100), ann);
    EXPECT_EQ(tie(ann).last_day, days_ago(2));
    EXPECT_EQ(tie(ann).first_day, days_ago(100));
}

TEST_F(Conversations, OfDaysToComeCountOnceTheDayHasCome) {
    log(days_ago(20), ann);
    log(today() + std::chrono::days(3), ann);
    log(today() + std::chrono::days(3), ben);
    EXPECT_EQ(tie(ann).active_days, 1);
    EXPECT_EQ(tie(ann).last_day, days_ago(20));
    EXPECT_FALSE(tie_of(database, ben, today()));

    clock = Clock::at("Europe/London", today() + std::chrono::days(3));
    EXPECT_EQ(tie(ann).active_days, 2);
    EXPECT_NEAR(tie(ann).log_gaps, std::log(23.0), 1e-12);
    EXPECT_EQ(silence(tie(ann), today()), 0);
    EXPECT_TRUE(tie_of(database, ben, today()));
}

TEST_F(Conversations, SeenFromAnEarlierDayGiveTheTieOfThatDay) {
    log(days_ago(40), ann, Kind::message, Direction::from_me);
    log(days_ago(30), ann, Kind::message, Direction::from_me);
    log(days_ago(10), ann);
    EXPECT_EQ(tie_of(database, ann, days_ago(20))->unanswered, 2);
    EXPECT_EQ(tie_of(database, ann, days_ago(20))->last_day, days_ago(30));
    EXPECT_EQ(tie(ann).unanswered, 0);
    EXPECT_FALSE(tie_of(database, ann, days_ago(41)));
}

TEST_F(Conversations, DeletedOnesNoLongerCount) {
    log(days_ago(50), ann);
    const auto latest = log(days_ago(2), ann);
    run([&](store::Write& write) { remove(write, latest.id); });
    EXPECT_EQ(tie(ann).last_day, days_ago(50));
    const auto only = with_person(database, ann, 1).front();
    run([&](store::Write& write) { remove(write, only.id); });
    EXPECT_FALSE(tie_of(database, ann));
    EXPECT_THAT(active_days(database, ann), IsEmpty());
}

TEST_F(Conversations, MovedToAnotherDayOrDirectionChangeTheTie) {
    auto logged = log(days_ago(2), ann, Kind::email, Direction::from_me);
    EXPECT_EQ(tie(ann).unanswered, 1);
    logged.day = days_ago(9);
    logged.direction = Direction::from_them;
    must([&](store::Write& write) -> Result<bool> {
        CHECK_OK(change(write, logged));
        return true;
    });
    EXPECT_EQ(tie(ann).last_day, days_ago(9));
    EXPECT_EQ(tie(ann).unanswered, 0);
}

TEST_F(Conversations, TakenBackLeaveTheTieAsItWas) {
    log(days_ago(50), ann);
    log(days_ago(20), ann);
    const Tie before = tie(ann);
    log(days_ago(1), ann);
    ASSERT_NE(tie(ann), before);
    ASSERT_TRUE(store::undo(database, clock));
    EXPECT_EQ(tie(ann), before);
}

TEST_F(Conversations, AreUnansweredUntilTheNextSignOfLife) {
    log(days_ago(30), ann, Kind::message, Direction::from_me);
    log(days_ago(30), ann, Kind::email, Direction::from_me); // the same day: once
    log(days_ago(20), ann, Kind::letter, Direction::from_me);
    log(days_ago(10), ann, Kind::call, Direction::from_me);
    EXPECT_EQ(tie(ann).unanswered, 3);
    log(days_ago(10), ann, Kind::message, Direction::from_them); // they answered that day
    EXPECT_EQ(tie(ann).unanswered, 0);
    log(days_ago(5), ann, Kind::message, Direction::from_me);
    EXPECT_EQ(tie(ann).unanswered, 1);
    log(days_ago(4), ann, Kind::coffee, Direction::from_me); // asked by the owner, and they came
    EXPECT_EQ(tie(ann).unanswered, 0);
}

TEST_F(Conversations, GiveNoTieToListOfTheDeadThoseInPeaceAndFirms) {
    const auto person = [&](const std::string& name, const std::function<void(people::Person&)>& mark) {
        people::Person made;
        made.names.push_back({people::NameKind::full, name, {}, {}, {}, {}, {}});
        mark(made);
        const Id id =
            must([&](store::Write& write) { return people::save(write, made, people::Region{}); }).id;
        log(days_ago(20), id);
        return id;
    };
    log(days_ago(20), ann);
    log(today() + std::chrono::days(1), ben);
    person("Dead", [](people::Person& made) { made.dead = true; });
    person("Died", [](people::Person& made) { made.died = CivilDate::of(make_day(2020, 1, 1)); });
    person("In Peace", [](people::Person& made) { made.leave_in_peace = true; });
    person("A Firm", [](people::Person& made) { made.is_organization = true; });
    std::vector<Id> listed;
    for_each_tie(database, today(), [&](const Tie& each) { listed.push_back(each.person); });
    EXPECT_THAT(listed, ElementsAre(ann));

    std::size_t anyone = 0;
    for_each_tie_of_anyone(database, today(), [&](const Tie&, const PackedDays&) { ++anyone; });
    EXPECT_EQ(anyone, 5U);
}

TEST_F(Conversations, GiveTheSameTiesWhenTheyAreRebuilt) {
    log(days_ago(50), ann);
    log(days_ago(20), ann, Kind::email, Direction::from_me);
    auto both = on(days_ago(7), ann);
    both.people.push_back(ben);
    add(both);
    const Tie ann_before = tie(ann);
    const Tie ben_before = tie(ben);
    run([&](store::Write& write) { rebuild_ties(write); });
    EXPECT_EQ(tie(ann), ann_before);
    EXPECT_EQ(tie(ben), ben_before);
}

TEST(PackedDays, HoldAnyDaysThatExist) {
    const std::vector<ActiveDay> days{{make_day(1, 1, 1), false},      {make_day(1, 1, 2), true},
                                      {make_day(1969, 12, 31), false}, {make_day(2026, 3, 4), true},
                                      {make_day(2026, 9, 4), false},   {make_day(9999, 12, 31), true}};
    const auto bytes = pack(days);
    std::vector<ActiveDay> read;
    unpack(days.front().day, bytes, [&](const ActiveDay& each) {
        read.push_back(each);
        return true;
    });
    EXPECT_EQ(read, days);
    EXPECT_THAT(PackedDays(days.front().day, bytes).until(make_day(1970, 1, 1)),
                ElementsAre(make_day(1, 1, 1), make_day(1, 1, 2), make_day(1969, 12, 31)));
}

TEST(PackedDays, TakeTwoBytesOrLessForAUsualGap) {
    std::vector<ActiveDay> days;
    for (int i = 0; i < 100; ++i)
        days.push_back({make_day(2020, 1, 1) + std::chrono::days(30 * i), i % 2 == 0});
    EXPECT_EQ(pack(days).size(), 100U);
}

} // namespace goodturn::conversations

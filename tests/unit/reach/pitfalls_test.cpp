/// Faults that users of similar programs have met: PITFALLS.md, by number.
#include "morning_world.hpp"
#include "store/journal.hpp"

namespace goodturn::reach {

using testing::Contains;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

class Pitfall5 : public MorningWorld {
  protected:
    Id leapling(LeapDay leap) {
        return add("Leap Lee", [&](people::Person& person) {
            person.birthday = CivilDate::parse("2000-02-29").value();
            person.leap_day = leap;
        });
    }
    bool is_today(const Id& person) {
        for (const Move& each : moves())
            if (each.person == person) return each.reason.find("today") != std::string::npos;
        return false;
    }
};

TEST_F(Pitfall5, ABirthdayOfTwentyNineFebruaryIsOnThatDayInALeapYear) {
    const Id person = leapling(LeapDay::february_28);
    go_to(make_day(2028, 2, 28));
    EXPECT_FALSE(is_today(person));
    go_to(make_day(2028, 2, 29));
    EXPECT_TRUE(is_today(person));
}

TEST_F(Pitfall5, InACommonYearItIsKeptOnTheDayThatWasChosen) {
    const Id person = leapling(LeapDay::february_28);
    go_to(make_day(2027, 2, 28));
    EXPECT_TRUE(is_today(person));
    mark(person, [](people::Person& each) { each.leap_day = LeapDay::march_1; });
    EXPECT_FALSE(is_today(person));
    go_to(make_day(2027, 3, 1));
    EXPECT_TRUE(is_today(person));
}

TEST_F(Pitfall5, AndIsSeenComingFromAWeekBefore) {
    const Id person = leapling(LeapDay::march_1);
    go_to(make_day(2027, 2, 22));
    EXPECT_EQ(move_about(person).act, "birthday");
}

class Pitfall16 : public MorningWorld {};

TEST_F(Pitfall16, ACallLoggedTwoDaysAgoStartsTheRhythmAnew) {
    const Id ann = friend_of("Ann Lee", 8, 14, 14);
    ASSERT_TRUE(is_suggested(ann));
    talk(ann, days_ago(2), Kind::call);
    for (int i = 0; i < 10; ++i) {
        EXPECT_FALSE(is_suggested(ann)) << i << " days later";
        go_to(in_days(1));
    }
    go_to(in_days(4));
    EXPECT_TRUE(is_suggested(ann));
}

TEST_F(Pitfall16, ABackdatedConversationCountsFromItsOwnDay) {
    const Id ann = friend_of("Ann Lee", 6, 30, 40);
    talk(ann, days_ago(200), Kind::call);
    EXPECT_TRUE(is_suggested(ann)); // the last one is still forty days ago
}

TEST_F(Pitfall16, AConversationToComeIsNoConversationYet) {
    const Id ann = friend_of("Ann Lee", 6, 30, 40);
    talk(ann, in_days(1));
    EXPECT_TRUE(is_suggested(ann));
    go_to(in_days(1));
    EXPECT_FALSE(is_suggested(ann)); // without anything being written again
}

TEST_F(Pitfall16, ADeletedConversationNoLongerCounts) {
    const Id ann = friend_of("Ann Lee", 6, 30, 40);
    const auto mistaken = talk(ann, days_ago(1));
    EXPECT_FALSE(is_suggested(ann));
    run([&](store::Write& write) { conversations::remove(write, mistaken.id); });
    EXPECT_TRUE(is_suggested(ann));
}

TEST_F(Pitfall16, AConversationTakenBackNoLongerCounts) {
    const Id ann = friend_of("Ann Lee", 6, 30, 40);
    talk(ann, days_ago(1));
    EXPECT_FALSE(is_suggested(ann));
    ASSERT_TRUE(store::undo(database, clock));
    EXPECT_TRUE(is_suggested(ann));
}

TEST_F(Pitfall16, NobodyWishesADeadGrandmotherAHappyBirthday) {
    const Id grandmother = friend_of("Grandmother", 6, 30, 40, [](people::Person& person) {
        person.birthday = CivilDate::parse("1931-03-04").value();
        person.circle = people::Circle::inner;
    });
    ASSERT_TRUE(is_suggested(grandmother));
    mark(grandmother, [](people::Person& person) { person.dead = true; });
    EXPECT_THAT(moves(), IsEmpty());
}

class Pitfall17 : public MorningWorld {
  protected:
    std::vector<Id> party(int guests) {
        std::vector<Id> met;
        for (int i = 0; i < guests; ++i) {
            met.push_back(add("Guest " + std::to_string(i)));
            talk(met.back(), day(), Kind::encounter);
        }
        return met;
    }
};

TEST_F(Pitfall17, TwentyPeopleMetAtAPartyAreGreetedThreeAMorningOverTheDays) {
    const auto met = party(20);
    std::vector<Id> greeted;
    for (int morning = 0; morning < 7; ++morning) {
        const auto list = moves();
        EXPECT_LE(list.size(), 3U);
        for (const Move& each : list) {
            EXPECT_EQ(each.act, "greet");
            EXPECT_THAT(greeted, Not(Contains(each.person)));
            greeted.push_back(each.person);
            talk(each.person, day(), Kind::message, Direction::from_me);
        }
        go_to(in_days(1));
    }
    EXPECT_THAT(greeted, testing::UnorderedElementsAreArray(met));
}

TEST_F(Pitfall17, WhoeverIsPassedOverMakesWayForTheNext) {
    party(20);
    std::vector<Id> shown;
    for (int morning = 0; morning < 7; ++morning) {
        for (const Move& each : moves())
            if (std::ranges::find(shown, each.person) == shown.end()) shown.push_back(each.person);
        go_to(in_days(1));
    }
    EXPECT_THAT(shown, SizeIs(20));
}

TEST_F(Pitfall17, AndTheyDoNotAllComeBackOnOneDayAMonthLater) {
    const auto met = party(20);
    std::vector<std::size_t> quiet_from;
    for (const Id& each : met) {
        // Alone in the world, each would be suggested from some day on.
        for (const Id& other : met)
            if (other != each) mark(other, [](people::Person& person) { person.leave_in_peace = true; });
        mark(each, [](people::Person& person) { person.leave_in_peace = false; });
        const Day start = day();
        go_to(in_days(20));
        std::size_t days = 20;
        while (days < 80 && !is_suggested(each)) {
            go_to(in_days(1));
            ++days;
        }
        quiet_from.push_back(days);
        go_to(start);
        if (quiet_from.size() == 6) break;
    }
    std::ranges::sort(quiet_from);
    EXPECT_GE(quiet_from.front(), 30U);
    EXPECT_LE(quiet_from.back(), 51U);
    EXPECT_LT(quiet_from.front(), quiet_from.back());
}

TEST(Pitfall22, TwoThousandPeopleAreRankedWithoutReadingTheirHistories) {
    // Not by the clock: bench/run has the time it takes.
    auto database = store::Database::in_memory();
    conversations::keep_ties(database);
    const Clock clock = Clock::at("Europe/London", make_day(2026, 3, 4));
    const auto filled =
        store::write(database, {"fill", "you", clock}, [&](store::Write& write) -> Result<bool> {
            for (int i = 0; i < 2000; ++i) {
                people::Person person;
                person.names.push_back(
                    {people::NameKind::full, "Person " + std::to_string(i), {}, {}, {}, {}, {}});
                TRY(person, people::save(write, person, people::Region{}));
                for (int talk = 0; talk < 3; ++talk) {
                    Conversation conversation;
                    conversation.people = {person.id};
                    conversation.day = clock.today - std::chrono::days(20 + i % 300 + 30 * talk);
                    CHECK_OK(conversations::add(write, conversation));
                }
            }
            return true;
        });
    ASSERT_TRUE(filled);
    Reaching reaching;
    reaching.clock = clock;
    const auto before = today(database, reaching);
    ASSERT_THAT(before, SizeIs(3));
    // With the histories gone, behind the back of what keeps the ties, the ranking is the same.
    ASSERT_TRUE(store::write(database, {"empty", "you", clock}, [&](store::Write& write) -> Result<bool> {
        store::Query(write, "DELETE FROM conversation_person").run();
        store::Query(write, "DELETE FROM derived_tie_stale").run();
        return true;
    }));
    const auto after = today(database, reaching);
    ASSERT_THAT(after, SizeIs(3));
    for (std::size_t i = 0; i < 3; ++i)
        EXPECT_EQ(after[i].person, before[i].person);
    EXPECT_THAT(ties(database, clock, Rhythm{}, 0), SizeIs(2000));
}

} // namespace goodturn::reach

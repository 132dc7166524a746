#include "morning_world.hpp"

#include <numeric>

namespace goodturn::reach {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

class TheDaysList : public MorningWorld {};

TEST_F(TheDaysList, AddsUpToTheScoreTermByTerm) {
    const Id ann = friend_of("Ann Lee", 6, 21, 70, [](people::Person& person) {
        person.birthday = CivilDate::parse("--03-04").value();
    });
    promise(ann, "send the talk", day(), days_ago(70));
    need(ann, "finding a dentist in Leeds", 30);
    gift("How we found our dentist in Leeds");
    friend_of("Ben Okri", 6, 60, 70);
    const auto list = moves();
    ASSERT_THAT(list, SizeIs(2));
    for (const Move& each : list) {
        double sum = 0;
        for (const Term& term : each.terms) {
            sum += term.value;
            EXPECT_FALSE(term.why.empty()) << term.name;
            EXPECT_GT(term.value, 0) << term.name;
        }
        EXPECT_DOUBLE_EQ(sum, each.score());
    }
    std::vector<std::string> terms;
    for (const Term& term : list.front().terms)
        terms.push_back(term.name);
    EXPECT_THAT(terms, testing::UnorderedElementsAre("comes first", "promise due", "open need", "dated event",
                                                     "the day itself", "keep warm"));
    EXPECT_THAT(list.front().terms, testing::Contains(testing::Field(&Term::name, "keep warm")));
    EXPECT_TRUE(
        std::ranges::is_sorted(list, std::ranges::greater{}, [](const Move& each) { return each.score(); }));
}

TEST_F(TheDaysList, LeadsWithDutiesWhateverElseIsWarm) {
    for (int i = 0; i < 5; ++i)
        friend_of("Friend " + std::to_string(i), 6, 60, 40);
    const Id ann = add("Ann Lee");
    promise(ann, "send the talk", in_days(3), days_ago(1));
    const Id ben = add("Ben Okri");
    promise(ben, "send the photos", days_ago(2), days_ago(9));
    const auto list = names();
    ASSERT_THAT(list, SizeIs(3));
    EXPECT_EQ(list[0], "Ben Okri");
    EXPECT_EQ(list[1], "Ann Lee");
}

TEST_F(TheDaysList, MakesTheLargestDutyTheActOfAPersonsOneMove) {
    const Id ann = friend_of("Ann Lee", 6, 21, 70);
    follow_up(ann, "interview", days_ago(1));
    const auto later = promise(ann, "lend the book", in_days(3), days_ago(9));
    const auto due = promise(ann, "send the talk", day(), days_ago(9));
    const Move move = move_about(ann);
    EXPECT_EQ(move.act, "keep-promise");
    EXPECT_EQ(move.about, due.id);
    EXPECT_NE(move.about, later.id);
    EXPECT_DOUBLE_EQ(term(move, "dated event"), 0.3);
    EXPECT_DOUBLE_EQ(term(move, "promise due"), 0.4); // once, not twice
}

TEST_F(TheDaysList, KeepsAPlaceForSomeoneWithACauseBesideTheWarmest) {
    for (int i = 0; i < 5; ++i)
        friend_of("Friend " + std::to_string(i), 6, 120, 40);
    const Id ann = friend_of("Ann Lee", 3, 7, 5);
    follow_up(ann, "interview", days_ago(1));
    EXPECT_THAT(names(), testing::Contains("Ann Lee"));
}

TEST_F(TheDaysList, KeepsAPlaceForTheWarmestBesideManyCauses) {
    for (int i = 0; i < 5; ++i)
        add("Birthday " + std::to_string(i),
            [](people::Person& person) { person.birthday = CivilDate::parse("--03-05").value(); });
    friend_of("Ann Lee", 6, 120, 40);
    EXPECT_THAT(names(), testing::Contains("Ann Lee"));
}

TEST_F(TheDaysList, SearchesTheShelfOnForTheNextNeedWhereNothingFitsTheFirst) {
    gift("How we found our dentist in Leeds");
    for (int i = 0; i < 4; ++i)
        need(friend_of("Nothing fits " + std::to_string(i), 3, 20, 9), "tuning a harpsichord", 9);
    const Id ann = friend_of("Ann Lee", 3, 20, 9);
    need(ann, "finding a dentist in Leeds", 40);
    EXPECT_THAT(names(), ElementsAre("Ann Lee"));
}

TEST_F(TheDaysList, IsTheSameAllDay) {
    for (int i = 0; i < 9; ++i)
        friend_of("Friend " + std::to_string(i), 6, 30, 60);
    const auto first = moves();
    const auto again = moves();
    ASSERT_EQ(first.size(), again.size());
    for (std::size_t i = 0; i < first.size(); ++i) {
        EXPECT_EQ(first[i].person, again[i].person);
        EXPECT_EQ(first[i].words, again[i].words);
    }
}

TEST_F(TheDaysList, GivesTheSingleSmallestStepWhenAskedForOne) {
    const Id ann = friend_of("Ann Lee", 6, 21, 70);
    friend_of("Ben Okri", 6, 60, 70);
    promise(ann, "send the talk", day(), days_ago(70));
    Reaching reaching;
    reaching.clock = clock;
    const auto whole = today(database, reaching);
    reaching.one = true;
    const auto one = today(database, reaching);
    ASSERT_THAT(one, SizeIs(1));
    EXPECT_EQ(one.front().person, ann);
    EXPECT_EQ(one.front().words, whole.front().smaller);
    EXPECT_FALSE(one.front().smaller.empty());
    EXPECT_NE(one.front().smaller, one.front().words);
}

TEST_F(TheDaysList, NeverCountsPeopleUpOrSpeaksOfDebt) {
    for (int i = 0; i < 30; ++i)
        promise(friend_of("Friend " + std::to_string(i), 6, 30, 90), "send the talk", days_ago(9),
                days_ago(30));
    for (const Move& each : moves())
        for (const auto& text : {each.reason, each.words, each.smaller}) {
            for (const char* word :
                 {"30", "27", "thirty", "overdue", "owe", "people", "contact", "score", "streak", "%"})
                EXPECT_THAT(text, Not(HasSubstr(word)));
        }
}

TEST_F(TheDaysList, IsEmptyWhereNothingIsWaiting) {
    EXPECT_THAT(moves(), IsEmpty());
    be_in_touch();
    EXPECT_THAT(moves(), IsEmpty());
}

class Rekindling : public MorningWorld {
  protected:
    std::vector<Move> rekindlings() {
        auto list = moves();
        std::erase_if(list, [](const Move& each) { return each.act != "rekindle"; });
        return list;
    }
};

TEST_F(Rekindling, ProposesOnePersonAtATime) {
    be_in_touch();
    for (int i = 0; i < 5; ++i)
        friend_of("Old Friend " + std::to_string(i), 12, 20, 900);
    const auto list = rekindlings();
    ASSERT_THAT(list, SizeIs(1));
    EXPECT_THAT(list.front().reason, HasSubstr("two years"));
    EXPECT_GT(term(list.front(), "rekindle"), 0);
    EXPECT_EQ(term(list.front(), "keep warm"), 0);
}

TEST_F(Rekindling, ProposesTheSamePersonFromMondayToSunday) {
    be_in_touch();
    for (int i = 0; i < 7; ++i)
        friend_of("Old Friend " + std::to_string(i), 12, 20, 900 + i);
    go_to(make_day(2026, 3, 2)); // a Monday
    ASSERT_THAT(rekindlings(), SizeIs(1));
    const Id chosen = rekindlings().front().person;
    std::vector<Id> of_the_week;
    for (int i = 0; i < 6; ++i) {
        go_to(in_days(1));
        ASSERT_THAT(rekindlings(), SizeIs(1));
        EXPECT_EQ(rekindlings().front().person, chosen);
    }
    go_to(in_days(1));
    ASSERT_THAT(rekindlings(), SizeIs(1));
    EXPECT_NE(rekindlings().front().person, chosen); // the others are as good, so it is somebody else's week
}

TEST_F(Rekindling, IsDoneForTheWeekOnceTheTwoAreInTouch) {
    be_in_touch();
    for (int i = 0; i < 3; ++i)
        friend_of("Old Friend " + std::to_string(i), 12, 20, 900);
    const Id chosen = rekindlings().front().person;
    talk(chosen, day(), Kind::message, Direction::from_me);
    EXPECT_THAT(rekindlings(), IsEmpty());
    go_to(make_day(2026, 3, 8)); // Sunday
    EXPECT_THAT(rekindlings(), IsEmpty());
    go_to(make_day(2026, 3, 9));
    EXPECT_THAT(rekindlings(), SizeIs(1));
}

TEST_F(Rekindling, PrefersThoseMarkedAsTrusted) {
    be_in_touch();
    for (int i = 0; i < 3; ++i)
        friend_of("Old Friend " + std::to_string(i), 12, 20, 900);
    const Id ann = friend_of("Ann Lee", 12, 20, 900, [](people::Person& person) { person.trusted = true; });
    EXPECT_EQ(rekindlings().front().person, ann);
}

TEST_F(Rekindling, WaitsUntilTheOwnerHasWarmedUpWithPeopleInTouch) {
    friend_of("Old Friend", 12, 20, 900);
    const Id near = friend_of("Near Friend", 6, 30, 60);
    EXPECT_THAT(rekindlings(), IsEmpty());
    EXPECT_EQ(move_about(near).act, "catch-up");
    be_in_touch();
    EXPECT_THAT(rekindlings(), SizeIs(1));
}

TEST_F(Rekindling, IsLeftToThoseAwakeWhenNobodyIsAsleep) {
    be_in_touch();
    friend_of("Near Friend", 6, 30, 60);
    EXPECT_THAT(rekindlings(), IsEmpty());
}

} // namespace goodturn::reach

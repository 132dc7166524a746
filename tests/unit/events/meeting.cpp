// Who is meant, and the mornings afterwards.
#include "unit/events/events_world.hpp"

#include <map>

namespace goodturn::events {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

struct Meeting : EventsWorld {
    Meant meant(const std::string& typed) { return who_is_meant(database, event, typed); }
    std::map<Day, int> mornings() {
        std::map<Day, int> held;
        for (const Met& met : people_met(database, event))
            if (met.write_on) ++held[*met.write_on];
        return held;
    }
};

TEST_F(Meeting, AWholeNameIsSure) {
    EXPECT_EQ(meant("ann lee").person, ann);
    EXPECT_EQ(meant("Ann Lee, Acme").person, ann);
    import("Wei Chen, Kestrel\n");
    ASSERT_TRUE(meant("wei chen").attendee);
    EXPECT_FALSE(meant("Wei Chen, Brook").attendee) << "another firm";
}

TEST_F(Meeting, APartOfANameIsSureOnlyOnTheListOrWhereTheyWereMet) {
    import("Wei Chen, Kestrel\nCem Ay\nCem Oz\n");
    EXPECT_TRUE(meant("Wei").attendee);
    EXPECT_THAT(meant("Cem").maybe, SizeIs(2));
    const Meant perhaps = meant("Ben");
    EXPECT_FALSE(perhaps.person) << "another Ben may stand there";
    ASSERT_THAT(perhaps.maybe, SizeIs(1));
    EXPECT_THAT(perhaps.maybe.front(), HasSubstr("Ben Okri"));
    meet(ben);
    EXPECT_EQ(meant("Ben").person, ben);
}

TEST_F(Meeting, AWholeWordOfANameComesBeforeABeginning) {
    import("Cem Ay\nCemal Oz\n");
    ASSERT_TRUE(meant("cem").attendee);
    EXPECT_EQ(meant("cem").attendee->details.name, "Cem Ay");
    EXPECT_EQ(meant("cema").attendee->details.name, "Cemal Oz");
}

TEST_F(Meeting, APromiseMadeLaterThereCountsAndIsAWordToThemOnceKept) {
    const Id first = meet_new("Guest A");
    const Id scarf = meet_new("Guest B");
    const Encounter again = meet(scarf, "I promised to send her the map.");
    listen::Promise promise;
    promise.person = scarf;
    promise.conversation = again.conversation;
    promise.text = "send the map";
    promise.day = clock.today;
    promise = must([&](store::Write& write) { return listen::add_promise(write, promise); });
    for (const char* name : {"Guest C", "Guest D"})
        meet_new(name);
    run([&](store::Write& write) { spread_follow_ups(write, event); });
    EXPECT_EQ(people_met(database, event)[1].write_on, make_day(2026, 3, 7));
    EXPECT_EQ(people_met(database, event)[0].person, first);
    must([&](store::Write& write) {
        return listen::move_promise(write, promise.id, listen::PromiseState::kept);
    });
    EXPECT_TRUE(people_met(database, event)[1].written);
}

TEST_F(Meeting, WordsThatDescribeAreSomebodyNewUntilTheyWereMetThere) {
    const Meant first = meant("red scarf, Kafka talk");
    EXPECT_FALSE(first.person);
    EXPECT_THAT(first.maybe, IsEmpty());
    const Id scarf = add(person_of(first.called));
    meet(scarf);
    EXPECT_EQ(meant("red scarf, Kafka talk").person, scarf);
    EXPECT_EQ(meant("red scarf").person, scarf);
}

TEST_F(Meeting, NoMorningHoldsMoreThanThree) {
    for (int i = 0; i < 20; ++i)
        meet_new("Guest " + std::string(1, static_cast<char>('A' + i)));
    for (const auto& [day, count] : mornings()) {
        EXPECT_LE(count, 3) << to_text(day);
        EXPECT_GT(day, event.until);
    }
    go_to(2026, 3, 5);
    event.ended_on = clock.today; // left early
    run([&](store::Write& write) {
        (void)change_event(write, event);
        spread_follow_ups(write, event);
    });
    const auto held = mornings();
    EXPECT_EQ(held.begin()->first, make_day(2026, 3, 6));
    EXPECT_EQ(held.rbegin()->first, make_day(2026, 3, 12));
    for (const auto& [day, count] : held)
        EXPECT_LE(count, 3) << to_text(day);
}

TEST_F(Meeting, TwoEventsShareTheMornings) {
    for (const char* name : {"Cem Ay", "Wei Chen"})
        meet_new(name);
    event.ended_on = clock.today;
    run([&](store::Write& write) {
        (void)change_event(write, event);
        spread_follow_ups(write, event);
    });
    event = start("A party", clock.today);
    for (const char* name : {"Zoe Ray", "Kim Ito"})
        meet_new(name);
    const auto held = mornings();
    EXPECT_EQ(held.at(make_day(2026, 3, 5)), 1);
    EXPECT_EQ(held.at(make_day(2026, 3, 6)), 1);
}

TEST_F(Meeting, PromisesAndNeedsComeFirst) {
    std::vector<Id> all;
    for (const char* name : {"Guest A", "Guest B", "Guest C", "Guest D", "Guest E"})
        all.push_back(meet_new(name));
    const auto there = encounters(database, event);
    listen::Promise promise;
    promise.person = all[4];
    promise.conversation = there[4].conversation;
    promise.text = "send the map";
    promise.day = clock.today;
    must([&](store::Write& write) { return listen::add_promise(write, promise); });
    run([&](store::Write& write) { spread_follow_ups(write, event); });
    const auto met = people_met(database, event);
    EXPECT_EQ(met[4].write_on, make_day(2026, 3, 7));
    EXPECT_EQ(met[3].write_on, make_day(2026, 3, 8)) << "and somebody else waits a day";
}

TEST_F(Meeting, SomebodyMetTwiceIsWrittenToOnce) {
    meet(ann);
    go_to(2026, 3, 5);
    const Encounter again = meet(ann);
    EXPECT_EQ(again.write_on, std::nullopt);
    const auto met = people_met(database, event);
    ASSERT_THAT(met, SizeIs(1));
    EXPECT_FALSE(met.front().written) << "to meet again there is no answer yet";
    talk(ann, make_day(2026, 3, 7), "Wrote.", conversations::Kind::message);
    EXPECT_TRUE(people_met(database, event).front().written);
}

TEST_F(Meeting, ListeningIsMoreThanAName) {
    meet(ann, "");
    meet(ben, "His mother paints, and he is proud of it.");
    const auto met = people_met(database, event);
    EXPECT_FALSE(met[0].listened);
    EXPECT_TRUE(met[1].listened);
}

TEST_F(Meeting, MergingKeepsOneFollowUpAndForgettingLeavesNone) {
    const Id twin = meet_new("Ann M. Lee");
    meet(ann);
    run([&](store::Write& write) { move_all(write, twin, ann); });
    EXPECT_THAT(people_met(database, event), SizeIs(1));
    int waiting = 0;
    for (const Encounter& each : encounters(database, event))
        waiting += each.write_on ? 1 : 0;
    EXPECT_EQ(waiting, 1);
    import("Ann Lee\nBen Okri\n");
    run([&](store::Write& write) { EXPECT_THAT(remove_all(write, ann), SizeIs(1)); });
    EXPECT_THAT(encounters(database, event), IsEmpty());
    EXPECT_THAT(listed_names(), testing::ElementsAre("Ben Okri"));
}

TEST_F(Meeting, AnEventRunsUntilItsLastDayAndOneAtATime) {
    EXPECT_FALSE(attempt([&](store::Write& write) { return start_event(write, event); })) << "one is running";
    go_to(2026, 3, 6);
    EXPECT_TRUE(current_event(database, clock.today));
    go_to(2026, 3, 7);
    EXPECT_FALSE(current_event(database, clock.today));
    EXPECT_TRUE(ended_by_itself(*latest_event(database), clock.today));
    Event backwards;
    backwards.name = "Backwards";
    backwards.starts_on = make_day(2026, 3, 9);
    backwards.until = make_day(2026, 3, 8);
    EXPECT_FALSE(attempt([&](store::Write& write) { return start_event(write, backwards); }));
    backwards.name = "  ";
    backwards.until = backwards.starts_on;
    EXPECT_FALSE(attempt([&](store::Write& write) { return start_event(write, backwards); }));
}

} // namespace
} // namespace goodturn::events

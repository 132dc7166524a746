#include "reciprocity/readiness.hpp"

#include "reciprocity/review.hpp"
#include "unit/reciprocity/circle_world.hpp"

namespace goodturn::reciprocity {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class ReadinessTest : public CircleWorld {
  protected:
    Readiness ready() { return readiness(database, today(), conversations::Rhythm{}, 5); }
    Letter review() { return letter(database, week(database, today(), conversations::Rhythm{})); }
};

TEST_F(ReadinessTest, NamesThoseInTouchTheWarmestFirst) {
    const Id seldom = friend_of("Seldom Sue", 4, 60, 50);
    const Id warm = friend_of("Warm Wim", 12, 14, 10);
    friend_of("Met Once", 1, 1, 5);
    friend_of("Long Ago", 8, 20, 400);
    EXPECT_THAT(ready().glad, ElementsAre(warm, seldom));
    EXPECT_EQ(ready().now, 2U);
}

TEST_F(ReadinessTest, CountsThoseCalledCloseEvenWithoutAWordWrittenDown) {
    const Id wim = add("Close Wim", [](people::Person& person) { person.circle = people::Circle::inner; });
    const Id ida = add("Close Ida", [](people::Person& person) { person.circle = people::Circle::close; });
    talk(ida, days_ago(5));
    add("Known Kim", [](people::Person& person) { person.circle = people::Circle::known; });
    EXPECT_THAT(ready().glad, ElementsAre(ida, wim));
}

TEST_F(ReadinessTest, LeavesOutTheDeadThoseInPeaceAndThoseWhoDoNotAnswer) {
    friend_of("Dead Dan", 5, 20, 10, [](people::Person& person) { person.dead = true; });
    friend_of("Quiet Quin", 5, 20, 10, [](people::Person& person) { person.leave_in_peace = true; });
    const Id silent = friend_of("Silent Sam", 5, 20, 30);
    write_to(silent, days_ago(12));
    EXPECT_THAT(ready().glad, ElementsAre(silent)) << "one message may only have got lost";
    write_to(silent, days_ago(4));
    EXPECT_THAT(ready().glad, IsEmpty());
}

TEST_F(ReadinessTest, TakesAMessageWithoutAnAnswerForNoContact) {
    const Id ann = friend_of("Ann Lee", 5, 20, 400);
    write_to(ann, days_ago(4));
    EXPECT_THAT(ready().glad, IsEmpty());
}

TEST_F(ReadinessTest, ComparesWithAMonthAgo) {
    const Id gone = friend_of("Gone Gus", 6, 14, 110); // four gaps are over; a month ago they were not
    friend_of("Warm Wim", 12, 14, 10);
    const auto now = ready();
    EXPECT_EQ(now.now, 1U);
    EXPECT_EQ(now.then, 2U);
    EXPECT_THAT(now.slipped, ElementsAre(gone));
    EXPECT_EQ(
        review().ready,
        "If you needed help tomorrow, Warm Wim would be glad to hear from you: fewer than a month ago, when "
        "Gone Gus was among them. A line with no ask in it is enough.");
    talk(gone, today());
    EXPECT_EQ(ready().now, 2U);
    EXPECT_THAT(review().ready, HasSubstr("no fewer than a month ago."));
}

TEST_F(ReadinessTest, SeesATieThatBeginsToDrift) {
    const Id ann = friend_of("Ann Lee", 8, 14, 40);
    friend_of("Warm Wim", 12, 14, 10);
    ASSERT_EQ(ready().drifting.size(), 1U);
    EXPECT_EQ(ready().drifting[0].person, ann);
    EXPECT_EQ(review().drifting,
              "You and Ann talk about every two weeks; it has been six. A line with no ask in "
              "it is enough.");
}

TEST_F(ReadinessTest, ReviewsAWeekWithoutScolding) {
    const Id ann = friend_of("Ann Lee", 4, 20, 30);
    const auto quiet = review();
    EXPECT_THAT(quiet.listened, HasSubstr("and that is fine"));
    EXPECT_EQ(quiet.helped + quiet.kept, "");

    talk(ann, days_ago(2), "Her new team never sleeps.");
    write_to(ann, days_ago(1), "Told her about my week.");
    must([&](store::Write& write) {
        return add_favour(write, {{}, ann, "Read my draft.", days_ago(6), {}});
    });
    must([&](store::Write& write) {
        return add_favour(write, {{}, ann, "Older than a week", days_ago(7), {}});
    });
    const auto promise = must([&](store::Write& write) {
        listen::Promise made;
        made.person = ann;
        made.text = "send the map";
        return listen::add_promise(write, made);
    });
    must([&](store::Write& write) {
        return listen::move_promise(write, promise.id, listen::PromiseState::kept);
    });
    const auto busy = review();
    EXPECT_EQ(busy.listened, "You listened to Ann Lee.");
    EXPECT_EQ(busy.helped, "Ann Lee did this for you: Read my draft.");
    EXPECT_EQ(busy.kept, "You kept your word to Ann Lee: “send the map”.");
    go_to(today() + std::chrono::days(7));
    EXPECT_EQ(review().kept, "");
}

TEST_F(ReadinessTest, PutsTheWeeksBesideOneAnotherFromTheFirstThatHasSomething) {
    EXPECT_THAT(weeks(database, today()), IsEmpty());
    const Id ann = add("Ann Lee");
    talk(ann, days_ago(100), "Longer ago than is shown.");
    talk(ann, days_ago(20), "She is moving.");
    talk(ann, days_ago(15), "Still packing.");
    write_to(ann, days_ago(8), "I wrote, which is no listening.");
    talk(ann, days_ago(6), "Arrived.");
    must([&](store::Write& write) {
        return add_favour(write, {{}, ann, "Read my draft.", days_ago(7), {}});
    });
    const auto found = weeks(database, today());
    ASSERT_EQ(found.size(), 3U);
    EXPECT_EQ(found[0].from, days_ago(20));
    EXPECT_EQ(found[0].listened, 1) << "a person, however often";
    EXPECT_EQ(found[1].listened, 0);
    EXPECT_EQ(found[1].received, 1);
    EXPECT_EQ(found[1].given, 0);
    EXPECT_EQ(found[2].from, days_ago(6));
    EXPECT_EQ(found[2].listened, 1);
}

TEST_F(ReadinessTest, CannotTellWhereNothingIsWrittenDown) {
    add("Ann Lee");
    EXPECT_THAT(review().ready, HasSubstr("cannot be told yet"));
}

} // namespace
} // namespace goodturn::reciprocity

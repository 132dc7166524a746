#include "reciprocity/favour.hpp"
#include "unit/serve/serve_world.hpp"

namespace goodturn::reciprocity {
namespace {

Favour favour_of(serve::ServeWorld& world, const Id& person, const std::string& what, Day day) {
    Favour favour;
    favour.person = person;
    favour.what = what;
    favour.day = day;
    return world.must([&](store::Write& write) { return add_favour(write, favour); });
}

TEST(Favours, AreRememberedNewestFirst) {
    serve::ServeWorld world;
    const auto old = favour_of(world, world.ann, "read my draft", make_day(2026, 1, 1));
    const auto fresh = favour_of(world, world.ben, "lent me his van", make_day(2026, 2, 1));
    EXPECT_EQ(favours(world.database, std::nullopt), (std::vector<Favour>{fresh, old}));
    EXPECT_EQ(favours(world.database, world.ann), (std::vector<Favour>{old}));
    EXPECT_EQ(find_favour(world.database, old.id), old);
    EXPECT_EQ(find_favour(world.database, "x"), std::nullopt);
}

TEST(Favours, WithoutADayWereToday) {
    serve::ServeWorld world;
    EXPECT_EQ(favour_of(world, world.ann, "read my draft", {}).day, world.clock.today);
}

TEST(Favours, RefuseEmptyWordsAndUnknownPeople) {
    serve::ServeWorld world;
    const auto add = [&](const Id& person, const std::string& what) {
        Favour favour;
        favour.person = person;
        favour.what = what;
        return world.attempt([&](store::Write& write) { return add_favour(write, favour); });
    };
    EXPECT_EQ(add(world.ann, " ").error().problem, Problem::invalid);
    EXPECT_EQ(add("nobody", "a lift").error().problem, Problem::not_found);
}

TEST(Favours, AreThankedForOnceAndNotBeforeTheyHappened) {
    serve::ServeWorld world;
    const auto favour = favour_of(world, world.ann, "read my draft", make_day(2026, 2, 1));
    const auto thanks = [&](const Id& id, Day on) {
        return world.attempt([&](store::Write& write) { return thank(write, id, on); });
    };
    EXPECT_EQ(thanks(favour.id, make_day(2026, 1, 31)).error().problem, Problem::invalid);
    EXPECT_EQ(thanks("x", make_day(2026, 3, 1)).error().problem, Problem::not_found);
    EXPECT_EQ(thanks(favour.id, make_day(2026, 3, 1))->thanked_on, make_day(2026, 3, 1));
    EXPECT_EQ(thanks(favour.id, make_day(2026, 3, 9))->thanked_on, make_day(2026, 3, 1));
    EXPECT_EQ(find_favour(world.database, favour.id)->thanked_on, make_day(2026, 3, 1));
}

TEST(Ledger, TellsWhatPassedInBothDirectionsNewestFirst) {
    serve::ServeWorld world;
    const auto favour = favour_of(world, world.ann, "read my draft", make_day(2026, 3, 1));
    favour_of(world, world.ben, "lent me his van", make_day(2026, 2, 1));
    const auto gift = world.give(serve::GiftKind::experience, "From cron to timers");
    const auto offer = world.draft(world.need_of(world.ann, "nightly cron job"), gift, true);
    EXPECT_EQ(ledger(world.database, world.ann).size(), 1U) << "an offer that was not given yet is no turn";
    ASSERT_TRUE(world.move(offer->id, serve::OfferState::given)); // 4 March

    auto turns = ledger(world.database, std::nullopt);
    ASSERT_EQ(turns.size(), 3U);
    EXPECT_EQ(turns[0].direction, "from you");
    EXPECT_EQ(turns[0].what, "From cron to timers");
    EXPECT_EQ(turns[0].person, world.ann);
    EXPECT_EQ(turns[0].day, make_day(2026, 3, 4));
    EXPECT_FALSE(turns[0].thanks_owed);
    EXPECT_EQ(turns[1].direction, "for you");
    EXPECT_TRUE(turns[1].thanks_owed);
    EXPECT_EQ(ledger(world.database, world.ben).size(), 1U);

    ASSERT_TRUE(world.move(offer->id, serve::OfferState::landed));
    world.must([&](store::Write& write) { return thank(write, favour.id, world.clock.today); });
    turns = ledger(world.database, world.ann);
    ASSERT_EQ(turns.size(), 2U);
    EXPECT_FALSE(turns[1].thanks_owed);
}

TEST(Favours, GoWithAPersonInAMergeAndAreGoneWhenForgotten) {
    serve::ServeWorld world;
    favour_of(world, world.ann, "read my draft", {});
    world.run([&](store::Write& write) { move_all(write, world.ann, world.ben); });
    EXPECT_EQ(favours(world.database, world.ben).size(), 1U);
    world.run([&](store::Write& write) { remove_all(write, world.ben); });
    EXPECT_TRUE(favours(world.database, std::nullopt).empty());
}

} // namespace
} // namespace goodturn::reciprocity

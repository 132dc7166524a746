#include "serve/gift.hpp"
#include "unit/serve/serve_world.hpp"

namespace goodturn::serve {
namespace {

Gift flat_hunting() {
    Gift gift;
    gift.key = "flat";
    gift.kind = GiftKind::experience;
    gift.title = "How we found a flat in Leeds";
    gift.text = "no agency answered";
    gift.did = "wrote to landlords";
    gift.outcome = "a flat in three weeks";
    gift.tags = {"housing", "Leeds"};
    gift.effort = Effort::an_hour;
    gift.limits = "evenings only";
    return gift;
}

PutGift put(ServeWorld& world, const Gift& gift) {
    return world.must([&](store::Write& write) { return put_gift(write, gift); });
}

TEST(Gifts, ComeBackAsTheyWerePut) {
    ServeWorld world;
    const auto stored = put(world, flat_hunting());
    EXPECT_EQ(stored.put, Put::added);
    EXPECT_EQ(stored.gift.confirmed_on, world.clock.today);
    EXPECT_EQ(find_gift(world.database, stored.gift.id), stored.gift);
    EXPECT_EQ(shelf(world.database), (std::vector<Gift>{stored.gift}));
}

TEST(Gifts, ImportedTwiceAreOnTheShelfOnce) {
    ServeWorld world;
    put(world, flat_hunting());
    auto keyless = flat_hunting();
    keyless.key.clear();
    keyless.title = "Without a key";
    put(world, keyless);
    world.go_to(2026, 6, 1);
    EXPECT_EQ(put(world, flat_hunting()).put, Put::unchanged);
    EXPECT_EQ(put(world, keyless).put, Put::unchanged);
    EXPECT_EQ(shelf(world.database).size(), 2U);
    EXPECT_EQ(shelf(world.database)[0].confirmed_on, make_day(2026, 3, 4));
}

TEST(Gifts, WithAKnownKeyAreUpdated) {
    ServeWorld world;
    const auto id = put(world, flat_hunting()).gift.id;
    auto better = flat_hunting();
    better.outcome = "a flat in two weeks";
    const auto updated = put(world, better);
    EXPECT_EQ(updated.put, Put::updated);
    EXPECT_EQ(updated.gift.id, id);
    EXPECT_EQ(find_gift(world.database, id)->outcome, "a flat in two weeks");
    EXPECT_EQ(world.titles("flat in Leeds, two weeks"), (std::vector<std::string>{better.title}));
}

TEST(Gifts, TakenOffTheShelfStayOffWhenTheFileComesAgain) {
    ServeWorld world;
    const auto id = put(world, flat_hunting()).gift.id;
    world.run([&](store::Write& write) { EXPECT_TRUE(retire_gift(write, id)); });
    EXPECT_EQ(put(world, flat_hunting()).put, Put::unchanged);
    EXPECT_TRUE(shelf(world.database).empty());
    EXPECT_TRUE(find_gift(world.database, id)->retired);
}

TEST(Gifts, NeedATitleAndAPersonWhoIsKnown) {
    ServeWorld world;
    auto gift = flat_hunting();
    gift.title = "  ";
    EXPECT_EQ(world.attempt([&](store::Write& write) { return put_gift(write, gift); }).error().problem,
              Problem::invalid);
    gift = flat_hunting();
    gift.person = "nobody";
    EXPECT_EQ(world.attempt([&](store::Write& write) { return put_gift(write, gift); }).error().problem,
              Problem::not_found);
}

TEST(Gifts, AreListedByKind) {
    ServeWorld world;
    world.give(GiftKind::advice, "A");
    world.give(GiftKind::hand, "B");
    ASSERT_EQ(shelf(world.database, GiftKind::hand).size(), 1U);
    EXPECT_EQ(shelf(world.database, GiftKind::hand)[0].title, "B");
    EXPECT_TRUE(shelf(world.database, GiftKind::resource).empty());
}

TEST(Gifts, CanBeChangedButNotTakeTheKeyOfAnother) {
    ServeWorld world;
    auto gift = put(world, flat_hunting()).gift;
    gift.title = "Finding a flat";
    ASSERT_TRUE(world.attempt([&](store::Write& write) { return change_gift(write, gift); }));
    EXPECT_EQ(find_gift(world.database, gift.id)->title, "Finding a flat");
    auto other = flat_hunting();
    other.key = "other";
    auto second = put(world, other).gift;
    second.key = "flat";
    EXPECT_EQ(world.attempt([&](store::Write& write) { return change_gift(write, second); }).error().problem,
              Problem::refused);
    second.id = "x";
    second.key = "";
    EXPECT_EQ(world.attempt([&](store::Write& write) { return change_gift(write, second); }).error().problem,
              Problem::not_found);
}

TEST(Gifts, AreAskedAboutAgainAfterAYear) {
    Gift gift;
    gift.confirmed_on = make_day(2025, 3, 4);
    EXPECT_FALSE(is_stale(gift, make_day(2026, 3, 3)));
    EXPECT_TRUE(is_stale(gift, make_day(2026, 3, 4)));
}

TEST(Gifts, GoWithThePersonTheyIntroduce) {
    ServeWorld world;
    Gift gift;
    gift.kind = GiftKind::introduction;
    gift.title = "Meet Ann";
    gift.person = world.ann;
    const auto id = world.put(gift);
    world.run([&](store::Write& write) { move_all_gifts(write, world.ann, world.ben); });
    EXPECT_EQ(find_gift(world.database, id)->person, world.ben);
    ASSERT_TRUE(world.draft(world.need_of(world.ann, "someone to talk to"), id));
    world.run([&](store::Write& write) { remove_all_gifts(write, world.ben); });
    EXPECT_EQ(find_gift(world.database, id), std::nullopt);
    EXPECT_TRUE(offers_for_person(world.database, world.ann).empty());
}

} // namespace
} // namespace goodturn::serve

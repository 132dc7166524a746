#include "unit/reach/morning_world.hpp"

namespace goodturn::reach {

class Introduced : public MorningWorld {
  protected:
    Id ann = friend_of("Ann Lee", 5, 30, 4);
    Id carl = friend_of("Carl Wood", 5, 30, 4);
    serve::Offer brought_together = make();

    serve::Offer make() {
        serve::Gift meet;
        meet.kind = serve::GiftKind::introduction;
        meet.title = "A carpenter who knows damp";
        meet.person = carl;
        meet.confirmed_on = day();
        const auto on_shelf = must([&](store::Write& write) { return serve::put_gift(write, meet); }).gift;
        const auto made = offer(need(ann, "a carpenter", 2), on_shelf);
        move(made, serve::OfferState::asked);
        move(made, serve::OfferState::accepted);
        must([&](store::Write& write) {
            return serve::note_other_answer(write, made.id, serve::OtherAnswer::yes);
        });
        move(made, serve::OfferState::given);
        return made;
    }
    bool asks_how_it_went(const Id& person) {
        for (const Move& each : moves())
            if (each.person == person && each.about == brought_together.id) return true;
        return false;
    }
};

TEST_F(Introduced, AreAskedSomeWeeksLaterHowItWentEachOfThem) {
    EXPECT_FALSE(asks_how_it_went(ann));
    go_to(in_days(20));
    EXPECT_FALSE(asks_how_it_went(ann));
    go_to(in_days(1));
    ASSERT_TRUE(asks_how_it_went(ann));
    ASSERT_TRUE(asks_how_it_went(carl));
    const auto move = move_about(ann);
    EXPECT_EQ(move.act, "follow-up");
    EXPECT_THAT(move.words, testing::HasSubstr("Carl Wood"));
    EXPECT_THAT(move.reason, testing::HasSubstr("Carl Wood"));
    EXPECT_THAT(move.words, testing::Not(testing::HasSubstr("carpenter")));
    EXPECT_THAT(move_about(carl).words, testing::HasSubstr("Ann Lee"));
}

TEST_F(Introduced, AreNotAskedOnceTheyWereSpokenToOrItIsKnown) {
    go_to(in_days(22));
    talk(ann, day());
    go_to(in_days(4));
    EXPECT_FALSE(asks_how_it_went(ann));
    EXPECT_TRUE(asks_how_it_went(carl));
    must([&](store::Write& write) {
        return serve::move_offer(write, brought_together.id, serve::OfferState::landed,
                                 {serve::Helped::yes, {}});
    });
    EXPECT_FALSE(asks_how_it_went(carl));
}

TEST_F(Introduced, AreNotAskedAboutSomebodyWhoDiedSince) {
    go_to(in_days(22));
    mark(carl, [](people::Person& person) { person.dead = true; });
    EXPECT_FALSE(asks_how_it_went(ann));
    EXPECT_FALSE(asks_how_it_went(carl));
}

TEST_F(Introduced, AreNotRemindedOfForEver) {
    go_to(in_days(91));
    EXPECT_FALSE(asks_how_it_went(ann));
}

TEST_F(MorningWorld, AnIntroductionIsNotBroughtUpWhereOneOfThemMayNotBeIntroducedAnyMore) {
    const Id ann = friend_of("Ann Lee", 5, 30, 10);
    const Id carl = friend_of("Carl Wood", 5, 30, 10);
    serve::Gift meet;
    meet.kind = serve::GiftKind::introduction;
    meet.title = "Meet a carpenter";
    meet.person = carl;
    meet.confirmed_on = day();
    const auto on_shelf = must([&](store::Write& write) { return serve::put_gift(write, meet); }).gift;
    const auto made = offer(need(ann, "a carpenter", 2), on_shelf);
    const auto brought_up = [&] {
        for (const Move& each : moves())
            if (each.about == made.id) return true;
        return false;
    };
    EXPECT_TRUE(brought_up());
    mark(carl, [](people::Person& person) { person.no_introductions = true; });
    EXPECT_FALSE(brought_up()) << "drafted";
    mark(carl, [](people::Person& person) { person.no_introductions = false; });
    move(made, serve::OfferState::asked);
    move(made, serve::OfferState::accepted);
    EXPECT_TRUE(brought_up());
    mark(carl, [](people::Person& person) { person.dead = true; });
    EXPECT_FALSE(brought_up()) << "accepted";
}

} // namespace goodturn::reach

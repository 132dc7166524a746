#include "serve/offer.hpp"
#include "unit/serve/serve_world.hpp"

#include <set>

namespace goodturn::serve {
namespace {

using enum OfferState;
constexpr std::array all_states = {drafted, asked, accepted, declined, given, landed, withdrawn};

/// An offer of a new gift for a new need, brought to `state` by legal moves on 4 March 2026.
Offer offer_in(ServeWorld& world, OfferState state, bool solicited = false) {
    const auto need = world.need_of(world.ann, "moving a nightly job off cron");
    const auto gift = world.give(GiftKind::experience, "From cron to timers " + need);
    auto offer = world.draft(need, gift, solicited);
    EXPECT_TRUE(offer);
    const std::map<OfferState, std::vector<OfferState>> ways = {{drafted, {}},
                                                                {asked, {asked}},
                                                                {accepted, {asked, accepted}},
                                                                {declined, {asked, declined}},
                                                                {given, {asked, accepted, given}},
                                                                {landed, {asked, accepted, given, landed}},
                                                                {withdrawn, {withdrawn}}};
    for (const auto step : ways.at(state)) {
        offer = world.move(offer->id, step);
        EXPECT_TRUE(offer) << to_sentence(offer.error());
    }
    return *offer;
}

TEST(Offers, MoveAlongTheirStatesAndNowhereElse) {
    const std::set<std::pair<OfferState, OfferState>> allowed = {
        {drafted, asked},   {drafted, withdrawn}, {asked, accepted},     {asked, declined},
        {asked, withdrawn}, {accepted, given},    {accepted, withdrawn}, {given, landed}};
    ServeWorld world;
    for (const bool solicited : {false, true})
        for (const auto from : all_states)
            for (const auto to : all_states) {
                const auto offer = offer_in(world, from, solicited);
                const auto moved = world.move(offer.id, to);
                const bool fine =
                    allowed.contains({from, to}) || (solicited && from == drafted && to == given);
                ASSERT_EQ(moved.has_value(), fine)
                    << word(from) << " to " << word(to) << (solicited ? ", solicited" : "");
                EXPECT_EQ(find_offer(world.database, offer.id)->state, fine ? to : from);
                if (!fine) {
                    EXPECT_EQ(moved.error().problem, Problem::refused);
                    EXPECT_FALSE(moved.error().message.empty());
                }
            }
}

TEST(Offers, AreGivenOnlyAfterAYesOrWhereTheyAskedForIt) {
    ServeWorld world;
    EXPECT_FALSE(world.move(offer_in(world, drafted).id, given));
    EXPECT_FALSE(world.move(offer_in(world, asked).id, given));
    EXPECT_FALSE(world.move(offer_in(world, declined).id, given));
    EXPECT_TRUE(world.move(offer_in(world, accepted).id, given));
    EXPECT_TRUE(world.move(offer_in(world, drafted, true).id, given));
    const auto refusal = world.move(offer_in(world, asked).id, given).error();
    EXPECT_NE(refusal.message.find("Ann Lee has not said yes"), std::string::npos) << refusal.message;
    EXPECT_NE(refusal.advice.find("accepted, declined, withdrawn"), std::string::npos) << refusal.advice;
}

TEST(Offers, MayBeAskedOnceMoreAfterFourteenDaysAndNeverAThirdTime) {
    ServeWorld world;
    const auto offer = offer_in(world, asked); // on 4 March
    EXPECT_EQ(offer.asked_times, 1);
    EXPECT_EQ(offer.asked_on, make_day(2026, 3, 4));

    world.go_to(2026, 3, 17); // a Tuesday
    const auto early = world.move(offer.id, asked);
    ASSERT_FALSE(early);
    EXPECT_NE(early.error().advice.find("Wednesday"), std::string::npos) << early.error().advice;

    world.go_to(2026, 3, 18);
    const auto again = world.move(offer.id, asked);
    ASSERT_TRUE(again) << to_sentence(again.error());
    EXPECT_EQ(again->asked_times, 2);
    EXPECT_EQ(again->asked_on, make_day(2026, 3, 18));

    world.go_to(2027, 3, 18);
    const auto third = world.move(offer.id, asked);
    ASSERT_FALSE(third);
    EXPECT_NE(third.error().message.find("twice"), std::string::npos) << third.error().message;
    EXPECT_EQ(third.error().advice, "What is possible now: accepted, declined, withdrawn.");
    EXPECT_TRUE(world.move(offer.id, accepted));
}

TEST(Offers, KeepANoForThatNeedOnly) {
    ServeWorld world;
    const auto offer = offer_in(world, declined);
    const auto again = world.draft(offer.need, offer.gift);
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().message, "Ann Lee declined this for that need, and a no is kept");
    EXPECT_NE(again.error().advice.find("You could"), std::string::npos);
    EXPECT_FALSE(world.draft(offer.need, offer.gift, true));
    EXPECT_TRUE(world.draft(world.need_of(world.ann, "another need"), offer.gift));
    EXPECT_TRUE(world.draft(offer.need, world.give(GiftKind::advice, "Something else")));
}

TEST(Offers, AreOneForANeedAndAGift) {
    ServeWorld world;
    for (const auto state : {drafted, asked, accepted, given, landed}) {
        const auto offer = offer_in(world, state);
        const auto same = world.draft(offer.need, offer.gift);
        ASSERT_TRUE(same);
        EXPECT_EQ(*same, offer);
        EXPECT_EQ(offers_for_need(world.database, offer.need).size(), 1U);
    }
}

TEST(Offers, CanBeMadeAnewAfterTheyWereWithdrawnButNotToAskMoreOften) {
    ServeWorld world;
    const auto fresh = offer_in(world, withdrawn);
    const auto anew = world.draft(fresh.need, fresh.gift);
    ASSERT_TRUE(anew);
    EXPECT_NE(anew->id, fresh.id);
    EXPECT_EQ(anew->asked_times, 0);

    const auto asked_once = offer_in(world, asked); // 4 March
    ASSERT_TRUE(world.move(asked_once.id, withdrawn));
    const auto second = world.draft(asked_once.need, asked_once.gift);
    ASSERT_TRUE(second);
    EXPECT_FALSE(world.move(second->id, asked));
    world.go_to(2026, 3, 18);
    ASSERT_TRUE(world.move(second->id, asked));
    ASSERT_TRUE(world.move(second->id, withdrawn));
    world.go_to(2026, 12, 1);
    const auto third = world.draft(asked_once.need, asked_once.gift);
    ASSERT_TRUE(third);
    EXPECT_FALSE(world.move(third->id, asked));
}

TEST(Offers, AreNotDraftedForANeedThatIsClosed) {
    ServeWorld world;
    const auto gift = world.give(GiftKind::advice, "Flat hunting in Leeds");
    const auto need = world.need_of(world.ann, "flat in Leeds");
    const auto move_need_to = [&](listen::NeedState state) {
        ASSERT_TRUE(
            world.attempt([&](store::Write& write) { return listen::move_need(write, need, state); }));
    };
    for (const auto state :
         {listen::NeedState::met, listen::NeedState::passed, listen::NeedState::dismissed}) {
        move_need_to(state);
        const auto refusal = world.draft(need, gift);
        ASSERT_FALSE(refusal);
        EXPECT_EQ(refusal.error().problem, Problem::refused);
        EXPECT_NE(refusal.error().message.find(word(state)), std::string::npos);
        move_need_to(listen::NeedState::open);
    }
    EXPECT_TRUE(world.draft(need, gift));
}

TEST(Offers, AreNotDraftedOfWhatIsOffTheShelf) {
    ServeWorld world;
    const auto gift = world.give(GiftKind::advice, "Flat hunting in Leeds");
    ASSERT_TRUE(world.attempt([&](store::Write& write) { return retire_gift(write, gift); }));
    EXPECT_EQ(world.draft(world.need_of(world.ann, "flat"), gift).error().problem, Problem::refused);
}

TEST(Offers, BringNoResourceAndNoUnaskedAdviceIntoLossOrIllness) {
    ServeWorld world;
    const auto grief = world.need_of(world.ann, "her mother died", true);
    const auto book = world.give(GiftKind::resource, "A book about grief");
    const auto advice = world.give(GiftKind::advice, "What to do after a death");
    EXPECT_FALSE(world.draft(grief, book));
    EXPECT_FALSE(world.draft(grief, book, true));
    EXPECT_FALSE(world.draft(grief, advice));
    EXPECT_TRUE(world.draft(grief, advice, true));
    EXPECT_TRUE(world.draft(grief, world.give(GiftKind::hand, "Cook a meal")));
    EXPECT_TRUE(world.draft(grief, world.give(GiftKind::experience, "When my father died")));
}

TEST(Offers, IntroduceNobodyToThemselvesOrAgainstTheirWish) {
    ServeWorld world;
    people::Person shy;
    shy.names.push_back({people::NameKind::full, "Cem Kaya", {}, {}, {}, {}, {}});
    shy.no_introductions = true;
    Gift gift;
    gift.kind = GiftKind::introduction;
    gift.title = "Meet someone";
    const auto need = world.need_of(world.ann, "someone to talk to");
    gift.person = world.add(shy);
    EXPECT_FALSE(world.draft(need, world.put(gift)));
    gift.person = world.ann;
    EXPECT_FALSE(world.draft(need, world.put(gift)));
    gift.person = world.ben;
    EXPECT_TRUE(world.draft(need, world.put(gift)));
}

/// An offer to introduce Ben to Ann, brought to `state` by legal moves.
Offer introduction_in(ServeWorld& world, OfferState state) {
    Gift gift;
    gift.kind = GiftKind::introduction;
    gift.title = "Meet Ben " + std::to_string(serve::shelf(world.database).size());
    gift.person = world.ben;
    auto offer = world.draft(world.need_of(world.ann, "someone who knows " + gift.title), world.put(gift));
    EXPECT_TRUE(offer);
    for (const auto step : {asked, accepted})
        if (state >= step) offer = world.move(offer->id, step);
    EXPECT_TRUE(offer);
    return *offer;
}

TEST(Offers, BringTwoPeopleTogetherOnlyAfterBothSaidYes) {
    ServeWorld world;
    const Id offer = introduction_in(world, accepted).id;
    EXPECT_FALSE(world.move(offer, given)) << "Ben was not asked";
    ASSERT_TRUE(world.note_other(offer, OtherAnswer::asked));
    EXPECT_FALSE(world.move(offer, given)) << "Ben has not answered";
    ASSERT_TRUE(world.note_other(offer, OtherAnswer::yes));
    EXPECT_TRUE(world.move(offer, given));
}

TEST(Offers, AskTheOtherPersonOnlyAfterTheFirstSaidYes) {
    ServeWorld world;
    EXPECT_FALSE(world.note_other(introduction_in(world, drafted).id, OtherAnswer::asked));
    EXPECT_FALSE(world.note_other(introduction_in(world, asked).id, OtherAnswer::asked));
    EXPECT_TRUE(world.note_other(introduction_in(world, accepted).id, OtherAnswer::asked));
    EXPECT_FALSE(world.note_other(offer_in(world, accepted).id, OtherAnswer::asked))
        << "nobody is introduced";
}

TEST(Offers, KeepTheNoOfTheOtherPerson) {
    ServeWorld world;
    const Id offer = introduction_in(world, accepted).id;
    ASSERT_TRUE(world.note_other(offer, OtherAnswer::no));
    EXPECT_FALSE(world.note_other(offer, OtherAnswer::yes));
    EXPECT_FALSE(world.move(offer, given));
    EXPECT_TRUE(world.move(offer, withdrawn));
}

TEST(Offers, IntroduceNobodyWhoDiedOrIsToBeLeftInPeaceSince) {
    for (const bool dead : {false, true}) {
        ServeWorld world;
        const Id offer = introduction_in(world, accepted).id;
        ASSERT_TRUE(world.note_other(offer, OtherAnswer::yes));
        auto ben = *people::find(world.database, world.ben);
        ben.dead = dead;
        ben.leave_in_peace = !dead;
        world.must([&](store::Write& write) { return people::save(write, ben, {}); });
        EXPECT_FALSE(world.move(offer, given));
        Gift gift;
        gift.kind = GiftKind::introduction;
        gift.title = "Meet Ben once more";
        gift.person = world.ben;
        EXPECT_FALSE(world.draft(world.need_of(world.ann, "a carpenter"), world.put(gift)));
    }
}

/// What speaks against an introduction, on either side.
const std::vector<void (*)(people::Person&)>& hindrances() {
    static const std::vector<void (*)(people::Person&)> all{
        [](people::Person& person) { person.dead = true; },
        [](people::Person& person) { person.died = CivilDate::parse("2020").value(); },
        [](people::Person& person) { person.leave_in_peace = true; },
        [](people::Person& person) { person.no_introductions = true; }};
    return all;
}

TEST(Offers, StopAtEveryStepOfAnIntroductionThatMayNotBeAnyMore) {
    for (const auto hinder : hindrances())
        for (const bool is_needy : {false, true})
            for (const auto state : {drafted, asked, accepted}) {
                ServeWorld world;
                const auto offer = introduction_in(world, state);
                auto person = *people::find(world.database, is_needy ? world.ann : world.ben);
                hinder(person);
                world.must([&](store::Write& write) { return people::save(write, person, {}); });
                EXPECT_FALSE(world.draft(offer.need, offer.gift)) << "drafting it again";
                EXPECT_FALSE(world.draft(offer.need, offer.gift, true)) << "as asked for";
                for (const auto to : {asked, accepted, given})
                    EXPECT_FALSE(world.move(offer.id, to)) << word(state) << " -> " << word(to);
                EXPECT_FALSE(world.note_other(offer.id, OtherAnswer::asked));
                EXPECT_FALSE(world.note_other(offer.id, OtherAnswer::yes));
                EXPECT_EQ(find_offer(world.database, offer.id), offer) << "untouched";
                EXPECT_TRUE(world.move(offer.id, withdrawn)) << "taking it off the table is always possible";
            }
}

TEST(Offers, RememberTheDayOfEachMoveAndWhatCameOfIt) {
    ServeWorld world;
    const auto offer = offer_in(world, given);
    world.go_to(2026, 4, 1);
    const auto done = world.move(offer.id, landed, {Helped::yes, " timers were enough "});
    ASSERT_TRUE(done);
    EXPECT_EQ(done->helped, Helped::yes);
    EXPECT_EQ(done->learned, "timers were enough");
    EXPECT_EQ(done->moved_on, make_day(2026, 4, 1));
    EXPECT_EQ(find_offer(world.database, offer.id), *done);
}

TEST(Offers, BecomeSolicitedWhenItTurnsOutThatTheyAskedForIt) {
    ServeWorld world;
    const auto offer = offer_in(world, drafted);
    EXPECT_FALSE(world.move(offer.id, given));
    ASSERT_TRUE(world.draft(offer.need, offer.gift, true));
    EXPECT_TRUE(world.move(offer.id, given));
}

TEST(Offers, AreListedByNeedPersonAndState) {
    ServeWorld world;
    const auto first = offer_in(world, asked);
    world.go_to(2026, 3, 10);
    const auto second = offer_in(world, accepted);
    EXPECT_EQ(offers_for_person(world.database, world.ann), (std::vector<Offer>{second, first}));
    EXPECT_TRUE(offers_for_person(world.database, world.ben).empty());
    EXPECT_EQ(offers_for_need(world.database, first.need), (std::vector<Offer>{first}));
    EXPECT_EQ(offers_in(world.database, accepted), (std::vector<Offer>{second}));
    world.run([&](store::Write& write) { remove_offers_of(write, world.ann); });
    EXPECT_TRUE(offers_for_person(world.database, world.ann).empty());
}

TEST(Offers, OfWhatIsNotThereAreNotFound) {
    ServeWorld world;
    EXPECT_EQ(world.move("x", asked).error().problem, Problem::not_found);
    EXPECT_EQ(world.draft("x", "y").error().problem, Problem::not_found);
    EXPECT_EQ(world.draft(world.need_of(world.ann, "flat"), "y").error().problem, Problem::not_found);
    EXPECT_EQ(find_offer(world.database, "x"), std::nullopt);
}

} // namespace
} // namespace goodturn::serve

#include "serve/match.hpp"
#include "unit/serve/serve_world.hpp"

namespace goodturn::serve {
namespace {

using Texts = std::vector<std::string>;

/// The shelf of an ordinary person.
struct Shelf : ServeWorld {
    Shelf() {
        give(GiftKind::experience, "Finding a flat in Leeds",
             "We needed a two-room flat and no agency answered", {"housing"});
        give(GiftKind::resource, "List of letting agencies in Leeds", "Flats and rooms, with phone numbers",
             {"housing"});
        give(GiftKind::experience, "From cron to systemd timers", "Nightly jobs failed silently",
             {"linux", "ops"});
        give(GiftKind::advice, "Preparing for a job interview", "Ten questions that always come", {"career"});
        give(GiftKind::resource, "CV template", "One page, plain", {"career", "job"});
        give(GiftKind::hand, "Help with moving house", "I have a van and two arms", {"moving"});
        give(GiftKind::advice, "Speaking at a meetup for the first time", "", {"speaking"});
        give(GiftKind::experience, "Living with migraine", "Fifteen years of headaches", {"health"});
        give(GiftKind::hand, "Looking after your dog", "Any weekend", {"dog", "pets"});
        give(GiftKind::resource, "Maths exercises for fifth graders", "With solutions", {"school", "maths"});
        give(GiftKind::introduction, "A tax adviser for freelancers", "Knows VAT", {"tax", "freelance"});
        give(GiftKind::experience, "Going freelance after ten years", "I was afraid of the taxes",
             {"freelance"});
    }
};

TEST(Matching, FindsWhatSharesAStemWithTheNeed) {
    Shelf shelf;
    EXPECT_EQ(shelf.titles("struggling with nightly jobs on cron").front(), "From cron to systemd timers");
    EXPECT_EQ(shelf.titles("someone to look after the dogs").front(), "Looking after your dog");
    EXPECT_EQ(shelf.titles("his son struggles with math exercise"),
              (Texts{"Maths exercises for fifth graders"}));
}

TEST(Matching, NamesTheWordsAsTheNeedHasThem) {
    Shelf shelf;
    const auto found = shelf.matches("Flats in Leeds, affordable");
    ASSERT_FALSE(found.empty());
    EXPECT_EQ(found.front().matched, (Texts{"Flats", "Leeds"}));
}

TEST(Matching, OftenSaysThatNothingFits) {
    Shelf shelf;
    for (const auto* need : {"paediatric dentist", "needs help finding something", "looking for help",
                             "wants to learn the fiddle", "a good builder in Leeds", "help", "find",
                             "is looking for the best way to get help", "", "speech therapist for her son",
                             "a lift to the hospital", "the two of them", "\"", "AND OR NOT NEAR("})
        EXPECT_EQ(shelf.titles(need), Texts{}) << need;
}

TEST(Matching, TakesAWordInWhichAnyNeedIsToldWhereThereIsNoOther) {
    Shelf shelf;
    shelf.give(GiftKind::experience, "Finding work in Leeds");
    shelf.give(GiftKind::experience, "Working from home with kids");
    EXPECT_EQ(shelf.titles("work in Leeds").front(), "Finding work in Leeds");
    EXPECT_EQ(shelf.titles("working from home").front(), "Working from home with kids");
    EXPECT_EQ(shelf.titles("a good builder in Leeds"), Texts{}) << "somebody builds, nobody seeks work";
}

TEST(Matching, TakesACommonWordOnlyWhereAGiftIsAboutIt) {
    Shelf shelf;
    EXPECT_EQ(shelf.titles("new job"), (Texts{"CV template", "Preparing for a job interview"}));
    EXPECT_EQ(shelf.titles("new job in Leeds"), (Texts{"CV template", "Preparing for a job interview"}));
}

TEST(Matching, IsNotFooledByWhatLooksLikeAnOperator) {
    Shelf shelf;
    for (const auto* need : {"cron AND", "cron*", "\"cron", "cron OR (", "title:cron", "^cron",
                             "cron NEAR/2 x", "{cron} : -timer"})
        EXPECT_EQ(shelf.titles(need), (Texts{"From cron to systemd timers"})) << need;
}

TEST(Matching, PrefersWordsInTheTitle) {
    ServeWorld world;
    world.give(GiftKind::advice, "Mending bicycles", "and also a word on kayaks");
    world.give(GiftKind::advice, "Building kayaks", "and also a word on bicycles");
    EXPECT_EQ(world.titles("a kayak").front(), "Building kayaks");
    EXPECT_EQ(world.titles("a bicycle").front(), "Mending bicycles");
}

TEST(Matching, OrdersKindsByWhetherTheyStruggleOrSearch) {
    ServeWorld world;
    for (const auto kind :
         {GiftKind::advice, GiftKind::introduction, GiftKind::resource, GiftKind::experience, GiftKind::hand})
        world.give(kind, "Migraine " + std::string(word(kind)));
    const auto kinds = [&](bool search) {
        Sought sought;
        sought.text = "migraine";
        sought.search = search;
        Texts found;
        for (const auto& each : match_shelf(world.database, sought, world.clock.today, 5))
            found.emplace_back(word(each.gift.kind));
        return found;
    };
    EXPECT_EQ(kinds(false), (Texts{"experience", "resource", "hand", "advice", "introduction"}));
    EXPECT_EQ(kinds(true), (Texts{"introduction", "resource", "hand", "experience", "advice"}));
}

TEST(Matching, InLossOrIllnessOffersOnlyAHandOrOnesOwnExperience) {
    ServeWorld world;
    for (const auto kind :
         {GiftKind::advice, GiftKind::introduction, GiftKind::resource, GiftKind::experience, GiftKind::hand})
        world.give(kind, "Migraine " + std::string(word(kind)));
    Sought sought;
    sought.text = "migraine";
    sought.care = true;
    Texts found;
    for (const auto& each : match_shelf(world.database, sought, world.clock.today, 5))
        found.emplace_back(word(each.gift.kind));
    EXPECT_EQ(found, (Texts{"experience", "hand"}));
}

TEST(Matching, LeavesOutWhatWasDeclinedForThisNeedOnly) {
    Shelf shelf;
    const auto need = shelf.need_of(shelf.ann, "flat in Leeds");
    const auto other_need = shelf.need_of(shelf.ann, "a flat, Leeds again");
    const auto matches_for = [&](const Id& id) {
        return match_shelf(shelf.database, sought(*listen::find_need(shelf.database, id)), shelf.clock.today,
                           10);
    };
    const auto before = matches_for(need);
    ASSERT_EQ(before.size(), 2U);
    const auto offer = shelf.draft(need, before.front().gift.id);
    ASSERT_TRUE(shelf.move(offer->id, OfferState::asked));
    EXPECT_EQ(matches_for(need).size(), 2U);
    ASSERT_TRUE(shelf.move(offer->id, OfferState::declined));
    const auto after = matches_for(need);
    ASSERT_EQ(after.size(), 1U);
    EXPECT_EQ(after.front().gift.id, before.back().gift.id);
    EXPECT_EQ(matches_for(other_need).size(), 2U);
}

TEST(Matching, LeavesOutWhatIsOffTheShelfAndFindsWhatWasChanged) {
    ServeWorld world;
    const auto id = world.give(GiftKind::advice, "Building kayaks");
    auto gift = *find_gift(world.database, id);
    gift.title = "Building canoes";
    ASSERT_TRUE(world.attempt([&](store::Write& write) { return change_gift(write, gift); }));
    EXPECT_TRUE(world.titles("kayak").empty());
    EXPECT_EQ(world.titles("canoe").size(), 1U);
    ASSERT_TRUE(world.attempt([&](store::Write& write) { return retire_gift(write, id); }));
    EXPECT_TRUE(world.titles("canoe").empty());
}

TEST(Matching, IntroducesNobodyToThemselvesNorTheDeadNorThoseWhoDoNotWantIt) {
    ServeWorld world;
    Sought sought;
    sought.text = "kayaks";
    sought.person = world.ann;
    const auto introduce = [&](const Id& whom) {
        Gift gift;
        gift.kind = GiftKind::introduction;
        gift.title = "Someone who builds kayaks";
        gift.person = whom;
        const auto id = world.put(gift);
        const auto found = match_shelf(world.database, sought, world.clock.today, 5);
        world.run([&](store::Write& write) { EXPECT_TRUE(retire_gift(write, id)); });
        return found.size();
    };
    people::Person cem;
    cem.names.push_back({people::NameKind::full, "Cem Kaya", {}, {}, {}, {}, {}});
    auto dead = cem;
    dead.dead = true;
    auto in_peace = cem;
    in_peace.leave_in_peace = true;
    auto shy = cem;
    shy.no_introductions = true;
    EXPECT_EQ(introduce(world.ben), 1U);
    EXPECT_EQ(introduce(world.ann), 0U);
    EXPECT_EQ(introduce(world.add(dead)), 0U);
    EXPECT_EQ(introduce(world.add(in_peace)), 0U);
    EXPECT_EQ(introduce(world.add(shy)), 0U);
}

TEST(Matching, SaysWhenAGiftWasLastConfirmedTooLongAgo) {
    ServeWorld world;
    world.give(GiftKind::advice, "Building kayaks");
    EXPECT_FALSE(world.matches("kayak").front().stale);
    world.go_to(2027, 3, 4);
    EXPECT_TRUE(world.matches("kayak").front().stale);
}

TEST(Matching, LetsWhatComesCloseFollowWhatFits) {
    ServeWorld world;
    world.give(GiftKind::advice, "Harpsichord lessons", "and tuning on a raft");
    EXPECT_EQ(world.titles("harpsichord tuning, kayaks, a clarinet"), (Texts{"Harpsichord lessons"}));
    world.give(GiftKind::advice, "Kayaks", "");
    EXPECT_EQ(world.titles("harpsichord tuning, kayaks, a clarinet"),
              (Texts{"Harpsichord lessons", "Kayaks"}));
    EXPECT_EQ(world.titles("wants clarinet, oboe, bassoon and kayaks"), (Texts{}))
        << "nothing it could follow";
}

TEST(Matching, HearsWhatTheNeedRepeats) {
    ServeWorld world;
    world.give(GiftKind::advice, "Harpsichord");
    world.give(GiftKind::advice, "Kayaks");
    EXPECT_EQ(world.titles("a kayak, or a harpsichord; best a kayak").front(), "Kayaks");
    EXPECT_EQ(world.titles("a kayak, or a harpsichord; best a harpsichord").front(), "Harpsichord");
}

TEST(Matching, KnowsBritishAndAmericanSpellings) {
    ServeWorld world;
    world.give(GiftKind::introduction, "A paediatrician who listens");
    world.give(GiftKind::advice, "Organizing a neighborhood party");
    const auto found = world.matches("pediatrician");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found.front().matched, (Texts{"pediatrician"}));
    EXPECT_EQ(world.titles("a neighbourhood that needs organising").size(), 1U);
}

TEST(Matching, GivesAtMostAsManyAsAskedForBestFirst) {
    Shelf shelf;
    const auto all = shelf.matches("flat in Leeds, letting agencies");
    ASSERT_EQ(all.size(), 2U);
    EXPECT_GE(all[0].score, all[1].score);
    EXPECT_EQ(shelf.titles("flat in Leeds, letting agencies", 1).size(), 1U);
    EXPECT_TRUE(shelf.titles("flat in Leeds", 0).empty());
}

TEST(Matching, WorksOnAShelfOfOne) {
    ServeWorld world;
    world.give(GiftKind::advice, "Building kayaks");
    EXPECT_EQ(world.titles("wants to build a kayak"), (Texts{"Building kayaks"}));
    EXPECT_TRUE(world.titles("wants to build a house").empty());
}

TEST(Sought, ReadsTheNeedsRule) {
    listen::Need need;
    need.id = "n";
    need.person = "p";
    need.gist = "flat in Leeds";
    need.care = true;
    for (const auto& [rule, search] :
         std::vector<std::pair<std::string, bool>>{{"search/looking-for", true},
                                                   {"failed-attempt/no-luck", true},
                                                   {"question/asked-about", true},
                                                   {"struggle/stuck-on", false},
                                                   {"upcoming-change/moving", false},
                                                   {"", true}}) {
        need.rule = rule;
        EXPECT_EQ(sought(need).search, search) << rule;
    }
    need.gist = "coping with the night shifts";
    need.rule = "";
    EXPECT_FALSE(sought(need).search);
    EXPECT_EQ(sought(need).text, "coping with the night shifts");
    EXPECT_EQ(sought(need).person, "p");
    EXPECT_EQ(sought(need).need, "n");
    EXPECT_TRUE(sought(need).care);
}

TEST(Sought, TakesTheirWordsWhereTheGistIsTooShort) {
    listen::Need need;
    need.gist = "dentist";
    need.quote = "needs a paediatric dentist in Leeds";
    EXPECT_EQ(sought(need).text, "dentist needs a paediatric dentist in Leeds");
}

} // namespace
} // namespace goodturn::serve

// Matching by meaning, with a tiny table of word vectors.
#include "serve/gift_vectors.hpp"
#include "serve/meant_need.hpp"
#include "store/journal.hpp"
#include "unit/meaning/tables.hpp"
#include "unit/serve/serve_world.hpp"

namespace goodturn::serve {
namespace {

using Texts = std::vector<std::string>;

const Texts groups = {"flat apartment", "dentist orthodontist", "dog puppy",
                      "violin cello",   "harbour boat",         "lesson"};

struct MeaningWorld : ServeWorld {
    TinyTable tiny{groups};

    MeaningWorld() { keep_gift_vectors(database, tiny.vectors); }
    std::vector<Match> by_meaning(const std::string& text, std::size_t limit = 10) {
        Sought sought;
        sought.text = text;
        return match_shelf(database, sought, clock.today, limit, tiny.vectors.get());
    }
    Texts titles_by_meaning(const std::string& text) {
        Texts titles;
        for (const auto& each : by_meaning(text))
            titles.push_back(each.gift.title);
        return titles;
    }
    std::int64_t count(const std::string& from) {
        store::Query query(database, "SELECT count(*) FROM " + from);
        query.next();
        return query.number(0);
    }
    std::map<std::int64_t, double> closeness(const std::string& word) {
        const auto& table = *tiny.vectors->table();
        std::map<std::int64_t, double> found;
        for (const auto& each : closeness_of_gifts(database, table, table.vector(*table.find(word))))
            found[each.number] = static_cast<double>(each.cosine);
        return found;
    }
};

TEST(Meaning, FindsWhatSaysItInOtherWordsAndNamesThem) {
    MeaningWorld world;
    world.give(GiftKind::experience, "Finding a flat");
    world.give(GiftKind::hand, "Looking after your dog");
    const auto found = world.by_meaning("an apartment");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found.front().gift.title, "Finding a flat");
    EXPECT_EQ(found.front().matched, Texts{});
    EXPECT_EQ(found.front().close, (Texts{"apartment ~ flat"}));
    EXPECT_EQ(world.titles("an apartment"), Texts{}) << "not by words alone";
}

TEST(Meaning, LeavesWhatMatchesByWordsAsItIs) {
    MeaningWorld world;
    world.give(GiftKind::experience, "Finding a flat");
    const auto found = world.by_meaning("a flat");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found.front().matched, (Texts{"flat"}));
    EXPECT_EQ(found.front().close, Texts{});
}

TEST(Meaning, OftenSaysThatNothingFits) {
    MeaningWorld world;
    world.give(GiftKind::experience, "Finding a flat by the harbour",
               "with a violin and a dentist next door");
    for (const auto* need : {"a boat", "an orthodontist", "a puppy", "unheard of words", ""})
        EXPECT_EQ(world.titles_by_meaning(need), Texts{}) << need;
}

TEST(Meaning, TakesWordsThatAreCloseEnoughOnly) {
    MeaningWorld world;
    world.tiny.make(groups, 0.55);
    world.give(GiftKind::experience, "Finding a flat");
    EXPECT_EQ(world.titles_by_meaning("an apartment"), Texts{});
}

TEST(Meaning, KeepsToWhoMayBeOfferedWhat) {
    MeaningWorld world;
    world.give(GiftKind::resource, "Guide to a flat");
    world.give(GiftKind::experience, "Finding a flat");
    Sought sought;
    sought.text = "an apartment";
    sought.care = true;
    const auto found = match_shelf(world.database, sought, world.clock.today, 10, world.tiny.vectors.get());
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found.front().gift.kind, GiftKind::experience);
}

TEST(Meaning, ReadsTheNeedInEitherSpelling) {
    MeaningWorld world;
    world.give(GiftKind::hand, "A boat");
    EXPECT_EQ(world.titles_by_meaning("a harbor"), (Texts{"A boat"}));
}

TEST(Meaning, FollowsWhatIsAddedChangedAndTakenBack) {
    MeaningWorld world;
    const auto id = world.give(GiftKind::experience, "Finding a flat");
    world.give(GiftKind::hand, "Looking after your dog");
    EXPECT_EQ(world.count("derived_gift_vector"), 1);
    EXPECT_EQ(world.count("derived_gift_vector_stale"), 0);
    auto gift = *find_gift(world.database, id);
    gift.title = "Playing the violin";
    ASSERT_TRUE(world.attempt([&](store::Write& write) { return change_gift(write, gift); }));
    EXPECT_EQ(world.titles_by_meaning("an apartment"), Texts{});
    EXPECT_EQ(world.titles_by_meaning("a cello"), (Texts{"Playing the violin"}));
    ASSERT_TRUE(store::undo(world.database, world.clock, std::nullopt));
    EXPECT_EQ(world.titles_by_meaning("an apartment"), (Texts{"Finding a flat"}));
    ASSERT_TRUE(world.attempt([&](store::Write& write) { return retire_gift(write, id); }));
    EXPECT_EQ(world.titles_by_meaning("an apartment"), Texts{});
    EXPECT_EQ(world.titles_by_meaning("a puppy"), (Texts{"Looking after your dog"}));
}

TEST(Meaning, IsTheSameKeptOrMadeAnewOrNotKeptAtAll) {
    MeaningWorld world;
    for (int i = 0; i < 300; ++i) // over several rows
        world.give(GiftKind::advice, "Gift " + std::to_string(i) +
                                         (i % 3 == 0   ? " flat"
                                          : i % 3 == 1 ? " dog"
                                                       : " cello"));
    const auto kept = world.closeness("apartment");
    EXPECT_EQ(kept.size(), 300U);
    EXPECT_EQ(world.count("derived_gift_vector"), 3);
    world.run([&](store::Write& write) {
        store::Query(write, "DELETE FROM derived_gift_vector WHERE block = 1").run();
    });
    EXPECT_EQ(world.closeness("apartment"), kept) << "a row is missing";
    world.run([&](store::Write& write) { store::Query(write, "DELETE FROM derived_gift_vector").run(); });
    EXPECT_EQ(world.closeness("apartment"), kept) << "none is there";
    world.run([&](store::Write& write) { rebuild_gift_vectors(write, *world.tiny.vectors); });
    EXPECT_EQ(world.count("derived_gift_vector"), 3);
    EXPECT_EQ(world.closeness("apartment"), kept);
}

TEST(Meaning, IsMadeAnewForAnotherTable) {
    MeaningWorld world;
    world.give(GiftKind::experience, "Finding a flat");
    auto made_of = [&] {
        store::Query query(world.database, "SELECT made_of FROM derived_gift_vector");
        return query.next() ? query.number(0) : 0;
    };
    const auto before = made_of();
    const TinyTable other({"plumber flat castle", "boat"});
    Sought sought;
    sought.text = "a castle";
    const auto found = match_shelf(world.database, sought, world.clock.today, 5, other.vectors.get());
    ASSERT_EQ(found.size(), 1U) << "at once";
    EXPECT_EQ(found.front().close, (Texts{"castle ~ flat"}));
    EXPECT_EQ(made_of(), before) << "reading keeps nothing";
    keep_gift_vectors(world.database, other.vectors);
    world.run([](store::Write&) {});
    EXPECT_NE(made_of(), before) << "with the next change, whatever it is";
}

TEST(Meaning, WithoutATableListsWhatIsStaleAndForgetsWhatItHad) {
    MeaningWorld world;
    const auto id = world.give(GiftKind::experience, "Finding a flat");
    std::filesystem::remove(world.tiny.file);
    world.run(
        [&](store::Write& write) { store::Query(write, "DELETE FROM gift WHERE id = ?").bind(id).run(); });
    EXPECT_EQ(world.count("derived_gift_vector"), 0);
    EXPECT_EQ(world.count("derived_gift_vector_stale"), 1);
}

TEST(Meaning, GoesOnByWordsAloneWhereTheTableCannotBeUsed) {
    MeaningWorld world;
    world.give(GiftKind::experience, "Finding a flat");
    meaning::WordVectors lost("/nowhere/english.vectors");
    Sought sought;
    sought.text = "a flat";
    EXPECT_EQ(match_shelf(world.database, sought, world.clock.today, 5, &lost).size(), 1U);
    sought.text = "an apartment";
    EXPECT_EQ(match_shelf(world.database, sought, world.clock.today, 5, &lost).size(), 0U);
}

TEST(Meaning, RanksPeopleByItButBringsNobodyInByItAlone) {
    MeaningWorld world;
    const auto with_title = [&](const std::string& name, const std::string& title) {
        people::Person person;
        person.names.push_back({people::NameKind::full, name, {}, {}, {}, {}, {}});
        person.title = title;
        return world.add(person);
    };
    with_title("Cem Kaya", "violin seller");
    const auto teacher = with_title("Dora Lind", "violin lesson");
    with_title("Eve Moss", "cello");
    Sought sought;
    sought.text = "violin, lesson";
    auto found = match_people(world.database, sought, 5, world.tiny.vectors.get());
    ASSERT_FALSE(found.empty());
    EXPECT_EQ(found.front().person, teacher);
    sought.text = "cello, violin";
    for (const auto& each : match_people(world.database, sought, 5, world.tiny.vectors.get()))
        EXPECT_FALSE(each.matched.empty());
    sought.text = "puppy";
    EXPECT_TRUE(match_people(world.database, sought, 5, world.tiny.vectors.get()).empty());
}

TEST(FusedScore, IsAShareOfTheBestWordsAndTheCosine) {
    EXPECT_DOUBLE_EQ(fuse(10, 10, 1), 1);
    EXPECT_DOUBLE_EQ(fuse(5, 10, 0.5), 0.6 * 0.5 + 0.4 * 0.5);
    EXPECT_DOUBLE_EQ(fuse(0, 0, 0.7), 0.4 * 0.7);
    EXPECT_DOUBLE_EQ(fuse(0, 10, -0.3), 0);
}

} // namespace
} // namespace goodturn::serve

#include "listen/open_threads.hpp"
#include "unit/listen/threads_world.hpp"

namespace goodturn::listen {
namespace {

using Texts = std::vector<std::string>;

Result<Need> put_need(ThreadsWorld& world, const Id& person, const std::string& gist, Day day = {},
                      NeedState state = NeedState::open) {
    Need need;
    need.person = person;
    need.gist = gist;
    need.day = day;
    need.state = state;
    return world.attempt([&](store::Write& write) { return add_need(write, need); });
}

Result<Promise> put_promise(ThreadsWorld& world, const Id& person, const std::string& text,
                            std::optional<Day> due = {}, Day made = {}) {
    Promise promise;
    promise.person = person;
    promise.text = text;
    promise.due = due;
    promise.day = made;
    return world.attempt([&](store::Write& write) { return add_promise(write, promise); });
}

Result<FollowUp> put_follow_up(ThreadsWorld& world, const Id& person, const std::string& what,
                               std::optional<Day> ask_on = {}) {
    FollowUp follow_up;
    follow_up.person = person;
    follow_up.what = what;
    follow_up.ask_on = ask_on;
    follow_up.happens_on = CivilDate::of(make_day(2026, 3, 9));
    return world.attempt([&](store::Write& write) { return add_follow_up(write, follow_up); });
}

Result<News> put_news(ThreadsWorld& world, const Id& person, const std::string& quote, Day day = {}) {
    News fresh;
    fresh.person = person;
    fresh.quote = quote;
    fresh.day = day;
    return world.attempt([&](store::Write& write) { return add_news(write, fresh); });
}

Texts gists(const std::vector<Need>& list) {
    Texts found;
    for (const auto& each : list)
        found.push_back(each.gist);
    return found;
}

TEST(Needs, AreListedNewestFirstAndByPersonAndByBeingOpen) {
    ThreadsWorld world;
    ASSERT_TRUE(put_need(world, world.ann, "first", make_day(2026, 1, 1)));
    ASSERT_TRUE(put_need(world, world.ann, "third", make_day(2026, 3, 1), NeedState::heard));
    ASSERT_TRUE(put_need(world, world.ben, "second", make_day(2026, 2, 1)));
    ASSERT_TRUE(put_need(world, world.ann, "over", make_day(2026, 3, 2), NeedState::met));
    EXPECT_EQ(gists(needs(world.database, {})), (Texts{"over", "third", "second", "first"}));
    EXPECT_EQ(gists(needs(world.database, {.person = world.ann, .open_only = false})),
              (Texts{"over", "third", "first"}));
    EXPECT_EQ(gists(needs(world.database, {.person = world.ann, .open_only = true})),
              (Texts{"third", "first"}));
    EXPECT_EQ(gists(needs(world.database, {.person = std::nullopt, .open_only = true})),
              (Texts{"third", "second", "first"}));
}

TEST(Needs, BeginWithWhatIsMissingFilledIn) {
    ThreadsWorld world;
    Need begun;
    begun.person = world.ann;
    begun.quote = " looking  for a flat ";
    const auto need = world.must([&](store::Write& write) { return add_need(write, begun); });
    EXPECT_FALSE(need.id.empty());
    EXPECT_EQ(need.gist, "looking for a flat");
    EXPECT_EQ(need.whose, "Ann Lee");
    EXPECT_EQ(need.day, world.clock.today);
    EXPECT_EQ(find_need(world.database, need.id), need);
}

TEST(OpenThreads, RefuseEmptyWordsAndUnknownPeople) {
    ThreadsWorld world;
    EXPECT_EQ(put_need(world, world.ann, " ").error().problem, Problem::invalid);
    EXPECT_EQ(put_need(world, "nobody", "flat").error().problem, Problem::not_found);
    EXPECT_EQ(put_promise(world, world.ann, "").error().problem, Problem::invalid);
    EXPECT_EQ(put_promise(world, "nobody", "call").error().problem, Problem::not_found);
    EXPECT_EQ(put_follow_up(world, world.ann, "").error().problem, Problem::invalid);
    EXPECT_EQ(put_follow_up(world, "nobody", "interview").error().problem, Problem::not_found);
    EXPECT_EQ(put_news(world, world.ann, " \n").error().problem, Problem::invalid);
    EXPECT_EQ(put_news(world, "nobody", "new boss").error().problem, Problem::not_found);
}

TEST(Needs, TakeTheOwnersReadingAndKeepTheirWords) {
    ThreadsWorld world;
    Need begun;
    begun.person = world.ann;
    begun.quote = "somewhere to live";
    auto need = world.must([&](store::Write& write) { return add_need(write, begun); });
    need.gist = "two-room flat in Leeds";
    need.whose = "her brother";
    need.sphere = Sphere::work;
    need.in_confidence = true;
    need.quote = "something else";
    need.state = NeedState::met;
    ASSERT_TRUE(world.attempt([&](store::Write& write) { return change_need(write, need); }));
    const auto changed = *find_need(world.database, need.id);
    EXPECT_EQ(changed.gist, "two-room flat in Leeds");
    EXPECT_EQ(changed.whose, "her brother");
    EXPECT_EQ(changed.sphere, Sphere::work);
    EXPECT_TRUE(changed.in_confidence);
    EXPECT_EQ(changed.quote, "somewhere to live");
    EXPECT_EQ(changed.state, NeedState::open);
    need.gist = " ";
    EXPECT_FALSE(world.attempt([&](store::Write& write) { return change_need(write, need); }));
}

TEST(Promises, AreListedDueFirstThenOldestFirst) {
    ThreadsWorld world;
    ASSERT_TRUE(put_promise(world, world.ann, "no day, new", std::nullopt, make_day(2026, 3, 1)));
    ASSERT_TRUE(put_promise(world, world.ann, "no day, old", std::nullopt, make_day(2026, 1, 1)));
    ASSERT_TRUE(put_promise(world, world.ann, "later", make_day(2026, 4, 1), make_day(2026, 1, 1)));
    ASSERT_TRUE(put_promise(world, world.ann, "soon", make_day(2026, 3, 5), make_day(2026, 3, 3)));
    Texts texts;
    for (const auto& each : promises(world.database, {}))
        texts.push_back(each.text);
    EXPECT_EQ(texts, (Texts{"soon", "later", "no day, old", "no day, new"}));
    const auto soon = promises(world.database, {}).front();
    EXPECT_EQ(find_promise(world.database, soon.id), soon);
    world.must([&](store::Write& write) { return move_promise(write, soon.id, PromiseState::kept); });
    EXPECT_EQ(promises(world.database, {.person = world.ann, .open_only = true}).size(), 3U);
    EXPECT_TRUE(promises(world.database, {.person = world.ben, .open_only = false}).empty());
}

TEST(FollowUps, AreListedWithTheNextToAskFirst) {
    ThreadsWorld world;
    ASSERT_TRUE(put_follow_up(world, world.ann, "someday"));
    ASSERT_TRUE(put_follow_up(world, world.ann, "later", make_day(2026, 5, 1)));
    const auto next = put_follow_up(world, world.ann, "next", make_day(2026, 3, 10));
    ASSERT_TRUE(next);
    Texts list;
    for (const auto& each : follow_ups(world.database, {}))
        list.push_back(each.what);
    EXPECT_EQ(list, (Texts{"next", "later", "someday"}));
    EXPECT_EQ(find_follow_up(world.database, next->id), *next);
    world.must([&](store::Write& write) { return move_follow_up(write, next->id, FollowUpState::done); });
    EXPECT_EQ(follow_ups(world.database, {.person = std::nullopt, .open_only = true}).size(), 2U);
}

TEST(News, IsListedNewestFirstAndGoesAwayWhenDismissed) {
    ThreadsWorld world;
    const auto boss = *put_news(world, world.ann, "new boss", make_day(2026, 1, 1));
    const auto house = *put_news(world, world.ann, "new house", make_day(2026, 2, 1));
    EXPECT_EQ(news(world.database, {}), (std::vector<News>{house, boss}));
    ASSERT_TRUE(world.attempt([&](store::Write& write) { return dismiss_news(write, house.id); }));
    EXPECT_EQ(news(world.database, {.person = world.ann, .open_only = true}), (std::vector<News>{boss}));
    EXPECT_EQ(news(world.database, {}).size(), 2U);
}

TEST(OpenThreads, GoWithAPersonInAMergeAndAreGoneWhenForgotten) {
    ThreadsWorld world;
    ASSERT_TRUE(put_need(world, world.ann, "flat"));
    ASSERT_TRUE(put_promise(world, world.ann, "call"));
    ASSERT_TRUE(put_follow_up(world, world.ann, "interview"));
    ASSERT_TRUE(put_news(world, world.ann, "new boss"));
    const auto count = [&](const Id& person) {
        const Looking looking{.person = person, .open_only = false};
        return needs(world.database, looking).size() + news(world.database, looking).size() +
               promises(world.database, looking).size() + follow_ups(world.database, looking).size();
    };
    world.run([&](store::Write& write) { move_all(write, world.ann, world.ben); });
    EXPECT_EQ(count(world.ann), 0U);
    EXPECT_EQ(count(world.ben), 4U);
    world.run([&](store::Write& write) { remove_all(write, world.ben); });
    EXPECT_EQ(count(world.ben), 0U);
}

} // namespace
} // namespace goodturn::listen

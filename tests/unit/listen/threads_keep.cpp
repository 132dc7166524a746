#include "conversations/conversation.hpp"
#include "listen/open_threads.hpp"
#include "unit/listen/threads_world.hpp"

namespace goodturn::listen {
namespace {

CivilDate date(std::string_view text) {
    return *CivilDate::parse(text);
}

/// A coffee on 4 March 2026 whose row is there, as `log` would have put it.
conversations::Conversation coffee(ThreadsWorld& world, bool in_confidence) {
    conversations::Conversation conversation;
    conversation.id = in_confidence ? "coffee-in-confidence" : "coffee";
    conversation.people = {world.ann};
    conversation.day = world.clock.today;
    conversation.in_confidence = in_confidence;
    world.run([&](store::Write& write) {
        store::Query(write, "INSERT INTO conversation (id, kind, day, at, direction, note, in_confidence, "
                            "source, created_at) "
                            "VALUES (?, 'coffee', ?, NULL, 'both', 'a note', ?, '', ?)")
            .bind(conversation.id, conversation.day, in_confidence, write.clock().now)
            .run();
    });
    return conversation;
}

Heard everything() {
    Heard heard;
    HeardNeed need;
    need.quote = "looking for a flat in Leeds";
    need.start = 7;
    need.whose = "her brother";
    need.gist = "flat in Leeds";
    need.rule = "search/looking-for";
    need.confidence = 0.9;
    heard.needs.push_back(need);
    need.quote = "lost her dad";
    need.gist = "loss of her dad";
    need.care = true;
    heard.needs.push_back(need);
    HeardNews news;
    news.quote = "new boss";
    news.sphere = Sphere::work;
    heard.news.push_back(news);
    HeardPromise promise;
    promise.quote = "I'll send her the talk";
    promise.due = make_day(2026, 3, 6);
    heard.promises.push_back(promise);
    HeardDate interview;
    interview.quote = "on the 12th";
    interview.what = "interview";
    interview.on = date("2026-03-12");
    heard.dates.push_back(interview);
    return heard;
}

Kept kept_from(ThreadsWorld& world, const conversations::Conversation& conversation, const Heard& heard) {
    return world.must(
        [&](store::Write& write) -> Result<Kept> { return keep(write, conversation, world.ann, heard); });
}

TEST(Keeping, StoresWhatWasHeardAsSuggestionsInItsOrder) {
    ThreadsWorld world;
    const auto kept = kept_from(world, coffee(world, false), everything());
    ASSERT_EQ(kept.needs.size(), 2U);
    const auto need = find_need(world.database, kept.needs[0].id);
    ASSERT_TRUE(need);
    EXPECT_EQ(*need, kept.needs[0]);
    EXPECT_EQ(need->quote, "looking for a flat in Leeds");
    EXPECT_EQ(need->start, 7);
    EXPECT_EQ(need->whose, "her brother");
    EXPECT_EQ(need->state, NeedState::heard);
    EXPECT_EQ(need->conversation, "coffee");
    EXPECT_EQ(need->day, make_day(2026, 3, 4));
    EXPECT_FALSE(need->care);
    EXPECT_TRUE(kept.needs[1].care);
    ASSERT_EQ(kept.news.size(), 1U);
    EXPECT_EQ(kept.news[0].sphere, Sphere::work);
    ASSERT_EQ(kept.promises.size(), 1U);
    EXPECT_EQ(kept.promises[0].due, make_day(2026, 3, 6));
    EXPECT_EQ(kept.promises[0].state, PromiseState::heard);
    ASSERT_EQ(kept.follow_ups.size(), 1U);
    EXPECT_EQ(kept.follow_ups[0].ask_on, make_day(2026, 3, 13));
    EXPECT_EQ(kept.follow_ups[0].happens_on, date("2026-03-12"));
    EXPECT_EQ(kept.follow_ups[0].state, FollowUpState::heard);
}

TEST(Keeping, TakesConfidenceFromTheConversation) {
    ThreadsWorld world;
    for (const bool told : {true, false}) {
        const auto kept = kept_from(world, coffee(world, told), everything());
        EXPECT_EQ(kept.needs[0].in_confidence, told);
        EXPECT_EQ(kept.news[0].in_confidence, told);
        EXPECT_EQ(kept.promises[0].in_confidence, told);
        EXPECT_EQ(kept.follow_ups[0].in_confidence, told);
    }
}

TEST(Keeping, DoesNotAskAboutWhatWasAlreadyBehindThem) {
    ThreadsWorld world;
    Heard heard;
    for (const auto* on : {"2026-01-25", "2026-02", "2026-03-03", "2026-03-04", "2026-03", "--06-09"}) {
        HeardDate each;
        each.quote = on;
        each.what = "event";
        each.on = date(on);
        heard.dates.push_back(each);
    }
    const auto kept = kept_from(world, coffee(world, false), heard); // on 4 March
    ASSERT_EQ(kept.follow_ups.size(), 6U);
    EXPECT_EQ(kept.follow_ups[0].ask_on, std::nullopt);
    EXPECT_EQ(kept.follow_ups[1].ask_on, std::nullopt);
    EXPECT_EQ(kept.follow_ups[2].ask_on, std::nullopt);
    EXPECT_EQ(kept.follow_ups[3].ask_on, make_day(2026, 3, 5)); // today: tomorrow it can be asked about
    EXPECT_EQ(kept.follow_ups[4].ask_on, make_day(2026, 4, 1));
    EXPECT_EQ(kept.follow_ups[5].ask_on, std::nullopt);
}

TEST(DayToAsk, IsTheDayAfterTheFirstOfTheNextMonthOrNone) {
    EXPECT_EQ(day_to_ask(date("2026-03-12")), make_day(2026, 3, 13));
    EXPECT_EQ(day_to_ask(date("2026-12-31")), make_day(2027, 1, 1));
    EXPECT_EQ(day_to_ask(date("2028-02-28")), make_day(2028, 2, 29));
    EXPECT_EQ(day_to_ask(date("2026-05")), make_day(2026, 6, 1));
    EXPECT_EQ(day_to_ask(date("2026-12")), make_day(2027, 1, 1));
    EXPECT_EQ(day_to_ask(date("2026")), make_day(2027, 1, 1));
    EXPECT_EQ(day_to_ask(date("9999-12")), std::nullopt);
    EXPECT_EQ(day_to_ask(date("9999-12-31")), std::nullopt);
    EXPECT_EQ(day_to_ask(date("--06-09")), std::nullopt);
    EXPECT_EQ(day_to_ask(date("--06")), std::nullopt);
}

} // namespace
} // namespace goodturn::listen

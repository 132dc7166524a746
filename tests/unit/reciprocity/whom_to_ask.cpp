#include "reciprocity/whom_to_ask.hpp"

#include "listen/open_threads.hpp"
#include "unit/reciprocity/circle_world.hpp"

namespace goodturn::reciprocity {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const auto adviser = [](people::Person& person) { person.title = "Tax adviser"; };

class WhomToAskTest : public CircleWorld {
  protected:
    Ask ask_for(const std::string& text) {
        return must([&](store::Write& write) { return keep_ask(write, text); });
    }
    WhomToAsk look(const Ask& ask, std::size_t limit = 3) {
        return whom_to_ask(database, ask, today(), conversations::Rhythm{}, limit, nullptr);
    }
    WhomToAsk look(const std::string& text) { return look(ask_for(text)); }
    static std::vector<std::string> names(const WhomToAsk& found) {
        std::vector<std::string> list;
        for (const Helper& each : found.helpers)
            list.push_back(each.between.name);
        return list;
    }
    void ask_of(const Id& person, const std::string& text, Day when) {
        const Day back = today();
        go_to(when);
        const Ask ask = ask_for(text);
        must([&](store::Write& write) { return note_asked(write, ask.id, person); });
        go_to(back);
    }
};

TEST_F(WhomToAskTest, TheWarmestComesFirstAndTheColdOnesAfterAllOthers) {
    friend_of("Cold Cem", 6, 20, 500, adviser);
    friend_of("Seldom Sue", 4, 60, 50, adviser);
    friend_of("Warm Wim", 12, 14, 10, adviser);
    const auto found = look("a tax adviser");
    EXPECT_THAT(names(found), ElementsAre("Warm", "Seldom", "Cold"));
    EXPECT_EQ(found.helpers[0].cold, Cold::none);
    EXPECT_EQ(found.helpers[2].cold, Cold::long_silence);
    EXPECT_EQ(found.helpers[0].because, "their title: Tax adviser");
}

TEST_F(WhomToAskTest, NobodyDeadLeftInPeaceAFirmOrLeftForLaterIsNamed) {
    const auto with = [](auto mark) {
        return [mark](people::Person& person) {
            adviser(person);
            mark(person);
        };
    };
    friend_of("Dead Dan", 5, 20, 10, with([](people::Person& person) { person.dead = true; }));
    friend_of("Quiet Quin", 5, 20, 10, with([](people::Person& person) { person.leave_in_peace = true; }));
    friend_of("Firm Ltd", 5, 20, 10, with([](people::Person& person) { person.is_organization = true; }));
    const Id later = friend_of("Later Lou", 5, 20, 10, adviser);
    run([&](store::Write& write) {
        store::Query(write, "INSERT INTO snooze VALUES (?, ?)")
            .bind(later, today() + std::chrono::days(3))
            .run();
    });
    friend_of("Private Pat", 5, 20, 10, with([](people::Person& person) { person.no_introductions = true; }));
    EXPECT_THAT(names(look("a tax adviser")), ElementsAre("Private")) << "to ask is no introduction";
}

TEST_F(WhomToAskTest, NothingToldInConfidenceIsEvidence) {
    const Id ann = friend_of("Ann Lee", 5, 20, 10);
    talk(ann, days_ago(30), "She used to be a beekeeper.", conversations::Kind::coffee,
         conversations::Direction::both, true);
    const auto found = look("somebody who knows beekeepers");
    for (const Helper& each : found.helpers)
        EXPECT_FALSE(each.fits);
    talk(ann, days_ago(20), "She has been a beekeeper for years.");
    EXPECT_TRUE(look("a beekeeper").helpers.at(0).fits);
}

TEST_F(WhomToAskTest, NobodyIsAskedAThirdTimeInThreeMonths) {
    const Id ann = friend_of("Ann Lee", 8, 14, 10, adviser);
    ask_of(ann, "a ladder", days_ago(80));
    EXPECT_THAT(names(look("a tax adviser")), ElementsAre("Ann"));
    ask_of(ann, "a van", days_ago(20));
    const auto found = look("a tax adviser");
    EXPECT_THAT(found.helpers, IsEmpty());
    EXPECT_THAT(found.resting, ElementsAre(ann));
    go_to(make_day(2026, 3, 25));
    EXPECT_THAT(names(look("a tax adviser")), ElementsAre("Ann")) << "the first is long enough ago";
}

TEST_F(WhomToAskTest, WhoWasAskedForItIsNotNamedAgain) {
    const Id ann = friend_of("Ann Lee", 8, 14, 10, adviser);
    friend_of("Ben Okri", 8, 14, 10, adviser);
    const Ask ask = ask_for("a tax adviser");
    must([&](store::Write& write) { return note_asked(write, ask.id, ann); });
    EXPECT_THAT(names(look(ask)), ElementsAre("Ben"));
}

TEST_F(WhomToAskTest, WhereNobodyFitsTheWarmestAreNamed) {
    friend_of("Warm Wim", 12, 14, 10);
    friend_of("Cold Cem", 6, 20, 500);
    const auto found = look("a bassoon");
    EXPECT_THAT(names(found), ElementsAre("Warm"));
    EXPECT_FALSE(found.helpers[0].fits);
}

class Standing : public WhomToAskTest {
  protected:
    Between with(const Id& person) { return between(database, person, today()); }
};

TEST_F(Standing, SaysHowLongItWasAndWhyTheOwnerWrote) {
    const Id ann = add("Ann Lee");
    talk(ann, days_ago(900), "A walk.");
    write_to(ann, days_ago(700), "Asked her for an introduction.");
    talk(ann, days_ago(690), "She wrote back.", conversations::Kind::message,
         conversations::Direction::from_them);
    write_to(ann, days_ago(600), "Asked her to read my draft.");
    write_to(ann, days_ago(440), "Asked her whether she knows a solicitor.");
    talk(ann, days_ago(430), "She answered.", conversations::Kind::message,
         conversations::Direction::from_them);
    EXPECT_EQ(standing_in_words(with(ann), today()),
              "You were last in touch fourteen months ago, and the last three times you wrote because you "
              "needed something.");
    EXPECT_EQ(first_step(with(ann), today()), "Have a coffee first, with no ask in it.");
}

TEST_F(Standing, SaysOnlyWhatIsWrittenDown) {
    const Id ann = add("Ann Lee");
    EXPECT_EQ(is_cold(with(ann), today()), Cold::not_met);
    EXPECT_EQ(standing_in_words(with(ann), today()), "No conversation with Ann is written down yet.");
    mark(ann, [](people::Person& person) { person.circle = people::Circle::inner; });
    EXPECT_EQ(is_cold(with(ann), today()), Cold::none) << "the owner calls them close";
    talk(ann, days_ago(10));
    EXPECT_EQ(standing_in_words(with(ann), today()), "You were last in touch ten days ago.");
}

TEST_F(Standing, IsColdWhereTheOwnerOnlyWroteInNeedOrHadNoAnswer) {
    const Id ann = friend_of("Ann Lee", 5, 20, 60);
    write_to(ann, days_ago(50), "Asked her for a lift.");
    talk(ann, days_ago(49), "Yes.", conversations::Kind::message, conversations::Direction::from_them);
    write_to(ann, days_ago(20), "Asked her for a reference.");
    EXPECT_EQ(is_cold(with(ann), today()), Cold::only_when_needed);
    write_to(ann, days_ago(10), "Asked her again for a reference.");
    EXPECT_EQ(is_cold(with(ann), today()), Cold::no_answer);
    EXPECT_THAT(standing_in_words(with(ann), today()),
                HasSubstr("To the last two times you got in touch with Ann, no answer"));
}

TEST_F(Standing, TakesAMessageWithoutAnAnswerForNoContact) {
    const Id ann = friend_of("Ann Lee", 5, 20, 430);
    write_to(ann, days_ago(8), "Said hello.");
    EXPECT_EQ(is_cold(with(ann), today()), Cold::long_silence);
    EXPECT_EQ(standing_in_words(with(ann), today()),
              "You were last in touch fourteen months ago, and no answer to your last word is written down.");
    const Id ben = add("Ben Okri");
    write_to(ben, days_ago(8), "Said hello.");
    EXPECT_EQ(is_cold(with(ben), today()), Cold::no_answer);
    EXPECT_EQ(standing_in_words(with(ben), today()),
              "You got in touch with Ben eight days ago, and no answer is written down yet.");
}

TEST_F(Standing, PutsThanksAndPromisesBeforeAnAsk) {
    const Id ann = friend_of("Ann Lee", 5, 20, 10);
    EXPECT_EQ(first_step(with(ann), today()), "");
    must([&](store::Write& write) {
        return add_favour(write, {{}, ann, "Read my draft.", days_ago(12), {}});
    });
    EXPECT_THAT(first_step(with(ann), today()), HasSubstr("First say thank you: Read my draft. Once"));
    EXPECT_THAT(turns_in_words(with(ann), today(), 2),
                ElementsAre("Ann for you, twelve days ago: Read my draft"));
    must([&](store::Write& write) {
        listen::Promise promise;
        promise.person = ann;
        promise.text = "send the map";
        promise.due = days_ago(1);
        return listen::add_promise(write, promise);
    });
    EXPECT_EQ(first_step(with(ann), today()), "First keep your promise: “send the map”.");
}

TEST_F(Standing, LeavesThoseInGriefAlone) {
    const Id ann = friend_of("Ann Lee", 5, 20, 10, adviser);
    must([&](store::Write& write) {
        listen::Need need;
        need.person = ann;
        need.gist = "lost her father";
        need.care = true;
        return listen::add_need(write, need);
    });
    EXPECT_EQ(is_cold(with(ann), today()), Cold::hard_time);
    EXPECT_EQ(first_step(with(ann), today()), "Ask how they are, and nothing else for now.");
}

} // namespace
} // namespace goodturn::reciprocity

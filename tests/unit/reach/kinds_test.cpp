#include "morning_world.hpp"

namespace goodturn::reach {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

/// One kind of move each.
class Moves : public MorningWorld {
  protected:
    void TearDown() override {
        for (const Move& each : moves()) {
            EXPECT_FALSE(each.reason.empty()) << each.act;
            EXPECT_FALSE(each.words.empty()) << each.act;
            EXPECT_FALSE(each.smaller.empty()) << each.act;
            for (const auto* text : {&each.reason, &each.words, &each.smaller}) {
                EXPECT_THAT(*text, Not(HasSubstr("{"))) << each.act;
                EXPECT_THAT(*text, Not(HasSubstr("!"))) << each.act;
            }
        }
    }
};

TEST_F(Moves, KeepAPromiseFromThreeDaysBeforeItIsDue) {
    const Id ann = add("Ann Lee");
    const auto made = promise(ann, "send the talk", in_days(4), days_ago(1));
    EXPECT_THAT(moves(), IsEmpty());
    go_to(in_days(1));
    const Move early = move_about(ann);
    EXPECT_EQ(early.act, "keep-promise");
    EXPECT_EQ(early.about, made.id);
    EXPECT_THAT(early.reason, HasSubstr("send the talk"));
    EXPECT_GT(term(early, "promise due"), 0);
    go_to(in_days(3));
    EXPECT_DOUBLE_EQ(term(move_about(ann), "promise due"), 0.4);
    go_to(in_days(20));
    EXPECT_DOUBLE_EQ(term(move_about(ann), "promise due"), 0.4);
    go_to(in_days(200)); // it stays in `promises`, and comes up no more by itself
    EXPECT_FALSE(is_suggested(ann));
}

TEST_F(Moves, KeepAPromiseWithoutADayAfterFiveDays) {
    const Id ann = add("Ann Lee");
    promise(ann, "send the talk", std::nullopt, days_ago(4));
    EXPECT_THAT(moves(), IsEmpty());
    go_to(in_days(1));
    EXPECT_EQ(move_about(ann).act, "keep-promise");
}

TEST_F(Moves, SayNothingOfAPromiseOnceItIsKeptOrLetOff) {
    const Id ann = add("Ann Lee");
    const auto made = promise(ann, "send the talk", day(), days_ago(9));
    must([&](store::Write& write) {
        return listen::move_promise(write, made.id, listen::PromiseState::kept);
    });
    EXPECT_THAT(moves(), IsEmpty());
}

TEST_F(Moves, NameNoPromiseThatWasToldInConfidence) {
    const Id ann = add("Ann Lee");
    listen::Promise secret;
    secret.person = ann;
    secret.text = "ask about the clinic";
    secret.due = day();
    secret.day = days_ago(3);
    secret.in_confidence = true;
    must([&](store::Write& write) { return listen::add_promise(write, secret); });
    const Move move = move_about(ann);
    EXPECT_EQ(move.act, "keep-promise");
    for (const auto& text : {move.reason, move.words, move.smaller})
        EXPECT_THAT(text, Not(HasSubstr("clinic")));
    for (const auto& each : move.terms)
        EXPECT_THAT(each.why, Not(HasSubstr("clinic")));
}

TEST_F(Moves, DoNotReadToThePersonWhatWasNotedAboutThem) {
    const Id ann = add("Ann Lee");
    promise(ann, "send her the talk", day(), days_ago(3));
    EXPECT_THAT(move_about(ann).reason, HasSubstr("send her the talk"));
    EXPECT_THAT(move_about(ann).words, Not(HasSubstr("her talk")));
    EXPECT_THAT(move_about(ann).words, Not(HasSubstr(" her ")));
}

TEST_F(Moves, DeliverWhatWasAccepted) {
    const Id ann = friend_of("Ann Lee", 2, 20, 9);
    const auto drafted =
        offer(need(ann, "finding a dentist in Leeds", 9), gift("How we found our dentist in Leeds"));
    move(drafted, serve::OfferState::asked);
    EXPECT_FALSE(is_suggested(ann)); // they have been asked, and may take their time
    move(drafted, serve::OfferState::accepted);
    const Move move = move_about(ann);
    EXPECT_EQ(move.act, "deliver");
    EXPECT_EQ(move.about, drafted.id);
    EXPECT_THAT(move.reason, HasSubstr("How we found our dentist in Leeds"));
    EXPECT_DOUBLE_EQ(term(move, "offer accepted"), 0.4);
}

TEST_F(Moves, DeliverWhatTheyAskedForOutright) {
    const Id ann = add("Ann Lee");
    offer(need(ann, "finding a dentist in Leeds", 9), gift("How we found our dentist in Leeds"), true);
    EXPECT_EQ(move_about(ann).act, "deliver");
}

TEST_F(Moves, GreetSomeoneMetWithinTwoDaysUntilItIsDone) {
    const Id ann = add("Ann Lee", [](people::Person& person) { person.how_met = "at the Kafka talk"; });
    talk(ann, days_ago(1), Kind::encounter);
    const Move move = move_about(ann);
    EXPECT_EQ(move.act, "greet");
    EXPECT_THAT(move.reason, testing::AnyOf(HasSubstr("the Kafka talk"), HasSubstr("yesterday")));
    talk(ann, days_ago(1), Kind::message, Direction::from_them);
    EXPECT_EQ(move_about(ann).act, "greet"); // they wrote; an answer is due
    talk(ann, day(), Kind::message, Direction::from_me);
    EXPECT_FALSE(is_suggested(ann));
}

TEST_F(Moves, GreetNobodyMetLongerAgoOrKnownBefore) {
    const Id ann = add("Ann Lee");
    talk(ann, days_ago(3), Kind::encounter);
    const Id ben = friend_of("Ben Okri", 2, 20, 1);
    const Id cem = add("Cem Ak"); // wrote first; they have not met
    talk(cem, days_ago(1), Kind::email, Direction::from_them);
    EXPECT_FALSE(is_suggested(ann));
    EXPECT_FALSE(is_suggested(ben));
    EXPECT_FALSE(is_suggested(cem));
}

TEST_F(Moves, GreetNobodyWhoIsKnownForLongerThanTheFirstNote) {
    using People = std::vector<std::function<void(people::Person&)>>;
    const People known = {
        [](people::Person& person) { person.circle = people::Circle::inner; },
        [](people::Person& person) { person.circle = people::Circle::good; },
        [](people::Person& person) {
            person.relatives.push_back({"child", "Tom"});
        },
        [](people::Person& person) { person.how_met = "school, 1990"; },
        [](people::Person& person) { person.how_met = "at university"; },
        [](people::Person& person) { person.how_met = "ten years ago in Leeds"; },
        [](people::Person& person) { person.how_met = "the choir, in the 90s"; },
        [](people::Person& person) { person.how_met = "choir, November 2025"; },
    };
    for (const auto& mark : known)
        for (const Kind kind : {Kind::coffee, Kind::encounter}) {
            const Id ann = add("Ann Lee", mark);
            talk(ann, days_ago(1), kind);
            EXPECT_FALSE(is_suggested(ann)) << people::find(database, ann)->how_met;
        }
}

TEST_F(Moves, GreetThoseWhomTheOwnerMetThatDayWhateverThePlaceIsCalled) {
    for (const std::string how_met : {"at the school fair", "at the Kafka talk, March 2026", ""}) {
        const Id ann = add("Ann Lee", [&](people::Person& person) {
            person.how_met = how_met;
            person.circle = people::Circle::known;
        });
        talk(ann, days_ago(1));
        EXPECT_EQ(move_about(ann).act, "greet") << how_met;
        talk(ann, day(), Kind::message, Direction::from_me);
    }
}

TEST_F(Moves, AskPermissionForAnOpenNeedThatTheShelfFits) {
    const Id ann = friend_of("Ann Lee", 3, 20, 9);
    const auto told = need(ann, "finding a dentist in Leeds", 30);
    EXPECT_THAT(moves(), IsEmpty());
    gift("How we found our dentist in Leeds");
    const Move move = move_about(ann);
    EXPECT_EQ(move.act, "ask-permission");
    EXPECT_EQ(move.about, told.id);
    EXPECT_NEAR(term(move, "open need"), 0.3, 1e-9); // 0.6, halved in thirty days
    EXPECT_THAT(move.reason, HasSubstr("How we found our dentist in Leeds"));
    EXPECT_THAT(move.words, HasSubstr("?"));
}

TEST_F(Moves, WordANeedThatWasOnlyHeardAsASuggestion) {
    const Id ann = friend_of("Ann Lee", 3, 20, 9);
    need(ann, "finding a dentist in Leeds", 9,
         [](listen::Need& heard) { heard.state = listen::NeedState::heard; });
    gift("How we found our dentist in Leeds");
    EXPECT_THAT(move_about(ann).reason, HasSubstr("It sounded as if"));
}

TEST_F(Moves, SayNothingOfNeedsThatAreMetPassedOrToldInConfidence) {
    gift("How we found our dentist in Leeds");
    for (const auto state :
         {listen::NeedState::met, listen::NeedState::passed, listen::NeedState::dismissed}) {
        const Id person = friend_of("Person " + std::string(word(state)), 3, 20, 9);
        const auto told = need(person, "finding a dentist in Leeds", 9);
        must([&](store::Write& write) { return listen::move_need(write, told.id, state); });
    }
    const Id ann = friend_of("Ann Lee", 3, 20, 9);
    need(ann, "finding a dentist in Leeds", 9, [](listen::Need& each) { each.in_confidence = true; });
    EXPECT_THAT(moves(), IsEmpty());
}

TEST_F(Moves, AskOnceMoreAfterTwoWeeksAndNeverAThirdTime) {
    const Id ann = friend_of("Ann Lee", 3, 20, 20);
    const auto drafted =
        offer(need(ann, "finding a dentist in Leeds", 20), gift("How we found our dentist in Leeds"));
    move(drafted, serve::OfferState::asked);
    const auto mentions_the_offer = [&] {
        const auto list = moves();
        return std::ranges::find(list, drafted.id, &Move::about) != list.end();
    };
    go_to(in_days(13));
    EXPECT_FALSE(mentions_the_offer());
    go_to(in_days(1));
    EXPECT_TRUE(mentions_the_offer());
    EXPECT_THAT(move_about(ann).reason, testing::AnyOf(HasSubstr("answer"), HasSubstr("got lost")));
    move(drafted, serve::OfferState::asked);
    go_to(in_days(20));
    EXPECT_FALSE(mentions_the_offer());
}

TEST_F(Moves, BringUpNoNeedAfterANo) {
    const Id ann = friend_of("Ann Lee", 3, 20, 20);
    const auto told = need(ann, "finding a dentist in Leeds", 20);
    const auto drafted = offer(told, gift("How we found our dentist in Leeds"));
    gift("A list of dentists in Leeds", serve::GiftKind::resource);
    move(drafted, serve::OfferState::asked);
    move(drafted, serve::OfferState::declined);
    for (const Move& each : moves())
        EXPECT_NE(each.act, "ask-permission");
}

TEST_F(Moves, AnswerLossWithCareAndNothingElse) {
    const Id ann = friend_of("Ann Lee", 3, 20, 9);
    need(ann, "lost her dentist and father", 9, [](listen::Need& loss) { loss.care = true; });
    gift("How we found our dentist and father");
    const Move move = move_about(ann);
    EXPECT_EQ(move.act, "care");
    for (const auto& text : {move.reason, move.words, move.smaller})
        EXPECT_THAT(text, Not(HasSubstr("dentist")));
}

TEST_F(Moves, FollowUpForTwoWeeksFromTheDayToAsk) {
    const Id ann = friend_of("Ann Lee", 3, 20, 9);
    const auto noted = follow_up(ann, "job interview", in_days(1));
    EXPECT_FALSE(is_suggested(ann));
    go_to(in_days(1));
    const Move move = move_about(ann);
    EXPECT_EQ(move.act, "follow-up");
    EXPECT_EQ(move.about, noted.id);
    EXPECT_DOUBLE_EQ(term(move, "dated event"), 0.3);
    EXPECT_THAT(move.reason, HasSubstr("job interview"));
    go_to(in_days(14));
    EXPECT_EQ(move_about(ann).act, "follow-up");
    go_to(in_days(1));
    for (const Move& each : moves())
        EXPECT_NE(each.act, "follow-up");
}

TEST_F(Moves, RememberABirthdayFromAWeekBefore) {
    be_in_touch(); // a new home would begin with her
    const Id ann = add(
        "Ann Lee", [](people::Person& person) { person.birthday = CivilDate::parse("1990-03-12").value(); });
    EXPECT_FALSE(is_suggested(ann));
    go_to(in_days(1));
    EXPECT_EQ(move_about(ann).act, "birthday");
    EXPECT_DOUBLE_EQ(term(move_about(ann), "dated event"), 0.3);
    go_to(in_days(7));
    EXPECT_THAT(move_about(ann).reason, HasSubstr("today"));
    go_to(in_days(1));
    EXPECT_FALSE(is_suggested(ann));
}

TEST_F(Moves, KeepTheWordsOfABirthdayForItsDay) {
    be_in_touch();
    const Id ann = add(
        "Ann Lee", [](people::Person& person) { person.birthday = CivilDate::parse("1990-03-09").value(); });
    const Move ahead = move_about(ann);
    EXPECT_EQ(ahead.words_on, make_day(2026, 3, 9));
    EXPECT_THAT(ahead.smaller, Not(HasSubstr("Happy birthday")));
    EXPECT_THAT(ahead.smaller, Not(HasSubstr("this evening")));
    go_to(make_day(2026, 3, 9));
    EXPECT_EQ(move_about(ann).words_on, std::nullopt);
}

TEST_F(Moves, KeepTheWordsOfAnotherYearlyDayForItsDay) {
    const Id ann = add("Ann Lee", [](people::Person& person) {
        person.occasions.push_back({"wedding", CivilDate::parse("2019-03-06").value()});
    });
    EXPECT_EQ(move_about(ann).words_on, make_day(2026, 3, 6));
    go_to(make_day(2026, 3, 6));
    EXPECT_EQ(move_about(ann).words_on, std::nullopt);
}

TEST_F(Moves, RememberABirthdayOverTheTurnOfTheYear) {
    go_to(make_day(2026, 12, 29));
    const Id ann =
        add("Ann Lee", [](people::Person& person) { person.birthday = CivilDate::parse("--01-02").value(); });
    EXPECT_EQ(move_about(ann).act, "birthday");
}

TEST_F(Moves, GiveTheBirthdayOfSomeoneCloseItsDay) {
    const Id ann = add("Ann Lee", [](people::Person& person) {
        person.birthday = CivilDate::parse("--03-04").value();
        person.circle = people::Circle::close;
    });
    EXPECT_DOUBLE_EQ(term(move_about(ann), "the day itself"), 0.5);
}

TEST_F(Moves, WishNothingOnceTheyHaveSpokenToday) {
    const Id ann = friend_of("Ann Lee", 3, 20, 9, [](people::Person& person) {
        person.birthday = CivilDate::parse("--03-04").value();
    });
    ASSERT_TRUE(is_suggested(ann));
    talk(ann, day(), Kind::call);
    EXPECT_FALSE(is_suggested(ann));
}

TEST_F(Moves, RememberOtherYearlyDaysWithoutWishingAnything) {
    const Id ann = add("Ann Lee", [](people::Person& person) {
        person.occasions.push_back({"day of her mother's death", CivilDate::parse("2019-03-06").value()});
        person.occasions.push_back({"graduation", CivilDate::parse("2010-07").value()});
    });
    const Move move = move_about(ann);
    EXPECT_EQ(move.act, "occasion");
    EXPECT_THAT(move.reason, HasSubstr("on Friday"));
    EXPECT_THAT(move.words, Not(HasSubstr("Happy")));
}

TEST_F(Moves, CatchUpWithATieThatIsGoingQuiet) {
    const Id ann = friend_of("Ann Lee", 6, 21, 70);
    const Move move = move_about(ann);
    EXPECT_EQ(move.act, "catch-up");
    EXPECT_THAT(move.reason, HasSubstr("ten weeks"));
    EXPECT_THAT(move.reason, HasSubstr("every three weeks"));
}

TEST_F(Moves, AskAfterWhatTheyToldLastButWishNothingOfWhatWasOnlyHeard) {
    const Id ann = friend_of("Ann Lee", 6, 21, 70, [](people::Person& person) {
        person.birthday = CivilDate::parse("--03-12").value();
    });
    need(ann, "flat in Leeds", 70, [](listen::Need& heard) { heard.state = listen::NeedState::heard; });
    EXPECT_EQ(move_about(ann).act, "catch-up");
    EXPECT_THAT(move_about(ann).words, HasSubstr("the flat in Leeds"));
    go_to(in_days(8));
    EXPECT_EQ(move_about(ann).act, "birthday");
    EXPECT_THAT(move_about(ann).words, Not(HasSubstr("flat")));
}

TEST_F(Moves, ThankForAFavourThatWasNotAnsweredInAWeek) {
    const Id ann = add("Ann Lee");
    run([&](store::Write& write) {
        store::Query query(write,
                           "INSERT INTO favour (id, person, what, day, created_at) VALUES (?, ?, ?, ?, ?)");
        query.bind("favour-1", ann, "lent me her car", days_ago(6), clock.now);
        query.run();
    });
    EXPECT_THAT(moves(), IsEmpty());
    go_to(in_days(1));
    const Move move = move_about(ann);
    EXPECT_EQ(move.act, "thank");
    EXPECT_EQ(move.about, "favour-1");
}

TEST_F(Moves, BeginANewHomeWithOneGentleStepAboutSomeoneClose) {
    add("Plumber");
    EXPECT_THAT(moves(), IsEmpty());
    add("Ann Lee", [](people::Person& person) { person.circle = people::Circle::close; });
    add("Ben Okri", [](people::Person& person) { person.trusted = true; });
    EXPECT_THAT(moves(), SizeIs(1));
    EXPECT_THAT(moves().front().name, Not("Plumber"));
}

TEST_F(Moves, SpeakOfSomeoneWithoutANameByTheirDescriptionButNotToThem) {
    people::Person stranger;
    stranger.description = "red scarf, Kafka talk";
    const Id id =
        must([&](store::Write& write) { return people::save(write, stranger, people::Region{}); }).id;
    talk(id, days_ago(1), Kind::encounter);
    EXPECT_THAT(move_about(id).reason, HasSubstr("red scarf"));
    EXPECT_THAT(move_about(id).words, Not(HasSubstr("red scarf")));
}

} // namespace goodturn::reach

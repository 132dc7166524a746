#include "operations/serve_operations.hpp"
#include "operations/word_operations.hpp"
#include "unit/operations/home.hpp"

#include <set>

namespace goodturn::operations {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

class Drafts : public Home {
  protected:
    void SetUp() override {
        Home::SetUp();
        add("Ann Lee");
    }
    Result<Drafted> draft(Act act, std::optional<wording::Channel> as = {}) {
        DraftFor input;
        input.person = "ann";
        input.act = act;
        input.as = as;
        return draft_words(context(), input);
    }
};

TEST_F(Drafts, AreTheSameUntilYouHaveTalkedAndThenOthers) {
    std::set<std::string> seen;
    for (int day = 1; day <= 4; ++day) {
        const auto words = draft(Act::message).value().words;
        start(make_day(2026, 4, static_cast<unsigned>(7 * day)));
        EXPECT_EQ(draft(Act::message).value().words, words) << "a week later";
        EXPECT_TRUE(seen.insert(words).second) << words << " came twice";
        log("ann", "Talked.");
    }
}

TEST_F(Drafts, AreOthersWhereOthersAreWanted) {
    DraftFor input;
    input.person = "ann";
    const auto words = draft_words(context(), input).value().words;
    input.others = 1;
    EXPECT_NE(draft_words(context(), input).value().words, words);
    input.others = -1;
    EXPECT_FALSE(draft_words(context(), input));
}

TEST_F(Drafts, ClaimNothingThatIsNotSo) {
    for (const auto act :
         {Act::thank, Act::follow_up, Act::birthday, Act::keep_promise, Act::share, Act::ask_permission,
          Act::introduce, Act::hear_back, Act::care, Act::greet, Act::ask}) {
        const auto drafted = draft(act);
        ASSERT_FALSE(drafted) << word(act) << ": " << drafted->words;
        EXPECT_NE(drafted.error().advice, "") << word(act);
    }
    log("ann", "Talked about the weather.");
    EXPECT_FALSE(draft(Act::reconnect)) << "no long silence";
    EXPECT_TRUE(draft(Act::greet)) << "met today";
    start(make_day(2026, 9, 1));
    EXPECT_TRUE(draft(Act::reconnect));
    EXPECT_FALSE(draft(Act::greet)) << "met half a year ago";
}

TEST_F(Drafts, NameWhatIsNotedAndNothingToldInConfidence) {
    ASSERT_TRUE(add_favour(context(), {"ann", "lent me her car", ""}));
    EXPECT_THAT(draft(Act::thank).value().words, HasSubstr("lent me her car"));
    EXPECT_THAT(draft(Act::thank).value().next, StartsWith("done "));
    AddNeed need;
    need.person = "ann";
    need.text = "a flat near the tram";
    ASSERT_TRUE(add_need(context(), need));
    EXPECT_THAT(draft(Act::message).value().words, HasSubstr("flat near the tram"));
    start(make_day(2026, 3, 5));
    need.text = "a divorce lawyer";
    need.in_confidence = true;
    ASSERT_TRUE(add_need(context(), need));
    for (const auto act : {Act::message, Act::call, Act::invite})
        EXPECT_THAT(draft(act).value().words, Not(HasSubstr("divorce"))) << word(act);
}

TEST_F(Drafts, TakeTheShapeOfTheChannel) {
    ASSERT_TRUE(add_favour(context(), {"ann", "lent me her car", ""}));
    const auto mail = draft(Act::thank, wording::Channel::email).value();
    EXPECT_THAT(mail.words, StartsWith("Hello Ann,\n\n"));
    EXPECT_THAT(mail.subject, HasSubstr("Thank you"));
    EXPECT_EQ(draft(Act::thank).value().subject, "");
    EXPECT_EQ(draft(Act::thank).value().channel, "message");
    EditPerson edit;
    edit.person = "ann";
    edit.set.channel = "call";
    ASSERT_TRUE(edit_person(context(), edit));
    const auto call = draft(Act::thank).value();
    EXPECT_EQ(call.channel, "call") << "what she prefers";
    EXPECT_FALSE(draft(Act::call, wording::Channel::email));
}

TEST_F(Drafts, InviteWithTheTimesAndThePlaceThatAreKnown) {
    DraftFor input;
    input.person = "ann";
    input.act = Act::invite;
    input.times = "Tuesday at ten or Thursday at three";
    input.place = "the Crown";
    for (const auto channel : {wording::Channel::call, wording::Channel::message, wording::Channel::email}) {
        input.as = channel;
        const auto words = draft_words(context(), input).value().words;
        EXPECT_THAT(words, HasSubstr("Tuesday at ten or Thursday at three"));
        EXPECT_THAT(words, HasSubstr("the Crown"));
    }
}

TEST_F(Drafts, AskForOneThingPlainly) {
    DraftFor input;
    input.person = "ann";
    input.act = Act::ask;
    input.wish = "whom would you ask about damp?";
    const auto asked = draft_words(context(), input);
    ASSERT_TRUE(asked);
    EXPECT_THAT(asked->words, HasSubstr("whom would you ask about damp"));
    EXPECT_TRUE(check_draft(context(), {asked->words, "ann", {}}).value().takes.empty());
}

TEST_F(Drafts, AreNotMadeForTheDeadNorForThoseToBeLeftInPeace) {
    for (const bool dead : {false, true}) {
        EditPerson edit;
        edit.person = "ann";
        edit.set.dead = dead;
        edit.set.leave_in_peace = !dead;
        ASSERT_TRUE(edit_person(context(), edit));
        for (const auto act : {Act::message, Act::call, Act::birthday, Act::reconnect})
            EXPECT_FALSE(draft(act)) << word(act);
    }
}

TEST_F(Drafts, OfOthersAreNotTakenForHers) {
    add("Ben Okri");
    const auto favour = add_favour(context(), {"ben", "mended my bike", ""}).value();
    DraftFor input;
    input.person = "ann";
    input.act = Act::thank;
    input.about = favour.favour.id;
    EXPECT_EQ(draft_words(context(), input).error().problem, Problem::not_found);
    input.person = "zed";
    EXPECT_EQ(draft_words(context(), input).error().problem, Problem::not_found);
}

TEST_F(Drafts, AreCheckedWithWhatIsKnownOfThemTheyGoTo) {
    log("ann", "Talked.", "2024-12-01");
    ASSERT_TRUE(add_favour(context(), {"ann", "lent me her car", ""}));
    const auto reading =
        check_draft(context(), {"How are you? Could you read my CV? If not, no worries.", "ann", {}}).value();
    ASSERT_EQ(reading.takes.size(), 1U);
    EXPECT_EQ(reading.takes[0].rule, "takes/ask-after-silence");
    EXPECT_THAT(reading.takes[0].why, HasSubstr("fifteen months"));
    ASSERT_EQ(reading.missing.size(), 1U);
    EXPECT_EQ(reading.missing[0].rule, "missing/thanks");
    EXPECT_THAT(reading.better, HasSubstr("Ann"));
}

TEST_F(Drafts, ThatCannotBeReadAreNamed) {
    EXPECT_EQ(check_draft(context(), {"  ", "", {}}).error().problem, Problem::invalid);
    EXPECT_EQ(check_draft(context(), {"Hello", "zed", {}}).error().problem, Problem::not_found);
    EXPECT_THAT(to_sentence(check_draft(context(), {"Hello", "", {"tone"}}).error()), HasSubstr("tone"));
    EXPECT_TRUE(check_draft(context(), {"Could you pick\xe9?", "", {"apology"}}));
    EXPECT_TRUE(list_needs(context(), {}).value().empty()) << "nothing is stored";
}

} // namespace goodturn::operations

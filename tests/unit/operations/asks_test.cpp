#include "operations/practice_operations.hpp"
#include "operations/reciprocity_operations.hpp"
#include "unit/operations/home.hpp"

namespace goodturn::operations {

using reciprocity::AskState;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

class Asking : public Home {
  protected:
    WhomToAsk ask(const std::string& text, bool look_only = false) {
        return ask_for_help(context(), {text, 3, look_only}).value();
    }
    void titled(const std::string& who, const std::string& title) {
        EditPerson input;
        input.person = who;
        input.set.title = title;
        ASSERT_TRUE(edit_person(context(), input));
    }
};

TEST_F(Asking, KeepsTheAskOnceAndNothingWhereOnlyLookedAt) {
    ask("a ladder", true);
    EXPECT_THAT(list_asks(context(), {}).value(), IsEmpty());
    const auto first = ask("a ladder");
    EXPECT_EQ(ask("A ladder").ask.ask.id, first.ask.ask.id);
    EXPECT_EQ(ask(std::string(short_id(first.ask.ask.id))).ask.ask.text, "a ladder");
    EXPECT_THAT(list_asks(context(), {}).value(), SizeIs(1));
    EXPECT_EQ(ask(std::string(short_id(first.ask.ask.id)), true).ask.ask.text, "a ladder") << "one that is there";
    EXPECT_EQ(ask_for_help(context(), {" ", 3, false}).error().problem, Problem::invalid);
    EXPECT_EQ(ask_for_help(context(), {"a van", 0, false}).error().problem, Problem::invalid);
    EXPECT_THAT(list_asks(context(), {}).value(), SizeIs(1));
}

TEST_F(Asking, WordsNameTheirWorkAndNeverWhatANoteSays) {
    add("Ann Lee");
    titled("ann", "Tax adviser");
    add("Ben Okri");
    for (const char* day : {"2026-01-01", "2026-01-20", "2026-02-20"}) {
        log("ann", "Coffee.", day);
        log("ben", "He was a tax adviser before his illness.", day);
    }
    const auto found = ask("somebody who is a tax adviser");
    ASSERT_THAT(found.people, SizeIs(2));
    for (const HelperLine& each : found.people) {
        EXPECT_EQ(each.cold, reciprocity::Cold::none) << each.standing;
        EXPECT_THAT(each.words, HasSubstr("somebody who is a tax adviser"));
        EXPECT_THAT(each.words, testing::Not(HasSubstr("illness")));
        EXPECT_EQ(each.words.find("(Tax adviser)") != std::string::npos, each.person.name == "Ann Lee");
    }
}

TEST_F(Asking, AFavourComesOfAnAskThatHelped) {
    add("Ann Lee");
    ask("a ladder");
    ASSERT_TRUE(move_ask(context(), {"ladder", AskState::asked, "ann", {}}));
    const auto helped = move_ask(context(), {"ladder", AskState::helped, {}, "Lent me hers."}).value();
    EXPECT_EQ(helped.ask.ask.state, AskState::helped);
    EXPECT_THAT(helped.words, HasSubstr("Ann"));
    EXPECT_EQ(ledger(context(), {}).value().at(0).turn.what, "Lent me hers.");
    ASSERT_TRUE(undo(context(), {}));
    EXPECT_EQ(list_asks(context(), {}).value().at(0).ask.state, AskState::asked);
    EXPECT_THAT(ledger(context(), {}).value(), IsEmpty());
    EXPECT_EQ(move_ask(context(), {"ladder", AskState::asked, {}, {}}).error().problem, Problem::invalid);
    EXPECT_EQ(move_ask(context(), {"piano", AskState::closed, {}, {}}).error().problem, Problem::not_found);
}

TEST_F(Asking, FollowsAMergeAndLeavesNoTraceWhenForgotten) {
    const Id keep = add("Zebulon Quackenbush").id;
    const Id join = add("Zeb Quackenbosh").id;
    ask("a ladder");
    ASSERT_TRUE(move_ask(context(), {"ladder", AskState::asked, join, {}}));
    ASSERT_TRUE(move_ask(context(), {"ladder", AskState::helped, {}, "Lent me hers."}));
    ASSERT_TRUE(predict(context(), {join, 3}));
    ASSERT_TRUE(make_plan(context(), {"If it is Monday, then I write to Zeb", join}));
    ASSERT_TRUE(merge_people(context(), {keep, join}));
    EXPECT_EQ(list_asks(context(), {true}).value().at(0).asked.at(0).person.id, keep);
    EXPECT_EQ(practice_page(context(), {}).value().open.at(0).prediction.person, keep);

    ForgetPerson input;
    input.person = keep;
    input.sure = true;
    ASSERT_TRUE(forget_person(context(), input));
    EXPECT_THAT(list_asks(context(), {true}).value().at(0).asked, IsEmpty());
    EXPECT_EQ(practice_page(context(), {}).value().plan, std::nullopt);
    open.reset();
    expect_no_trace_of({keep, join, "uackenb", "write to Zeb", "Lent me hers"});
}

TEST_F(Asking, TheReviewIsTheSameOnTheSameDay) {
    add("Ann Lee");
    for (const char* day : {"2026-01-01", "2026-01-20", "2026-03-02"})
        log("ann", "She likes her new desk.", day);
    const auto page = review(context(), {}).value();
    EXPECT_EQ(page.from, make_day(2026, 2, 26));
    EXPECT_EQ(review(context(), {}).value().letter, page.letter);
    EXPECT_THAT(page.letter.front(), HasSubstr("You listened to Ann Lee."));
    ASSERT_THAT(page.ready.glad, SizeIs(1));
}

} // namespace goodturn::operations

#include "words/phrases.hpp"

#include "words/words.hpp"

#include <gtest/gtest.h>

namespace goodturn::wording {
namespace {

TEST(Phrases, GiveAHurriedNoteItsArticle) {
    EXPECT_EQ(as_topic("flat in Leeds"), "the flat in Leeds");
    EXPECT_EQ(as_topic("seed investors who know hardware"), "the seed investors who know hardware");
    EXPECT_EQ(as_topic("affordable wedding venue in Clare"), "finding an affordable wedding venue in Clare");
    EXPECT_EQ(as_topic("welding apprenticeship"), "the welding apprenticeship");
    EXPECT_EQ(as_topic("contract his landlord sent"), "the contract your landlord sent");
}

TEST(Phrases, LeaveAloneWhatStandsOnItsOwn) {
    EXPECT_EQ(as_topic("a flat in Leeds"), "a flat in Leeds");
    EXPECT_EQ(as_topic("deciding whether to leave teaching"), "deciding whether to leave teaching");
    EXPECT_EQ(as_topic("learning rust"), "learning rust");
    EXPECT_EQ(as_topic("two hairdressing apprentices"), "two hairdressing apprentices");
    EXPECT_EQ(as_topic("on-call"), "on-call");
    EXPECT_EQ(as_topic("work in Leeds"), "work in Leeds");
    EXPECT_EQ(as_topic("IVF"), "IVF");
}

TEST(Phrases, SayNothingOfHalfASentence) {
    for (const auto* gist : {"out",
                             "Wants out",
                             "it",
                             "up over the weekend",
                             "learn rust",
                             "knew anyone who does wedding photos",
                             "could have a look at the contract",
                             "knows Terraform",
                             "runs out in April",
                             "keep an ear out",
                             "flat in",
                             "his visa runs out",
                             "his landlord is selling up",
                             "She hates her boss",
                             "She is exhausted",
                             "plumber, boiler packed up",
                             "how",
                             "away on Sunday",
                             "boiler is broken",
                             "what she needs"})
        EXPECT_EQ(as_topic(gist), "") << gist;
}

TEST(Phrases, SpeakToThePersonAndNotAboutThem) {
    EXPECT_EQ(as_topic("help with her LinkedIn profile"), "your LinkedIn profile");
    EXPECT_EQ(as_topic("getting a residence permit for her husband"),
              "getting a residence permit for your husband");
    EXPECT_EQ(as_topic("how to price her work?"), "the question of how to price your work");
    EXPECT_EQ(as_topic("how to price himself"), "the question of how to price yourself");
    EXPECT_EQ(as_topic("someone to help her with the move"), "finding someone to help you with the move");
    EXPECT_EQ(as_topic("daughter's school"), "your daughter's school");
}

TEST(Phrases, SpeakOfThemToTheOwner) {
    EXPECT_EQ(as_told("how to price her work"), "the question of how to price her work");
    EXPECT_EQ(as_told("daughter's school"), "their daughter's school");
    EXPECT_EQ(as_told("knows Terraform"), "");
}

TEST(Phrases, KeepWhoseItIsInTheNeedOfSomeoneElse) {
    EXPECT_EQ(as_topic("a job for his cousin", "his cousin"), "a job for your cousin");
    EXPECT_EQ(as_topic("work in Leeds", "her brother"), "work in Leeds for your brother");
    EXPECT_EQ(as_topic("job", "her husband Raj"), "the job for your husband Raj");
    EXPECT_EQ(as_topic("how to price himself", "her brother"), "your brother");
    EXPECT_EQ(as_topic("knows nobody", "her brother"), "your brother");
    EXPECT_EQ(as_told("work in Leeds", "her brother"), "work in Leeds for her brother");
}

TEST(Phrases, SayFindingWhereAPersonIsSought) {
    EXPECT_EQ(as_topic("someone to walk the dog in the mornings"),
              "finding someone to walk the dog in the mornings");
    EXPECT_EQ(as_topic("good dentist"), "finding a good dentist");
}

TEST(Phrases, AreEmptyWhereNothingIsSaid) {
    EXPECT_EQ(as_topic(" ?"), "");
    EXPECT_EQ(as_event(""), "");
    EXPECT_EQ(as_topic("help"), "help");
}

TEST(Phrases, AQuestionFollowsAboutByItself) {
    const auto words =
        Templates::from_text("[a]\n- You told me about {problem}.\n[b]\n- Help with {problem}.\n", "t")
            .value();
    const Known known{{"problem", as_topic("how other teams keep the pager quiet")}};
    EXPECT_EQ(words.draft("a", known, 0), "You told me about how other teams keep the pager quiet.");
    EXPECT_EQ(words.draft("b", known, 0), "Help with the question of how other teams keep the pager quiet.");
}

TEST(Phrases, TellAnEventFromAHappening) {
    EXPECT_EQ(as_event("job interview"), "the job interview");
    EXPECT_EQ(as_event("daughter's graduation"), "your daughter's graduation");
    EXPECT_EQ(as_event("her cataract surgery"), "your cataract surgery");
    EXPECT_EQ(as_event("got a big presentation"), "the big presentation");
    EXPECT_EQ(as_event("flies to Canada"), "");
    EXPECT_EQ(as_event("moving in"), "");
    EXPECT_EQ(as_event("baby due"), "");
    EXPECT_EQ(as_event("exams finish"), "");
}

TEST(Phrases, KnowTheirOwnFromAnothers) {
    EXPECT_EQ(other_than("Ann Lee", "Ann Lee"), "");
    EXPECT_EQ(other_than("Ann Lee", "Ann's mum"), "their mum");
    EXPECT_EQ(other_than("Ann Lee", "Femi's mum"), "Femi's mum");
    EXPECT_EQ(other_than("Ann Lee", "her brother"), "her brother");
}

TEST(Phrases, NameALossAsLittleAsPossible) {
    EXPECT_EQ(as_news("his mum was diagnosed with cancer", "his mum"), "your mum");
    EXPECT_EQ(as_news("Her father died", ""), "your father");
    EXPECT_EQ(as_news("They lost their dog", ""), "your dog");
    EXPECT_EQ(as_news("her little brother died", ""), "your little brother");
    EXPECT_EQ(as_news("lost her dentist and father", ""), "your news");
    EXPECT_EQ(as_news("was diagnosed with cancer", ""), "your news");
}

TEST(Phrases, NameWhatWasPromisedWhereItIsAThing) {
    EXPECT_EQ(as_promised("told him id send the book link"), "the book link");
    EXPECT_EQ(as_promised("I promised to send her the talk by Friday."), "the talk");
    EXPECT_EQ(as_promised("I'll lend them my drill on Sunday"), "my drill");
    EXPECT_EQ(as_promised("I owe her a call back"), "");
    EXPECT_EQ(as_promised("I'd look over his CV this weekend"), "");
    EXPECT_EQ(as_promised("will send Ann to my doctor"), "");
}

TEST(Phrases, ShareTheOwnersOwnText) {
    EXPECT_EQ(as_given({"Alerts woke us.", "We cut them to ten", "Quiet nights", "https://example.org/a"}),
              "Alerts woke us. We cut them to ten. Quiet nights. https://example.org/a");
    EXPECT_EQ(as_given({}), "");
}

} // namespace
} // namespace goodturn::wording

#include "words/phrases.hpp"

#include <gtest/gtest.h>

namespace goodturn::wording {
namespace {

TEST(Phrases, GiveAHurriedNoteItsArticle) {
    EXPECT_EQ(as_topic("flat in Leeds", true), "the flat in Leeds");
    EXPECT_EQ(as_topic("seed investors who know hardware", true), "the seed investors who know hardware");
    EXPECT_EQ(as_topic("affordable wedding venue in Clare", true), "the affordable wedding venue in Clare");
    EXPECT_EQ(as_topic("welding apprenticeship", false), "the welding apprenticeship");
}

TEST(Phrases, LeaveAloneWhatStandsOnItsOwn) {
    EXPECT_EQ(as_topic("a flat in Leeds", true), "a flat in Leeds");
    EXPECT_EQ(as_topic("deciding whether to leave teaching", true), "deciding whether to leave teaching");
    EXPECT_EQ(as_topic("two hairdressing apprentices", true), "two hairdressing apprentices");
}

TEST(Phrases, SpeakToThePersonAndNotAboutThem) {
    EXPECT_EQ(as_topic("help with her LinkedIn profile", true), "your LinkedIn profile");
    EXPECT_EQ(as_topic("getting a residence permit for her husband", true),
              "getting a residence permit for your husband");
    EXPECT_EQ(as_topic("how to price her work?", true), "the question of how to price your work");
    EXPECT_EQ(as_topic("daughter's school", false), "your daughter's school");
}

TEST(Phrases, KeepWhoseItIsInTheNeedOfSomeoneElse) {
    EXPECT_EQ(as_topic("a job for his cousin", false), "a job for his cousin");
}

TEST(Phrases, SayFindingWhereAPersonIsSought) {
    EXPECT_EQ(as_topic("someone to walk the dog in the mornings", true),
              "finding someone to walk the dog in the mornings");
}

TEST(Phrases, AreEmptyWhereNothingIsSaid) {
    EXPECT_EQ(as_topic(" ?", true), "");
    EXPECT_EQ(as_event(""), "");
    EXPECT_EQ(as_topic("help", true), "the help");
}

TEST(Phrases, TellAnEventFromAHappening) {
    EXPECT_EQ(as_event("job interview"), "the job interview");
    EXPECT_EQ(as_event("daughter's graduation"), "your daughter's graduation");
    EXPECT_EQ(as_event("her cataract surgery"), "your cataract surgery");
    EXPECT_EQ(as_event("flies to Canada"), "");
    EXPECT_EQ(as_event("baby due"), "");
    EXPECT_EQ(as_event("exams finish"), "");
}

} // namespace
} // namespace goodturn::wording

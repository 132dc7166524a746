/// What a person would see heard, and not heard, in whole notes.
#include "base/text.hpp"
#include "listen/hear.hpp"

#include <gtest/gtest.h>

using namespace goodturn;
using namespace goodturn::listen;

namespace {

Heard hear(std::string_view text, std::string_view about = "Ann Lee") {
    return Listener::english().hear({text, about, make_day(2026, 3, 4)}); // a Wednesday
}
std::size_t needs_in(std::string_view text) {
    return hear(text).needs.size();
}

} // namespace

TEST(Hear, ANeedWithItsSpanGistAndReason) {
    const Heard heard = hear("Coffee – nice. Ann is looking for a flat in Leeds.");
    ASSERT_EQ(heard.needs.size(), 1U);
    EXPECT_EQ(heard.needs[0].quote, "Ann is looking for a flat in Leeds");
    EXPECT_EQ(heard.needs[0].start, 15);
    EXPECT_EQ(heard.needs[0].gist, "flat in Leeds");
    EXPECT_EQ(heard.needs[0].whose, "Ann Lee");
    EXPECT_EQ(heard.needs[0].rule, "search/looking-for");
    EXPECT_NE(heard.needs[0].reason.find("\"looking for\""), std::string::npos);
    EXPECT_GT(heard.needs[0].confidence, 0.5);
    EXPECT_FALSE(heard.needs[0].care);
}

TEST(Hear, TheGistOfAQuestionKeepsTheWordItIsAskedWith) {
    const auto gist = [](std::string_view text) {
        const Heard heard = hear(text);
        return heard.needs.empty() ? std::string("nothing heard") : heard.needs[0].gist;
    };
    EXPECT_EQ(gist("Asked how other teams keep the pager quiet."), "how other teams keep the pager quiet");
    EXPECT_EQ(gist("She is wondering who could translate the deed."), "who could translate the deed");
    EXPECT_EQ(gist("Ann doesn't know what to wear to the interview."), "what to wear to the interview");
}

TEST(Hear, NoNeedInWhatIsNegatedOrOver) {
    EXPECT_EQ(needs_in("She is no longer looking for work."), 0U);
    EXPECT_EQ(needs_in("Ann isn't looking for a flat."), 0U);
    EXPECT_EQ(needs_in("Not looking for a job any more, staying at the bank."), 0U);
    EXPECT_EQ(needs_in("She finally found a flat, third floor."), 0U);
    EXPECT_EQ(needs_in("She was looking for an accountant but her cousin sorted her out. All good."), 0U);
    EXPECT_EQ(needs_in("Doesn't need anything, she said."), 0U);
    EXPECT_EQ(needs_in("Ann had been struggling with the night feeds but it's behind them now."), 0U);
}

TEST(Hear, NewsInWhatWasFound) {
    const Heard heard = hear("She got the job at the museum and moved to Leeds.");
    EXPECT_TRUE(heard.needs.empty());
    EXPECT_FALSE(heard.news.empty());
}

TEST(Hear, NoNeedInTheWritersOwnWants) {
    EXPECT_EQ(needs_in("I need to fix my slides."), 0U);
    EXPECT_EQ(needs_in("I'm looking for a new desk. Told Ann about it."), 0U);
    EXPECT_EQ(needs_in("We need a holiday, Tom and I."), 0U);
}

TEST(Hear, TheNeedOfTheOneWhoIsQuoted) {
    EXPECT_EQ(needs_in("Ann: \"I need a good dentist near the station.\""), 1U);
    EXPECT_EQ(needs_in("Ann: do u know a plumber? me: will ask Tom"), 1U);
}

TEST(Hear, NoNeedInGeneralOpinionAndSetPhrases) {
    EXPECT_EQ(needs_in("Everybody needs people these days."), 0U);
    EXPECT_EQ(needs_in("This town needs a new mayor."), 0U);
    EXPECT_EQ(needs_in("She is looking forward to the wedding."), 0U);
    EXPECT_EQ(needs_in("Ann is looking well. Looking good, even."), 0U);
    EXPECT_EQ(needs_in("Needless to say, it rained."), 0U);
    EXPECT_EQ(needs_in("She could use a drink."), 0U);
}

TEST(Hear, NoNeedInWhatIsOnlySupposed) {
    EXPECT_EQ(needs_in("If he ever needs a lawyer he will call."), 0U);
    EXPECT_EQ(needs_in("If the ministry says yes then she will need forty beds."), 0U);
}

TEST(Hear, WhoseNeedItIs) {
    EXPECT_EQ(hear("Her brother is looking for work.").needs.at(0).whose, "her brother");
    EXPECT_EQ(hear("her nephew 19 is on the hunt for an apprenticeship").needs.at(0).whose, "her nephew");
    EXPECT_EQ(hear("\"My cousin is after an internship, Lisbon if possible\", she said.").needs.at(0).whose,
              "her cousin");
    EXPECT_EQ(hear("Ann's mum needs a wheelchair for a fortnight.").needs.at(0).whose, "Ann's mum");
    EXPECT_EQ(hear("She is struggling with the accounts.").needs.at(0).whose, "Ann Lee");
    EXPECT_EQ(hear("needs a plumber").needs.at(0).whose, "Ann Lee");
}

TEST(Hear, TwoNeedsInOneDictatedSentence) {
    const Heard heard = hear("ok so she is still short of a second chef and also the card machine keeps "
                             "dying and she has no clue what to get");
    ASSERT_EQ(heard.needs.size(), 2U);
    EXPECT_LT(heard.needs[0].start, heard.needs[1].start);
}

TEST(Hear, OneNeedInATroubleAndWhatWouldHelp) {
    EXPECT_EQ(needs_in("The last roofer ghosted her. Needs one who shows up."), 1U);
}

TEST(Hear, ALossWithCare) {
    const Heard heard = hear("Her father passed away on Sunday.");
    ASSERT_EQ(heard.needs.size(), 1U);
    EXPECT_TRUE(heard.needs[0].care);
    EXPECT_EQ(heard.needs[0].whose, "her father");
    for (const std::string_view note :
         {"She lost her mother last week.", "Ann was diagnosed with breast cancer.",
          "He starts chemo on Monday.", "They had a miscarriage."})
        for (const HeardNeed& need : hear(note).needs)
            EXPECT_TRUE(need.care) << note;
}

TEST(Hear, TheSphereOfANeed) {
    EXPECT_EQ(hear("Looking for a second chef for the restaurant.").needs.at(0).sphere, Sphere::work);
    EXPECT_EQ(hear("Needs a babysitter for the twins.").needs.at(0).sphere, Sphere::personal);
}

TEST(Hear, APromiseAndItsDay) {
    const auto promise = [](std::string_view text) { return hear(text).promises.at(0); };
    EXPECT_EQ(promise("I'll send her the talk by Friday.").due, make_day(2026, 3, 6));
    EXPECT_EQ(promise("Promised to bring the drill back.").due, std::nullopt);
    EXPECT_EQ(promise("told him id call back tomorrow").due, make_day(2026, 3, 5));
    EXPECT_EQ(promise("I promised to return the drill by the end of the month.").due, make_day(2026, 3, 31));
    EXPECT_EQ(promise("Surgery is on 12 March. I'll ring her the day after.").due, make_day(2026, 3, 13));
    EXPECT_EQ(promise("Send him Ingrid's contact by next Tuesday").due, make_day(2026, 3, 10));
    EXPECT_EQ(promise("I said I'd do Tuesdays and Thursdays.").due, std::nullopt) << "a habit is no day";
    EXPECT_EQ(promise("Thursday I take her to the airport.").due, make_day(2026, 3, 5));
}

TEST(Hear, NoPromiseInTheirs) {
    for (const std::string_view text :
         {"He said he'd send me the recipe.", "She'll call me.", "Ann promised she would help.",
          "\"I'll send it\", she said.", "I won't be going.", "I'll never learn.",
          "She asked if I'd ever move back."})
        EXPECT_TRUE(hear(text).promises.empty()) << text;
}

TEST(Hear, TheDayOfAnEvent) {
    const auto date = [](std::string_view text) { return hear(text).dates.at(0); };
    EXPECT_EQ(date("Interview on the 12th.").on.to_text(), "2026-03-12");
    EXPECT_EQ(date("Interview on the 12th.").what, "Interview");
    EXPECT_EQ(date("her birthday is 9 June").on.to_text(), "--06-09");
    EXPECT_EQ(date("bday 2 oct").on.to_text(), "--10-02");
    EXPECT_EQ(date("Moving in September.").on.to_text(), "2026-09");
    EXPECT_EQ(date("Her dad died on the 25th.").on.to_text(), "2026-02-25")
        << "what is over lies in the past";
    EXPECT_EQ(date("The hearing got moved to 7 July.").on.to_text(), "2026-07-07");
}

TEST(Hear, NoEventInHabitsPromisesAndThePast) {
    for (const std::string_view text :
         {"Open on Sundays.", "Not heard since May.", "The horn got stolen on Sunday.",
          "I'll call her on Friday.", "I must finish my slides before Tuesday.", "She runs every Friday.",
          "Sunday tea with Ann.", "Merry Christmas!"})
        EXPECT_TRUE(hear(text).dates.empty()) << text;
}

TEST(Hear, OneEventADay) {
    EXPECT_EQ(hear("First class is in three weeks. First class 25 March.").dates.size(), 1U);
}

TEST(Hear, NothingInQuotedMailAndSignatures) {
    const Heard heard = hear("Ann wrote back, all well.\n\n> I am looking for a flat and will send you the "
                             "list on Friday\n-- \nAnn Lee, looking for work");
    EXPECT_TRUE(heard.needs.empty());
    EXPECT_TRUE(heard.promises.empty());
    EXPECT_TRUE(heard.dates.empty());
}

TEST(Hear, NothingInAnEmptyNote) {
    EXPECT_EQ(hear(""), Heard{});
    EXPECT_EQ(hear(" \n\t ", ""), Heard{});
}

TEST(Hear, StartsInCharactersNotBytes) {
    const Heard heard = hear("Zoë 😀. Ann needs a plumber");
    ASSERT_EQ(heard.needs.size(), 1U);
    EXPECT_EQ(heard.needs[0].start, 7);
}

TEST(Hear, TheSameTwiceInTheSameNote) {
    const std::string_view text = "Ann needs a dentist. I'll ask Tom by Friday. Wedding 12 May.";
    EXPECT_EQ(hear(text), hear(text));
}

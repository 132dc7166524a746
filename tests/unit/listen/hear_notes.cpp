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

namespace {

std::string gist_in(std::string_view text) {
    const Heard heard = hear(text);
    return heard.needs.empty() ? std::string("nothing heard") : heard.needs[0].gist;
}
std::string whose_in(std::string_view text) {
    const Heard heard = hear(text);
    return heard.needs.empty() ? std::string("nothing heard") : heard.needs[0].whose;
}

} // namespace

TEST(Hear, TheGistIsWhatIsSoughtRatherThanTheTroubleBehindIt) {
    EXPECT_EQ(gist_in("she's desperate for a plumber, boiler packed up over the weekend"), "plumber");
    EXPECT_EQ(gist_in("She needs a decorator, the last one ghosted her"), "decorator");
}

TEST(Hear, TheGistIsSomethingToDoASomebodyOrAThing) {
    EXPECT_EQ(gist_in("he wants to learn rust but cant find the time"), "learning rust");
    EXPECT_EQ(gist_in("She wants to get into teaching."), "getting into teaching");
    EXPECT_EQ(gist_in("She can't find a nanny."), "finding a nanny");
    EXPECT_EQ(gist_in("She asked if I knew anyone who does wedding photos"),
              "someone who does wedding photos");
    EXPECT_EQ(gist_in("Nobody on his team knows Terraform"), "someone who knows Terraform");
    EXPECT_EQ(gist_in("He asked whether I could have a look at the contract his landlord sent."),
              "contract his landlord sent");
    EXPECT_EQ(gist_in("needs recs for a good dentist"), "good dentist");
    EXPECT_EQ(gist_in("At his wits' end with the rota."), "rota");
}

TEST(Hear, WhereNoFewWordsSayItTheGistIsTheStatement) {
    EXPECT_EQ(gist_in("His visa runs out in April"), "His visa runs out");
    EXPECT_EQ(gist_in("his landlord is selling up so they have to be out"), "his landlord is selling up");
    EXPECT_EQ(gist_in("She hates her boss. Wants out."), "Wants out");
    EXPECT_EQ(gist_in("He has a presentation and is dreading it"),
              "He has a presentation and is dreading it");
}

TEST(Hear, WhatIsNeededAfterTheWorkIsOver) {
    EXPECT_EQ(gist_in("Ann just got laid off. Asked me to keep an ear out."), "work");
}

TEST(Hear, TheWholeOfWhatIsNeeded) {
    EXPECT_EQ(gist_in("Needs a pram and a decent midwife recommendation"),
              "pram and a decent midwife recommendation");
    EXPECT_EQ(gist_in("looking for: 1) a babysitter 2) a cheap piano"), "babysitter and a cheap piano");
    EXPECT_EQ(gist_in("He needs a garage he can trust"), "garage he can trust");
    EXPECT_EQ(gist_in("She doesn't know how to tell her team that the project's been axed"),
              "how to tell her team that the project's been axed");
    EXPECT_EQ(gist_in("she's looking for like a new piano teacher for the twins period"),
              "new piano teacher for the twins");
    EXPECT_EQ(gist_in("looking 4 a cofounder"), "cofounder");
}

TEST(Hear, WhatIsAskedInOtherWords) {
    EXPECT_EQ(gist_in("They can't make head or tail of student finance"), "student finance");
    EXPECT_EQ(gist_in("He can't afford daycare anymore"), "daycare");
    EXPECT_EQ(gist_in("Wants to know how we did our loft conversion"), "how we did our loft conversion");
    EXPECT_EQ(gist_in("\"Let me know if you hear of any two beds going\""), "two beds going");
    EXPECT_EQ(needs_in("I wish someone would explain mortgages to me."), 0U);
    EXPECT_EQ(needs_in("Doesn't need the cot anymore."), 0U);
    EXPECT_EQ(needs_in("She can't make dinner on Friday."), 0U);
}

TEST(Hear, WhoseItIs) {
    EXPECT_EQ(whose_in("Her husband, Raj, is looking for a job."), "her husband Raj");
    EXPECT_EQ(whose_in("Grabbed lunch with Dana - no clue where to start."), "Ann Lee");
    EXPECT_EQ(whose_in("Flo needs a tutor."), "Flo");
    EXPECT_EQ(whose_in("Ann's mother passed away on Sunday"), "Ann's mother");
}

TEST(Hear, ALossAndAnIllnessInTheWordsOfTheNote) {
    EXPECT_EQ(gist_in("His mum was diagnosed with cancer last week"), "His mum was diagnosed with cancer");
    EXPECT_EQ(gist_in("Ann's mother passed away on Sunday"), "Ann's mother passed away");
    EXPECT_EQ(gist_in("They lost their dog last week"), "They lost their dog");
    EXPECT_EQ(gist_in("Her dad had a fall"), "Her dad had a fall");
}

TEST(Hear, TheReasonFitsTheWordsHeard) {
    const auto reason = [](std::string_view text) { return hear(text).needs.at(0).reason; };
    EXPECT_EQ(reason("Boiler packed up."), "\"packed up\" tells of something that does not work.");
    EXPECT_EQ(reason("He is having trouble sleeping."),
              "\"having trouble sleeping\" says that something is hard.");
    EXPECT_EQ(reason("She is dreading the move."), "\"dreading the\" says that it weighs on them.");
}

TEST(Hear, WhatIsPromisedForTheWeekendIsDueWhenItEnds) {
    EXPECT_EQ(hear("I'd look over his CV this weekend.").promises.at(0).due, make_day(2026, 3, 8));
    EXPECT_EQ(hear("I'll drop off the drill on Sunday.").promises.at(0).due, make_day(2026, 3, 8));
}

TEST(Hear, AnEventWithoutWordsOfTheDay) {
    const auto what = [](std::string_view text) { return hear(text).dates.at(0).what; };
    EXPECT_EQ(what("Moving in on the 3rd of April"), "Moving in");
    EXPECT_EQ(what("op sometime in Feb"), "op");
    EXPECT_EQ(what("He's got a big presentation on Friday"), "big presentation");
}

TEST(Hear, HomeAndHealthArePersonalUnlessWorkIsNamed) {
    for (const auto* text :
         {"Needs a good dentist.", "Needs a pram.", "Struggling with IVF.", "Needs a place to crash in May.",
          "Confused about mortgages.", "Wants to learn the harp."})
        EXPECT_EQ(hear(text).needs.at(0).sphere, Sphere::personal) << text;
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
    EXPECT_EQ(needs_in("Giorgos says if the ministry says yes then he will need forty beds."), 0U);
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

TEST(Hear, OneNeedInWhatIsSaidAgain) {
    EXPECT_EQ(needs_in("Pia is overwhelmed. Overwhelmed by the allotment since the flood."), 1U);
    EXPECT_EQ(needs_in("Wants to meet retired welders. Asked me to point any retired welders her way."), 1U);
    EXPECT_EQ(needs_in("She needs a dentist in Bath. Looking for a lodger for the attic room."), 2U);
}

TEST(Hear, NoNeedInAQuestionAnsweredWithNo) {
    EXPECT_EQ(needs_in("Does she need a lift? No."), 0U);
    EXPECT_EQ(needs_in("\"Do I want a lodger? Also no.\""), 0U);
    EXPECT_EQ(needs_in("He isn't not struggling either."), 0U);
    EXPECT_EQ(needs_in("Does she need a lift? Yes."), 1U);
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

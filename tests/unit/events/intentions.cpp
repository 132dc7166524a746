// What an intention hides.
#include "events/cues.hpp"
#include "events/intention.hpp"

#include <gtest/gtest.h>

namespace goodturn::events {
namespace {

const std::vector<std::string> good = {
    "listen to two people",
    "Have one real conversation.",
    "ask a speaker what surprised them this year",
    "thank Maria for her book, and tell her what it changed",
    "introduce Ann to Ben, who both fish",
    "learn what people struggle with in Kafka",
    "help one newcomer feel at home",
    "find somebody who is new too, and sit with them at lunch",
    "stay an hour, then go home without guilt",
    "sit with someone who eats alone",
    "remember three names, and something about each",
    "find out what Wei is working on",
    "be curious",
    "meet one new person and hear their story",
    "say hello to the organisers",
    "give my spare ticket to a student",
    "help at the door for an hour",
    "get to know two people",
    "enjoy the talks and sleep well",
    "hear how others found their first job",
    "ask two founders what went wrong when they raised money",
    "help a student find a job",
    "listen to somebody looking for work",
    "find out who is looking for a flat, in case I know of one",
    "look for opportunities to help",
    "learn how small teams win their clients, and keep them",
    "leave my cards in my pocket",
    "be known as somebody who listens",
    "make one friend",
    "talk to one person about something other than work",
    "see Ben again and ask about his mother",
    "offer a hand to whoever carries chairs",
    "understand why people leave their jobs",
    "congratulate Ioana on her new role",
    "get through the first evening without hiding",
    "find out what people work on",
    "ask the recruiter next to me how her day was",
    "share what we learned from losing a client",
    "hear one investor's story about where they grew up",
    "learn about fundraising from people who gave it up",
    "tell two people how their library saved my week",
    "get one question answered that I could not find in the manual",
};

const std::vector<std::pair<std::string, std::string>> disguised = {
    {"find a job", "job"},
    {"Get a new job in Berlin", "job"},
    {"land a better position", "job"},
    {"look for work", "job"},
    {"get hired by one of the sponsors", "job"},
    {"walk away with two interviews", "job"},
    {"hand out my CV", "job"},
    {"meet people who are hiring", "job"},
    {"land three clients", "clients"},
    {"find new customers for our product", "clients"},
    {"win one big contract", "clients"},
    {"close two deals", "clients"},
    {"sell ten licences", "clients"},
    {"pitch my startup to everyone", "clients"},
    {"drum up business", "clients"},
    {"listen to two people and get three customers", "clients"},
    {"get leads", "leads"},
    {"generate 20 qualified leads", "leads"},
    {"book five demos", "leads"},
    {"fill the pipeline", "leads"},
    {"raise money", "money"},
    {"meet investors", "money"},
    {"find an angel investor", "money"},
    {"close our seed round", "money"},
    {"talk to three VCs", "money"},
    {"meet somebody who could invest", "money"},
    {"hand out 50 cards", "cards"},
    {"collect as many business cards as possible", "cards"},
    {"get rid of all my cards", "cards"},
    {"make useful contacts", "cards"},
    {"gather 30 contacts", "cards"},
    {"talk to 40 people", "many"},
    {"talk to everyone", "many"},
    {"network as much as I can", "many"},
    {"grow my network", "many"},
    {"meet the right people", "important"},
    {"get introduced to the head of the jury", "important"},
    {"get invited to speak next year", "important"},
    {"listen to people to get referrals", "important"},
    {"find a co-founder", "match"},
    {"hire two engineers", "match"},
    {"find a mentor", "match"},
    {"find a girlfriend", "match"},
};

TEST(Intentions, ThatCanBeMetByListeningAreLeftAlone) {
    for (const std::string& text : good) {
        const auto read = read_intention(text);
        EXPECT_FALSE(read.deal_in_disguise) << text << ": " << read.kind << ", \"" << read.quote << '"';
    }
    EXPECT_GE(good.size(), 25U);
}

TEST(Intentions, ThatHideADealAreNamedWithABetterOne) {
    for (const auto& [text, kind] : disguised) {
        const auto read = read_intention(text);
        EXPECT_TRUE(read.deal_in_disguise) << text;
        EXPECT_EQ(read.kind, kind) << text << ": \"" << read.quote << '"';
        EXPECT_NE(text.find(read.quote), std::string::npos) << text;
        EXPECT_FALSE(read.why.empty()) << text;
    }
    EXPECT_GE(disguised.size(), 25U);
}

TEST(Intentions, ThatAreProposedHideNoDealThemselves) {
    for (const DealKind& deal : Cues::english().deals) {
        EXPECT_FALSE(read_intention(deal.instead).deal_in_disguise) << deal.instead;
        for (const std::string_view harsh : {"wrong", "should", "must", "never", "!"})
            EXPECT_EQ(deal.says.find(harsh), std::string::npos) << deal.says;
    }
}

TEST(Intentions, MayBeAnything) {
    EXPECT_EQ(read_intention("").instead, "listen to two people");
    EXPECT_FALSE(read_intention("").deal_in_disguise);
    EXPECT_FALSE(read_intention("   \n ... !!").deal_in_disguise);
    EXPECT_FALSE(read_intention("人と話す").deal_in_disguise);
    EXPECT_TRUE(read_intention("FIND A JOB!!!").deal_in_disguise);
    EXPECT_EQ(read_intention("  find   a\njob ").text, "find a job");
    EXPECT_FALSE(read_intention(std::string(100000, 'a')).deal_in_disguise);
}

TEST(Intentions, NameHowManyPeopleTheyAreAbout) {
    EXPECT_EQ(number_intended("listen to two people"), 2);
    EXPECT_EQ(number_intended("have 1 real conversation"), 1);
    EXPECT_EQ(number_intended("be curious"), std::nullopt);
}

TEST(TheFileOfCues, NamesTheLineThatIsWrong) {
    const auto line_of = [](std::string_view text) {
        const auto read = Cues::from_text(text, "cues");
        return read ? 0L : read.error().line;
    };
    EXPECT_EQ(line_of("word\n"), 1);
    EXPECT_EQ(line_of("[few]\ntwo\n[deal/job\n"), 3);
    EXPECT_EQ(line_of("[deal/job]\nsays: a\nget a job\n"), 3);
    EXPECT_EQ(line_of("[deal/job]\nsays: a\ninstead: b\n- .. job\n"), 4);
    EXPECT_FALSE(Cues::from_text("[deal/job]\nsays: a\n", "cues"));
    EXPECT_TRUE(Cues::from_text("[deal/job]\nsays: a\ninstead: b\n- get a|the? job*\n", "cues"));
}

} // namespace
} // namespace goodturn::events

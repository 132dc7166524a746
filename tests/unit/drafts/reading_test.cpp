#include "base/charset.hpp"
#include "base/text.hpp"
#include "drafts/reading.hpp"
#include "unit/drafts/drafts_corpus.hpp"
#include "words/words.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>

namespace goodturn::drafts {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::StartsWith;

Reading read(std::string_view draft, const Situation& situation = {}) {
    return DraftReader::english().read(draft, situation);
}

std::vector<std::string> rules_in(const Reading& reading) {
    std::vector<std::string> names;
    for (const auto* list : {&reading.takes, &reading.missing})
        for (const Remark& each : *list)
            names.push_back(each.rule);
    return names;
}

/// All remarks, for messages.
std::string all_said(const Reading& reading) {
    std::string said;
    for (const auto* list : {&reading.takes, &reading.missing})
        for (const Remark& each : *list)
            said += each.rule + ": " + each.quote + "; ";
    return said;
}

TEST(Drafts, ThatGiveAreLeftInPeace) {
    EXPECT_GE(good_drafts().size(), 25U);
    for (const auto draft : good_drafts()) {
        const auto reading = read(draft);
        EXPECT_TRUE(reading.reads_well) << all_said(reading) << "\n in: " << draft;
        EXPECT_THAT(reading.says, StartsWith("This reads well: ")) << draft;
        EXPECT_EQ(reading.better, "") << draft;
    }
}

TEST(Drafts, ThatTakeAreSeenWithThePlaceTheReasonAndSomethingBetter) {
    EXPECT_GE(taking_drafts().size(), 25U);
    for (const auto& [draft, rule] : taking_drafts()) {
        const auto reading = read(draft);
        EXPECT_FALSE(reading.reads_well) << draft;
        EXPECT_THAT(rules_in(reading), Contains(rule)) << all_said(reading) << "\n in: " << draft;
        EXPECT_LE(reading.takes.size(), 3U) << draft;
        EXPECT_NE(reading.better, "") << draft;
        for (const Remark& each : reading.takes) {
            EXPECT_NE(each.why, "") << each.rule;
            EXPECT_NE(each.better, "") << each.rule;
            EXPECT_GT(each.length, 0) << each.rule;
            EXPECT_LE(each.start + each.length, static_cast<std::int64_t>(count_characters(draft)))
                << each.rule;
        }
    }
}

TEST(Drafts, AreQuotedAtTheirPlaceInCharactersNotBytes) {
    const std::string before = "Grüße, Łukasz 👋🏽! ";
    const auto reading = read(before + "May I pick your brain?");
    ASSERT_FALSE(reading.takes.empty());
    EXPECT_EQ(reading.takes[0].quote, "pick your brain");
    EXPECT_EQ(reading.takes[0].start, static_cast<std::int64_t>(count_characters(before)) + 6);
    EXPECT_EQ(reading.takes[0].length, 15);
    EXPECT_THAT(reading.takes[0].why, HasSubstr("\"pick your brain\""));
}

TEST(Drafts, MissAnEasyNoAndAReasonThatIsAboutThem) {
    const auto reading = read("Could you introduce me to your boss?");
    EXPECT_EQ(rules_in(reading), (std::vector<std::string>{"missing/way-out", "missing/about-them"}));
    EXPECT_THAT(reading.better, HasSubstr("no is a fine answer"));
    EXPECT_TRUE(
        rules_in(
            read("How is the new job? Could you introduce me to your boss? If you would rather not, that is "
                 "fine."))
            .empty());
}

TEST(Drafts, NeverBlameSomeoneForHavingANeed) {
    for (const auto* draft : {"I lost my job in March and I am looking for work.",
                              "I need help, and I do not know whom else to tell.",
                              "We are short of money this month and I am worried."})
        EXPECT_TRUE(read(draft).takes.empty()) << all_said(read(draft));
}

TEST(Drafts, AreNotCorrectedWhereTheySayNotUrgent) {
    for (const auto* draft :
         {"It is not urgent at all.", "There is no rush, and nothing urgent in it.",
          "You do not have to answer.", "You don't need to send me anything.", "No need to reply."})
        EXPECT_TRUE(read(draft).reads_well) << draft << ": " << all_said(read(draft));
}

TEST(Drafts, GetOneRemarkAPlaceAndTheHeaviestFirst) {
    const auto reading = read(
        "You never replied. Quick favour: can I pick your brain asap? Please send me your deck by tomorrow.");
    ASSERT_EQ(reading.takes.size(), 3U);
    EXPECT_EQ(reading.takes[0].rule, "takes/guilt");
    EXPECT_EQ(reading.better, reading.takes[0].better);
    EXPECT_THAT(reading.says, HasSubstr("things to look at"));
}

TEST(Drafts, AreLongWhereAParagraphHasNoEndOrTheWholeHasNone) {
    std::string wall;
    for (int i = 0; i < 30; ++i)
        wall += "We walked along the river and then home. ";
    EXPECT_THAT(rules_in(read(wall)), Contains("takes/wall-of-text"));
    std::string aired;
    for (int i = 0; i < 4; ++i)
        aired += "We walked along the river and then home, and how are you today, in your town?\n\n";
    EXPECT_TRUE(read(aired).reads_well) << all_said(read(aired));
}

TEST(Drafts, MayTellOfOneselfWhereTheyWereAskedTo) {
    const std::string tale = "I went there and I asked my boss and I told my wife and I sold my car and I "
                             "left my job and I was glad.";
    EXPECT_THAT(rules_in(read(tale)), Contains("takes/all-about-me"));
    EXPECT_TRUE(read("You asked me how it went. " + tale).reads_well);
}

TEST(Drafts, SayWhatIsOnlyKnownToTheProgram) {
    Situation situation;
    situation.name = "Ann";
    situation.silence = "fourteen months";
    situation.favour = "lent me her car";
    const auto cold = read("Hi Ann, how are you? Could you read my CV? If not, no worries.", situation);
    EXPECT_EQ(rules_in(cold), (std::vector<std::string>{"takes/ask-after-silence", "missing/thanks"}));
    EXPECT_THAT(cold.takes[0].why, HasSubstr("fourteen months"));
    EXPECT_THAT(cold.better, StartsWith("Hello Ann, it has been a long time"));
    const auto owned = read(
        "Hi Ann, it has been far too long. Thank you for the car. Could you read my CV? If not, no worries.",
        situation);
    EXPECT_TRUE(owned.reads_well) << all_said(owned);
    EXPECT_TRUE(read("Hi Ann, how are you? Thank you for the car.", situation).reads_well);
}

TEST(Drafts, MayAdviseWhoSaidYes) {
    const std::string advice = "You should talk to the tenants' union first.";
    EXPECT_THAT(rules_in(read(advice)), Contains("takes/unasked-advice"));
    Situation asked;
    asked.wants_advice = true;
    EXPECT_TRUE(read(advice, asked).reads_well);
    EXPECT_TRUE(read("Since you asked: you should talk to the tenants' union first.").reads_well);
}

TEST(Drafts, AreReadWithWhatTheyToldYou) {
    Situation situation;
    situation.topic = "the flat in Leeds";
    EXPECT_THAT(read("You never replied.", situation).better, HasSubstr("the flat in Leeds"));
    EXPECT_THAT(read("You never replied.").better, testing::Not(HasSubstr("{")));
}

TEST(Drafts, LeaveOutTheRulesOneDoesNotWant) {
    Situation situation;
    situation.left_out = {"pick-your-brain", "takes/apology", "way-out", "missing/about-them"};
    EXPECT_TRUE(read("Sorry to bother you, can I pick your brain?", situation).takes.empty());
}

TEST(Drafts, AreReadAcrossTheLineEndsOfMailPrograms) {
    const auto reading = read(
        "I have been thinking a lot about what comes next, and would love to pick\r\nyour brain about it.");
    ASSERT_FALSE(reading.takes.empty());
    EXPECT_EQ(reading.takes[0].quote, "pick your brain");
}

TEST(Drafts, AreReadWithoutTheMailBelowThem) {
    EXPECT_TRUE(
        read("Thank you, that helps. How is your back?\n\n> can I pick your brain asap\n> quick favour")
            .reads_well);
    EXPECT_TRUE(read("Thank you, how are you?\n-- \nAny help appreciated asap").reads_well);
}

TEST(Drafts, OfOtherLanguagesAreNotJudged) {
    for (const auto* draft :
         {"Hallo Anna, wie geht es dir? Hast du am Freitag Zeit für einen Kaffee?",
          "Bonjour Claire, est-ce que vous pourriez relire ma lettre avant demain ?", "你好，最近怎么样？",
          "Привет, как дела? Давно не виделись.", "こんにちは、元気ですか",
          "Hola Marta, ¿puedes enviarme el documento lo antes posible, por favor?"}) {
        const auto reading = read(draft);
        EXPECT_FALSE(reading.understood) << draft;
        EXPECT_TRUE(reading.reads_well) << draft;
        EXPECT_THAT(reading.says, HasSubstr("English")) << draft;
    }
}

TEST(Drafts, MayBeEmptyOrAnythingElse) {
    for (const auto* draft :
         {"", "   \n\t ", "👍", "!!!", "\xff\xfe\x00", "\xed\xa0\x80", "<>{}{cue}{silence}", "ok", "9"}) {
        const auto reading = read(draft);
        EXPECT_TRUE(reading.reads_well) << draft;
        EXPECT_NE(reading.says, "") << draft;
    }
    const auto wrong = read("can I pick your brain, Ren\xe9? \xff\xff");
    ASSERT_FALSE(wrong.takes.empty());
    EXPECT_EQ(wrong.takes[0].quote, "pick your brain");
    const auto repaired = read(to_utf8("Ren\xe9, can I pick your brain?"));
    EXPECT_EQ(repaired.takes.at(0).start, 12);
}

TEST(Drafts, ThatNeverEndAreReadInAnInstant) {
    const auto began = std::chrono::steady_clock::now();
    for (const std::string& piece :
         {std::string("and "), std::string("could you send it by tomorrow. "), std::string("your "),
          std::string("asap asap. "), std::string("pick your brain you never replied, "), std::string("\n"),
          std::string("a"), std::string("> "), std::string("could you ~ and also review my "),
          std::string("\xf0\x9f\x91\x8d")}) {
        std::string huge;
        while (huge.size() < (1U << 20U))
            huge += piece;
        EXPECT_NE(read(huge).says, "");
    }
    const auto took = std::chrono::steady_clock::now() - began;
    EXPECT_LT(std::chrono::duration_cast<std::chrono::seconds>(took).count(), 60)
        << "ten megabytes, on any machine";
}

TEST(Drafts, AreNotAskingTwiceWhereTheQuestionItselfSpeaksOfAsking) {
    for (const auto* draft : {"Hello Ann, may I ask you for something? What I need is this: whom would you "
                              "ask about damp? Only if it suits you.",
                              "Hello Ann, may I ask you for something? Which plumber would you recommend? A "
                              "no is a fine answer."})
        EXPECT_TRUE(read(draft).takes.empty()) << draft << "\n" << all_said(read(draft));
    EXPECT_FALSE(read("Hello Ann, may I ask you for something? Could you read my book by Sunday? Could you "
                      "also introduce me "
                      "to your editor?")
                     .takes.empty());
}

TEST(Drafts, OfOurOwnAreAllLeftInPeace) {
    const wording::Known known{{"first_name", "Ann"},
                               {"name", "Ann"},
                               {"topic", "the new job"},
                               {"problem", "the flat in Leeds"},
                               {"event", "the interview"},
                               {"gift", "How we found a flat"},
                               {"other", "Ben Okri"},
                               {"thing", "the book link"},
                               {"news", "your mother"},
                               {"favour", "read my draft"},
                               {"when", "in March"},
                               {"where", "the Kafka talk"},
                               {"silence", "ten weeks"},
                               {"owner", "Mo"},
                               {"times", "Tuesday at ten or Thursday at three"},
                               {"place", "the Crown"},
                               {"ask", "how to price a logo"},
                               {"other_is", "a carpenter"},
                               {"other_at", "Wood and Sons"}};
    const auto& templates = wording::Templates::english();
    for (const auto& act : templates.acts()) {
        if (act.starts_with("smaller") || act.starts_with("reason")) continue; // said to the owner
        for (std::uint64_t turn = 0; turn < 60; ++turn)
            for (const auto& some : {known, wording::Known{{"first_name", "Ann"}}}) {
                const auto draft = templates.draft(act, some, turn);
                const auto reading = read(draft);
                EXPECT_TRUE(reading.takes.empty()) << act << ": " << draft << "\n" << all_said(reading);
            }
    }
}

TEST(Rules, AreNamedForThoseWhoDoNotWantThem) {
    const auto names = DraftReader::english().rules();
    EXPECT_EQ(names.front(), "takes/guilt");
    EXPECT_THAT(names, Contains("missing/way-out"));
    for (const auto& name : names)
        EXPECT_TRUE(name.starts_with("takes/") || name.starts_with("missing/")) << name;
}

TEST(Rules, NameTheLineOfWhatCannotBeRead) {
    const auto error_of = [](std::string_view rules) {
        auto reader = DraftReader::from_rules(rules, "test.drafts");
        EXPECT_FALSE(reader) << rules;
        return reader ? Error{} : reader.error();
    };
    EXPECT_EQ(error_of("better something\n").line, 1);
    EXPECT_EQ(error_of("rule takes/x 1\nbasis perhaps\n").line, 2);
    EXPECT_EQ(error_of("rule takes/x 1\nwhen never\n").line, 2);
    EXPECT_EQ(error_of("rule takes/x 1\nhear ~3\n").line, 2);
    EXPECT_THAT(error_of("rule takes/x 1\nhear word\n").message, HasSubstr("takes/x"));
    EXPECT_THAT(error_of("rule odd/x 1\nhear word\n").message, HasSubstr("odd/x"));
}

TEST(Rules, SpeakInTheProgramsVoice) {
    for (const auto& [draft, rule] : taking_drafts())
        for (const auto& reading : {read(draft)})
            for (const auto* list : {&reading.takes, &reading.missing})
                for (const Remark& each : *list)
                    for (const auto& text : {each.why, each.better}) {
                        const auto words =
                            text.substr(text.rfind('"') == std::string::npos ? 0 : text.rfind('"'));
                        EXPECT_EQ(words.find('!'), std::string::npos) << text;
                        EXPECT_TRUE(read(each.better).takes.empty())
                            << each.rule << " would put in its place: " << each.better;
                    }
}

} // namespace
} // namespace goodturn::drafts

// The words that come with the program: whole, and in the right tone.
#include "base/text.hpp"
#include "words/words.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace goodturn::wording {
namespace {

/// Everything that may ever be known, with values that are easy to spot.
Known everything() {
    return {{"first_name", "Ann"},
            {"topic", "the new job"},
            {"problem", "the flat in Leeds"},
            {"event", "the interview"},
            {"what", "moves house"},
            {"gift", "How we found a flat"},
            {"other", "Ben"},
            {"promise", "send the talk"},
            {"thing", "the book link"},
            {"news", "your mother"},
            {"favour", "read my draft"},
            {"when", "in March"},
            {"where", "the Kafka talk"},
            {"silence", "ten weeks"},
            {"usual", "three weeks"},
            {"age", "40"},
            {"ask", "someone to read my lease"},
            {"work", "solicitor"},
            {"owner", "Mo"},
            {"name", "Ximena"},
            {"times", "Friday 6 March at 16:00"},
            {"place", "Tiled Hall"},
            {"time", "15:45"},
            {"since", "five days ago"},
            {"on", "Saturday"},
            {"because", "yours was the clearest"},
            {"is", "midwife"},
            {"at", "Northgate"},
            {"other_is", "carpenter"},
            {"other_at", "Wood and Sons"}};
}

const std::vector<std::string> acts_to_write = {"catch-up",
                                                "rekindle",
                                                "catch-up/long-silence",
                                                "greet",
                                                "greet/again",
                                                "follow-up",
                                                "birthday",
                                                "keep-promise",
                                                "deliver",
                                                "deliver/introduction",
                                                "deliver/solicited",
                                                "ask-permission/advice",
                                                "ask-permission/experience",
                                                "ask-permission/resource",
                                                "ask-permission/introduction",
                                                "ask-permission/introduction/other",
                                                "ask-permission/hand",
                                                "ask-again",
                                                "thank",
                                                "care",
                                                "care/offer",
                                                "care/experience",
                                                "care/introduction",
                                                "warm-up",
                                                "first-message",
                                                "call-opener",
                                                "call-greeting",
                                                "invite_call",
                                                "invite_message",
                                                "invite_email",
                                                "ask-help",
                                                "closing",
                                                "introduction/about",
                                                "introduction/not-now",
                                                "introduction/step-out",
                                                "introduction/hear-back"};

const std::vector<std::string> acts_of_today = {"catch-up",  "rekindle",     "greet",   "follow-up",
                                                "birthday",  "keep-promise", "deliver", "ask-permission",
                                                "ask-again", "thank",        "care"};

std::set<std::string> all_turns(std::string_view act, const Known& known) {
    std::set<std::string> drafts;
    for (std::uint64_t turn = 0; turn < 60; ++turn)
        drafts.insert(Templates::english().draft(act, known, turn));
    return drafts;
}

std::string lower(std::string_view text) {
    return " " + lower_ascii(text) + " ";
}

/// Whether one of the text's words is, or begins with, `word`.
bool says(const std::string& text, std::string_view word) {
    const auto all = goodturn::words(text);
    return std::ranges::any_of(all, [&](const auto& each) { return each.starts_with(word); });
}

TEST(EnglishWords, HaveAtLeastFourWaysToSayEachActToSomeoneOfWhomAllIsKnown) {
    for (const auto& act : acts_to_write)
        EXPECT_GE(all_turns(act, everything()).size(), 4U) << act;
}

TEST(EnglishWords, HaveAtLeastFourWaysToSayEachActKnowingOnlyTheNames) {
    for (const auto& act : acts_to_write) {
        if (act == "introduction/about") continue; // nothing is on their card, and nothing is said of it
        if (act == "ask-help") continue;           // what is asked for is the owner's to say
        if (act == "ask-permission/introduction/other" || act == "deliver/introduction") {
            EXPECT_GE(all_turns(act, {{"first_name", "Ann"}, {"other", "Ben"}}).size(), 4U) << act;
            continue;
        }
        EXPECT_NE(*all_turns(act, {{"first_name", "Ann"}}).begin(), "") << act;
    }
    for (const auto* act : {"catch-up", "rekindle", "greet", "birthday", "keep-promise", "deliver", "thank",
                            "care", "ask-again"})
        EXPECT_GE(all_turns(act, {{"first_name", "Ann"}, {"gift", "a book"}}).size(), 4U) << act;
}

TEST(EnglishWords, HaveAtLeastFourWaysToAskPermissionKnowingOnlyTheProblemOrOnlyTheGift) {
    for (const auto* kind : {"advice", "experience", "resource", "introduction", "hand"}) {
        const auto act = "ask-permission/" + std::string(kind);
        EXPECT_GE(all_turns(act, {{"first_name", "Ann"}, {"problem", "the flat"}}).size(), 4U) << act;
        // What was told in confidence is not named.
        EXPECT_GE(all_turns(act, {{"first_name", "Ann"}, {"gift", "a book"}, {"other", "Ben"}}).size(), 4U)
            << act;
    }
}

TEST(EnglishWords, HaveSmallerActsAndReasonsForEachActOfToday) {
    for (const auto& act : acts_of_today) {
        EXPECT_GE(all_turns("smaller/" + act, everything()).size(), act == "catch-up" ? 5U : 4U) << act;
        EXPECT_GE(all_turns("reason/" + act, everything()).size(), 1U) << act;
        EXPECT_NE(*all_turns("reason/" + act, everything()).begin(), "") << act;
        EXPECT_FALSE(Templates::english().draft("smaller/" + act, {{"first_name", "Ann"}}, 3).empty()) << act;
    }
    EXPECT_FALSE(Templates::english().draft("smallest", {}, 0).empty());
}

TEST(EnglishWords, FillWithoutALooseEndWhateverIsKnown) {
    const auto known = everything();
    const std::vector<std::pair<std::string, std::string>> all(known.begin(), known.end());
    for (const auto& act : Templates::english().acts())
        for (std::uint32_t subset = 0; subset < (1U << all.size()); subset += (1U << all.size()) / 1009) {
            Known some;
            for (std::size_t i = 0; i < all.size(); ++i)
                if ((subset >> i & 1U) != 0) some.insert(all[i]);
            const auto draft = Templates::english().draft(act, some, subset);
            EXPECT_EQ(draft.find_first_of("{}<>"), std::string::npos) << draft;
            EXPECT_EQ(draft.find("  "), std::string::npos) << draft;
            EXPECT_EQ(draft.find(" ,"), std::string::npos) << draft;
            EXPECT_EQ(draft.find(" ."), std::string::npos) << draft;
            for (const auto& [name, value] : all)
                if (!some.contains(name) && name != "age") {
                    EXPECT_EQ(draft.find(value), std::string::npos) << draft;
                }
        }
}

TEST(EnglishWords, UseOnlyBlanksThatAreExplained) {
    const auto known = everything();
    for (const auto& text : Templates::english().all_texts())
        for (auto at = text.find('{'); at != std::string::npos; at = text.find('{', at + 1)) {
            const auto name = text.substr(at + 1, text.find('}', at) - at - 1);
            EXPECT_TRUE(known.contains(name)) << name << " in: " << text;
        }
}

TEST(EnglishWords, NeverSoundLikeSellingOrCounting) {
    for (const auto& text : Templates::english().all_texts()) {
        EXPECT_EQ(text.find('!'), std::string::npos) << text;
        for (const auto* word : {"lead", "contact", "network", "overdue", "streak", "score", "target",
                                 "pipeline", "asap", "urgent", "circling", "touching"})
            EXPECT_FALSE(says(text, word)) << word << " in: " << text;
        for (const auto* phrase :
             {"reach out", "reaching out", "touch base", "pick your brain", "quick question", "quick favour",
              "just following up", "you should", "you have to", "you must", "have you tried",
              "no worries if not", "i sent", "was sent", "has been sent", "we sent"})
            EXPECT_EQ(lower(text).find(phrase), std::string::npos) << phrase << " in: " << text;
    }
}

TEST(EnglishWords, NeverApologiseBeforeAskingForPermission) {
    for (const auto& act : Templates::english().acts()) {
        if (!act.starts_with("ask-")) continue;
        for (const auto& draft : all_turns(act, everything()))
            for (const auto* word :
                 {"sorry", "apolog", "butt", "forgive", "bother", "intrud", "excuse", "pardon"})
                EXPECT_FALSE(says(draft, word)) << word << " in: " << draft;
    }
}

TEST(EnglishWords, AskPermissionWithAQuestion) {
    for (const auto& act : Templates::english().acts()) {
        if (!act.starts_with("ask-permission")) continue;
        for (const auto& draft : all_turns(act, everything()))
            EXPECT_NE(draft.find('?'), std::string::npos) << draft;
        for (const auto& draft : all_turns(act, {{"first_name", "Ann"}, {"other", "Ben"}}))
            EXPECT_NE(draft.find('?'), std::string::npos) << draft;
    }
}

TEST(EnglishWords, RemindOnceWithoutPressureAndAlwaysLeaveAWayOut) {
    for (const auto& known : {everything(), Known{{"first_name", "Ann"}}})
        for (const auto& draft : all_turns("ask-again", known)) {
            const bool way_out = lower(draft).find(" no ") != std::string::npos ||
                                 lower(draft).find("if you ever") != std::string::npos ||
                                 lower(draft).find("if not") != std::string::npos ||
                                     lower(draft).find("if it does not suit") != std::string::npos ||
                                 lower(draft).find("leave it at that") != std::string::npos;
            EXPECT_TRUE(way_out) << draft;
        }
}

TEST(EnglishWords, AskForHelpPlainlyAndLeaveItEasyToSayNo) {
    for (const auto* act : {"ask-help", "ask-help/know", "ask-help/after-silence"}) {
        EXPECT_GE(all_turns(act, everything()).size(), 4U) << act;
        EXPECT_GE(all_turns(act, {{"first_name", "Ann"}, {"ask", "a ladder"}}).size(), 4U) << act;
        for (const auto& known :
             {everything(), Known{{"first_name", "Ann"}, {"ask", "a ladder"}}, Known{{"ask", "a ladder"}}})
            for (const auto& draft : all_turns(act, known)) {
                EXPECT_NE(draft.find(known.at("ask")), std::string::npos) << draft;
                const bool way_out = lower(draft).find(" no ") != std::string::npos ||
                                     lower(draft).find("say no") != std::string::npos ||
                                     lower(draft).find("if not") != std::string::npos ||
                                     lower(draft).find("if it does not suit") != std::string::npos ||
                                     lower(draft).find("if you cannot") != std::string::npos ||
                                     lower(draft).find("if nobody") != std::string::npos ||
                                     lower(draft).find("only if") != std::string::npos;
                EXPECT_TRUE(way_out) << draft;
            }
    }
}

TEST(EnglishWords, AskForNothingInPractice) {
    for (const auto* act : {"warm-up", "first-message"})
        for (const auto& draft : all_turns(act, everything()))
            for (const auto* word : {"help", "favour", "need", "request", "could"})
                EXPECT_FALSE(says(draft, word)) << word << " in: " << draft;
}

TEST(EnglishWords, OfferNothingToSomeoneInGrief) {
    for (const auto& draft : all_turns("care", everything()))
        for (const auto* word : {"advice", "help", "book", "link", "try", "resource", "someone you", "gift",
                                 "flat", "idea", "tip"})
            EXPECT_FALSE(says(draft, word)) << word << " in: " << draft;
}

TEST(EnglishWords, NameTheGiftOnlyWhereItsWordingCannotBreakTheSentence) {
    for (const auto& text : Templates::english().all_texts())
        for (const std::string blank : {"{gift}", "{promise}", "{favour}", "{what}", "{ask}", "{work}"})
            for (auto at = text.find(blank); at != std::string::npos; at = text.find(blank, at + 1)) {
                ASSERT_GE(at, 2U) << text;
                const bool is_quoted = at >= 3 && text.substr(at - 3, 3) == "“";
                EXPECT_TRUE(is_quoted || text.substr(at - 2, 2) == ": " || text[at - 1] == '(') << text;
            }
}

TEST(EnglishWords, QuoteTheOwnersNoteToThemAndNeverSayItToTheOther) {
    for (const auto& act : Templates::english().acts())
        for (const auto& draft : all_turns(act, everything()))
            for (const auto* noted : {"send the talk", "moves house"})
                if (const auto at = draft.find(noted); at != std::string::npos) {
                    EXPECT_TRUE(act.starts_with("reason/")) << act;
                    EXPECT_EQ(draft.substr(at - 3, 3), "“") << draft;
                }
}

TEST(EnglishWords, SayWhoWritesInFirstWordsAndAfterALongSilence) {
    for (const auto* act : {"rekindle", "catch-up/long-silence", "greet"})
        for (const auto& known :
             {everything(), Known{{"owner", "Mo"}}, Known{{"first_name", "Ann"}, {"owner", "Mo"}}})
            for (const auto& draft : all_turns(act, known))
                EXPECT_NE(draft.find("Mo"), std::string::npos) << draft;
}

TEST(EnglishWords, InviteInFourWaysAtLeastWithTheTimesAndAnEasyWayToSayNo) {
    for (const auto* act : {"invite_call", "invite_message", "invite_email"})
        for (const auto& known :
             {Known{{"name", "Ximena"}, {"times", "Friday 6 March at 16:00"}}, everything()}) {
            const auto drafts = all_turns(act, known);
            EXPECT_GE(drafts.size(), 4U) << act;
            for (const auto& draft : drafts) {
                EXPECT_NE(draft.find("Friday 6 March at 16:00"), std::string::npos) << draft;
                EXPECT_NE(draft.find("coffee"), std::string::npos) << draft;
                for (const auto* phrase : {"favour", "help me", "advice", "need your", "been a while"})
                    EXPECT_EQ(lower(draft).find(phrase), std::string::npos) << draft;
            }
        }
}

TEST(EnglishWords, NameToNobodyWhatTheFirstOfAnIntroductionNeeds) {
    for (const auto* act : {"ask-permission/introduction/other", "deliver/introduction", "introduction/about",
                            "introduction/step-out", "introduction/hear-back", "introduction/not-now"})
        for (const auto& draft : all_turns(act, everything()))
            for (const auto* told :
                 {"the flat in Leeds", "the new job", "your mother", "How we found a flat"})
                EXPECT_EQ(draft.find(told), std::string::npos) << act << ": " << draft;
}

TEST(EnglishWords, StepOutOfAnIntroduction) {
    for (const auto& known : {everything(), Known{{"first_name", "Ann"}, {"other", "Ben"}}})
        for (const auto& draft : all_turns("deliver/introduction", known)) {
            EXPECT_TRUE(draft.find("leave you two to it") != std::string::npos ||
                        draft.find("step out") != std::string::npos)
                << draft;
            EXPECT_NE(draft.find("Ben"), std::string::npos) << draft;
        }
}

TEST(EnglishWords, AreEasyToSayNoToWhereTheyAskOrInvite) {
    for (const auto* act : {"ask-help", "invite_call", "invite_message", "invite_email", "call-opener",
                            "call-greeting", "ask-permission/introduction/other"})
        for (const auto& draft : all_turns(act, everything())) {
            const auto small = lower(draft);
            const bool way_out = std::ranges::any_of(
                std::to_array<std::string_view>({"if neither", "if this does not", "if it does not", "if not",
                                                 "a no is", "say no", "another week", "that is fine",
                                                 "no rush", "if you like", "another time", "bad time",
                                                 "be better", "only if", "would you rather", "if you would",
                                                 "just say so", "you rather not", "would you like"}),
                [&](std::string_view each) { return small.find(each) != std::string::npos; });
            EXPECT_TRUE(way_out) << act << ": " << draft;
        }
}

TEST(EnglishWords, ShareAtOnceWhatWasAskedFor) {
    for (const auto& draft : all_turns("deliver/solicited", everything()))
        EXPECT_EQ(draft.find('?'), std::string::npos) << draft;
}

TEST(EnglishWords, NeverSayThatOneSorrowIsLikeAnother) {
    for (const auto* act : {"care", "care/offer", "care/experience", "care/introduction"})
        for (const auto& draft : all_turns(act, everything()))
            for (const auto* phrase : {"same", "like it", "similar", "been there", "you feel"})
                EXPECT_EQ(lower(draft).find(phrase), std::string::npos) << draft;
}

} // namespace
} // namespace goodturn::wording

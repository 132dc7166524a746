// Steps that get smaller, and the card.
#include "events/card.hpp"
#include "events/step.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

namespace goodturn::events {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

Event an_event() {
    Event event;
    event.id = "01890000-0000-7000-8000-000000000001";
    event.name = "DevConf";
    return event;
}

TEST(Steps, GetSmallerEachTimeDownToAGlassOfWater) {
    Clock clock = Clock::at("UTC", make_day(2026, 3, 4));
    Event event = an_event();
    std::set<std::string> seen;
    for (int i = 0; i < 5; ++i) {
        event = next_rung(event, clock.now);
        const Step step = step_of(event, "");
        EXPECT_THAT(step.words, StartsWith("If "));
        EXPECT_THAT(step.words, HasSubstr("then "));
        EXPECT_TRUE(seen.insert(step.words).second) << step.words;
        EXPECT_FALSE(step.smallest);
    }
    for (int i = 0; i < 3; ++i) { // and there it stays
        event = next_rung(event, clock.now);
        EXPECT_THAT(step_of(event, "").words, HasSubstr("glass of water. That counts."));
        EXPECT_TRUE(step_of(event, "").smallest);
    }
}

TEST(Steps, BeginAnewAfterAWhile) {
    const Instant now = Clock::at("UTC", make_day(2026, 3, 4)).now;
    Event event = next_rung(next_rung(an_event(), now), now);
    EXPECT_EQ(event.step, 2);
    EXPECT_EQ(next_rung(event, now + std::chrono::minutes(29)).step, 3);
    EXPECT_EQ(next_rung(event, now + std::chrono::minutes(31)).step, 1);
    EXPECT_FALSE(has_step(event, now + std::chrono::hours(24)));
    EXPECT_EQ(next_rung(forget_step(event), now).step, 1);
}

TEST(Steps, NameSomebodyToLookForWhereSomebodyIsKnown) {
    const Event event = next_rung(an_event(), Clock::at("UTC", make_day(2026, 3, 4)).now);
    EXPECT_THAT(step_of(event, "Wei Chen").words, HasSubstr("Wei Chen"));
}

TEST(Steps, AreKind) {
    for (const char* section : {"end/nobody", "end/met", "end/listened"})
        for (std::size_t count = 0; count < 4; ++count) {
            const std::string words =
                closing_words(an_event(), section, std::vector<std::string>(count, "Ann"));
            for (const char* harsh : {"only", "should", "!", "card"})
                EXPECT_EQ(words.find(harsh), std::string::npos) << words;
        }
}

TEST(TheCard, IsAVCardWithNameAndAddresses) {
    const std::string card = owner_card("Mo Hill", {"mo@hill.example", "mo@work.example"});
    EXPECT_THAT(card, StartsWith("BEGIN:VCARD\r\nVERSION:3.0\r\n"));
    EXPECT_THAT(card, HasSubstr("FN:Mo Hill\r\n"));
    EXPECT_THAT(card, HasSubstr("N:Hill;Mo;;;\r\n"));
    EXPECT_THAT(card, HasSubstr("mo@hill.example"));
    EXPECT_THAT(card, HasSubstr("mo@work.example"));
}

} // namespace
} // namespace goodturn::events

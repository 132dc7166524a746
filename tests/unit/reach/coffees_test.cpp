// Coffees in the air, as the day's list speaks of them.
#include "coffee/invitation.hpp"
#include "unit/reach/morning_world.hpp"

namespace goodturn::reach {
namespace {

using coffee::Invitation;
using coffee::InvitationState;
using testing::HasSubstr;

class CoffeesInTheAir : public MorningWorld {
  protected:
    Id ann = friend_of("Ann Lee", 5, 30, 10);

    Invitation invite(Day on) {
        Invitation invitation;
        invitation.person = ann;
        invitation.place = "Kaffeine";
        invitation.times = {Instant(on) + std::chrono::hours(16)};
        return must([&](store::Write& write) { return coffee::draft_invitation(write, invitation); });
    }
    void move(const Invitation& invitation, InvitationState to, const coffee::Moving& moving = {}) {
        must([&](store::Write& write) { return coffee::move_invitation(write, invitation.id, to, moving); });
    }
};

TEST_F(CoffeesInTheAir, LeadTheDayBeforeAndOnTheDay) {
    const auto coffee = invite(in_days(2));
    move(coffee, InvitationState::sent);
    move(coffee, InvitationState::accepted);
    go_to(in_days(1));
    const Move tomorrow = move_about(ann);
    EXPECT_EQ(tomorrow.act, "coffee-ahead");
    EXPECT_THAT(tomorrow.reason, HasSubstr("tomorrow at 16:00"));
    EXPECT_THAT(tomorrow.words, HasSubstr("Kaffeine"));
    EXPECT_EQ(tomorrow.about, coffee.id);
    go_to(in_days(1));
    EXPECT_THAT(move_about(ann).reason, HasSubstr("today at 16:00"));
}

TEST_F(CoffeesInTheAir, AreAskedAboutOnceTheirDayHasPassed) {
    const auto coffee = invite(in_days(2));
    move(coffee, InvitationState::sent);
    move(coffee, InvitationState::accepted);
    go_to(in_days(3));
    const Move after = move_about(ann);
    EXPECT_EQ(after.act, "coffee-passed");
    EXPECT_THAT(after.reason, HasSubstr("yesterday"));
    EXPECT_EQ(after.words, "") << "whether it was is not known";
    EXPECT_FALSE(after.smaller.empty());
    const auto talked = talk(ann, days_ago(1));
    move(coffee, InvitationState::held, {{}, talked.id});
    EXPECT_EQ(move_about(ann).act, "coffee-passed") << "its note is still to come";
    auto noted = talked;
    noted.note = "All well.";
    run([&](store::Write& write) { (void)conversations::change(write, noted); });
    EXPECT_FALSE(is_suggested(ann));
}

TEST_F(CoffeesInTheAir, WaitForAnAnswerCalmly) {
    const auto coffee = invite(in_days(10));
    move(coffee, InvitationState::sent);
    go_to(in_days(2));
    for (const Move& each : moves())
        EXPECT_NE(each.act, "coffee-sent") << "two days are no time";
    go_to(in_days(3));
    const auto all = moves();
    const auto found = std::ranges::find(all, std::string("coffee-sent"), &Move::act);
    ASSERT_NE(found, all.end());
    EXPECT_EQ(found->words, "");
    go_to(in_days(6)); // the proposed time has passed
    EXPECT_THAT(move_about(ann).reason, HasSubstr("have passed"));
    go_to(in_days(60));
    for (const Move& each : moves())
        EXPECT_NE(each.act, "coffee-sent");
}

TEST_F(CoffeesInTheAir, AreNotSpokenOfWhereThePersonIsLeftInPeace) {
    const auto coffee = invite(in_days(1));
    move(coffee, InvitationState::sent);
    move(coffee, InvitationState::accepted);
    mark(ann, [](people::Person& person) { person.leave_in_peace = true; });
    EXPECT_FALSE(is_suggested(ann));
}

} // namespace
} // namespace goodturn::reach

#include "morning_world.hpp"

namespace goodturn::reach {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;
using testing::StartsWith;

class Ties : public MorningWorld {
  protected:
    std::vector<RankedTie> ranked(std::size_t limit = 0) { return ties(database, clock, Rhythm{}, limit); }
    std::string words_about(const Id& person) { return tie_with(database, clock, Rhythm{}, person)->words; }
};

TEST_F(Ties, AreRankedWithThoseAboutToBeLostFirst) {
    friend_of("Daily Colleague", 40, 2, 1);
    friend_of("Rare Friend", 6, 132, 40);
    friend_of("Gone Friend", 10, 7, 500);
    const auto list = ranked();
    ASSERT_THAT(list, SizeIs(3));
    EXPECT_EQ(list[0].name, "Rare Friend");
    EXPECT_EQ(list[1].name, "Daily Colleague");
    EXPECT_EQ(list[2].name, "Gone Friend");
    for (const RankedTie& each : list)
        EXPECT_DOUBLE_EQ(each.score, each.strength * each.silence * each.alive);
    EXPECT_THAT(ranked(1), ElementsAre(testing::Field(&RankedTie::name, "Rare Friend")));
}

TEST_F(Ties, LeaveOutNobodyButTheDeadThoseInPeaceAndFirms) {
    friend_of("Snoozed", 3, 30, 10);
    snooze(ranked().front().person, in_days(9));
    friend_of("Unanswered", 3, 30, 10);
    friend_of("Spoken To Today", 3, 30, 0);
    friend_of("Dead", 3, 30, 10, [](people::Person& person) { person.dead = true; });
    friend_of("In Peace", 3, 30, 10, [](people::Person& person) { person.leave_in_peace = true; });
    friend_of("A Firm", 3, 30, 10, [](people::Person& person) { person.is_organization = true; });
    EXPECT_THAT(ranked(), SizeIs(3));
}

TEST_F(Ties, AreToldInWords) {
    EXPECT_EQ(words_about(friend_of("Ann Lee", 8, 21, 70)),
              "You and Ann talk about every three weeks; it has been ten. The tie is alive, and silence is "
              "setting in.");
    EXPECT_THAT(words_about(friend_of("Gus Ito", 8, 21, 100)), HasSubstr("growing faint"));
    EXPECT_EQ(words_about(friend_of("Ben Okri", 6, 60, 70)),
              "You and Ben talk about every nine weeks; it has been ten. The tie is alive, and silence is "
              "setting in.");
    EXPECT_EQ(words_about(friend_of("Cem Ak", 8, 21, 2)),
              "You and Cem talk about every three weeks, the last time two days ago. The tie is alive.");
    EXPECT_THAT(words_about(friend_of("Dora Fox", 8, 7, 900)), HasSubstr("asleep"));
    EXPECT_THAT(words_about(friend_of("Eve Gil", 1, 0, 5)),
                StartsWith("You and Eve have talked once, five days ago."));
    EXPECT_THAT(words_about(friend_of("Ida Jo", 1, 0, 100)),
                HasSubstr("The tie is young, and silence is setting in."));
    EXPECT_THAT(words_about(friend_of("Fay Hu", 2, 9, 5)),
                StartsWith("You and Fay have talked twice, the last time five days ago."));
}

TEST_F(Ties, DoNotExistWithoutAConversation) {
    EXPECT_FALSE(tie_with(database, clock, Rhythm{}, add("Never Met")));
    EXPECT_THAT(ranked(), IsEmpty());
}

TEST_F(Ties, LookLikeACircleByHowCloseTheyAreAmongAll) {
    const Id near = friend_of("Near", 20, 20, 5);
    const Id far = friend_of("Far", 5, 60, 90);
    for (int i = 0; i < 9; ++i)
        friend_of("Friend " + std::to_string(i), 12, 20, 6);
    const auto circle = [&](const Id& person) { return inferred_circle(database, clock, Rhythm{}, person); };
    EXPECT_EQ(circle(near), people::Circle::inner);
    EXPECT_EQ(circle(far), people::Circle::close);
    EXPECT_EQ(circle(add("Never Met")), std::nullopt);
    for (const RankedTie& tie : ties(database, clock, Rhythm{}, 0))
        EXPECT_EQ(tie.circle, circle(tie.person)) << tie.name;
}

TEST_F(Ties, LookLikeNoCircleWhileLittleIsKnown) {
    const Id ann = friend_of("Ann Lee", 20, 20, 5);
    const auto circle = [&](const Id& person) { return inferred_circle(database, clock, Rhythm{}, person); };
    EXPECT_EQ(circle(ann), std::nullopt) << "the only tie";
    for (int i = 0; i < 9; ++i)
        friend_of("Friend " + std::to_string(i), 1, 20, 6);
    EXPECT_EQ(circle(ann), people::Circle::inner);
    EXPECT_EQ(circle(friend_of("Once Met", 4, 20, 0)), std::nullopt) << "four days of contact";
}

} // namespace goodturn::reach

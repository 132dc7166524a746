#include "reciprocity/beginnings.hpp"

#include "reciprocity/ask.hpp"
#include "unit/reciprocity/circle_world.hpp"

namespace goodturn::reciprocity {
namespace {

TEST(ANote, SaysThatSomethingWasNeeded) {
    for (const auto* note :
         {"Asked her for an introduction to her boss.", "Asked him for help with the move.",
          "Wrote to ask if she could look at my CV.", "Asked Ann whether she knows a good plumber.",
          "Asked whether he knew anybody at Kestrel.", "I needed her advice on the contract.",
          "Needed a favour again.", "Could you introduce me to your editor?", "Asked her to read my draft.",
          "Would you mind reading this before Friday?", "Asked them a favour."})
        EXPECT_TRUE(says_something_was_needed(note)) << note;
}

TEST(ANote, SaysNothingOfTheKindWhereItIsNotSure) {
    for (const auto* note :
         {"", "Asked how she is.", "Asked her if I could help with the move.", "She asked me for help.",
          "Asked whether she needs a lift.", "Sent her the talk.", "Happy birthday.",
          "Asked her about the interview.", "She needed a hand with the boxes.", "Offered to read his draft.",
          "Asked about her mother.", "Didn't ask for anything, just a hello.",
          "Asked if he would like a coffee.", "He told me: \"could you send the file?\""})
        EXPECT_FALSE(says_something_was_needed(note)) << note;
}

class Beginnings : public CircleWorld {
  protected:
    Id ann = add("Ann Lee");
    int times() { return last_needing(database, ann, today()).times; }
};

TEST_F(Beginnings, CountBackWhileTheOwnerWroteBecauseOfANeed) {
    talk(ann, days_ago(900), "A long walk.");
    write_to(ann, days_ago(700), "Asked her for an introduction.");
    write_to(ann, days_ago(600), "Asked her to read my draft.");
    EXPECT_EQ(times(), 2);
    write_to(ann, days_ago(500), "Asked her whether she knows a solicitor.");
    write_to(ann, days_ago(450), "Needed her advice.");
    EXPECT_EQ(times(), 3) << "more are not looked for";
    EXPECT_TRUE(last_needing(database, ann, today()).by_writing);
}

TEST_F(Beginnings, EndWithWhatAskedForNothing) {
    write_to(ann, days_ago(700), "Asked her for an introduction.");
    write_to(ann, days_ago(600), "Asked her to read my draft.");
    write_to(ann, days_ago(500), "Thought of her, said hello.");
    EXPECT_EQ(times(), 0);
    write_to(ann, days_ago(400), "Asked her for a lift.");
    EXPECT_EQ(times(), 1);
    talk(ann, days_ago(300), "Coffee.");
    EXPECT_EQ(times(), 0) << "a coffee since then";
}

TEST_F(Beginnings, PassOverWhatTheOtherBeganAndKnowNothingOfAnEmptyNoteOrAConfidence) {
    using conversations::Direction;
    using conversations::Kind;
    write_to(ann, days_ago(500), "Asked her for a lift.");
    talk(ann, days_ago(400), "She wrote.", Kind::email, Direction::from_them);
    EXPECT_EQ(times(), 1);
    write_to(ann, days_ago(300));
    EXPECT_EQ(times(), 0);
    write_to(ann, days_ago(200), "Asked her for a lift.");
    talk(ann, days_ago(100), "Asked her for help with something private.", Kind::message, Direction::from_me,
         true);
    EXPECT_EQ(times(), 0);
}

TEST_F(Beginnings, AreKnownFromWhatWasAsked) {
    const auto ask = must([](store::Write& write) { return keep_ask(write, "a ladder"); });
    must([&](store::Write& write) { return note_asked(write, ask.id, ann); });
    talk(ann, today(), "Rang about Saturday.", conversations::Kind::call, conversations::Direction::from_me);
    const auto needing = last_needing(database, ann, today());
    EXPECT_EQ(needing.times, 1);
    EXPECT_FALSE(needing.by_writing);
}

} // namespace
} // namespace goodturn::reciprocity

#include "conversations_world.hpp"
#include "store/journal.hpp"

#include <gmock/gmock.h>

namespace goodturn::conversations {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

TEST_F(Conversations, AreReadBackAsTheyWereWritten) {
    auto written = on(days_ago(2), ann);
    written.people = {ben, ann, ben};
    written.kind = Kind::call;
    written.direction = Direction::from_them;
    written.at = parse_instant("2026-03-02T18:30:00Z", "UTC").value();
    written.note = "Łukasz moved; \"finally\"\n雪";
    written.in_confidence = true;
    written.source = "calls.csv:7";
    const auto added = add(written);

    const auto found = find(database, added.id);
    ASSERT_TRUE(found);
    EXPECT_EQ(*found, added);
    EXPECT_THAT(found->people, ElementsAre(ben, ann)) << "each once, in the order given";
    EXPECT_EQ(found->note, written.note);
    EXPECT_EQ(found->at, written.at);
    EXPECT_EQ(found->direction, Direction::from_them);
    EXPECT_TRUE(found->in_confidence);
}

TEST(KindInANote, IsWhatItsFirstWordsSay) {
    const std::vector<std::string> names{"Ann Lee"};
    const auto kind = [&](std::string_view note) { return kind_in_note(note, names); };
    for (const auto* note : {"Rang about the flat.", "She called me from Leeds.", "Ann phoned.",
                             "Quick call with Ann: she is well.", "Phone call. Her brother is ill.",
                             "Zoom with the four of us.", "Met online, for once.", "Met on Zoom.",
                             "Had a video call about the roof", "On the phone with her."})
        EXPECT_EQ(kind(note), Kind::call) << note;
    for (const auto* note :
         {"Emailed her the talk.", "E-mail from Ann about the fair.", "Wrote an email to her."})
        EXPECT_EQ(kind(note), Kind::email) << note;
    for (const auto* note : {"Texted that she is late.", "WhatsApp: all well.", "DM'd about the fair.",
                             "Got a text from Ann.", "Ann texted."})
        EXPECT_EQ(kind(note), Kind::message) << note;
}

TEST(KindInANote, IsUnknownWhereTheyTellOfAThingOrOfNothing) {
    for (const auto* note : {"", "Coffee. She may call next week.", "Called off the party, so we walked.",
                             "Text of the talk is with her.", "Phone is broken, so we met.",
                             "Email address has changed.", "Lunch; texted her brother later.", "Ann"})
        EXPECT_EQ(kind_in_note(note, {"Ann Lee"}), std::nullopt) << note;
}

TEST_F(Conversations, NeedSomebody) {
    const auto result = store::write(database, store::Change{"test", "you", clock}, [&](store::Write& write) {
        return conversations::add(write, Conversation{});
    });
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().problem, Problem::invalid);
}

TEST_F(Conversations, OfAKnownSourceComeInOnce) {
    auto conversation = on(days_ago(9), ann);
    conversation.source = "row 1";
    conversation.note = "first";
    const auto first = add(conversation);
    conversation.note = "second";
    const auto again = add(conversation);
    EXPECT_EQ(again, first);
    EXPECT_TRUE(is_known_source(database, "row 1"));
    EXPECT_FALSE(is_known_source(database, ""));
    EXPECT_EQ(count_with_person(database, ann), 1U);
}

TEST_F(Conversations, AreListedNewestFirstAndWithinADayByTheHour) {
    log(days_ago(5), ann, Kind::coffee, Direction::both, "old");
    auto evening = on(days_ago(1), ann);
    evening.at = parse_instant("2026-03-03T20:00:00Z", "UTC").value();
    evening.note = "evening";
    add(evening);
    auto morning = evening;
    morning.at = parse_instant("2026-03-03T08:00:00Z", "UTC").value();
    morning.note = "morning";
    add(morning);

    std::vector<std::string> listed;
    for (const auto& each : with_person(database, ann, 0))
        listed.push_back(each.note);
    EXPECT_THAT(listed, ElementsAre("evening", "morning", "old"));
    EXPECT_THAT(with_person(database, ann, 1), SizeIs(1));

    std::vector<std::string> all;
    for_each(database, [&](const Conversation& each) { all.push_back(each.note); });
    EXPECT_THAT(all, ElementsAre("old", "morning", "evening"));
}

TEST_F(Conversations, OfTwoJoinedPeopleAreKeptOnceEach) {
    log(days_ago(5), ann, Kind::coffee, Direction::both, "Ann alone");
    auto both = on(days_ago(3), ann);
    both.people.push_back(ben);
    add(both);
    run([&](store::Write& write) { move_all(write, ann, ben); });
    EXPECT_EQ(count_with_person(database, ann), 0U);
    EXPECT_EQ(count_with_person(database, ben), 2U);
    EXPECT_FALSE(tie_of(database, ann));
    EXPECT_EQ(tie(ben).active_days, 2);

    ASSERT_TRUE(store::undo(database, clock));
    EXPECT_EQ(count_with_person(database, ann), 2U);
    EXPECT_EQ(tie(ann).active_days, 2);
    EXPECT_EQ(tie(ben).active_days, 1);
}

TEST_F(Conversations, CanBeLeftByOneOfTheirPeople) {
    auto both = on(days_ago(3), ann);
    both.people.push_back(ben);
    both = add(both);
    run([&](store::Write& write) { leave(write, both.id, ann); });
    EXPECT_THAT(find(database, both.id)->people, ElementsAre(ben));
    EXPECT_FALSE(tie_of(database, ann));
    EXPECT_TRUE(tie_of(database, ben));
}

TEST_F(Conversations, CanBeChangedOnlyWhileTheyAreThere) {
    const auto logged = log(days_ago(3), ann);
    run([&](store::Write& write) { remove(write, logged.id); });
    const auto result = store::write(database, store::Change{"test", "you", clock},
                                     [&](store::Write& write) { return change(write, logged); });
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().problem, Problem::not_found);
}

TEST_F(Conversations, AreFoundByTheWordsOfTheirNotesNewestFirst) {
    log(days_ago(30), ann, Kind::coffee, Direction::both, "Looks for a school in Leeds");
    log(days_ago(60), ben, Kind::coffee, Direction::both, "A school for the twins, perhaps in Leeds");
    log(days_ago(10), ben, Kind::coffee, Direction::both, "Schooldays over");
    EXPECT_THAT(notes("leeds school"),
                ElementsAre("Looks for a school in Leeds", "A school for the twins, perhaps in Leeds"));
    EXPECT_THAT(notes("leeds school", 1), SizeIs(1));
    EXPECT_THAT(notes("schoold"), ElementsAre("Schooldays over"));
    EXPECT_THAT(notes("school leeds twi"), SizeIs(1));
    EXPECT_THAT(notes("schoo leeds"), IsEmpty()); // only the last word may be a beginning
}

TEST_F(Conversations, AreFoundByWordsWithoutTheirAccents) {
    log(days_ago(3), ann, Kind::coffee, Direction::both,
        "Met her sister Bri\xcc\x81"
        "d"); // decomposed
    log(days_ago(4), ann, Kind::coffee, Direction::both, "Asked after Bríd");
    log(days_ago(5), ann, Kind::coffee, Direction::both, "Bridget called");
    EXPECT_THAT(notes("brid"), SizeIs(3));
    EXPECT_THAT(notes("BRÍD"), SizeIs(3));
}

TEST_F(Conversations, CannotBeSearchedWithOperatorsByAccident) {
    log(days_ago(3), ann, Kind::coffee, Direction::both, "say \"yes\" OR no, near-by (x) note:y");
    for (const char* query : {"\"yes", "yes\" OR \"", "OR", "NEAR(", "near-by", "note:y", "(x)", "no*",
                              "^say", "y AND", "{note}", "-no"})
        EXPECT_NO_THROW(notes(query)) << query;
    EXPECT_THAT(notes("near-by"), SizeIs(1));
    EXPECT_THAT(notes("yes OR"), SizeIs(1));
    EXPECT_THAT(notes("yes missing"), IsEmpty());
    EXPECT_THAT(notes(""), IsEmpty());
    EXPECT_THAT(notes(" \" * "), IsEmpty());
}

TEST_F(Conversations, AreFoundByTheirNewWordsAfterAChangeAndByTheOldOnesAfterUndo) {
    auto logged = log(days_ago(3), ann, Kind::coffee, Direction::both, "violin");
    logged.note = "cello";
    must([&](store::Write& write) -> Result<bool> {
        CHECK_OK(change(write, logged));
        return true;
    });
    EXPECT_THAT(notes("violin"), IsEmpty());
    EXPECT_THAT(notes("cello"), SizeIs(1));
    ASSERT_TRUE(store::undo(database, clock));
    EXPECT_THAT(notes("violin"), SizeIs(1));
    EXPECT_THAT(notes("cello"), IsEmpty());
}

} // namespace goodturn::conversations

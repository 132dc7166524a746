// An event from its start to the mornings after.
#include "operations/event_operations.hpp"
#include "operations/reach_operations.hpp"
#include "unit/operations/home.hpp"

namespace goodturn::operations {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

struct AnEvent : Home {
    void go(const std::string& intention = "listen to two people") {
        ASSERT_TRUE(start_event(context(), {"DevConf", "", "tomorrow", intention}));
    }
    Result<MetSomebody> try_to_meet(const std::string& who, const std::string& note = {}) {
        MeetSomebody input;
        input.who = {who};
        input.note = note;
        return meet_somebody(context(), input);
    }
    MetSomebody meet(const std::string& who, const std::string& note = "Talked about trains.") {
        return try_to_meet(who, note).value();
    }
    std::vector<std::string> names_of_today() {
        std::vector<std::string> names;
        const auto moves = today(context(), {}).value();
        for (const MoveLine& move : moves)
            names.push_back(move.person.name);
        return names;
    }
};

TEST_F(AnEvent, LeadsTodayOnTheMorningsAfterIt) {
    go();
    add("Ann Lee");
    log("ann", "I promised to send her the map by Friday.");
    for (const char* name : {"Guest Ash", "Guest Birch", "Guest Cedar", "Guest Date"})
        meet(name);
    start(make_day(2026, 3, 5));
    EXPECT_THAT(names_of_today(), Not(testing::Contains(HasSubstr("Guest")))) << "it is still running";
    start(make_day(2026, 3, 6));
    const auto moves = today(context(), {}).value();
    ASSERT_THAT(moves, SizeIs(3));
    for (const MoveLine& move : moves) {
        EXPECT_THAT(move.person.name, HasSubstr("Guest"));
        EXPECT_EQ(move.act, "greet");
        EXPECT_THAT(move.reason, HasSubstr("DevConf"));
        EXPECT_THAT(move.next, testing::StartsWith("done "));
    }
    ASSERT_TRUE(mark_done(context(), {moves.front().about}));
    EXPECT_THAT(names_of_today(), Not(testing::Contains(moves.front().person.name)));
    start(make_day(2026, 3, 7));
    EXPECT_EQ(names_of_today().front(), "Guest Date");
}

TEST_F(AnEvent, TakesWhatItHearsOfAMeetingAsLogDoes) {
    go();
    const auto met = meet("red scarf, Kafka talk",
                          "She is looking for a flat in Leeds. I promised to send her the map by Friday.");
    EXPECT_THAT(met.logged.stored.needs, SizeIs(1));
    EXPECT_THAT(met.logged.stored.promises, SizeIs(1));
    EXPECT_EQ(met.logged.conversation.kind, conversations::Kind::encounter);
    const auto page = show_person(context(), {"red scarf"}).value();
    EXPECT_EQ(page.person.description, "red scarf, Kafka talk");
    EXPECT_EQ(page.person.how_met, "met at DevConf");
    const auto end = end_event(context(), {}).value();
    EXPECT_THAT(end.promised, SizeIs(1));
    EXPECT_THAT(end.words, HasSubstr("red scarf"));
    EXPECT_EQ(end.event->state, EventState::over);
    EXPECT_FALSE(end_event(context(), {})) << "once is enough";
}

TEST_F(AnEvent, NeedsNotEvenAName) {
    go();
    MeetSomebody input;
    input.note = "Talked about queues";
    EXPECT_EQ(meet_somebody(context(), input)->met.front().name, "Talked about queues");
    EXPECT_FALSE(meet_somebody(context(), MeetSomebody{}));
    MeetSomebody secret;
    secret.note = "I promised to keep it quiet.";
    secret.in_confidence = true;
    EXPECT_EQ(meet_somebody(context(), secret)->met.front().name, "somebody at DevConf");
    EXPECT_THAT(show_event(context(), {})->promised, IsEmpty());
    input.who = {"Ann Lee", "Ben Okri"};
    const auto both = meet_somebody(context(), input).value();
    EXPECT_THAT(both.met, SizeIs(2));
    EXPECT_FALSE(meet_somebody(context(), input)) << "the same words twice";
    input.again = true;
    EXPECT_TRUE(meet_somebody(context(), input));
}

TEST_F(AnEvent, ListsWhereItIsNotSureWhoIsMeant) {
    add("Ann Lee");
    go();
    const auto unsure = try_to_meet("Ann", "Talked about trains.");
    ASSERT_FALSE(unsure);
    EXPECT_EQ(unsure.error().problem, Problem::ambiguous);
    EXPECT_THAT(unsure.error().candidates, ElementsAre(HasSubstr("Ann Lee")));
    EXPECT_THAT(list_event_people(context(), {})->met, IsEmpty()) << "nothing was stored";
    MeetSomebody input;
    input.who = {"Ann"};
    input.add_new = true;
    EXPECT_EQ(meet_somebody(context(), input)->met.front().name, "Ann");
}

TEST_F(AnEvent, IsOneChangeAStepAndUndoneWhole) {
    go();
    ASSERT_TRUE(import_attendees(context(), {"Wei Chen, Kestrel\nCem Ay\n", "list"}));
    const auto met = meet("wei");
    EXPECT_THAT(met.on_list, SizeIs(1));
    EXPECT_EQ(show_person(context(), {"wei"})->person.organization, "Kestrel");
    ASSERT_TRUE(undo(context(), {}));
    EXPECT_THAT(find_people(context(), {}).value(), IsEmpty());
    EXPECT_FALSE(list_event_people(context(), {})->attendees.front().met);
    ASSERT_TRUE(undo(context(), {}));
    EXPECT_THAT(list_event_people(context(), {})->attendees, IsEmpty());
    ASSERT_TRUE(undo(context(), {}));
    EXPECT_FALSE(show_event(context(), {})->event);
    EXPECT_FALSE(next_step(context(), {}));
    EXPECT_FALSE(import_attendees(context(), {"Wei Chen\n", "list"}));
    EXPECT_FALSE(list_event_people(context(), {}));
}

TEST_F(AnEvent, BeginsItsStepsAnewOnceSomebodyWasMet) {
    go();
    next_step(context(), {}).value();
    next_step(context(), {}).value();
    EXPECT_TRUE(show_event(context(), {})->step);
    meet("Wei Chen");
    EXPECT_FALSE(show_event(context(), {})->step);
    for (int i = 0; i < 5; ++i)
        EXPECT_FALSE(next_step(context(), {})->step.smallest);
    EXPECT_TRUE(next_step(context(), {})->step.smallest);
}

TEST_F(AnEvent, EndsByItself) {
    go();
    meet("Wei Chen");
    start(make_day(2026, 3, 7));
    EXPECT_TRUE(show_event(context(), {})->event->ended_by_itself);
    EXPECT_THAT(names_of_today(), ElementsAre("Wei Chen"));
    EXPECT_FALSE(try_to_meet("Zoe Ray"));
    MeetSomebody late;
    late.who = {"Zoe Ray"};
    late.when = "2026-03-05";
    EXPECT_EQ(meet_somebody(context(), late)->met.front().write_on, make_day(2026, 3, 8));
    EXPECT_EQ(start_event(context(), {"Another", "", "", ""})->ended->name, "DevConf");
}

TEST_F(AnEvent, ForgetsAPersonWithEveryTrace) {
    go();
    ASSERT_TRUE(import_attendees(context(), {"Zebulon Quackenbush, Glockenspiel Works\nAnn Lee\n", "list"}));
    meet("zebulon", "He tunes xylophones.");
    meet("Ann Lee");
    next_step(context(), {}).value();
    ASSERT_TRUE(end_event(context(), {}));
    ASSERT_TRUE(forget_person(context(), {"zebulon", true}));
    EXPECT_THAT(list_event_people(context(), {})->attendees, SizeIs(1));
    EXPECT_THAT(list_event_people(context(), {})->met, SizeIs(1));
    open.reset();
    expect_no_trace_of({"ebulon", "uackenbush", "lockenspiel", "xylophones"});
}

TEST_F(AnEvent, IsMergedAndExportedWithEverythingElse) {
    go();
    const auto one = meet("Wei Chen").met.front().person;
    const auto two = meet("Wei Cheng").met.front().person;
    ASSERT_TRUE(merge_people(context(), {one, two}));
    EXPECT_THAT(list_event_people(context(), {})->met, SizeIs(1));
    ExportEverything all;
    all.format = ExportFormat::json;
    const auto text = export_everything(context(), all)->text;
    EXPECT_THAT(text, HasSubstr("\"events\""));
    EXPECT_THAT(text, HasSubstr("DevConf"));
}

TEST_F(AnEvent, HasACardOnlyForAnOwnerWithAName) {
    EXPECT_THAT(own_card(context(), {}).error().advice, HasSubstr("settings set name"));
    ASSERT_TRUE(set_setting(context(), {"name", "Mo Hill"}));
    ASSERT_TRUE(set_setting(context(), {"addresses", "mo@hill.example"}));
    EXPECT_THAT(own_card(context(), {})->vcard, HasSubstr("mo@hill.example"));
    EXPECT_FALSE(own_card(context(), {{"nonsense"}, false}));
}

} // namespace
} // namespace goodturn::operations

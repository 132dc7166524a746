// A coffee from the invitation to the note, as any face would go about it.
#include "base/json.hpp"
#include "operations/coffee_operations.hpp"
#include "operations/coffee_times.hpp"
#include "unit/operations/home.hpp"

namespace goodturn::operations {
namespace {

using testing::HasSubstr;
using testing::Not;

class Coffees : public Home {
  protected:
    void SetUp() override {
        Home::SetUp();
        set("zone", "Europe/London");
        set("name", "Robin Winter");
        start(make_day(2026, 3, 4)); // the zone counts from now on
    }
    void set(const std::string& key, const std::string& value) {
        ASSERT_TRUE(set_setting(context(), {key, value})) << key;
    }
    Invited invited(const std::string& who) {
        Invite input;
        input.person = who;
        return invite(context(), input).value();
    }
    Result<Invited> move(const std::string& who, coffee::InvitationState to, const std::string& when = {}) {
        return move_invitation(context(), {who, to, when});
    }
    Brief page(const std::string& who, const std::string& at = {}) {
        return brief(context(), {who, at}).value();
    }
    static std::string all_of(const Brief& page) { return to_json_text(to_json(page)); }
};

TEST_F(Coffees, ProposeTwoTimesAndSayThatNoCalendarIsHere) {
    add("Ann Lee");
    const auto made = invited("ann");
    ASSERT_EQ(made.invitation.times.size(), 2U);
    EXPECT_EQ(made.invitation.times[0].words, "Friday 6 March at 16:00");
    EXPECT_THAT(made.words, HasSubstr("Friday 6 March at 16:00 or Monday 9 March at 12:30"));
    EXPECT_THAT(made.notes, testing::ElementsAre(HasSubstr("No calendar has come in")));
    EXPECT_THAT(made.file, HasSubstr("METHOD:PUBLISH"));
    const auto again = invited("ann");
    EXPECT_EQ(again.invitation.id, made.invitation.id) << "one at a time";
    EXPECT_EQ(again.file, made.file);
    Invite by_phone;
    by_phone.person = "ann";
    by_phone.channel = coffee::Channel::call;
    const auto said = invite(context(), by_phone);
    EXPECT_EQ(said->invitation.channel, coffee::Channel::call);
    EXPECT_EQ(said->file, made.file) << "how it is said is not in the file";
}

TEST_F(Coffees, KeepClearOfTheCalendarAndOfOtherInvitations) {
    add("Ann Lee");
    add("Ben Okri");
    const auto calendar =
        file("mine.ics", "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nDTSTART;TZID=Europe/London:20260306T131500\n"
                         "DTEND;TZID=Europe/London:20260306T180000\nEND:VEVENT\nEND:VCALENDAR\n");
    ASSERT_EQ(import_files(context(), {{calendar}, false, {}})->events.added, 1);
    const auto anns = invited("ann");
    EXPECT_TRUE(anns.notes.empty());
    EXPECT_EQ(anns.invitation.times[0].words, "Friday 6 March at 12:00")
        << "lunch, a quarter of an hour before";
    const auto bens = invited("ben");
    for (const TimeLine& each : bens.invitation.times)
        EXPECT_THAT(anns.invitation.times, Not(testing::Contains(testing::Field(&TimeLine::at, each.at))));
}

TEST_F(Coffees, SpeakToThemTheWayTheyLikeAndOnTheirClock) {
    const auto ann = add("Ann Lee");
    EditPerson edit;
    edit.person = ann.id;
    edit.set.channel = "email";
    edit.set.time_zone = "Europe/Berlin";
    edit.set.add_emails = {"ann@lee.example"};
    ASSERT_TRUE(edit_person(context(), edit));
    set("places", "Kaffeine; the library");
    set("addresses", "robin@winter.example");
    const auto made = invited("ann");
    EXPECT_EQ(made.invitation.channel, coffee::Channel::email);
    EXPECT_THAT(made.words, HasSubstr("16:00 (17:00 for you)"));
    EXPECT_THAT(made.words, HasSubstr("Kaffeine"));
    EXPECT_THAT(made.words, HasSubstr("Robin Winter"));
    EXPECT_THAT(made.file, HasSubstr("METHOD:REQUEST"));
    EXPECT_THAT(made.invitation.times[0].words, HasSubstr("(17:00 for them)"));
}

TEST_F(Coffees, AreNotForTheDeadNorForThoseLeftInPeace) {
    const auto ann = add("Ann Lee");
    EditPerson edit;
    edit.person = ann.id;
    edit.set.leave_in_peace = true;
    ASSERT_TRUE(edit_person(context(), edit));
    Invite input;
    input.person = "ann";
    EXPECT_EQ(invite(context(), input).error().problem, Problem::refused);
    edit.set = {};
    edit.set.dead = true;
    ASSERT_TRUE(edit_person(context(), edit));
    EXPECT_THAT(invite(context(), input).error().message, HasSubstr("no longer alive"));
    EXPECT_TRUE(list_invitations(context(), {})->empty());
}

TEST_F(Coffees, RefuseATimeInThePastWithoutAnHourOrThatTheClocksSkip) {
    add("Ann Lee");
    Invite input;
    input.person = "ann";
    for (const auto* when :
         {"2026-03-03 16:00", "yesterday 10:00", "friday", "some time", "2026-03-29 01:30", "25:00"}) {
        input.when = {when};
        EXPECT_FALSE(invite(context(), input)) << when;
    }
    EXPECT_TRUE(list_invitations(context(), {})->empty());
    const auto at = [&](std::string_view text) {
        const auto read = time_from_words(text, context().clock, true);
        return read ? to_text(*read) : to_sentence(read.error());
    };
    EXPECT_EQ(at("friday at 4pm"), "2026-03-06T16:00:00Z");
    EXPECT_EQ(at("tomorrow 9.30"), "2026-03-05T09:30:00Z");
    EXPECT_EQ(at("2026-03-30 12:30"), "2026-03-30T11:30:00Z");
    EXPECT_EQ(at("2026-03-06T16:00+01:00"), "2026-03-06T15:00:00Z");
    EXPECT_THAT(at("2026-03-29 01:30"), HasSubstr("the clocks are put forward"));
}

TEST_F(Coffees, BecomeAConversationWithWhatIsHeardInItsNote) {
    const auto ann = add("Ann Lee");
    invited("ann");
    ASSERT_TRUE(move("ann", coffee::InvitationState::sent));
    const auto yes = move("ann", coffee::InvitationState::accepted, "monday");
    ASSERT_TRUE(yes) << to_sentence(yes.error());
    EXPECT_EQ(yes->invitation.agreed->words, "Monday 9 March at 12:30");
    EXPECT_FALSE(hold_invitation(context(), {"ann", "Too early.", false}));

    start(make_day(2026, 3, 9));
    const auto held = hold_invitation(context(), {"ann", "", false});
    ASSERT_TRUE(held) << to_sentence(held.error());
    EXPECT_TRUE(held->invitation);
    EXPECT_EQ(held->conversation.kind, conversations::Kind::coffee);
    // The note comes later, and goes into the same conversation.
    const auto written = log("ann", "She is looking for a flat in Leeds.");
    EXPECT_EQ(written.conversation.id, held->conversation.id);
    EXPECT_FALSE(written.heard.needs.empty());
    EXPECT_EQ(conversations::count_with_person(context().database, ann.id), 1U);
    EXPECT_FALSE(hold_invitation(context(), {"ann", "Again.", false}));
    ASSERT_TRUE(undo(context(), {}));
    ASSERT_TRUE(undo(context(), {}));
    EXPECT_EQ(list_invitations(context(), {})->front().state, "accepted") << "two changes taken back whole";
}

TEST_F(Coffees, AreHeldByWritingThemDown) {
    add("Ann Lee");
    invited("ann");
    ASSERT_TRUE(move("ann", coffee::InvitationState::sent));
    ASSERT_TRUE(move("ann", coffee::InvitationState::accepted, "1"));
    start(make_day(2026, 3, 7));
    EXPECT_TRUE(log("ann", "Good to see her.", "yesterday").invitation);
    EXPECT_TRUE(list_invitations(context(), {})->empty());
    EXPECT_EQ(list_invitations(context(), {"ann", true})->front().state, "held");
}

TEST_F(Coffees, AreGoneWithThePersonWhoIsForgottenAndGoAlongInAMerge) {
    add("Ann Lee");
    add("Annie Lee");
    invited("Annie Lee");
    ASSERT_TRUE(merge_people(context(), {"Ann Lee", "Annie Lee"}));
    EXPECT_EQ(list_invitations(context(), {})->front().person.name, "Ann Lee");
    ASSERT_TRUE(forget_person(context(), {"Ann Lee", true}));
    EXPECT_TRUE(list_invitations(context(), {"", true})->empty());
}

TEST_F(Coffees, HaveAPageBeforeThatSaysNothingToldInConfidence) {
    add("Ann Lee");
    log("ann", "Coffee. She started at Acme in January, and is looking for a flat in Leeds.", "2026-02-10");
    LogConversation secret;
    secret.people = {"ann"};
    secret.note = "She wants to leave Acme and needs a lawyer.";
    secret.in_confidence = true;
    secret.when = "2026-02-20";
    ASSERT_TRUE(log_conversation(context(), secret));
    const auto read = page("ann");
    EXPECT_TRUE(read.met);
    EXPECT_THAT(read.last_time, HasSubstr("told in confidence"));
    EXPECT_THAT(all_of(read), Not(HasSubstr("lawyer")));
    EXPECT_THAT(all_of(read), Not(HasSubstr("leave Acme")));
    EXPECT_THAT(all_of(read), HasSubstr("flat in Leeds"));
    EXPECT_EQ(read.questions.size(), 3U);
    EXPECT_THAT(read.notes, testing::ElementsAre(HasSubstr("confidence")));
}

TEST_F(Coffees, HaveAPageForSomeoneNewToo) {
    add("Wei Chen");
    const auto read = page("wei", "the Kafka meetup");
    EXPECT_FALSE(read.met);
    EXPECT_EQ(read.listened, 0);
    EXPECT_THAT(read.questions.front().text, HasSubstr("the Kafka meetup"));
}

TEST_F(Coffees, AreNotSuggestedOnQuietDays) {
    add("Ann Lee");
    AddFavour favour;
    favour.person = "ann";
    favour.what = "read my draft";
    favour.when = "2026-02-20";
    ASSERT_TRUE(add_favour(context(), favour));
    ASSERT_FALSE(today(context(), {})->empty());
    set("quiet-days", "wednesday");
    EXPECT_TRUE(today(context(), {})->empty());
    start(make_day(2026, 3, 5));
    EXPECT_FALSE(today(context(), {})->empty());
}

} // namespace
} // namespace goodturn::operations

#include "coffee/invitation.hpp"
#include "coffee/invitation_file.hpp"
#include "conversations/conversation.hpp"
#include "unit/listen/threads_world.hpp"

#include <gmock/gmock.h>

namespace goodturn::coffee {
namespace {

using enum InvitationState;
using testing::HasSubstr;

Instant at(std::string_view text) {
    return parse_instant(text, "UTC").value();
}

/// Wednesday, 4 March 2026.
struct CoffeeWorld : ThreadsWorld {
    Invitation made(const Id& person) const {
        Invitation invitation;
        invitation.person = person;
        invitation.place = " Kaffeine ";
        invitation.times = {at("2026-03-09T12:30Z"), at("2026-03-06T16:00Z")};
        return invitation;
    }
    Result<Invitation> draft(const Invitation& invitation) {
        return attempt([&](store::Write& write) { return draft_invitation(write, invitation); });
    }
    Invitation invite(const Id& person) { return draft(made(person)).value(); }
    Result<Invitation> move(const Id& id, InvitationState to, const Moving& moving = {}) {
        return attempt([&](store::Write& write) { return move_invitation(write, id, to, moving); });
    }
    Result<Invitation> times(const Id& id, const std::vector<Instant>& times) {
        return attempt([&](store::Write& write) { return change_invitation(write, id, {times, {}, {}}); });
    }
    Id talk(const Id& person, Day day, const std::string& note = {}) {
        conversations::Conversation conversation;
        conversation.people = {person};
        conversation.day = day;
        conversation.note = note;
        return must([&](store::Write& write) { return conversations::add(write, conversation); }).id;
    }
    void mark(const Id& id, const std::function<void(people::Person&)>& how) {
        auto person = *people::find(database, id);
        how(person);
        add(person);
    }
};

TEST(AnInvitation, GoesFromDraftedToHeld) {
    CoffeeWorld world;
    const auto drafted_one = world.invite(world.ann);
    EXPECT_EQ(drafted_one.place, "Kaffeine");
    EXPECT_EQ(drafted_one.times.front(), at("2026-03-06T16:00Z")) << "in order";
    EXPECT_EQ(find_invitation(world.database, drafted_one.id), drafted_one);
    ASSERT_TRUE(world.move(drafted_one.id, sent));
    const auto yes = world.move(drafted_one.id, accepted, {at("2026-03-09T12:30Z"), {}});
    ASSERT_TRUE(yes);
    EXPECT_EQ(yes->at, at("2026-03-09T12:30Z"));
    EXPECT_EQ(yes->sequence, 1) << "the file says something else now";
    world.go_to(2026, 3, 9);
    const auto was = world.move(drafted_one.id, held, {{}, world.talk(world.ann, world.clock.today)});
    ASSERT_TRUE(was);
    EXPECT_EQ(was->state, held);
    EXPECT_TRUE(was->conversation.has_value());
    EXPECT_TRUE(open_invitations(world.database).empty());
}

TEST(AnInvitation, RefusesWhatCannotBeAndSaysWhatCan) {
    CoffeeWorld world;
    const auto one = world.invite(world.ann);
    for (const auto to : {accepted, declined, held, drafted}) {
        const auto moved = world.move(one.id, to);
        ASSERT_FALSE(moved);
        EXPECT_EQ(moved.error().problem, Problem::refused);
        EXPECT_THAT(moved.error().message, HasSubstr("is drafted"));
        EXPECT_THAT(moved.error().advice, HasSubstr("goodturn invite sent"));
    }
    ASSERT_TRUE(world.move(one.id, sent));
    EXPECT_EQ(world.move(one.id, accepted).error().problem, Problem::invalid) << "which of the two?";
    ASSERT_TRUE(world.move(one.id, declined));
    for (const auto to : {drafted, sent, accepted, held, withdrawn})
        EXPECT_THAT(world.move(one.id, to).error().advice, HasSubstr("A no is kept"));
    EXPECT_EQ(world.move("x", sent).error().problem, Problem::not_found);
}

TEST(AnInvitation, IsNotHeldBeforeItsDay) {
    CoffeeWorld world;
    const auto one = world.invite(world.ann);
    ASSERT_TRUE(world.move(one.id, sent));
    ASSERT_TRUE(world.move(one.id, accepted, {at("2026-03-06T16:00Z"), {}}));
    const auto early = world.move(one.id, held, {{}, world.talk(world.ann, world.clock.today)});
    ASSERT_FALSE(early);
    EXPECT_THAT(early.error().message, HasSubstr("still to come"));
}

TEST(AnInvitation, IsOneAtATimeAndNotForThosePastOrLeftInPeaceNorInThePast) {
    CoffeeWorld world;
    const auto one = world.invite(world.ann);
    EXPECT_EQ(world.draft(world.made(world.ann)).error().problem, Problem::refused);
    ASSERT_TRUE(world.move(one.id, withdrawn));
    EXPECT_TRUE(world.draft(world.made(world.ann)));

    auto past = world.made(world.ben);
    past.times = {at("2026-03-03T16:00Z")};
    EXPECT_THAT(world.draft(past).error().message, HasSubstr("2026-03-03 at 16:00 has passed"));
    past.times.clear();
    EXPECT_EQ(world.draft(past).error().problem, Problem::invalid);

    world.mark(world.ben, [](people::Person& ben) { ben.leave_in_peace = true; });
    EXPECT_THAT(world.draft(world.made(world.ben)).error().message, HasSubstr("left in peace"));
    world.mark(world.ben, [](people::Person& ben) { ben.dead = true; });
    EXPECT_THAT(world.draft(world.made(world.ben)).error().message, HasSubstr("no longer alive"));
}

TEST(AChangedTime, RaisesTheSequenceAndAsksAgainOnlyWhereThereIsSomethingToChoose) {
    CoffeeWorld world;
    const auto one = world.invite(world.ann);
    EXPECT_EQ(world.times(one.id, one.times)->sequence, 0) << "nothing changed";
    EXPECT_EQ(world.times(one.id, {at("2026-03-10T16:00Z")})->sequence, 1);
    ASSERT_TRUE(world.move(one.id, sent));
    ASSERT_TRUE(world.move(one.id, accepted));
    const auto agreed = world.times(one.id, {at("2026-03-11T16:00Z")});
    EXPECT_EQ(agreed->state, accepted);
    EXPECT_EQ(agreed->at, at("2026-03-11T16:00Z"));
    const auto again = world.times(one.id, {at("2026-03-12T16:00Z"), at("2026-03-13T16:00Z")});
    EXPECT_EQ(again->state, sent);
    EXPECT_FALSE(again->at);
    EXPECT_EQ(again->sequence, 4);
    EXPECT_FALSE(world.times(one.id, {at("2026-03-01T16:00Z")})) << "past";
    ASSERT_TRUE(world.move(one.id, declined));
    EXPECT_EQ(world.times(one.id, {at("2026-03-14T16:00Z")}).error().problem, Problem::refused);
}

TEST(Invitations, HoldTheirTimesAgainstOthers) {
    CoffeeWorld world;
    const auto one = world.invite(world.ann);
    EXPECT_EQ(times_spoken_for(world.database).size(), 2U);
    EXPECT_TRUE(times_spoken_for(world.database, one.id).empty());
    ASSERT_TRUE(world.move(one.id, sent));
    ASSERT_TRUE(world.move(one.id, accepted, {at("2026-03-06T16:00Z"), {}}));
    EXPECT_EQ(times_spoken_for(world.database),
              (std::vector<Busy>{{at("2026-03-06T16:00Z"), at("2026-03-06T17:00Z")}}));
}

TEST(Invitations, GoWithAPersonInAMergeAndAreGoneWhenForgotten) {
    CoffeeWorld world;
    const auto anns = world.invite(world.ann);
    ASSERT_TRUE(world.move(anns.id, sent));
    const auto bens = world.invite(world.ben);
    world.run([&](store::Write& write) { move_all(write, world.ben, world.ann); });
    EXPECT_EQ(invitations_of(world.database, world.ann).size(), 2U);
    EXPECT_EQ(open_invitation_of(world.database, world.ann)->id, anns.id) << "the one that has come further";
    EXPECT_EQ(find_invitation(world.database, bens.id)->state, withdrawn);
    world.run([&](store::Write& write) { remove_all(write, world.ann); });
    EXPECT_TRUE(invitations_of(world.database, std::nullopt).empty());
}

/// "NAME" or "NAME;PARAM…" -> its value, of an unfolded file.
std::string value_in(std::string file, const std::string& name) {
    for (auto fold = file.find("\r\n "); fold != std::string::npos; fold = file.find("\r\n "))
        file.erase(fold, 3);
    const auto line = file.find("\r\n" + name);
    if (line == std::string::npos) return {};
    const auto end = file.find("\r\n", line + 2);
    const auto whole = file.substr(line + 2, end - line - 2);
    return whole.substr(whole.find(':') + 1);
}

FileOf file_of(const Invitation& invitation) {
    FileOf file;
    file.invitation = invitation;
    file.owner = {"Robin Winter", "robin@winter.example"};
    file.person = {"Ann Lee", "ann@lee.example"};
    file.now = at("2026-03-04T12:00Z");
    return file;
}

TEST(TheCalendarFile, IsARequestInUtcWithAStableUidAndARisingSequence) {
    CoffeeWorld world;
    const auto one = world.invite(world.ann);
    const std::string first = calendar_file(file_of(one));
    EXPECT_TRUE(first.starts_with("BEGIN:VCALENDAR\r\n")) << first;
    EXPECT_TRUE(first.ends_with("END:VCALENDAR\r\n")) << first;
    EXPECT_EQ(value_in(first, "METHOD"), "REQUEST");
    EXPECT_EQ(value_in(first, "VERSION"), "2.0");
    EXPECT_EQ(value_in(first, "DTSTART"), "20260306T160000Z");
    EXPECT_EQ(value_in(first, "DTEND"), "20260306T170000Z");
    EXPECT_EQ(value_in(first, "DTSTAMP"), "20260304T120000Z");
    EXPECT_EQ(value_in(first, "STATUS"), "TENTATIVE");
    EXPECT_EQ(value_in(first, "SEQUENCE"), "0");
    EXPECT_EQ(value_in(first, "LOCATION"), "Kaffeine");
    EXPECT_EQ(value_in(first, "ORGANIZER"), "mailto:robin@winter.example");
    EXPECT_EQ(value_in(first, "UID"), uid_of(one));
    EXPECT_EQ(first, calendar_file(file_of(one)));

    ASSERT_TRUE(world.move(one.id, sent));
    const auto yes = world.move(one.id, accepted, {at("2026-03-09T12:30Z"), {}}).value();
    const std::string second = calendar_file(file_of(yes));
    EXPECT_EQ(value_in(second, "UID"), value_in(first, "UID"));
    EXPECT_EQ(value_in(second, "SEQUENCE"), "1");
    EXPECT_EQ(value_in(second, "DTSTART"), "20260309T123000Z");
    EXPECT_EQ(value_in(second, "STATUS"), "CONFIRMED");

    const auto off = world.move(one.id, withdrawn).value();
    const std::string third = calendar_file(file_of(off));
    EXPECT_EQ(value_in(third, "METHOD"), "CANCEL");
    EXPECT_EQ(value_in(third, "STATUS"), "CANCELLED");
    EXPECT_EQ(value_in(third, "SEQUENCE"), "2");
}

TEST(TheCalendarFile, IsAPlainEventWhereAnAddressIsMissing) {
    CoffeeWorld world;
    auto file = file_of(world.invite(world.ann));
    file.person.email.clear();
    const std::string text = calendar_file(file);
    EXPECT_EQ(value_in(text, "METHOD"), "PUBLISH");
    EXPECT_EQ(text.find("ATTENDEE"), std::string::npos);
    file.owner = {};
    EXPECT_EQ(calendar_file(file).find("ORGANIZER"), std::string::npos);
    EXPECT_EQ(value_in(calendar_file(file), "SUMMARY"), "Coffee with Ann Lee");
}

TEST(TheCalendarFile, FoldsLongLinesBetweenCharactersAndEscapesWhatHasAMeaning) {
    CoffeeWorld world;
    auto one = world.invite(world.ann);
    one.place.clear();
    for (int i = 0; i < 60; ++i)
        one.place += "é";
    one.place += "; Łódź, Poland";
    const std::string text = calendar_file(file_of(one));
    for (std::size_t begin = 0; begin < text.size();) {
        const auto end = text.find("\r\n", begin);
        ASSERT_NE(end, std::string::npos) << "a line that does not end in CR LF";
        EXPECT_LE(end - begin, 75U);
        EXPECT_TRUE(begin == end ||
                    (static_cast<unsigned char>(text[begin + (text[begin] == ' ' ? 1 : 0)]) & 0xC0) != 0x80)
            << "folded inside a character";
        begin = end + 2;
    }
    EXPECT_THAT(value_in(text, "LOCATION"), HasSubstr("é\\; Łódź\\, Poland"));
}

} // namespace
} // namespace goodturn::coffee

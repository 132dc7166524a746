#pragma once
/// Let us go and have a coffee: inviting, what comes of it, and the page to read before.
#include "coffee/invitation.hpp"
#include "listen/questions.hpp"
#include "operations/conversation_operations.hpp"
#include "operations/reach_operations.hpp"

namespace goodturn::operations {

/// A time in words, on the owner's clock and theirs.
struct TimeLine {
    Instant at;
    std::string words; ///< "Friday 6 March at 16:00 (17:00 for them)"
    static constexpr auto fields() {
        return Fields{field("at", &TimeLine::at), field("words", &TimeLine::words)};
    }
};
struct InvitationLine {
    Id id;
    Who person;
    std::string state;
    coffee::Channel channel = coffee::Channel::message;
    std::string place;
    std::vector<TimeLine> times;    ///< what is proposed
    std::optional<TimeLine> agreed; ///< once accepted
    std::int64_t minutes = 60;
    std::optional<Day> sent_on;
    std::optional<Id> conversation; ///< what a held one became
    static constexpr auto fields() {
        using I = InvitationLine;
        return Fields{field("id", &I::id),
                      field("person", &I::person),
                      field("state", &I::state, "drafted, sent, accepted, declined, held, withdrawn"),
                      field("channel", &I::channel, "how it is said"),
                      field("place", &I::place),
                      field("times", &I::times, "what is proposed"),
                      field("agreed", &I::agreed, "once accepted"),
                      field("minutes", &I::minutes),
                      field("sent_on", &I::sent_on),
                      field("conversation", &I::conversation, "what a held one became")};
    }
};
struct Invited {
    InvitationLine invitation;
    std::string words;              ///< to say or send; nothing is sent
    std::string file;               ///< the calendar file, RFC 5545
    std::vector<std::string> notes; ///< what else to know: no calendar came in, you are busy then
    std::string next;               ///< what to do next, in words
    static constexpr auto fields() {
        return Fields{field("invitation", &Invited::invitation),
                      field("words", &Invited::words, "to say or send; nothing is sent"),
                      field("file", &Invited::file, "the calendar file"),
                      field("notes", &Invited::notes, "what else to know"),
                      field("next", &Invited::next, "what to do next")};
    }
};

struct Invite {
    std::string person;
    std::optional<std::string> where;       ///< not given: the first of your places
    std::vector<std::string> when;          ///< "friday 16:00", "2026-03-06 16:00"; none: two free times
    std::optional<coffee::Channel> channel; ///< not given: what they prefer
    static constexpr auto fields() {
        return Fields{field("person", &Invite::person),
                      field("where", &Invite::where, "not given: the first of your places"),
                      field("when", &Invite::when, "friday 16:00, 2026-03-06 16:00; none: two free times"),
                      field("channel", &Invite::channel, "not given: what they prefer")};
    }
};
/// A new invitation; or the one that is open, changed where something else is given.
Result<Invited> invite(Context& context, const Invite& input);

struct MoveInvitation {
    std::string invitation; ///< REF: its id, or the person's name
    coffee::InvitationState to = coffee::InvitationState::sent;
    std::string when; ///< accepted: 1, 2, a day of the proposals, or a time
    static constexpr auto fields() {
        using M = MoveInvitation;
        return Fields{field("invitation", &M::invitation), field("to", &M::to),
                      field("when", &M::when, "accepted: 1, 2, a day, or a time")};
    }
};
Result<Invited> move_invitation(Context& context, const MoveInvitation& input);

struct ChangeInvitation {
    std::string invitation;
    std::vector<std::string> when;
    std::optional<std::string> where;
    static constexpr auto fields() {
        using C = ChangeInvitation;
        return Fields{field("invitation", &C::invitation), field("when", &C::when),
                      field("where", &C::where)};
    }
};
/// Another time or place. The calendar file of the same UID, with a higher SEQUENCE, updates what is there.
Result<Invited> change_invitation(Context& context, const ChangeInvitation& input);

struct WhichInvitation {
    std::string invitation;
    static constexpr auto fields() {
        return Fields{field("invitation", &WhichInvitation::invitation, "its id, or the person's name")};
    }
};
/// The invitation as it is, with its words and its calendar file.
Result<Invited> invitation_file(Context& context, const WhichInvitation& input);

struct HoldInvitation {
    std::string invitation;
    std::string note; ///< what you talked about; may come later
    bool in_confidence = false;
    static constexpr auto fields() {
        using H = HoldInvitation;
        return Fields{field("invitation", &H::invitation), field("note", &H::note, "may come later"),
                      field("in_confidence", &H::in_confidence, "told in confidence")};
    }
};
/// It was: a conversation, with what is heard in its note.
Result<Logged> hold_invitation(Context& context, const HoldInvitation& input);

struct AskInvitations {
    std::string person; ///< empty: everyone
    bool all = false;   ///< also those that are over
    static constexpr auto fields() {
        return Fields{field("person", &AskInvitations::person, "empty for everyone"),
                      field("all", &AskInvitations::all, "also those that are over")};
    }
};
Result<std::vector<InvitationLine>> list_invitations(Context& context, const AskInvitations& input);

/// A day of theirs that is near.
struct NearDay {
    std::string what;
    CivilDate on = CivilDate::of(Day{});
    std::string when; ///< "tomorrow", "in five days", "three days ago", "in March"
    static constexpr auto fields() {
        return Fields{field("what", &NearDay::what), field("on", &NearDay::on),
                      field("when", &NearDay::when)};
    }
};
/// One page, read before a coffee. Nothing that was told in confidence is in it: it may be open on the table.
struct Brief {
    Who person;
    std::string who; ///< what they do, how you know each other; may be empty
    bool met = false;
    std::int64_t listened = 0; ///< conversations in which something they told was heard
    std::string last_time;     ///< a sentence
    std::string rhythm;
    std::optional<InvitationLine> coffee; ///< that is open
    std::vector<listen::News> work;       ///< the latest three
    std::vector<listen::News> personal;
    std::vector<listen::Need> needs;
    std::vector<listen::Promise> promises;
    std::vector<OfferLine> offers; ///< not finished
    std::vector<NearDay> days;
    std::vector<listen::Question> questions;
    std::vector<std::string> notes;
    static constexpr auto fields() {
        using B = Brief;
        return Fields{field("person", &B::person),
                      field("who", &B::who),
                      field("met", &B::met, "whether you have talked"),
                      field("listened", &B::listened, "conversations in which something they told was heard"),
                      field("last_time", &B::last_time),
                      field("rhythm", &B::rhythm),
                      field("coffee", &B::coffee, "the open invitation"),
                      field("work", &B::work),
                      field("personal", &B::personal),
                      field("needs", &B::needs),
                      field("promises", &B::promises),
                      field("offers", &B::offers),
                      field("days", &B::days, "days of theirs that are near"),
                      field("questions", &B::questions),
                      field("notes", &B::notes)};
    }
};
struct AskBrief {
    std::string person;
    std::string at; ///< where it will be: a place or an event
    static constexpr auto fields() {
        return Fields{field("person", &AskBrief::person), field("at", &AskBrief::at, "a place or an event")};
    }
};
Result<Brief> brief(Context& context, const AskBrief& input);

/// The invitation as a line; for other operations.
InvitationLine invitation_line(store::Database& database, const Owner& owner,
                               const coffee::Invitation& invitation);

} // namespace goodturn::operations

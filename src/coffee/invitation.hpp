#pragma once
/// "Let's go and have a coffee." It asks for nothing; the owner sends it, the program never does.
///
///     drafted -> sent -> accepted -> held       held: it was, and is a conversation
///                sent -> declined               a no is final for this invitation
///     drafted, sent, accepted -> withdrawn      called off, by either of the two
///
/// Invariant: at most one invitation of a person is open (drafted, sent or accepted); `at` is set exactly
/// from `accepted` on; `conversation` exactly when held; `sequence` never falls, and rises whenever the
/// calendar file would say something else.
#include "base/described.hpp"
#include "base/id.hpp"
#include "coffee/calendar.hpp"
#include "words/shape.hpp"

namespace goodturn::coffee {

enum class InvitationState : std::uint8_t { drafted, sent, accepted, declined, held, withdrawn };
constexpr auto words_of(InvitationState) {
    return std::array{"drafted", "sent", "accepted", "declined", "held", "withdrawn"};
}

using wording::Channel;

struct Invitation {
    Id id;
    Id person;
    InvitationState state = InvitationState::drafted;
    Channel channel = Channel::message;
    std::string place;          ///< may be empty
    std::vector<Instant> times; ///< what is proposed, in order; one at least
    std::optional<Instant> at;  ///< what was agreed on
    std::int64_t minutes = 60;
    std::int64_t sequence = 0; ///< of the calendar file, RFC 5545 SEQUENCE
    std::optional<Day> sent_on;
    Day moved_on;                   ///< the day of its last move
    std::optional<Id> conversation; ///< what a held one became

    static constexpr auto fields() {
        using I = Invitation;
        return Fields{field("id", &I::id),
                      field("person", &I::person),
                      field("state", &I::state),
                      field("channel", &I::channel, "how it is said"),
                      field("place", &I::place),
                      field("times", &I::times, "what is proposed"),
                      field("at", &I::at, "what was agreed on"),
                      field("minutes", &I::minutes),
                      field("sequence", &I::sequence, "of the calendar file"),
                      field("sent_on", &I::sent_on),
                      field("moved_on", &I::moved_on),
                      field("conversation", &I::conversation, "what a held one became")};
    }
    bool operator==(const Invitation&) const = default;
    bool is_open() const { return state <= InvitationState::accepted; }
    /// When it is, as far as is known: what was agreed on, or what is proposed first.
    Instant when() const { return at ? *at : times.front(); }
};

/// Stores a new one. Refused for the dead, those left in peace, organisations, somebody who has an open one,
/// and times that are not to come.
Result<Invitation> draft_invitation(store::Write& write, Invitation invitation);
/// Says why nobody like that is invited; nothing to say otherwise.
Result<void> check_may_be_invited(store::Database& database, const Id& person);

/// What is known of a move: for `accepted` which time (needed where several were proposed), for `held` the
/// conversation.
struct Moving {
    std::optional<Instant> at;
    std::optional<Id> conversation;
};
/// One move; refused with the reason and what is possible. `held` is refused before its day, too.
Result<Invitation> move_invitation(store::Write& write, const Id& invitation, InvitationState to,
                                   const Moving& moving = {});
/// What is to be another; what is not set stays.
struct Changes {
    std::vector<Instant> times;
    std::optional<std::string> place;
    std::optional<Channel> channel;
};
/// While it is open. One time for an accepted one is taken as agreed on between the two; several make it a
/// sent one again.
Result<Invitation> change_invitation(store::Write& write, const Id& invitation, const Changes& changes);

std::optional<Invitation> find_invitation(store::Database& database, const Id& invitation);
std::optional<Invitation> open_invitation_of(store::Database& database, const Id& person);
/// Open ones of everybody, the next first; or all of one person, the newest first.
std::vector<Invitation> open_invitations(store::Database& database);
std::vector<Invitation> invitations_of(store::Database& database, const std::optional<Id>& person);
/// The accepted one of that person that was on that day or the days before it (a week at most), so that a
/// conversation that is written down can be it.
std::optional<Invitation> waiting_to_be_held(store::Database& database, const Id& person, Day day,
                                             std::string_view zone);
/// The held one of that day whose conversation has no note yet.
std::optional<Invitation> waiting_for_note(store::Database& database, const Id& person, Day day);

/// The times that open invitations hold: nobody else is proposed the same. That of `but_for` is left out.
std::vector<Busy> times_spoken_for(store::Database& database, const Id& but_for = {});

/// What UID names it in every calendar, for good.
std::string uid_of(const Invitation& invitation);

void move_all(store::Write& write, const Id& from, const Id& to);
void remove_all(store::Write& write, const Id& person);

} // namespace goodturn::coffee

#include "coffee/invitation.hpp"

#include "base/text.hpp"
#include "people/people.hpp"
#include "store/rows.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace goodturn::coffee {

namespace {

using enum InvitationState;

/// The moves of invitation.hpp.
constexpr std::array<std::pair<InvitationState, InvitationState>, 7> legal_moves = {{{drafted, sent},
                                                                                     {drafted, withdrawn},
                                                                                     {sent, accepted},
                                                                                     {sent, declined},
                                                                                     {sent, withdrawn},
                                                                                     {accepted, held},
                                                                                     {accepted, withdrawn}}};

/// How long after its day an accepted one may still turn out to be what is written down.
constexpr std::chrono::days longest_to_write_down{7};

std::string select_invitation(std::string_view rest) {
    return fmt::format("SELECT {} FROM invitation {}", store::columns<Invitation>(), rest);
}

std::optional<Invitation> first_of(store::Query& query) {
    if (!query.next()) return std::nullopt;
    return store::read_row<Invitation>(query);
}

void save(store::Write& write, const Invitation& invitation) {
    store::update(write, "invitation", invitation, "id", invitation.id);
}

std::string as_typed(std::string_view verb, const Invitation& invitation) {
    return fmt::format("goodturn invite {} {}", verb, short_id(invitation.id));
}

/// What can be done with one in this state.
std::string what_is_possible(const Invitation& invitation) {
    switch (invitation.state) {
    case drafted:
        return fmt::format("Once you have sent it: {}. To drop it: {}", as_typed("sent", invitation),
                           as_typed("withdraw", invitation));
    case sent:
        return fmt::format("When they answer: {} (or declined). To drop it: {}",
                           as_typed("accepted", invitation), as_typed("withdraw", invitation));
    case accepted:
        return fmt::format("When it has been: {}. Called off: {}", as_typed("held", invitation),
                           as_typed("withdraw", invitation));
    case declined:
        return "A no is kept with respect. Another time, another invitation: goodturn invite PERSON.";
    case held:
        return "It has been. The next one: goodturn invite PERSON.";
    case withdrawn:
        return "A new one: goodturn invite PERSON.";
    }
    return {};
}

std::unexpected<Error> no_such_invitation(std::string_view id) {
    return not_found(fmt::format("there is no invitation {}", short_id(id)), "See: goodturn invite.");
}

Result<std::vector<Instant>> to_come(const Clock& clock, std::vector<Instant> times) {
    if (times.empty()) return invalid("an invitation needs a time", "Give one with --when.");
    std::ranges::sort(times);
    const auto repeated = std::ranges::unique(times);
    times.erase(repeated.begin(), repeated.end());
    if (times.front() <= clock.now)
        return invalid(fmt::format("{} at {} has passed already",
                                   goodturn::to_text(day_in_zone(times.front(), clock.zone)),
                                   time_of_day(times.front(), clock.zone)),
                       "Give a time to come.");
    return times;
}

/// Which of the proposed times they said yes to.
Result<Instant> agreed_time(const Invitation& invitation, const Moving& moving) {
    if (moving.at) return *moving.at;
    if (invitation.times.size() == 1) return invitation.times.front();
    return invalid("which of the times they said yes to is missing",
                   "Say it with --when: 1, 2, a day, or another time.");
}

Result<void> take_move(store::Write& write, Invitation& invitation, InvitationState to,
                       const Moving& moving) {
    switch (to) {
    case sent:
        CHECK_OK(check_may_be_invited(write, invitation.person));
        invitation.sent_on = write.clock().today;
        break;
    case accepted: {
        TRY(invitation.at, agreed_time(invitation, moving));
        ++invitation.sequence;
        break;
    }
    case held:
        if (const Day day = day_in_zone(*invitation.at, write.clock().zone); day > write.clock().today)
            return refused(fmt::format("it is {}, still to come", ago(day, write.clock().today)),
                           what_is_possible(invitation));
        if (!moving.conversation) return invalid("what it became is missing", "Say what you talked about.");
        invitation.conversation = moving.conversation;
        break;
    case withdrawn:
        ++invitation.sequence;
        break;
    case drafted:
    case declined:
        break;
    }
    return {};
}

} // namespace

Result<void> check_may_be_invited(store::Database& database, const Id& person) {
    const auto found = people::find(database, person);
    if (!found) return not_found("the person of this invitation is not known", "See: goodturn people.");
    std::string_view reason;
    if (found->is_organization) reason = "is a firm, not a human being";
    if (found->leave_in_peace) reason = "is to be left in peace";
    if (found->dead || found->died) reason = "is no longer alive";
    if (reason.empty()) return {};
    return refused(fmt::format("{} {}", found->name, reason), "Nobody was invited.");
}

Result<Invitation> draft_invitation(store::Write& write, Invitation invitation) {
    CHECK_OK(check_may_be_invited(write, invitation.person));
    if (const auto open = open_invitation_of(write, invitation.person))
        return refused(fmt::format("{} has an invitation of yours already, {}",
                                   people::name_of(write, invitation.person), word(open->state)),
                       what_is_possible(*open));
    TRY(invitation.times, to_come(write.clock(), std::move(invitation.times)));
    invitation.place = join_spaces(invitation.place);
    if (invitation.id.empty()) invitation.id = new_id(write.clock().now);
    invitation.state = drafted;
    invitation.moved_on = write.clock().today;
    store::insert_created(write, "invitation", invitation);
    return invitation;
}

Result<Invitation> move_invitation(store::Write& write, const Id& id, InvitationState to,
                                   const Moving& moving) {
    auto invitation = find_invitation(write, id);
    if (!invitation) return no_such_invitation(id);
    if (std::ranges::find(legal_moves, std::pair(invitation->state, to)) == legal_moves.end())
        return refused(
            fmt::format("this invitation is {}, so it cannot be {} now", word(invitation->state), word(to)),
            what_is_possible(*invitation));
    CHECK_OK(take_move(write, *invitation, to, moving));
    invitation->state = to;
    invitation->moved_on = write.clock().today;
    save(write, *invitation);
    return *invitation;
}

Result<Invitation> change_invitation(store::Write& write, const Id& id, const Changes& changes) {
    auto invitation = find_invitation(write, id);
    if (!invitation) return no_such_invitation(id);
    if (!invitation->is_open())
        return refused(
            fmt::format("this invitation is {}, so its time stays as it is", word(invitation->state)),
            what_is_possible(*invitation));
    // How it is said is not in the calendar file.
    invitation->channel = changes.channel.value_or(invitation->channel);
    const Invitation before = *invitation;
    if (changes.place) invitation->place = join_spaces(*changes.place);
    if (!changes.times.empty()) {
        TRY(invitation->times, to_come(write.clock(), changes.times));
        if (invitation->state == accepted && invitation->times.size() == 1) {
            invitation->at = invitation->times.front();
        } else if (invitation->state == accepted) {
            invitation->state = sent;
            invitation->at.reset();
        }
    }
    if (*invitation != before) {
        ++invitation->sequence;
        invitation->moved_on = write.clock().today;
    }
    save(write, *invitation);
    return *invitation;
}

std::optional<Invitation> find_invitation(store::Database& database, const Id& invitation) {
    static const std::string sql = select_invitation("WHERE id = ?");
    store::Query query(database, sql);
    query.bind(invitation);
    return first_of(query);
}

std::optional<Invitation> open_invitation_of(store::Database& database, const Id& person) {
    static const std::string sql =
        select_invitation("WHERE person = ? AND state IN ('drafted', 'sent', 'accepted')");
    store::Query query(database, sql);
    query.bind(person);
    return first_of(query);
}

std::vector<Invitation> open_invitations(store::Database& database) {
    static const std::string sql = select_invitation("WHERE state IN ('drafted', 'sent', 'accepted')");
    store::Query query(database, sql);
    auto open = store::read_rows<Invitation>(query);
    std::ranges::sort(open, {}, [](const Invitation& each) { return std::pair(each.when(), each.id); });
    return open;
}

std::vector<Invitation> invitations_of(store::Database& database, const std::optional<Id>& person) {
    store::Query query(database,
                       select_invitation(fmt::format("WHERE {} ORDER BY id DESC",
                                                     store::equals_first("person", person.has_value()))));
    query.bind(person);
    return store::read_rows<Invitation>(query);
}

std::optional<Invitation> waiting_to_be_held(store::Database& database, const Id& person, Day day,
                                             std::string_view zone) {
    auto open = open_invitation_of(database, person);
    if (!open || open->state != accepted) return std::nullopt;
    const Day on = day_in_zone(*open->at, zone);
    // Written down for another day, it was another talk; but for how people remember days.
    return on <= day && day <= on + longest_to_write_down ? open : std::nullopt;
}

std::optional<Invitation> waiting_for_note(store::Database& database, const Id& person, Day day) {
    static const std::string sql = fmt::format(
        "SELECT {} FROM invitation JOIN conversation ON conversation.id = invitation.conversation "
        "WHERE invitation.person = ? AND conversation.day = ? AND conversation.note = ''",
        store::columns_of<Invitation>("invitation"));
    store::Query query(database, sql);
    query.bind(person, day);
    return first_of(query);
}

std::vector<Busy> times_spoken_for(store::Database& database, const Id& but_for) {
    std::vector<Busy> times;
    for (const Invitation& each : open_invitations(database)) {
        if (each.id == but_for) continue;
        const std::chrono::minutes length(each.minutes);
        for (const Instant start : each.at ? std::vector{*each.at} : each.times)
            times.push_back({start, start + length});
    }
    return joined(std::move(times));
}

std::string uid_of(const Invitation& invitation) {
    return invitation.id + "@goodturn";
}

void move_all(store::Write& write, const Id& from, const Id& to) {
    // Two that are open cannot stay so: the one that has come further does.
    const auto theirs = open_invitation_of(write, from);
    const auto kept = open_invitation_of(write, to);
    if (theirs && kept) {
        Invitation less = theirs->state > kept->state ? *kept : *theirs;
        less.state = withdrawn;
        less.moved_on = write.clock().today;
        save(write, less);
    }
    store::Query(write, "UPDATE invitation SET person = ? WHERE person = ?").bind(to, from).run();
}

void remove_all(store::Write& write, const Id& person) {
    store::Query(write, "DELETE FROM invitation WHERE person = ?").bind(person).run();
}

} // namespace goodturn::coffee

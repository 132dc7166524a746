/// Coffees in the air: one tomorrow, one whose day has passed, one that nobody has answered yet. Calm: the
/// first two are the owner's own word, and the third asks for nothing.
#include "coffee/invitation.hpp"
#include "reach/cause.hpp"

namespace goodturn::reach {

namespace {

using coffee::Invitation;
using coffee::InvitationState;

constexpr int earliest_to_mention = 4;        ///< days without an answer before a sent one is mentioned
constexpr int latest_to_mention = 30;         ///< and after which it is let be; it stays in its list
constexpr int longest_to_ask_how_it_was = 21; // days

Cause cause_for(const Invitation& invitation, std::string act, std::string term, double value) {
    Cause cause;
    cause.person = invitation.person;
    cause.act = std::move(act);
    cause.about = invitation.id;
    cause.term = std::move(term);
    cause.value = value;
    cause.excuses = true;
    return cause;
}

std::optional<Cause> accepted_one(Morning& morning, const Invitation& invitation) {
    const std::string& zone = morning.reaching.clock.zone;
    const Day day = day_in_zone(*invitation.at, zone);
    const auto ahead = (day - morning.today).count();
    if (ahead == 0 || ahead == 1) {
        auto cause = cause_for(invitation, "coffee-ahead", "coffee ahead", MoreWeights{}.coffee);
        cause.is_duty = true;
        cause.order = static_cast<int>(ahead);
        for (auto* known : {&cause.known, &cause.known_why}) {
            (*known)["when"] = ahead == 0 ? "today" : "tomorrow";
            (*known)["time"] = time_of_day(*invitation.at, zone);
            (*known)["place"] = invitation.place;
        }
        return cause;
    }
    if (ahead > 0 || ahead < -longest_to_ask_how_it_was) return std::nullopt;
    auto cause = cause_for(invitation, "coffee-passed", "coffee passed", MoreWeights{}.coffee);
    cause.is_duty = true;
    cause.order = static_cast<int>(ahead);
    cause.is_wordless = true; // whether it was is for the owner to say first
    cause.known_why["since"] = ago(day, morning.today);
    return cause;
}

/// Held, but nothing was written down of it.
void find_without_note(Morning& morning, std::vector<Cause>& causes) {
    constexpr std::chrono::days latest{7};
    store::Query query(morning.database,
                       "SELECT invitation.id FROM invitation JOIN conversation ON "
                       "conversation.id = invitation.conversation WHERE conversation.note = '' AND "
                       "conversation.day BETWEEN ? AND ?");
    query.bind(morning.today - latest, morning.today);
    while (query.next()) {
        const auto invitation = coffee::find_invitation(morning.database, query.text(0));
        if (!invitation || !invitation->at) continue;
        auto cause = cause_for(*invitation, "coffee-passed", "coffee passed", MoreWeights{}.coffee);
        cause.is_duty = true; // the gates are for new words to them; this is a note to oneself
        cause.is_wordless = true;
        cause.known_why["since"] =
            ago(day_in_zone(*invitation->at, morning.reaching.clock.zone), morning.today);
        causes.push_back(std::move(cause));
    }
}

std::optional<Cause> sent_one(Morning& morning, const Invitation& invitation) {
    const Day sent = invitation.sent_on.value_or(invitation.moved_on);
    const auto waiting = (morning.today - sent).count();
    const bool has_passed = invitation.times.back() <= morning.reaching.clock.now;
    if (waiting > latest_to_mention || (waiting < earliest_to_mention && !has_passed)) return std::nullopt;
    auto cause = cause_for(invitation, "coffee-sent", "coffee asked", MoreWeights{}.coffee_asked);
    cause.is_wordless = true; // waiting needs no words
    cause.order = -static_cast<int>(waiting);
    cause.known_why["since"] = ago(sent, morning.today);
    cause.known_why["on"] = day_in_words(sent, morning.today);
    if (has_passed)
        cause.plain_why = "The times that you proposed to {first_name} for a coffee have passed without an "
                          "answer. Other times are easily found, or leave it be.";
    return cause;
}

} // namespace

void find_coffees(Morning& morning, std::vector<Cause>& causes) {
    for (const Invitation& invitation : coffee::open_invitations(morning.database)) {
        auto cause = invitation.state == InvitationState::accepted ? accepted_one(morning, invitation)
                     : invitation.state == InvitationState::sent   ? sent_one(morning, invitation)
                                                                   : std::nullopt;
        if (cause) causes.push_back(*std::move(cause));
    }
    find_without_note(morning, causes);
}

} // namespace goodturn::reach

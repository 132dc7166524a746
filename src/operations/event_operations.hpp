#pragma once
/// Conference mode: an event with an intention, the people there, small steps, who was met, and what to send
/// afterwards.
#include "events/encounter.hpp"
#include "events/intention.hpp"
#include "events/step.hpp"
#include "events/worth_hearing.hpp"
#include "intake/import.hpp"
#include "operations/conversation_operations.hpp"

namespace goodturn::operations {

enum class EventState : std::uint8_t { coming, running, over };
constexpr auto words_of(EventState) {
    return std::array{"coming", "running", "over"};
}

struct EventLine {
    Id id;
    std::string name;
    Day starts_on;
    Day until;
    std::string intention;
    EventState state = EventState::running;
    bool ended_by_itself = false;
    static constexpr auto fields() {
        using E = EventLine;
        return Fields{
            field("id", &E::id),
            field("name", &E::name),
            field("starts_on", &E::starts_on),
            field("until", &E::until, "its last day"),
            field("intention", &E::intention),
            field("state", &E::state),
            field("ended_by_itself", &E::ended_by_itself, "its last day has passed, and nobody ended it")};
    }
};

struct StartEvent {
    std::string name;
    std::string from;  ///< a day; empty: today
    std::string until; ///< its last day; empty: the day it starts
    std::string intention;
    static constexpr auto fields() {
        using S = StartEvent;
        return Fields{field("name", &S::name), field("from", &S::from, "a day; empty for today"),
                      field("until", &S::until, "its last day; empty for the day it starts"),
                      field("intention", &S::intention)};
    }
};
struct StartedEvent {
    EventLine event;
    events::ReadIntention intention;
    std::optional<EventLine> ended; ///< the one before, which had ended by itself
    static constexpr auto fields() {
        return Fields{field("event", &StartedEvent::event), field("intention", &StartedEvent::intention),
                      field("ended", &StartedEvent::ended, "the one before, which had ended by itself")};
    }
};
/// A deal in disguise is named, never refused.
Result<StartedEvent> start_event(Context& context, const StartEvent& input);

struct SetIntention {
    std::string intention;
    static constexpr auto fields() { return Fields{field("intention", &SetIntention::intention)}; }
};
Result<StartedEvent> set_intention(Context& context, const SetIntention& input);

/// What was promised to somebody who was met.
struct PromisedThere {
    Id person;
    std::string name;
    listen::Promise promise;
    static constexpr auto fields() {
        return Fields{field("person", &PromisedThere::person), field("name", &PromisedThere::name),
                      field("promise", &PromisedThere::promise)};
    }
};
struct EventPage {
    std::optional<EventLine> event; ///< the one that is current, or was last; none if there never was one
    std::vector<events::Met> met;
    std::vector<PromisedThere>
        promised; ///< to those who were met, those days, still open; none in confidence
    std::int64_t attendees = 0;
    std::optional<events::Step> step; ///< the one last asked for, if it still stands
    std::string words;                ///< a sentence about what was lived up to, once it is over
    static constexpr auto fields() {
        using P = EventPage;
        return Fields{field("event", &P::event, "the current one, or the last"),
                      field("met", &P::met),
                      field("promised", &P::promised),
                      field("attendees", &P::attendees, "how many are on the list"),
                      field("step", &P::step, "the one last asked for, if it still stands"),
                      field("words", &P::words, "what was lived up to, once it is over")};
    }
};
Result<EventPage> show_event(Context& context, const Nothing& input);
/// Ends the current event, or the one that ended by itself; gives each follow-up its morning.
Result<EventPage> end_event(Context& context, const Nothing& input);

struct AttendeeLine {
    Id id;
    std::string name;
    std::string title;
    std::string organization;
    std::string about;
    bool new_here = false;
    std::optional<Id> person; ///< if you know them
    bool met = false;
    static constexpr auto fields() {
        using A = AttendeeLine;
        return Fields{field("id", &A::id),
                      field("name", &A::name),
                      field("title", &A::title),
                      field("organization", &A::organization),
                      field("about", &A::about, "what they say of themselves on the list"),
                      field("new_here", &A::new_here, "it is their first time"),
                      field("person", &A::person, "if you know them"),
                      field("met", &A::met)};
    }
};
struct EventPeople {
    EventLine event;
    std::vector<events::Met> met;
    std::vector<AttendeeLine> attendees;
    std::vector<events::WorthHearing> worth_hearing;
    static constexpr auto fields() {
        using P = EventPeople;
        return Fields{field("event", &P::event), field("met", &P::met), field("attendees", &P::attendees),
                      field("worth_hearing", &P::worth_hearing, "up to three who may be worth listening to")};
    }
};
Result<EventPeople> list_event_people(Context& context, const Nothing& input);

struct ImportAttendees {
    std::string text; ///< vCard, CSV, or one name a line
    std::string name; ///< what to call it in messages
    static constexpr auto fields() {
        return Fields{field("text", &ImportAttendees::text, "vCard, CSV, or one name a line"),
                      field("name", &ImportAttendees::name, "what to call it in messages")};
    }
};
struct ImportedAttendees {
    EventLine event;
    intake::Tally attendees;
    bool has_owner = false;          ///< your own line was left out
    std::vector<AttendeeLine> known; ///< those on the list whom you know
    std::vector<events::WorthHearing> worth_hearing;
    std::vector<intake::Problem> problems;
    static constexpr auto fields() {
        using I = ImportedAttendees;
        return Fields{field("event", &I::event),
                      field("attendees", &I::attendees),
                      field("has_owner", &I::has_owner, "your own line was left out"),
                      field("known", &I::known, "those on the list whom you know"),
                      field("worth_hearing", &I::worth_hearing, "up to three who may be worth listening to"),
                      field("problems", &I::problems)};
    }
};
Result<ImportedAttendees> import_attendees(Context& context, const ImportAttendees& input);

struct StepLine {
    EventLine event;
    events::Step step;
    static constexpr auto fields() {
        return Fields{field("event", &StepLine::event), field("step", &StepLine::step)};
    }
};
/// The smallest next step; a smaller one each time.
Result<StepLine> next_step(Context& context, const Nothing& input);

struct MeetSomebody {
    std::vector<std::string> who; ///< each: a name, a part of one, or words that describe; empty: somebody
    std::string note;
    std::string when; ///< a day; empty: today
    bool in_confidence = false;
    bool add_new = false; ///< somebody new, though the name may fit somebody
    bool again = false;   ///< although the same words are written for that day already
    static constexpr auto fields() {
        using M = MeetSomebody;
        return Fields{field("who", &M::who, "each a name, a part of one, or words that describe"),
                      field("note", &M::note, "what was said, in your words"),
                      field("when", &M::when, "a day; empty for today"),
                      field("in_confidence", &M::in_confidence, "told in confidence"),
                      field("add_new", &M::add_new, "somebody new, though the name may fit somebody"),
                      field("again", &M::again, "although the same words are written for that day already")};
    }
};
struct MetSomebody {
    EventLine event;
    Logged logged;
    std::vector<events::Met> met;     ///< those who were met just now
    std::vector<std::string> on_list; ///< ids of the attendees who became people by it
    static constexpr auto fields() {
        using M = MetSomebody;
        return Fields{field("event", &M::event), field("logged", &M::logged), field("met", &M::met),
                      field("on_list", &M::on_list, "ids of the attendees who became people by it")};
    }
};
/// An encounter, heard as any conversation. Where a name may fit several, or somebody known who is not on the
/// list: ambiguous, with the candidates.
Result<MetSomebody> meet_somebody(Context& context, const MeetSomebody& input);

struct AskCard {
    std::vector<std::string> addresses; ///< only these; empty: all of your own
    bool inverted = false;              ///< for a terminal with a light ground
    static constexpr auto fields() {
        return Fields{field("addresses", &AskCard::addresses, "only these; empty for all of your own"),
                      field("inverted", &AskCard::inverted, "for a terminal with a light ground")};
    }
};
struct OwnCard {
    std::string name;
    std::vector<std::string> addresses;
    std::string vcard;
    std::string blocks; ///< the code in half blocks, a line each two rows
    std::int64_t columns = 0;
    std::string svg;
    static constexpr auto fields() {
        using C = OwnCard;
        return Fields{field("name", &C::name),
                      field("addresses", &C::addresses),
                      field("vcard", &C::vcard),
                      field("blocks", &C::blocks, "the code in half blocks"),
                      field("columns", &C::columns, "how wide that is"),
                      field("svg", &C::svg, "the code as a picture")};
    }
};
Result<OwnCard> own_card(Context& context, const AskCard& input);

} // namespace goodturn::operations

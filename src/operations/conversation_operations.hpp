#pragma once
/// Writing down a conversation, and what is heard in it.
#include "listen/hear.hpp"
#include "operations/people_operations.hpp"

namespace goodturn::operations {

struct LogConversation {
    std::vector<std::string> people; ///< PERSONs; someone new is added where `add_unknown`
    std::string note;
    std::optional<conversations::Kind>
        kind;         ///< if not given: what the first words of the note say, else a coffee
    std::string when; ///< "2026-03-04", "2026-03-04 15:30", "yesterday", "3 days ago"; empty: now
    std::optional<conversations::Direction> direction;
    bool in_confidence = false; ///< told in confidence
    bool add_unknown = false;
    bool again = false; ///< although the same words are written for that day already

    static constexpr auto fields() {
        using L = LogConversation;
        return Fields{
            field("people", &L::people, "who took part"),
            field("note", &L::note, "what was said, in your words"),
            field("kind", &L::kind, "if not given: what the first words of the note say, else a coffee"),
            field("when", &L::when, "a day or an instant; empty for now"),
            field("direction", &L::direction),
            field("in_confidence", &L::in_confidence, "told in confidence"),
            field("add_unknown", &L::add_unknown, "add people who are not here yet"),
            field("again", &L::again, "although the same words are written for that day already")};
    }
};
/// What was stored as heard, with ids, so that it can be kept or dismissed.
struct KeptThreads {
    std::vector<listen::Need> needs;
    std::vector<listen::News> news;
    std::vector<listen::Promise> promises;
    std::vector<listen::FollowUp> follow_ups;
    static constexpr auto fields() {
        return Fields{field("needs", &KeptThreads::needs), field("news", &KeptThreads::news),
                      field("promises", &KeptThreads::promises),
                      field("follow_ups", &KeptThreads::follow_ups)};
    }
};
struct Logged {
    conversations::Conversation conversation;
    listen::Heard heard;
    KeptThreads stored;
    std::vector<PersonLine> added; ///< people who were not here before
    bool kind_from_note = false;   ///< the kind was taken from the first words of the note
    std::optional<Id> invitation;  ///< the coffee that was invited to, and was held by this
    static constexpr auto fields() {
        return Fields{field("conversation", &Logged::conversation),
                      field("heard", &Logged::heard),
                      field("stored", &Logged::stored),
                      field("added", &Logged::added),
                      field("kind_from_note", &Logged::kind_from_note),
                      field("invitation", &Logged::invitation, "the coffee that this was")};
    }
};
/// What was heard is noted under the first person. Refused where the same words are written for the same
/// people, day and kind already, unless `again`.
Result<Logged> log_conversation(Context& context, const LogConversation& input);

struct HearNote {
    std::string id;    ///< given back as it is
    std::string about; ///< the person's name; may be empty
    std::string on;    ///< the day of the conversation; empty: today
    std::string text;
    std::string kind; ///< not used
    static constexpr auto fields() {
        return Fields{field("id", &HearNote::id), field("about", &HearNote::about),
                      field("on", &HearNote::on), field("text", &HearNote::text),
                      field("kind", &HearNote::kind)};
    }
};
struct HeardNote {
    std::string id;
    listen::Heard heard;
    static constexpr auto fields() {
        return Fields{field("id", &HeardNote::id), field("heard", &HeardNote::heard)};
    }
};
/// Stores nothing.
Result<HeardNote> hear_note(Context& context, const HearNote& input);

/// On which side of today a day is looked for: which examples an error gives.
enum class DaysAre : std::uint8_t { past, to_come };
/// "yesterday", "3 days ago", "last friday", "2 weeks", a day or an instant: the day it means, seen from the
/// clock.
Result<Day> day_from_words(std::string_view text, const Clock& clock, bool day_first,
                           DaysAre days = DaysAre::past);

} // namespace goodturn::operations

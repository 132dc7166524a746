#pragma once
/// Open threads: promises and follow-ups, what was heard and is kept or dismissed. REF is an id, its
/// beginning or end, or words that only one of them holds.
#include "operations/conversation_operations.hpp"

namespace goodturn::operations {

struct Which {
    std::string person; ///< PERSON; empty: everyone
    bool all = false;   ///< also those that are finished
    static constexpr auto fields() {
        return Fields{field("person", &Which::person, "empty for everyone"),
                      field("all", &Which::all, "also what is finished")};
    }
};
struct PromiseLine {
    listen::Promise promise;
    std::string name; ///< whom it was made to
    static constexpr auto fields() {
        return Fields{field("promise", &PromiseLine::promise), field("name", &PromiseLine::name)};
    }
};
struct FollowUpLine {
    listen::FollowUp follow_up;
    std::string name;
    static constexpr auto fields() {
        return Fields{field("follow_up", &FollowUpLine::follow_up), field("name", &FollowUpLine::name)};
    }
};
Result<std::vector<PromiseLine>> list_promises(Context& context, const Which& input);
Result<std::vector<FollowUpLine>> list_follow_ups(Context& context, const Which& input);

struct AddPromise {
    std::string person;
    std::string text;
    std::string due; ///< a day, or empty
    static constexpr auto fields() {
        return Fields{field("person", &AddPromise::person), field("text", &AddPromise::text),
                      field("due", &AddPromise::due, "a day, or empty")};
    }
};
Result<PromiseLine> add_promise(Context& context, const AddPromise& input);
struct AddFollowUp {
    std::string person;
    std::string what;
    std::string ask_on;
    static constexpr auto fields() {
        return Fields{field("person", &AddFollowUp::person), field("what", &AddFollowUp::what),
                      field("ask_on", &AddFollowUp::ask_on, "the day to ask")};
    }
};
Result<FollowUpLine> add_follow_up(Context& context, const AddFollowUp& input);

/// Names one thing that was noted.
struct Reference {
    std::string reference;
    static constexpr auto fields() {
        return Fields{field("reference", &Reference::reference, "an id, its end, or words of it")};
    }
};
/// A promise is kept, a follow-up was asked about, a need is met, a favour was thanked for.
Result<Done> mark_done(Context& context, const Reference& input);
/// What was heard is right: a need opens, a promise or follow-up is confirmed.
Result<Done> keep_heard(Context& context, const Reference& input);
/// It was not that: a heard need, promise, date or news goes away, and is remembered as dismissed.
Result<Done> dismiss_heard(Context& context, const Reference& input);
/// A promise that is let off by common consent.
Result<Done> release_promise(Context& context, const Reference& input);

} // namespace goodturn::operations

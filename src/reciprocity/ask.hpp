#pragma once
/// What the owner needs, whom they asked for it, and what came. To ask is no debt and no shame; whoever helps
/// is thanked.
///
///     open -> asked -> helped                somebody was asked, and helped: a favour, and thanks to say
///             asked -> declined -> asked     a no is final for that person; somebody else may be asked
///     any but closed -> closed               it is no longer needed
///
/// Invariant: the state follows from the answers: helped if any helped, else asked while any is waiting, else
/// declined. One person is asked once for one thing.
#include "base/described.hpp"
#include "base/id.hpp"
#include "reciprocity/favour.hpp"
#include "store/write.hpp"

namespace goodturn::reciprocity {

enum class AskState : std::uint8_t { open, asked, helped, declined, closed };
constexpr auto words_of(AskState) {
    return std::array{"open", "asked", "helped", "declined", "closed"};
}

struct Ask {
    Id id;
    std::string text; ///< in the owner's words
    Day day;
    AskState state = AskState::open;
    Day moved_on; ///< the day of its last move

    static constexpr auto fields() {
        return Fields{field("id", &Ask::id), field("text", &Ask::text), field("day", &Ask::day),
                      field("state", &Ask::state), field("moved_on", &Ask::moved_on)};
    }
    bool operator==(const Ask&) const = default;
};

enum class Answer : std::uint8_t { waiting, helped, declined };
constexpr auto words_of(Answer) {
    return std::array{"waiting", "helped", "declined"};
}

/// That somebody was asked, and what they answered.
struct Asking {
    Id id;
    Id ask;
    Id person;
    Day asked_on;
    Answer answer = Answer::waiting;
    std::optional<Day> answered_on;
    std::optional<Id> favour; ///< what they did, once they helped

    static constexpr auto fields() {
        return Fields{field("id", &Asking::id),
                      field("ask", &Asking::ask),
                      field("person", &Asking::person),
                      field("asked_on", &Asking::asked_on),
                      field("answer", &Asking::answer),
                      field("answered_on", &Asking::answered_on),
                      field("favour", &Asking::favour, "what they did")};
    }
    bool operator==(const Asking&) const = default;
};

/// Keeps an ask, on the clock's today. One with the same words that is not over yet is returned as it is.
/// Refuses empty words.
Result<Ask> keep_ask(store::Write& write, std::string_view text);

/// Somebody was asked. Refused for the dead, for who was asked for it before, and once it is closed.
Result<Asking> note_asked(store::Write& write, const Id& ask, const Id& person);
/// They helped: a favour is made of it, thanks to be said. `what` they did; empty: the words of the ask. None
/// given as `person`: the one who is waited for.
Result<Asking> note_helped(store::Write& write, const Id& ask, const std::optional<Id>& person,
                           std::string_view what);
/// They said no; it stays a no.
Result<Asking> note_declined(store::Write& write, const Id& ask, const std::optional<Id>& person);
Result<Ask> close_ask(store::Write& write, const Id& ask);

std::optional<Ask> find_ask(store::Database& database, const Id& ask);
/// The newest first. `all`: also those that are over (helped, closed).
std::vector<Ask> asks(store::Database& database, bool all);
/// Who was asked for it, the first first.
std::vector<Asking> askings(store::Database& database, const Id& ask);
/// Every asking of one person, the newest first.
std::vector<Asking> askings_of(store::Database& database, const Id& person);
/// How often they were asked for anything from `since` to `until`.
std::size_t times_asked(store::Database& database, const Id& person, Day since, Day until);
/// For forgetting: what was asked of a person goes; the asks stay, as if nobody had been asked.
void remove_askings(store::Write& write, const Id& person);

} // namespace goodturn::reciprocity

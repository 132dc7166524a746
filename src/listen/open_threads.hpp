#pragma once
/// What was heard and kept: needs, news, promises and follow-ups, with their states. A need that was heard is
/// a suggestion until the user opens it.
#include "base/described.hpp"
#include "base/id.hpp"
#include "conversations/conversation.hpp"
#include "listen/heard.hpp"
#include "store/write.hpp"

namespace goodturn::listen {

/// heard -> open -> met; passed (no longer wanted) or dismissed (was not a need) from heard and open; a met,
/// passed or dismissed need may be opened again.
enum class NeedState : std::uint8_t { heard, open, met, passed, dismissed };
constexpr auto words_of(NeedState) {
    return std::array{"heard", "open", "met", "passed", "dismissed"};
}

struct Need {
    Id id;
    Id person;                      ///< noted under
    std::optional<Id> conversation; ///< where it was heard
    std::string quote;              ///< their words
    std::int64_t start = 0;         ///< where the quote begins in the note, in code points
    std::string gist;               ///< the owner's reading of them
    std::string whose;              ///< "Ann Lee", "her brother"
    Sphere sphere = Sphere::personal;
    NeedState state = NeedState::open;
    bool care = false;          ///< loss or illness: never matched with a resource
    bool in_confidence = false; ///< never surfaces in a match, draft, introduction, export or assistant
    std::string rule;
    double confidence = 1;
    Day day; ///< when it was heard

    static constexpr auto fields() {
        return Fields{field("id", &Need::id),
                      field("person", &Need::person),
                      field("conversation", &Need::conversation),
                      field("quote", &Need::quote, "their words"),
                      field("start", &Need::start),
                      field("gist", &Need::gist, "your reading of them"),
                      field("whose", &Need::whose),
                      field("sphere", &Need::sphere),
                      field("state", &Need::state),
                      field("care", &Need::care),
                      field("in_confidence", &Need::in_confidence),
                      field("rule", &Need::rule),
                      field("confidence", &Need::confidence),
                      field("day", &Need::day, "when it was heard")};
    }
    bool operator==(const Need&) const = default;
};

struct News {
    Id id;
    Id person;
    std::optional<Id> conversation;
    std::string quote;
    std::int64_t start = 0;
    Sphere sphere = Sphere::personal;
    bool dismissed = false;
    bool in_confidence = false;
    Day day;

    static constexpr auto fields() {
        return Fields{field("id", &News::id),
                      field("person", &News::person),
                      field("conversation", &News::conversation),
                      field("quote", &News::quote),
                      field("start", &News::start),
                      field("sphere", &News::sphere),
                      field("dismissed", &News::dismissed),
                      field("in_confidence", &News::in_confidence),
                      field("day", &News::day)};
    }
    bool operator==(const News&) const = default;
};

/// heard and open both stand in `promises` until they are kept; released: they were let off; dismissed: was
/// no promise. Any of the three may be opened again, as may a follow-up that is done or dismissed: a slip of
/// the finger.
enum class PromiseState : std::uint8_t { heard, open, kept, released, dismissed };
constexpr auto words_of(PromiseState) {
    return std::array{"heard", "open", "kept", "released", "dismissed"};
}

struct Promise {
    Id id;
    Id person;
    std::optional<Id> conversation;
    std::string text;
    std::int64_t start = 0;
    std::optional<Day> due;
    PromiseState state = PromiseState::open;
    bool in_confidence = false;
    Day day;                    ///< when it was made
    std::optional<Day> kept_on; ///< the day it was kept; empty until then

    static constexpr auto fields() {
        return Fields{field("id", &Promise::id),
                      field("person", &Promise::person),
                      field("conversation", &Promise::conversation),
                      field("text", &Promise::text),
                      field("start", &Promise::start),
                      field("due", &Promise::due),
                      field("state", &Promise::state),
                      field("in_confidence", &Promise::in_confidence),
                      field("day", &Promise::day, "when it was made"),
                      field("kept_on", &Promise::kept_on, "the day it was kept")};
    }
    bool operator==(const Promise&) const = default;
};

enum class FollowUpState : std::uint8_t { heard, open, done, dismissed };
constexpr auto words_of(FollowUpState) {
    return std::array{"heard", "open", "done", "dismissed"};
}

/// Something to ask about on a day: "interview on the 12th" is asked about on the 13th.
struct FollowUp {
    Id id;
    Id person;
    std::optional<Id> conversation;
    std::string quote;
    std::int64_t start = 0;
    std::string what;                    ///< "interview"
    std::optional<CivilDate> happens_on; ///< 2026-03-12, 2026-05, --06-09
    std::optional<Day> ask_on;           ///< the day to ask; nothing for a yearly date
    FollowUpState state = FollowUpState::open;
    bool in_confidence = false;

    static constexpr auto fields() {
        return Fields{field("id", &FollowUp::id),
                      field("person", &FollowUp::person),
                      field("conversation", &FollowUp::conversation),
                      field("quote", &FollowUp::quote),
                      field("start", &FollowUp::start),
                      field("what", &FollowUp::what),
                      field("happens_on", &FollowUp::happens_on),
                      field("ask_on", &FollowUp::ask_on),
                      field("state", &FollowUp::state),
                      field("in_confidence", &FollowUp::in_confidence)};
    }
    bool operator==(const FollowUp&) const = default;
};

/// Stores what was heard in a conversation, as suggestions, under `person`; confidence is taken from the
/// conversation. A date becomes a follow-up, with a day to ask only if that day is still to come when they
/// spoke. Returns what was stored, in the order of `heard`.
struct Kept {
    std::vector<Need> needs;
    std::vector<News> news;
    std::vector<Promise> promises;
    std::vector<FollowUp> follow_ups;
};
Kept keep(store::Write& write, const conversations::Conversation& conversation, const Id& person,
          const Heard& heard);

/// Each stores a new thing (its id is made when empty) and returns it. Empty words are refused.
Result<Need> add_need(store::Write& write, Need need);
Result<News> add_news(store::Write& write, News news);
Result<Promise> add_promise(store::Write& write, Promise promise);
Result<FollowUp> add_follow_up(store::Write& write, FollowUp follow_up);

/// Moves along the states above; refused with the reason and what is possible. To stay in a state is always
/// fine.
Result<Need> move_need(store::Write& write, const Id& need, NeedState to);
Result<Promise> move_promise(store::Write& write, const Id& promise, PromiseState to);
Result<FollowUp> move_follow_up(store::Write& write, const Id& follow_up, FollowUpState to);
/// The owner's own reading, whose it is, sphere, confidence.
Result<void> change_need(store::Write& write, const Need& need);
Result<void> dismiss_news(store::Write& write, const Id& news);

std::optional<Need> find_need(store::Database& database, const Id& need);
std::optional<Promise> find_promise(store::Database& database, const Id& promise);
std::optional<FollowUp> find_follow_up(store::Database& database, const Id& follow_up);

/// What to look for; what is not set does not matter.
struct Looking {
    std::optional<Id> person;
    bool open_only =
        false; ///< needs: heard or open; promises and follow-ups: heard or open; news: not dismissed
};
std::vector<Need> needs(store::Database& database, const Looking& looking); ///< newest first
std::vector<News> news(store::Database& database, const Looking& looking);  ///< newest first
/// Those that were kept from the one day to the other, in that order.
std::vector<Promise> promises_kept(store::Database& database, Day from, Day until);
std::vector<Promise> promises(store::Database& database,
                              const Looking& looking); ///< due first, then oldest first
std::vector<FollowUp> follow_ups(store::Database& database,
                                 const Looking& looking); ///< the next to ask first

/// The day to ask about an event: the day after it; for a month, the first of the next; for a yearly date,
/// none.
std::optional<Day> day_to_ask(const CivilDate& happens_on);

/// Moves everything of one person to another, for a merge; removes everything, for forgetting.
void move_all(store::Write& write, const Id& from, const Id& to);
void remove_all(store::Write& write, const Id& person);

} // namespace goodturn::listen

#pragma once
/// Whom to reach today, the ties, and leaving someone for later.
#include "operations/intake_operations.hpp"
#include "reach/today.hpp"
#include "reciprocity/favour.hpp"

namespace goodturn::operations {

struct AskToday {
    std::int64_t limit = 0; ///< 0: as many as the setting says; three at most
    bool one = false;       ///< the single smallest step
    static constexpr auto fields() {
        return Fields{field("limit", &AskToday::limit, "people at most"),
                      field("one", &AskToday::one, "the single smallest step")};
    }
};
struct Who {
    Id id;
    std::string name;
    static constexpr auto fields() { return Fields{field("id", &Who::id), field("name", &Who::name)}; }
};
struct MoveLine {
    Who person;
    std::string act;
    std::string about; ///< the promise, offer, need or follow-up it is about: an id, or ""
    std::string reason;
    std::string words;
    std::optional<Day> words_on; ///< the words are for that day, which is still to come
    std::string smaller;
    std::string next; ///< what to type once it is done, without "goodturn": "offer given a1b2c3"; may be ""
    std::vector<std::pair<std::string, double>> terms; ///< {"keep warm": 0.7}
    double score = 0;
    static constexpr auto fields() {
        using M = MoveLine;
        return Fields{field("person", &M::person),
                      field("act", &M::act),
                      field("about", &M::about),
                      field("reason", &M::reason),
                      field("words", &M::words, "to start; nothing is sent"),
                      field("words_on", &M::words_on, "the words are for that day, still to come"),
                      field("smaller", &M::smaller, "a smaller act"),
                      field("next", &M::next, "what to type once it is done"),
                      field("terms", &M::terms, "name: value; their sum is the score"),
                      field("score", &M::score)};
    }
};
/// On one of the owner's quiet days there is nothing in it.
Result<std::vector<MoveLine>> today(Context& context, const AskToday& input);

struct AskTies {
    std::int64_t limit = 0; ///< 0: all
    static constexpr auto fields() { return Fields{field("limit", &AskTies::limit, "0 for all")}; }
};
struct TieLine {
    Who person;
    double strength = 0;
    double silence = 0;
    double alive = 0;
    double score = 0;
    std::string words;
    std::optional<people::Circle> circle;
    static constexpr auto fields() {
        using T = TieLine;
        return Fields{field("person", &T::person),
                      field("strength", &T::strength, "ln(1 + days of contact)"),
                      field("silence", &T::silence, "0 to 1: left alone it will be silent"),
                      field("alive", &T::alive, "0 to 1"),
                      field("score", &T::score, "the product of the three"),
                      field("words", &T::words),
                      field("circle", &T::circle, "as you set it, or as it looks from your conversations")};
    }
};
Result<std::vector<TieLine>> list_ties(Context& context, const AskTies& input);

struct Snooze {
    std::string person;
    std::string until; ///< a day, or "2 weeks"; empty: two weeks
    static constexpr auto fields() {
        return Fields{field("person", &Snooze::person),
                      field("until", &Snooze::until, "a day, or \"2 weeks\"")};
    }
};
Result<Done> snooze_person(Context& context, const Snooze& input);
/// Not today: the same as snoozing until tomorrow.
Result<Done> skip_person(Context& context, const WhichPerson& input);

struct AddFavour {
    std::string person;
    std::string what;
    std::string when; ///< a day; empty: today
    static constexpr auto fields() {
        return Fields{field("person", &AddFavour::person), field("what", &AddFavour::what),
                      field("when", &AddFavour::when)};
    }
};
struct FavourLine {
    reciprocity::Favour favour;
    std::string name;
    std::string words; ///< words of thanks, to start with
    static constexpr auto fields() {
        return Fields{field("favour", &FavourLine::favour), field("name", &FavourLine::name),
                      field("words", &FavourLine::words)};
    }
};
Result<FavourLine> add_favour(Context& context, const AddFavour& input);
struct TurnLine {
    reciprocity::Turn turn;
    std::string name;
    static constexpr auto fields() {
        return Fields{field("turn", &TurnLine::turn), field("name", &TurnLine::name)};
    }
};
struct AskLedger {
    std::string person; ///< PERSON; empty: everyone
    static constexpr auto fields() {
        return Fields{field("person", &AskLedger::person, "empty for everyone")};
    }
};
Result<std::vector<TurnLine>> ledger(Context& context, const AskLedger& input);

} // namespace goodturn::operations

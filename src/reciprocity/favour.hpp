#pragma once
/// Good turns in both directions: kept to remember, never to count up.
#include "base/described.hpp"
#include "base/id.hpp"
#include "store/write.hpp"

namespace goodturn::reciprocity {

/// What somebody did for the owner.
struct Favour {
    Id id;
    Id person;
    std::string what;
    Day day;
    std::optional<Day> thanked_on;

    static constexpr auto fields() {
        return Fields{field("id", &Favour::id), field("person", &Favour::person),
                      field("what", &Favour::what), field("day", &Favour::day),
                      field("thanked_on", &Favour::thanked_on)};
    }
    bool operator==(const Favour&) const = default;
};

Result<Favour> add_favour(store::Write& write, Favour favour);
Result<Favour> thank(store::Write& write, const Id& favour, Day on);
std::optional<Favour> find_favour(store::Database& database, const Id& favour);
std::vector<Favour> favours(store::Database& database, const std::optional<Id>& person); ///< newest first

/// One line of the ledger: what passed between the owner and a person, in words. No sums, no balance.
struct Turn {
    Id person;
    Day day;
    std::string direction; ///< "for you" or "from you"
    std::string what;
    bool thanks_owed = false; ///< they did something and were not thanked yet
    Id id;                    ///< of the favour or the offer

    static constexpr auto fields() {
        return Fields{
            field("person", &Turn::person),           field("day", &Turn::day),
            field("direction", &Turn::direction),     field("what", &Turn::what),
            field("thanks_owed", &Turn::thanks_owed), field("id", &Turn::id, "of the favour or the offer")};
    }
};
/// Favours received, and offers given or landed, newest first.
std::vector<Turn> ledger(store::Database& database, const std::optional<Id>& person);

/// The same of everyone, in these days.
std::vector<Turn> ledger_between(store::Database& database, Day from, Day until);

/// Favours and asks of one person, for a merge and for forgetting.
void move_all(store::Write& write, const Id& from, const Id& to);
void remove_all(store::Write& write, const Id& person);

} // namespace goodturn::reciprocity

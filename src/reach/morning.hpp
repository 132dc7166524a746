#pragma once
/// What is known on one morning, shared by all that looks for moves. Known to this room only.
#include "reach/today.hpp"

#include <unordered_map>

namespace goodturn::reach {

/// What the gates and lanes ask of a person.
struct Standing {
    std::string name; ///< "" if there is no such person
    std::optional<people::Circle> circle;
    bool trusted = false;
    bool may_be_suggested = false; ///< not dead, not left in peace, not an organisation, not snoozed
};

class Morning {
  public:
    Morning(store::Database& database_, const Reaching& reaching_);

    store::Database& database;
    const Reaching& reaching;
    Day today;

    /// Read once a person.
    const Standing& standing(const Id& person);
    std::optional<Day> snoozed_until(const Id& person) const;

  private:
    std::unordered_map<Id, Day> snoozed_;
    std::unordered_map<Id, Standing> standings_;
};

/// Days without a word before someone is suggested again without cause: nobody is when silence is this or
/// less.
constexpr int days_in_peace = 3;
/// Nothing more to someone who has not answered this often, but for duties.
constexpr std::int64_t most_unanswered = 2;

} // namespace goodturn::reach

#pragma once
/// The rhythm of a tie, kept up to date as conversations come and go, so that ranking never reads the
/// history.
#include "base/described.hpp"
#include "conversations/conversation.hpp"

#include <functional>
#include <span>
#include <unordered_set>

namespace goodturn::conversations {

/// Counts days with contact, not messages: a chatty evening is one contact. Days in the future do not count;
/// they do once they have come, without anything being written again.
struct Tie {
    Id person;
    std::int64_t active_days = 0; ///< n: days with at least one conversation, up to today
    Day first_day;
    Day last_day;
    double log_gaps =
        0; ///< sum over neighbouring active days of ln(gap in days); exp(log_gaps/(n-1)) is the usual gap
    std::int64_t unanswered = 0; ///< days on which only the owner called or wrote, since the last sign of
                                 ///< life; a call that came about is `both`, whoever dialled

    bool operator==(const Tie&) const = default;
};

/// Days since `tie.last_day`; 0 or more.
int silence(const Tie& tie, Day today);
/// The geometric mean of the gaps between active days, pulled towards the `prior` (days) with weight 2, as
/// EVIDENCE 1.1 measured it; the prior alone where there is one active day.
double usual_gap(const Tie& tie, double prior);

/// Registers the derivation with the database: after this, derived_tie follows every write, undo included.
/// Only the people touched by the write are recomputed.
void keep_ties(store::Database& database);
/// Recomputes every tie from the conversations: for `doctor --rebuild`.
void rebuild_ties(store::Write& write);

/// None without a conversation up to `today`. By default every conversation counts, also those to come.
std::optional<Tie> tie_of(store::Database& database, const Id& person, Day today = Day::max());
/// Dead, left in peace, or an organisation.
bool is_never_suggested(store::Database& database, const Id& person);
/// All of them.
std::unordered_set<Id> never_suggested(store::Database& database);
/// Left for later by the owner. The table is reach's, a room above, so it is only looked at.
bool is_left_for_later(store::Database& database, const Id& person, Day today);
/// Every tie but of those who are never suggested, in no particular order.
void for_each_tie(store::Database& database, Day today, const std::function<void(const Tie&)>& use);
/// Active days of one person, oldest first; those to come included.
std::vector<Day> active_days(store::Database& database, const Id& person);

/// The active days of a tie as they are stored; unpacked only where they are looked at.
class PackedDays {
  public:
    PackedDays(Day first, std::span<const std::byte> bytes) : first_(first), bytes_(bytes) {}
    /// Oldest first, up to `today`.
    std::vector<Day> until(Day today) const;
    /// What the tie was on that day; its person is left empty. None if it had not begun.
    std::optional<Tie> tie_on(Day today) const;

  private:
    Day first_;
    std::span<const std::byte> bytes_; ///< valid while the row is
};
/// Like for_each_tie, but of everyone: 100,000 ties in well under 50 ms, for those who rank first and ask
/// about the few best whether they may be suggested.
void for_each_tie_of_anyone(store::Database& database, Day today,
                            const std::function<void(const Tie&, const PackedDays&)>& use);
/// The tie of one person, and its days, if it had begun by `today`; `use` is called once at most.
void with_tie(store::Database& database, const Id& person, Day today,
              const std::function<void(const Tie&, const PackedDays&)>& use);

} // namespace goodturn::conversations

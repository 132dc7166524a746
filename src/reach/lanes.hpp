#pragma once
/// The two lanes of BRAINS.md 1, over all ties at once. Known to this room only.
#include "reach/cause.hpp"

#include <algorithm>
#include <cstddef>
#include <unordered_map>

namespace goodturn::reach {

struct WarmTie {
    conversations::Tie tie;
    Warmth warmth;
};

/// Days after which even those met at a big event, who have their turn late, are greeted no more.
constexpr int days_of_meeting = 14;

/// What one look at every tie gives.
struct Lanes {
    std::size_t ties = 0;       ///< how many there are
    std::size_t in_touch = 0;   ///< people spoken to within the last month
    double warmest = 0;         ///< the largest keep_warm of someone who may be suggested: what 1 stands for
    std::vector<WarmTie> quiet; ///< silent for long enough in some circle, the warmest first; not yet asked
                                ///< whether they may be suggested
    std::optional<Cause> rekindle;         ///< the one of this week
    std::vector<conversations::Tie> begun; ///< ties that began within the last days_of_meeting
    /// Those for whom something else speaks; empty where there is no tie.
    std::unordered_map<Id, std::optional<WarmTie>> asked;
};

/// `asked` are the people whose tie is wanted besides.
Lanes look_at_ties(Morning& morning, const std::vector<Cause>& asked);

/// Silent long enough to be thought of: as long as is usual between the two of them, a month at most. Those
/// met once wait up to three weeks more, each differently, so that a party does not come back on one day.
bool is_quiet(const conversations::Tie& tie, Day today, std::optional<people::Circle> circle);

/// keep_warm as a share of the warmest: 0 to 1, and 0 for those asleep.
double share_of_warmth(const Lanes& lanes, const conversations::Tie& tie, const Warmth& warmth,
                       const Standing& standing, Day today);

/// Of those whose tie has just begun: who was met, and is to be greeted this morning.
void find_newly_met(Morning& morning, const Lanes& lanes, std::vector<Cause>& causes);

/// The cause that only time has passed.
Cause catch_up(const conversations::Tie& tie, double share, Day today);

/// The best of the many: add() keeps few. Those that score the same take turns from day to day.
template <class Item>
class Best {
  public:
    explicit Best(std::size_t keep) : keep_(keep) { items_.reserve(2 * keep); }

    /// Whether something of that score would be kept for now: to be asked before anything costly is done.
    bool takes(double score) const { return score > least_; }
    void add(double score, std::uint64_t turn, Item item) {
        if (!takes(score)) return;
        items_.push_back({score, turn, std::move(item)});
        if (items_.size() < 2 * keep_) return;
        const auto last = items_.begin() + static_cast<std::ptrdiff_t>(keep_);
        std::nth_element(items_.begin(), last, items_.end(), before);
        items_.erase(last, items_.end());
        least_ = std::ranges::min_element(items_, {}, &Scored::score)->score;
    }
    /// The best first.
    std::vector<Item> take() {
        std::sort(items_.begin(), items_.end(), before);
        if (items_.size() > keep_)
            items_.erase(items_.begin() + static_cast<std::ptrdiff_t>(keep_), items_.end());
        std::vector<Item> taken;
        taken.reserve(items_.size());
        for (Scored& each : items_)
            taken.push_back(std::move(each.item));
        return taken;
    }

  private:
    struct Scored {
        double score = 0;
        std::uint64_t turn = 0;
        Item item;
    };
    static bool before(const Scored& a, const Scored& b) {
        return a.score != b.score ? a.score > b.score : a.turn < b.turn;
    }
    std::size_t keep_;
    double least_ = 0; ///< what is not better need not be kept: scores above 0 only
    std::vector<Scored> items_;
};

using conversations::every_in_words;
using conversations::own_gap;

} // namespace goodturn::reach

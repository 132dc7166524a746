/// The whole ranking of BRAINS.md 1, with its numbers in the open.
#include "people/people.hpp"
#include "reach/lanes.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace goodturn::reach {

namespace {

using conversations::silence;
using conversations::Tie;

std::string state_in_words(const Tie& tie, const Warmth& warmth, Day today,
                           std::optional<people::Circle> circle) {
    constexpr double even = 0.5;
    if (is_dormant(tie, warmth, today, circle)) return "The tie is asleep.";
    if (warmth.alive < even) return "The tie is growing faint.";
    const auto gap = own_gap(tie);
    const bool is_longer_than_usual = gap ? silence(tie, today) > 2 * *gap : is_quiet(tie, today, circle);
    const bool will_be_silent = warmth.silence >= even && is_quiet(tie, today, circle);
    return fmt::format("The tie is {}{}", gap ? "alive" : "young",
                       is_longer_than_usual || will_be_silent ? ", and silence is setting in." : ".");
}

RankedTie ranked(store::Database& database, const Tie& tie, const Warmth& warmth, Day today) {
    RankedTie result;
    result.person = tie.person;
    result.strength = warmth.strength;
    result.silence = warmth.silence;
    result.alive = warmth.alive;
    result.score = warmth.keep_warm();
    const auto person = people::find(database, tie.person);
    if (!person) return result;
    result.name = person->name;
    result.circle = person->circle;
    result.words = rhythm_in_words(tie, people::first_name(*person), today) + " " +
                   state_in_words(tie, warmth, today, person->circle);
    return result;
}

constexpr std::int64_t enough_days = 5;
constexpr std::size_t enough_ties = 10;

double closeness(const Warmth& warmth) {
    return warmth.strength * warmth.alive;
}

/// What every tie is to the owner, the closest first, for the rank of each.
class Closeness {
  public:
    explicit Closeness(const std::vector<WarmTie>& ties) {
        all_.reserve(ties.size());
        for (const WarmTie& each : ties)
            all_.push_back(closeness(each.warmth));
        std::ranges::sort(all_, std::greater());
    }
    std::optional<people::Circle> circle_of(const WarmTie& tie) const {
        if (tie.tie.active_days < enough_days || all_.size() < enough_ties) return std::nullopt;
        const auto first = std::ranges::lower_bound(all_, closeness(tie.warmth), std::greater());
        return circle_of_rank(static_cast<std::size_t>(first - all_.begin()));
    }

  private:
    std::vector<double> all_;
};

} // namespace

std::vector<RankedTie> ties(store::Database& database, const Clock& clock, const Rhythm& rhythm,
                            std::size_t limit) {
    std::vector<WarmTie> all;
    conversations::for_each_tie(database, clock.today, [&](const Tie& tie) {
        all.push_back({tie, warmth(tie, clock.today, rhythm)});
    });
    const std::size_t wanted = limit == 0 ? all.size() : std::min(limit, all.size());
    const auto last = all.begin() + static_cast<std::ptrdiff_t>(wanted);
    std::partial_sort(all.begin(), last, all.end(), [](const WarmTie& a, const WarmTie& b) {
        const double of_a = a.warmth.keep_warm();
        const double of_b = b.warmth.keep_warm();
        return of_a != of_b ? of_a > of_b : a.tie.person < b.tie.person;
    });
    const Closeness closeness(all);
    std::vector<RankedTie> result;
    result.reserve(wanted);
    for (auto each = all.begin(); each != last; ++each) {
        result.push_back(ranked(database, each->tie, each->warmth, clock.today));
        if (!result.back().circle) result.back().circle = closeness.circle_of(*each);
    }
    return result;
}

std::optional<RankedTie> tie_with(store::Database& database, const Clock& clock, const Rhythm& rhythm,
                                  const Id& person) {
    const auto tie = conversations::tie_of(database, person, clock.today);
    if (!tie || conversations::is_never_suggested(database, person)) return std::nullopt;
    return ranked(database, *tie, warmth(*tie, clock.today, rhythm), clock.today);
}

std::optional<people::Circle> inferred_circle(store::Database& database, const Clock& clock,
                                              const Rhythm& rhythm, const Id& person) {
    const auto closeness_of = [&](const Tie& tie) { return closeness(warmth(tie, clock.today, rhythm)); };
    const auto mine = conversations::tie_of(database, person, clock.today);
    if (!mine || mine->active_days < enough_days) return std::nullopt;
    const double least = closeness_of(*mine);
    std::size_t closer = 0;
    std::size_t all = 0;
    conversations::for_each_tie(database, clock.today, [&](const Tie& tie) {
        ++all;
        if (closeness_of(tie) > least) ++closer;
    });
    if (all < enough_ties) return std::nullopt;
    return circle_of_rank(closer);
}

} // namespace goodturn::reach

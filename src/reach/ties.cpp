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
    result.words = rhythm_in_words(tie, people::first_name(*person), today) + " " +
                   state_in_words(tie, warmth, today, person->circle);
    return result;
}

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
    std::vector<RankedTie> result;
    result.reserve(wanted);
    for (auto each = all.begin(); each != last; ++each)
        result.push_back(ranked(database, each->tie, each->warmth, clock.today));
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
    constexpr std::int64_t enough_days = 5;
    constexpr std::size_t enough_ties = 10;
    const auto closeness = [&](const Tie& tie) {
        const Warmth now = warmth(tie, clock.today, rhythm);
        return now.strength * now.alive;
    };
    const auto mine = conversations::tie_of(database, person, clock.today);
    if (!mine || mine->active_days < enough_days) return std::nullopt;
    const double least = closeness(*mine);
    std::size_t closer = 0;
    std::size_t all = 0;
    conversations::for_each_tie(database, clock.today, [&](const Tie& tie) {
        ++all;
        if (closeness(tie) > least) ++closer;
    });
    if (all < enough_ties) return std::nullopt;
    return circle_of_rank(closer);
}

} // namespace goodturn::reach

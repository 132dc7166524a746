#include "reach/today.hpp"

#include "reach/choosing.hpp"

#include <numeric>

namespace goodturn::reach {

namespace {

std::vector<Cause> find_causes(Morning& morning) {
    std::vector<Cause> causes;
    find_promises(morning, causes);
    find_deliveries(morning, causes);
    find_needs(morning, causes);
    find_follow_ups(morning, causes);
    find_yearly_days(morning, causes);
    find_birthdays(morning, causes);
    find_occasions(morning, causes);
    find_thanks(morning, causes);
    find_met_at_events(morning, causes);
    find_coffees(morning, causes);
    find_introduced(morning, causes);
    return causes;
}

} // namespace

double Move::score() const {
    return std::accumulate(terms.begin(), terms.end(), 0.0,
                           [](double total, const Term& term) { return total + term.value; });
}

std::vector<Move> today(store::Database& database, const Reaching& reaching) {
    if (reaching.limit == 0) return {};
    Morning morning(database, reaching);
    auto causes = find_causes(morning);
    Lanes lanes = look_at_ties(morning, causes);
    find_newly_met(morning, lanes, causes);
    if (lanes.rekindle) causes.push_back(*std::move(lanes.rekindle));
    auto chosen = choose(morning, lanes, std::move(causes));
    constexpr std::size_t new_home = 3; // ties
    if (chosen.empty() && lanes.ties < new_home)
        if (auto beginning = find_beginning(morning))
            chosen = choose(morning, lanes, {*std::move(beginning)});
    std::vector<Move> moves;
    for (const Chosen& each : chosen) {
        moves.push_back(in_words(morning, each));
        if (!reaching.one) moves.back().words_on = each.main.words_on; // a smaller step is for today
    }
    return moves;
}

} // namespace goodturn::reach

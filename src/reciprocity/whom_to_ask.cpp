#include "reciprocity/whom_to_ask.hpp"

#include "reciprocity/readiness.hpp"
#include "serve/match.hpp"

#include <algorithm>
#include <cmath>
#include <unordered_set>

namespace goodturn::reciprocity {

namespace {

constexpr std::size_t most_looked_at = 24;
constexpr std::chrono::days three_months{90};
constexpr std::size_t most_asks = 2; // within three months; not a third time

double warmth_of(const Between& between) {
    return std::log1p(between.left);
}

class Looking {
  public:
    Looking(store::Database& database, const Ask& ask, Day today) : database_(database), today_(today) {
        for (const Asking& each : askings(database, ask.id))
            asked_.insert(each.person);
    }

    /// Whether they may be named; notes who is to rest.
    bool may_be_asked(const Id& person, WhomToAsk& result) const {
        if (asked_.contains(person) || conversations::is_left_for_later(database_, person, today_))
            return false;
        if (times_asked(database_, person, today_ - three_months, today_) < most_asks) return true;
        result.resting.push_back(person);
        return false;
    }
    Helper helper(const Id& person) const {
        Helper found;
        found.between = between(database_, person, today_);
        found.cold = is_cold(found.between, today_);
        return found;
    }

  private:
    store::Database& database_;
    Day today_;
    std::unordered_set<Id> asked_;
};

void add_those_who_fit(store::Database& database, const Looking& looking, const Ask& ask,
                       meaning::WordVectors* vectors, WhomToAsk& result) {
    serve::Sought sought;
    sought.text = ask.text;
    sought.search = true;
    sought.own = true;
    auto matches = serve::match_people(database, sought, most_looked_at, vectors);
    const double best = matches.empty() ? 1 : matches.front().score;
    for (serve::PersonMatch& each : matches) {
        if (!looking.may_be_asked(each.person, result)) continue;
        Helper helper = looking.helper(each.person);
        helper.fits = true;
        helper.because = std::move(each.because);
        helper.matched = std::move(each.matched);
        helper.close = std::move(each.close);
        helper.worth = each.score / best;
        result.helpers.push_back(std::move(helper));
    }
}

/// Nobody fits: those who would be gladdest to hear from the owner.
void add_the_warmest(store::Database& database, const Looking& looking, Day today,
                     const conversations::Rhythm& rhythm, std::size_t limit, WhomToAsk& result) {
    const std::size_t enough = 4 * limit; // some may have been asked, or are left for later
    WhomToAsk unnamed;                    // who rests is named only where they would fit
    for (const Id& person : readiness(database, today, rhythm, enough).glad) {
        if (result.helpers.size() == limit) return;
        if (!looking.may_be_asked(person, unnamed)) continue;
        Helper helper = looking.helper(person);
        if (helper.cold != Cold::none) continue;
        helper.worth = 1;
        result.helpers.push_back(std::move(helper));
    }
}

void weigh(std::vector<Helper>& helpers) {
    constexpr double least = 0.25;
    constexpr double for_good_turns = 9.0 / 8;
    double warmest = 0;
    for (const Helper& each : helpers)
        warmest = std::max(warmest, warmth_of(each.between));
    for (Helper& each : helpers) {
        if (each.cold != Cold::none) continue;
        const double share = warmest > 0 ? warmth_of(each.between) / warmest : 0;
        each.worth *= (least + share) * (each.between.turns.empty() ? 1 : for_good_turns);
    }
    std::ranges::stable_sort(helpers, [](const Helper& a, const Helper& b) {
        const bool cold_a = a.cold != Cold::none;
        const bool cold_b = b.cold != Cold::none;
        return cold_a != cold_b ? cold_b : a.worth > b.worth;
    });
}

} // namespace

WhomToAsk whom_to_ask(store::Database& database, const Ask& ask, Day today,
                      const conversations::Rhythm& rhythm, std::size_t limit, meaning::WordVectors* vectors) {
    WhomToAsk result;
    const Looking looking(database, ask, today);
    add_those_who_fit(database, looking, ask, vectors, result);
    if (result.helpers.empty()) add_the_warmest(database, looking, today, rhythm, limit, result);
    weigh(result.helpers);
    if (result.helpers.size() > limit) result.helpers.resize(limit);
    return result;
}

} // namespace goodturn::reciprocity

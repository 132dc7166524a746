#include "reach/lanes.hpp"

#include <algorithm>
#include <cmath>

namespace goodturn::reach {

using conversations::PackedDays;
using conversations::silence;
using conversations::Tie;

namespace {

// One look at all ties keeps this many of each lane; only these few are asked whether they may be suggested.
constexpr std::size_t most_warm = 1000;
constexpr std::size_t most_asleep = 100;
constexpr int a_month = 30;

struct Sleeping {
    Tie tie;               ///< as it is today
    std::vector<Day> days; ///< until Monday
};

Day monday_of(Day day) {
    const unsigned from_monday = std::chrono::weekday(day).iso_encoding() - 1;
    return day - std::chrono::days(static_cast<int>(from_monday));
}

std::uint64_t turn(const Id& person, Day day) {
    return wording::turn_for(person, day.time_since_epoch().count());
}

/// Before the first cold line, three easy ones to people already in touch: practice helps more than arguments
/// do.
bool has_warmed_up(const Lanes& lanes) {
    constexpr std::size_t easy_ones = 3;
    return lanes.in_touch >= easy_ones || lanes.quiet.empty();
}

bool has_fresh_news(Morning& morning, const Id& person) {
    constexpr std::chrono::days fresh{60};
    store::Query query(morning.database, "SELECT 1 FROM news WHERE person = ? AND dismissed = 0 AND "
                                         "in_confidence = 0 AND day BETWEEN ? AND ?");
    query.bind(person, morning.today - fresh, morning.today);
    return query.next();
}

struct Rekindling {
    double score = 0;
    Tie tie;
};

/// Those asleep who may be suggested, the best first.
std::vector<Rekindling> rank_asleep(Morning& morning, std::vector<Sleeping> asleep, Day monday) {
    std::vector<Rekindling> ranked;
    for (Sleeping& each : asleep) {
        const Standing& standing = morning.standing(each.tie.person);
        if (!standing.may_be_suggested) continue;
        const bool fresh = has_fresh_news(morning, each.tie.person);
        ranked.push_back({rekindle(each.days, monday, standing.trusted, fresh), std::move(each.tie)});
    }
    std::ranges::stable_sort(ranked, std::ranges::greater{}, &Rekindling::score);
    return ranked;
}

/// The same all week, seen from its Monday, because nothing is remembered of what was shown: among those
/// nearly as good as the best, the week's number chooses. Nobody, if the two have been in touch since: one a
/// week is enough.
std::optional<Cause> rekindling_of_the_week(Morning& morning, std::vector<Sleeping> asleep) {
    constexpr double nearly = 0.8;
    const Day monday = monday_of(morning.today);
    auto ranked = rank_asleep(morning, std::move(asleep), monday);
    if (ranked.empty() || ranked.front().score <= 0) return std::nullopt;
    const double best = ranked.front().score;
    std::erase_if(ranked, [&](const Rekindling& each) { return each.score < nearly * best; });
    const auto week = static_cast<std::size_t>((monday.time_since_epoch().count() + 3) / 7);
    const Rekindling& chosen = ranked.at(week % ranked.size());
    if (chosen.tie.last_day >= monday) return std::nullopt;

    Cause cause;
    cause.person = chosen.tie.person;
    cause.act = "rekindle";
    cause.term = "rekindle";
    cause.is_cause = false;
    cause.value = MoreWeights{}.rekindle * chosen.score / best;
    cause.known["silence"] = cause.known_why["silence"] = span_in_words(silence(chosen.tie, morning.today));
    return cause;
}

/// Looks at one tie after another, and keeps the best of each lane.
class Look {
  public:
    Look(Morning& morning, Lanes& lanes)
        : morning_(morning), lanes_(lanes), monday_(monday_of(morning.today)), warm_(most_warm),
          quiet_(most_warm), asleep_(most_asleep) {}

    void at(const Tie& tie, const PackedDays& days) {
        lanes_.ties += 1;
        if (silence(tie, morning_.today) <= a_month) lanes_.in_touch += 1;
        const Warmth now = warmth(tie, morning_.today, morning_.reaching.rhythm);
        if (const auto found = lanes_.asked.find(tie.person); found != lanes_.asked.end())
            found->second = WarmTie{tie, now};
        if (tie.first_day >= morning_.today - std::chrono::days(days_of_meeting)) lanes_.begun.push_back(tie);
        add_to_warm(tie, now);
        add_to_asleep(tie, days, now);
    }
    void finish() {
        for (const WarmTie& each : warm_.take())
            if (morning_.standing(each.tie.person).may_be_suggested) {
                lanes_.warmest = each.warmth.keep_warm();
                break;
            }
        lanes_.quiet = quiet_.take();
        if (has_warmed_up(lanes_)) lanes_.rekindle = rekindling_of_the_week(morning_, asleep_.take());
    }

  private:
    void add_to_warm(const Tie& tie, const Warmth& now) {
        const double score = now.keep_warm();
        if (!warm_.takes(score) && !quiet_.takes(score)) return;
        const std::uint64_t place = turn(tie.person, morning_.today);
        warm_.add(score, place, {tie, now});
        // The circle is not known yet: inner is the first to be quiet, wide the last to be asleep.
        using enum people::Circle;
        if (!quiet_.takes(score) || tie.unanswered >= most_unanswered) return;
        if (silence(tie, morning_.today) <= days_in_peace || !is_quiet(tie, morning_.today, inner)) return;
        if (!is_dormant(tie, now, morning_.today, wide)) quiet_.add(score, place, {tie, now});
    }
    void add_to_asleep(const Tie& tie, const PackedDays& days, const Warmth& now) {
        const bool since_monday = tie.last_day >= monday_;
        if (!since_monday) {
            // As if all their days had been the last: what rekindle() gives at most.
            const int since = silence(tie, monday_);
            if (!asleep_.takes(std::log1p(static_cast<double>(tie.active_days) / (1.0 + since)))) return;
            // A tie falls deeper asleep by the day: who is awake now was awake on Monday.
            if (!is_dormant(tie, now, morning_.today, people::Circle::good)) return;
        }
        const auto then = since_monday ? days.tie_on(monday_ - std::chrono::days(1)) : std::optional(tie);
        if (!then || then->unanswered >= most_unanswered) return;
        const Warmth then_warmth = warmth(*then, monday_, morning_.reaching.rhythm);
        if (!is_dormant(*then, then_warmth, monday_, people::Circle::good)) return;
        auto past = days.until(monday_ - std::chrono::days(1));
        const double score = rekindle(past, monday_, false, false);
        if (asleep_.takes(score)) asleep_.add(score, turn(tie.person, monday_), {tie, std::move(past)});
    }

    Morning& morning_;
    Lanes& lanes_;
    Day monday_;
    Best<WarmTie> warm_;
    Best<WarmTie> quiet_;
    Best<Sleeping> asleep_;
};

} // namespace

Lanes look_at_ties(Morning& morning, const std::vector<Cause>& asked) {
    Lanes lanes;
    for (const Cause& each : asked)
        lanes.asked.try_emplace(each.person);
    Look look(morning, lanes);
    conversations::for_each_tie_of_anyone(
        morning.database, morning.today, [&](const Tie& tie, const PackedDays& days) { look.at(tie, days); });
    look.finish();
    return lanes;
}

bool is_quiet(const Tie& tie, Day today, std::optional<people::Circle> circle) {
    constexpr std::uint64_t spread = 21; // days
    double wait = std::min<double>(a_month, conversations::usual_gap(tie, prior_gap(circle)));
    if (const auto own = own_gap(tie)) wait = std::min<double>(wait, *own);
    if (tie.active_days == 1) wait += static_cast<double>(wording::turn_for(tie.person, 0) % spread);
    return silence(tie, today) >= wait;
}

double share_of_warmth(const Lanes& lanes, const Tie& tie, const Warmth& warmth, const Standing& standing,
                       Day today) {
    if (lanes.warmest <= 0 || is_dormant(tie, warmth, today, standing.circle)) return 0;
    return std::min(1.0, warmth.keep_warm() / lanes.warmest);
}

Cause catch_up(const Tie& tie, double share, Day today) {
    constexpr int long_silence = 365;
    Cause cause;
    cause.person = tie.person;
    cause.act = "catch-up";
    cause.term = "keep warm";
    cause.value = share;
    cause.is_cause = false;
    const int silent = silence(tie, today);
    cause.known["silence"] = cause.known_why["silence"] = span_in_words(silent);
    if (silent >= long_silence) cause.draft = cause.smaller = "catch-up/long-silence";
    if (const auto gap = own_gap(tie); gap && silent > *gap) cause.known_why["usual"] = every_in_words(*gap);
    return cause;
}

} // namespace goodturn::reach

#include "reciprocity/readiness.hpp"

#include "reciprocity/answered.hpp"

#include <algorithm>
#include <unordered_set>

namespace goodturn::reciprocity {

namespace {

using conversations::PackedDays;
using conversations::Tie;

constexpr std::chrono::days a_month{30};
constexpr std::int64_t enough_days = 3;
constexpr std::int64_t most_unanswered = 1;

std::unordered_set<Id> ids_of(store::Database& database, std::string_view sql) {
    store::Query query(database, sql);
    std::unordered_set<Id> ids;
    while (query.next())
        ids.insert(query.text(0));
    return ids;
}

struct Ranked {
    Id person;
    double worth = 0;
    bool operator<(const Ranked& other) const {
        return worth != other.worth ? worth > other.worth : person < other.person;
    }
};

std::vector<Id> best_of(std::vector<Ranked>& list, std::size_t most) {
    std::ranges::sort(list, std::less{});
    std::vector<Id> ids;
    for (std::size_t i = 0; i < std::min(most, list.size()); ++i)
        ids.push_back(std::move(list[i].person));
    return ids;
}

/// Looks at one tie after another, as it is today and as it was a month ago.
class Look {
  public:
    Look(store::Database& database, Day today, const conversations::Rhythm& rhythm)
        : database_(database), today_(today), rhythm_(rhythm),
          close_(ids_of(database, "SELECT id FROM person WHERE circle IN ('inner', 'close')")),
          never_(conversations::never_suggested(database)) {}

    void at(const Tie& tie, const PackedDays& days) {
        if (never_.contains(tie.person)) return;
        const bool is_close = close_.erase(tie.person) > 0;
        const bool now = counts(tie, days, today_, is_close);
        if (now) glad_.push_back({tie.person, conversations::left_of(days.until(today_), today_)});
        // As many days of contact as there are today, there were a month ago at most.
        const Day then = today_ - a_month;
        if (is_close || tie.active_days >= enough_days)
            if (const auto before = tie.last_day <= then ? std::optional(tie) : days.tie_on(then);
                before && counts(*before, days, then, is_close)) {
                ++then_;
                if (!now) slipped_.push_back({tie.person, conversations::left_of(days.until(then), then)});
            }
        if (now) look_for_drifting(tie);
    }

    Readiness result(std::size_t most) {
        // Those who were called close, and of whom nothing is written down yet.
        for (const Id& person : close_)
            if (!never_.contains(person)) {
                glad_.push_back({person, 0});
                ++then_;
            }
        Readiness readiness;
        readiness.then = then_;
        readiness.glad = best_of(glad_, most);
        readiness.now = glad_.size();
        readiness.slipped = best_of(slipped_, most);
        std::ranges::sort(drifting_, [](const auto& a, const auto& b) {
            return a.first != b.first ? a.first > b.first : a.second.person < b.second.person;
        });
        for (std::size_t i = 0; i < std::min(most, drifting_.size()); ++i)
            readiness.drifting.push_back(std::move(drifting_[i].second));
        return readiness;
    }

  private:
    static bool counts(const Tie& tie, const PackedDays& days, Day on, bool is_close) {
        if (!is_close && tie.active_days < enough_days) return false;
        if (tie.unanswered > most_unanswered || conversations::is_out_of_touch(tie, on)) return false;
        const auto heard = answered(tie, days, on);
        return heard && !conversations::is_out_of_touch(*heard, on);
    }
    void look_for_drifting(const Tie& tie) {
        constexpr int shortest = 14; // a fortnight is no silence yet
        constexpr double even = 0.5;
        const auto gap = conversations::own_gap(tie);
        const int silent = conversations::silence(tie, today_);
        if (!gap || silent <= shortest || silent <= 2 * *gap ||
            conversations::is_left_for_later(database_, tie.person, today_))
            return;
        const auto warmth = conversations::warmth(tie, today_, rhythm_);
        if (warmth.alive >= even) drifting_.emplace_back(warmth.keep_warm(), tie);
    }

    store::Database& database_;
    Day today_;
    conversations::Rhythm rhythm_;
    std::unordered_set<Id> close_;
    std::unordered_set<Id> never_;
    std::vector<Ranked> glad_;
    std::vector<Ranked> slipped_;
    std::vector<std::pair<double, Tie>> drifting_;
    std::size_t then_ = 0;
};

} // namespace

Readiness readiness(store::Database& database, Day today, const conversations::Rhythm& rhythm,
                    std::size_t most) {
    Look look(database, today, rhythm);
    conversations::for_each_tie_of_anyone(
        database, today, [&](const Tie& tie, const PackedDays& days) { look.at(tie, days); });
    return look.result(most);
}

} // namespace goodturn::reciprocity

#include "bench/reach_judgement.hpp"

#include "conversations/own_rhythm.hpp"
#include "conversations/warmth.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <fstream>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace goodturn::bench {
namespace {

constexpr int missed_within = 180; ///< days after the horizon
constexpr int least_after = 60;    ///< days of data that must follow the horizon
constexpr std::size_t least_candidates = 5;
constexpr std::size_t least_days = 3;
constexpr std::size_t shown = 5; ///< the 5 of NDCG@5

struct Network {
    std::map<int, std::map<int, std::set<int>>> days; ///< ego, alter, days with contact, from 0
    int last_day = 0;
};

/// Adds `file`; its people are kept apart from those of other files by `offset`.
bool add_events(const std::filesystem::path& file, int offset, Network& network) {
    constexpr std::int64_t seconds_a_day = 86400;
    std::ifstream input(file);
    std::int64_t begin = -1;
    int from = 0;
    int to = 0;
    std::int64_t seconds = 0;
    while (input >> from >> to >> seconds) {
        if (begin < 0)
            begin = seconds < seconds_a_day * 3650 ? 0 : seconds - seconds % seconds_a_day; // Unix time
        if (from == to) continue;
        const auto day = static_cast<int>((seconds - begin) / seconds_a_day);
        network.days[offset + from][offset + to].insert(day);
        network.days[offset + to][offset + from].insert(day);
        network.last_day = std::max(network.last_day, day);
    }
    return begin >= 0;
}

struct Candidate {
    conversations::Tie tie;
    bool is_missed = false;
};

Day day_of(int number) {
    return Day(std::chrono::days(number));
}

conversations::Tie tie_before(const std::set<int>& days, int cut) {
    conversations::Tie tie;
    for (const int day : days) {
        if (day >= cut) break;
        if (tie.active_days == 0)
            tie.first_day = day_of(day);
        else
            tie.log_gaps += std::log(static_cast<double>((day_of(day) - tie.last_day).count()));
        tie.last_day = day_of(day);
        ++tie.active_days;
    }
    return tie;
}

std::vector<conversations::Tie> ties_before(const std::map<int, std::set<int>>& alters, int cut) {
    std::vector<conversations::Tie> ties;
    for (const auto& [alter, days] : alters)
        if (auto tie = tie_before(days, cut); tie.active_days > 0) ties.push_back(std::move(tie));
    return ties;
}

/// No contact in the `horizon` days from the cut on, and contact in the days after.
bool is_missed(const std::set<int>& days, int cut, int horizon) {
    const auto next = days.lower_bound(cut);
    return next != days.end() && *next >= cut + horizon && *next < cut + horizon + missed_within;
}

std::vector<Candidate> candidates(const std::map<int, std::set<int>>& alters, int cut, int horizon) {
    std::vector<Candidate> list;
    for (const auto& [alter, days] : alters) {
        auto tie = tie_before(days, cut);
        if (tie.active_days >= static_cast<std::int64_t>(least_days))
            list.push_back({tie, is_missed(days, cut, horizon)});
    }
    const auto missed = std::ranges::count_if(list, &Candidate::is_missed);
    if (list.size() < least_candidates || missed == 0 || missed == std::ssize(list)) list.clear();
    return list;
}

double gain(std::size_t rank) {
    return 1 / std::log2(static_cast<double>(rank) + 2);
}

/// Ties in the score share their places evenly: the gain of a place is the mean over those who could be on
/// it.
double ndcg(const std::vector<Candidate>& list, const std::vector<double>& scores) {
    std::vector<std::size_t> order(list.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::ranges::sort(order, std::ranges::greater{}, [&](std::size_t each) { return scores[each]; });
    double sum = 0;
    for (std::size_t first = 0; first < order.size() && first < shown;) {
        std::size_t last = first;
        double missed = 0;
        while (last < order.size() && scores[order[last]] == scores[order[first]])
            missed += list[order[last++]].is_missed ? 1 : 0;
        for (std::size_t rank = first; rank < std::min(last, shown); ++rank)
            sum += gain(rank) * missed / static_cast<double>(last - first);
        first = last;
    }
    double ideal = 0;
    const auto missed = static_cast<std::size_t>(std::ranges::count_if(list, &Candidate::is_missed));
    for (std::size_t rank = 0; rank < std::min(missed, shown); ++rank)
        ideal += gain(rank);
    return sum / ideal;
}

/// What a ranking may look at beside the tie.
struct Setting {
    Day day;
    double usual_gap = 1; ///< of all ties together: the geometric mean, in days
    conversations::Rhythm rhythm; ///< learnt from the ego's own ties
};
using Score = std::function<double(const conversations::Tie&, const Setting&)>;
struct Ranking {
    std::string_view name;
    Score score;
};

const std::array<Ranking, 4>& rankings() {
    using conversations::Tie;
    static const std::array<Ranking, 4> all{{
        {"random", [](const Tie&, const Setting&) { return 0.0; }},
        {"silence in usual gaps",
         [](const Tie& tie, const Setting& setting) {
             return silence(tie, setting.day) / usual_gap(tie, setting.usual_gap);
         }},
        {"longest silence",
         [](const Tie& tie, const Setting& setting) { return double(silence(tie, setting.day)); }},
        {"keep warm (ours)",
         [](const Tie& tie, const Setting& setting) {
             return conversations::warmth(tie, setting.day, setting.rhythm).keep_warm();
         }},
    }};
    return all;
}

double usual_gap_of_all(const Network& network, int cut) {
    double log_gaps = 0;
    double gaps = 0;
    for (const auto& [ego, alters] : network.days)
        for (const auto& [alter, days] : alters) {
            const auto tie = tie_before(days, cut);
            if (tie.active_days < 2) continue;
            log_gaps += tie.log_gaps;
            gaps += static_cast<double>(tie.active_days - 1);
        }
    return gaps > 0 ? std::exp(log_gaps / gaps) : 1;
}

struct Panel {
    std::string_view name;
    std::vector<std::string_view> files;
    std::vector<int> cuts;
    int horizon;
    std::array<std::string_view, 4> references; ///< of a separate program, in the order of rankings()
};

ReachPanel measure(const std::filesystem::path& folder, const Panel& panel) {
    ReachPanel result{panel.name, panel.horizon, 0, {}};
    Network network;
    for (std::size_t i = 0; i < panel.files.size(); ++i)
        if (!add_events(folder / panel.files[i], static_cast<int>(i) * 1'000'000, network)) return result;
    std::array<double, 4> sums{};
    int count = 0;
    for (const int cut : panel.cuts) {
        if (cut + panel.horizon + least_after > network.last_day + 1) continue;
        Setting setting{day_of(cut), usual_gap_of_all(network, cut), {}};
        for (const auto& [ego, alters] : network.days) {
            const auto list = candidates(alters, cut, panel.horizon);
            if (list.empty()) continue;
            ++count;
            setting.rhythm = conversations::fitted(ties_before(alters, cut), setting.day, conversations::Rhythm{});
            for (std::size_t i = 0; i < sums.size(); ++i) {
                std::vector<double> scores;
                for (const Candidate& each : list)
                    scores.push_back(rankings().at(i).score(each.tie, setting));
                sums.at(i) += ndcg(list, scores);
            }
        }
    }
    result.trials = count;
    for (std::size_t i = 0; i < sums.size(); ++i)
        result.figures.push_back(
            {rankings().at(i).name, sums.at(i) / std::max(1, count), panel.references.at(i)});
    return result;
}

} // namespace

std::vector<ReachPanel> measure_reach(const std::filesystem::path& folder) {
    return {
        measure(folder,
                {"email-eu",
                 {"email-eu-dept1.txt", "email-eu-dept2.txt", "email-eu-dept3.txt", "email-eu-dept4.txt"},
                 {255, 330, 405, 480, 555},
                 45,
                 {"0.416", "0.476", "0.538", "0.571"}}),
        measure(folder, {"collegemsg", {"collegemsg.txt"}, {60, 75, 90, 105, 120}, 14, {"", "", "", ""}})};
}

} // namespace goodturn::bench

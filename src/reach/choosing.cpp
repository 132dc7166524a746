#include "reach/choosing.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>
#include <unordered_map>
#include <unordered_set>

namespace goodturn::reach {

namespace {

using conversations::silence;
using conversations::Tie;

/// How often the shelf may be looked at in one morning: a look takes milliseconds on a large one.
int looks_at_the_shelf(store::Database& database) {
    constexpr std::int64_t most_looks = 10;
    constexpr std::int64_t most_gifts = 50'000; // in all looks together
    store::Query query(database, "SELECT count(*) FROM gift");
    query.next();
    return static_cast<int>(
        std::clamp<std::int64_t>(most_gifts / std::max<std::int64_t>(1, query.number(0)), 1, most_looks));
}

/// One person with all that speaks for reaching them. At first only what costs little is known of them:
/// `score` is what it may be at most.
struct Candidate {
    Id person;
    std::vector<Cause> causes;
    std::optional<WarmTie> tie;
    bool is_checked = false; ///< whether they may be suggested at all, and what their circle changes
    double score = 0;

    bool is_duty() const { return std::ranges::any_of(causes, &Cause::is_duty); }
    bool has_cause() const { return std::ranges::any_of(causes, &Cause::is_cause); }
    bool is_complete() const {
        return is_checked &&
               std::ranges::none_of(causes, [](const Cause& each) { return bool(each.complete); });
    }
    int order() const { return causes.empty() ? 0 : std::ranges::min(causes, {}, &Cause::order).order; }
};

/// Whether a cause may come at all, given when they last spoke and what was left unanswered. Duties always
/// may.
bool passes_gates(const Cause& cause, const std::optional<WarmTie>& tie, Day today) {
    if (cause.is_duty || !tie) return true;
    if (tie->tie.unanswered >= most_unanswered) return false;
    const int silent = silence(tie->tie, today);
    if (silent == 0) return false; // they have spoken today
    return silent > days_in_peace || cause.excuses;
}

/// The larger comes first; among the same, what is due sooner.
bool speaks_louder(const Cause& a, const Cause& b) {
    if (a.is_duty != b.is_duty) return a.is_duty;
    if (a.is_cause != b.is_cause) return a.is_cause;
    if (a.gives_way != b.gives_way) return b.gives_way;
    return a.value != b.value ? a.value > b.value : a.order < b.order;
}

/// One cause a term: two promises to the same person are one move.
double sum(const std::vector<Cause>& causes) {
    std::map<std::string_view, double> terms;
    bool is_duty = false;
    for (const Cause& each : causes) {
        double& largest = terms[each.term];
        largest = std::max(largest, each.value);
        is_duty = is_duty || each.is_duty;
    }
    return std::accumulate(terms.begin(), terms.end(), is_duty ? MoreWeights{}.duty : 0.0,
                           [](double total, const auto& term) { return total + term.second; });
}

bool comes_before(const Candidate& a, const Candidate& b) {
    if (a.score != b.score) return a.score > b.score;
    return a.order() != b.order() ? a.order() < b.order() : a.person < b.person;
}

class Choosing {
  public:
    Choosing(Morning& morning, const Lanes& lanes)
        : morning_(morning), lanes_(lanes), looks_(looks_at_the_shelf(morning.database)) {}

    std::vector<Candidate> run(std::vector<Cause> causes) {
        gather(std::move(causes));
        add_quiet_ties();
        return select();
    }

  private:
    std::size_t limit() const { return morning_.reaching.one ? 1 : morning_.reaching.limit; }

    /// Puts causes together by person, behind the gates that the tie decides.
    void gather(std::vector<Cause> causes) {
        std::unordered_map<Id, std::size_t> places;
        for (Cause& cause : causes) {
            const auto [place, is_new] = places.try_emplace(cause.person, candidates_.size());
            if (is_new) candidates_.push_back({cause.person, {}, tie_with(cause.person), false, 0});
            Candidate& candidate = candidates_[place->second];
            if (passes_gates(cause, candidate.tie, morning_.today))
                candidate.causes.push_back(std::move(cause));
        }
        std::erase_if(candidates_, [](const Candidate& each) { return each.causes.empty(); });
        for (Candidate& each : candidates_)
            each.score = sum(each.causes) + most_to_add(each);
    }
    std::optional<WarmTie> tie_with(const Id& person) {
        if (const auto found = lanes_.asked.find(person); found != lanes_.asked.end()) return found->second;
        const auto tie = conversations::tie_of(morning_.database, person, morning_.today);
        if (!tie) return std::nullopt;
        return WarmTie{*tie, warmth(*tie, morning_.today, morning_.reaching.rhythm)};
    }
    /// What check() may add: wide is the circle in which a tie is longest awake.
    double most_to_add(const Candidate& candidate) {
        double most = is_birthday(candidate) ? MoreWeights{}.the_day_itself : 0;
        if (candidate.tie) {
            Standing widest;
            widest.circle = people::Circle::wide;
            most +=
                share_of_warmth(lanes_, candidate.tie->tie, candidate.tie->warmth, widest, morning_.today);
        }
        return most;
    }
    static bool is_birthday(const Candidate& candidate) {
        return std::ranges::any_of(
            candidate.causes, [](const Cause& each) { return each.act == "birthday" && each.order == 0; });
    }

    /// Of the ties that only time speaks for, as many as could be shown.
    void add_quiet_ties() {
        std::unordered_set<std::string_view> known;
        for (const Candidate& each : candidates_)
            known.insert(each.person);
        std::vector<Candidate> quiet;
        for (const WarmTie& each : lanes_.quiet) {
            if (quiet.size() == limit()) break;
            if (known.contains(each.tie.person)) continue;
            Candidate candidate{each.tie.person, {}, each, false, 0};
            if (check(candidate) && is_ripe(candidate)) quiet.push_back(std::move(candidate));
        }
        std::ranges::move(quiet, std::back_inserter(candidates_));
    }

    /// Asks what the person's own row says. False if they may not be suggested.
    bool check(Candidate& candidate) {
        candidate.is_checked = true;
        const Standing& standing = morning_.standing(candidate.person);
        if (!standing.may_be_suggested) return false;
        if (candidate.tie) {
            const Tie& tie = candidate.tie->tie;
            const double share =
                share_of_warmth(lanes_, tie, candidate.tie->warmth, standing, morning_.today);
            if (share > 0) candidate.causes.push_back(catch_up(tie, share, morning_.today));
        }
        if (is_close(candidate, standing)) add_day_itself(candidate.causes);
        candidate.score = sum(candidate.causes);
        return true;
    }
    static bool is_close(const Candidate& candidate, const Standing& standing) {
        return (candidate.tie && candidate.tie->tie.active_days >= 3) ||
               (standing.circle && *standing.circle <= people::Circle::good);
    }
    /// A birthday can be met on one day only.
    static void add_day_itself(std::vector<Cause>& causes) {
        const auto found = std::ranges::find_if(
            causes, [](const Cause& each) { return each.act == "birthday" && each.order == 0; });
        if (found == causes.end()) return;
        Cause cause = *found;
        cause.term = "the day itself";
        cause.value = MoreWeights{}.the_day_itself;
        causes.push_back(std::move(cause));
    }

    /// Looks up what is left to look up. False if nothing is left that speaks for the person.
    bool complete(Candidate& candidate) {
        if (!candidate.is_checked && !check(candidate)) return false;
        std::ranges::stable_sort(candidate.causes, speaks_louder);
        std::vector<Cause> stand;
        std::vector<std::string> found; // one of each term is enough
        for (Cause& each : candidate.causes) {
            if (!each.complete) {
                stand.push_back(std::move(each));
            } else if (std::ranges::find(found, each.term) == found.end() && complete(each)) {
                found.push_back(each.term);
                stand.push_back(std::move(each));
            }
        }
        candidate.causes = std::move(stand);
        candidate.score = sum(candidate.causes);
        return candidate.has_cause() || is_ripe(candidate);
    }
    bool complete(Cause& cause) {
        if (cause.needs_the_shelf && looks_-- <= 0) return false;
        const auto look_up = std::move(cause.complete);
        cause.complete = nullptr;
        return look_up(morning_, cause);
    }
    /// Someone for whom only time speaks: silent long enough, and awake.
    bool is_ripe(const Candidate& candidate) {
        if (candidate.causes.empty()) return false;
        if (candidate.causes.front().act == "rekindle") return true;
        return candidate.tie && silence(candidate.tie->tie, morning_.today) > days_in_peace &&
               is_quiet(candidate.tie->tie, morning_.today, morning_.standing(candidate.person).circle);
    }

    /// Takes the best until `enough` are complete and none that is left could score more.
    std::vector<Candidate> best_of(std::vector<Candidate> list, std::size_t enough) {
        std::ranges::make_heap(list, after);
        std::vector<Candidate> best;
        while (!list.empty() && best.size() < enough) {
            std::ranges::pop_heap(list, after);
            Candidate candidate = std::move(list.back());
            list.pop_back();
            if (candidate.is_complete()) {
                best.push_back(std::move(candidate));
            } else if (complete(candidate)) {
                // It may score less now; or only time is left to speak for it.
                auto& back = candidate.has_cause() ? list : quiet_;
                back.push_back(std::move(candidate));
                if (&back == &list) std::ranges::push_heap(list, after);
            }
        }
        return best;
    }
    static bool after(const Candidate& a, const Candidate& b) { return comes_before(b, a); }

    /// Duties first. Of the places left, those with a cause of their own come before those for whom only time
    /// speaks, but for one place: so neither crowds out the other. The week's rekindling has a place where
    /// two are left.
    std::vector<Candidate> select() {
        std::vector<Candidate> duties;
        std::vector<Candidate> with_cause;
        for (Candidate& candidate : candidates_) {
            auto& list = candidate.is_duty() ? duties : candidate.has_cause() ? with_cause : quiet_;
            list.push_back(std::move(candidate));
        }
        std::vector<Candidate> chosen = best_of(std::move(duties), limit());
        const std::size_t places = limit() - chosen.size();
        if (places == 0) return chosen;

        auto rest = best_of(std::move(with_cause), places);
        std::ranges::sort(quiet_, comes_before);
        const std::size_t causes = std::min(rest.size(), places > 1 ? places - 1 : std::size_t{0});
        std::size_t taken = take(chosen, rest, causes);
        if (places - taken >= 2) {
            const auto found = std::ranges::find_if(
                quiet_, [](const Candidate& each) { return each.causes.front().act == "rekindle"; });
            if (found != quiet_.end()) {
                chosen.push_back(std::move(*found));
                quiet_.erase(found);
                ++taken;
            }
        }
        std::ranges::move(quiet_, std::back_inserter(rest));
        std::ranges::stable_sort(rest, comes_before);
        take(chosen, rest, places - taken);
        std::ranges::stable_sort(chosen, comes_before);
        return chosen;
    }
    /// Moves the first `count` of `from` over; returns how many there were.
    static std::size_t take(std::vector<Candidate>& to, std::vector<Candidate>& from, std::size_t count) {
        count = std::min(count, from.size());
        const auto last = from.begin() + static_cast<std::ptrdiff_t>(count);
        std::move(from.begin(), last, std::back_inserter(to));
        from.erase(from.begin(), last);
        return count;
    }

    Morning& morning_;
    const Lanes& lanes_;
    std::vector<Candidate> candidates_;
    std::vector<Candidate> quiet_; ///< those for whom only time speaks
    int looks_ = 0;
};

/// One term of each name, the largest first; the loudest cause gives the act.
Chosen as_chosen(Candidate candidate) {
    std::ranges::stable_sort(candidate.causes, speaks_louder);
    Chosen chosen;
    chosen.person = candidate.person;
    chosen.main = candidate.causes.front();
    if (candidate.is_duty()) {
        chosen.causes.push_back(chosen.main);
        chosen.terms.push_back({"comes first", MoreWeights{}.duty, {}});
    }
    for (Cause& each : candidate.causes) {
        const auto known = std::ranges::find(chosen.terms, each.term, &Term::name);
        if (known != chosen.terms.end()) {
            known->value = std::max(known->value, each.value);
            continue;
        }
        chosen.terms.push_back({each.term, each.value, {}});
        chosen.causes.push_back(std::move(each));
    }
    return chosen;
}

} // namespace

double Chosen::score() const {
    return std::accumulate(terms.begin(), terms.end(), 0.0,
                           [](double total, const Term& term) { return total + term.value; });
}

std::vector<Chosen> choose(Morning& morning, const Lanes& lanes, std::vector<Cause> causes) {
    std::vector<Candidate> candidates = Choosing(morning, lanes).run(std::move(causes));
    std::vector<Chosen> chosen;
    for (Candidate& each : candidates)
        chosen.push_back(as_chosen(std::move(each)));
    return chosen;
}

} // namespace goodturn::reach

#include "reach/choosing.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>

namespace goodturn::reach {

namespace {

using conversations::silence;
using conversations::Tie;

/// The shelf is looked at for so many needs a morning at most: each look takes milliseconds on a large shelf.
constexpr int most_looks_at_the_shelf = 10;

/// One person with all that speaks for reaching them.
struct Candidate {
    Id person;
    std::vector<Cause> causes;
    double score = 0; ///< with needs whose gift is still to be found: what it may be at most

    bool is_duty() const { return std::ranges::any_of(causes, &Cause::is_duty); }
    bool has_cause() const { return std::ranges::any_of(causes, &Cause::is_cause); }
    bool is_settled() const {
        return std::ranges::none_of(causes, [](const Cause& each) { return each.to_be_matched.has_value(); });
    }
    int order() const { return std::ranges::min(causes, {}, &Cause::order).order; }
};

/// Whether a cause may come at all, given when they last spoke and what was left unanswered. Duties always
/// may.
bool passes_gates(const Cause& cause, const std::optional<Tie>& tie, Day today) {
    if (cause.is_duty || !tie) return true;
    if (tie->unanswered >= most_unanswered) return false;
    const int silent = silence(*tie, today);
    if (silent == 0) return false; // they have spoken today
    return silent > days_in_peace || cause.excuses;
}

/// The larger comes first; among the same, what is due sooner.
bool speaks_louder(const Cause& a, const Cause& b) {
    if (a.is_duty != b.is_duty) return a.is_duty;
    if (a.is_cause != b.is_cause) return a.is_cause;
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
    Choosing(Morning& morning, const Lanes& lanes) : morning_(morning), lanes_(lanes) {}

    std::vector<Candidate> run(std::vector<Cause> causes) {
        gather(std::move(causes));
        add_quiet_ties();
        for (auto& [person, candidate] : candidates_)
            candidate.score = sum(candidate.causes);
        return select();
    }

  private:
    std::size_t limit() const { return morning_.reaching.one ? 1 : morning_.reaching.limit; }

    /// Puts causes together by person, behind the gates.
    void gather(std::vector<Cause> causes) {
        std::ranges::stable_sort(causes, {}, &Cause::person);
        for (auto first = causes.begin(); first != causes.end();) {
            const auto last = std::find_if(first, causes.end(),
                                           [&](const Cause& each) { return each.person != first->person; });
            gather_person(Id(first->person), first, last); // a copy: the causes are moved
            first = last;
        }
    }
    void gather_person(const Id& person, std::vector<Cause>::iterator first,
                       std::vector<Cause>::iterator last) {
        const Standing& standing = morning_.standing(person);
        if (!standing.may_be_suggested) return;
        const auto tie = conversations::tie_of(morning_.database, person, morning_.today);
        Candidate candidate{person, {}, 0};
        for (; first != last; ++first)
            if (passes_gates(*first, tie, morning_.today)) candidate.causes.push_back(std::move(*first));
        if (candidate.causes.empty()) return;
        if (tie) add_warmth(candidate, *tie, standing);
        if (is_close(tie, standing)) add_day_itself(candidate);
        candidates_.emplace(person, std::move(candidate));
    }
    void add_warmth(Candidate& candidate, const Tie& tie, const Standing& standing) {
        const Warmth now = warmth(tie, morning_.today, morning_.reaching.rhythm);
        const double share = share_of_warmth(lanes_, tie, now, standing, morning_.today);
        if (share > 0) candidate.causes.push_back(catch_up(tie, share, morning_.today));
    }
    static bool is_close(const std::optional<Tie>& tie, const Standing& standing) {
        return (tie && tie->active_days >= 3) ||
               (standing.circle && *standing.circle <= people::Circle::good);
    }
    /// A birthday can be met on one day only.
    static void add_day_itself(Candidate& candidate) {
        const auto found = std::ranges::find_if(
            candidate.causes, [](const Cause& each) { return each.act == "birthday" && each.order == 0; });
        if (found == candidate.causes.end()) return;
        Cause cause = *found;
        cause.term = "the day itself";
        cause.value = MoreWeights{}.the_day_itself;
        candidate.causes.push_back(std::move(cause));
    }

    /// Of the ties that only time speaks for, as many as could be shown.
    void add_quiet_ties() {
        std::size_t added = 0;
        for (const WarmTie& each : lanes_.quiet) {
            if (added == limit()) break;
            if (candidates_.contains(each.tie.person)) continue;
            const Standing& standing = morning_.standing(each.tie.person);
            if (!standing.may_be_suggested || !is_quiet(each.tie, morning_.today, standing.circle)) continue;
            const double share = share_of_warmth(lanes_, each.tie, each.warmth, standing, morning_.today);
            if (share <= 0) continue;
            candidates_.emplace(each.tie.person,
                                Candidate{each.tie.person, {catch_up(each.tie, share, morning_.today)}, 0});
            ++added;
        }
    }

    /// Finds the gifts of those needs that are to be matched; what nothing fits is dropped. False if nothing
    /// of the person is left.
    bool settle(Candidate& candidate) {
        bool is_matched = false;
        std::ranges::stable_sort(candidate.causes, speaks_louder);
        std::vector<Cause> stand;
        for (Cause& each : candidate.causes) {
            if (each.to_be_matched) {
                // One need a person is enough: the term counts once.
                if (is_matched || looks_ == 0) continue;
                --looks_;
                is_matched = match(morning_, each);
                if (!is_matched) continue;
            }
            stand.push_back(std::move(each));
        }
        candidate.causes = std::move(stand);
        candidate.score = sum(candidate.causes);
        if (candidate.is_duty() || candidate.has_cause()) return true;
        return is_ripe(candidate);
    }
    /// Someone whose need nothing fits is left with their silence, which may not be long enough to speak for
    /// itself.
    bool is_ripe(const Candidate& candidate) {
        if (candidate.causes.empty()) return false;
        if (candidate.causes.front().act == "rekindle") return true;
        const auto tie = conversations::tie_of(morning_.database, candidate.person, morning_.today);
        return tie && silence(*tie, morning_.today) > days_in_peace &&
               is_quiet(*tie, morning_.today, morning_.standing(candidate.person).circle);
    }

    /// Takes the best until `enough` are settled and none that is left could score more.
    std::vector<Candidate> settle_best(std::vector<Candidate> list, std::size_t enough) {
        std::ranges::make_heap(list, after);
        std::vector<Candidate> settled;
        while (!list.empty() && settled.size() < enough) {
            std::ranges::pop_heap(list, after);
            Candidate candidate = std::move(list.back());
            list.pop_back();
            if (candidate.is_settled()) {
                settled.push_back(std::move(candidate));
            } else if (settle(candidate)) {
                list.push_back(std::move(candidate)); // it may score less now
                std::ranges::push_heap(list, after);
            }
        }
        return settled;
    }
    static bool after(const Candidate& a, const Candidate& b) { return comes_before(b, a); }

    /// Duties first. Of the places left, those with a cause of their own come before those for whom only time
    /// speaks, but for one place: so neither crowds out the other. The week's rekindling has a place where
    /// two are left.
    std::vector<Candidate> select() {
        std::vector<Candidate> duties;
        std::vector<Candidate> with_cause;
        std::vector<Candidate> quiet;
        for (auto& [person, candidate] : candidates_) {
            auto& list = candidate.is_duty() ? duties : candidate.has_cause() ? with_cause : quiet;
            list.push_back(std::move(candidate));
        }
        std::vector<Candidate> chosen = settle_best(std::move(duties), limit());
        const std::size_t places = limit() - chosen.size();
        if (places == 0) return chosen;

        std::vector<Candidate> rest;
        for (Candidate& each : settle_best(std::move(with_cause), places))
            (each.has_cause() ? rest : quiet).push_back(std::move(each));
        std::ranges::sort(quiet, comes_before);
        const std::size_t causes = std::min(rest.size(), places > 1 ? places - 1 : std::size_t{0});
        std::size_t taken = take(chosen, rest, causes);
        if (places - taken >= 2) {
            const auto found = std::ranges::find_if(
                quiet, [](const Candidate& each) { return each.causes.front().act == "rekindle"; });
            if (found != quiet.end()) {
                chosen.push_back(std::move(*found));
                quiet.erase(found);
                ++taken;
            }
        }
        std::ranges::move(quiet, std::back_inserter(rest));
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
    std::map<Id, Candidate> candidates_;
    int looks_ = most_looks_at_the_shelf;
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
    std::vector<Chosen> chosen;
    for (Candidate& each : Choosing(morning, lanes).run(std::move(causes)))
        chosen.push_back(as_chosen(std::move(each)));
    return chosen;
}

} // namespace goodturn::reach

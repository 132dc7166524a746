#include "serve/match.hpp"

#include "base/text.hpp"
#include "serve/candidates.hpp"
#include "serve/gift_vectors.hpp"
#include "store/rows.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <unordered_map>

namespace goodturn::serve {

namespace {

constexpr std::size_t most_terms = 40;

/// Taste: the order of kinds (BRAINS.md 3), as factors small enough that a clearly better text wins over a
/// better kind.
struct KindWeights {
    double advice, experience, resource, introduction, hand;
};
constexpr KindWeights for_a_struggle = {
    .advice = 1.05, .experience = 1.30, .resource = 1.15, .introduction = 1.0, .hand = 1.1};
constexpr KindWeights for_a_search = {
    .advice = 1.0, .experience = 1.05, .resource = 1.25, .introduction = 1.30, .hand = 1.1};

double weight_of(GiftKind kind, bool search) {
    const auto& weights = search ? for_a_search : for_a_struggle;
    switch (kind) {
    case GiftKind::advice:
        return weights.advice;
    case GiftKind::experience:
        return weights.experience;
    case GiftKind::resource:
        return weights.resource;
    case GiftKind::introduction:
        return weights.introduction;
    case GiftKind::hand:
        return weights.hand;
    }
    return 1;
}

/// In loss or illness nobody is handed a link, told what to do, or passed on.
bool may_be_matched(GiftKind kind, bool care) {
    return !care || kind == GiftKind::hand || kind == GiftKind::experience;
}

/// Whether a need that the owner wrote down sounds like something sought rather than something to cope with.
bool sounds_like_a_search(std::string_view text) {
    const auto folded = " " + fold(text) + " ";
    constexpr std::array struggles = {
        " struggl",   " trouble", " problem",  " stuck",  " cope",      " coping",    " how to", " learn",
        " underst",   " decid",   " whether",  " worr",   " can t ",    " can't",     " cannot", " manag",
        " deal with", " dealing", " getting ", " handle", " handling ", " overwhelm", " afraid"};
    return std::ranges::none_of(struggles,
                                [&](std::string_view cue) { return folded.find(cue) != std::string::npos; });
}

/// Once something fits, what does not by itself may follow it, if it comes this close to the best (measured
/// on SemEval 2016; the best answer stays the same).
constexpr double share_to_follow = 0.4;
constexpr double share_to_follow_in_words_and_meaning = 0.3;
/// So many gifts that are closest in meaning are looked at, beside those that have the words.
constexpr std::size_t most_by_meaning = 30;

bool best_first(const Candidate& a, const Candidate& b) {
    return a.score != b.score ? a.score > b.score : a.number < b.number;
}

/// Notes how close each candidate is, and adds the gifts that are closest without having the words.
void add_closeness(const std::vector<Closeness>& gifts, std::vector<Candidate>& list) {
    std::unordered_map<std::int64_t, Candidate*> by_number;
    for (auto& each : list)
        by_number.emplace(each.number, &each);
    std::vector<Candidate> others;
    for (const auto& each : gifts) {
        if (const auto known = by_number.find(each.number); known != by_number.end()) {
            known->second->cosine = each.cosine;
        } else if (each.cosine >= least_cosine) {
            others.emplace_back().number = each.number;
            others.back().cosine = each.cosine;
        }
    }
    std::ranges::sort(others, [](const Candidate& a, const Candidate& b) {
        return a.cosine != b.cosine ? a.cosine > b.cosine : a.number < b.number;
    });
    if (others.size() > most_by_meaning) others.resize(most_by_meaning);
    std::ranges::move(others, std::back_inserter(list));
}

/// The terms that a text has.
TermSet terms_in(std::string_view text, const Fit& fit) {
    TermSet set = 0;
    for (const auto& stem : stems_of(text))
        for (std::size_t i = 0; i < fit.terms().size(); ++i)
            if (fit.terms()[i].term.is(stem)) set |= term_bit(i);
    return set;
}

/// Says which fit by meaning. One that shares no word that says much must have a close one instead; with a
/// common word it may follow; with none, nobody could see why it is there, and it goes.
void fit_by_meaning(store::Database& database, const MeantNeed& need, const Fit& fit,
                    std::vector<Candidate>& list) {
    std::erase_if(list, [&](Candidate& each) {
        if (each.fits || fit.says_much(each.matched)) {
            each.fits = each.fits || each.cosine >= least_cosine_with_a_word;
            return false;
        }
        const auto gift = find_gift(database, each.id);
        if (!gift) return true;
        const auto text = text_of(*gift);
        each.matched = terms_in(text, fit);
        each.fits = need.says_much(need.close_words(text, each.matched));
        return !each.fits && each.matched == 0;
    });
}

void score(std::vector<Candidate>& list, bool by_meaning) {
    double best = 0;
    for (const auto& each : list)
        best = std::max(best, each.words);
    for (auto& each : list)
        each.score = by_meaning ? fuse(each.words, best, each.cosine) : each.words;
}

void drop_what_is_far_behind(std::vector<Candidate>& list, double share) {
    double best = 0;
    for (const auto& each : list)
        if (each.fits) best = std::max(best, each.score);
    std::erase_if(
        list, [&](const Candidate& each) { return !each.fits && (best <= 0 || each.score < share * best); });
}

/// Keeps those that can be given at all: on the shelf, of a kind that suits, not declined for this need, and,
/// where it is an introduction, to somebody who may be introduced and is not the needy person.
std::vector<Candidate> keep_givable(store::Database& database, const Sought& sought,
                                    std::vector<Candidate> list) {
    store::Query query(database, R"(
        SELECT gift.number, gift.id, gift.kind FROM gift LEFT JOIN person ON person.id = gift.person
        WHERE gift.number IN (SELECT value FROM json_each(?1)) AND gift.retired = 0
          AND (gift.person IS NULL OR gift.person IS NOT ?2)
          AND coalesce(person.dead + (person.died IS NOT NULL) + person.leave_in_peace + person.no_introductions, 0) = 0
          AND NOT EXISTS (SELECT 1 FROM offer WHERE offer.gift = gift.id AND offer.need = ?3 AND offer.state = 'declined'))");
    query.bind(numbers_as_json(list), sought.person, sought.need);
    std::unordered_map<std::int64_t, std::pair<Id, GiftKind>> givable;
    while (query.next()) {
        const auto kind = from_word<GiftKind>(query.view(2));
        if (kind && may_be_matched(*kind, sought.care))
            givable.emplace(query.number(0), std::pair{query.text(1), *kind});
    }
    std::vector<Candidate> kept;
    for (auto& each : list)
        if (const auto found = givable.find(each.number); found != givable.end()) {
            each.id = found->second.first;
            each.kind = found->second.second;
            kept.push_back(std::move(each));
        }
    return kept;
}

double count_gifts(store::Database& database) {
    store::Query query(database, "SELECT count(*) FROM gift");
    return query.next() ? static_cast<double>(query.number(0)) : 0.0;
}

} // namespace

Sought sought(const listen::Need& need) {
    Sought result;
    result.text = need.gist;
    // A gist cut too short says less than their own words.
    if (terms_of(need.gist).size() < 2 && need.quote != need.gist) result.text += " " + need.quote;
    result.person = need.person;
    result.need = need.id;
    result.care = need.care;
    const auto family = std::string_view(need.rule).substr(0, need.rule.find('/'));
    if (family.empty())
        result.search = sounds_like_a_search(need.gist);
    else
        result.search = family == "search" || family == "failed-attempt" || family == "question";
    return result;
}

std::vector<Match> match_shelf(store::Database& database, const Sought& sought, Day today, std::size_t limit,
                               meaning::WordVectors* vectors) {
    const auto terms = terms_of(sought.text, most_terms);
    if (terms.empty() || limit == 0) return {};
    const double gifts = count_gifts(database);
    const auto fit = weigh_among_gifts(database, terms, gifts);
    auto list = candidates_by_words(database, fit);
    const auto* table = vectors != nullptr ? vectors->table() : nullptr;
    std::optional<MeantNeed> need;
    if (table != nullptr) {
        need.emplace(*table, fit);
        add_closeness(closeness_of_gifts(database, *table, need->vector()), list);
    }
    list = keep_givable(database, sought, std::move(list));
    if (list.empty()) return {};
    add_bm25(database, fit, gifts, list);
    if (need) fit_by_meaning(database, *need, fit, list);
    score(list, need.has_value());
    drop_what_is_far_behind(list, need ? share_to_follow_in_words_and_meaning : share_to_follow);
    for (auto& each : list)
        each.score *= weight_of(each.kind, sought.search);
    std::ranges::sort(list, best_first);
    if (list.size() > limit) list.resize(limit);

    std::vector<Match> matches;
    for (const auto& each : list)
        if (auto gift = find_gift(database, each.id)) {
            std::vector<std::string> close;
            if (need) close = need->as_texts(need->close_words(text_of(*gift), each.matched));
            const bool stale = is_stale(*gift, today);
            matches.push_back(
                {*std::move(gift), each.score, fit.words(each.matched), std::move(close), stale});
        }
    return matches;
}

} // namespace goodturn::serve

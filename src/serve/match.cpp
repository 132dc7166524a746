#include "serve/match.hpp"

#include "base/text.hpp"
#include "serve/weighing.hpp"
#include "store/rows.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_map>

namespace goodturn::serve {

namespace {

constexpr std::size_t most_terms = 40;
/// Of more gifts than these, those that cover most of the need are looked at closer.
constexpr std::size_t most_candidates = 500;
/// Once something fits, what does not by itself may follow it, if it comes this close to the best (measured:
/// nDCG@10 on SemEval 2016 rises from 0.46 to 0.51; the best answer stays the same).
constexpr double share_of_the_best_to_follow = 0.4;

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

/// A gift that has some of the need's words.
struct Candidate {
    std::int64_t number = 0; ///< gift.number
    Id id;
    GiftKind kind = GiftKind::advice;
    TermSet matched = 0;
    double score = 0;
    bool fits = false; ///< by itself; else it may only follow one that does
};

bool best_first(const Candidate& a, const Candidate& b) {
    return a.score != b.score ? a.score > b.score : a.number < b.number;
}

/// What FTS5 is asked for one word, for each of its spellings.
std::vector<std::string> asking_for(const SoughtTerm& term) {
    std::vector<std::string> queries;
    for (const auto* word : {&term.word, &term.other_word})
        if (!word->empty()) queries.push_back(as_fts_string(*word));
    return queries;
}

double count_matching(store::Database& database, const std::string& match) {
    store::Query count(database,
                       "SELECT count(*) FROM derived_gift_search WHERE derived_gift_search MATCH ?");
    count.bind(match);
    return count.next() ? static_cast<double>(count.number(0)) : 0.0;
}

Fit weigh_terms(store::Database& database, const std::vector<SoughtTerm>& terms, double gifts) {
    std::vector<double> found(terms.size(), 0.0);
    for (std::size_t i = 0; i < terms.size(); ++i)
        for (const auto& match : asking_for(terms[i]))
            found[i] += count_matching(database, match);
    return Fit(weigh(terms, found, gifts));
}

/// The terms of a need that a gift has, and those of them that it is about: in its title or tags.
struct Has {
    TermSet matched = 0;
    TermSet about = 0;
};

/// Which gifts have which words, those where that is enough, the fullest first.
std::vector<Candidate> candidates(store::Database& database, const Fit& fit) {
    std::unordered_map<std::int64_t, Has> gifts;
    const auto note = [&](const std::string& match, TermSet Has::*set, TermSet bit) {
        store::Query having(database,
                            "SELECT rowid FROM derived_gift_search WHERE derived_gift_search MATCH ?");
        having.bind(match);
        while (having.next())
            gifts[having.number(0)].*set |= bit;
    };
    for (std::size_t i = 0; i < fit.terms().size(); ++i) {
        if (fit.terms()[i].found <= 0) continue;
        for (const auto& match : asking_for(fit.terms()[i].term)) {
            note(match, &Has::matched, term_bit(i));
            note("{title tags} : " + match, &Has::about, term_bit(i));
        }
    }
    std::vector<Candidate> found;
    bool something_fits = false;
    for (const auto& [number, has] : gifts) {
        const bool fits = fit(has.matched, has.about);
        something_fits = something_fits || fits;
        if (fits || fit.says_much(has.matched))
            found.push_back({number, {}, GiftKind::advice, has.matched, fit.weight(has.matched), fits});
    }
    if (!something_fits) return {};
    std::ranges::sort(found, best_first);
    if (found.size() > most_candidates) found.resize(most_candidates);
    for (auto& each : found)
        each.score = 0;
    return found;
}

std::string numbers_as_json(const std::vector<Candidate>& list) {
    std::string json = "[";
    for (const auto& each : list)
        json += fmt::format("{}{}", json.size() > 1 ? "," : "", each.number);
    return json + "]";
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

/// Adds up BM25 term by term. FTS5 gives it with an idf of its own that is nothing on a small shelf, so that
/// part is taken out again and ours put in; k1 = 1.2 and b = 0.75 are FTS5's. The columns weigh 3, 1.5, 1, 1
/// and 2 (taste).
void add_bm25(store::Database& database, const Fit& fit, double gifts, std::vector<Candidate>& list) {
    std::unordered_map<std::int64_t, Candidate*> by_number;
    for (auto& each : list)
        by_number.emplace(each.number, &each);
    const auto numbers = numbers_as_json(list);
    for (const auto& each : fit.terms()) {
        if (each.found <= 0) continue;
        for (const auto& match : asking_for(each.term)) {
            const double found = count_matching(database, match);
            const double theirs = std::log((gifts - found + 0.5) / (found + 0.5));
            const double idf_of_fts5 = theirs <= 0 ? 1e-6 : theirs;
            store::Query query(
                database,
                "SELECT rowid, bm25(derived_gift_search, 3.0, 1.5, 1.0, 1.0, 2.0) FROM derived_gift_search "
                "WHERE derived_gift_search MATCH ? AND +rowid IN (SELECT value FROM json_each(?))");
            query.bind(match, numbers);
            while (query.next()) {
                const auto candidate = by_number.find(query.number(0));
                if (candidate != by_number.end())
                    candidate->second->score += -query.real(1) / idf_of_fts5 * each.weight;
            }
        }
    }
}

void drop_what_is_far_behind(std::vector<Candidate>& list) {
    double best = 0;
    for (const auto& each : list)
        if (each.fits) best = std::max(best, each.score);
    std::erase_if(list, [&](const Candidate& each) {
        return !each.fits && (best <= 0 || each.score < share_of_the_best_to_follow * best);
    });
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

std::vector<Match> match_shelf(store::Database& database, const Sought& sought, Day today,
                               std::size_t limit) {
    const auto terms = terms_of(sought.text, most_terms);
    if (terms.empty() || limit == 0) return {};
    const double gifts = count_gifts(database);
    const auto fit = weigh_terms(database, terms, gifts);
    auto list = keep_givable(database, sought, candidates(database, fit));
    if (list.empty()) return {};
    add_bm25(database, fit, gifts, list);
    drop_what_is_far_behind(list);
    for (auto& each : list)
        each.score *= weight_of(each.kind, sought.search);
    std::ranges::sort(list, best_first);
    if (list.size() > limit) list.resize(limit);

    std::vector<Match> matches;
    for (const auto& each : list)
        if (auto gift = find_gift(database, each.id)) {
            const bool stale = is_stale(*gift, today);
            matches.push_back({*std::move(gift), each.score, fit.words(each.matched), stale});
        }
    return matches;
}

} // namespace goodturn::serve

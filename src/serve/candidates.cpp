#include "serve/candidates.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace goodturn::serve {

namespace {

/// Of more gifts than these, those that cover most of the need are looked at closer.
constexpr std::size_t most_candidates = 500;

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

/// The terms of a need that a gift has, and those of them that it is about: in its title or tags.
struct Has {
    TermSet matched = 0;
    TermSet about = 0;
};

std::unordered_map<std::int64_t, Has> which_have(store::Database& database, const Fit& fit) {
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
    return gifts;
}

} // namespace

Fit weigh_among_gifts(store::Database& database, const std::vector<SoughtTerm>& terms, double gifts) {
    std::vector<double> found(terms.size(), 0.0);
    for (std::size_t i = 0; i < terms.size(); ++i)
        for (const auto& match : asking_for(terms[i]))
            found[i] += count_matching(database, match);
    return Fit(weigh(terms, found, gifts));
}

std::vector<Candidate> candidates_by_words(store::Database& database, const Fit& fit) {
    std::vector<Candidate> found;
    for (const auto& [number, has] : which_have(database, fit)) {
        const bool fits = fit(has.matched, has.about);
        if (!fits && !fit.says_much(has.matched)) continue;
        Candidate candidate;
        candidate.number = number;
        candidate.matched = has.matched;
        candidate.fits = fits;
        candidate.score = fit.weight(has.matched);
        found.push_back(std::move(candidate));
    }
    std::ranges::sort(found, [](const Candidate& a, const Candidate& b) {
        return a.score != b.score ? a.score > b.score : a.number < b.number;
    });
    if (found.size() > most_candidates) found.resize(most_candidates);
    return found;
}

std::string numbers_as_json(const std::vector<Candidate>& list) {
    std::string json = "[";
    for (const auto& each : list)
        json += fmt::format("{}{}", json.size() > 1 ? "," : "", each.number);
    return json + "]";
}

// FTS5 gives BM25 with an idf of its own that is nothing on a small shelf, so that part is taken out again
// and ours put in, term by term; k1 and b are FTS5's.
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
                    candidate->second->words += -query.real(1) / idf_of_fts5 * each.weight;
            }
        }
    }
}

} // namespace goodturn::serve

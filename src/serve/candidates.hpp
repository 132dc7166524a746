#pragma once
/// Gifts that may fit a need, and what speaks for each: words, found through the full-text index of the
/// shelf.
#include "serve/gift.hpp"
#include "serve/meant_need.hpp"

#include <unordered_map>

namespace goodturn::serve {

struct Candidate {
    std::int64_t number = 0; ///< gift.number
    Id id;
    GiftKind kind = GiftKind::advice;
    TermSet matched = 0;
    bool fits = false; ///< by itself; else it may only follow one that does
    double words = 0;  ///< BM25
    double cosine = 0; ///< of the meanings; 0 without word vectors
    double score = 0;
};

/// Weighs a need's terms among `gifts` gifts.
Fit weigh_among_gifts(store::Database& database, const std::vector<SoughtTerm>& terms, double gifts);

/// The gifts that have a word of the need that says much, and those that fit by words, the fullest first, a
/// bounded number of them.
std::vector<Candidate> candidates_by_words(store::Database& database, const Fit& fit);

/// Adds up BM25 (k1 1.2, b 0.75) for each. The title weighs 3, the text 1.5, what was done 1, what came of it
/// 1, the tags 2 (taste).
void add_bm25(store::Database& database, const Fit& fit, double gifts, std::vector<Candidate>& list);

std::string numbers_as_json(const std::vector<Candidate>& list);

} // namespace goodturn::serve

#pragma once
/// Who would be glad to help with what the owner needs, the warmest first.
#include "meaning/word_vectors.hpp"
#include "reciprocity/ask.hpp"
#include "reciprocity/between.hpp"

namespace goodturn::reciprocity {

/// Somebody who may be asked.
struct Helper {
    Between between;
    Cold cold = Cold::none;
    bool fits = false;                ///< something written down speaks for them
    std::string because;              ///< what: "their title: tax adviser"; may quote the owner's notes
    std::vector<std::string> matched; ///< the words of the ask that matched
    std::vector<std::string> close;   ///< pairs of words that are close: apartment ~ flat
    double worth = 0;                 ///< comparable within one answer only; for the order, not for showing
};

struct WhomToAsk {
    std::vector<Helper> helpers;
    /// They would fit, and were asked for something twice within three months: this time they are left in
    /// peace.
    std::vector<Id> resting;
};

/// Who fits is found as people for an introduction are (serve::match_people): nothing told in confidence, not
/// the dead, nor those left in peace, nor organisations. Left out as well are those whom the owner left for
/// later, and who were asked for this before. Where nobody fits, those who would be gladdest to hear from the
/// owner (readiness.hpp): they may know somebody.
///
/// Those whom an ask would not reach cold come first. Among them
///     worth = fit / best fit · (1/4 + warmth / greatest warmth) · (9/8 where good turns passed, either way)
/// with warmth = ln(1 + Σ (1 + age in days)^-1) over the days of contact; the others by fit alone. How the
/// good turns add up plays no part: people help without a balance (Flynn, Lake 2008; Zhao, Epley 2022). The
/// numbers in it are taste.
WhomToAsk whom_to_ask(store::Database& database, const Ask& ask, Day today,
                      const conversations::Rhythm& rhythm, std::size_t limit, meaning::WordVectors* vectors);

} // namespace goodturn::reciprocity

#pragma once
/// A need among meanings: how close a gift comes to it where it says it in other words.
#include "serve/meant.hpp"
#include "serve/weighing.hpp"

namespace goodturn::serve {

/// Two words that are close: one of the need, one of the gift.
struct ClosePair {
    std::size_t term = 0;       ///< which of the need's
    std::string word;           ///< the gift's, as it has it
    double cosine = 0;
};

class MeantNeed {
  public:
    MeantNeed(const meaning::Table& table, const Fit& fit);
    /// The need's words, each as heavy as it is rare among the gifts.
    const meaning::Vector& vector() const { return vector_; }
    /// For each of the need's words that say much and did not match, the closest word of the text, if it is close.
    std::vector<ClosePair> close_words(std::string_view text, TermSet matched) const;
    /// Whether a gift fits by meaning: its whole text is close, and, with those words that did match, close words
    /// cover enough of the need. Opposites and neighbours ("violin", "cello") are close words too, so one pair
    /// alone is enough only where it is most of the need.
    bool fits(TermSet matched, const std::vector<ClosePair>& pairs, double cosine) const;
    /// "flat ~ apartment"
    std::string as_text(const ClosePair& pair) const;

  private:
    const meaning::Table& table_;
    const Fit& fit_;
    meaning::Vector vector_{};
    std::vector<std::optional<meaning::WordNumber>> numbers_; ///< of the terms
};

} // namespace goodturn::serve

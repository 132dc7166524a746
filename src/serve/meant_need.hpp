#pragma once
/// A need among meanings: how close a text comes to it where it says it in other words.
#include "serve/meant.hpp"
#include "serve/weighing.hpp"

namespace goodturn::serve {

/// Two words that are close in meaning: one of the need, one of a text.
struct ClosePair {
    std::size_t term = 0; ///< which of the need's
    std::string word;     ///< the text's, as it has it
    double cosine = 0;
};

/// Refers to the table and the weighed need that it is made of.
class MeantNeed {
  public:
    MeantNeed(const meaning::Table& table, const Fit& fit);
    /// The need's words, each as heavy as it is rare in English and among the things searched.
    const meaning::Vector& vector() const { return vector_; }
    /// How close a whole text is, -1 to 1.
    double closeness(std::string_view text) const;
    /// For each word of the need that is not among the matched, the closest word of the text, if it is close.
    /// Neighbours and opposites are close too ("violin", "cello"; "buy", "sell"), so it takes more than such
    /// a pair to fit.
    std::vector<ClosePair> close_words(std::string_view text, TermSet matched) const;
    /// Whether one of them is a word of the need that says much.
    bool says_much(const std::vector<ClosePair>& pairs) const;
    /// "apartment ~ flat", the need's word first.
    std::vector<std::string> as_texts(const std::vector<ClosePair>& pairs) const;

  private:
    const meaning::Table& table_;
    const Fit& fit_;
    meaning::Vector vector_{};
    std::vector<std::optional<InTable>> numbers_; ///< of the terms
};

/// From this cosine on, a gift that shares a word that says much fits (tuned; decision 0012).
constexpr double least_cosine_with_a_word = 0.5;
/// From this one on, a gift fits that shares no such word, if it has one that is close.
constexpr double least_cosine = 0.6;
/// The part that meaning has in a score, against words.
constexpr double part_of_meaning = 0.4;
/// Both in one, 0 to 1: the words as a share of the best of the answer.
double fuse(double words, double best_words, double cosine);

} // namespace goodturn::serve

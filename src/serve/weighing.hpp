#pragma once
/// What each word of a need weighs, and how much of a need must be met before something is said to fit. That
/// nothing fits is a common and good answer.
#include "serve/terms.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace goodturn::serve {

/// Which terms of a need: bit i stands for the term at place i. So a need has at most 64 of them.
using TermSet = std::uint64_t;
constexpr TermSet term_bit(std::size_t place) {
    return TermSet{1} << place;
}

/// A term, and what it weighs among the things searched.
struct Weighed {
    SoughtTerm term;
    double found = 0;  ///< how many things have it
    double idf = 0;    ///< ln(1 + (N - n + 0.5) / (n + 0.5)): Robertson's idf as BM25 has it, kept above 0
    double weight = 0; ///< idf, less for a word that says little, more for one the need repeats
    bool rare = false; ///< so few things have it that it can be enough by itself
};

/// Weighs terms among `things` things, of which `found[i]` have the term at place i.
std::vector<Weighed> weigh(std::span<const SoughtTerm> terms, std::span<const double> found, double things);

/// Whether what matched is enough of the need to be worth showing. Always a fair share of the need's weight
/// (a long need is judged by its heaviest words), and in it two words that say much; or one, where the thing
/// is about it or it is rare and most of the need; or, in a need without such words ("new job"), a common one
/// that the thing is about.
class Fit {
  public:
    explicit Fit(std::vector<Weighed> terms);
    /// `about`: those of the matched terms that the thing is about, such as the words of a title or a tag.
    bool operator()(TermSet matched, TermSet about) const;
    /// Whether a word that says much is among them: enough to be named after something that fits.
    bool says_much(TermSet matched) const;
    /// The sum of the weights.
    double weight(TermSet matched) const;
    /// The words, as the need has them and in its order.
    std::vector<std::string> words(TermSet matched) const;
    /// The weight of the need's heaviest words, against which a share of it is measured.
    double heart() const { return heart_; }
    const std::vector<Weighed>& terms() const { return terms_; }

  private:
    std::vector<Weighed> terms_;
    double heart_ = 0;
    bool all_say_little_ = true;
};

} // namespace goodturn::serve

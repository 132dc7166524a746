#pragma once
/// The words that rules know, and the many ways people spell them in a hurry.
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace goodturn::listen {

/// A word's number in one vocabulary; 0 is every word that no rule knows.
using WordId = std::uint32_t;
constexpr WordId unknown_word = 0;

/// Invariant: ids are dense from 1; views returned by `text` live as long as the vocabulary, moves included.
class Vocabulary {
  public:
    Vocabulary();

    /// The id of a lower-case word; made if it is new.
    WordId add(std::string_view word);
    /// "dunno" is read as "do not know". Later spellings of the same word replace earlier ones.
    void add_spelling(std::string_view spelling, const std::vector<std::string>& meaning);
    /// To be called once, after the last word: prepares the finding of misspelt words.
    void close();

    WordId find(std::string_view word) const; ///< unknown_word if it is not there
    std::string_view text(WordId word) const { return words_.at(word); }
    std::size_t size() const { return words_.size(); }

    /// What a spelling stands for; nullptr if it is not one of those listed.
    const std::vector<WordId>* meaning(std::string_view spelling) const;
    /// The known word of at least six letters that this one is a slip of: two letters swapped, one doubled or
    /// not, or, in words of eight letters, one left out; or the "-ing" of a "-in". Never the first or last
    /// letter. unknown_word if there is none.
    WordId repair(std::string_view word) const;

  private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };
    template <class Value>
    using Map = std::unordered_map<std::string, Value, Hash, std::equal_to<>>;

    std::deque<std::string> words_; ///< a deque: its strings never move
    Map<WordId> ids_;
    Map<std::vector<WordId>> spellings_;
    Map<WordId> one_letter_less_;
};

} // namespace goodturn::listen

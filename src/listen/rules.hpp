#pragma once
/// The rules of one language, read from a text (the format is described at the top of english.rules), and the
/// finding of their cues in a note.
#include "base/error.hpp"
#include "listen/tokens.hpp"
#include "listen/vocabulary.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace goodturn::listen {

enum class Family : std::uint8_t { need, veto, promise, promise_veto, news, news_veto };

/// Which cues a veto speaks about.
enum class Reach : std::uint8_t {
    touching,    ///< those that begin right after its first word, up to the word after it
    overlapping, ///< those that begin within it
    clause,      ///< those of its clause
    sentence,    ///< those of its sentence
    before,      ///< those of its sentence and of the sentence before
};

struct Rule {
    std::string name;   ///< "search/looking-for": the part before the stroke is its family
    std::string reason; ///< a sentence in which {cue} stands for the words that matched
    std::string gist;   ///< what is needed, where the cue itself says it: "work" of "laid off"
    double weight = 0;  ///< logits
    Family family = Family::need;
    Reach reach = Reach::clause; ///< of a veto
    bool care = false;           ///< loss or illness
    bool writer = false;         ///< only in the writer's own words, not between quotation marks
    bool own = false;  ///< may be said of the writer ("asked whether I know"): the subject does not matter
    bool told = false; ///< heard as well when it is told in the past: "was wondering"
    bool past = false; ///< a veto that speaks of the past
    bool question = false;  ///< only in a sentence that asks
    bool statement = false; ///< what is needed is told by the whole statement, not by what follows the cue
};

/// A cue found: the tokens [first, end) of a note.
struct Cue {
    std::size_t rule = 0;
    std::size_t first = 0;
    std::size_t end = 0;
};

/// A named list of words.
using WordSet = std::vector<bool>; ///< by WordId

inline bool has(const WordSet& set, WordId word) {
    return word < set.size() && set[word];
}

/// A run of tokens in which patterns are looked for.
struct Stretch {
    std::size_t first = 0;
    std::size_t end = 0;   ///< cues begin before it
    std::size_t limit = 0; ///< and end here at the latest
    bool opens = false;    ///< a sentence begins here, or what follows "Ann:" or a bullet
};

class RuleBook {
  public:
    static Result<RuleBook> read(std::string_view text, std::string_view file_name);

    const Vocabulary& vocabulary() const { return vocabulary_; }
    const std::vector<Rule>& rules() const { return rules_; }
    /// The words of `set NAME = …`; empty if there is no such set.
    const WordSet& set(std::string_view name) const;

    /// Adds every cue in the stretch to `cues`, by position; of one rule only the first and longest.
    void find(const std::vector<Token>& tokens, const Stretch& stretch, std::vector<Cue>& cues) const;

  private:
    friend class RuleReader;

    enum class Kind : std::uint8_t { word, gap, opens, begins, ends, mark };
    struct Element {
        Kind kind = Kind::word;
        bool optional = false;
        std::size_t most = 0;      ///< gap: at most so many words
        std::vector<WordId> words; ///< sorted; the word is one of these, or as the next three allow
        bool any = false;
        bool number = false;
        bool capital = false;
        bool unknown = false; ///< a word that no rule knows, and no name: mostly a thing
        bool ing = false;     ///< ends in "-ing"

        bool fits(const Token& token) const;
    };
    struct Pattern {
        std::size_t rule = 0;
        std::vector<Element> elements;
    };
    struct Attempt;

    void match_at(const std::vector<Token>& tokens, const Stretch& stretch, std::size_t position,
                  std::vector<Cue>& cues) const;
    /// The end of the longest match from an element and a position; nothing if it does not match.
    std::optional<std::size_t> match(const Attempt& attempt, std::size_t element, std::size_t position) const;

    Vocabulary vocabulary_;
    std::vector<Rule> rules_;
    std::vector<Pattern> patterns_;
    std::vector<std::vector<std::uint32_t>> by_first_word_; ///< WordId -> patterns that may begin with it
    std::vector<std::uint32_t> by_number_;                  ///< patterns that may begin with a number
    std::vector<std::uint32_t> by_capital_;                 ///< patterns that may begin with a name
    std::vector<std::pair<std::string, WordSet>> sets_;
    WordSet filler_; ///< words that may stand before the first word of a clause
};

} // namespace goodturn::listen

#pragma once
/// What of a need's words can find something: its content words, by stem.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace goodturn::serve {

/// How much a word says by itself.
enum class Says : std::uint8_t {
    much,   ///< "dentist", "cron": one may be enough
    little, ///< "job", "children": so common that it takes another one beside it
    where,  ///< "in Leeds": adds to a match, never makes one
};

struct SoughtTerm {
    std::string stem;
    std::string word; ///< as the need has it
    Says says = Says::much;
    std::string other_word; ///< its British or American spelling; "" if there is none
    std::string other_stem;
    int times = 1; ///< how often the need says it

    /// Whether a stem of some text is this word in either spelling.
    bool is(std::string_view stem_in_text) const {
        return stem_in_text == stem || (!other_stem.empty() && stem_in_text == other_stem);
    }
};

/// The content words of a text, each stem once, in the order of the text; at most `limit`. Left out are the
/// words that hold sentences together and those in which every need is told ("looking for", "help with"). A
/// capitalised word after "in", "near", "from" or "to" is a place: it says little by itself.
std::vector<SoughtTerm> terms_of(std::string_view text, std::size_t limit = 40);

/// The stems of a text, in order, repeated as the text repeats them; nothing left out.
std::vector<std::string> stems_of(std::string_view text);

/// One word as an FTS5 string: nothing in it can be an operator.
std::string as_fts_string(std::string_view word);

} // namespace goodturn::serve

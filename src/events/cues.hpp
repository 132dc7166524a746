#pragma once
/// The file of cues (english.cues), read: kinds of deals with their cues, and lists of words. For the .cpp
/// files of this room.
#include "base/error.hpp"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace goodturn::events {

/// One place in a cue: the words that may stand there.
struct CuePart {
    std::vector<std::string> words;      ///< folded; one of them
    std::vector<std::string> beginnings; ///< folded; or a word that begins like one of these
    bool number = false;                 ///< or any number
    bool many = false;                   ///< or a number above ten
    bool gap = false;                    ///< or instead: up to three words
    bool optional = false;
};
using Cue = std::vector<CuePart>;

/// A kind of deal that an intention may hide.
struct DealKind {
    std::string name;    ///< "job"
    std::string says;    ///< why it is one, a sentence
    std::string instead; ///< a better intention
    std::vector<Cue> cues;
};

struct Cues {
    std::vector<DealKind> deals;
    std::map<std::string, std::set<std::string, std::less<>>, std::less<>>
        lists; ///< folded words, by the list's name

    static const Cues& english();
    /// The language of the file is told at its top. Errors name the line.
    static Result<Cues> from_text(std::string_view text, std::string_view file_name);
    bool holds(std::string_view list, std::string_view folded_word) const;
};

} // namespace goodturn::events

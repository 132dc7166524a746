#pragma once
/// Of whom a statement speaks.
#include "listen/clauses.hpp"
#include "listen/rules.hpp"

#include <string>
#include <string_view>

namespace goodturn::listen {

enum class Who : std::uint8_t {
    nobody,   ///< nothing says it: a hurried line, about the person of the note
    writer,   ///< "I", "we"
    person,   ///< a pronoun, or the person's name
    relation, ///< "her brother", "Flo"
    people,   ///< "everybody", "this town"
};

struct Subject {
    Who who = Who::nobody;
    std::string whose;      ///< for Who::relation: "her brother"
    bool inherited = false; ///< said of a statement before in the same sentence
};

/// The sets of words that the finding of subjects looks at.
struct SubjectWords {
    const WordSet* relation;
    const WordSet* possessive;
    const WordSet* people;
    const WordSet* he;
    const WordSet* she;
    const WordSet* opening;
    const WordSet* joining;
    const WordSet* filler;
    const WordSet* finite; ///< verbs that follow a name: is, has, needs

    explicit SubjectWords(const RuleBook& book);
};

/// What is known while one note is read.
struct Reading {
    std::string_view note;
    std::string_view about;
    const std::vector<Token>* tokens = nullptr;
    const Structure* structure = nullptr;
    /// "her" or "his", by the pronouns of the note; "their" where they do not tell.
    std::string_view possessive = "their";
};

/// "her", "his" or "their".
std::string_view possessive_of(const std::vector<Token>& tokens, const SubjectWords& words);

/// The subject of a cue that begins at a token of a clause.
Subject subject_of(const Reading& reading, const SubjectWords& words, std::size_t clause, std::size_t cue);

/// The bytes of the note from one token to before another, without marks at the end.
std::string_view words_between(const Reading& reading, std::size_t first, std::size_t end);

} // namespace goodturn::listen

#pragma once
/// Sentences and clauses of a note, also of one dictated without a single mark; and who says what.
#include "listen/rules.hpp"
#include "listen/tokens.hpp"

#include <string_view>
#include <vector>

namespace goodturn::listen {

/// Part of a sentence with one statement: the tokens [first, end).
struct Clause {
    std::size_t first = 0;
    std::size_t end = 0;
    std::size_t sentence = 0;
    bool opens = false;  ///< begins a sentence, or follows "Ann:" or "Ann –" at the beginning of one
    bool run_on = false; ///< nothing but a word ("and", "he") parts it from the clause before
};

struct Sentence {
    std::size_t first = 0; ///< tokens
    std::size_t end = 0;
    std::size_t first_clause = 0;
    std::size_t end_clause = 0;
    bool question = false;
};

/// Invariant: clauses and sentences cover all tokens, in order, without overlap; none is empty.
struct Structure {
    std::vector<Sentence> sentences;
    std::vector<Clause> clauses;
};

/// The sets of words that the parting of clauses looks at.
struct ClauseWords {
    const WordSet* nominative; ///< I, he, she, we, they
    const WordSet* joining;    ///< and, but, so, because
    const WordSet* opening;    ///< words after which a pronoun begins no new statement: that, if, says, who
    const WordSet* subject;    ///< words that begin a statement after "and": there, it, his, her, nobody
    const WordSet* to_do;      ///< headings of the writer's own list: todo, action
    const WordSet* you;        ///< you, your

    explicit ClauseWords(const RuleBook& book);
};

Structure to_clauses(const std::vector<Token>& tokens, const ClauseWords& words);

/// Sets `speaker` of every token. `about` is the name of the person.
void find_speakers(std::vector<Token>& tokens, std::string_view about, const ClauseWords& words);

} // namespace goodturn::listen

#pragma once
/// What evidence.cpp and its two halves share: asking the indexes of people and of notes for a word, and
/// scoring a text.
#include "serve/evidence.hpp"

namespace goodturn::serve {

/// The index of people is asked for words that begin with the part that all forms of a word share; "" for
/// words under three characters.
std::string asking_people_for(const SoughtTerm& term);
/// The index of notes does not stem: it is asked for the usual forms of a word.
std::string asking_notes_for(const SoughtTerm& term);

/// Which terms a text has, and its BM25 (k1 1.2, b 0.75) where texts of its kind have `usual_length` words.
struct Scored {
    TermSet matched = 0;
    double score = 0;
};
Scored score_text(std::string_view text, const Fit& fit, double usual_length);

/// A condition on the row of `person` that keeps out those who are never suggested for it.
constexpr std::string_view condition_on(Whom whom) {
    return whom == Whom::to_ask ? "person.dead = 0 AND person.died IS NULL AND person.leave_in_peace = 0 AND "
                                  "person.is_organization = 0"
                                : "person.dead = 0 AND person.died IS NULL AND person.leave_in_peace = 0 AND "
                                  "person.no_introductions = 0 AND person.is_organization = 0";
}

std::string as_json(const std::vector<std::int64_t>& numbers);

} // namespace goodturn::serve

#pragma once
/// What a text means: the sum of the vectors of its content words.
#include "meaning/table.hpp"
#include "serve/terms.hpp"

namespace goodturn::serve {

/// How much a word says of what a text means, by how rare it is in English: a / (a + p) with a = 0.001 (S.
/// Arora, Y. Liang, T. Ma, "A simple but tough-to-beat baseline for sentence embeddings", ICLR 2017), p by
/// Zipf's law. It does not depend on what else is on the shelf, so that what was added up stays true.
float weight_of_word(meaning::WordNumber number);

/// Adds `times` each content word of the text, weighed.
void add_meaning(const meaning::Table& table, std::string_view text, float times, meaning::Vector& sum);

/// A term in the table: as it is written, and its other number ("flat", "flats"), which tells apart what a
/// word with several meanings does not.
struct InTable {
    meaning::WordNumber number = 0;
    std::optional<meaning::WordNumber> other;

    void add(const meaning::Table& table, float weight, meaning::Vector& sum) const;
    meaning::Vector vector(const meaning::Table& table) const;
};

/// A term, in the spelling that the table knows; none if it knows neither.
std::optional<InTable> number_of(const meaning::Table& table, const SoughtTerm& term);

} // namespace goodturn::serve

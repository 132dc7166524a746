#pragma once
/// The lines of one or several records on their way into one card.
#include "intake/vcard/content_line.hpp"
#include "people/person.hpp"

namespace goodturn::intake::vcard {

struct Candidate {
    ContentLine line;
    std::size_t record = 0; ///< which of the records it is from, from 0
    people::Person facts;   ///< what this line alone says, of what a person has several of
    bool keep = true;
};

/// All lines, record after record. A group of a later record that an earlier one uses too gets another name.
std::vector<Candidate> candidates_of(std::vector<std::vector<ContentLine>> records);

/// The same line in two records is one line.
void drop_repeated_lines(std::vector<Candidate>& candidates);

/// X-ABLabel, X-ABADR and the like have no meaning without the line that they were put to.
void drop_lonely_remarks(std::vector<Candidate>& candidates);

} // namespace goodturn::intake::vcard

#pragma once
/// A draft in words and sentences, with every cue that was found in it. Known to this room only.
#include "drafts/book.hpp"
#include "listen/tokens.hpp"

namespace goodturn::drafts {

/// The tokens [first, end).
struct Sentence {
    std::size_t first = 0;
    std::size_t end = 0;
};

struct Sighting {
    std::size_t rule = 0;
    std::size_t first = 0; ///< tokens
    std::size_t end = 0;
    std::size_t sentence = 0;
};

struct Sighted {
    std::string_view draft;
    listen::Tokens tokens;
    std::vector<Sentence> sentences;
    std::vector<Sighting> sightings; ///< by position; those that were silenced are gone
};

/// `draft` must outlive what is returned.
Sighted look_at(std::string_view draft, const Book& book);

/// Whether so few of the words are English ones that nothing can be said about it.
bool is_foreign(const Sighted& sighted, const Book& book);

} // namespace goodturn::drafts

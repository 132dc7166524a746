#pragma once
/// What speaks for a person being worth introducing: single pieces of evidence, each with the words it
/// matched. Left out everywhere are the dead, those left in peace, organisations, and, where it is about an
/// introduction, those who are not to be introduced; what was told in confidence; and what the notes say that
/// somebody needs, since to need a dentist is not to be one.
#include "base/id.hpp"
#include "serve/weighing.hpp"
#include "store/database.hpp"

#include <map>

namespace goodturn::serve {

struct Piece {
    double score = 0;
    TermSet matched = 0;
    bool from_profile =
        false; ///< title, firm, tags or the address book's note, rather than a note after a conversation
    std::string because;  ///< "their title: paediatric dentist"
    std::string text;     ///< what was looked at
    bool is_long = false; ///< of a profile: the address book's note, which speaks of much
};

/// What the people are wanted for.
enum class Whom : std::uint8_t { to_introduce, to_ask };

/// Weighs a need's terms among people and notes together.
Fit weigh_among_people(store::Database& database, const std::vector<SoughtTerm>& terms);

/// Adds what the address book says of people. Looks at a bounded number of them, those with rare words and
/// with several words first.
void add_profiles(store::Database& database, const Fit& fit, Whom whom,
                  std::map<Id, std::vector<Piece>>& pieces);
/// Adds what the notes say, the newest of each word first, a bounded number of them.
void add_notes(store::Database& database, const Fit& fit, Whom whom,
               std::map<Id, std::vector<Piece>>& pieces);

} // namespace goodturn::serve

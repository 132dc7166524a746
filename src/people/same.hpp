#pragma once
/// Whether two records may be one person.
#include "people/people.hpp"

namespace goodturn::people {

/// Whether the names of two records can belong to one person: equal, or one is an initial, a shorter form, a
/// transliteration or a common nickname of the other ("Bob" and "Robert"); a record without a name fits any.
bool names_compatible(const Person& a, const Person& b);

/// `sure`: names that fit, something else that agrees, and odds of a thousand to one. `likely`: rather one
/// person than two. `perhaps`: worth a look.
enum class Likeness : std::uint8_t { sure, likely, perhaps };
constexpr auto words_of(Likeness) {
    return std::array{"sure", "likely", "perhaps"};
}

/// Two records that look like one person, why, and how sure it is.
struct Duplicate {
    Id a;
    Id b;
    Likeness likeness = Likeness::perhaps;
    double bits = 0;                  ///< log2 of the odds that they are one person; see linkage.hpp
    std::vector<std::string> because; ///< "the same email ann@example.org", "the same name"
    std::vector<std::string> against; ///< "different birthdays: 12 April 1990 and 3 May 1991"
    std::vector<std::pair<std::string, double>> terms; ///< what each comparison weighs, in bits
};
/// The surest first. Pairs the user has called different are left out. Reads every person once; `limit` 0
/// means all.
std::vector<Duplicate> duplicates(store::Database& database, std::size_t limit);
/// "These are different people": remembered.
void mark_different(store::Write& write, const Id& a, const Id& b);

/// Two records in one: every value of both is kept, those of `a` first; single values come from `a` where it
/// has one, and what would be lost of `b` goes to the note. The id is a's.
Person merged(const Person& a, const Person& b);
/// Moves relations, pictures and remarks about duplicates from one to the other, and remembers who became
/// whom.
void move_all(store::Write& write, const Id& from, const Id& to);
/// The ids of the records that were merged into this one.
std::vector<Id> merged_into(store::Database& database, const Id& person);

} // namespace goodturn::people

#pragma once
/// Finding people by whatever one remembers of them.
#include "people/people.hpp"

namespace goodturn::people {

/// Who fits `query`: any part of any name, in any script or in Latin letters, without regard to case and
/// accents; an email, a number in any spelling, a firm, a tag. All words of the query must fit. The best
/// first: whole names before beginnings of names before beginnings of other words; what stands inside a word
/// is looked for where nothing begins with it. An empty query lists everyone by name.
std::vector<Id> search(store::Database& database, std::string_view query, const Region& region,
                       std::size_t limit);

/// Who is meant by a word on the command line: an id or the beginning or end of one, an email, a whole name,
/// a part of a name. Exactly one, or Problem::not_found, or Problem::ambiguous with the candidates listed
/// ("Ann Lee, Acme (a1b2c3)").
Result<Id> resolve(store::Database& database, std::string_view who, const Region& region);

/// One line by which people of the same name can be told apart: "Ann Lee, Acme, ann@example.org (a1b2c3)".
std::string describe(const Person& person);

} // namespace goodturn::people

#pragma once
/// A person as a row of the table `person`, with the columns that search and look-ups are made from.
#include "people/people.hpp"

namespace goodturn::people {

/// "SELECT <the columns of Person> FROM person " and then `rest`; read with store::read_row<Person>.
std::string select_person(std::string_view rest);
void insert_row(store::Write& write, const Prepared& prepared);
void update_row(store::Write& write, const Prepared& prepared);

/// The text that search matches against: names in every spelling, firm, title, tags, emails, digits of
/// numbers, and the beginning of the address book's note.
std::string search_text(const Person& person);
/// Exact keys as JSON: ["email:ann@example.org","name:ann m. lee","phone:+442079460000","same:ann lee"]. The
/// last is there only where a name may be written in another way than it is.
std::string keys_json(const Person& person);

} // namespace goodturn::people

#pragma once
/// Keeping people: saving, finding by id and by exact key. Searching is in search.hpp, merging in merge.hpp.
#include "people/person.hpp"
#include "store/write.hpp"

#include <optional>

namespace goodturn::people {

/// Where numbers without a country code are read: an ISO 3166-1 region, "GB".
struct Region {
    std::string code = "GB";
};

/// A person made ready to be stored: tidied, with what search and look-ups are made from. Making it takes
/// most of the work of storing and needs no database, so that an import does it ahead, on a second thread.
struct Prepared {
    Person person;
    std::string search; ///< what search matches against
    std::string keys;   ///< exact keys, as JSON
};
Prepared prepare(Person person, const Region& region);

/// Stores a new person (its id is made when empty), or replaces the one with that id. Tidies it first: see
/// tidy(). Refuses someone with nothing to call them by.
Result<Person> save(store::Write& write, Person person, const Region& region);
Result<Person> save(store::Write& write, Prepared prepared);
/// What save() makes of a person: texts trimmed, empty and repeated values dropped, email addresses' spelling
/// kept but compared without case, numbers read into E.164, the display name chosen.
Person tidy(Person person, const Region& region);

std::optional<Person> find(store::Database& database, const Id& person);
/// The display name alone; "" if there is no such person.
std::string name_of(store::Database& database, const Id& person);
/// Every person, in the order they came in, one at a time.
void for_each(store::Database& database, const std::function<void(const Person&)>& use);
std::size_t count(store::Database& database);

/// People with exactly this key. Email addresses without case, numbers in E.164, names as fold() writes them.
std::vector<Id> with_email(store::Database& database, std::string_view email);
std::vector<Id> with_phone(store::Database& database, std::string_view e164);
std::vector<Id> with_name(store::Database& database, std::string_view name);
/// People who may have the same name, however it is written; see same_name.hpp, which tells it for sure.
/// Those with exactly this name are among them.
std::vector<Id> with_name_like(store::Database& database, const Name& name);

/// Makes the exact keys anew from the people: for `doctor --rebuild`.
void rebuild_keys(store::Write& write);

/// Their pictures; the first is the one that is shown.
std::vector<Photo> photos_of(store::Database& database, const Id& person);
/// Whether one of them is here itself, not only where it is.
bool has_photo(store::Database& database, const Id& person);
void set_photos(store::Write& write, const Id& person, const std::vector<Photo>& photos);

/// Removes the row of a person, photo, relations and remarks about duplicates. Everything else of theirs must
/// be gone.
void remove(store::Write& write, const Id& person);

/// A number as anyone may write it, in E.164, with ";ext=12" (RFC 3966) behind it where it has an extension;
/// "" if it cannot be a number of `region` or of the world.
std::string e164(std::string_view number, const Region& region);
/// Whether a region ("GB") is one that numbers can be read in.
bool is_region(std::string_view code);
/// "+44 20 7946 0000" for showing; as it is if it is not E.164.
std::string phone_for_people(std::string_view e164);

} // namespace goodturn::people

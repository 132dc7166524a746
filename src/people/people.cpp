#include "people/people.hpp"

#include "base/text.hpp"
#include "people/person_row.hpp"
#include "people/restore.hpp"
#include "people/same_name.hpp"
#include "store/rows.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>
#include <unordered_set>

namespace goodturn::people {

namespace {

std::string email_key(std::string_view email) {
    return fold(trim(email));
}

/// Trims each value, drops empty ones and those whose key was seen before.
template <class Item, class Value, class Key>
void drop_repeated(std::vector<Item>& items, Value value_of, Key key_of) {
    std::unordered_set<std::string> seen;
    std::erase_if(items, [&](Item& item) {
        std::string& value = value_of(item);
        value = std::string(trim(value));
        return value.empty() || !seen.insert(key_of(item)).second;
    });
}

bool is_empty(const Address& address) {
    Address without_label = address;
    without_label.label.clear();
    without_label.preferred = false;
    return without_label == Address{};
}

std::string text_of_parts(const Name& name) {
    return join_spaces(name.prefix + " " + name.given + " " + name.additional + " " + name.family + " " +
                       name.suffix);
}

bool can_be_called(const Person& person) {
    return !person.names.empty() || !person.description.empty() || !person.organization.empty() ||
           !person.emails.empty() || !person.phones.empty() || !person.handles.empty() ||
           !person.urls.empty() || !person.title.empty() || !person.addresses.empty() || !person.note.empty();
}

} // namespace

Person tidy(Person person, const Region& region) {
    for (Name& name : person.names)
        if (trim(name.text).empty()) name.text = text_of_parts(name);
    drop_repeated(
        person.names, [](Name& name) -> std::string& { return name.text; },
        [](const Name& name) { return std::string(word(name.kind)) + '\n' + compose(name.text); });
    drop_repeated(
        person.emails, [](Labelled& each) -> std::string& { return each.value; },
        [](const Labelled& each) { return email_key(each.value); });
    for (Phone& phone : person.phones)
        if (phone.e164.empty())
            phone.e164 = e164(phone.value, region); // a number never changes; a changed one is new
    drop_repeated(
        person.phones, [](Phone& phone) -> std::string& { return phone.value; },
        [](const Phone& phone) { return phone.e164.empty() ? phone.value : phone.e164; });
    drop_repeated(
        person.urls, [](Labelled& each) -> std::string& { return each.value; },
        [](const Labelled& each) { return each.value; });
    drop_repeated(
        person.handles, [](Labelled& each) -> std::string& { return each.value; },
        [](const Labelled& each) { return each.label + '\n' + each.value; });
    drop_repeated(
        person.tags, [](std::string& tag) -> std::string& { return tag; },
        [](const std::string& tag) { return tag; });
    std::erase_if(person.addresses, is_empty);
    std::erase_if(person.relatives,
                  [](const NamedRelative& relative) { return trim(relative.name).empty(); });
    for (std::string* text :
         {&person.description, &person.organization, &person.department, &person.title, &person.role,
          &person.how_met, &person.language, &person.time_zone, &person.channel})
        *text = std::string(trim(*text));
    if (person.died) person.dead = true;
    person.name = display_name(person);
    return person;
}

Prepared prepare(Person person, const Region& region) {
    Prepared ready{tidy(std::move(person), region), {}, {}};
    ready.search = search_text(ready.person);
    ready.keys = keys_json(ready.person);
    return ready;
}

Result<Person> save(store::Write& write, Person person, const Region& region) {
    return save(write, prepare(std::move(person), region));
}

Result<Person> save(store::Write& write, Prepared prepared) {
    Person& person = prepared.person;
    if (!can_be_called(person))
        return invalid("this person has nothing to call them by",
                       "Give a name, or a few words that describe them: \"red scarf, Kafka talk\".");
    if (person.id.empty()) {
        person.id = new_id(write.clock().now);
        insert_row(write, prepared);
    } else {
        update_row(write, prepared);
    }
    return Result<Person>(std::move(prepared.person));
}

Result<void> restore(store::Write& write, const Prepared& prepared) {
    if (prepared.person.id.empty()) throw std::logic_error("somebody without an id");
    if (!can_be_called(prepared.person)) return invalid("this person has nothing to call them by");
    if (find(write, prepared.person.id))
        update_row(write, prepared);
    else
        insert_row(write, prepared);
    return {};
}

std::optional<Person> find(store::Database& database, const Id& person) {
    store::Query query(database, select_person("WHERE id = ?"));
    query.bind(person);
    if (!query.next()) return std::nullopt;
    return store::read_row<Person>(query);
}

std::string name_of(store::Database& database, const Id& person) {
    store::Query query(database, "SELECT name FROM person WHERE id = ?");
    query.bind(person);
    return query.next() ? query.text(0) : std::string();
}

void for_each(store::Database& database, const std::function<void(const Person&)>& use) {
    store::Query query(database, select_person("ORDER BY number"));
    while (query.next())
        use(store::read_row<Person>(query));
}

std::size_t count(store::Database& database) {
    store::Query query(database, "SELECT count(*) FROM person");
    query.next();
    return static_cast<std::size_t>(query.number(0));
}

static std::vector<Id> with_key(store::Database& database, std::string_view kind, std::string_view value) {
    std::vector<Id> found;
    if (value.empty()) return found;
    store::Query query(database, "SELECT person FROM derived_person_key WHERE key = ?");
    query.bind(fmt::format("{}:{}", kind, value));
    while (query.next())
        found.push_back(query.text(0));
    return found;
}

std::vector<Id> with_email(store::Database& database, std::string_view email) {
    return with_key(database, "email", email_key(email));
}
std::vector<Id> with_phone(store::Database& database, std::string_view number) {
    return with_key(database, "phone", number);
}
std::vector<Id> with_name(store::Database& database, std::string_view name) {
    return with_key(database, "name", fold(join_spaces(name)));
}

std::vector<Id> with_name_like(store::Database& database, const Name& name) {
    const auto plain = plain_name(name);
    if (!plain) return with_name(database, name.text);
    std::vector<Id> found;
    store::Query query(database,
                       "SELECT DISTINCT person FROM derived_person_key WHERE key IN (?, ?, ?, ?, ?)");
    const std::string key = key_of(*plain);
    const std::string turned = plain->family + " " + plain->given;
    query.bind("name:" + fold(join_spaces(name.text)), "name:" + key, "same:" + key, "name:" + turned,
               "same:" + turned);
    while (query.next())
        found.push_back(query.text(0));
    return found;
}

void rebuild_keys(store::Write& write) {
    for (const char* sql : {"DELETE FROM derived_person_key",
                            "INSERT OR IGNORE INTO derived_person_key SELECT each.value, person.id "
                            "FROM person, json_each(person.keys) AS each"}) {
        store::Query query(write, sql);
        query.run();
    }
}

std::vector<Photo> photos_of(store::Database& database, const Id& person) {
    std::vector<Photo> photos;
    store::Query query(database,
                       "SELECT media_type, uri, bytes FROM photo WHERE person = ? ORDER BY position");
    query.bind(person);
    while (query.next()) {
        const auto bytes = query.bytes(2);
        photos.push_back({query.text(0), query.text(1),
                          std::string(reinterpret_cast<const char*>(bytes.data()), bytes.size())});
    }
    return photos;
}

bool has_photo(store::Database& database, const Id& person) {
    store::Query query(database, "SELECT 1 FROM photo WHERE person = ? AND length(bytes) > 0");
    query.bind(person);
    return query.next();
}

void set_photos(store::Write& write, const Id& person, const std::vector<Photo>& photos) {
    store::Query clear(write, "DELETE FROM photo WHERE person = ?");
    clear.bind(person);
    clear.run();
    store::Query add(write,
                     "INSERT INTO photo (person, position, media_type, uri, bytes) VALUES (?, ?, ?, ?, ?)");
    for (std::size_t i = 0; i < photos.size(); ++i) {
        add.bind(person, i, photos[i].media_type, photos[i].uri, std::as_bytes(std::span(photos[i].bytes)));
        add.run();
        add.reset();
    }
}

void remove(store::Write& write, const Id& person) {
    for (const char* sql :
         {"DELETE FROM photo WHERE person = ?1", "DELETE FROM relation WHERE ?1 IN (from_person, to_person)",
          "DELETE FROM not_duplicate WHERE ?1 IN (a, b)", "DELETE FROM merged_person WHERE into_person = ?1",
          "DELETE FROM person WHERE id = ?1"}) {
        store::Query query(write, sql);
        query.bind(person);
        query.run();
    }
}

} // namespace goodturn::people

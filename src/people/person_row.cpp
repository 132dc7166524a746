#include "people/person_row.hpp"

#include "base/json_text.hpp"
#include "base/text.hpp"
#include "people/same_name.hpp"
#include "store/rows.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace goodturn::people {

namespace {

const std::string& columns() {
    static const std::string list = store::columns<Person>();
    return list;
}

void append(std::string& text, std::string_view more) {
    if (more.empty()) return;
    if (!text.empty()) text += ' ';
    text += more;
}

} // namespace

std::string select_person(std::string_view rest) {
    return fmt::format("SELECT {} FROM person {}", columns(), rest);
}

std::string search_text(const Person& person) {
    std::string plain;
    for (const Name& name : person.names) {
        append(plain, name.text);
        if (name.text.find(name.given) == std::string::npos) append(plain, name.given);
        if (name.text.find(name.family) == std::string::npos) append(plain, name.family);
    }
    for (std::string_view each : {std::string_view(person.description), std::string_view(person.organization),
                                  std::string_view(person.title), std::string_view(person.role)})
        append(plain, each);
    for (const std::string& tag : person.tags)
        append(plain, tag);
    if (!person.note.empty()) append(plain, shorten(person.note, 400));
    std::string text = search_key(plain);
    for (const Labelled& email : person.emails)
        append(text, fold(email.value));
    for (const Labelled& handle : person.handles)
        append(text, fold(handle.value));
    for (const Phone& phone : person.phones) {
        const std::string whole = digits_of(phone.e164);
        const std::string national = significant_digits(phone.value);
        append(text, whole);
        if (national != whole) append(text, national);
    }
    return text;
}

std::string keys_json(const Person& person) {
    std::set<std::string> keys;
    const auto add = [&](std::string_view kind, const std::string& value) {
        if (!value.empty()) keys.insert(fmt::format("{}:{}", kind, value));
    };
    for (const Labelled& email : person.emails)
        add("email", fold(trim(email.value)));
    for (const Phone& phone : person.phones)
        add("phone", phone.e164);
    for (const Name& name : person.names) {
        const std::string whole = fold(join_spaces(name.text));
        add("name", whole);
        if (const auto plain = plain_name(name); plain && key_of(*plain) != whole)
            add("same", key_of(*plain));
    }
    if (person.names.empty() && !person.description.empty())
        add("name", fold(join_spaces(person.description)));
    return json_text(std::vector(keys.begin(), keys.end()));
}

void insert_row(store::Write& write, const Prepared& prepared) {
    static const std::string sql = fmt::format("INSERT INTO person ({}, search, keys) VALUES ({}, ?, ?)",
                                               columns(), store::placeholders<Person>());
    store::Query query(write, sql);
    const int used = store::bind_row(query, prepared.person);
    query.set(used + 1, prepared.search);
    query.set(used + 2, prepared.keys);
    query.run();
}

void update_row(store::Write& write, const Prepared& prepared) {
    static const std::string sql =
        fmt::format("UPDATE person SET ({}, search, keys) = ({}, ?, ?) WHERE id = ?", columns(),
                    store::placeholders<Person>());
    store::Query query(write, sql);
    const int used = store::bind_row(query, prepared.person);
    query.set(used + 1, prepared.search);
    query.set(used + 2, prepared.keys);
    query.set(used + 3, prepared.person.id);
    query.run();
}

} // namespace goodturn::people

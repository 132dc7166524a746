#include "operations/import_json_same.hpp"

#include "people/same.hpp"

#include <fmt/format.h>

namespace goodturn::operations {

const std::string& text_in(const Json& record, const std::string& name) {
    static const std::string none;
    const auto found = record.find(name);
    return found != record.end() && found->is_string() ? found->get_ref<const std::string&>() : none;
}

bool is_row(store::Database& database, std::string_view table, std::string_view id) {
    store::Query query(database, fmt::format("SELECT 1 FROM {} WHERE id = ?", table));
    query.bind(id);
    return query.next();
}

namespace {

/// The first column of the first row; empty if there is none.
template <class... Values>
Id id_by(store::Database& database, std::string_view sql, const Values&... values) {
    store::Query query(database, sql);
    query.bind(values...);
    return query.next() ? Id(query.text(0)) : Id();
}

} // namespace

LookForSame::LookForSame(store::Database& database)
    : database_(database), is_empty_(people::count(database) == 0) {}

void LookForSame::look(const EverythingList& list, const Json& record) {
    if (list.table == "person") {
        if (const auto person = from_json<people::Person>(record); person && !is_empty_)
            look_for_person(*person);
    } else if (list.table == "source_record") {
        look_for_source(record);
    } else if (list.table == "conversation" || list.table == "gift") {
        look_for_thing(list, record);
    }
}

void LookForSame::look_for_person(const people::Person& person) {
    if (is_row(database_, "person", person.id)) {
        known_.insert(person.id);
        return;
    }
    const Id merged = id_by(database_, "SELECT into_person FROM merged_person WHERE id = ?", person.id);
    if (!merged.empty()) {
        same_.emplace(person.id, merged);
        return;
    }
    unknown_.insert(person.id);
    for (const people::Labelled& email : person.emails)
        for (const Id& id : people::with_email(database_, email.value)) {
            const auto ours = people::find(database_, id);
            if (ours && ours->is_organization == person.is_organization &&
                people::names_compatible(*ours, person))
                likely_.emplace_back(person.id, id);
        }
}

void LookForSame::look_for_source(const Json& record) {
    const std::string& person = text_in(record, "person");
    if (!unknown_.contains(person)) return;
    const Id here = id_by(database_, "SELECT person FROM source_record WHERE kind = ? AND key = ?",
                          text_in(record, "kind"), text_in(record, "key"));
    if (!here.empty()) likely_.emplace_back(person, here);
}

void LookForSame::look_for_thing(const EverythingList& list, const Json& record) {
    const bool is_gift = list.table == "gift";
    const std::string& source = text_in(record, is_gift ? "key" : "source");
    if (source.empty() || is_row(database_, list.table, text_in(record, "id"))) return;
    const Id here = id_by(database_,
                          is_gift ? "SELECT id FROM gift WHERE key = ? AND key <> ''"
                                  : "SELECT id FROM conversation WHERE source = ? AND source <> ''",
                          source);
    if (!here.empty()) same_.emplace(text_in(record, "id"), here);
}

SameAs LookForSame::found() {
    std::unordered_set<Id> taken;
    for (const auto& [theirs, here] : likely_)
        if (!known_.contains(here) && !same_.contains(theirs) && taken.insert(here).second)
            same_.emplace(theirs, here);
    return std::move(same_);
}

} // namespace goodturn::operations

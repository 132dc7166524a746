#include "intake/sources.hpp"

#include "base/json.hpp"
#include "intake/vcard/vcard.hpp"

#include <sstream>

namespace goodturn::intake {

std::optional<SourceRecord> find_source(store::Database& database, std::string_view kind, std::string_view key) {
    store::Query query(database, "SELECT person, record, understood FROM source_record WHERE kind = ? AND key = ?");
    query.bind(kind, key);
    if (!query.next()) return std::nullopt;
    return SourceRecord{std::string(kind), std::string(key), query.text(0), query.text(1), query.text(2)};
}

std::vector<SourceRecord> sources_of(store::Database& database, const Id& person, std::string_view kind) {
    std::vector<SourceRecord> records;
    store::Query query(database, "SELECT key, record, understood FROM source_record WHERE person = ? AND kind = ? "
                                 "ORDER BY key");
    query.bind(person, kind);
    while (query.next())
        records.push_back({std::string(kind), query.text(0), person, query.text(1), query.text(2)});
    return records;
}

void put_source(store::Write& write, const SourceRecord& record) {
    store::Query query(write, "INSERT INTO source_record (kind, key, person, record, understood) VALUES (?, ?, ?, ?, ?) "
                              "ON CONFLICT (kind, key) DO UPDATE SET person = excluded.person, "
                              "record = excluded.record, understood = excluded.understood");
    query.bind(record.kind, record.key, record.person, record.record, record.understood);
    query.run();
}

people::Person person_in(const SourceRecord& record) {
    people::Person person;
    if (record.understood.empty()) {
        std::istringstream lines("BEGIN:VCARD\r\nVERSION:4.0\r\n" + record.record + "\r\nEND:VCARD\r\n");
        (void)vcard::read(
            lines, {},
            [&](Card card) {
                person = std::move(card.person);
                return true;
            },
            [](const Problem&) {}); // what was wrong was reported when the file was read
    } else if (auto read = parse_json<people::Person>(record.understood)) {
        person = *std::move(read);
    }
    return person;
}

void move_all_sources(store::Write& write, const Id& from, const Id& to) {
    store::Query query(write, "UPDATE source_record SET person = ? WHERE person = ?");
    query.bind(to, from);
    query.run();
}

void remove_all_sources(store::Write& write, const Id& person) {
    store::Query query(write, "DELETE FROM source_record WHERE person = ?");
    query.bind(person);
    query.run();
}

} // namespace goodturn::intake

#include "intake/sources.hpp"

#include "base/json.hpp"
#include "base/text.hpp"
#include "intake/csv/cells.hpp"
#include "intake/csv/csv.hpp"
#include "intake/monica/monica.hpp"
#include "intake/source_files.hpp"
#include "intake/vcard/vcard.hpp"

#include <algorithm>
#include <array>
#include <sstream>

namespace goodturn::intake {

namespace {
constexpr std::string_view only_said = "said"; ///< the kind of what stood beside an address
} // namespace

std::optional<SourceRecord> find_source(store::Database& database, std::string_view kind,
                                        std::string_view key) {
    store::Query query(database,
                       "SELECT person, record, understood FROM source_record WHERE kind = ? AND key = ?");
    query.bind(kind, key);
    if (!query.next()) return std::nullopt;
    return SourceRecord{std::string(kind), std::string(key), query.text(0), query.text(1), query.text(2)};
}

std::vector<SourceRecord> sources_of(store::Database& database, const Id& person, std::string_view kind) {
    std::vector<SourceRecord> records;
    store::Query query(database,
                       "SELECT key, record, understood FROM source_record WHERE person = ? AND kind = ? "
                       "ORDER BY key");
    query.bind(person, kind);
    while (query.next())
        records.push_back({std::string(kind), query.text(0), person, query.text(1), query.text(2)});
    return records;
}

bool has_source(store::Database& database, const Id& person) {
    store::Query query(database, "SELECT 1 FROM source_record WHERE person = ? AND kind <> ? LIMIT 1");
    query.bind(person, only_said);
    return query.next();
}

void put_said(store::Write& write, const Id& person, const std::string& where, const std::string& name) {
    if (!name.empty()) put_source(write, {std::string(only_said), where + " " + person, person, name, {}});
}

void drop_names_only_said(store::Database& database, people::Person& person) {
    const auto said = sources_of(database, person.id, only_said);
    if (said.empty()) return;
    const auto is_only_said = [&](const people::Name& name) {
        return name.kind == people::NameKind::full && name.given.empty() && name.family.empty() &&
               std::ranges::find(said, name.text, &SourceRecord::record) != said.end();
    };
    const bool has_another = std::ranges::any_of(person.names, [&](const people::Name& name) {
        return name.kind == people::NameKind::full && !is_only_said(name);
    });
    if (has_another) std::erase_if(person.names, is_only_said);
}

void put_source(store::Write& write, const SourceRecord& record) {
    store::Query query(
        write, "INSERT INTO source_record (kind, key, person, record, understood) VALUES (?, ?, ?, ?, ?) "
               "ON CONFLICT (kind, key) DO UPDATE SET person = excluded.person, "
               "record = excluded.record, understood = excluded.understood");
    query.bind(record.kind, record.key, record.person, record.record, record.understood);
    query.run();
}

void put_linkedin_names_last(store::Database& database, people::Person& person) {
    if (person.names.size() < 2) return;
    const auto has = [](const people::Person& said, const people::Name& name) {
        return std::ranges::find(said.names, name.text, &people::Name::text) != said.names.end();
    };
    people::Person by_linkedin;
    people::Person by_others;
    store::Query query(database, "SELECT kind, record, understood FROM source_record WHERE person = ? AND "
                                 "kind NOT IN ('said', 'friends') AND kind NOT LIKE 'monica-%'");
    query.bind(person.id);
    while (query.next()) {
        auto names = person_in({query.text(0), {}, person.id, query.text(1), query.text(2)}).names;
        std::ranges::move(
            names, std::back_inserter((query.text(0) == "linkedin-csv" ? by_linkedin : by_others).names));
    }
    if (by_linkedin.names.empty()) return;
    std::ranges::stable_partition(person.names, [&](const people::Name& name) {
        return !has(by_linkedin, name) || has(by_others, name);
    });
}

namespace {

/// Lines that say nothing of a person: what makes the card a card.
bool is_about_the_card(std::string_view line) {
    constexpr std::array names{"UID",   "REV",       "PRODID", "SOURCE", "CLIENTPIDMAP",
                               "PHOTO", "X-ABLABEL", "KIND",   "N",      "FN"};
    std::string_view name = line.substr(0, line.find_first_of(":;"));
    if (const auto dot = name.find('.'); dot != std::string_view::npos) name.remove_prefix(dot + 1);
    return std::ranges::any_of(names,
                               [&](std::string_view each) { return equal_ignoring_ascii_case(name, each); });
}

/// Of a vCard: the lines that alone make nothing of a person.
void add_unused_lines(const SourceRecord& record, std::vector<std::string>& unused) {
    for (const std::string& line : split(record.record, '\n')) {
        if (trim(line).empty() || is_about_the_card(line)) continue;
        const SourceRecord alone{record.kind, record.key, {}, line + "\n", {}};
        if (person_in(alone) == people::Person{}) unused.push_back(line);
    }
}

/// The columns of a row that its reader makes nothing of, or could not read: found by reading it once more.
std::vector<std::string> columns_of_no_use(const Json& columns) {
    std::vector<std::string> header;
    std::vector<std::string> cells;
    for (const auto& [column, value] : columns.items()) {
        header.push_back(column);
        cells.push_back(value.is_string() ? value.get<std::string>() : std::string());
    }
    std::istringstream row(csv::write_row(header) + csv::write_row(cells));
    std::vector<std::string> of_no_use;
    const auto summary = csv::read(
        row, {}, {}, [](const Card&) { return true; }, [](const ConversationRow&) { return true; },
        [&](const Problem& problem) { // "Birthday: \"31.02.1990\" cannot be read as a date"
            of_no_use.push_back(problem.message.substr(0, problem.message.find(": ")));
        });
    if (summary)
        of_no_use.insert(of_no_use.end(), summary->unused_columns.begin(), summary->unused_columns.end());
    const bool is_understood =
        summary && summary->kind != csv::Kind::other && summary->kind != csv::Kind::unknown;
    if (!is_understood) // by themselves these columns do not say what they are
        for (const auto& [column, value] : columns.items())
            of_no_use.push_back(column);
    return of_no_use;
}

/// Of a row: the columns that were of no use and whose values are found nowhere in the person that was read
/// from it.
void add_unused_columns(const SourceRecord& record, std::vector<std::string>& unused) {
    const Json columns = Json::parse(record.record, nullptr, false);
    if (!columns.is_object()) return;
    const auto of_no_use = columns_of_no_use(columns);
    for (const auto& [column, value] : columns.items()) {
        if (!value.is_string()) continue;
        const std::string quoted = to_json_text(value);
        const bool is_found =
            record.understood.find(quoted.substr(1, quoted.size() - 2)) != std::string::npos;
        if (!is_found && std::ranges::find(of_no_use, column) != of_no_use.end())
            unused.push_back(column + ": " + value.get<std::string>());
    }
}

/// Of a contact of Monica's: what has no place here; of what lay beside it: that it is kept.
void add_facts(const SourceRecord& record, std::vector<std::string>& unused) {
    if (record.kind == "monica") {
        for (std::string& fact : monica::facts_in(record.record))
            unused.push_back(std::move(fact));
    } else if (const std::string words = monica::kept_in_words(record.kind, record.record); !words.empty()) {
        unused.push_back(words);
    }
}

} // namespace

std::vector<std::string> facts_of(store::Database& database, const Id& person) {
    std::vector<std::string> facts;
    store::Query query(database, "SELECT kind, key, record FROM source_record WHERE person = ? AND "
                                 "kind >= 'monica' AND kind < 'monicb' ORDER BY kind, key");
    query.bind(person);
    while (query.next())
        add_facts({query.text(0), query.text(1), person, query.text(2), {}}, facts);
    return facts;
}

std::vector<std::string> unused_lines(store::Database& database, const Id& person) {
    std::vector<std::string> unused;
    store::Query query(
        database,
        "SELECT kind, key, record, understood FROM source_record WHERE person = ? ORDER BY kind, key");
    query.bind(person);
    while (query.next()) {
        const SourceRecord record{query.text(0), query.text(1), person, query.text(2), query.text(3)};
        if (record.kind == "vcard")
            add_unused_lines(record, unused);
        else if (record.kind.starts_with("monica"))
            add_facts(record, unused);
        else if (record.kind != "friends" && record.kind != only_said) // all of it is of use
            add_unused_columns(record, unused);
    }
    return unused;
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

void remove_source(store::Write& write, const SourceRecord& record) {
    store::Query query(write, "DELETE FROM source_record WHERE kind = ? AND key = ?");
    query.bind(record.kind, record.key);
    query.run();
}

void move_all_sources(store::Write& write, const Id& from, const Id& to) {
    store::Query query(write, "UPDATE source_record SET person = ? WHERE person = ?");
    query.bind(to, from);
    query.run();
    move_all_source_files(write, from, to);
}

void remove_all_sources(store::Write& write, const Id& person) {
    store::Query query(write, "DELETE FROM source_record WHERE person = ?");
    query.bind(person);
    query.run();
    remove_all_source_files(write, person);
}

} // namespace goodturn::intake

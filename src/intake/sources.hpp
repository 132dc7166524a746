#pragma once
/// What each file last said of a person: the table source_record.
#include "intake/card.hpp"
#include "store/write.hpp"

namespace goodturn::intake {

/// One record of a source as it was last read.
struct SourceRecord {
    std::string
        kind; ///< "vcard", "google-csv", "outlook-csv", "linkedin-csv", "csv", "friends", "monica", "said" …
    std::string key; ///< Card::key
    Id person;
    std::string record;     ///< Card::source
    std::string understood; ///< for a row: the person read from it, as JSON; "" for a vCard
};

std::optional<SourceRecord> find_source(store::Database& database, std::string_view kind,
                                        std::string_view key);
std::vector<SourceRecord> sources_of(store::Database& database, const Id& person, std::string_view kind);
/// Whether a file spoke of the person, so that they were known before any conversation here. What only stands
/// beside an address does not.
bool has_source(store::Database& database, const Id& person);

/// Whoever became known by mail or a calendar is called what stood there: `where` is the address, or else the
/// name. Kept, so that it is known for nothing more when an address book says how they are called.
void put_said(store::Write& write, const Id& person, const std::string& where, const std::string& name);
/// Takes such names out where there is another, for somebody whom an address book knows; what the owner wrote
/// stays.
void drop_names_only_said(store::Database& database, people::Person& person);
/// Puts names that only LinkedIn has behind the others: how the owner calls somebody goes first.
void put_linkedin_names_last(store::Database& database, people::Person& person);
void put_source(store::Write& write, const SourceRecord& record);
void remove_source(store::Write& write, const SourceRecord& record);
/// The person that a record speaks of, read again.
people::Person person_in(const SourceRecord& record);

/// The lines or columns of a person's records that nothing here is made of, as people may read them: they are
/// kept and come out again on export.
std::vector<std::string> unused_lines(store::Database& database, const Id& person);

/// Of these, what a program without vCards told of them: "Gender: Woman". For exports that have nothing else
/// of it.
std::vector<std::string> facts_of(store::Database& database, const Id& person);

void move_all_sources(store::Write& write, const Id& from, const Id& to);
void remove_all_sources(store::Write& write, const Id& person);

} // namespace goodturn::intake

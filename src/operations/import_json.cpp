#include "operations/import_json.hpp"

#include "base/text.hpp"
#include "intake/vcard/escape.hpp"
#include "operations/everything_reader.hpp"
#include "operations/everything_rows.hpp"
#include "operations/import_json_same.hpp"
#include "people/restore.hpp"
#include "people/same.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace goodturn::operations {

namespace {

using people::Person;
using Tables = std::map<std::string, EverythingRows, std::less<>>;

Tables tables_of(store::Database& database) {
    Tables tables;
    for (const EverythingList& list : everything_lists())
        tables.emplace(list.name, EverythingRows(database, list));
    return tables;
}

/// The second reading: every record into its table.
class Taking {
  public:
    Taking(store::Write& write, const Tables& tables, const SameAs& same, intake::Imported& imported,
           intake::Tally& gifts)
        : write_(write), tables_(tables), same_(same), imported_(imported), gifts_(gifts) {}

    Result<void> take(const std::string& name, Json record);
    /// Leaves out what belongs to something that is nowhere, and tells what there is to tell.
    void finish();

  private:
    intake::Tally& tally_of(std::string_view table);
    Result<void> take_person(const Json& record);
    bool use_ids_here(const EverythingRows& rows, Json& record) const;
    bool is_told_already(std::string_view table, const Json& record);
    bool goes_behind_others(Json& photo);

    store::Write& write_;
    const Tables& tables_;
    const SameAs& same_;
    intake::Imported& imported_;
    intake::Tally& gifts_;
    intake::Tally others_;
    std::int64_t settings_kept_ = 0;
};

intake::Tally& Taking::tally_of(std::string_view table) {
    if (table == "conversation") return imported_.conversations;
    if (table == "calendar_event") return imported_.events;
    return table == "gift" ? gifts_ : others_;
}

Result<void> Taking::take(const std::string& name, Json record) {
    const EverythingRows& rows = tables_.at(name);
    const std::string_view table = rows.list().table;
    if (table == "person") return take_person(record);
    intake::Tally& tally = tally_of(table);
    const bool is_thing_here =
        (table == "conversation" || table == "gift") && same_.contains(text_in(record, "id"));
    const bool moved = use_ids_here(rows, record);
    if (is_thing_here || is_told_already(table, record) ||
        (moved && table == "photo" && !goes_behind_others(record))) {
        ++tally.unchanged;
        return {};
    }
    const Json here = rows.find(write_, record);
    const bool stays =
        here.is_object() && (rows.are_equal(here, record) || (moved && table == "conversation_person"));
    ++(stays ? tally.unchanged : here.is_object() ? tally.updated : tally.added);
    return stays ? Result<void>{} : rows.put(write_, record);
}

Result<void> Taking::take_person(const Json& record) {
    TRY(auto theirs, from_json<Person>(record));
    const auto same = same_.find(theirs.id);
    const Id id = same == same_.end() ? theirs.id : same->second;
    const auto ours = people::find(write_, id);
    if (same != same_.end() && ours) {
        store::Query query(write_, "INSERT OR IGNORE INTO merged_person (id, into_person) VALUES (?, ?)");
        query.bind(theirs.id, id);
        query.run();
        theirs = people::merged(*ours, theirs);
    } else if (ours && !people::merged_into(write_, id).empty()) {
        theirs = people::merged(theirs, *ours); // what others brought to them here stays
    }
    // Numbers were read where they were written down: none is read again as one of another region.
    const auto ready = people::prepare(std::move(theirs), people::Region{"ZZ"});
    if (ours && *ours == ready.person) {
        ++imported_.people.unchanged;
        return {};
    }
    ++(ours ? imported_.people.updated : imported_.people.added);
    return people::restore(write_, ready);
}

/// Whether any id was another one.
bool Taking::use_ids_here(const EverythingRows& rows, Json& record) const {
    bool moved = false;
    for (const EverythingColumn& column : rows.columns()) {
        if (column.refers_to.empty()) continue;
        const auto found = same_.find(text_in(record, column.name));
        if (found == same_.end()) continue;
        record[column.name] = found->second;
        moved = true;
    }
    const bool is_pair = rows.list().table == "not_duplicate";
    if (is_pair && text_in(record, "b") < text_in(record, "a")) std::swap(record["a"], record["b"]);
    return moved;
}

/// What is here in another form, or says nothing any more once two people are one.
bool Taking::is_told_already(std::string_view table, const Json& record) {
    if (table == "not_duplicate") return record["a"] == record["b"];
    if (table == "merged_person")
        return record["id"] == record["into_person"] || is_row(write_, "person", text_in(record, "id"));
    if (table == "relation") {
        if (record["from_person"] == record["to_person"]) return true;
        store::Query query(write_, "SELECT 1 FROM relation WHERE from_person = ? AND kind = ? AND to_person "
                                   "= ? AND id <> ?");
        query.bind(text_in(record, "from_person"), text_in(record, "kind"), text_in(record, "to_person"),
                   text_in(record, "id"));
        return query.next();
    }
    if (table == "setting") {
        store::Query query(write_, "SELECT value FROM setting WHERE key = ?");
        query.bind(text_in(record, "key"));
        if (!query.next()) return false;
        if (query.view(0) != text_in(record, "value")) ++settings_kept_;
        return true;
    }
    return false;
}

/// A picture of somebody who may have some here already. False where this very one is here.
bool Taking::goes_behind_others(Json& photo) {
    const auto photos = people::photos_of(write_, text_in(photo, "person"));
    const bool is_here = std::ranges::any_of(photos, [&](const people::Photo& each) {
        return each.uri == text_in(photo, "uri") &&
               intake::vcard::encode_base64(each.bytes) == text_in(photo, "bytes");
    });
    photo["position"] = photos.size();
    return !is_here;
}

void Taking::finish() {
    std::int64_t left_out = 0;
    for (bool again = true; again;) { // what went may have been what others belonged to
        again = false;
        for (const auto& [name, rows] : tables_)
            for (const EverythingColumn& column : rows.columns()) {
                if (column.refers_to.empty()) continue;
                const std::int64_t found = rows.let_go(write_, column);
                again = again || found > 0;
                if (column.needed) left_out += found;
            }
    }
    auto& notes = imported_.notes;
    if (left_out > 0)
        notes.push_back(
            fmt::format("{} to something that is not in the file, and {} left out.",
                        left_out == 1 ? "One entry belongs" : fmt::format("{} entries belong", left_out),
                        left_out == 1 ? "was" : "were"));
    if (others_.added + others_.updated > 0)
        notes.push_back(fmt::format("Of what belongs to them (needs, promises, offers and so on), {} {} new "
                                    "and {} brought up to date.",
                                    others_.added, others_.added == 1 ? "is" : "are", others_.updated));
    if (settings_kept_ > 0)
        notes.push_back(fmt::format("{} set in another way here, and {}.",
                                    settings_kept_ == 1 ? "One setting is"
                                                        : fmt::format("{} settings are", settings_kept_),
                                    settings_kept_ == 1 ? "stays so" : "stay so"));
}

} // namespace

bool looks_like_everything(std::string_view first_bytes) {
    std::string beginning;
    for (const char c : first_bytes.substr(0, 200))
        if (c != ' ' && c != '\t' && c != '\r' && c != '\n') beginning += c;
    return beginning.starts_with(R"({"format":"goodturn")");
}

Result<void> take_everything(store::Write& write, std::istream& in, const std::function<void()>& took,
                             intake::Imported& imported, intake::Tally& gifts) {
    const Tables tables = tables_of(write);
    LookForSame looking(write);
    CHECK_OK(read_everything(in, [&](const std::string& list, const Json& record, long) -> Result<void> {
        const EverythingRows& rows = tables.at(list);
        CHECK_OK(rows.check(record));
        looking.look(rows.list(), record);
        return {};
    }));
    const SameAs same = looking.found();
    in.clear();
    in.seekg(0);
    Taking taking(write, tables, same, imported, gifts);
    CHECK_OK(read_everything(in, [&](const std::string& list, Json record, long) -> Result<void> {
        CHECK_OK(taking.take(list, std::move(record)));
        took();
        return {};
    }));
    taking.finish();
    return {};
}

} // namespace goodturn::operations

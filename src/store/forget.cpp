#include "store/journal.hpp"
#include "store/recording.hpp"
#include "store/reference_columns.hpp"

#include <algorithm>

namespace goodturn::store {

namespace {

/// What is forgotten: ids, and the rows that any change shows to hold one of them, or to belong to a row that
/// is forgotten. Later changes to the same row may record a few of its columns only, and so no id.
class Forgotten {
  public:
    Forgotten(Write& write, const std::set<std::string>& ids)
        : write_(write), columns_(reference_columns(write)), named_(ids.begin(), ids.end()), ids_(ids) {
        // What belongs to a need or a gift of a person may have been recorded before the person's id was seen
        // in it.
        std::size_t known = 0;
        do {
            known = ids_.size();
            look_at_every_change();
        } while (ids_.size() > known);
    }
    const std::set<std::string>& ids() const { return ids_; }
    const std::set<RowKey>& rows() const { return rows_; }

  private:
    void look_at_every_change() {
        Query query(write_, "SELECT changeset FROM journal_changeset");
        while (query.next())
            look_at(query.bytes(0));
        look_at(write_.recording().recorded_so_far().bytes());
    }
    void look_at(Bytes changeset) {
        for_each_change(write_.database().inside(), changeset, [&](const RowChange& change) {
            if (belongs(change)) take_in(change);
        });
    }
    bool belongs(const RowChange& change) const {
        bool found = false;
        change.for_each_text([&](int, std::string_view text) {
            found =
                found || ids_.contains(std::string(text)) || std::ranges::any_of(named_, [&](const auto& id) {
                    return text.find(id) != std::string_view::npos;
                });
        });
        return found;
    }
    void take_in(const RowChange& change) {
        rows_.insert(change.key());
        const std::string table(change.table());
        bool refers = false;
        change.for_each_text([&](int column, std::string_view text) {
            refers =
                refers || (columns_.referring.contains({table, column}) && ids_.contains(std::string(text)));
        });
        if (!refers) return;
        change.for_each_text([&](int column, std::string_view text) {
            if (columns_.referred_to.contains({table, column})) ids_.emplace(text);
        });
    }

    Write& write_;
    ReferenceColumns columns_;
    std::vector<std::string> named_; ///< what the caller asked for: looked for inside texts too
    std::set<std::string> ids_;
    std::set<RowKey> rows_;
};

std::set<std::int64_t> entries_that_touch(Database& database, const std::set<RowKey>& rows) {
    std::set<std::int64_t> entries;
    Query query(database, "SELECT journal, changeset FROM journal_changeset");
    while (query.next()) {
        bool touches = false;
        for_each_change(database.inside(), query.bytes(1),
                        [&](const RowChange& change) { touches = touches || rows.contains(change.key()); });
        if (touches) entries.insert(query.number(0));
    }
    return entries;
}

} // namespace

std::size_t forget_in_journal(Write& write, const std::set<std::string>& ids) {
    const Forgotten forgotten(write, ids);
    auto& never_kept = write.recording().forgotten;
    never_kept.insert(never_kept.end(), forgotten.ids().begin(), forgotten.ids().end());
    if (forgotten.rows().empty()) return 0;
    std::set<std::int64_t> entries = entries_that_touch(write, forgotten.rows());
    entries.erase(
        write.recording().number); // its parts are dropped at the end; the entry says that it was done
    for (const std::int64_t number : entries) {
        Query changesets(write, "DELETE FROM journal_changeset WHERE journal = ?");
        changesets.bind(number).run();
        Query entry(write, "DELETE FROM journal WHERE number = ?");
        entry.bind(number).run();
    }
    return entries.size();
}

} // namespace goodturn::store

#include "store/later_changes.hpp"

#include "store/reference_columns.hpp"

#include <map>

namespace goodturn::store {

namespace {

/// The ids that bind a change to others: of the rows that it made, and of those that the rows it removed
/// belonged to.
struct Bonds {
    std::set<std::string, std::less<>> made;
    std::set<std::string, std::less<>> needed;
};

void read_bonds(const RowChange& change, const ReferenceColumns& columns, Bonds& bonds) {
    const std::string table(change.table());
    change.for_each_text([&](int column, std::string_view text) {
        if (change.kind() == ChangeKind::inserted && columns.referred_to.contains({table, column}))
            bonds.made.emplace(text);
        if (change.kind() != ChangeKind::inserted && columns.referring.contains({table, column}))
            bonds.needed.emplace(text);
    });
}

bool is_bound(const RowChange& change, const ReferenceColumns& columns, const Bonds& bonds) {
    const std::string table(change.table());
    bool found = false;
    change.for_each_text([&](int column, std::string_view text) {
        if (change.kind() != ChangeKind::deleted && columns.referring.contains({table, column}))
            found = found || bonds.made.contains(text);
        if (change.kind() != ChangeKind::inserted && columns.referred_to.contains({table, column}))
            found = found || bonds.needed.contains(text);
    });
    return found;
}

Bonds bonds_of(Database& database, std::int64_t number, const ReferenceColumns& columns) {
    Bonds bonds;
    Query query(database, "SELECT changeset FROM journal_changeset WHERE journal = ?");
    query.bind(number);
    while (query.next())
        for_each_change(database.inside(), query.bytes(0),
                        [&](const RowChange& change) { read_bonds(change, columns, bonds); });
    return bonds;
}

} // namespace

std::vector<LaterChange> later_changes(Database& database, std::int64_t number, const Conflicts& conflicts) {
    ReferenceColumns columns;
    Bonds bonds;
    if (conflicts.has_dangling_references) {
        columns = reference_columns(database);
        bonds = bonds_of(database, number, columns);
    }
    std::map<std::int64_t, std::string> found;
    // What was undone since, and its undo, cancel out.
    Query query(database,
                "SELECT number, label, changeset FROM journal JOIN journal_changeset ON journal = number "
                "WHERE number > ? AND undone_by IS NULL AND (undoes IS NULL OR undoes < ?)");
    query.bind(number, number);
    while (query.next()) {
        bool is_in_the_way = false;
        for_each_change(database.inside(), query.bytes(2), [&](const RowChange& change) {
            if (gives_way(change.table())) return;
            is_in_the_way =
                is_in_the_way || conflicts.rows.contains(change.key()) || is_bound(change, columns, bonds);
        });
        if (is_in_the_way) found.emplace(query.number(0), query.text(1));
    }
    std::vector<LaterChange> later;
    for (const auto& [each, label] : found)
        later.push_back({each, label});
    return later;
}

} // namespace goodturn::store

#pragma once
/// How two people whom the owner knows belong together. Each relation is kept once and read from both sides.
#include "people/people.hpp"

namespace goodturn::people {

struct Relation {
    Id id;
    Id from;          ///< the person spoken of
    std::string kind; ///< what `to` is to `from`: "child", "introduced by"
    Id to;

    static constexpr auto fields() {
        return Fields{field("id", &Relation::id), field("from", &Relation::from),
                      field("kind", &Relation::kind, "what `to` is to `from`"), field("to", &Relation::to)};
    }
    bool operator==(const Relation&) const = default;
};

/// "parent" -> "child", "introduced by" -> "introduced", "friend" -> "friend"; kinds the user added included;
/// nothing for a kind that is not known.
std::optional<std::string> inverse_of(store::Database& database, std::string_view kind);
std::vector<std::string> relation_kinds(store::Database& database);
/// Adds a kind of the user's own and its inverse (which may be the same word).
Result<void> add_relation_kind(store::Write& write, std::string_view kind, std::string_view inverse);

/// `to` is the `kind` of `from`. Refuses an unknown kind and a person related to themselves; one that is
/// already there, from either side, is returned as it is.
Result<Relation> relate(store::Write& write, const Id& from, std::string_view kind, const Id& to);
Result<void> unrelate(store::Write& write, const Id& relation);
/// All relations of a person, seen from that person (`from` is always `person`).
std::vector<Relation> relations_of(store::Database& database, const Id& person);

} // namespace goodturn::people

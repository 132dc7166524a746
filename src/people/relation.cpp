#include "people/relation.hpp"

#include "base/text.hpp"

#include <fmt/format.h>

namespace goodturn::people {

namespace {

struct BuiltIn {
    std::string_view kind;
    std::string_view inverse;
};

/// Kinds that everyone knows. Read as: `to` is the kind of `from`.
constexpr std::array built_in{
    BuiltIn{"parent", "child"},
    BuiltIn{"grandparent", "grandchild"},
    BuiltIn{"aunt or uncle", "niece or nephew"},
    BuiltIn{"godparent", "godchild"},
    BuiltIn{"manager", "report"},
    BuiltIn{"mentor", "mentee"},
    BuiltIn{"teacher", "student"},
    BuiltIn{"client", "supplier"},
    BuiltIn{"introduced by", "introduced"},
    BuiltIn{"partner", "partner"},
    BuiltIn{"spouse", "spouse"},
    BuiltIn{"former partner", "former partner"},
    BuiltIn{"sibling", "sibling"},
    BuiltIn{"cousin", "cousin"},
    BuiltIn{"relative", "relative"},
    BuiltIn{"friend", "friend"},
    BuiltIn{"colleague", "colleague"},
    BuiltIn{"neighbour", "neighbour"},
    BuiltIn{"housemate", "housemate"},
};

std::optional<Relation> find_relation(store::Database& database, const Id& from, std::string_view kind,
                                      const Id& to) {
    store::Query query(database,
                       "SELECT id FROM relation WHERE from_person = ? AND kind = ? AND to_person = ?");
    query.bind(from, kind, to);
    if (!query.next()) return std::nullopt;
    return Relation{query.text(0), from, std::string(kind), to};
}

} // namespace

std::optional<std::string> inverse_of(store::Database& database, std::string_view kind) {
    for (const BuiltIn& each : built_in) {
        if (kind == each.kind) return std::string(each.inverse);
        if (kind == each.inverse) return std::string(each.kind);
    }
    store::Query query(database, "SELECT inverse FROM relation_kind WHERE kind = ?1 "
                                 "UNION ALL SELECT kind FROM relation_kind WHERE inverse = ?1");
    query.bind(kind);
    return query.next() ? query.optional_text(0) : std::nullopt;
}

std::vector<std::string> relation_kinds(store::Database& database) {
    std::vector<std::string> kinds;
    const auto add = [&](std::string_view kind, std::string_view inverse) {
        kinds.emplace_back(kind);
        if (inverse != kind) kinds.emplace_back(inverse);
    };
    for (const BuiltIn& each : built_in)
        add(each.kind, each.inverse);
    store::Query query(database, "SELECT kind, inverse FROM relation_kind ORDER BY kind");
    while (query.next())
        add(query.view(0), query.view(1));
    return kinds;
}

Result<void> add_relation_kind(store::Write& write, std::string_view kind, std::string_view inverse) {
    const std::string name = lower_ascii(join_spaces(kind));
    const std::string back = lower_ascii(join_spaces(inverse));
    if (name.empty() || back.empty())
        return invalid("a kind of relation needs a word for each side",
                       "For example: \"coach\" and \"coached by\".");
    if (inverse_of(write, name) || inverse_of(write, back))
        return refused(fmt::format("\"{}\" or \"{}\" is a kind of relation already", name, back));
    store::Query query(write, "INSERT INTO relation_kind (kind, inverse) VALUES (?, ?)");
    query.bind(name, back);
    query.run();
    return {};
}

Result<Relation> relate(store::Write& write, const Id& from, std::string_view kind, const Id& to) {
    const std::string word = lower_ascii(join_spaces(kind));
    const auto inverse = inverse_of(write, word);
    if (!inverse)
        return invalid(fmt::format("\"{}\" is not a kind of relation that is known", word),
                       "Known are: " + join(relation_kinds(write), ", ") + ".");
    if (from == to) return invalid("a person cannot be related to themselves");
    if (auto known = find_relation(write, from, word, to)) return *known;
    if (auto known = find_relation(write, to, *inverse, from)) return Relation{known->id, from, word, to};
    Relation relation{new_id(write.clock().now), from, word, to};
    store::Query query(write, "INSERT INTO relation (id, from_person, kind, to_person) VALUES (?, ?, ?, ?)");
    query.bind(relation.id, from, word, to);
    query.run();
    return relation;
}

Result<void> unrelate(store::Write& write, const Id& relation) {
    store::Query known(write, "SELECT 1 FROM relation WHERE id = ?");
    known.bind(relation);
    if (!known.next()) return not_found("there is no such relation", "See: goodturn show PERSON.");
    known.reset();
    store::Query query(write, "DELETE FROM relation WHERE id = ?");
    query.bind(relation);
    query.run();
    return {};
}

std::vector<Relation> relations_of(store::Database& database, const Id& person) {
    std::vector<Relation> relations;
    store::Query query(database, "SELECT id, from_person, kind, to_person FROM relation "
                                 "WHERE from_person = ?1 OR to_person = ?1 ORDER BY id");
    query.bind(person);
    while (query.next()) {
        Relation relation{query.text(0), query.text(1), query.text(2), query.text(3)};
        if (relation.from != person) {
            relation = {relation.id, person, inverse_of(database, relation.kind).value_or(relation.kind),
                        relation.from};
        }
        relations.push_back(std::move(relation));
    }
    return relations;
}

} // namespace goodturn::people

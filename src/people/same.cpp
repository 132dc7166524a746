#include "people/same.hpp"

#include "people/candidates.hpp"
#include "people/evidence.hpp"
#include "people/linkage.hpp"
#include "people/nicknames.hpp"
#include "people/same_name.hpp"
#include "store/rows.hpp"

#include <algorithm>
#include <set>

namespace goodturn::people {

namespace {

bool may_be_same_given(std::string_view a, std::string_view b) {
    if (a == b || are_nicknames(a, b)) return true;
    const auto [shorter, longer] = a.size() < b.size() ? std::pair(a, b) : std::pair(b, a);
    return (shorter.size() == 1 || shorter.size() >= 3) && longer.starts_with(shorter);
}

bool share_given(const NameTraits& a, const NameTraits& b) {
    if (a.given.empty() || b.given.empty()) return true;
    return may_be_same_given(a.given.front(), b.given.front());
}

bool share_family(const NameTraits& a, const NameTraits& b) {
    if (a.family.empty() || b.family.empty()) return true;
    return std::ranges::any_of(a.family, [&](const std::string& each) {
        return std::ranges::any_of(b.family, [&](const std::string& other) {
            return each == other || (std::min(each.size(), other.size()) == 1 && each[0] == other[0]);
        });
    });
}

bool compatible(const Name& a, const Name& b) {
    const NameTraits first = name_traits(a);
    const NameTraits second = name_traits(b);
    return (share_given(first, second) && share_family(first, second)) || first.sorted == second.sorted;
}

} // namespace

namespace {

/// "A. Lee" and "Lee" may be anybody's of a family.
bool is_telling(const Name& name) {
    const NameTraits traits = name_traits(name);
    if (name.kind == NameKind::nickname) return true;
    return !traits.given.empty() && traits.given.front().size() > 1 && !traits.family.empty();
}

/// The names that tell who it is, where there are any beside others that do not.
std::vector<const Name*> telling_names(const Person& person) {
    std::vector<const Name*> telling;
    for (const Name& name : person.names)
        if (is_telling(name)) telling.push_back(&name);
    if (telling.empty())
        for (const Name& name : person.names)
            telling.push_back(&name);
    return telling;
}

} // namespace

bool names_compatible(const Person& a, const Person& b) {
    if (a.names.empty() || b.names.empty()) return true;
    const auto names_of_b = telling_names(b);
    return share_a_whole_name(a, b) || std::ranges::any_of(telling_names(a), [&](const Name* name) {
               return std::ranges::any_of(names_of_b,
                                          [&](const Name* other) { return compatible(*name, *other); });
           });
}

namespace {

/// In bits.
constexpr double enough_to_be_sure = 10;
constexpr double enough_to_be_likely = 0;
constexpr double enough_to_look_at = -6;

/// What of everyone is compared.
struct Everyone {
    std::vector<Id> ids;
    std::vector<Traits> traits;
    Commonness commonness;
    Candidates candidates;
};

/// Only the columns that are compared.
Everyone read_everyone(store::Database& database) {
    Everyone everyone;
    store::Query query(database, "SELECT id, names, emails, phones, addresses, urls, handles, organization, "
                                 "birthday, is_organization FROM person ORDER BY number");
    while (query.next()) {
        Person person;
        person.names = store::read_column<std::vector<Name>>(query, 1);
        person.emails = store::read_column<std::vector<Labelled>>(query, 2);
        person.phones = store::read_column<std::vector<Phone>>(query, 3);
        person.addresses = store::read_column<std::vector<Address>>(query, 4);
        person.urls = store::read_column<std::vector<Labelled>>(query, 5);
        person.handles = store::read_column<std::vector<Labelled>>(query, 6);
        person.organization = query.text(7);
        person.birthday = store::read_column<std::optional<CivilDate>>(query, 8);
        person.is_organization = query.flag(9);
        everyone.ids.push_back(query.text(0));
        everyone.traits.push_back(traits_of(person));
        everyone.commonness.add(everyone.traits.back());
        everyone.candidates.add(everyone.traits.back());
    }
    everyone.commonness.finish();
    return everyone;
}

using Pair = std::pair<Id, Id>;

Pair ordered(const Id& a, const Id& b) {
    return a < b ? Pair(a, b) : Pair(b, a);
}

std::set<Pair> called_different(store::Database& database) {
    std::set<Pair> pairs;
    store::Query query(database, "SELECT a, b FROM not_duplicate");
    while (query.next())
        pairs.emplace(query.text(0), query.text(1));
    return pairs;
}

bool agrees(Level level) {
    return level != Level::unknown && level != Level::different;
}

/// Two given names that are plainly different are two people, however much they share of a household.
Likeness likeness_of(const Comparison& comparison, double bits) {
    const bool fits = agrees(comparison.at(Compared::given)) && agrees(comparison.at(Compared::family));
    bool more = false;
    for (const Compared field : {Compared::email, Compared::phone, Compared::page, Compared::birthday,
                                 Compared::place, Compared::organization})
        more = more || agrees(comparison.at(field));
    const bool is_one_life =
        comparison.at(Compared::birthday) == Level::same || comparison.at(Compared::page) == Level::same;
    if (comparison.at(Compared::given) == Level::different && !is_one_life) return Likeness::perhaps;
    if (bits >= enough_to_be_sure && fits && more) return Likeness::sure;
    return bits >= enough_to_be_likely ? Likeness::likely : Likeness::perhaps;
}

struct Found {
    PairOfPlaces places;
    const Comparison* comparison;
    double bits;
    Likeness likeness;
};

Duplicate told(store::Database& database, const Everyone& everyone, const Linkage& linkage,
               const Found& found) {
    Duplicate duplicate{everyone.ids[found.places.first],
                        everyone.ids[found.places.second],
                        found.likeness,
                        found.bits,
                        {},
                        {},
                        {}};
    const auto a = find(database, duplicate.a);
    const auto b = find(database, duplicate.b);
    duplicate.because = what_agrees(*a, *b, *found.comparison);
    duplicate.against = what_differs(*a, *b, *found.comparison);
    duplicate.terms.emplace_back("any two records", linkage.odds());
    for (std::size_t i = 0; i < compared_count; ++i) {
        const auto field = static_cast<Compared>(i);
        if (found.comparison->at(field) != Level::unknown)
            duplicate.terms.emplace_back(word(field), linkage.weight(*found.comparison, field));
    }
    return duplicate;
}

} // namespace

std::vector<Duplicate> duplicates(store::Database& database, std::size_t limit) {
    const Everyone everyone = read_everyone(database);
    const auto different = called_different(database);
    std::vector<PairOfPlaces> pairs = everyone.candidates.pairs();
    std::erase_if(pairs, [&](const PairOfPlaces& pair) {
        return !different.empty() &&
               different.contains(ordered(everyone.ids[pair.first], everyone.ids[pair.second]));
    });
    std::vector<Comparison> comparisons;
    comparisons.reserve(pairs.size());
    for (const auto& [a, b] : pairs)
        comparisons.push_back(everyone.commonness.compare(everyone.traits[a], everyone.traits[b]));
    Linkage linkage(everyone.ids.size());
    linkage.learn(comparisons);
    std::vector<Found> found;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        const double bits = linkage.bits(comparisons[i]);
        if (bits >= enough_to_look_at)
            found.push_back({pairs[i], &comparisons[i], bits, likeness_of(comparisons[i], bits)});
    }
    std::ranges::stable_sort(found, [](const Found& one, const Found& other) {
        return std::pair(one.likeness, -one.bits) < std::pair(other.likeness, -other.bits);
    });
    if (limit > 0 && found.size() > limit) found.resize(limit);
    std::vector<Duplicate> list;
    for (const Found& each : found)
        list.push_back(told(database, everyone, linkage, each));
    return list;
}

void mark_different(store::Write& write, const Id& a, const Id& b) {
    const auto [first, second] = ordered(a, b);
    store::Query query(write, "INSERT OR IGNORE INTO not_duplicate (a, b) VALUES (?, ?)");
    query.bind(first, second);
    query.run();
}

} // namespace goodturn::people

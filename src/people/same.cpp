#include "people/same.hpp"

#include "base/text.hpp"
#include "people/nicknames.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace goodturn::people {

namespace {

/// The given and the family part of a name, in folded Latin letters. Where only the whole is known, the last
/// word is taken for the family name.
struct Parts {
    std::vector<std::string> given;
    std::vector<std::string> family;
    std::vector<std::string> all() const {
        std::vector<std::string> both = given;
        both.insert(both.end(), family.begin(), family.end());
        std::ranges::sort(both);
        return both;
    }
};

Parts parts_of(const Name& name) {
    Parts parts{words(fold_to_latin(name.given)), words(fold_to_latin(name.family))};
    if (!parts.given.empty() || !parts.family.empty()) return parts;
    parts.given = words(fold_to_latin(name.text));
    if (parts.given.size() > 1) {
        parts.family = {parts.given.back()};
        parts.given.pop_back();
    }
    return parts;
}

bool may_be_same_given(std::string_view a, std::string_view b) {
    if (a == b || are_nicknames(a, b)) return true;
    const auto [shorter, longer] = a.size() < b.size() ? std::pair(a, b) : std::pair(b, a);
    return (shorter.size() == 1 || shorter.size() >= 3) && longer.starts_with(shorter);
}

bool share_given(const Parts& a, const Parts& b) {
    if (a.given.empty() || b.given.empty()) return true;
    return may_be_same_given(a.given.front(), b.given.front());
}

bool share_family(const Parts& a, const Parts& b) {
    if (a.family.empty() || b.family.empty()) return true;
    return std::ranges::any_of(a.family, [&](const std::string& each) {
        return std::ranges::any_of(b.family, [&](const std::string& other) {
            return each == other || (std::min(each.size(), other.size()) == 1 && each[0] == other[0]);
        });
    });
}

bool compatible(const Name& a, const Name& b) {
    const Parts first = parts_of(a);
    const Parts second = parts_of(b);
    return (share_given(first, second) && share_family(first, second)) || first.all() == second.all();
}

} // namespace

bool names_compatible(const Person& a, const Person& b) {
    if (a.names.empty() || b.names.empty()) return true;
    return std::ranges::any_of(a.names, [&](const Name& name) {
        return std::ranges::any_of(b.names, [&](const Name& other) { return compatible(name, other); });
    });
}

namespace {

using Pair = std::pair<Id, Id>;

Pair ordered(const Id& a, const Id& b) {
    return a < b ? Pair(a, b) : Pair(b, a);
}

/// More people than this behind one key (a firm's switchboard, "info@") say nothing about any two of them.
constexpr std::size_t most_behind_one_key = 12;

using Evidence = std::map<Pair, std::set<std::string>>;

void add_group(const std::vector<Id>& group, const std::string& because, Evidence& evidence) {
    if (group.size() > most_behind_one_key) return;
    for (std::size_t i = 0; i < group.size(); ++i)
        for (std::size_t j = i + 1; j < group.size(); ++j)
            evidence[ordered(group[i], group[j])].insert(because);
}

/// Pairs that share an exact key: an email, a number, a name.
void add_shared_keys(store::Database& database, Evidence& evidence) {
    store::Query query(database, "SELECT key, person FROM derived_person_key ORDER BY key, person");
    std::string key;
    std::vector<Id> group;
    const auto finish = [&] {
        const std::size_t colon = std::min(key.find(':'), key.size());
        const std::string kind = key.substr(0, colon);
        if (group.size() > 1)
            add_group(group,
                      fmt::format("the same {} {}", kind == "phone" ? "number" : kind, key.substr(colon + 1)),
                      evidence);
        group.clear();
    };
    while (query.next()) {
        if (query.view(0) != key) {
            finish();
            key = query.text(0);
        }
        group.push_back(query.text(1));
    }
    finish();
}

/// Pairs whose names have the same words, in whatever order, script or accents.
void add_same_words(store::Database& database, Evidence& evidence) {
    std::map<std::string, std::vector<Id>> by_words;
    for_each(database, [&](const Person& person) {
        if (person.names.empty()) return;
        const auto all = parts_of(person.names.front()).all();
        if (all.size() > 1) by_words[join(all, " ")].push_back(person.id);
    });
    for (const auto& [name, group] : by_words)
        if (group.size() > 1) add_group(group, "the same words in the name", evidence);
}

/// How likely: hand-set weights of evidence, in the spirit of Fellegi and Sunter (1969); for the order only.
double likelihood(const Person& a, const Person& b, const std::set<std::string>& because) {
    double logit = -1;
    for (const std::string& each : because)
        logit += each.starts_with("the same email") ? 2.5 : each.starts_with("the same number") ? 2.0 : 1.5;
    logit += names_compatible(a, b) ? 0.5 : -3;
    if (!a.organization.empty() && !b.organization.empty())
        logit += fold(a.organization) == fold(b.organization) ? 1.5 : -0.5;
    if (a.birthday && b.birthday) logit += *a.birthday == *b.birthday ? 2.5 : -2.5;
    if (a.is_organization != b.is_organization) logit -= 4;
    return 1 / (1 + std::exp(-logit));
}

std::set<Pair> called_different(store::Database& database) {
    std::set<Pair> pairs;
    store::Query query(database, "SELECT a, b FROM not_duplicate");
    while (query.next())
        pairs.emplace(query.text(0), query.text(1));
    return pairs;
}

} // namespace

std::vector<Duplicate> duplicates(store::Database& database, std::size_t limit) {
    Evidence evidence;
    add_shared_keys(database, evidence);
    add_same_words(database, evidence);
    const auto different = called_different(database);
    std::vector<Duplicate> found;
    for (const auto& [pair, because] : evidence) {
        if (different.contains(pair)) continue;
        const auto a = find(database, pair.first);
        const auto b = find(database, pair.second);
        if (!a || !b) continue;
        found.push_back(
            {pair.first, pair.second, likelihood(*a, *b, because), {because.begin(), because.end()}});
    }
    std::ranges::stable_sort(found, std::greater{}, &Duplicate::likelihood);
    if (limit > 0 && found.size() > limit) found.resize(limit);
    return found;
}

void mark_different(store::Write& write, const Id& a, const Id& b) {
    const auto [first, second] = ordered(a, b);
    store::Query query(write, "INSERT OR IGNORE INTO not_duplicate (a, b) VALUES (?, ?)");
    query.bind(first, second);
    query.run();
}

} // namespace goodturn::people

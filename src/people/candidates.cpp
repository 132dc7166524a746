#include "people/candidates.hpp"

#include "people/nicknames.hpp"

#include <algorithm>

namespace goodturn::people {

namespace {

/// More people than this behind one key (a firm's switchboard, a very common name) say nothing about any two
/// of them; what else two of them share makes a pair of them all the same.
constexpr std::size_t most_behind_one_key = 40;

constexpr std::uint64_t fnv_prime = 1099511628211ULL;

std::uint64_t add_to_hash(std::uint64_t hash, std::string_view text) {
    for (const char c : text)
        hash = (hash ^ static_cast<unsigned char>(c)) * fnv_prime;
    return hash * fnv_prime;
}

std::string beginning(const std::string& word, std::size_t length) {
    return word.substr(0, length);
}

std::string day_of_year(const CivilDate& date) {
    if (!date.month() || !date.day()) return {};
    return std::to_string(*date.month()) + "-" + std::to_string(*date.day());
}

} // namespace

void Candidates::add_key(std::string_view kind, std::string_view value) {
    if (value.empty() || value.front() == '|' || value.back() == '|') return;
    keys_.push_back({add_to_hash(add_to_hash(14695981039346656037ULL, kind), value), next_});
}

/// By the whole name; by either part of it exactly with the other as it sounds, or as it begins, so that a
/// slip of the pen in one of them parts nobody.
void Candidates::add_names(const Traits& traits) {
    const std::string day = traits.birthday ? day_of_year(*traits.birthday) : std::string();
    for (const NameTraits& name : traits.names) {
        add_key("whole", name.sorted.find(' ') == std::string::npos ? "" : name.sorted);
        add_key("letters", name.together.size() >= 6 ? name.together : "");
        if (!name.given.empty() && !traits.organization.empty())
            add_key("firm", traits.organization + "|" + beginning(name.given.front(), 3));
        for (const std::string& word :
             {name.given.empty() ? "" : name.given.front(), name.family.empty() ? "" : name.family.back()})
            if (!word.empty() && !day.empty()) add_key("day", day + "|" + beginning(word, 2));
        if (name.given.empty() || name.family.empty()) continue;
        const std::string& given = name.given.front();
        const std::string& family = name.family.back();
        const std::string usual(common_form(given));
        add_key("sound", skeleton(family) + "|" + usual);
        add_key("begins", beginning(family, 3) + "|" + usual);
        add_key("given", family + "|" + skeleton(given));
        add_key("initial", family + "|" + beginning(given, 1));
    }
}

void Candidates::add(const Traits& traits) {
    for (const std::string& each : traits.emails) {
        add_key("email", each);
        add_key("mailbox", personal_part(each));
    }
    for (const std::string& each : traits.phones)
        add_key("phone", each);
    for (const std::string& each : traits.pages)
        add_key("page", each);
    for (const std::string& each : traits.places)
        add_key("place", each);
    if (traits.birthday && traits.birthday->year()) add_key("born", traits.birthday->to_text());
    if (traits.is_organization) add_key("firms", traits.organization);
    add_names(traits);
    ++next_;
}

std::vector<PairOfPlaces> Candidates::pairs() const {
    std::vector<Key> keys = keys_;
    std::ranges::sort(keys);
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    std::vector<PairOfPlaces> found;
    for (std::size_t begin = 0, end = 0; begin < keys.size(); begin = end) {
        for (end = begin; end < keys.size() && keys[end].hash == keys[begin].hash; ++end) {
        }
        if (end - begin > most_behind_one_key) continue;
        for (std::size_t i = begin; i < end; ++i)
            for (std::size_t j = i + 1; j < end; ++j)
                found.emplace_back(keys[i].place, keys[j].place);
    }
    std::ranges::sort(found);
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

} // namespace goodturn::people

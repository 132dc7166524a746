#include "people/linkage.hpp"

#include "people/nicknames.hpp"

#include <algorithm>
#include <cmath>

namespace goodturn::people {

namespace {

using Row = std::array<double, level_count>;
using Table = std::array<Row, compared_count>;

/// m: of 100 pairs of records of one person, how many come to this level, where both say something. Behind
/// each row is what bench/linkage_figures measures in the 500 true pairs of Febrl's first data set (Christen
/// 2008), in the same order. Febrl's records are spoilt by a program, letter by letter and more than people
/// spoil them, and have no nicknames, so these stand between Febrl and an address book; mailboxes, numbers,
/// pages and firms are in no labelled data that is free, and are estimates: who has two records has them
/// because one of these changed.
// unknown, same, nickname, initial, near, part, different
constexpr Table usual_m{{
    {0, 0.78, 0.08, 0.05, 0.06, 0, 0.03}, // given: 0.79 0.02 0.00 0.10 - 0.10
    {0, 0.88, 0, 0.02, 0.05, 0, 0.05},    // family: 0.75 - 0.00 0.17 - 0.07
    {0, 0.96, 0, 0, 0, 0.04, 0},          // order: 0.89 - - - 0.11 -
    {0, 0.45, 0, 0, 0.15, 0, 0.40},       // email
    {0, 0.50, 0, 0, 0, 0, 0.50},          // phone
    {0, 0.50, 0, 0, 0, 0, 0.50},          // page
    {0, 0.88, 0, 0, 0.05, 0.05, 0.02},    // birthday: 0.94 - - 0.01 0.00 0.05
    {0, 0.60, 0, 0, 0, 0, 0.40},          // organization
    {0, 0.65, 0, 0, 0.15, 0, 0.20},       // address: 0.44 - - 0.43 - 0.12
    {0, 0.999, 0, 0, 0, 0, 0.001},        // person or firm
}};

/// u: the same of pairs of two people. Of what is the same, this is used only where nobody has counted; see
/// Commonness. Febrl, 500,000 pairs: the same given name 0.004, nearly 0.002; the same family name 0.003,
/// nearly 0.001; a birthday one figure apart 0.001, the same address none. The same birthday is one of 365
/// days in some 55 years. Those of a mailbox, a number, a page and a firm are estimates.
constexpr Table usual_u{{
    {0, 0.005, 0.005, 0.003, 0.01, 0, 0.98},        // given
    {0, 0.0008, 0, 0.002, 0.003, 0, 0.99},          // family
    {0, 0.5, 0, 0, 0, 0.5, 0},                      // order: of names that agree by chance, half are turned
    {0, 0.0001, 0, 0, 0.0003, 0, 0.9996},           // email
    {0, 0.001, 0, 0, 0, 0, 0.999},                  // phone
    {0, 0.0001, 0, 0, 0, 0, 0.9999},                // page
    {0, 1.0 / 20000, 0, 0, 0.003, 1.0 / 365, 0.99}, // birthday
    {0, 0.004, 0, 0, 0, 0, 0.99},                   // organization
    {0, 0.0005, 0, 0, 0.001, 0, 0.99},              // address
    {0, 0.97, 0, 0, 0, 0, 0.03},                    // person or firm
}};

/// Those of one household share a family name, an address, a telephone, sometimes a mailbox: beside a family
/// name that agrees and a given name that does not, these say next to nothing.
constexpr double in_one_household = 0.3;

/// Whoever has the same name is likely to have chosen the same name for a mailbox elsewhere.
constexpr double mailbox_is_the_name = 0.15;

constexpr double trusted = 40; ///< pairs that the figures above count as
constexpr int rounds = 12;
constexpr double duplicates_expected = 0.01; ///< a person
/// Of how many people the usual figures of commonness are worth as much as the owner's own.
constexpr double people_of_usual_figures = 300;

std::size_t place_of(Compared field) {
    return static_cast<std::size_t>(field);
}

template <class Values>
const std::string* shared(const Values& a, const Values& b) {
    for (const std::string& each : a)
        if (std::ranges::find(b, each) != b.end()) return &each;
    return nullptr;
}

bool is_near(const std::string& a, const std::string& b) {
    const std::size_t shorter = std::min(a.size(), b.size());
    if (shorter < 3) return false;
    const std::size_t most = shorter >= 7 ? 2 : 1;
    return letters_apart(a, b, most) <= most || (shorter >= 5 && skeleton(a) == skeleton(b));
}

Level compare_given(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    if (a.empty() || b.empty()) return Level::unknown;
    const std::string& one = a.front();
    const std::string& other = b.front();
    if (one == other) return Level::same;
    if (are_nicknames(one, other)) return Level::nickname;
    const auto& [shorter, longer] = one.size() < other.size() ? std::tie(one, other) : std::tie(other, one);
    if (shorter.size() == 1 && longer.starts_with(shorter)) return Level::initial;
    const bool is_second_name = std::ranges::any_of(
        a, [&](const std::string& each) { return each.size() > 1 && std::ranges::find(b, each) != b.end(); });
    if (is_second_name || (shorter.size() >= 3 && longer.starts_with(shorter))) return Level::nickname;
    return is_near(one, other) ? Level::near : Level::different;
}

Level compare_family(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    if (a.empty() || b.empty()) return Level::unknown;
    if (shared(a, b) != nullptr) return Level::same; // one of two is enough: "Lee Hill" and "Lee"
    const bool is_initial = std::min(a.back().size(), b.back().size()) == 1 && a.back()[0] == b.back()[0];
    if (is_initial) return Level::initial;
    return is_near(a.back(), b.back()) ? Level::near : Level::different;
}

Level compare_birthdays(const CivilDate& a, const CivilDate& b) {
    if (a == b) return a.year() && a.month() && a.day() ? Level::same : Level::part;
    if (may_be_same(a, b)) return Level::part;
    if (!a.month() || !b.month() || !a.day() || !b.day()) return Level::different;
    const bool turned = a.month() == b.day() && a.day() == b.month();
    const std::size_t apart = letters_apart(a.to_text(), b.to_text(), 2);
    return apart == 1 || (turned && a.year() == b.year()) ? Level::near : Level::different;
}

/// Whether a mailbox is called after the person: "ann.lee", "lee1990".
bool is_made_of(const std::string& mailbox, const Traits& traits) {
    return std::ranges::any_of(traits.names, [&](const NameTraits& name) {
        return std::ranges::any_of(name.family, [&](const std::string& word) {
            return word.size() > 2 && mailbox.find(word) != std::string::npos;
        });
    });
}

/// The smaller, the more the names agree.
int distance(Level given, Level family) {
    const auto of = [](Level level) { return level == Level::unknown ? 3 : static_cast<int>(level); };
    return of(given) + of(family);
}

} // namespace

void Commonness::add(const Traits& traits) {
    ++people_;
    if (!traits.names.empty()) { // the other names of a person are fewer, and compared less often
        if (!traits.names.front().given.empty()) ++counts_["g:" + traits.names.front().given.front()];
        for (const std::string& word : traits.names.front().family)
            ++counts_["f:" + word];
    }
    for (const std::string& each : traits.emails)
        ++counts_["e:" + each];
    for (const std::string& each : traits.phones)
        ++counts_["p:" + each];
    for (const std::string& each : traits.pages)
        ++counts_["u:" + each];
    for (const std::string& each : traits.places)
        ++counts_["a:" + each];
    if (!traits.organization.empty()) ++counts_["o:" + traits.organization];
}

/// How often somebody else has it. The two who are compared have it themselves, and are not counted.
float Commonness::of(char kind, const std::string& value, double usual) const {
    const auto found = counts_.find(std::string(1, kind) + ":" + value);
    const double others = found == counts_.end() || found->second < 2 ? 0 : found->second - 2.0;
    const double all = static_cast<double>(people_) + people_of_usual_figures;
    return static_cast<float>((others + usual * people_of_usual_figures) / all);
}

void Commonness::finish() {
    double given = 0;
    double family = 0;
    for (const auto& [key, count] : counts_) {
        const double pairs = static_cast<double>(count) * (static_cast<double>(count) - 1);
        if (key.front() == 'g') given += pairs;
        if (key.front() == 'f') family += pairs;
    }
    const double all = std::max(1.0, static_cast<double>(people_) * (static_cast<double>(people_) - 1));
    same_given_ = given / all;
    same_family_ = family / all;
}

/// A name that two have and nobody else looks rarer than it is, for it was chosen because two have it: so
/// what any two people share counts for half.
float Commonness::of_name(char kind, const std::string& value, double usual) const {
    const double own = of(kind, value, usual);
    const double any = std::min(kind == 'g' ? same_given_ : same_family_, usual * 10);
    const double trust =
        static_cast<double>(people_) / (static_cast<double>(people_) + people_of_usual_figures);
    return static_cast<float>(own + (std::max(any, own) - own) * trust / 2);
}

void Commonness::compare_names(const Traits& a, const Traits& b, Comparison& found) const {
    Level& given = found.levels[place_of(Compared::given)];
    Level& family = found.levels[place_of(Compared::family)];
    Level& order = found.levels[place_of(Compared::order)];
    const NameTraits* best = nullptr;
    int least = 0;
    const auto consider = [&](const NameTraits& one, Level of_given, Level of_family, Level of_order) {
        const int far = distance(of_given, of_family) + (of_order == Level::part ? 1 : 0);
        if (best != nullptr && far >= least) return;
        best = &one;
        least = far;
        given = of_given;
        family = of_family;
        order = of_order;
    };
    for (const NameTraits& one : a.names)
        for (const NameTraits& other : b.names) {
            const bool parted = !one.family.empty() && !other.family.empty();
            consider(one, compare_given(one.given, other.given), compare_family(one.family, other.family),
                     Level::unknown);
            if (!parted) continue;
            if (one.together == other.together) consider(one, Level::same, Level::same, Level::same);
            const Level across = compare_given(one.given, other.family);
            const Level back = compare_family(one.family, other.given);
            if (across != Level::different && back != Level::different)
                consider(one, across, back, Level::part);
        }
    if (best == nullptr) return;
    const bool both_agree = given != Level::different && family != Level::different &&
                            given != Level::unknown && family != Level::unknown;
    if (both_agree && order == Level::unknown) order = Level::same;
    if (given == Level::same && !best->given.empty())
        found.commonness[place_of(Compared::given)] =
            of_name('g', best->given.front(), usual_u[0][static_cast<std::size_t>(Level::same)]);
    if (family == Level::same) {
        float common = 1; // of several words the rarest is what is shared, if it is
        for (const std::string& word : best->family)
            common = std::min(common, of_name('f', word, usual_u[1][static_cast<std::size_t>(Level::same)]));
        found.commonness[place_of(Compared::family)] = common;
    }
}

Comparison Commonness::compare(const Traits& a, const Traits& b) const {
    Comparison found;
    compare_names(a, b, found);
    const auto put = [&](Compared field, Level level) { found.levels[place_of(field)] = level; };
    const auto lists = [&](Compared field, char kind, const auto& one, const auto& other) {
        if (one.empty() || other.empty()) return;
        const std::string* const value = shared(one, other);
        put(field, value != nullptr ? Level::same : Level::different);
        if (value != nullptr)
            found.commonness[place_of(field)] = of(kind, *value, usual_u[place_of(field)][1]);
    };
    lists(Compared::email, 'e', a.emails, b.emails);
    lists(Compared::phone, 'p', a.phones, b.phones);
    lists(Compared::page, 'u', a.pages, b.pages);
    lists(Compared::place, 'a', a.places, b.places);
    if (found.at(Compared::email) == Level::different)
        for (const std::string& one : a.emails)
            for (const std::string& other : b.emails)
                if (const std::string part = personal_part(one);
                    !part.empty() && part == personal_part(other)) {
                    put(Compared::email, Level::near);
                    if (is_made_of(part, a) && is_made_of(part, b))
                        found.commonness[place_of(Compared::email)] = static_cast<float>(mailbox_is_the_name);
                }
    if (found.at(Compared::place) == Level::different)
        for (const std::string& one : a.places)
            for (const std::string& other : b.places)
                if (letters_apart(one, other, 3) <= 3) put(Compared::place, Level::near);
    if (!a.organization.empty() && !b.organization.empty()) {
        const bool same = a.organization == b.organization;
        put(Compared::organization, same ? Level::same : Level::different);
        if (same)
            found.commonness[place_of(Compared::organization)] =
                of('o', a.organization, usual_u[place_of(Compared::organization)][1]);
    }
    if (a.birthday && b.birthday) put(Compared::birthday, compare_birthdays(*a.birthday, *b.birthday));
    put(Compared::kind, a.is_organization == b.is_organization ? Level::unknown : Level::different);
    const bool of_one_household =
        found.at(Compared::family) == Level::same && found.at(Compared::given) == Level::different;
    if (of_one_household)
        for (const Compared field : {Compared::email, Compared::phone, Compared::place})
            if (found.at(field) == Level::same)
                found.commonness[place_of(field)] = static_cast<float>(in_one_household);
    return found;
}

double starting_m(Compared field, Level level) {
    return usual_m.at(place_of(field)).at(static_cast<std::size_t>(level));
}

double starting_u(Compared field, Level level) {
    return usual_u.at(place_of(field)).at(static_cast<std::size_t>(level));
}

Linkage::Linkage(std::size_t people)
    : m_(usual_m), pairs_(std::max(1.0, static_cast<double>(people) * (static_cast<double>(people) - 1) / 2)),
      people_(static_cast<double>(people)) {
    set_odds(0);
}

/// `expected`: pairs that are one person, as far as was learnt.
void Linkage::set_odds(double expected) {
    const double rate = std::min(0.05, (people_ * duplicates_expected + expected) / pairs_);
    odds_ = std::log2(rate / (1 - rate));
}

double Linkage::weight(const Comparison& comparison, Compared field) const {
    const std::size_t place = place_of(field);
    const auto level = static_cast<std::size_t>(comparison.levels[place]);
    if (comparison.levels[place] == Level::unknown) return 0;
    const double counted = comparison.commonness[place];
    return std::log2(m_[place][level] / (counted > 0 ? counted : usual_u[place][level]));
}

double Linkage::bits(const Comparison& comparison) const {
    double sum = odds_;
    for (std::size_t i = 0; i < compared_count; ++i)
        sum += weight(comparison, static_cast<Compared>(i));
    return sum;
}

void Linkage::learn(const std::vector<Comparison>& pairs) {
    for (int round = 0; round < rounds; ++round) {
        Table seen{};
        double expected = 0;
        for (const Comparison& pair : pairs) {
            const double chance = 1 / (1 + std::exp2(-bits(pair)));
            expected += chance;
            for (std::size_t i = 0; i < compared_count; ++i)
                seen[i][static_cast<std::size_t>(pair.levels[i])] += chance;
        }
        for (std::size_t i = 0; i < compared_count; ++i) {
            double all = trusted;
            for (std::size_t level = 1; level < level_count; ++level)
                all += seen[i][level];
            for (std::size_t level = 1; level < level_count; ++level)
                m_[i][level] = (usual_m[i][level] * trusted + seen[i][level]) / all;
        }
        set_odds(expected);
    }
}

} // namespace goodturn::people

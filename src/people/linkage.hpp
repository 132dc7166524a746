#pragma once
/// How sure it is that two records are one person: the model of Fellegi and Sunter (A Theory for Record
/// Linkage, JASA 64, 1969). For the .cpp files of this room.
///
/// Two records are compared field by field; each comparison comes to a level (the same, nearly, different,
/// not known). A level weighs log2(m / u) bits: m is how often it is seen where both are one person, u how
/// often where they are two. The sum of these and of the odds that any two records are one is what decides.
///
/// u of an agreement is how common the very value is among the owner's people (Winkler 2000: a rare name says
/// more than a common one). m begins with the figures in linkage.cpp, which count as `trusted` pairs, and is
/// learnt from the owner's own records by expectation and maximisation (Dempster, Laird, Rubin 1977), always
/// the same from the same records. docs/decisions/0032 tells where the figures are from.
#include "people/traits.hpp"

#include <array>
#include <cstdint>
#include <unordered_map>

namespace goodturn::people {

enum class Compared : std::uint8_t {
    given,
    family,
    order,
    email,
    phone,
    page,
    birthday,
    organization,
    place,
    kind
};
constexpr auto words_of(Compared) {
    return std::array{"given name", "family name", "order of names", "email",   "phone",
                      "page",       "birthday",    "organization",   "address", "person or firm"};
}
constexpr std::size_t compared_count = 10;

/// In the order of how much they agree. Not every field has all of them.
enum class Level : std::uint8_t {
    unknown,  ///< one of the two says nothing
    same,     ///< of the order of names: given name first in both, or not known
    nickname, ///< "Bob" and "Robert"; of names, a second given name
    initial,  ///< "B." and "Bob"
    near,     ///< a letter or two apart; of birthdays, one figure; of emails, the part before the @
    part,     ///< of birthdays, the same day where a year is missing; of order, the other way round
    different,
};
constexpr std::size_t level_count = 7;

/// What comparing two records came to.
struct Comparison {
    std::array<Level, compared_count> levels{};
    /// Of what agrees: how common the value is, from 0 to 1; 0 where the level's own figure is used.
    std::array<float, compared_count> commonness{};
    Level at(Compared field) const { return levels[static_cast<std::size_t>(field)]; }
};

/// How often values are seen among all people.
class Commonness {
  public:
    void add(const Traits& traits);
    /// Once everybody is added.
    void finish();
    Comparison compare(const Traits& a, const Traits& b) const;
    std::size_t people() const { return people_; }

  private:
    float of(char kind, const std::string& value, double usual) const;
    float of_name(char kind, const std::string& value, double usual) const;
    void compare_names(const Traits& a, const Traits& b, Comparison& found) const;
    std::unordered_map<std::string, std::uint32_t> counts_; ///< "g:ann"
    std::size_t people_ = 0;
    double same_given_ = 0; ///< how often any two people have the same one
    double same_family_ = 0;
};

/// The figures that learning begins with; see linkage.cpp for where each is from.
double starting_m(Compared field, Level level);
double starting_u(Compared field, Level level);

class Linkage {
  public:
    explicit Linkage(std::size_t people);
    /// Learns m and the odds from the pairs that could be one person.
    void learn(const std::vector<Comparison>& pairs);

    /// log2(m / u) of one field.
    double weight(const Comparison& comparison, Compared field) const;
    /// The sum of all of them and of the odds: log2 of the odds that both are one person.
    double bits(const Comparison& comparison) const;
    double odds() const { return odds_; } ///< in bits, before anything is compared

  private:
    void set_odds(double expected);
    std::array<std::array<double, level_count>, compared_count> m_;
    double pairs_;
    double people_;
    double odds_ = 0;
};

} // namespace goodturn::people

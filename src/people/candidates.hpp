#pragma once
/// Which two of many people are worth comparing: those that share something rare. For the .cpp files of this
/// room.
#include "people/traits.hpp"

#include <cstdint>

namespace goodturn::people {

/// Places of two people in the list, the first below the second.
using PairOfPlaces = std::pair<std::uint32_t, std::uint32_t>;

/// Gathers keys (blocks, in the words of the field), and then pairs those with the same key. The work grows
/// with the number of people, not with that of pairs: what too many share pairs nobody.
class Candidates {
  public:
    /// In the order of their places, from 0.
    void add(const Traits& traits);
    /// Each pair once, in order.
    std::vector<PairOfPlaces> pairs() const;

  private:
    struct Key {
        std::uint64_t hash;
        std::uint32_t place;
        auto operator<=>(const Key&) const = default;
    };
    void add_key(std::string_view kind, std::string_view value);
    void add_names(const Traits& traits);
    std::vector<Key> keys_;
    std::uint32_t next_ = 0;
};

} // namespace goodturn::people

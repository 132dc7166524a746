#pragma once
/// Which of a file's records were seen, by their hashes: a file may have a million. An entry takes twelve to
/// twenty-four bytes, where a set of the standard library takes fifty.
#include <cstdint>
#include <unordered_map>
#include <vector>

namespace goodturn::intake {

class Seen {
  public:
    bool contains(std::uint64_t hash) const { return !slots_.empty() && slots_[slot_of(hash)] == used(hash); }
    /// Whether it is new.
    bool insert(std::uint64_t hash);
    /// How often it was counted, this time included.
    int count(std::uint64_t hash) { return insert(hash) ? 1 : 1 + ++again_[hash]; }
    void clear() { *this = {}; }

  private:
    /// 0 stands for a slot without an entry.
    static std::uint64_t used(std::uint64_t hash) { return hash == 0 ? 1 : hash; }
    /// Where it is, or would be: the next free slot behind the one that its bits name (Knuth 6.4, linear
    /// probing).
    std::size_t slot_of(std::uint64_t hash) const;
    void grow();

    std::vector<std::uint64_t> slots_; ///< a power of two of them, two thirds full at most
    std::size_t entries_ = 0;
    std::unordered_map<std::uint64_t, int> again_; ///< of those that came more than once: how often besides
};

} // namespace goodturn::intake

#include "intake/seen.hpp"

#include <algorithm>
#include <utility>

namespace goodturn::intake {

std::size_t Seen::slot_of(std::uint64_t hash) const {
    const std::size_t mask = slots_.size() - 1;
    constexpr std::uint64_t golden = 0x9E3779B97F4A7C15U; // 2^64 / φ: spreads what is alike (Knuth, 6.4)
    std::size_t at = (used(hash) * golden >> 32U) & mask;
    while (slots_[at] != 0 && slots_[at] != used(hash))
        at = (at + 1) & mask;
    return at;
}

void Seen::grow() {
    constexpr std::size_t least = 64;
    const auto before = std::exchange(slots_, std::vector<std::uint64_t>(std::max(least, 2 * slots_.size())));
    for (const std::uint64_t each : before)
        if (each != 0) slots_[slot_of(each)] = each;
}

bool Seen::insert(std::uint64_t hash) {
    if (3 * (entries_ + 1) > 2 * slots_.size()) grow();
    std::uint64_t& slot = slots_[slot_of(hash)];
    if (slot != 0) return false;
    slot = used(hash);
    ++entries_;
    return true;
}

} // namespace goodturn::intake

#pragma once
/// The days of one person's conversations, and the few bytes they are stored in. Known to this room only.
#include "conversations/tie.hpp"

#include <cstddef>

namespace goodturn::conversations {

/// A day with at least one conversation.
struct ActiveDay {
    Day day;
    bool only_owner = false; ///< the owner called or wrote, and nothing came back that day

    bool operator==(const ActiveDay&) const = default;
};

/// Whether a conversation is no sign of life of theirs: the owner called or wrote.
bool is_only_owner(Kind kind, Direction direction);

/// `days` are in order, each once. One number a day: twice the days since the one before (of the first: since
/// itself, 0), plus 1 where only the owner spoke; as groups of seven bits, lowest first, the eighth saying
/// that more follow. A tie with a usual rhythm takes one or two bytes a conversation.
std::vector<std::byte> pack(std::span<const ActiveDay> days);
/// Calls `use(ActiveDay)` for each day, oldest first, until it returns false. Bytes that nobody packed end
/// the list.
template <class Use>
void unpack(Day first, std::span<const std::byte> bytes, Use&& use) {
    constexpr std::uint64_t most_days = 4'000'000; // more than the years 1 to 9999 have
    Day day = first;
    std::uint64_t number = 0;
    unsigned shift = 0;
    for (const std::byte byte : bytes) {
        number |= (std::to_integer<std::uint64_t>(byte) & 0x7FU) << shift;
        shift += 7;
        if ((byte & std::byte{0x80}) != std::byte{}) {
            if (shift > 56) return;
            continue;
        }
        if ((number >> 1U) > most_days) return;
        day += std::chrono::days(static_cast<int>(number >> 1U));
        if (!use(ActiveDay{day, (number & 1U) != 0})) return;
        number = 0;
        shift = 0;
    }
}

/// Adds up a tie, one active day after another, oldest first.
class TieSum {
  public:
    void add(const ActiveDay& day);
    /// None before the first day. Its person is left empty.
    std::optional<Tie> tie() const;

  private:
    Tie tie_;
};

} // namespace goodturn::conversations

#pragma once
/// Before a hard message, easy ones: up to three short lines to people already in touch. In a study of people
/// who wanted to write to an old friend, arguments did not help; messages to current friends first raised
/// those who wrote by two thirds (Aknin, Sandstrom 2024).
#include "conversations/warmth.hpp"

namespace goodturn::practice {

struct EasyOne {
    Id person;
    std::string name;  ///< their first name; "" where only a description or an address is known
    std::string words; ///< one line that asks for nothing; nothing is sent
};

struct WarmUp {
    std::vector<EasyOne> easy; ///< the easiest first
    std::size_t written = 0;   ///< to how many people in touch the owner has written or spoken today
};

/// At most `most` people with whom a word is easy: three days of contact or more, the last one within a month
/// and a half and more than three days ago, nothing of the owner's unanswered, not dead, left in peace, an
/// organisation or left for later; never `before`, whom the warm-up is for. The ones with most left of their
/// days (conversations::left_of) first; those nearly as warm take turns from day to day.
WarmUp warm_up(store::Database& database, Day today, const std::optional<Id>& before, std::size_t most);

/// Words to begin with for whom the warm-up is for. Kind: how well the two know each other.
enum class Hard : std::uint8_t { not_met, asleep, in_touch };
constexpr auto words_of(Hard) {
    return std::array{"not-met", "asleep", "in-touch"};
}
struct HardOne {
    Hard hard = Hard::in_touch;
    std::string why;   ///< "You were last in touch three years ago."
    std::string words; ///< asks for nothing
};
/// `owner`: their name, for signing; may be empty.
HardOne hard_one(store::Database& database, const Id& person, Day today, std::string_view owner);

} // namespace goodturn::practice

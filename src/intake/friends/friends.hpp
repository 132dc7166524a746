#pragma once
/// The journal of `friends`, a command-line program: Markdown with the sections Activities, Notes, Friends
/// and Locations, in which **names** and _places_ are marked and @tags stand behind.
#include "base/error.hpp"
#include "intake/card.hpp"
#include "intake/take_conversation.hpp"

#include <istream>

namespace goodturn::intake::friends {

struct Summary {
    std::size_t friends = 0;
    std::size_t activities = 0; ///< with somebody
    std::size_t alone = 0;      ///< activities that name nobody
};

/// Whether a file that begins like this is such a journal.
bool looks_like(std::string_view first_bytes);

/// Hands over the people first, then the activities, oldest first. Dated notes are of the people they name,
/// and become part of what the journal says of them (Person::note). Somebody who is named and is on no list
/// is handed over as well. Lines that cannot be understood are problems.
Result<Summary> read(std::istream& in, const std::string& file_name, const TakeCard& take_card,
                     const std::function<bool(const ConversationRow&)>& take_activity,
                     const TakeProblem& problem);

} // namespace goodturn::intake::friends

#pragma once
/// The owner's card.
#include <string>
#include <vector>

namespace goodturn::events {

/// The owner's vCard (version 3.0, which every telephone reads): the name and the addresses given.
std::string owner_card(const std::string& name, const std::vector<std::string>& addresses);

} // namespace goodturn::events

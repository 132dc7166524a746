#pragma once
/// The verbs of `event`, which is a command of several files.
#include "cli/command.hpp"
#include "cli/face.hpp"
#include "operations/event_operations.hpp"

namespace goodturn::cli {

Command event_card_verb();
Command event_import_verb();
Command event_meet_verb();
Command event_people_verb();

/// "Thursday: Ann Lee and Ben Okri", a line a morning.
void print_mornings(Page& page, const std::vector<events::Met>& met, Day today);

} // namespace goodturn::cli

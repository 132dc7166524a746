#include "cli/commands.hpp"

namespace goodturn::cli {

std::vector<Command> all_commands() {
    std::vector<Command> all;
    all.reserve(50);
    for (const auto declare :
         {import_command,     export_command,     today_command,       event_command,      invite_command,
          brief_command,      draft_command,      check_draft_command, ties_command,       snooze_command,
          skip_command,       log_command,        hear_command,        people_command,     show_command,
          add_command,        edit_command,       merge_command,       duplicates_command, relations_command,
          forget_command,     needs_command,      shelf_command,       match_command,      offer_command,
          promises_command,   follow_ups_command, done_command,        keep_command,       dismiss_command,
          release_command,    favour_command,     ledger_command,      ask_command,        review_command,
          practice_command,   history_command,    undo_command,        backup_command,     restore_command,
          doctor_command,     settings_command,   serve_command,       mcp_command,        openapi_command,
          completion_command, man_command,        help_command})
        all.push_back(declare());
    return all;
}

} // namespace goodturn::cli

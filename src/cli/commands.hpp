#pragma once
/// The commands, a file each in commands/. To add one: write its file, declare it here, and put it into
/// commands.cpp.
#include "cli/command.hpp"

namespace goodturn::cli {

Command add_command();
Command ask_command();
Command backup_command();
Command brief_command();
Command check_draft_command();
Command completion_command();
Command dismiss_command();
Command doctor_command();
Command done_command();
Command draft_command();
Command duplicates_command();
Command edit_command();
Command event_command();
Command export_command();
Command favour_command();
Command follow_ups_command();
Command forget_command();
Command hear_command();
Command help_command();
Command history_command();
Command import_command();
Command invite_command();
Command keep_command();
Command ledger_command();
Command log_command();
Command man_command();
Command match_command();
Command mcp_command();
Command merge_command();
Command needs_command();
Command offer_command();
Command openapi_command();
Command people_command();
Command practice_command();
Command promises_command();
Command relations_command();
Command release_command();
Command restore_command();
Command review_command();
Command serve_command();
Command settings_command();
Command shelf_command();
Command show_command();
Command skip_command();
Command snooze_command();
Command ties_command();
Command today_command();
Command undo_command();

} // namespace goodturn::cli

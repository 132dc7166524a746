#pragma once
/// Which of the names in a chat is the owner's own.
#include "intake/import.hpp"

namespace goodturn::intake {

/// The name of the settings, or one of those by which chats call the owner.
bool is_owners_name(std::string_view name, const ImportOptions& options);
/// A part of the owner's name ("Robin" of "Robin Winter"), or "You", as some chats have it.
bool may_be_owners_name(std::string_view name, const ImportOptions& options);
/// That names were taken to be the owner's by what the chats say, and the setting to make of them. `taken` is
/// not empty.
std::string note_of_taken_names(const std::vector<std::string>& taken, const ImportOptions& options);

/// "2024-05-15 10:30:00 UTC"; also "5/15/24, 10:30 AM", as LinkedIn writes it in some lists. Without a zone
/// it is UTC, as all of LinkedIn's are.
std::optional<Instant> date_of_message(std::string_view text);

} // namespace goodturn::intake

#pragma once
#include <string_view>

namespace goodturn::intake {

/// Whether nobody reads what is sent there, by the address alone: no-reply, mailer-daemon, a room, a list of
/// a calendar. `email` in lower case.
bool is_machine_address(std::string_view email);

} // namespace goodturn::intake

#pragma once
/// The header lines of one message into what is known of it. Known to this folder only.
#include "intake/mail/mail.hpp"

namespace goodturn::intake::mail {

/// `block`: the lines from the first header to the empty line behind the last.
Message message_from(const std::string& block, Instant now);

} // namespace goodturn::intake::mail

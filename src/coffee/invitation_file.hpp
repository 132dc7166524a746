#pragma once
/// The calendar file of an invitation (RFC 5545, and RFC 5546 where both have an address).
#include "coffee/invitation.hpp"

namespace goodturn::coffee {

/// Someone as the file names them.
struct FileName {
    std::string name;
    std::string email; ///< may be empty
};

struct FileOf {
    Invitation invitation;
    FileName owner;
    FileName person;
    std::string other_times; ///< what else is proposed, in words; may be empty
    Instant now;
};

/// One VEVENT in UTC, which every calendar shows on its own owner's clock, with CR LF and folded lines. The
/// UID is the invitation's for good and SEQUENCE rises, so that a changed time updates what is there already.
/// METHOD is REQUEST where both have an address and CANCEL once it was called off, else PUBLISH. Until it is
/// accepted the time is TENTATIVE. The same invitation gives the same file but for DTSTAMP.
std::string calendar_file(const FileOf& file);

} // namespace goodturn::coffee

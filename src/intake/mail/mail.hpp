#pragma once
/// Mail: who wrote to whom and when, from mbox files and single messages (RFC 5322, RFC 4155). GMime reads
/// the headers; a body is passed over line by line and never looked at, nor is a subject.
#include "base/time.hpp"
#include "intake/card.hpp"

#include <istream>

namespace goodturn::intake::mail {

struct Mailbox {
    std::string name;  ///< decoded; may be empty
    std::string email; ///< lower case
    bool operator==(const Mailbox&) const = default;
};

/// What kind of mail is no word from one person to another.
enum class Machine : std::uint8_t { none, list, bulk, automatic, unwanted };

/// One message, by its headers.
struct Message {
    std::string id; ///< Message-ID without its brackets; may be empty
    /// Message-IDs of what it answers: the beginning of the thread first, the message itself last, as far as
    /// is said (References, else In-Reply-To).
    std::vector<std::string> answers;
    std::optional<Instant> date; ///< nothing where none can be believed
    std::vector<Mailbox> from;   ///< From, else Sender
    std::vector<Mailbox> to;     ///< To, Cc and Bcc, groups opened
    std::vector<Mailbox> others; ///< Sender and Reply-To
    std::string delivered_to;    ///< lower case; may be empty
    Machine machine = Machine::none;
    long line = 0; ///< where it begins in the file, from 1
};

/// Whether a file that begins like this is an mbox or a message.
bool looks_like(std::string_view first_bytes);

/// Hands over message after message; memory does not grow with the file. `now` tells which dates cannot be:
/// before 1980, or later than the day after. Returning false ends the reading.
Result<void> read(std::istream& in, const std::string& file_name, Instant now,
                  const std::function<bool(Message)>& take, const TakeProblem& problem);

} // namespace goodturn::intake::mail

#pragma once
/// Chats: who wrote on which day, from the text files that WhatsApp exports (Signal's are the same). What was
/// written is passed over and never kept.
#include "base/error.hpp"
#include "base/time.hpp"
#include "intake/card.hpp"

#include <istream>

namespace goodturn::intake::chat {

/// What one of those in the chat wrote on one day.
struct Spoken {
    Day day;
    int second = 0;             ///< of the day, on the clock of the phone that made the file: of the first
    std::uint32_t sender = 0;   ///< place in Chat::senders
    std::uint32_t messages = 0; ///< at least one
    long line = 0;              ///< of the first, from 1
};

struct Sender {
    std::string name; ///< as the phone's address book has them; of a stranger the number or what they call
                      ///< themselves
    bool is_saved =
        true; ///< false: a name they gave themselves ("~Ann"), which the address book does not know
};

struct Chat {
    std::vector<Sender> senders;
    std::vector<Spoken> spoken;    ///< in the order of the file, one a day and sender
    std::size_t messages = 0;      ///< lines with a sender and words, a picture or the like
    std::size_t without_words = 0; ///< lines with a sender and nothing
    std::size_t system_lines = 0;  ///< "You were added", the notice about encryption
    std::size_t more_lines = 0;    ///< further lines of messages, the empty ones not counted
};

struct Options {
    bool day_first = true; ///< how 3/4/2026 is read where the file itself does not tell
    Day today;             ///< what is later by more than a day is no date
};

/// Whether a file that begins like this is a chat.
bool looks_like(std::string_view first_bytes);

/// Whether the day or the month stands first is told by all dates of the file together: by which every date
/// exists, and by which they go on from day to day; else by the options. Lines whose date cannot be are
/// problems. Memory grows with days and people, not with what they wrote.
Result<Chat> read(std::istream& in, const std::string& file_name, const Options& options,
                  const TakeProblem& problem);

} // namespace goodturn::intake::chat

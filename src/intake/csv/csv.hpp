#pragma once
/// Address books and lists of conversations as CSV (RFC 4180, and what programs make of it): reading and
/// writing.
#include "base/error.hpp"
#include "intake/card.hpp"
#include "intake/message_row.hpp"
#include "intake/take_conversation.hpp"

#include <istream>

namespace goodturn::intake::csv {

/// What a file is, told by its content.
enum class Kind : std::uint8_t {
    google,        ///< Google Contacts, the old header or the new one
    outlook,       ///< Outlook on the desktop or on the web, or Google's "Outlook CSV"
    linkedin,      ///< LinkedIn Connections
    people,        ///< any other table of people, with a header that can be read or none
    conversations, ///< date,person,kind,direction,note in any order
    messages,      ///< LinkedIn's messages or invitations
    other,         ///< something known that is not a list of people
    unknown,       ///< a table whose header says nothing that is understood
};
constexpr auto words_of(Kind) {
    return std::array{"google-csv",    "outlook-csv", "linkedin-csv", "csv",
                      "conversations", "messages",    "other",        "unknown"};
}

using TakeMessage = std::function<void(const MessageRow&)>;

struct Options {
    bool day_first = true; ///< how 3/4/1990 is read where neither the file nor its kind tells
    TakeMessage take_message =
        {}; ///< what is done with rows of Kind::messages; nothing: they are passed over
    std::function<void(const std::string& email)> take_own_address =
        {}; ///< LinkedIn's list of the owner's own, which is no problem then
};

struct Summary {
    Kind kind = Kind::unknown;
    std::size_t rows = 0; ///< with something in them, the header not counted
    std::vector<std::string>
        unused_columns; ///< that were filled in some row; their values are in Card::source
};

using TakeConversation = std::function<bool(const ConversationRow&)>;

/// Whether a file that begins like this is a table that read() has something to say about, in whatever
/// charset.
bool looks_like(std::string_view first_bytes);

/// Reads row after row; memory does not grow with the file, but for some fifty bytes a row where rows carry
/// an id. Rows that are broken or name nobody are problems, with their line; a file of Kind::other or unknown
/// is one problem. A callback that returns false ends the reading. An Error only if the file cannot be read
/// to its end.
Result<Summary> read(std::istream& in, const std::string& file_name, const Options& options,
                     const TakeCard& take_card, const TakeConversation& take_conversation,
                     const TakeProblem& problem);

/// The header of a table of people, and a row of it, with CR LF. What Google Contacts has a column for is
/// where it expects it; the rest has columns of its own. read() makes the same person of it, but for the id.
std::string people_header();
std::string person_row(const people::Person& person);

/// The header of a list of conversations, and a row of it, with CR LF.
std::string conversations_header();
std::string conversation_row(const ConversationRow& row);

} // namespace goodturn::intake::csv

#pragma once
/// From a file to people, conversations and the owner's calendar: recognised by content, matched with what is
/// already known, one change.
#include "conversations/conversation.hpp"
#include "intake/card.hpp"
#include "intake/how_far.hpp"
#include "intake/to_do.hpp"
#include "people/people.hpp"

#include <filesystem>
#include <set>
#include <stop_token>

namespace goodturn::intake {

struct Tally {
    std::int64_t added = 0;
    std::int64_t updated = 0;
    std::int64_t unchanged = 0;

    static constexpr auto fields() {
        return Fields{field("added", &Tally::added), field("updated", &Tally::updated),
                      field("unchanged", &Tally::unchanged)};
    }
};

struct Imported {
    Tally people;
    Tally conversations;
    Tally events; ///< of the owner's calendar
    std::vector<Problem> problems;
    std::vector<std::string>
        notes; ///< what else to know: "People.csv: the column \"Shoe size\" was not used."

    static constexpr auto fields() {
        return Fields{field("people", &Imported::people), field("conversations", &Imported::conversations),
                      field("events", &Imported::events, "of your calendar"),
                      field("problems", &Imported::problems), field("notes", &Imported::notes)};
    }
};

/// A file that came in as text, through a pipe.
struct Piped {
    std::string text;
    std::string name; ///< what messages call it
};

/// A format that a room above this one understands.
struct OtherFormat {
    std::function<bool(std::string_view first_bytes)> looks_like;
    /// `took` is called after each record.
    std::function<Result<void>(std::istream&, const std::string& name, Imported&,
                               const std::function<void()>& took)>
        take;
};

struct ImportOptions {
    std::optional<Piped> piped; ///< what the path "-" stands for
    std::string called;         ///< what messages call the file, where its own name says nothing; else empty
    people::Region region;
    std::string zone = "UTC";           ///< for instants without an offset
    bool day_first = true;              ///< how 3/4/2026 is read where the file itself does not tell
    std::set<std::string> owner;        ///< the owner's own addresses, lower case: not imported as a person
    std::string owner_name;             ///< as the owner is called; may be empty
    std::set<std::string> owner_called; ///< as chats call the owner: "Robin", "robin.w"
    std::vector<OtherFormat> others;    ///< asked first
    TellProgress progress;              ///< may be empty
    std::function<void(const conversations::Conversation&)> took; ///< each new conversation
    /// Somebody of this import turned out to be another one: what other rooms keep of them goes there, too.
    std::function<void(store::Write&, const Id& from, const Id& to)> joined;
    std::function<Result<void>(const ToDo&)> to_do; ///< each task and reminder that is new, or has changed
    std::stop_token stop = {}; ///< looked at after each record: the import then ends with an Error
};

/// Reads files, and every file of a folder and the folders in it; of these, the ones that are not understood
/// are named in the notes. Inside one Write, so that it is undone whole. Files that cannot be read or
/// recognised are problems, the others go in; an Error only if a path given does not exist, or if it was
/// stopped.
Result<Imported> import_paths(store::Write& write, const std::vector<std::filesystem::path>& paths,
                              const ImportOptions& options);

} // namespace goodturn::intake

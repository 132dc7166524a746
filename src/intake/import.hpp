#pragma once
/// From a file to people and conversations: recognised by content, matched with who is already known, one change.
#include "conversations/conversation.hpp"
#include "intake/card.hpp"
#include "people/people.hpp"

#include <filesystem>
#include <set>

namespace goodturn::intake {

struct Tally {
    std::int64_t added = 0;
    std::int64_t updated = 0;
    std::int64_t unchanged = 0;

    static constexpr auto fields() {
        return std::tuple{field("added", &Tally::added), field("updated", &Tally::updated), field("unchanged", &Tally::unchanged)};
    }
};

struct Imported {
    Tally people;
    Tally conversations;
    std::vector<Problem> problems;
    std::vector<std::string> notes; ///< what else to know: "People.csv: the column \"Shoe size\" was not used."

    static constexpr auto fields() {
        return std::tuple{field("people", &Imported::people), field("conversations", &Imported::conversations),
                          field("problems", &Imported::problems), field("notes", &Imported::notes)};
    }
};

struct ImportOptions {
    people::Region region;
    std::string zone = "UTC";       ///< for instants without an offset
    bool day_first = true;          ///< how 3/4/2026 is read where the file itself does not tell
    std::set<std::string> owner;    ///< the owner's own addresses, lower case: not imported as a person
    std::function<void(std::size_t done, std::size_t bytes)> progress; ///< records so far, bytes read so far
};

/// Reads one file, or every file of a folder and the folders in it. Inside one Write, so that it is undone whole.
/// Unreadable or unrecognised files are problems, the others go in; an Error only if nothing at all could be read.
Result<Imported> import_path(store::Write& write, const std::filesystem::path& path, const ImportOptions& options);

} // namespace goodturn::intake

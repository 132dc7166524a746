#pragma once
/// How conversations began: whether the owner got in touch because they needed something. Known from what was
/// asked (ask.hpp), and from the cues of asking.rules in the notes; where neither says so, it is not said.
#include "base/id.hpp"
#include "conversations/conversation.hpp"
#include "store/database.hpp"

namespace goodturn::reciprocity {

/// Whether a note of the owner's own says that they asked for something.
bool says_something_was_needed(std::string_view note);

/// The last times the owner got in touch, one after another, each because they needed something.
struct Needing {
    int times = 0;          ///< 0 to 3: more are not looked for
    bool by_writing = true; ///< each was a message, an email or a letter
    bool operator==(const Needing&) const = default;
};
/// Counts back from the newest conversation until `today`. Those that the other began are passed over. It
/// ends with the first that asked for nothing, was both's, has no note, or was in confidence: what is not
/// known is not held against anybody.
Needing last_needing(store::Database& database, const Id& person, Day today);

} // namespace goodturn::reciprocity

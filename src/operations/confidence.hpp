#pragma once
/// What was told in confidence stays with the owner: a context for an assistant.
#include "base/json.hpp"
#include "operations/home.hpp"

namespace goodturn::operations {

/// From now on every operation in this context, whichever it is, reads the data without what was told in
/// confidence: the needs, news, promises, follow-ups and offers are not there, of a conversation only that it
/// was; and of the history only what the assistant did, because the names of changes quote. Changes made in
/// it are the assistant's.
void keep_confidences(Context& context);

/// What stands in the place of a note that was told in confidence.
constexpr std::string_view told_in_confidence = "Told in confidence.";

/// For what an operation has read while it was writing: of every object that says it is in confidence, the
/// texts are taken away.
void blank_confidences(Json& answer);

} // namespace goodturn::operations

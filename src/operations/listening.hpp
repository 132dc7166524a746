#pragma once
#include "conversations/conversation.hpp"
#include "listen/heard.hpp"
#include "operations/conversation_operations.hpp"

namespace goodturn::operations {

/// What is heard in the note of a conversation, about its first person.
listen::Heard hear_conversation(store::Database& database, const Owner& owner,
                                const conversations::Conversation& conversation);

/// Stores a conversation with what was heard in it, noted under its first person. Part of a change.
Result<void> write_down(store::Write& write, const Owner& owner, conversations::Conversation conversation, Logged& logged);

} // namespace goodturn::operations

#pragma once
#include "conversations/conversation.hpp"
#include "listen/heard.hpp"
#include "operations/conversation_operations.hpp"
#include "operations/home.hpp"

namespace goodturn::operations {

/// What is heard in the note of a conversation, about its first person.
listen::Heard hear_conversation(store::Database& database, const Owner& owner,
                                const conversations::Conversation& conversation);

/// Stores it, hears it, keeps what was heard. A coffee that was invited to and whose day has come is held by
/// that; one that was held without a note gets this one.
Result<Logged> write_down(store::Write& write, const Owner& owner, conversations::Conversation conversation);

} // namespace goodturn::operations

#pragma once
#include "conversations/conversation.hpp"
#include "listen/heard.hpp"
#include "operations/home.hpp"

namespace goodturn::operations {

/// What is heard in the note of a conversation, about its first person.
listen::Heard hear_conversation(store::Database& database, const Owner& owner,
                                const conversations::Conversation& conversation);

} // namespace goodturn::operations

#pragma once
/// Conversations by what they came from, for imports that have second thoughts.
#include "conversations/conversation.hpp"

namespace goodturn::conversations {

/// `source` is not empty.
std::optional<Conversation> with_source(store::Database& database, std::string_view source);
/// The one that this message belongs to, as its source or as one of its other messages.
std::optional<Id> with_message(store::Database& database, std::string_view message);
/// One more message of a conversation: it is recognised from now on.
void add_message(store::Write& write, std::string_view message, const Id& conversation);
/// Whether the owner has done nothing with it: no note, and nothing that was heard in it, or belongs to it
/// otherwise.
bool is_untouched(store::Database& database, const Conversation& conversation);

} // namespace goodturn::conversations

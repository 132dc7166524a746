#include "conversations/by_source.hpp"

#include <fmt/format.h>

namespace goodturn::conversations {

std::optional<Conversation> with_source(store::Database& database, std::string_view source) {
    store::Query query(database, "SELECT id FROM conversation WHERE source = ? AND source <> ''");
    query.bind(source);
    if (!query.next()) return std::nullopt;
    return find(database, query.text(0));
}

std::optional<Id> with_message(store::Database& database, std::string_view message) {
    for (const char* const sql : {"SELECT id FROM conversation WHERE source = ? AND source <> ''",
                                  "SELECT conversation FROM conversation_message WHERE message = ?"}) {
        store::Query query(database, sql);
        query.bind(message);
        if (query.next()) return Id(query.text(0));
    }
    return std::nullopt;
}

void add_message(store::Write& write, std::string_view message, const Id& conversation) {
    store::Query query(write,
                       "INSERT OR IGNORE INTO conversation_message (message, conversation) VALUES (?, ?)");
    query.bind(message, conversation);
    query.run();
}

bool is_untouched(store::Database& database, const Conversation& conversation) {
    if (!conversation.note.empty()) return false;
    // Rooms above this one refer to it as well, so the schema is asked which tables do.
    store::Query referring(
        database, "SELECT t.name, f.[from] FROM pragma_table_list AS t JOIN "
                  "pragma_foreign_key_list(t.name) AS f WHERE t.schema = 'main' AND f.[table] = "
                  "'conversation' AND t.name NOT IN ('conversation_person', 'conversation_message')");
    while (referring.next()) {
        store::Query query(
            database, fmt::format("SELECT 1 FROM [{}] WHERE [{}] = ?", referring.text(0), referring.text(1)));
        query.bind(conversation.id);
        if (query.next()) return false;
    }
    return true;
}

} // namespace goodturn::conversations

#include "conversations/conversation.hpp"

namespace goodturn::conversations {

std::size_t count_with_person(store::Database& database, const Id& person) {
    store::Query query(database, "SELECT count(*) FROM conversation_person WHERE person = ?");
    query.bind(person);
    query.next();
    return static_cast<std::size_t>(query.number(0));
}

bool is_known_source(store::Database& database, std::string_view source) {
    store::Query query(database, "SELECT 1 FROM conversation WHERE source = ? AND source <> ''");
    query.bind(source);
    return query.next();
}

void leave(store::Write& write, const Id& conversation, const Id& person) {
    store::Query query(write, "DELETE FROM conversation_person WHERE person = ? AND conversation = ?");
    query.bind(person, conversation);
    query.run();
}

} // namespace goodturn::conversations

#include "base/text.hpp"
#include "conversations/conversation.hpp"

#include <algorithm>

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

std::size_t count_same_words(store::Database& database, const Conversation& conversation) {
    if (conversation.people.empty()) return 0;
    store::Query query(database, "SELECT id FROM conversation JOIN conversation_person ON conversation = id "
                                 "WHERE day = ? AND kind = ? AND person = ?");
    query.bind(conversation.day, word(conversation.kind), conversation.people.front());
    auto people = conversation.people;
    std::ranges::sort(people);
    const std::string words = join_spaces(conversation.note);
    std::size_t count = 0;
    while (query.next()) {
        auto other = find(database, query.text(0));
        if (!other || join_spaces(other->note) != words) continue;
        std::ranges::sort(other->people);
        if (other->people == people) ++count;
    }
    return count;
}

} // namespace goodturn::conversations

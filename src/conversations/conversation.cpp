#include "conversations/conversation.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace goodturn::conversations {

namespace {

constexpr std::string_view columns = "id, kind, day, at, direction, note, in_confidence, source";

template <DescribedEnum E>
E read_word(const store::Query& query, int column) {
    const auto value = from_word<E>(query.view(column));
    if (!value) query.damaged(column);
    return *value;
}

std::vector<Id> people_in(store::Database& database, const Id& conversation) {
    store::Query query(
        database, "SELECT person FROM conversation_person WHERE conversation = ? ORDER BY position, person");
    query.bind(conversation);
    std::vector<Id> people;
    while (query.next())
        people.push_back(query.text(0));
    return people;
}

/// The current row of a query that selected `columns`.
Conversation read(store::Database& database, const store::Query& query) {
    Conversation conversation;
    conversation.id = query.text(0);
    conversation.kind = read_word<Kind>(query, 1);
    conversation.day = query.day(2);
    if (!query.is_null(3)) conversation.at = query.instant(3);
    conversation.direction = read_word<Direction>(query, 4);
    conversation.note = query.text(5);
    conversation.in_confidence = query.flag(6);
    conversation.source = query.text(7);
    conversation.people = people_in(database, conversation.id);
    return conversation;
}

std::optional<Conversation> with_source(store::Database& database, std::string_view source) {
    if (source.empty()) return std::nullopt;
    store::Query query(database, "SELECT id FROM conversation WHERE source = ? AND source <> ''");
    query.bind(source);
    return query.next() ? find(database, query.text(0)) : std::nullopt;
}

} // namespace

Result<Conversation> add(store::Write& write, Conversation conversation) {
    std::erase(conversation.people, Id());
    // Each once, in the order given: what is heard is noted under the first.
    std::vector<Id> once;
    for (const Id& person : conversation.people)
        if (std::ranges::find(once, person) == once.end()) once.push_back(person);
    conversation.people = std::move(once);
    if (conversation.people.empty())
        return invalid("a conversation needs somebody", "Name at least one person.");
    if (auto known = with_source(write, conversation.source)) return *std::move(known);

    if (conversation.id.empty()) conversation.id = new_id(write.clock().now);
    store::Query query(write, "INSERT INTO conversation (id, kind, day, at, direction, note, in_confidence, "
                              "source, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    query.bind(conversation.id, word(conversation.kind), conversation.day, conversation.at,
               word(conversation.direction), conversation.note, conversation.in_confidence,
               conversation.source, write.clock().now);
    query.run();
    for (std::size_t position = 0; position < conversation.people.size(); ++position) {
        store::Query link(
            write, "INSERT INTO conversation_person (person, conversation, position) VALUES (?, ?, ?)");
        link.bind(conversation.people[position], conversation.id, position);
        link.run();
    }
    return conversation;
}

Result<void> change(store::Write& write, const Conversation& conversation) {
    if (!find(write, conversation.id))
        return not_found("that conversation is not here any more", "See the list with: goodturn show PERSON");
    store::Query query(write, "UPDATE conversation SET kind = ?, day = ?, at = ?, direction = ?, note = ?, "
                              "in_confidence = ? WHERE id = ?");
    query.bind(word(conversation.kind), conversation.day, conversation.at, word(conversation.direction),
               conversation.note, conversation.in_confidence, conversation.id);
    query.run();
    return {};
}

void remove(store::Write& write, const Id& conversation) {
    store::Query messages(write, "DELETE FROM conversation_message WHERE conversation = ?");
    messages.bind(conversation);
    messages.run();
    store::Query links(write, "DELETE FROM conversation_person WHERE conversation = ?");
    links.bind(conversation);
    links.run();
    store::Query query(write, "DELETE FROM conversation WHERE id = ?");
    query.bind(conversation);
    query.run();
}

void move_all(store::Write& write, const Id& from, const Id& to) {
    if (from == to) return;
    // Put in and taken out, not updated: both may have been in the same conversation, and each of the two
    // must be seen to have changed.
    store::Query put(write, "INSERT OR IGNORE INTO conversation_person (person, conversation, position) "
                            "SELECT ?1, conversation, position FROM conversation_person WHERE person = ?2");
    put.bind(to, from);
    put.run();
    store::Query take(write, "DELETE FROM conversation_person WHERE person = ?");
    take.bind(from);
    take.run();
}

std::optional<Conversation> find(store::Database& database, const Id& conversation) {
    store::Query query(database, "SELECT " + std::string(columns) + " FROM conversation WHERE id = ?");
    query.bind(conversation);
    if (!query.next()) return std::nullopt;
    return read(database, query);
}

std::vector<Conversation> with_person(store::Database& database, const Id& person, std::size_t limit) {
    // Within a day by the instant; where none is known, by which was written down last.
    store::Query query(database, "SELECT " + std::string(columns) +
                                     " FROM conversation_person JOIN conversation ON id = conversation "
                                     "WHERE person = ? ORDER BY day DESC, at DESC, number DESC LIMIT ?");
    query.bind(person, limit == 0 ? std::int64_t{-1} : static_cast<std::int64_t>(limit));
    std::vector<Conversation> found;
    while (query.next())
        found.push_back(read(database, query));
    return found;
}

void for_each(store::Database& database, const std::function<void(const Conversation&)>& use) {
    store::Query query(database,
                       "SELECT " + std::string(columns) + " FROM conversation ORDER BY day, at, number");
    while (query.next())
        use(read(database, query));
}

std::string_view with_article(Kind kind) {
    switch (kind) {
    case Kind::coffee:
        return "a coffee";
    case Kind::call:
        return "a call";
    case Kind::meeting:
        return "a meeting";
    case Kind::message:
        return "a message";
    case Kind::email:
        return "an email";
    case Kind::letter:
        return "a letter";
    case Kind::encounter:
        return "a chance encounter";
    }
    return "a conversation";
}

} // namespace goodturn::conversations

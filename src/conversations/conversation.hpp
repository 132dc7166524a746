#pragma once
/// What was said and when.
#include "base/described.hpp"
#include "base/id.hpp"
#include "store/write.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace goodturn::conversations {

enum class Kind : std::uint8_t { coffee, call, meeting, message, email, letter, encounter };
constexpr auto words_of(Kind) {
    return std::array{"coffee", "call", "meeting", "message", "email", "letter", "encounter"};
}

/// Who began it. A coffee, a meeting or an encounter is `both` unless said otherwise.
enum class Direction : std::uint8_t { both, from_me, from_them };
constexpr auto words_of(Direction) {
    return std::array{"both", "from-me", "from-them"};
}

struct Conversation {
    Id id;
    std::vector<Id> people; ///< at least one, each once
    Kind kind = Kind::coffee;
    Day day;                   ///< the day it was, where the owner was
    std::optional<Instant> at; ///< UTC, where it is known
    Direction direction = Direction::both;
    std::string note;
    bool in_confidence =
        false;          ///< told in confidence: never surfaces in a match, draft, introduction or export
    std::string source; ///< "" if the user wrote it, else what recognises it on a second import

    static constexpr auto fields() {
        return Fields{field("id", &Conversation::id),
                      field("people", &Conversation::people, "ids of the people in it"),
                      field("kind", &Conversation::kind),
                      field("day", &Conversation::day, "the day it was, where you were"),
                      field("at", &Conversation::at, "the instant, UTC, where it is known"),
                      field("direction", &Conversation::direction),
                      field("note", &Conversation::note),
                      field("in_confidence", &Conversation::in_confidence, "told in confidence"),
                      field("source", &Conversation::source)};
    }
    bool operator==(const Conversation&) const = default;
};

/// Stores a new conversation (its id is made when empty) and returns it. A conversation whose `source` is
/// already known is left as it is and returned. Refuses one without people.
Result<Conversation> add(store::Write& write, Conversation conversation);
/// Replaces the note, kind, day, direction and confidence of a known one.
Result<void> change(store::Write& write, const Conversation& conversation);
/// Removes it, and its links; what was heard in it must have been moved or removed before.
void remove(store::Write& write, const Id& conversation);

/// Whether a conversation with that `source` came in before.
bool is_known_source(store::Database& database, std::string_view source);
/// Takes one person out of it; the others stay in it.
void leave(store::Write& write, const Id& conversation, const Id& person);

std::optional<Conversation> find(store::Database& database, const Id& conversation);
/// The newest first; `limit` 0 means all.
std::vector<Conversation> with_person(store::Database& database, const Id& person, std::size_t limit);
std::size_t count_with_person(store::Database& database, const Id& person);
/// Every conversation, oldest first, one at a time: for exports.
void for_each(store::Database& database, const std::function<void(const Conversation&)>& use);
/// Ids of conversations whose notes hold all the words (the last one may be a beginning), newest first; of a
/// very common word, the newest of the last written. Nothing in `query` is an operator. `limit` 0 means all.
std::vector<Id> search_notes(store::Database& database, std::string_view query, std::size_t limit);
/// Moves every conversation of one person to another, for a merge.
void move_all(store::Write& write, const Id& from, const Id& to);

/// How many conversations with the same people on the same day, of the same kind, have the same words.
std::size_t count_same_words(store::Database& database, const Conversation& conversation);

/// What the first words of a note say: "Rang about the flat" is a call, "Texted that she is late" a message;
/// also a Zoom, an email. `names` are of those who took part, and may stand before. Nothing where they do not
/// say.
std::optional<Kind> kind_in_note(std::string_view note, const std::vector<std::string>& names);

/// "a coffee", "an email", "a chance encounter"
std::string_view with_article(Kind kind);

} // namespace goodturn::conversations

#pragma once
/// What Monica 4 exports as JSON, understood: people, what was said, what is to be done. Known to intake
/// only.
#include "base/json.hpp"
#include "conversations/conversation.hpp"
#include "intake/card.hpp"
#include "intake/to_do.hpp"

#include <map>
#include <unordered_map>

namespace goodturn::intake::monica {

/// Whether a file that begins like this is such an export.
bool looks_like(std::string_view first_bytes);

/// What the rest of the file is said in terms of.
struct Words {
    std::unordered_map<std::string, std::string> genders; ///< by uuid, and by their letter
    struct FieldType {
        std::string name;
        std::string protocol;
        std::string type; ///< "email", "phone" or ""
    };
    std::unordered_map<std::string, FieldType> field_types;
    std::unordered_map<std::string, std::string> activity_types;   ///< names
    std::unordered_map<std::string, std::string> activity_kinds;   ///< translation keys of type and category
    std::unordered_map<std::string, std::string> life_event_types; ///< names
    std::unordered_map<std::string, std::string> contacts;         ///< names by uuid
    std::string me;                                                ///< uuid of the owner's own contact
};
/// Takes an element of a list of words; false if it is none.
bool take_words(Words& words, const std::string& type, const Json& element);

/// A day, with the instant where a time of day is given: Monica writes days as midnight UTC.
struct When {
    Day day;
    std::optional<Instant> at;
};
std::optional<When> when_of(const Json& value, std::string_view zone);

/// A member of an object; null where there is none, or it is no object.
const Json& member(const Json& object, std::string_view name);
/// Text of a property; "" where there is none. Numbers and truth values as they are written.
std::string text_of(const Json& object, std::string_view name);
bool flag_of(const Json& object, std::string_view name);
const Json& properties_of(const Json& element);
std::string uuid_of(const Json& element);
/// The list of a contact's data of one type ("call"), whatever the file calls it.
std::vector<Json> data_of(const Json& contact, std::string_view type);

/// The person, with everything of theirs that a person here has a place for.
people::Person person_of(const Json& contact, const Words& words);
/// What is known of them beyond that, as people may read it: "Gender: Woman", "Pet: Buddy, dog".
std::vector<std::string> facts_of(const Json& contact, const Words& words);
/// What recognises the contact, and the card with everything in it.
Card card_of(const Json& contact, const Words& words, long line);
/// The facts and the contact of a Card::source again.
std::vector<std::string> facts_in(std::string_view source);
Json contact_in(std::string_view source);
/// What is kept beside a contact ("monica-document", "monica-diary"), in words; "" for what has its place
/// here.
std::string kept_in_words(std::string_view kind, std::string_view record);

/// Something of a contact that is a thing of its own here, with what recognises it.
struct Conversed {
    std::string uuid;
    conversations::Conversation conversation; ///< without people and source
};
struct Reading {
    std::vector<Conversed> conversations; ///< calls and conversations
    std::vector<ToDo> to_dos;             ///< tasks and reminders; without the person
    std::vector<std::string> problems;    ///< "a call without a date was left out"
};
Reading items_of(const Json& contact, const Words& words, std::string_view zone, Day today);
std::optional<conversations::Conversation> activity_of(const Json& activity, const Words& words,
                                                       std::string_view zone);

/// A kind of relation as it is called here, and its inverse.
struct RelationKind {
    std::string kind;
    std::string inverse;
};
RelationKind relation_kind(std::string_view type);

/// The bytes of "data:image/png;base64,…"; nothing if it is no such thing.
std::optional<people::Photo> photo_of(const Json& element);

} // namespace goodturn::intake::monica

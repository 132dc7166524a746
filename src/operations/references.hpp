#pragma once
/// What is meant by a word that the user gave: a person, or one of the things that were noted.
#include "operations/home.hpp"
#include "store/write.hpp"

#include <initializer_list>

namespace goodturn::operations {

Result<Id> person_named(Context& context, std::string_view who);

enum class Thing : std::uint8_t { need, promise, follow_up, news, gift, offer, favour };

struct FoundThing {
    Thing thing = Thing::need;
    Id id;
    std::string words; ///< "flat in Leeds (Ann Lee)": enough to tell it from others
};

/// By an id, its beginning (eight characters or more), its end (four or more), or words that it holds. Things that are
/// still open are preferred where words fit several. Exactly one, or not found, or ambiguous with the candidates.
Result<FoundThing> thing_named(Context& context, std::string_view reference, std::initializer_list<Thing> among);
Result<Id> need_named(Context& context, std::string_view reference);
Result<Id> gift_named(Context& context, std::string_view reference);
Result<Id> offer_named(Context& context, std::string_view reference);

/// A change for the journal, by whoever acts in this context.
store::Change change(const Context& context, std::string label);

} // namespace goodturn::operations

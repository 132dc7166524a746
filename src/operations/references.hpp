#pragma once
/// What is meant by a word that the user gave: a person, or one of the things that were noted.
#include "listen/open_threads.hpp"
#include "operations/home.hpp"
#include "store/write.hpp"

#include <initializer_list>

namespace goodturn::operations {

Result<Id> person_named(Context& context, std::string_view who);

enum class Thing : std::uint8_t {
    need,
    promise,
    follow_up,
    news,
    gift,
    offer,
    favour,
    ask,
    encounter,
    invitation
};

struct FoundThing {
    Thing thing = Thing::need;
    Id id;
    std::string words; ///< "flat in Leeds (Ann Lee)": enough to tell it from others
};

/// Whether `reference`, in lower case, is an id, its beginning (eight characters or more) or its end (four or
/// more).
bool fits_id(std::string_view id, std::string_view reference);

/// By an id, its beginning (eight characters or more), its end (four or more), or words that it holds. Things
/// that are still open are preferred where words fit several. Exactly one, or not found, or ambiguous with
/// the candidates.
Result<FoundThing> thing_named(Context& context, std::string_view reference,
                               std::initializer_list<Thing> among);
/// Moves a need; what is met although it was only heard is kept by that: it opens and is met in one change.
Result<listen::Need> move_or_keep_need(store::Write& write, const Id& need, listen::NeedState to);
Result<Id> need_named(Context& context, std::string_view reference);
Result<Id> gift_named(Context& context, std::string_view reference);
Result<Id> offer_named(Context& context, std::string_view reference);

/// A change for the journal, by whoever acts in this context.
store::Change change(const Context& context, std::string label);

} // namespace goodturn::operations

#include "coffee/invitation.hpp"
#include "events/encounter.hpp"
#include "intake/sources.hpp"
#include "operations/people_operations.hpp"
#include "operations/references.hpp"
#include "people/same.hpp"
#include "practice/plan.hpp"
#include "reach/today.hpp"
#include "reciprocity/favour.hpp"
#include "serve/gift.hpp"
#include "serve/offer.hpp"
#include "store/journal.hpp"

#include <fmt/format.h>

namespace goodturn::operations {

namespace {

struct TheirConversations {
    std::vector<Id> alone;
    std::vector<Id> shared;
};

TheirConversations conversations_of(store::Database& database, const Id& person) {
    TheirConversations theirs;
    for (const auto& each : conversations::with_person(database, person, 0))
        (each.people.size() == 1 ? theirs.alone : theirs.shared).push_back(each.id);
    return theirs;
}

} // namespace

Result<Forgetting> forget_person(Context& context, const ForgetPerson& input) {
    TRY(const Id id, person_named(context, input.person));
    store::Database& database = context.database;
    const auto theirs = conversations_of(database, id);
    Forgetting forgetting;
    forgetting.person = id;
    forgetting.name = people::name_of(database, id);
    forgetting.conversations = static_cast<std::int64_t>(theirs.alone.size());
    forgetting.shared_conversations = static_cast<std::int64_t>(theirs.shared.size());

    std::set<std::string> ids{id};
    ids.insert(theirs.alone.begin(), theirs.alone.end());
    for (Id& merged : people::merged_into(database, id))
        ids.insert(std::move(merged));

    const auto forget = [&](store::Write& write) -> Result<Forgetting> {
        serve::remove_offers_of(write, id);
        serve::remove_all_gifts(write, id);
        listen::remove_all(write, id);
        coffee::remove_all(write, id);
        reciprocity::remove_all(write, id);
        practice::remove_all(write, id);
        reach::remove_all(write, id);
        intake::remove_all_sources(write, id);
        for (Id& attendee : events::remove_all(write, id))
            ids.insert(std::move(attendee));
        for (const Id& conversation : theirs.shared)
            conversations::leave(write, conversation, id);
        for (const Id& conversation : theirs.alone)
            conversations::remove(write, conversation);
        people::remove(write, id);
        forgetting.changes = static_cast<std::int64_t>(store::forget_in_journal(write, ids));
        return forgetting;
    };
    if (!input.sure) return store::rehearse(database, change(context, "forget someone"), forget);

    TRY(auto done, store::write(database, change(context, "forget someone"), forget));
    database.scrub();
    done.forgotten = true;
    return done;
}

} // namespace goodturn::operations

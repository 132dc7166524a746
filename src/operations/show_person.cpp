#include "base/text.hpp"
#include "intake/sources.hpp"
#include "operations/offer_lines.hpp"
#include "operations/people_operations.hpp"
#include "operations/references.hpp"
#include "reach/today.hpp"

namespace goodturn::operations {

namespace {

std::vector<RelationLine> relation_lines(store::Database& database, const Id& person) {
    std::vector<RelationLine> lines;
    for (const people::Relation& each : people::relations_of(database, person))
        lines.push_back({each.id, each.kind, each.to, people::name_of(database, each.to)});
    return lines;
}

/// The rhythm of a tie in words, and the circle it looks like among all ties.
void add_rhythm(Context& context, PersonPage& page) {
    if (!conversations::tie_of(context.database, page.person.id, context.clock.today)) return;
    const auto rhythm = rhythm_of(context, owner_of(context.database));
    const auto tie = reach::tie_with(context.database, context.clock, rhythm, page.person.id);
    if (!tie) return;
    page.rhythm = tie->words;
    if (!page.person.circle)
        page.inferred_circle =
            reach::inferred_circle(context.database, context.clock, rhythm, page.person.id);
}

} // namespace

Result<PersonPage> show_person(Context& context, const ShowPerson& input) {
    if (input.conversations < 0) return invalid("there cannot be fewer than 0 conversations");
    TRY(const Id id, person_named(context, input.person));
    store::Database& database = context.database;
    PersonPage page;
    page.person = *people::find(database, id);
    page.has_photo = people::has_photo(database, id);
    page.relations = relation_lines(database, id);
    page.conversations =
        conversations::with_person(database, id, static_cast<std::size_t>(input.conversations));
    page.conversation_count = static_cast<std::int64_t>(conversations::count_with_person(database, id));
    for (listen::News& news : listen::news(database, {id, true}))
        (news.sphere == listen::Sphere::work ? page.work : page.personal).push_back(std::move(news));
    page.needs = listen::needs(database, {id, true});
    for (const serve::Offer& offer : serve::offers_for_person(database, id))
        if (auto line = offer_line(database, offer)) page.offers.push_back(*std::move(line));
    page.promises = listen::promises(database, {id, true});
    page.follow_ups = listen::follow_ups(database, {id, true});
    page.unused = intake::unused_lines(database, id);
    page.snoozed_until = reach::snoozed_until(database, id);
    add_rhythm(context, page);
    return page;
}

} // namespace goodturn::operations

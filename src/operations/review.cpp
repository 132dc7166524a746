#include "reciprocity/review.hpp"

#include "operations/reciprocity_operations.hpp"

namespace goodturn::operations {

namespace {

std::vector<Who> all_of(store::Database& database, const std::vector<Id>& people) {
    std::vector<Who> list;
    for (const Id& each : people)
        list.push_back({each, people::name_of(database, each)});
    return list;
}

std::vector<TurnLine> turn_lines(store::Database& database, std::vector<reciprocity::Turn> turns) {
    std::vector<TurnLine> lines;
    for (reciprocity::Turn& each : turns) {
        std::string name = people::name_of(database, each.person);
        lines.push_back({std::move(each), std::move(name)});
    }
    return lines;
}

} // namespace

Result<ReviewPage> review(Context& context, const Nothing&) {
    store::Database& database = context.database;
    auto week = reciprocity::week(database, context.clock.today, rhythm_of(context, owner_of(database)));
    ReviewPage page;
    page.from = week.from;
    page.until = week.until;
    auto letter = reciprocity::letter(database, week);
    for (std::string* each :
         {&letter.listened, &letter.helped, &letter.kept, &letter.drifting, &letter.ready})
        if (!each->empty()) page.letter.push_back(std::move(*each));
    page.listened = all_of(database, week.listened_to);
    page.given = turn_lines(database, std::move(week.given));
    page.received = turn_lines(database, std::move(week.received));
    for (listen::Promise& each : week.kept) {
        std::string name = people::name_of(database, each.person);
        page.kept.push_back({std::move(each), std::move(name)});
    }
    for (const conversations::Tie& each : week.ready.drifting)
        page.drifting.push_back({each.person, people::name_of(database, each.person)});
    page.ready.glad = all_of(database, week.ready.glad);
    page.ready.slipped = all_of(database, week.ready.slipped);
    page.ready.than_a_month_ago = week.ready.now == week.ready.then  ? Than::same
                                  : week.ready.now > week.ready.then ? Than::more
                                                                     : Than::fewer;
    page.weeks = reciprocity::weeks(database, context.clock.today);
    return page;
}

} // namespace goodturn::operations

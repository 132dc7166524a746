#include "reciprocity/favour.hpp"

#include "base/text.hpp"
#include "people/people.hpp"
#include "reciprocity/ask.hpp"
#include "store/rows.hpp"

#include <fmt/format.h>

namespace goodturn::reciprocity {

namespace {

std::string select_favour(std::string_view rest) {
    return fmt::format("SELECT {} FROM favour {}", store::columns<Favour>(), rest);
}

/// Favours, and offers that were given, each with a condition of its own, the newest first.
std::string select_turns(std::string_view favours_where, std::string_view offers_where) {
    return fmt::format(R"(
        SELECT person, day, 'for you', what, thanked_on IS NULL, id FROM favour WHERE {}
        UNION ALL
        SELECT need.person, offer.moved_on, 'from you', gift.title, 0, offer.id
            FROM offer JOIN need ON need.id = offer.need JOIN gift ON gift.id = offer.gift
            WHERE offer.state IN ('given', 'landed') AND {}
        ORDER BY 2 DESC, 6 DESC)",
                       favours_where, offers_where);
}

std::vector<Turn> turns_of(store::Query& query) {
    std::vector<Turn> turns;
    while (query.next())
        turns.push_back(
            {query.text(0), query.day(1), query.text(2), query.text(3), query.flag(4), query.text(5)});
    return turns;
}

} // namespace

Result<Favour> add_favour(store::Write& write, Favour favour) {
    favour.what = trim(favour.what);
    if (favour.what.empty())
        return invalid("a favour without words says nothing", "Write what they did for you.");
    if (people::name_of(write, favour.person).empty())
        return not_found("the person of this favour is not known", "See: goodturn people.");
    if (favour.id.empty()) favour.id = new_id(write.clock().now);
    if (favour.day == Day{}) favour.day = write.clock().today;
    if (favour.day > write.clock().today)
        return invalid(fmt::format("a favour on {} is still to come", to_text(favour.day)),
                       "Write it down once it was done.");

    store::insert_created(write, "favour", favour);
    return favour;
}

Result<Favour> thank(store::Write& write, const Id& favour, Day on) {
    auto found = find_favour(write, favour);
    if (!found)
        return not_found(fmt::format("there is no favour {}", short_id(favour)), "See: goodturn ledger.");
    if (found->thanked_on) return *found; // the first thanks is the one remembered
    if (on < found->day)
        return invalid(fmt::format("thanks on {} would come before the favour itself", to_text(on)),
                       fmt::format("It was on {}.", to_text(found->day)));
    found->thanked_on = on;
    store::Query(write, "UPDATE favour SET thanked_on = ? WHERE id = ?").bind(on, favour).run();
    return *found;
}

std::optional<Favour> find_favour(store::Database& database, const Id& favour) {
    static const std::string sql = select_favour("WHERE id = ?");
    store::Query query(database, sql);
    query.bind(favour);
    if (!query.next()) return std::nullopt;
    return store::read_row<Favour>(query);
}

std::vector<Favour> favours(store::Database& database, const std::optional<Id>& person) {
    const auto sql = select_favour(fmt::format("WHERE {} ORDER BY day DESC, id DESC",
                                               store::equals_first("person", person.has_value())));
    store::Query query(database, sql);
    query.bind(person);
    std::vector<Favour> found;
    while (query.next())
        found.push_back(store::read_row<Favour>(query));
    return found;
}

std::vector<Turn> ledger(store::Database& database, const std::optional<Id>& person) {
    store::Query query(database, select_turns(store::equals_first("person", person.has_value()),
                                              store::equals_first("need.person", person.has_value())));
    query.bind(person);
    return turns_of(query);
}

std::vector<Turn> ledger_between(store::Database& database, Day from, Day until) {
    store::Query query(database, select_turns("day BETWEEN ?1 AND ?2", "offer.moved_on BETWEEN ?1 AND ?2"));
    query.bind(from, until);
    return turns_of(query);
}

void move_all(store::Write& write, const Id& from, const Id& to) {
    store::Query(write, "UPDATE favour SET person = ? WHERE person = ?").bind(to, from).run();
    store::Query(write, "UPDATE asking SET person = ? WHERE person = ?").bind(to, from).run();
}

void remove_all(store::Write& write, const Id& person) {
    remove_askings(write, person);
    store::Query(write, "DELETE FROM favour WHERE person = ?").bind(person).run();
}

} // namespace goodturn::reciprocity

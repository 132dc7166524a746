#include "base/text.hpp"
#include "listen/open_threads.hpp"
#include "listen/open_threads_moves.hpp"
#include "people/people.hpp"
#include "store/rows.hpp"

#include <fmt/format.h>

namespace goodturn::listen {

namespace {

using enum PromiseState;
/// What was kept, released or dismissed by mistake can be opened again.
constexpr std::array<Move<PromiseState>, 10> legal_moves = {{{heard, open},
                                                             {heard, kept},
                                                             {heard, released},
                                                             {heard, dismissed},
                                                             {open, kept},
                                                             {open, released},
                                                             {open, dismissed},
                                                             {kept, open},
                                                             {released, open},
                                                             {dismissed, open}}};

std::string select_promise(std::string_view rest) {
    return fmt::format("SELECT {} FROM promise {}", store::columns<Promise>(), rest);
}

} // namespace

Result<Promise> add_promise(store::Write& write, Promise promise) {
    promise.text = trim(promise.text);
    if (promise.text.empty())
        return invalid("a promise without words says nothing", "Write what you said you would do.");
    if (people::name_of(write, promise.person).empty())
        return not_found("the person of this promise is not known", "See: goodturn people.");
    if (promise.id.empty()) promise.id = new_id(write.clock().now);
    if (promise.day == Day{}) promise.day = write.clock().today;

    store::insert_created(write, "promise", promise);
    return promise;
}

std::optional<Promise> find_promise(store::Database& database, const Id& promise) {
    static const std::string sql = select_promise("WHERE id = ?");
    store::Query query(database, sql);
    query.bind(promise);
    if (!query.next()) return std::nullopt;
    return store::read_row<Promise>(query);
}

Result<Promise> move_promise(store::Write& write, const Id& promise, PromiseState to) {
    auto found = find_promise(write, promise);
    if (!found)
        return not_found(fmt::format("there is no promise {}", short_id(promise)), "See: goodturn promises.");
    CHECK_OK(check_move(named("promise", found->text), found->state, to, legal_moves));
    if (to != PromiseState::kept)
        found->kept_on.reset();
    else if (found->state != PromiseState::kept)
        found->kept_on = write.clock().today;
    found->state = to;
    store::Query(write, "UPDATE promise SET state = ?, kept_on = ? WHERE id = ?")
        .bind(word(to), found->kept_on, promise)
        .run();
    return *found;
}

std::vector<Promise> promises(store::Database& database, const Looking& looking) {
    const auto sql = select_promise(fmt::format("WHERE {}{} ORDER BY due IS NULL, due, day, id",
                                                store::equals_first("person", looking.person.has_value()),
                                                looking.open_only ? " AND state IN ('heard', 'open')" : ""));
    store::Query query(database, sql);
    query.bind(looking.person);
    std::vector<Promise> found;
    while (query.next())
        found.push_back(store::read_row<Promise>(query));
    return found;
}

std::vector<Promise> promises_kept(store::Database& database, Day from, Day until) {
    store::Query query(
        database, select_promise("WHERE state = 'kept' AND kept_on BETWEEN ? AND ? ORDER BY kept_on, id"));
    query.bind(from, until);
    return store::read_rows<Promise>(query);
}

} // namespace goodturn::listen

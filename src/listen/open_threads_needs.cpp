#include "base/text.hpp"
#include "listen/open_threads.hpp"
#include "listen/open_threads_moves.hpp"
#include "people/people.hpp"
#include "store/rows.hpp"

#include <fmt/format.h>

namespace goodturn::listen {

namespace {

using enum NeedState;
constexpr std::array<Move<NeedState>, 9> legal_moves = {{{heard, open},
                                                         {heard, passed},
                                                         {heard, dismissed},
                                                         {open, met},
                                                         {open, passed},
                                                         {open, dismissed},
                                                         {met, open},
                                                         {passed, open},
                                                         {dismissed, open}}};

std::string select_need(std::string_view rest) {
    return fmt::format("SELECT {} FROM need {}", store::columns<Need>(), rest);
}

std::unexpected<Error> no_such_need(const Id& need) {
    return not_found(fmt::format("there is no need {}", short_id(need)), "See: goodturn needs.");
}

} // namespace

Result<Need> add_need(store::Write& write, Need need) {
    need.quote = trim(need.quote);
    need.gist = join_spaces(need.gist);
    if (need.gist.empty()) need.gist = join_spaces(need.quote);
    if (need.gist.empty())
        return invalid("a need without words says nothing", "Write what they need, in a few words.");
    const auto name = people::name_of(write, need.person);
    if (name.empty()) return not_found("the person of this need is not known", "See: goodturn people.");
    if (need.id.empty()) need.id = new_id(write.clock().now);
    if (need.whose.empty()) need.whose = name;
    if (need.day == Day{}) need.day = write.clock().today;

    store::insert_created(write, "need", need);
    return need;
}

std::optional<Need> find_need(store::Database& database, const Id& need) {
    static const std::string sql = select_need("WHERE id = ?");
    store::Query query(database, sql);
    query.bind(need);
    if (!query.next()) return std::nullopt;
    return store::read_row<Need>(query);
}

Result<Need> move_need(store::Write& write, const Id& need, NeedState to) {
    auto found = find_need(write, need);
    if (!found) return no_such_need(need);
    CHECK_OK(check_move(named("need", found->gist), found->state, to, legal_moves));
    found->state = to;
    store::Query(write, "UPDATE need SET state = ? WHERE id = ?").bind(word(to), need).run();
    return *found;
}

Result<void> change_need(store::Write& write, const Need& need) {
    const auto gist = join_spaces(need.gist);
    if (gist.empty())
        return invalid("a need without words says nothing", "Write what they need, in a few words.");
    if (!find_need(write, need.id)) return no_such_need(need.id);
    store::Query(write,
                 "UPDATE need SET gist = ?, whose = ?, sphere = ?, care = ?, in_confidence = ? WHERE id = ?")
        .bind(gist, need.whose, word(need.sphere), need.care, need.in_confidence, need.id)
        .run();
    return {};
}

std::vector<Need> needs(store::Database& database, const Looking& looking) {
    const auto sql = select_need(fmt::format("WHERE {}{} ORDER BY day DESC, id DESC",
                                             store::equals_first("person", looking.person.has_value()),
                                             looking.open_only ? " AND state IN ('heard', 'open')" : ""));
    store::Query query(database, sql);
    query.bind(looking.person);
    std::vector<Need> found;
    while (query.next())
        found.push_back(store::read_row<Need>(query));
    return found;
}

} // namespace goodturn::listen

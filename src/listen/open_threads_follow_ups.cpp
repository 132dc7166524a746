#include "base/text.hpp"
#include "listen/open_threads.hpp"
#include "listen/open_threads_moves.hpp"
#include "people/people.hpp"
#include "store/rows.hpp"

#include <fmt/format.h>

namespace goodturn::listen {

namespace {

using enum FollowUpState;
constexpr std::array<Move<FollowUpState>, 7> legal_moves = {{{heard, open},
                                                             {heard, done},
                                                             {heard, dismissed},
                                                             {open, done},
                                                             {open, dismissed},
                                                             {done, open},
                                                             {dismissed, open}}};

std::string select_follow_up(std::string_view rest) {
    return fmt::format("SELECT {} FROM follow_up {}", store::columns<FollowUp>(), rest);
}

} // namespace

std::optional<Day> day_to_ask(const CivilDate& happens_on) {
    constexpr int last_year = 9999; // no day after it can be written down
    if (const auto whole = happens_on.whole()) {
        if (*whole == make_day(last_year, 12, 31)) return std::nullopt;
        return *whole + std::chrono::days(1);
    }
    const auto known_year = happens_on.year();
    if (!known_year) return std::nullopt; // yearly: kept, not asked about
    const int year = *known_year;
    const unsigned month = happens_on.month().value_or(12);
    if (month < 12) return make_day(year, month + 1, 1);
    return year < last_year ? std::optional(make_day(year + 1, 1, 1)) : std::nullopt;
}

Result<FollowUp> add_follow_up(store::Write& write, FollowUp follow_up) {
    follow_up.quote = trim(follow_up.quote);
    follow_up.what = join_spaces(follow_up.what);
    if (follow_up.what.empty()) follow_up.what = join_spaces(follow_up.quote);
    if (follow_up.what.empty())
        return invalid("a follow-up without words says nothing", "Write what you would like to ask about.");
    if (people::name_of(write, follow_up.person).empty())
        return not_found("the person of this follow-up is not known", "See: goodturn people.");
    if (follow_up.id.empty()) follow_up.id = new_id(write.clock().now);

    store::insert_created(write, "follow_up", follow_up);
    return follow_up;
}

std::optional<FollowUp> find_follow_up(store::Database& database, const Id& follow_up) {
    static const std::string sql = select_follow_up("WHERE id = ?");
    store::Query query(database, sql);
    query.bind(follow_up);
    if (!query.next()) return std::nullopt;
    return store::read_row<FollowUp>(query);
}

Result<FollowUp> move_follow_up(store::Write& write, const Id& follow_up, FollowUpState to) {
    auto found = find_follow_up(write, follow_up);
    if (!found)
        return not_found(fmt::format("there is no follow-up {}", short_id(follow_up)),
                         "See: goodturn follow-ups.");
    CHECK_OK(check_move(named("follow-up", found->what), found->state, to, legal_moves));
    found->state = to;
    store::Query(write, "UPDATE follow_up SET state = ? WHERE id = ?").bind(word(to), follow_up).run();
    return *found;
}

std::vector<FollowUp> follow_ups(store::Database& database, const Looking& looking) {
    const auto sql =
        select_follow_up(fmt::format("WHERE {}{} ORDER BY ask_on IS NULL, ask_on, id",
                                     store::equals_first("person", looking.person.has_value()),
                                     looking.open_only ? " AND state IN ('heard', 'open')" : ""));
    store::Query query(database, sql);
    query.bind(looking.person);
    std::vector<FollowUp> found;
    while (query.next())
        found.push_back(store::read_row<FollowUp>(query));
    return found;
}

} // namespace goodturn::listen

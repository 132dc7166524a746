#include "practice/plan.hpp"

#include "base/text.hpp"
#include "store/rows.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace goodturn::practice {

namespace {

std::string select_plan(std::string_view rest) {
    return fmt::format("SELECT {} FROM plan {}", store::columns<Plan>(), rest);
}

} // namespace

bool is_if_then(std::string_view text) {
    constexpr std::array<std::string_view, 7> beginnings{"if ",    "when ",       "whenever ", "once ",
                                                         "after ", "as soon as ", "before "};
    const std::string plain = lower_ascii(join_spaces(text));
    if (std::ranges::none_of(beginnings, [&](std::string_view each) { return plain.starts_with(each); }))
        return false;
    for (const std::string_view between : {", then ", " then ", ", "})
        if (const auto at = plain.find(between); at != std::string::npos)
            return goodturn::words(plain.substr(0, at)).size() >= 2 &&
                   goodturn::words(plain.substr(at + between.size())).size() >= 2;
    return false;
}

Result<Plan> make_plan(store::Write& write, std::string_view text, const std::optional<Id>& person) {
    Plan plan;
    plan.text = join_spaces(text);
    if (!is_if_then(plan.text))
        return invalid(plan.text.empty() ? std::string("a plan without words says nothing")
                                         : fmt::format("\"{}\" has no if and then", plan.text),
                       "Such as: goodturn practice plan \"If I have had my coffee, then I write to Ann\"");
    if (const auto current = current_plan(write))
        return refused(fmt::format("one step at a time: \"{}\" is planned", current->text),
                       "Once it is done: goodturn practice done. Or: goodturn practice let-go");
    plan.id = new_id(write.clock().now);
    plan.person = person;
    plan.day = plan.moved_on = write.clock().today;
    store::insert_created(write, "plan", plan);
    return plan;
}

Result<Plan> finish_plan(store::Write& write, PlanState to) {
    auto plan = current_plan(write);
    if (!plan) return not_found("no step is planned", "To plan one: goodturn practice plan \"If …, then …\"");
    plan->state = to;
    plan->moved_on = write.clock().today;
    store::update(write, "plan", *plan, "id", plan->id);
    return *std::move(plan);
}

std::optional<Plan> current_plan(store::Database& database) {
    static const std::string sql =
        select_plan("WHERE state = 'planned' ORDER BY day DESC, rowid DESC LIMIT 1");
    store::Query query(database, sql);
    if (!query.next()) return std::nullopt;
    return store::read_row<Plan>(query);
}

std::vector<Plan> plans(store::Database& database) {
    store::Query query(database, select_plan("ORDER BY day DESC, rowid DESC"));
    return store::read_rows<Plan>(query);
}

void move_all(store::Write& write, const Id& from, const Id& to) {
    store::Query(write, "UPDATE prediction SET person = ? WHERE person = ?").bind(to, from).run();
    store::Query(write, "UPDATE plan SET person = ? WHERE person = ?").bind(to, from).run();
}

void remove_all(store::Write& write, const Id& person) {
    store::Query(write, "DELETE FROM prediction WHERE person = ?").bind(person).run();
    store::Query(write, "DELETE FROM plan WHERE person = ?").bind(person).run();
}

} // namespace goodturn::practice

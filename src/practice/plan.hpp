#pragma once
/// One planned step at a time, kept as an if–then: "If I have had my first coffee, then I write to Ann." Such
/// plans are carried out far more often than mere intentions (Gollwitzer, Sheeran 2006: d = 0.65); several at
/// once are not (Dalton, Spiller 2012), so there is one.
///
///     planned -> done
///     planned -> let-go       free, and leaves no mark
#include "base/described.hpp"
#include "base/id.hpp"
#include "store/write.hpp"

namespace goodturn::practice {

enum class PlanState : std::uint8_t { planned, done, let_go };
constexpr auto words_of(PlanState) {
    return std::array{"planned", "done", "let-go"};
}

struct Plan {
    Id id;
    std::string text;         ///< "If …, then …"
    std::optional<Id> person; ///< whom it is about, so that it goes with them
    Day day;
    PlanState state = PlanState::planned;
    Day moved_on;

    static constexpr auto fields() {
        return Fields{field("id", &Plan::id),
                      field("text", &Plan::text, "If …, then …"),
                      field("person", &Plan::person, "whom it is about"),
                      field("day", &Plan::day),
                      field("state", &Plan::state),
                      field("moved_on", &Plan::moved_on)};
    }
    bool operator==(const Plan&) const = default;
};

/// Whether a text says when (if, when, once, after, as soon as), and then, after a comma or "then", what.
bool is_if_then(std::string_view text);

/// Refused without an if and a then, and while another is planned.
Result<Plan> make_plan(store::Write& write, std::string_view text, const std::optional<Id>& person);
/// The one that is planned is done, or let go.
Result<Plan> finish_plan(store::Write& write, PlanState to);

std::optional<Plan> current_plan(store::Database& database);
std::vector<Plan> plans(store::Database& database); ///< the newest first

/// What of this room belongs to a person, for a merge and for forgetting.
void move_all(store::Write& write, const Id& from, const Id& to);
void remove_all(store::Write& write, const Id& person);

} // namespace goodturn::practice

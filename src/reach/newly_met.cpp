/// People met for the first time: a line soon after is easiest. Of many met on one day, three have their turn
/// each morning, so that a big event does not come back as one long list.
#include "base/text.hpp"
#include "intake/sources.hpp"
#include "people/people.hpp"
#include "people/relation.hpp"
#include "reach/lanes.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace goodturn::reach {

namespace {

using conversations::Conversation;
using conversations::Direction;
using conversations::Kind;
using conversations::Tie;

constexpr int fresh_days = 2;        ///< 48 hours, in whole days
constexpr std::size_t a_morning = 3; ///< people greeted a morning

bool is_in_person(Kind kind) {
    return kind == Kind::coffee || kind == Kind::meeting || kind == Kind::encounter;
}

/// "at school", but not "at the school fair".
bool names_years_together(const std::vector<std::string>& all) {
    constexpr std::array years{"school", "university", "uni", "college", "kindergarten"};
    constexpr std::array one_of_many{"the", "a", "an"};
    for (std::size_t i = 0; i < all.size(); ++i)
        if (std::ranges::find(years, all[i]) != years.end() &&
            (i == 0 || std::ranges::find(one_of_many, all[i - 1]) == one_of_many.end()))
            return true;
    return false;
}

/// Whether how they met names another time than that day: another year, another month, long ago.
bool names_another_time(std::string_view how_met, Day first_day) {
    constexpr std::array long_ago{"ago",       "since",        "childhood",  "studies", "cousin",
                                  "classmate", "schoolfriend", "schoolmate", "always",  "forever"};
    const auto [year, month, day] = goodturn::split(first_day);
    const auto all = words(how_met);
    for (const std::string& each : all) {
        if (std::ranges::find(long_ago, each) != long_ago.end()) return true;
        const bool is_year =
            each.size() == 4 && digits_of(each) == each && (each.starts_with("19") || each.starts_with("20"));
        if (is_year && each != std::to_string(year)) return true;
        if (each.ends_with("0s")) return true; // "the 90s", "the 1990s"
    }
    for (unsigned other = 1; other <= 12; ++other) // as a name of its own: "may" and "march" are words, too
        if (other != month && how_met.find(month_name(other)) != std::string_view::npos) return true;
    return names_years_together(all);
}

/// Whether the owner said, or an address book did, what one only knows of somebody known for longer.
bool is_known_for_longer(Morning& morning, const Tie& tie) {
    using enum people::Circle;
    const auto person = people::find(morning.database, tie.person);
    if (!person) return false;
    if (person->circle == inner || person->circle == close || person->circle == good) return true;
    if (!person->relatives.empty() || !people::relations_of(morning.database, tie.person).empty())
        return true;
    return names_another_time(person->how_met, tie.first_day);
}

/// Whether they were met that day. A first conversation written down here is not always a first meeting:
/// someone from the address book may be an old friend; of them, only a chance encounter says that they were
/// new.
bool was_met(Morning& morning, const std::vector<Conversation>& all, const Tie& tie) {
    const auto is_of = [&](const auto& kinds) {
        return std::ranges::any_of(
            all, [&](const Conversation& each) { return each.day == tie.first_day && kinds(each); });
    };
    const bool is_new = is_of([](const Conversation& each) { return each.kind == Kind::encounter; }) ||
                        (is_of([](const Conversation& each) { return is_in_person(each.kind); }) &&
                         !intake::has_source(morning.database, tie.person));
    return is_new && !is_known_for_longer(morning, tie);
}

/// Whether nothing was said to them since.
bool is_ungreeted(const std::vector<Conversation>& all, const Tie& tie) {
    if (tie.last_day != tie.first_day) return false;
    return std::ranges::none_of(all, [&](const Conversation& each) {
        return each.day == tie.first_day && !is_in_person(each.kind) &&
               each.direction != Direction::from_them;
    });
}

/// By the day they were met, in the order they came in.
std::map<Day, std::vector<Tie>> by_first_day(std::vector<Tie> ties) {
    std::ranges::sort(ties, {}, &Tie::person);
    std::map<Day, std::vector<Tie>> days;
    for (Tie& each : ties)
        days[each.first_day].push_back(std::move(each));
    return days;
}

/// "met at the Kafka talk" -> "the Kafka talk"; "" where it does not say so.
std::string where_met(std::string_view how_met) {
    const std::string text = join_spaces(how_met);
    const std::string lower = lower_ascii(text);
    for (const std::string_view beginning : {"met at ", "at "})
        if (lower.starts_with(beginning)) return text.substr(beginning.size());
    return {};
}

Cause greet(Morning& morning, const Id& person, Day met) {
    Cause cause;
    cause.person = person;
    cause.act = "greet";
    cause.term = "newly met";
    cause.value = MoreWeights{}.newly_met;
    cause.is_duty = true;
    cause.known_why["when"] = ago(met, morning.today);
    store::Query query(morning.database, "SELECT how_met FROM person WHERE id = ?");
    query.bind(person);
    if (query.next())
        if (const std::string where = where_met(query.view(0)); !where.empty())
            cause.known["where"] = cause.known_why["where"] = where;
    return cause;
}

} // namespace

void find_newly_met(Morning& morning, const Lanes& lanes, std::vector<Cause>& causes) {
    std::vector<std::pair<int, Cause>> greetings; // days since their turn began
    for (const auto& [day, begun] : by_first_day(lanes.begun)) {
        const auto since_day = static_cast<int>((morning.today - day).count());
        std::size_t place = 0; // among those met that day, greeted since or not
        for (const Tie& tie : begun) {
            // Days on which too few were met for anyone's turn to be still to come are not looked at.
            if (static_cast<int>(begun.size() / a_morning) + fresh_days < since_day) break;
            if (has_follow_up_of_event(morning, tie.person)) continue;
            const auto all = conversations::with_person(morning.database, tie.person, 0);
            if (!was_met(morning, all, tie)) continue;
            const int since = since_day - static_cast<int>(place++ / a_morning);
            if (since < 0 || since > fresh_days) continue;
            if (morning.standing(tie.person).may_be_suggested && is_ungreeted(all, tie))
                greetings.emplace_back(since, greet(morning, tie.person, day));
        }
    }
    // Those whose turn it is today first: who was passed over yesterday was passed over freely.
    std::ranges::stable_sort(greetings, {}, [](const auto& each) { return each.first; });
    if (greetings.size() > a_morning) greetings.resize(a_morning);
    int order = 0;
    for (auto& [since, cause] : greetings) {
        cause.order = order++;
        causes.push_back(std::move(cause));
    }
}

} // namespace goodturn::reach

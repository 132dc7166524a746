#include "practice/warm_up.hpp"

#include "people/people.hpp"
#include "words/words.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace goodturn::practice {

namespace {

using conversations::PackedDays;
using conversations::silence;
using conversations::Tie;

constexpr std::int64_t enough_days = 3;
constexpr int in_peace = 3; ///< days: who was just spoken to is not written to again for practice
constexpr int in_touch = 45;
/// As many as this are asked whether they may be named; the warmest first.
constexpr std::size_t most_looked_at = 12;

struct Candidate {
    Id person;
    double left = 0;
};

bool is_easy(const Tie& tie, Day today) {
    const int silent = silence(tie, today);
    return tie.active_days >= enough_days && tie.unanswered == 0 && silent > in_peace && silent <= in_touch;
}

std::vector<Candidate> easiest(store::Database& database, Day today, const std::optional<Id>& before) {
    std::vector<Candidate> all;
    conversations::for_each_tie_of_anyone(database, today, [&](const Tie& tie, const PackedDays& days) {
        if (tie.person != before && is_easy(tie, today))
            all.push_back({tie.person, conversations::left_of(days.until(today), today)});
    });
    std::ranges::sort(all, [](const Candidate& a, const Candidate& b) {
        return a.left != b.left ? a.left > b.left : a.person < b.person;
    });
    std::vector<Candidate> best;
    for (Candidate& each : all) {
        if (best.size() == most_looked_at) break;
        if (conversations::is_never_suggested(database, each.person) ||
            conversations::is_left_for_later(database, each.person, today))
            continue;
        best.push_back(std::move(each));
    }
    return best;
}

/// Those nearly as warm as the warmest take turns, so that it is not always the same three.
void take_turns(std::vector<Candidate>& list, Day today) {
    constexpr double nearly = 0.5;
    if (list.empty()) return;
    const double bound = nearly * list.front().left;
    const auto end = std::ranges::find_if(list, [&](const Candidate& each) { return each.left < bound; });
    const auto count = end - list.begin();
    std::rotate(list.begin(), list.begin() + today.time_since_epoch().count() % count, end);
}

std::uint64_t turn(const Id& person, Day day) {
    return wording::turn_for(person, day.time_since_epoch().count());
}

/// The first name, where they have a name at all.
std::string called(const people::Person& person) {
    return person.names.empty() ? std::string() : people::first_name(person);
}

std::size_t spoken_to_today(store::Database& database, Day today) {
    store::Query query(
        database,
        "SELECT count(DISTINCT person) FROM conversation JOIN conversation_person ON conversation = "
        "id JOIN derived_tie USING (person) WHERE day = ? AND direction <> 'from-them' AND "
        "active_days > ?");
    query.bind(today, enough_days);
    query.next();
    return static_cast<std::size_t>(query.number(0));
}

} // namespace

WarmUp warm_up(store::Database& database, Day today, const std::optional<Id>& before, std::size_t most) {
    auto list = easiest(database, today, before);
    take_turns(list, today);
    WarmUp result;
    result.written = spoken_to_today(database, today);
    for (const Candidate& each : list) {
        if (result.easy.size() == most) break;
        const auto person = people::find(database, each.person);
        if (!person) continue;
        EasyOne easy{each.person, called(*person), {}};
        easy.words = wording::Templates::english().draft("warm-up", {{"first_name", easy.name}},
                                                         turn(each.person, today));
        result.easy.push_back(std::move(easy));
    }
    return result;
}

HardOne hard_one(store::Database& database, const Id& person, Day today, std::string_view owner) {
    HardOne hard;
    const auto who = people::find(database, person);
    if (!who) return hard;
    const auto tie = conversations::tie_of(database, person, today);
    wording::Known known{{"first_name", called(*who)}, {"owner", std::string(owner)}};
    std::string act = "catch-up";
    const std::string name = people::first_name(*who);
    if (!tie) {
        hard.hard = Hard::not_met;
        hard.why = fmt::format("No conversation with {} is written down yet.", name);
        act = "first-message";
    } else if (conversations::is_out_of_touch(*tie, today)) {
        hard.hard = Hard::asleep;
        hard.why = fmt::format("You and {} were last in touch {}.", name, ago(tie->last_day, today));
        known["silence"] = span_in_words(silence(*tie, today));
        act = "rekindle";
    } else {
        hard.why = fmt::format("You and {} were in touch {}.", name, ago(tie->last_day, today));
    }
    hard.words = wording::Templates::english().draft(act, known, turn(person, today));
    return hard;
}

} // namespace goodturn::practice

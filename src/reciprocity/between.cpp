#include "reciprocity/between.hpp"

#include "base/text.hpp"
#include "listen/open_threads.hpp"
#include "people/people.hpp"
#include "reciprocity/answered.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace goodturn::reciprocity {

namespace {

using conversations::Tie;

/// Nothing was answered this often: another message is no kindness (as the gates of reach have it).
constexpr std::int64_t most_unanswered = 2;
/// So often in a row, and it begins to look as if they were only thought of when needed.
constexpr int least_needing = 2;

std::string due_promise(store::Database& database, const Id& person, Day today) {
    for (const listen::Promise& each : listen::promises(database, {person, true}))
        if (!each.in_confidence && each.due && *each.due <= today) return each.text;
    return {};
}

bool has_hard_time(store::Database& database, const Id& person, Day today) {
    constexpr std::chrono::days still_near{90};
    return std::ranges::any_of(listen::needs(database, {person, true}), [&](const listen::Need& each) {
        return each.care && !each.in_confidence && each.day <= today && each.day >= today - still_near;
    });
}

/// "three times"
std::string times_in_words(int times) {
    return fmt::format("{} times", number_in_words(times));
}

std::string silence_in_words(const Between& between, Day today) {
    if (!between.answered)
        return fmt::format("You got in touch with {} {}, and no answer is written down yet", between.name,
                           ago(between.tie->last_day, today));
    return fmt::format("You were last in touch {}{}", ago(between.answered->last_day, today),
                       between.tie->unanswered > 0 ? ", and no answer to your last word is written down"
                                                   : "");
}

/// "and the last three times you wrote because you needed something"
std::string needing_in_words(const Needing& needing) {
    return fmt::format("the last {} you {} because you needed something", times_in_words(needing.times),
                       needing.by_writing ? "wrote" : "got in touch");
}

} // namespace

std::string without_stop(std::string_view text) {
    std::string plain = join_spaces(text);
    while (plain.ends_with('.'))
        plain.pop_back();
    return plain;
}

Between between(store::Database& database, const Id& person, Day today) {
    Between found;
    found.person = person;
    if (const auto who = people::find(database, person)) {
        found.name = people::first_name(*who);
        found.called_close = who->circle && *who->circle <= people::Circle::close;
    }
    conversations::with_tie(database, person, today,
                            [&](const Tie& tie, const conversations::PackedDays& days) {
                                found.tie = tie;
                                found.left = conversations::left_of(days.until(today), today);
                                found.answered = answered(tie, days, today);
                            });
    found.needing = last_needing(database, person, today);
    found.turns = ledger(database, person);
    std::erase_if(found.turns, [&](const Turn& each) { return each.day > today; });
    for (Favour& each : favours(database, person)) {
        if (each.thanked_on || each.day >= today) continue; // not on the day itself
        found.to_thank = std::move(each);
        break;
    }
    found.hard_time = has_hard_time(database, person, today);
    found.promised = due_promise(database, person, today);
    return found;
}

Cold is_cold(const Between& between, Day today) {
    if (between.hard_time) return Cold::hard_time;
    if (!between.tie) return between.called_close ? Cold::none : Cold::not_met;
    if (between.tie->unanswered >= most_unanswered || !between.answered) return Cold::no_answer;
    if (conversations::is_out_of_touch(*between.answered, today)) return Cold::long_silence;
    if (between.needing.times >= least_needing) return Cold::only_when_needed;
    return Cold::none;
}

std::string standing_in_words(const Between& between, Day today) {
    if (between.hard_time) return fmt::format("{} is going through something hard.", between.name);
    if (!between.tie)
        return between.called_close
                   ? fmt::format("You call {} close; no conversation is written down yet.", between.name)
                   : fmt::format("No conversation with {} is written down yet.", between.name);
    if (between.tie->unanswered >= most_unanswered)
        return fmt::format("To the last {} you got in touch with {}, no answer is written down.",
                           times_in_words(static_cast<int>(between.tie->unanswered)), between.name);
    std::string sentence = silence_in_words(between, today);
    if (between.needing.times >= least_needing) sentence += ", and " + needing_in_words(between.needing);
    return sentence + ".";
}

std::string first_step(const Between& between, Day today) {
    switch (is_cold(between, today)) {
    case Cold::not_met:
        return "Say hello first, and ask for nothing.";
    case Cold::hard_time:
        return "Ask how they are, and nothing else for now.";
    case Cold::no_answer:
        return "Leave it for now; ask somebody else first.";
    case Cold::long_silence:
        return "Have a coffee first, with no ask in it.";
    case Cold::only_when_needed:
        return "Have a coffee first, with no ask in it, and listen.";
    case Cold::none:
        break;
    }
    if (!between.promised.empty())
        return fmt::format("First keep your promise: “{}”.", without_stop(between.promised));
    if (between.to_thank)
        return fmt::format("First say thank you: {}. Once you have: goodturn done {}",
                           without_stop(between.to_thank->what), short_id(between.to_thank->id));
    return {};
}

std::vector<std::string> turns_in_words(const Between& between, Day today, std::size_t most) {
    std::vector<std::string> lines;
    for (const Turn& each : between.turns) {
        if (lines.size() == most) break;
        lines.push_back(fmt::format("{} {}, {}: {}", each.direction == "for you" ? between.name : "You",
                                    each.direction == "for you" ? "for you" : "for " + between.name,
                                    ago(each.day, today), without_stop(each.what)));
    }
    return lines;
}

} // namespace goodturn::reciprocity

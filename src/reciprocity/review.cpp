#include "reciprocity/review.hpp"

#include "base/text.hpp"
#include "people/people.hpp"
#include "reciprocity/between.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace goodturn::reciprocity {

namespace {

constexpr std::chrono::days six_days{6};
constexpr std::size_t most_named = 3;
constexpr std::size_t most_drifting = 2;

/// What only the owner said is not listening: calls and messages of theirs to which nobody answered.
std::vector<Id> listened_to(store::Database& database, Day from, Day until) {
    store::Query query(database, R"(
        SELECT person FROM conversation JOIN conversation_person ON conversation_person.conversation = id
            WHERE day BETWEEN ? AND ? AND note <> ''
                AND (direction <> 'from-me' OR kind IN ('coffee', 'meeting', 'encounter'))
            ORDER BY day DESC, number DESC, position)");
    query.bind(from, until);
    std::vector<Id> people;
    while (query.next())
        if (Id person = query.text(0); std::ranges::find(people, person) == people.end())
            people.push_back(std::move(person));
    return people;
}

/// "Ann", "Ann and Ben", "Ann, Ben, Cem and others".
std::string named(store::Database& database, const std::vector<Id>& people, std::size_t all) {
    std::vector<std::string> names;
    for (const Id& each : people) {
        if (names.size() == most_named) break;
        names.push_back(people::name_of(database, each));
    }
    if (all > names.size()) names.emplace_back("others");
    return join_as_sentence(names);
}

std::string helped_in_words(store::Database& database, const Week& week) {
    constexpr std::size_t most = 2; // of each direction
    std::vector<std::string> sentences;
    for (std::size_t i = 0; i < std::min(most, week.given.size()); ++i)
        sentences.push_back(fmt::format("You gave {} this: {}.",
                                        people::name_of(database, week.given[i].person),
                                        without_stop(week.given[i].what)));
    for (std::size_t i = 0; i < std::min(most, week.received.size()); ++i)
        sentences.push_back(fmt::format("{} did this for you: {}.",
                                        people::name_of(database, week.received[i].person),
                                        without_stop(week.received[i].what)));
    return join(sentences, " ");
}

std::string kept_in_words(store::Database& database, const Week& week) {
    constexpr std::size_t most = 2;
    std::vector<std::string> sentences;
    for (std::size_t i = 0; i < std::min(most, week.kept.size()); ++i)
        sentences.push_back(fmt::format("You kept your word to {}: “{}”.",
                                        people::name_of(database, week.kept[i].person),
                                        without_stop(week.kept[i].text)));
    return join(sentences, " ");
}

std::string drifting_in_words(store::Database& database, const Week& week) {
    std::vector<std::string> sentences;
    for (std::size_t i = 0; i < std::min(most_drifting, week.ready.drifting.size()); ++i) {
        const auto& tie = week.ready.drifting[i];
        const auto person = people::find(database, tie.person);
        if (person)
            sentences.push_back(conversations::rhythm_in_words(tie, people::first_name(*person), week.until));
    }
    if (sentences.empty()) return {};
    sentences.emplace_back("A line with no ask in it is enough.");
    return join(sentences, " ");
}

std::string ready_in_words(store::Database& database, const Readiness& ready) {
    if (ready.now == 0 && ready.then == 0)
        return "Who would be glad to hear from you if you needed help tomorrow cannot be told yet from what "
               "is written down. One small hello is a beginning.";
    const std::string before = named(database, ready.slipped, ready.slipped.size());
    if (ready.now == 0)
        return fmt::format(
            "If you needed help tomorrow, an ask might come a little cold. A month ago {} would "
            "have been glad to hear from you; a hello with no ask in it may bring that back.",
            before);
    std::string sentence = fmt::format("If you needed help tomorrow, {} would be glad to hear from you: ",
                                       named(database, ready.glad, ready.now));
    if (ready.now == ready.then) return sentence + "no fewer than a month ago.";
    if (ready.now > ready.then) return sentence + "more people than a month ago.";
    // Said once is enough, where a tie begins to drift as well.
    return sentence + fmt::format("fewer than a month ago, when {} {} among them.{}", before,
                                  ready.slipped.size() == 1 ? "was" : "were",
                                  ready.drifting.empty() ? " A line with no ask in it is enough." : "");
}

} // namespace

Week week(store::Database& database, Day today, const conversations::Rhythm& rhythm) {
    constexpr std::size_t most = 5; // of those who are ready, who slipped, who drift
    Week found;
    found.from = today - six_days;
    found.until = today;
    found.listened_to = listened_to(database, found.from, today);
    for (Turn& each : ledger_between(database, found.from, today))
        (each.direction == "for you" ? found.received : found.given).push_back(std::move(each));
    found.kept = listen::promises_kept(database, found.from, today);
    found.ready = readiness(database, today, rhythm, most);
    return found;
}

std::vector<WeekCount> weeks(store::Database& database, Day today) {
    constexpr int most = 12;
    std::vector<WeekCount> found;
    for (int ago = most - 1; ago >= 0; --ago) {
        const Day until = today - std::chrono::days(7 * ago);
        WeekCount count{until - six_days};
        count.listened = std::ssize(listened_to(database, count.from, until));
        for (const Turn& each : ledger_between(database, count.from, until))
            ++(each.direction == "for you" ? count.received : count.given);
        if (!found.empty() || count.listened + count.given + count.received > 0) found.push_back(count);
    }
    return found;
}

Letter letter(store::Database& database, const Week& week) {
    Letter words;
    words.listened =
        week.listened_to.empty()
            ? "A quiet week. Nothing that was told you is written down, and that is fine."
            : fmt::format("You listened to {}.", named(database, week.listened_to, week.listened_to.size()));
    words.helped = helped_in_words(database, week);
    words.kept = kept_in_words(database, week);
    words.drifting = drifting_in_words(database, week);
    words.ready = ready_in_words(database, week.ready);
    return words;
}

} // namespace goodturn::reciprocity

#include "reciprocity/beginnings.hpp"

#include "listen/rules.hpp"
#include "reciprocity/ask.hpp"
#include "reciprocity_resources.hpp"

#include <algorithm>

namespace goodturn::reciprocity {

namespace {

using conversations::Conversation;
using conversations::Direction;
using conversations::Kind;

const listen::RuleBook& rules() {
    static const listen::RuleBook book =
        built_in(listen::RuleBook::read(resources::asking_rules, "asking.rules"));
    return book;
}

bool is_written(Kind kind) {
    return kind == Kind::message || kind == Kind::email || kind == Kind::letter;
}

/// An ask that was noted may be written down a day before or after the message itself.
bool was_asked_around(const std::vector<Asking>& asked, Day day) {
    return std::ranges::any_of(asked, [&](const Asking& each) {
        return each.asked_on >= day - std::chrono::days(1) && each.asked_on <= day + std::chrono::days(1);
    });
}

} // namespace

bool says_something_was_needed(std::string_view note) {
    const listen::Tokens tokens = listen::to_tokens(note, rules().vocabulary());
    const std::size_t count = tokens.list.size();
    std::vector<listen::Cue> cues;
    rules().find(tokens.list, {0, count, count, true}, cues);
    bool asks = false;
    for (const listen::Cue& cue : cues) {
        if (tokens.list[cue.first].quoted || tokens.list[cue.first].speaker == listen::Speaker::them)
            continue;
        if (rules().rules()[cue.rule].family == listen::Family::veto) return false;
        asks = true;
    }
    return asks;
}

Needing last_needing(store::Database& database, const Id& person, Day today) {
    constexpr int most = 3;
    constexpr std::size_t looked_at = 40; // those that the other began are passed over
    const auto asked = askings_of(database, person);
    Needing needing;
    for (const Conversation& each : conversations::with_person(database, person, looked_at)) {
        if (each.day > today || each.direction == Direction::from_them) continue;
        if (each.direction != Direction::from_me || each.in_confidence) break;
        if (!was_asked_around(asked, each.day) && !says_something_was_needed(each.note)) break;
        needing.by_writing = needing.by_writing && is_written(each.kind);
        if (++needing.times == most) break;
    }
    return needing;
}

} // namespace goodturn::reciprocity

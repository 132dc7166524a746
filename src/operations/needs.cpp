#include "base/text.hpp"
#include "operations/references.hpp"
#include "operations/serve_operations.hpp"
#include "people/search.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace goodturn::operations {

Result<std::vector<NeedLine>> list_needs(Context& context, const Which& input) {
    listen::Looking looking;
    looking.open_only = !input.all;
    if (!input.person.empty()) {
        TRY(looking.person, person_named(context, input.person));
    }
    std::vector<NeedLine> lines;
    for (listen::Need& need : listen::needs(context.database, looking)) {
        std::string name = people::name_of(context.database, need.person);
        lines.push_back({std::move(need), std::move(name)});
    }
    return lines;
}

Result<NeedLine> add_need(Context& context, const AddNeed& input) {
    TRY(const Id person, person_named(context, input.person));
    const std::string name = people::name_of(context.database, person);
    listen::Need need;
    need.person = person;
    need.gist = join_spaces(input.text);
    need.quote = input.quote;
    need.whose = input.whose.empty() ? name : input.whose;
    need.sphere = input.sphere;
    need.in_confidence = input.in_confidence;
    need.care = input.care;
    need.day = context.clock.today;
    const std::string label = fmt::format("note a need of {}: {}", name, need.gist);
    return store::write(context.database, change(context, label),
                        [&](store::Write& write) -> Result<NeedLine> {
                            TRY(auto added, listen::add_need(write, need));
                            return NeedLine{std::move(added), name};
                        });
}

Result<NeedLine> move_need(Context& context, const MoveNeed& input) {
    TRY(const auto found, thing_named(context, input.need, {Thing::need}));
    const std::string label = fmt::format("mark as {} the need: {}", word(input.to), found.words);
    return store::write(context.database, change(context, label),
                        [&](store::Write& write) -> Result<NeedLine> {
                            TRY(auto moved, move_or_keep_need(write, found.id, input.to));
                            std::string name = people::name_of(write, moved.person);
                            return NeedLine{std::move(moved), std::move(name)};
                        });
}

namespace {

/// What to look for: a text, one need, or all open needs of a person.
Result<std::vector<serve::Sought>> all_sought(Context& context, const MatchNeed& input) {
    std::vector<serve::Sought> all;
    if (!input.text.empty()) {
        serve::Sought sought;
        sought.text = input.text;
        all.push_back(std::move(sought));
        return all;
    }
    // A person first: their name is among the words of each of their needs, too.
    const auto person = people::resolve(context.database, input.what, owner_of(context.database).region);
    if (person) {
        for (const listen::Need& need : listen::needs(context.database, {*person, true}))
            if (!need.in_confidence) all.push_back(serve::sought(need));
        return all;
    }
    const auto found = thing_named(context, input.what, {Thing::need});
    if (!found) {
        // Of two things that it could have been, the one that fits several is the more useful to hear about.
        for (const Error& error : {person.error(), found.error()})
            if (error.problem == Problem::ambiguous) return std::unexpected(error);
        return not_found(fmt::format("\"{}\" is neither a need nor a person here", input.what),
                         "See: goodturn needs. Or give the words: goodturn match --text \"…\".");
    }
    const auto need = *listen::find_need(context.database, found->id);
    if (need.in_confidence)
        return refused("this need was told in confidence, so it is not matched",
                       "With words of your own it can be: goodturn match --text \"…\".");
    all.push_back(serve::sought(need));
    return all;
}

} // namespace

Result<std::vector<serve::Match>> match_gifts(Context& context, const MatchNeed& input) {
    TRY(const auto all, all_sought(context, input));
    std::vector<serve::Match> matches;
    const auto limit = static_cast<std::size_t>(std::max<std::int64_t>(1, input.limit));
    for (const serve::Sought& sought : all)
        for (serve::Match& match : serve::match_shelf(context.database, sought, context.clock.today, limit,
                                                      context.vectors.get())) {
            const auto known = std::ranges::find_if(
                matches, [&](const auto& each) { return each.gift.id == match.gift.id; });
            if (known == matches.end())
                matches.push_back(std::move(match));
            else if (known->score < match.score)
                *known = std::move(match);
        }
    std::ranges::stable_sort(matches, std::greater{}, &serve::Match::score);
    if (matches.size() > limit) matches.resize(limit);
    return matches;
}

Result<std::vector<IntroductionLine>> match_introductions(Context& context, const MatchNeed& input) {
    TRY(const auto all, all_sought(context, input));
    std::vector<IntroductionLine> lines;
    const auto limit = static_cast<std::size_t>(std::max<std::int64_t>(1, input.limit));
    for (const serve::Sought& sought : all) {
        if (sought.care) continue;
        for (serve::PersonMatch& match :
             serve::match_people(context.database, sought, limit, context.vectors.get())) {
            if (std::ranges::any_of(lines, [&](const auto& each) { return each.person == match.person; }))
                continue;
            std::string name = people::name_of(context.database, match.person);
            lines.push_back({match.person, std::move(name), match.score, std::move(match.matched),
                             std::move(match.close), std::move(match.because)});
        }
    }
    std::ranges::stable_sort(lines, std::greater{}, &IntroductionLine::score);
    if (lines.size() > limit) lines.resize(limit);
    return lines;
}

} // namespace goodturn::operations

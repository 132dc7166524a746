#include "base/text.hpp"
#include "events/encounter.hpp"
#include "operations/references.hpp"
#include "operations/thread_operations.hpp"
#include "reciprocity/favour.hpp"

#include <fmt/format.h>

namespace goodturn::operations {

namespace {

using listen::FollowUpState;
using listen::NeedState;
using listen::PromiseState;

Result<listen::Looking> looking_for(Context& context, const Which& input) {
    listen::Looking looking;
    looking.open_only = !input.all;
    if (!input.person.empty()) {
        TRY(looking.person, person_named(context, input.person));
    }
    return looking;
}

Result<Done> move_promise(Context& context, const FoundThing& found, PromiseState to, std::string_view verb) {
    return store::write(context.database,
                        change(context, fmt::format("{} the promise: {}", verb, found.words)),
                        [&](store::Write& write) -> Result<Done> {
                            CHECK_OK(listen::move_promise(write, found.id, to));
                            return Done{fmt::format("{}: {}.", word(to), found.words)};
                        });
}

Result<Done> move_follow_up(Context& context, const FoundThing& found, FollowUpState to,
                            std::string_view verb) {
    return store::write(context.database,
                        change(context, fmt::format("{} the follow-up: {}", verb, found.words)),
                        [&](store::Write& write) -> Result<Done> {
                            CHECK_OK(listen::move_follow_up(write, found.id, to));
                            return Done{fmt::format("{}: {}.", word(to), found.words)};
                        });
}

Result<Done> move_need(Context& context, const FoundThing& found, NeedState to, std::string_view verb) {
    return store::write(context.database, change(context, fmt::format("{} the need: {}", verb, found.words)),
                        [&](store::Write& write) -> Result<Done> {
                            CHECK_OK(move_or_keep_need(write, found.id, to));
                            return Done{fmt::format("{}: {}.", word(to), found.words)};
                        });
}

} // namespace

Result<std::vector<PromiseLine>> list_promises(Context& context, const Which& input) {
    TRY(const auto looking, looking_for(context, input));
    std::vector<PromiseLine> lines;
    for (listen::Promise& promise : listen::promises(context.database, looking)) {
        std::string name = people::name_of(context.database, promise.person);
        lines.push_back({std::move(promise), std::move(name)});
    }
    return lines;
}

Result<std::vector<FollowUpLine>> list_follow_ups(Context& context, const Which& input) {
    TRY(const auto looking, looking_for(context, input));
    std::vector<FollowUpLine> lines;
    for (listen::FollowUp& follow_up : listen::follow_ups(context.database, looking)) {
        std::string name = people::name_of(context.database, follow_up.person);
        lines.push_back({std::move(follow_up), std::move(name)});
    }
    return lines;
}

Result<PromiseLine> add_promise(Context& context, const AddPromise& input) {
    TRY(const Id person, person_named(context, input.person));
    const Owner owner = owner_of(context.database);
    listen::Promise promise;
    promise.person = person;
    promise.text = join_spaces(input.text);
    promise.day = context.clock.today;
    if (!input.due.empty()) {
        TRY(promise.due, day_from_words(input.due, context.clock, owner.day_first(), DaysAre::to_come));
    }
    const std::string name = people::name_of(context.database, person);
    return store::write(context.database, change(context, fmt::format("promise {}: {}", name, promise.text)),
                        [&](store::Write& write) -> Result<PromiseLine> {
                            TRY(auto added, listen::add_promise(write, promise));
                            return PromiseLine{std::move(added), name};
                        });
}

Result<FollowUpLine> add_follow_up(Context& context, const AddFollowUp& input) {
    TRY(const Id person, person_named(context, input.person));
    const Owner owner = owner_of(context.database);
    listen::FollowUp follow_up;
    follow_up.person = person;
    follow_up.what = join_spaces(input.what);
    TRY(follow_up.ask_on, day_from_words(input.ask_on, context.clock, owner.day_first(), DaysAre::to_come));
    const std::string name = people::name_of(context.database, person);
    return store::write(context.database,
                        change(context, fmt::format("ask {} about: {}", name, follow_up.what)),
                        [&](store::Write& write) -> Result<FollowUpLine> {
                            TRY(auto added, listen::add_follow_up(write, follow_up));
                            return FollowUpLine{std::move(added), name};
                        });
}

Result<Done> mark_done(Context& context, const Reference& input) {
    TRY(const auto found,
        thing_named(context, input.reference,
                    {Thing::promise, Thing::follow_up, Thing::need, Thing::favour, Thing::encounter}));
    switch (found.thing) {
    case Thing::promise:
        return move_promise(context, found, PromiseState::kept, "keep");
    case Thing::follow_up:
        return move_follow_up(context, found, FollowUpState::done, "finish");
    case Thing::need:
        return move_need(context, found, NeedState::met, "meet");
    case Thing::encounter:
        return store::write(context.database, change(context, found.words),
                            [&](store::Write& write) -> Result<Done> {
                                CHECK_OK(events::mark_written(write, found.id, write.clock().today));
                                return Done{fmt::format("done: {}.", found.words)};
                            });
    default:
        return store::write(context.database, change(context, fmt::format("thank for: {}", found.words)),
                            [&](store::Write& write) -> Result<Done> {
                                CHECK_OK(reciprocity::thank(write, found.id, write.clock().today));
                                return Done{fmt::format("thanked: {}.", found.words)};
                            });
    }
}

Result<Done> keep_heard(Context& context, const Reference& input) {
    TRY(const auto found,
        thing_named(context, input.reference, {Thing::need, Thing::promise, Thing::follow_up}));
    switch (found.thing) {
    case Thing::promise:
        return move_promise(context, found, PromiseState::open, "confirm");
    case Thing::follow_up:
        return move_follow_up(context, found, FollowUpState::open, "confirm");
    default:
        return move_need(context, found, NeedState::open, "open");
    }
}

Result<Done> dismiss_heard(Context& context, const Reference& input) {
    TRY(const auto found,
        thing_named(context, input.reference, {Thing::need, Thing::promise, Thing::follow_up, Thing::news}));
    switch (found.thing) {
    case Thing::promise:
        return move_promise(context, found, PromiseState::dismissed, "dismiss");
    case Thing::follow_up:
        return move_follow_up(context, found, FollowUpState::dismissed, "dismiss");
    case Thing::need:
        return move_need(context, found, NeedState::dismissed, "dismiss");
    default:
        return store::write(context.database, change(context, fmt::format("dismiss: {}", found.words)),
                            [&](store::Write& write) -> Result<Done> {
                                CHECK_OK(listen::dismiss_news(write, found.id));
                                return Done{fmt::format("dismissed: {}.", found.words)};
                            });
    }
}

Result<Done> release_promise(Context& context, const Reference& input) {
    TRY(const auto found, thing_named(context, input.reference, {Thing::promise}));
    return move_promise(context, found, PromiseState::released, "let go of");
}

} // namespace goodturn::operations

// Every state, every move: what is allowed, and that what is not says what is.
#include "listen/open_threads.hpp"
#include "unit/listen/threads_world.hpp"

#include <set>

namespace goodturn::listen {
namespace {

/// Tries every move from every state. `begin(state)` stores a thing and gives its id, `move(id, state)` moves
/// it, `state_of(id)` reads its state.
template <class State, class Begin, class Move, class StateOf>
void expect_only(const std::set<std::pair<State, State>>& allowed, Begin begin, Move move, StateOf state_of) {
    const auto count = words_of(State{}).size();
    for (std::size_t i = 0; i < count; ++i)
        for (std::size_t j = 0; j < count; ++j) {
            const auto from = static_cast<State>(i);
            const auto to = static_cast<State>(j);
            const Id id = begin(from);
            const auto moved = move(id, to);
            const bool fine = from == to || allowed.contains({from, to});
            ASSERT_EQ(moved.has_value(), fine) << word(from) << " to " << word(to);
            EXPECT_EQ(state_of(id), fine ? to : from);
            if (fine) continue;
            EXPECT_EQ(moved.error().problem, Problem::refused);
            for (const auto& [start, end] : allowed)
                if (start == from) {
                    EXPECT_NE(moved.error().advice.find(word(end)), std::string::npos)
                        << moved.error().advice;
                }
        }
}

TEST(Needs, MoveAlongTheirStatesAndNowhereElse) {
    using enum NeedState;
    ThreadsWorld world;
    expect_only<NeedState>(
        {{heard, open},
         {heard, passed},
         {heard, dismissed},
         {open, met},
         {open, passed},
         {open, dismissed},
         {met, open},
         {passed, open},
         {dismissed, open}},
        [&](NeedState state) {
            Need need;
            need.person = world.ann;
            need.gist = "flat in Leeds";
            need.state = state;
            return world.must([&](store::Write& write) { return add_need(write, need); }).id;
        },
        [&](const Id& id, NeedState to) {
            return world.attempt([&](store::Write& write) { return move_need(write, id, to); });
        },
        [&](const Id& id) { return find_need(world.database, id)->state; });
}

TEST(Promises, MoveAlongTheirStatesAndNowhereElse) {
    using enum PromiseState;
    ThreadsWorld world;
    std::set<std::pair<PromiseState, PromiseState>> allowed = {{heard, open}};
    for (const auto end : {kept, released, dismissed})
        allowed.insert({{heard, end}, {open, end}, {end, open}});
    expect_only<PromiseState>(
        allowed,
        [&](PromiseState state) {
            Promise promise;
            promise.person = world.ann;
            promise.text = "send her the talk";
            promise.state = state;
            return world.must([&](store::Write& write) { return add_promise(write, promise); }).id;
        },
        [&](const Id& id, PromiseState to) {
            return world.attempt([&](store::Write& write) { return move_promise(write, id, to); });
        },
        [&](const Id& id) { return find_promise(world.database, id)->state; });
}

TEST(FollowUps, MoveAlongTheirStatesAndNowhereElse) {
    using enum FollowUpState;
    ThreadsWorld world;
    std::set<std::pair<FollowUpState, FollowUpState>> allowed = {{heard, open}};
    for (const auto end : {done, dismissed})
        allowed.insert({{heard, end}, {open, end}, {end, open}});
    expect_only<FollowUpState>(
        allowed,
        [&](FollowUpState state) {
            FollowUp follow_up;
            follow_up.person = world.ann;
            follow_up.what = "interview";
            follow_up.state = state;
            return world.must([&](store::Write& write) { return add_follow_up(write, follow_up); }).id;
        },
        [&](const Id& id, FollowUpState to) {
            return world.attempt([&](store::Write& write) { return move_follow_up(write, id, to); });
        },
        [&](const Id& id) { return find_follow_up(world.database, id)->state; });
}

TEST(OpenThreads, AreNotFoundUnderAnIdThatIsNotTheirs) {
    ThreadsWorld world;
    const auto problem = [&](auto act) { return world.attempt(act).error().problem; };
    EXPECT_EQ(problem([](store::Write& write) { return move_need(write, "x", NeedState::met); }),
              Problem::not_found);
    EXPECT_EQ(problem([](store::Write& write) { return move_promise(write, "x", PromiseState::kept); }),
              Problem::not_found);
    EXPECT_EQ(problem([](store::Write& write) { return move_follow_up(write, "x", FollowUpState::done); }),
              Problem::not_found);
    EXPECT_EQ(problem([](store::Write& write) { return dismiss_news(write, "x"); }), Problem::not_found);
    EXPECT_EQ(find_need(world.database, "x"), std::nullopt);
    EXPECT_EQ(find_promise(world.database, "x"), std::nullopt);
    EXPECT_EQ(find_follow_up(world.database, "x"), std::nullopt);
}

} // namespace
} // namespace goodturn::listen

#pragma once
/// What the worlds of the rooms' tests stand on: a database in memory that keeps its ties, on Wednesday, 4
/// March 2026.
#include "conversations/tie.hpp"
#include "people/people.hpp"

#include <gtest/gtest.h>

#include <functional>

namespace goodturn {

struct World {
    store::Database database = with_ties();
    Clock clock = Clock::at("Europe/London", make_day(2026, 3, 4));

    static store::Database with_ties() {
        auto made = store::Database::in_memory();
        conversations::keep_ties(made);
        return made;
    }

    /// Runs `act(Write&)`, which returns a Result, as one change.
    template <class Act>
    auto attempt(Act act) {
        return store::write(database, store::Change{"test", "you", clock}, act);
    }
    /// The same, where it must succeed.
    template <class Act>
    auto must(Act act) {
        auto result = attempt(act);
        EXPECT_TRUE(result) << (result ? std::string() : to_sentence(result.error()));
        return *std::move(result);
    }
    /// The same for what returns nothing.
    template <class Act>
    void run(Act act) {
        must([&](store::Write& write) -> Result<bool> {
            act(write);
            return true;
        });
    }

    void go_to(Day day) { clock = Clock::at("Europe/London", day); }
    Day days_ago(int days) const { return clock.today - std::chrono::days(days); }

    Id add(const people::Person& person) {
        return must([&](store::Write& write) { return people::save(write, person, people::Region{}); }).id;
    }
    Id add(const std::string& name, const std::function<void(people::Person&)>& mark = {}) {
        people::Person person;
        person.names.push_back({people::NameKind::full, name, {}, {}, {}, {}, {}});
        if (mark) mark(person);
        return add(person);
    }
    void mark(const Id& id, const std::function<void(people::Person&)>& mark) {
        auto person = *people::find(database, id);
        mark(person);
        add(person);
    }
};

} // namespace goodturn

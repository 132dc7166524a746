#pragma once
/// A database in memory with a few people, on a day of our choosing.
#include "people/people.hpp"

#include <gtest/gtest.h>

namespace goodturn {

struct ThreadsWorld {
    store::Database database = store::Database::in_memory();
    Clock clock = Clock::at("Europe/London", make_day(2026, 3, 4));
    Id ann = add_person("Ann Lee");
    Id ben = add_person("Ben Okri");

    void go_to(int year, unsigned month, unsigned day) {
        clock = Clock::at("Europe/London", make_day(year, month, day));
    }

    /// Runs `act(Write&)`, which returns a Result, as one change.
    template <class Act>
    auto change(Act act) {
        return store::write(database, store::Change{"test", "you", clock}, act);
    }

    /// The same, where it must succeed.
    template <class Act>
    auto must(Act act) {
        auto result = change(act);
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

    Id add_person(const std::string& name) {
        people::Person person;
        person.names.push_back({people::NameKind::full, name, {}, {}, {}, {}, {}});
        return add(person);
    }
    Id add(const people::Person& person) {
        return must([&](store::Write& write) { return people::save(write, person, people::Region{}); }).id;
    }
};

} // namespace goodturn

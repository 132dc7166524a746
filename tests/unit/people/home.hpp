#pragma once
/// A database of a few people for the tests of this room.
#include "people/search.hpp"

#include <gtest/gtest.h>

namespace goodturn::people {

class People : public testing::Test {
  protected:
    store::Database database = store::Database::in_memory();
    Region region{"GB"};
    Clock clock{parse_instant("2026-03-04T09:00:00Z", "UTC").value(), parse_day("2026-03-04").value(), "UTC"};

    template <class Act>
    auto write(Act&& act) {
        return store::write(database, {"test", "you", clock}, std::forward<Act>(act));
    }
    static Person called(const std::string& name) {
        Person person;
        person.names.push_back({NameKind::full, name, {}, {}, {}, {}, {}});
        return person;
    }
    Person add(const Person& person) {
        return write([&](store::Write& w) { return save(w, person, region); }).value();
    }
    Person add(const std::string& name) { return add(called(name)); }
    /// The names that a search finds, in its order.
    std::vector<std::string> found(std::string_view query, std::size_t limit = 20) {
        std::vector<std::string> names;
        for (const Id& id : search(database, query, region, limit))
            names.push_back(name_of(database, id));
        return names;
    }
};

} // namespace goodturn::people

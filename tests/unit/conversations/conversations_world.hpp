#pragma once
/// A database in memory that keeps its ties, with a few people, on a day of our choosing.
#include "conversations/tie.hpp"
#include "people/people.hpp"

#include <gtest/gtest.h>

namespace goodturn::conversations {

class Conversations : public testing::Test {
  protected:
    store::Database database = with_ties();
    Clock clock = Clock::at("Europe/London", make_day(2026, 3, 4));
    Id ann = add_person("Ann Lee");
    Id ben = add_person("Ben Okri");

    static store::Database with_ties() {
        auto made = store::Database::in_memory();
        keep_ties(made);
        return made;
    }
    /// Runs `act(Write&)` as one change, which must succeed.
    template <class Act>
    auto must(Act act) {
        auto result = store::write(database, store::Change{"test", "you", clock}, act);
        EXPECT_TRUE(result) << (result ? std::string() : to_sentence(result.error()));
        return *std::move(result);
    }
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
        return must([&](store::Write& write) { return people::save(write, person, people::Region{}); }).id;
    }

    static Conversation on(Day day, Id person) {
        Conversation conversation;
        conversation.people = {std::move(person)};
        conversation.day = day;
        return conversation;
    }
    Conversation add(const Conversation& conversation) {
        return must([&](store::Write& write) { return conversations::add(write, conversation); });
    }
    Conversation log(Day day, const Id& person, Kind kind = Kind::coffee,
                     Direction direction = Direction::both, const std::string& note = "") {
        auto conversation = on(day, person);
        conversation.kind = kind;
        conversation.direction = direction;
        conversation.note = note;
        return add(conversation);
    }
    Day today() const { return clock.today; }
    Day days_ago(int days) const { return clock.today - std::chrono::days(days); }

    Tie tie(const Id& person) {
        const auto found = tie_of(database, person, clock.today);
        EXPECT_TRUE(found);
        return found.value_or(Tie{});
    }
    std::vector<std::string> notes(std::string_view query, std::size_t limit = 10) {
        std::vector<std::string> found;
        for (const Id& id : search_notes(database, query, limit))
            found.push_back(find(database, id)->note);
        return found;
    }
};

} // namespace goodturn::conversations

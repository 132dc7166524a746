#pragma once
/// A database in memory that keeps its ties, with a few people, on a day of our choosing.
#include "unit/world.hpp"

namespace goodturn::conversations {

class Conversations : public testing::Test, protected World {
  protected:
    Id ann = add("Ann Lee");
    Id ben = add("Ben Okri");

    static Conversation on(Day day, Id person) {
        Conversation conversation;
        conversation.people = {std::move(person)};
        conversation.day = day;
        return conversation;
    }
    using World::add;
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

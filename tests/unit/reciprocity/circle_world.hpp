#pragma once
/// A circle of people with histories, on Wednesday, 4 March 2026.
#include "conversations/conversation.hpp"
#include "unit/world.hpp"

#include <gmock/gmock.h>

#include <functional>

namespace goodturn {

class CircleWorld : public testing::Test, protected World {
  protected:
    Day today() const { return clock.today; }
    conversations::Conversation talk(const Id& person, Day when, const std::string& note = {},
                                     conversations::Kind kind = conversations::Kind::coffee,
                                     conversations::Direction direction = conversations::Direction::both,
                                     bool in_confidence = false) {
        conversations::Conversation conversation;
        conversation.people = {person};
        conversation.day = when;
        conversation.kind = kind;
        conversation.direction = direction;
        conversation.note = note;
        conversation.in_confidence = in_confidence;
        return must([&](store::Write& write) { return conversations::add(write, conversation); });
    }
    /// The owner wrote.
    void write_to(const Id& person, Day when, const std::string& note = {}) {
        talk(person, when, note, conversations::Kind::message, conversations::Direction::from_me);
    }
    /// Talked `times` times, every `gap` days, the last time `silent` days ago.
    Id friend_of(const std::string& name, int times, int gap, int silent,
                 const std::function<void(people::Person&)>& mark = {}) {
        const Id id = add(name, mark);
        for (int i = times - 1; i >= 0; --i)
            talk(id, days_ago(silent + gap * i));
        return id;
    }
};

} // namespace goodturn

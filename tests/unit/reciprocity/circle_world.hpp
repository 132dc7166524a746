#pragma once
/// A circle of people with histories, on Wednesday, 4 March 2026.
#include "conversations/conversation.hpp"
#include "conversations/tie.hpp"
#include "people/people.hpp"

#include <gmock/gmock.h>

#include <functional>

namespace goodturn {

class CircleWorld : public testing::Test {
  protected:
    store::Database database = with_ties();
    Clock clock = Clock::at("Europe/London", make_day(2026, 3, 4));

    static store::Database with_ties() {
        auto made = store::Database::in_memory();
        conversations::keep_ties(made);
        return made;
    }
    template <class Act>
    auto change(Act act) {
        return store::write(database, store::Change{"test", "you", clock}, act);
    }
    template <class Act>
    auto must(Act act) {
        auto result = change(act);
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
    Day today() const { return clock.today; }
    Day days_ago(int days) const { return clock.today - std::chrono::days(days); }
    void go_to(Day day) { clock = Clock::at("Europe/London", day); }

    Id add(const std::string& name, const std::function<void(people::Person&)>& mark = {}) {
        people::Person person;
        person.names.push_back({people::NameKind::full, name, {}, {}, {}, {}, {}});
        if (mark) mark(person);
        return must([&](store::Write& write) { return people::save(write, person, people::Region{}); }).id;
    }
    void mark(const Id& id, const std::function<void(people::Person&)>& mark) {
        auto person = *people::find(database, id);
        mark(person);
        must([&](store::Write& write) { return people::save(write, person, people::Region{}); });
    }
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

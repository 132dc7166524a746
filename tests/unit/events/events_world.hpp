#pragma once
/// An event with a few people known and a shelf.
#include "events/encounter.hpp"
#include "events/step.hpp"
#include "events/worth_hearing.hpp"
#include "unit/serve/serve_world.hpp"

#include <gmock/gmock.h>

namespace goodturn::events {

struct EventsWorld : testing::Test, serve::ServeWorld {
    Event event;

    EventsWorld() { event = start("DevConf", make_day(2026, 3, 6)); }
    Event start(const std::string& name, Day until) {
        Event wanted;
        wanted.name = name;
        wanted.starts_on = clock.today;
        wanted.until = until;
        return must([&](store::Write& write) { return start_event(write, wanted); });
    }
    Id talk(const Id& person, Day day, const std::string& note,
            conversations::Kind kind = conversations::Kind::encounter) {
        conversations::Conversation talk;
        talk.people = {person};
        talk.kind = kind;
        talk.day = day;
        talk.note = note;
        return must([&](store::Write& write) { return conversations::add(write, talk); }).id;
    }
    Encounter meet(const Id& person, const std::string& note = "Talked about queues and trains.") {
        const Id conversation = talk(person, clock.today, note);
        return must([&](store::Write& write) -> Result<Encounter> {
            return add_encounter(write, event, person, conversation);
        });
    }
    Id meet_new(const std::string& name) {
        const Id person = add(name);
        meet(person);
        return person;
    }
    Taken import(const std::string& text, const std::string& owner = {}) {
        auto listed =
            read_list(text, "list", [this](intake::Problem problem) { problems.push_back(problem.message); });
        EXPECT_TRUE(listed) << (listed ? std::string() : to_sentence(listed.error()));
        if (!listed) return {};
        TakeOptions options;
        options.owner = owner;
        return must([&](store::Write& write) -> Result<Taken> {
            return take_list(write, event.id, *std::move(listed), options);
        });
    }
    std::vector<std::string> listed_names() {
        std::vector<std::string> names;
        for (const Attendee& each : attendees(database, event.id))
            names.push_back(each.details.name);
        return names;
    }
    std::vector<WorthHearing> worth(std::size_t limit = 3) {
        return worth_hearing(database, event, clock.today, limit);
    }
    std::vector<std::string> problems;
};

} // namespace goodturn::events

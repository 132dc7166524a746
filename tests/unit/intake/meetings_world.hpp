#pragma once
/// Calendars with meetings in them, read on Wednesday, 4 March 2026, by an owner who is robin@winter.example.
#include "conversations/conversation.hpp"
#include "conversations/tie.hpp"
#include "intake/import.hpp"
#include "people/search.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace goodturn::intake {

class ACalendarOfMeetings : public testing::Test {
  protected:
    store::Database database = store::Database::in_memory();
    Clock clock = Clock::at("Europe/London", make_day(2026, 3, 4));
    ImportOptions options;

    void SetUp() override {
        conversations::keep_ties(database);
        options.zone = "Europe/London";
        options.owner = {"robin@winter.example"};
    }
    Imported import(const std::string& text) {
        options.piped = Piped{text, "home.ics"};
        return store::write(database, {"import", "you", clock},
                            [&](store::Write& write) { return import_paths(write, {"-"}, options); })
            .value();
    }
    Imported calendar(const std::string& events) {
        return import("BEGIN:VCALENDAR\nVERSION:2.0\n" + events + "END:VCALENDAR\n");
    }
    std::vector<conversations::Conversation> all() {
        std::vector<conversations::Conversation> found;
        conversations::for_each(database, [&](const auto& each) { found.push_back(each); });
        return found;
    }
    std::vector<std::string> everyone() {
        std::vector<std::string> names;
        people::for_each(database, [&](const people::Person& person) { names.push_back(person.name); });
        return names;
    }
    people::Person person(std::string_view who) {
        return *people::find(database, people::resolve(database, who, options.region).value());
    }
};

inline std::string event(const std::string& uid, const std::string& lines) {
    return "BEGIN:VEVENT\nUID:" + uid + "\n" + lines + "\nEND:VEVENT\n";
}
inline const std::string me = "ATTENDEE;PARTSTAT=ACCEPTED;CN=Robin:mailto:robin@winter.example\n";
inline const std::string ann = "ATTENDEE;PARTSTAT=ACCEPTED;CN=\"Lee, Ann\":mailto:Ann@Lee.example\n";
inline const std::string ben = "ATTENDEE;CN=Ben Cole:mailto:ben@cole.example\n";

} // namespace goodturn::intake

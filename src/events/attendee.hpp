#pragma once
/// Attendees: names on the list of an event. They are kept apart from the people: a name on a list is not yet
/// somebody the owner knows. Only meeting makes a person of one.
#include "events/event.hpp"
#include "intake/card.hpp"
#include "people/people.hpp"

#include <set>

namespace goodturn::events {

struct Attendee {
    Id id;
    Id event;
    std::int64_t position = 0; ///< on the list, from 1
    people::Person details;    ///< what the list says: who they become when they are met
    std::string about;         ///< what they say of themselves there: a talk, interests; a line each
    bool new_here = false;     ///< the list says that it is their first time
    std::optional<Id> person;  ///< who it is, where that is sure

    static constexpr auto fields() {
        return Fields{field("id", &Attendee::id),
                      field("event", &Attendee::event),
                      field("position", &Attendee::position),
                      field("details", &Attendee::details),
                      field("about", &Attendee::about),
                      field("new_here", &Attendee::new_here),
                      field("person", &Attendee::person)};
    }
    bool operator==(const Attendee&) const = default;
};

/// What a list says of one person on it.
struct Listed {
    people::Person details;
    std::string about;
    bool new_here = false;
};

/// A list of attendees: vCard or CSV, told by its content, else one a line as people paste them: "Ann Lee,
/// Acme". `problem` is told what could not be read. An Error where nobody is on it.
Result<std::vector<Listed>> read_list(const std::string& text, const std::string& file_name,
                                      const intake::TakeProblem& problem);

struct Taken {
    std::int64_t added = 0;
    std::int64_t updated = 0;
    std::int64_t unchanged = 0;
    std::int64_t owner = 0; ///< the owner's own line, left out
};
struct TakeOptions {
    people::Region region;
    std::string owner;               ///< the owner's name
    std::set<std::string> addresses; ///< and own addresses, lower case
};
/// Takes a list in: who is on it already (the same email, or the same name with no other firm) is brought up
/// to date. Says who is known, where that is sure: by an email or a number, or by the whole name where the
/// firms do not contradict.
Taken take_list(store::Write& write, const Id& event, std::vector<Listed> listed, const TakeOptions& options);

std::vector<Attendee> attendees(store::Database& database, const Id& event); ///< as on the list
std::size_t count_attendees(store::Database& database, const Id& event);
/// One of them is not known, or they are the same.
bool firms_agree(const std::string& a, const std::string& b);
void change_attendee(store::Write& write, const Attendee& attendee);
/// Who of the people it is, where that is sure; looked up anew.
std::optional<Id> surely_known(store::Database& database, const people::Person& details);

} // namespace goodturn::events

#pragma once
/// How somebody is called in a hurry: "Ann Lee", "Ann Lee, Acme", "Ann from Acme", "red scarf, Kafka talk".
#include "people/person.hpp"

#include <string>
#include <string_view>

namespace goodturn::events {

/// What was understood. Either a name, or words that describe somebody without one.
struct Called {
    std::string name;
    std::string description;
    std::string title;
    std::string organization;
    std::string email;
    bool operator==(const Called&) const = default;
};

/// Words typed beside a drink: a name only where they look like one (each word begins with a capital, or its
/// script has none).
Called read_called(std::string_view text);
/// A line of a list, where what comes first is a name however it is written: "ann lee, acme", "2. Ann Lee
/// (Acme)", "Ann Lee <ann@acme.example>", "Ann Lee, Engineer, Acme". Nothing is called where the line holds
/// no letter.
Called read_list_line(std::string_view line);

/// Somebody made of it, not stored.
people::Person person_of(const Called& called);

} // namespace goodturn::events

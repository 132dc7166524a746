#pragma once
/// Which of the addresses in a calendar are the owner's own.
#include "intake/icalendar/icalendar.hpp"

#include <set>

namespace goodturn::intake {

struct OwnAddresses {
    std::set<std::string> all;        ///< lower case; those of the settings, and `taken`
    std::vector<std::string> taken;   ///< taken for the owner's by what the events say
    std::vector<std::string> unclear; ///< where none is known: those it may be, the likeliest first
};

/// Adds to the `known` ones those that bear the owner's name. Where there is none of either, the one that
/// stands on nearly every event of several people (four of five, of three events at least) is taken; of two
/// that stand on equally many the one that a calendar is named by. `names` are those of the calendars, lower
/// case.
OwnAddresses own_addresses(const std::vector<const icalendar::Event*>& events,
                           const std::set<std::string>& known, std::string_view owner_name,
                           const std::set<std::string>& names);

/// That addresses were taken to be the owner's, by what the calendar or the mail ("source") says, and the
/// setting to make of `all` that are theirs. `taken` is not empty.
std::string note_of_taken(const std::vector<std::string>& taken, const std::set<std::string>& all,
                          std::string_view source);

/// That an archive names addresses as the owner's which the settings do not have.
std::string note_of_said(const std::set<std::string>& said, const std::set<std::string>& known);

} // namespace goodturn::intake

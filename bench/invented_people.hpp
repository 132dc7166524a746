#pragma once
/// Address books in which it is known who is there twice.
#include "people/people.hpp"

#include <filesystem>
#include <set>

namespace goodturn::bench {

/// People, and which two of them are one: places in the list, the smaller first.
struct LabelledPeople {
    std::vector<people::Person> people;
    std::set<std::pair<std::size_t, std::size_t>> same;
};

/// Febrl's first data set (Christen 2008): 500 people, each with one second record in which letters, words
/// and whole fields were changed. Empty where the file is not there.
LabelledPeople read_febrl(const std::filesystem::path& file);

/// An invented address book: of `count` people one in eight is there twice, as happens where a phone, a mail
/// program and an export come together: a nickname or an initial, a slip of the pen, the names turned,
/// another address or number, the year of the birthday left out. One in ten has somebody else of the same
/// household there (the same family name, number and address), and one in fifty a namesake. The same seed
/// gives the same people.
LabelledPeople invent_people(std::size_t count, std::uint64_t seed);

} // namespace goodturn::bench

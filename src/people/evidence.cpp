#include "people/evidence.hpp"

#include "base/text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace goodturn::people {

namespace {

/// The given or the family name as it is written.
std::string part_of(const Person& person, Compared part) {
    for (const Name& name : person.names) {
        const std::string& known = part == Compared::given ? name.given : name.family;
        if (!known.empty()) return known;
        const auto parts = split(join_spaces(name.text), ' ');
        if (!parts.empty()) return part == Compared::given ? parts.front() : parts.back();
    }
    return person.name;
}

std::string with_dot(std::string name) {
    return count_characters(name) == 1 ? name + "." : name;
}

std::string part_in_words(const Person& a, const Person& b, Compared part, Level level) {
    const std::string one = part_of(a, part);
    const std::string other = part_of(b, part);
    const char* const what = part == Compared::given ? "given" : "family";
    switch (level) {
    case Level::same:
        return fmt::format("the same {} name", what);
    case Level::nickname:
        return fmt::format("{} can be {}", one, other);
    case Level::initial:
        return count_characters(one) < count_characters(other)
                   ? fmt::format("{} can be {}", with_dot(one), other)
                   : fmt::format("{} can be {}", with_dot(other), one);
    case Level::near:
        return fmt::format("{} is nearly {}", one, other);
    default:
        return {};
    }
}

void add_names(const Person& a, const Person& b, const Comparison& comparison,
               std::vector<std::string>& told) {
    const Level given = comparison.at(Compared::given);
    const Level family = comparison.at(Compared::family);
    if (comparison.at(Compared::order) == Level::part) {
        told.emplace_back("the same name the other way round");
    } else if (given == Level::same && family == Level::same) {
        told.emplace_back("the same name");
    } else {
        for (const Compared part : {Compared::given, Compared::family})
            if (std::string text = part_in_words(a, b, part, comparison.at(part)); !text.empty())
                told.push_back(std::move(text));
    }
}

std::string shared_value(const std::vector<Labelled>& a, const std::vector<Labelled>& b) {
    for (const Labelled& one : a)
        for (const Labelled& other : b)
            if (fold(one.value) == fold(other.value)) return one.value;
    return {};
}

std::string shared_number(const Person& a, const Person& b) {
    for (const Phone& one : a.phones)
        for (const Phone& other : b.phones)
            if (!one.e164.empty() && one.e164 == other.e164) return one.e164;
    return {};
}

std::string shared_mailbox(const Person& a, const Person& b) {
    for (const Labelled& one : a.emails)
        for (const Labelled& other : b.emails)
            if (const auto part = personal_part(fold(one.value));
                !part.empty() && part == personal_part(fold(other.value)))
                return fmt::format("{} and {} begin alike", one.value, other.value);
    return {};
}

} // namespace

std::vector<std::string> what_agrees(const Person& a, const Person& b, const Comparison& comparison) {
    std::vector<std::string> told;
    add_names(a, b, comparison, told);
    if (comparison.at(Compared::email) == Level::same)
        told.push_back("the same email " + shared_value(a.emails, b.emails));
    if (comparison.at(Compared::email) == Level::near) told.push_back(shared_mailbox(a, b));
    if (comparison.at(Compared::phone) == Level::same)
        told.push_back("the same number " + shared_number(a, b));
    if (comparison.at(Compared::page) == Level::same) told.emplace_back("the same page or handle");
    const Level birthday = comparison.at(Compared::birthday);
    if (birthday == Level::same || birthday == Level::part)
        told.push_back("the same birthday, " + a.birthday->to_words());
    if (birthday == Level::near)
        told.push_back(fmt::format("birthdays that are nearly the same, {} and {}", a.birthday->to_words(),
                                   b.birthday->to_words()));
    if (comparison.at(Compared::organization) == Level::same)
        told.push_back(fmt::format("both at {}", a.organization));
    if (comparison.at(Compared::place) == Level::same) told.emplace_back("the same address");
    if (comparison.at(Compared::place) == Level::near) told.emplace_back("nearly the same address");
    return told;
}

std::vector<std::string> what_differs(const Person& a, const Person& b, const Comparison& comparison) {
    std::vector<std::string> told;
    if (comparison.at(Compared::given) == Level::different) told.emplace_back("different given names");
    if (comparison.at(Compared::family) == Level::different) told.emplace_back("different family names");
    if (comparison.at(Compared::birthday) == Level::different)
        told.push_back(
            fmt::format("different birthdays, {} and {}", a.birthday->to_words(), b.birthday->to_words()));
    if (comparison.at(Compared::kind) == Level::different) told.emplace_back("one of them is a firm");
    return told;
}

} // namespace goodturn::people

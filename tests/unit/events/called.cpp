// Names and descriptions, typed in a hurry or pasted.
#include "events/called.hpp"

#include <gtest/gtest.h>

namespace goodturn::events {
namespace {

TEST(WhatIsTyped, IsANameOnlyWhereItLooksLikeOne) {
    const std::vector<std::pair<std::string, Called>> all = {
        {"Ann Lee", {"Ann Lee", "", "", "", ""}},
        {"Ann Lee, Acme", {"Ann Lee", "", "", "Acme", ""}},
        {"Ann from Acme", {"Ann", "", "", "Acme", ""}},
        {"Maria de la Cruz", {"Maria de la Cruz", "", "", "", ""}},
        {"王小明", {"王小明", "", "", "", ""}},
        {"red scarf, Kafka talk", {"", "red scarf, Kafka talk", "", "", ""}},
        {"The man with the dog", {"", "The man with the dog", "", "", ""}},
        {"Kafka talk", {"", "Kafka talk", "", "", ""}},
        {"Ann, red scarf", {"Ann", "red scarf", "", "", ""}},
        {"  red   scarf ", {"", "red scarf", "", "", ""}},
        {"Ann Lee <ann@acme.example>", {"Ann Lee", "", "", "", "ann@acme.example"}},
    };
    for (const auto& [text, called] : all)
        EXPECT_EQ(read_called(text), called)
            << text << " -> " << read_called(text).name << " | " << read_called(text).description << " | "
            << read_called(text).organization;
}

TEST(ALineOfAList, BeginsWithTheName) {
    const std::vector<std::pair<std::string, Called>> all = {
        {"Ann Lee", {"Ann Lee", "", "", "", ""}},
        {"ann lee, acme", {"ann lee", "", "", "acme", ""}},
        {"2. Ann Lee (Acme)", {"Ann Lee", "", "", "Acme", ""}},
        {"- Ann Lee – Acme", {"Ann Lee", "", "", "Acme", ""}},
        {"Ann Lee, Engineer, Acme", {"Ann Lee", "", "Engineer", "Acme", ""}},
        {"Ann Lee\tAcme", {"Ann Lee", "", "", "Acme", ""}},
        {"Ann Lee, Acme, ann@acme.example", {"Ann Lee", "", "", "Acme", "ann@acme.example"}},
        {"Zoë Müller @ Kestrel", {"Zoë Müller", "", "", "Kestrel", ""}},
        {"12345", {"", "", "", "", ""}},
        {"---", {"", "", "", "", ""}},
    };
    for (const auto& [text, called] : all)
        EXPECT_EQ(read_list_line(text), called)
            << text << " -> " << read_list_line(text).name << " | " << read_list_line(text).title << " | "
            << read_list_line(text).organization;
}

} // namespace
} // namespace goodturn::events

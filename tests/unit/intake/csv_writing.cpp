// What is written is read back as it was.
#include "base/json.hpp"
#include "intake/csv/lists.hpp"
#include "people/people.hpp"
#include "unit/intake/csv_support.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace goodturn::intake::csv {
namespace {

using namespace testing;
using people::NameKind;
using people::Person;

/// Everything a person can have, several of each.
Person everything() {
    Person person;
    person.names = {{NameKind::full, "Dr. Ann Marie Lee", "Ann", "Marie", "Lee", "Dr.", "Jr."},
                    {NameKind::full, "李安", "安", "", "李", "", ""},
                    {NameKind::nickname, "Annie", "", "", "", "", ""},
                    {NameKind::nickname, "A ::: B", "", "", "", "", ""},
                    {NameKind::maiden, "Ann Ode", "", "", "", "", ""},
                    {NameKind::phonetic, "an li", "an", "", "li", "", ""},
                    {NameKind::other, "The one with the scarf", "", "", "", "", ""}};
    person.description = "red scarf, \"Kafka\" talk";
    person.emails = {{"ann@example.org", "work", false},
                     {"a@example.org", "home", true},
                     {"b@example.org", "", false},
                     {"c@example.org", "club", false},
                     {"d@example.org", "", true}};
    for (int i = 0; i < 6; ++i)
        person.phones.push_back(
            {"+44 20 7946 000" + std::to_string(i), i % 2 == 0 ? "cell" : "work fax", i == 1, {}});
    person.addresses = {
        {"home", "PO 1", "Flat 2", "Elm 1\nback door", "Ulm", "BW", "89073", "Germany", "", true},
        {"work", "", "", "Oak 2", "Bonn", "", "", "", "Oak 2, Bonn", false},
        {"other", "", "", "", "", "", "", "", "By the river, the blue door", false},
        {"", "", "", "", "Rome", "", "", "Italy", "", false}};
    person.urls = {{"https://example.org/ann", "profile", false},
                   {"https://example.org", "blog", true},
                   {"https://example.com", "", false}};
    person.handles = {{"@ann", "mastodon", false}, {"ann.lee", "signal", true}};
    person.organization = "Lee, Ode & Sons";
    person.department = "Tea";
    person.title = "Head of \"special\" teas";
    person.role = "taster";
    person.birthday = *CivilDate::parse("--02-29");
    person.leap_day = LeapDay::february_28;
    person.occasions = {{"anniversary", *CivilDate::parse("2001-01-04")},
                        {"name day", *CivilDate::parse("--07-26")}};
    person.relatives = {{"spouse", "Petra"}, {"child", "Max"}, {"child", "Moritz"}, {"", "somebody"}};
    person.tags = {"book club", "a, b; c", "* starred", "=x"};
    person.circle = people::Circle::close;
    person.how_met = "At the Kafka talk";
    person.note = "-first line\r\nsecond ::: line\n\n  indented; with, signs | and \"quotes\" ";
    person.language = "de";
    person.time_zone = "Europe/Berlin";
    person.channel = "call";
    person.trusted = true;
    person.leave_in_peace = true;
    person.no_introductions = true;
    person.died = *CivilDate::parse("2025-03");
    person.dead = true;
    return person;
}

Person tidied(Person person) {
    person.id.clear();
    std::ranges::stable_sort(person.names, {}, &people::Name::kind);
    return people::tidy(std::move(person), {"GB"});
}

std::string json_of(const Person& person) {
    return to_json_text(to_json(tidied(person)), 1);
}

TEST(CsvWriting, APersonWithEverythingComesBackWhole) {
    Person person = everything();
    person.id = "0190-id";
    const Card card = read_one(people_header() + person_row(person));
    EXPECT_EQ(json_of(card.person), json_of(person));
    EXPECT_EQ(card.key, "id:0190-id");
    EXPECT_EQ(card.kind, "csv");
}

TEST(CsvWriting, APersonWithOneThingOnlyComesBackWhole) {
    Person described;
    described.description = "red scarf";
    Person firm;
    firm.organization = "Acme";
    firm.is_organization = true;
    Person called;
    called.phones.push_back({"+44 20 7946 0000", "", false, {}});
    Person nicknamed;
    nicknamed.names.push_back({NameKind::nickname, "Nick", {}, {}, {}, {}, {}});
    std::string text = people_header();
    for (const Person& person : {described, firm, called, nicknamed})
        text += person_row(person);
    const Read read = read_text(text);
    ASSERT_EQ(read.cards.size(), 4U);
    EXPECT_EQ(json_of(read.cards[0].person), json_of(described));
    EXPECT_EQ(json_of(read.cards[1].person), json_of(firm));
    EXPECT_EQ(json_of(read.cards[2].person), json_of(called));
    EXPECT_EQ(json_of(read.cards[3].person), json_of(nicknamed));
    EXPECT_TRUE(read.problems.empty());
    EXPECT_TRUE(read.summary.unused_columns.empty());
}

TEST(CsvWriting, TheHeaderHasAColumnForEachCellOfARow) {
    const auto cells = [](const std::string& row) { return std::count(row.begin(), row.end(), ','); };
    Person plain;
    plain.names.push_back({NameKind::full, "Ann", {}, {}, {}, {}, {}});
    EXPECT_EQ(cells(people_header()), cells(person_row(plain)));
    EXPECT_TRUE(people_header().ends_with("\r\n"));
}

TEST(CsvWriting, AListInACellComesBackWithItsOwnColons) {
    const std::vector<std::string> values{
        "a", "b ::: c", ":::", "\\:::", "x:::y", "", "d :::", "\\ \\\\::: e"};
    EXPECT_EQ(split_list(join_list(values)), values);
    EXPECT_EQ(join_list({"a", "b"}), "a ::: b");
}

TEST(CsvWriting, AConversationComesBackAsItWas) {
    const ConversationRow row{"2026-03-04T15:30:00Z",
                              "Ann Lee; ben@example.org",
                              "coffee",
                              "from-me",
                              "- tea, \"good\" tea\r\n=next; week\n",
                              0};
    EXPECT_EQ(conversations_header(), "date,person,kind,direction,note\r\n");
    const Read read = read_text(conversations_header() + conversation_row(row));
    ASSERT_EQ(read.conversations.size(), 1U);
    EXPECT_EQ(read.conversations[0].date, row.date);
    EXPECT_EQ(read.conversations[0].person, row.person);
    EXPECT_EQ(read.conversations[0].kind, row.kind);
    EXPECT_EQ(read.conversations[0].direction, row.direction);
    EXPECT_EQ(read.conversations[0].note, row.note);
}

} // namespace
} // namespace goodturn::intake::csv

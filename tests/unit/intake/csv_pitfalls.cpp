// What went wrong with CSV in similar programs: PITFALLS 9, 12 and 21.
#include "intake/csv/cells.hpp"
#include "unit/intake/csv_support.hpp"

#include <gtest/gtest.h>

namespace goodturn::intake::csv {
namespace {

using namespace testing;

const std::string two_people = "First Name,Last Name,Email,Notes\n"
                               "Ann,Lee,ann@example.org,\"first line\nsecond line\"\n"
                               "Ben,Ode,ben@example.org,\n";

void expect_ann_and_ben(const Read& read) {
    ASSERT_EQ(read.cards.size(), 2U);
    EXPECT_EQ(name_of(read.cards[0]), "Ann Lee");
    EXPECT_EQ(read.cards[0].person.emails.at(0).value, "ann@example.org");
    EXPECT_EQ(read.cards[0].person.note, "first line\nsecond line");
    EXPECT_EQ(name_of(read.cards[1]), "Ben Ode");
    EXPECT_EQ(read.cards[1].line, 4);
    EXPECT_TRUE(read.problems.empty());
    EXPECT_TRUE(read.summary.unused_columns.empty());
}

std::string with_separator(std::string text, char separator) {
    for (char& sign : text)
        if (sign == ',') sign = separator;
    return text;
}

TEST(CsvPitfalls, Nine_AByteOrderMarkIsNoPartOfTheFirstColumn) {
    expect_ann_and_ben(read_text("\xEF\xBB\xBF" + two_people));
}

TEST(CsvPitfalls, Nine_SemicolonTabAndBarSeparateAsWell) {
    for (const char separator : {';', '\t', '|'})
        expect_ann_and_ben(read_text(with_separator(two_people, separator)));
}

TEST(CsvPitfalls, Nine_Utf16IsReadWithAndWithoutItsMark) {
    for (const bool little : {true, false})
        for (const bool mark : {true, false}) {
            const std::string bytes = utf16(two_people, little, mark);
            EXPECT_TRUE(looks_like(bytes));
            expect_ann_and_ben(read_text(bytes));
        }
}

TEST(CsvPitfalls, Nine_AQuotedLineBreakStaysInItsCell) {
    std::string text;
    for (const char sign : two_people)
        text += sign == '\n' ? "\r\n" : std::string(1, sign);
    const Read read = read_text(text);
    ASSERT_EQ(read.cards.size(), 2U);
    EXPECT_EQ(read.cards[0].person.note, "first line\r\nsecond line");
}

TEST(CsvPitfalls, Twelve_OneNameOrOneAddressIsEnough) {
    const Read read = read_text("First Name,Last Name,Nickname,Email\n"
                                "Only,,,\n"
                                ",,,only@example.org\n"
                                ",,Nick,\n"
                                ",Lee,,\n");
    ASSERT_EQ(read.cards.size(), 4U);
    EXPECT_EQ(people::display_name(read.cards[0].person), "Only");
    EXPECT_EQ(people::display_name(read.cards[1].person), "only");
    EXPECT_EQ(people::display_name(read.cards[2].person), "Nick");
    EXPECT_EQ(people::display_name(read.cards[3].person), "Lee");
    EXPECT_TRUE(read.problems.empty());
}

TEST(CsvPitfalls, Twelve_ARowThatNamesNobodyIsReportedAndTheOthersGoIn) {
    const Read read = read_text("First Name,Last Name,Email,Birthday\n"
                                ",,,1990-04-12\n"
                                "Ann,,,\n");
    ASSERT_EQ(read.cards.size(), 1U);
    ASSERT_EQ(read.problems.size(), 1U);
    EXPECT_EQ(read.problems[0].line, 2);
    EXPECT_EQ(read.problems[0].message, "the row names nobody and gives no address; it was left out");
}

TEST(CsvPitfalls, TwentyOne_ACellThatASpreadsheetWouldRunGetsAnApostrophe) {
    for (const char* formula : {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\nx"})
        EXPECT_EQ(protect(formula), std::string("'") + formula);
    EXPECT_EQ(protect("1-1"), "1-1");
    EXPECT_EQ(protect("'tis"), "'tis");
}

TEST(CsvPitfalls, TwentyOne_WhatWasProtectedReadsBackExactly) {
    for (const char* text : {"=1+1", "'=1+1", "''@x", "'", "''", "'tis", "+44 20 7946 0000", "-", "=", ""})
        EXPECT_EQ(unprotect(protect(text)), text);
}

TEST(CsvPitfalls, TwentyOne_ANumberWithItsCountryCodeComesBackAsItWas) {
    people::Person person;
    person.names.push_back({people::NameKind::full, "=cmd|' /C calc'!A0", {}, {}, {}, {}, {}});
    person.phones.push_back({"+44 20 7946 0000", "work", false, {}});
    const std::string text = people_header() + person_row(person);
    EXPECT_NE(text.find("'=cmd"), std::string::npos);
    EXPECT_NE(text.find(",'+44"), std::string::npos);
    const Card card = read_one(text);
    EXPECT_EQ(name_of(card), "=cmd|' /C calc'!A0");
    EXPECT_EQ(card.person.phones.at(0).value, "+44 20 7946 0000");
}

} // namespace
} // namespace goodturn::intake::csv

// Faults that users of other programs met, each with the right answer.
#include "base/text.hpp"
#include "intake/vcard/content_line.hpp"
#include "unit/intake/vcard_support.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace goodturn::intake::vcard {
namespace {

using namespace testing;

std::string repeated(std::string_view text, int times) {
    std::string all;
    for (int i = 0; i < times; ++i)
        all += text;
    return all;
}

// 1: folded at 75 octets, inside a letter.
TEST(VCardPitfalls, KeepsALetterThatWasFoldedInItsMiddle) {
    const std::string name = "a" + repeated("é", 60);
    const std::string line = "FN:" + name; // the 75th octet is the first half of an é
    const Card card = read_one(card_of("3.0", {line.substr(0, 75), " " + line.substr(75)}));
    EXPECT_EQ(card.person.names.at(0).text, name);
}

TEST(VCardPitfalls, NeverFoldsInsideALetterItself) {
    Card card;
    card.person.names.push_back(
        {people::NameKind::full, "a" + repeated("é", 60) + repeated("😀", 40), {}, {}, {}, {}, {}});
    for (const Version version : {Version::v3, Version::v4}) {
        const std::string written = write(card, version);
        std::size_t begin = 0;
        for (std::size_t end = written.find("\r\n"); end != std::string::npos;
             end = written.find("\r\n", begin)) {
            EXPECT_LE(end - begin, 75U);
            EXPECT_TRUE(is_utf8(written.substr(begin, end - begin)));
            begin = end + 2;
        }
        EXPECT_EQ(read_one(written).person.names.at(0).text, card.person.names[0].text);
    }
}

// 2: long notes, folded ends, lines that nobody folded.
TEST(VCardPitfalls, KeepsTheSecondPartOfAFoldedNote) {
    const Card card = read_one(card_of("3.0", {"FN:Ann", "NOTE:first part", "  second part"}));
    EXPECT_EQ(card.person.note, "first part second part");
}

TEST(VCardPitfalls, FindsAnEndOfCardThatWasFolded) {
    const Read result = read_text(
        "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ann\r\nEND:VC\r\n ARD\r\nBEGIN:VCARD\r\nFN:Ben\r\nEND:VCARD\r\n");
    ASSERT_EQ(result.cards.size(), 2U);
    EXPECT_EQ(result.cards[0].person.names.at(0).text, "Ann");
    EXPECT_TRUE(result.problems.empty());
}

TEST(VCardPitfalls, ReadsLinesOfThreeHundredOctets) {
    const std::string note = repeated("0123456789", 30);
    EXPECT_EQ(read_one(card_of("3.0", {"FN:Ann", "NOTE:" + note})).person.note, note);
}

// 3: quoted-printable.
TEST(VCardPitfalls, ReadsCyrillicWhoseSoftBreakCutsALetter) {
    const Card card = read_one(
        card_of("2.1", {"N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=D0=98=D0=B2=D0=B0=D0=BD=D0=BE=D0=",
                        "=B2;=D0=98=D0=B2=D0=B0=D0=BD;;;"}));
    EXPECT_EQ(card.person.names.at(0).family, "Иванов");
    EXPECT_EQ(card.person.names.at(0).given, "Иван");
}

TEST(VCardPitfalls, ReadsLineEndsOfAQuotedPrintableNote) {
    const Card card =
        read_one(card_of("2.1", {"FN:Ann", "NOTE;ENCODING=QUOTED-PRINTABLE:one=0D=0Atwo=0D=0A=", "three"}));
    EXPECT_EQ(card.person.note, "one\ntwo\nthree");
    EXPECT_TRUE(has_line(write(card, Version::v4), "NOTE:one\\ntwo\\nthree"));
}

// 4: birthdays.
struct Birthday {
    std::string line;
    std::optional<std::string> date;
    bool is_reported = false;
};

TEST(VCardPitfalls, ReadsABirthdayInEverySpelling) {
    const std::vector<Birthday> birthdays{
        {"BDAY:--0214", "--02-14"},
        {"BDAY:--02-14", "--02-14"},
        {"BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-14", "--02-14"},
        {"BDAY:1604-02-14", "--02-14"},
        {"BDAY:16040214", "--02-14"},
        {"BDAY;X-APPLE-OMIT-YEAR=1904:1904-02-14", "--02-14"},
        {"BDAY:0000-02-14", "--02-14"},
        {"BDAY:19850214", "1985-02-14"},
        {"BDAY:1985-02-14", "1985-02-14"},
        {"BDAY:1985/2/14", "1985-02-14"},
        {"BDAY;VALUE=date-time:1985-02-14T23:10:00Z", "1985-02-14"},
        {"BDAY:19850214T231000-0500", "1985-02-14"},
        {"BDAY:1985-02", "1985-02"},
        {"BDAY:1985", "1985"},
        {"BDAY;VALUE=text:circa 1800", std::nullopt},
        {"BDAY:", std::nullopt},
        {"BDAY:19723101", std::nullopt, true},
        {"BDAY:1985-02-30", std::nullopt, true},
        {"BDAY:spring", std::nullopt, true},
    };
    for (const Birthday& each : birthdays) {
        SCOPED_TRACE(each.line);
        const Read result = read_text(card_of("4.0", {"FN:Ann", each.line}));
        ASSERT_EQ(result.cards.size(), 1U);
        const auto& birthday = result.cards[0].person.birthday;
        EXPECT_EQ(birthday ? std::optional(birthday->to_text()) : std::nullopt, each.date);
        EXPECT_EQ(result.problems.size(), each.is_reported ? 1U : 0U);
        // Whatever it is, it comes out again.
        EXPECT_EQ(read_one(write(result.cards[0], Version::v3)).person, result.cards[0].person);
    }
}

TEST(VCardPitfalls, KeepsATextInPlaceOfABirthdayAsItWasWritten) {
    const Card card = read_one(card_of("4.0", {"FN:Ann", "BDAY;VALUE=text:circa 1800"}));
    EXPECT_TRUE(has_line(write(card, Version::v4), "BDAY;VALUE=text:circa 1800"));
}

TEST(VCardPitfalls, SaysWhichBirthdayDoesNotExistAndWhere) {
    const Read result = read_text(card_of("4.0", {"FN:Ann", "BDAY:19723101"}));
    ASSERT_EQ(result.problems.size(), 1U);
    EXPECT_EQ(result.problems[0].file, "cards.vcf");
    EXPECT_EQ(result.problems[0].line, 4);
    EXPECT_EQ(result.problems[0].message,
              "BDAY: \"19723101\" is not a day that exists. It is kept as it was written.");
    EXPECT_TRUE(has_line(write(result.cards.at(0), Version::v4), "BDAY:19723101"));
}

TEST(VCardPitfalls, ShowsNoOneAPlaceholderYear) {
    for (const char* line : {"BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-14", "BDAY:16040214"}) {
        const Card card = read_one(card_of("3.0", {"FN:Ann", line}));
        EXPECT_TRUE(has_line(write(card, Version::v4), "BDAY:--0214"));
        EXPECT_TRUE(has_line(write(card, Version::v3), "BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-14"));
    }
}

// 5: the 29th of February.
TEST(VCardPitfalls, KeepsThe29thOfFebruaryWithAndWithoutItsYear) {
    for (const auto& [line, date] :
         {std::pair{"BDAY:--02-29", "--02-29"}, std::pair{"BDAY:2000-02-29", "2000-02-29"}}) {
        const Card card = read_one(card_of("3.0", {"FN:Ann", line}));
        ASSERT_TRUE(card.person.birthday);
        EXPECT_EQ(card.person.birthday->to_text(), date);
        for (const Version version : {Version::v3, Version::v4})
            EXPECT_EQ(read_one(write(card, version)).person.birthday, card.person.birthday);
    }
}

// 10: escapes.
TEST(VCardPitfalls, ReadsAnEscapedCommaInACategoryAsOneTag) {
    const Card card = read_one(card_of("3.0", {"FN:Ann", "CATEGORIES:Friends\\,Work,Choir"}));
    EXPECT_EQ(card.person.tags, (std::vector<std::string>{"Friends,Work", "Choir"}));
}

TEST(VCardPitfalls, ReadsABackslashBeforeAColonInAName) {
    EXPECT_EQ(read_one(card_of("3.0", {"N:Rp\\: x"})).person.names.at(0).family, "Rp: x");
}

TEST(VCardPitfalls, ReadsAnEscapedCommaBetweenTypesAsTwoTypes) {
    const Card card = read_one(card_of("3.0", {"FN:Ann", "TEL;TYPE=VOICE\\,CELL:123"}));
    EXPECT_EQ(card.person.phones.at(0).value, "123");
    EXPECT_EQ(card.person.phones.at(0).label, "cell");
}

TEST(VCardPitfalls, DoesNotDoubleEscapesInTenRoundTrips) {
    for (const Version version : {Version::v3, Version::v4}) {
        Card card = read_one(card_of("3.0", {"N:Se\\;mi;Com\\,ma;;;", "FN:Com\\,ma Se\\;mi",
                                             "NOTE:line\\nnext \\\\ back\\;slash", "X-OTHER:a\\;b\\,c\\\\d",
                                             "CATEGORIES:a\\,b,c\\\\d"}));
        const people::Person first = card.person;
        EXPECT_EQ(first.note, "line\nnext \\ back;slash");
        const std::string once = write(card, version);
        for (int i = 0; i < 10; ++i)
            card = read_one(write(card, version));
        EXPECT_EQ(card.person, first);
        EXPECT_EQ(write(card, version), once);
    }
}

// 11: groups.
TEST(VCardPitfalls, GivesAGroupedNumberItsLabel) {
    const Card card = read_one(card_of("3.0", {"FN:Ann", "item1.TEL:123", "item1.X-ABLabel:J Cell",
                                               "item2.TEL:456", "item2.X-ABLabel:_$!<Home>!$_"}));
    ASSERT_EQ(card.person.phones.size(), 2U);
    EXPECT_EQ(card.person.phones[0].label, "J Cell");
    EXPECT_EQ(card.person.phones[1].label, "home");
}

TEST(VCardPitfalls, KeepsEveryOneOfSeveralGroupedWebAddresses) {
    const Card card = read_one(card_of("3.0", {"FN:Ann", "item1.URL:http://a.example", "item1.X-ABLabel:Blog",
                                               "item2.URL:http\\://b.example",
                                               "item2.X-ABLabel:_$!<HomePage>!$_", "URL:http://c.example"}));
    ASSERT_EQ(card.person.urls.size(), 3U);
    EXPECT_EQ(card.person.urls[1].value, "http://b.example");
    EXPECT_EQ(card.person.urls[1].label, "home page");
}

// 12: hardly anything on the card.
TEST(VCardPitfalls, TakesInACardWithOneNamePart) {
    const Card card = read_one(card_of("3.0", {"N:Only;;;;"}));
    EXPECT_EQ(card.person.names.at(0).text, "Only");
}

TEST(VCardPitfalls, TakesInACardWithOnlyAnEmail) {
    const Card card = read_one(card_of("3.0", {"EMAIL:ann@example.org"}));
    EXPECT_TRUE(card.person.names.empty());
    EXPECT_EQ(card.person.emails.at(0).value, "ann@example.org");
}

TEST(VCardPitfalls, TakesInACardWithOnlyANickname) {
    const Card card = read_one(card_of("3.0", {"NICKNAME:Robbie"}));
    EXPECT_EQ(card.person.names.at(0).kind, people::NameKind::nickname);
    EXPECT_EQ(card.person.names.at(0).text, "Robbie");
}

TEST(VCardPitfalls, GivesACardWithoutAnyNameSomethingToBeCalledBy) {
    const Read result =
        read_text(card_of("3.0", {"ADR:;;221B Baker Street;London;;;"}) + card_of("3.0", {"REV:2020"}));
    ASSERT_EQ(result.cards.size(), 2U);
    EXPECT_EQ(result.cards[0].person.description, "221B Baker Street");
    EXPECT_EQ(result.cards[1].person.description, "Someone without a name");
    EXPECT_EQ(result.problems.size(), 2U);
}

// 14: pictures elsewhere; lines that should be there once.
TEST(VCardPitfalls, TakesAFoldedAddressOfAPicture) {
    const Card card = read_one(
        card_of("3.0", {"FN:Ann", "PHOTO:https://pictures.example/a/very/long/", " address/ann.jpg"}));
    ASSERT_EQ(card.photos.size(), 1U);
    EXPECT_EQ(card.photos[0].uri, "https://pictures.example/a/very/long/address/ann.jpg");
    EXPECT_TRUE(card.photos[0].bytes.empty());
}

TEST(VCardPitfalls, ReadsACardWithVersionAndProductTwice) {
    const Read result =
        read_text(card_of("3.0", {"VERSION:3.0", "PRODID:one", "PRODID:two", "FN:Ann\\, Lee"}));
    ASSERT_EQ(result.cards.size(), 1U);
    EXPECT_EQ(result.cards[0].person.names.at(0).text, "Ann, Lee");
    EXPECT_TRUE(result.problems.empty());
}

} // namespace
} // namespace goodturn::intake::vcard

// What is read from unusual files, and what is said about broken ones.
#include "base/text.hpp"
#include "unit/intake/vcard_support.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>

namespace goodturn::intake::vcard {
namespace {

using namespace testing;
using people::NameKind;

std::string utf16(std::string_view ascii, bool little) {
    std::string bytes = little ? "\xFF\xFE" : "\xFE\xFF";
    for (const char byte : ascii)
        bytes += little ? std::string{byte, '\0'} : std::string{'\0', byte};
    return bytes;
}

TEST(VCardReading, ReadsUtf16InBothByteOrdersWithAndWithoutItsMark) {
    const std::string text = card_of("3.0", {"FN:Ann Lee"});
    for (const bool little : {true, false}) {
        const std::string bytes = utf16(text, little);
        EXPECT_EQ(read_one(bytes).person.names.at(0).text, "Ann Lee");
        EXPECT_EQ(read_one(bytes.substr(2)).person.names.at(0).text, "Ann Lee");
        EXPECT_TRUE(looks_like(bytes));
    }
}

TEST(VCardReading, ReadsAFileWhoseLinesEndWithCarriageReturnsOnly) {
    EXPECT_EQ(read_one("BEGIN:VCARD\rVERSION:3.0\rFN:Ann\rEND:VCARD\r").person.names.at(0).text, "Ann");
}

TEST(VCardReading, SkipsAMarkBetweenJoinedFiles) {
    const std::string marked = "\xEF\xBB\xBF" + card_of("3.0", {"FN:Ann"});
    EXPECT_EQ(read_text(marked + marked).cards.size(), 2U);
}

TEST(VCardReading, ReadsWhatLiesAcrossTheBlocksOfAFile) {
    // Longer than a block of 64 KiB, so that every kind of place falls on a border once.
    std::string text;
    for (int i = 0; i < 3000; ++i)
        text += card_of("3.0", {"FN:Zoë " + std::to_string(i), "NOTE:a", "  b"});
    const Read result = read_text(text);
    ASSERT_EQ(result.cards.size(), 3000U);
    for (std::size_t i = 0; i < 3000; ++i) {
        ASSERT_EQ(result.cards[i].person.names.at(0).text, "Zoë " + std::to_string(i));
        ASSERT_EQ(result.cards[i].person.note, "a b");
    }
    EXPECT_TRUE(result.problems.empty());
}

TEST(VCardReading, TakesWhatACutFileHoldsAndSaysSo) {
    const Read result = read_text("BEGIN:VCARD\nVERSION:3.0\nFN:Ann\nEMAIL:ann@example.org\n");
    ASSERT_EQ(result.cards.size(), 1U);
    EXPECT_EQ(result.cards[0].person.emails.size(), 1U);
    ASSERT_EQ(result.problems.size(), 1U);
    EXPECT_EQ(result.problems[0].line, 1);
}

TEST(VCardReading, ReportsABrokenLineWithItsNumberAndTakesTheOthers) {
    const Read result = read_text(card_of("3.0", {"FN:Ann", "this is nothing", "EMAIL:ann@example.org"}));
    ASSERT_EQ(result.cards.size(), 1U);
    EXPECT_EQ(result.cards[0].person.emails.size(), 1U);
    ASSERT_EQ(result.problems.size(), 1U);
    EXPECT_EQ(result.problems[0].line, 4);
}

TEST(VCardReading, GivesTheOuterCardWhatFollowsTheInnerOnes) {
    const Read result =
        read_text("BEGIN:VCARD\nVERSION:2.1\nN:parent\nBEGIN:VCARD\nN:nest\nEND:VCARD\nTEL:1\nEND:VCARD\n");
    ASSERT_EQ(result.cards.size(), 2U);
    EXPECT_EQ(result.cards[0].person.names.at(0).text, "parent");
    EXPECT_EQ(result.cards[0].person.phones.size(), 1U);
    EXPECT_TRUE(result.cards[1].person.phones.empty());
}

TEST(VCardReading, TakesTheCardOfAnAgentAsTheNameOfOne) {
    const std::vector<std::string> texts{
        card_of("2.1",
                {"FN:Ann", "AGENT:", "BEGIN:VCARD", "VERSION:2.1", "FN:Susan Thomas", "END:VCARD", "TEL:1"}),
        card_of("3.0", {"FN:Ann", "AGENT:BEGIN:VCARD\\nFN:Susan Thomas\\nEND:VCARD\\n", "TEL:1"})};
    for (const std::string& text : texts) {
        const Card card = read_one(text);
        EXPECT_EQ(card.person.names.at(0).text, "Ann");
        EXPECT_EQ(card.person.relatives, (std::vector<people::NamedRelative>{{"agent", "Susan Thomas"}}));
        EXPECT_EQ(card.person.phones.size(), 1U);
        EXPECT_EQ(read_one(write(card, Version::v4)).person, card.person);
    }
}

TEST(VCardReading, LeavesAGroupOutAndSaysSo) {
    const Read result = read_text(card_of("4.0", {"KIND:group", "FN:Choir", "MEMBER:urn:uuid:1"}) +
                                  card_of("4.0", {"FN:Ann"}));
    ASSERT_EQ(result.cards.size(), 1U);
    ASSERT_EQ(result.problems.size(), 1U);
    EXPECT_EQ(result.problems[0].line, 1);
}

TEST(VCardReading, ReadsUndeclaredLegacyBytesInTheCharsetThatAnotherLineDeclares) {
    const Card card = read_one(card_of(
        "2.1", {"FN:\xCA\xEB\xE8\xF7\xEA\xEE", "LABEL;CHARSET=windows-1251;ENCODING=QUOTED-PRINTABLE:=CA"}));
    EXPECT_EQ(card.person.names.at(0).text, "Кличко");
}

TEST(VCardReading, ReadsPolishNamesThatDeclareNoCharset) {
    const Card card = read_one(card_of("3.0", {"FN:Stanis\xB3"
                                               "aw W\xF3jcik",
                                               "N:W\xF3jcik;Stanis\xB3"
                                               "aw;;;",
                                               "ADR:;;\xA3\xF3"
                                               "d\x9F 3;\xA3\xF3"
                                               "d\x9F;;;Polska",
                                               "NOTE:Przyjaci\xF3\xB3 z \xA3odzi, m\xF3wi po w\xB3osku"}));
    EXPECT_EQ(card.person.names.at(0).text, "Stanisław Wójcik");
}

TEST(VCardReading, TakesEveryKindOfNameFromACard) {
    const Card card = read_one(
        card_of("3.0", {"FN:Dr. Ann Lee", "N:Lee;Ann;Marie;Dr.;", "NICKNAME:Annie,Nan", "X-MAIDENNAME:Jones",
                        "X-PHONETIC-FIRST-NAME:Än", "X-PHONETIC-LAST-NAME:Lih"}));
    const auto& names = card.person.names;
    ASSERT_EQ(names.size(), 5U);
    EXPECT_EQ(names[0], (people::Name{NameKind::full, "Dr. Ann Lee", "Ann", "Marie", "Lee", "Dr.", ""}));
    EXPECT_EQ(names[2].text, "Nan");
    EXPECT_EQ(names[3], (people::Name{NameKind::maiden, "Jones", "", "", "", "", ""}));
    EXPECT_EQ(names[4].text, "Än Lih");
    EXPECT_EQ(names[4].kind, NameKind::phonetic);
}

TEST(VCardReading, PutsTheFamilyNameFirstWhereThatIsTheCustom) {
    EXPECT_EQ(read_one(card_of("3.0", {"N:王;小明;;;"})).person.names.at(0).text, "王小明");
    EXPECT_EQ(read_one(card_of("3.0", {"N:安藤;ロイド;;;"})).person.names.at(0).text, "安藤 ロイド");
    EXPECT_EQ(read_one(card_of("3.0", {"N:Wang;Xiaoming;;;"})).person.names.at(0).text, "Xiaoming Wang");
}

TEST(VCardReading, TakesNumbersWithoutTheMarksAroundThem) {
    const Card card =
        read_one(card_of("4.0", {"FN:Ann", "TEL:\u202A+44 20 7946 0000\u202C",
                                 "TEL;VALUE=uri;TYPE=\"work,voice\":tel:+1-418-656-9254;ext=102"}));
    EXPECT_EQ(card.person.phones.at(0).value, "+44 20 7946 0000");
    EXPECT_EQ(card.person.phones.at(1).value, "+1-418-656-9254 ext. 102");
    EXPECT_EQ(card.person.phones.at(1).label, "work");
}

TEST(VCardReading, TellsAFirmFromAPerson) {
    EXPECT_TRUE(read_one(card_of("4.0", {"KIND:org", "FN:Acme Ltd"})).person.is_organization);
    EXPECT_EQ(read_one(card_of("4.0", {"KIND:org", "FN:Acme Ltd"})).person.organization, "Acme Ltd");
    EXPECT_TRUE(read_one(card_of("3.0", {"FN:Acme Ltd", "ORG:Acme Ltd", "X-ABShowAs:COMPANY"}))
                    .person.is_organization);
    EXPECT_FALSE(read_one(card_of("4.0", {"KIND:individual", "FN:Ann"})).person.is_organization);
}

TEST(VCardReading, KnowsWhoHasDied) {
    const Card dated = read_one(card_of("4.0", {"FN:Ann", "DEATHDATE:19960415"}));
    EXPECT_TRUE(dated.person.dead);
    EXPECT_EQ(dated.person.died->to_text(), "1996-04-15");
    const Card undated = read_one(card_of("4.0", {"FN:Ann", "DEATHDATE;VALUE=text:some winter"}));
    EXPECT_TRUE(undated.person.dead);
    EXPECT_FALSE(undated.person.died);
}

TEST(VCardReading, GivesEachCardAKeyThatStaysTheSame) {
    EXPECT_EQ(read_one(card_of("3.0", {"FN:Ann", "UID:abc"})).key, "abc");
    EXPECT_EQ(read_one(card_of("3.0", {"FN:ANN", "EMAIL:Ann@Example.org"})).key,
              read_one(card_of("4.0", {"EMAIL:ann@example.org", "FN:Ann"})).key);
    EXPECT_NE(read_one(card_of("3.0", {"REV:1"})).key, read_one(card_of("3.0", {"REV:2"})).key);
}

TEST(VCardReading, ReadsAnEncodingAndATypeInOneListOfBareParameters) {
    const Card card = read_one(card_of("2.1", {"FN:Ann", "PHOTO;BASE64,HOME,JPEG:AQID"}));
    ASSERT_EQ(card.photos.size(), 1U);
    EXPECT_EQ(card.photos[0].bytes, "\1\2\3");
}

TEST(VCardReading, StopsWhenItIsToldTo) {
    std::istringstream in(card_of("3.0", {"FN:Ann"}) + card_of("3.0", {"FN:Ben"}));
    int taken = 0;
    const auto result = vcard::read(
        in, "cards.vcf", [&](const Card&) { return ++taken < 1; }, [](const Problem&) {});
    EXPECT_TRUE(result.has_value());
    EXPECT_EQ(taken, 1);
}

TEST(VCardReading, TakesOtherFilesForWhatTheyAre) {
    EXPECT_TRUE(looks_like("\xEF\xBB\xBF\r\n\r\nbegin:vcard \r\n"));
    EXPECT_FALSE(looks_like("BEGIN:VCALENDAR\r\nBEGIN:VCARD\r\n"));
    EXPECT_FALSE(looks_like("From: ann@example.org\r\n\r\nBEGIN:VCARD\r\n"));
    EXPECT_FALSE(looks_like("First Name,Last Name\r\n"));
    EXPECT_FALSE(looks_like(""));
}

TEST(VCardReading, SaysThatAPictureCannotBeReadAndKeepsIt) {
    const Read result = read_text(card_of("2.1", {"FN:Ann", "PHOTO;ENCODING=BASE64;TYPE=JPEG:qgEP:ASDF=="}));
    ASSERT_EQ(result.cards.size(), 1U);
    EXPECT_TRUE(result.cards[0].photos.empty());
    EXPECT_EQ(result.problems.size(), 1U);
    EXPECT_NE(write(result.cards[0], Version::v4).find("qgEP:ASDF=="), std::string::npos);
}

} // namespace
} // namespace goodturn::intake::vcard

// What becomes of a card when the person has changed since.
#include "intake/vcard/to_person.hpp"
#include "unit/intake/vcard_support.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace goodturn::intake::vcard {
namespace {

using namespace testing;
using people::NameKind;

std::size_t count_of(const std::string& card, const std::string& name) {
    const auto lines = lines_of(card);
    return static_cast<std::size_t>(std::count_if(lines.begin(), lines.end(), [&](const std::string& line) {
        return line.starts_with(name + ":") || line.starts_with(name + ";");
    }));
}

TEST(VCardWriting, GivesSomeoneNewACardThatReadsBackTheSame) {
    people::Person person;
    person.names = {{NameKind::full, "Dr. Ann Marie Lee", "Ann", "Marie", "Lee", "Dr.", ""},
                    {NameKind::nickname, "Nan, the elder", "", "", "", "", ""},
                    {NameKind::maiden, "Jones", "", "", "", "", ""},
                    {NameKind::phonetic, "Än Lih", "Än", "", "Lih", "", ""},
                    {NameKind::other, "Анна Ли", "Анна", "", "Ли", "", ""}};
    person.emails = {
        {"ann@example.org", "work", true}, {"nan@example.org", "Choir", false}, {"a@example.org", "", false}};
    person.phones = {{"+44 20 7946 0000", "home fax", false, ""}, {"123", "J Cell", true, ""}};
    person.addresses = {
        {"home", "PO 1", "Flat 2", "Baker Street; 221B", "London", "Greater London", "NW1", "UK", "", true},
        {"Cottage", "", "", "", "", "", "", "", "By the lake,\nthird house", false}};
    person.urls = {{"https://example.org/?a=1,2;3", "Blog", false}};
    person.handles = {{"xmpp:ann@example.org", "jabber", false}, {"@ann", "Telegram", true}};
    person.organization = "Lee, Lee & Co; Partners";
    person.department = "Advice";
    person.title = "Partner";
    person.role = "Listener";
    person.birthday = *CivilDate::parse("--02-29");
    person.leap_day = LeapDay::february_28;
    person.occasions = {{"anniversary", *CivilDate::parse("2010-06-01")},
                        {"anniversary", *CivilDate::parse("2011-06-01")},
                        {"Name day", *CivilDate::parse("--07-26")},
                        {"date", *CivilDate::parse("1999-09")}};
    person.relatives = {{"spouse", "Ben Lee"}, {"", "Cem"}};
    person.tags = {"choir", "a,b"};
    person.circle = people::Circle::close;
    person.how_met = "At the Kafka talk";
    person.description = "red scarf";
    person.note = "First line\nSecond: \\ ; , line\n\nThird";
    person.language = "en";
    person.time_zone = "Europe/London";
    person.channel = "call";
    person.trusted = person.leave_in_peace = person.no_introductions = true;
    person.died = *CivilDate::parse("2024-01-02");
    person.dead = true;
    const std::vector<people::Photo> photos{{"image/png", "", std::string("\0\1\2\xFF", 4)},
                                            {"", "https://example.org/ann.jpg", ""}};
    for (const Version version : {Version::v3, Version::v4}) {
        const std::string written = write_card(person, photos, "", version);
        const Card card = read_one(written);
        EXPECT_EQ(card.person, person) << written;
        EXPECT_EQ(card.photos, photos);
        EXPECT_EQ(write(card, version), written);
    }
}

TEST(VCardWriting, GivesEveryCardFormattedNameAndName) {
    for (const char* line : {"EMAIL:ann@example.org", "NICKNAME:Nan", "ORG:Acme", "ADR:;;Here;;;;"}) {
        const Card card = read_one(card_of("3.0", {line}));
        const std::string written = write(card, Version::v3);
        EXPECT_EQ(count_of(written, "FN"), 1U) << written;
        EXPECT_EQ(count_of(written, "N"), 1U) << written;
        EXPECT_EQ(read_one(written).person, card.person) << "a made-up name must not become a name";
    }
}

TEST(VCardWriting, GivesAPersonWhoIsKeptUnderAnIdAUid) {
    people::Person person;
    person.id = "0190f3c2-0000-7000-8000-000000000001";
    person.names = {{NameKind::full, "Ann", "", "", "", "", ""}};
    EXPECT_TRUE(has_line(write_card(person, {}, "", Version::v4), "UID:urn:uuid:" + person.id));
    EXPECT_EQ(count_of(write_card(person, {}, "UID:abc\nFN:Ann\n\n", Version::v4), "UID"), 1U);
}

TEST(VCardWriting, DropsAnAddressThatIsGoneWithItsLabelAndKeepsTheRest) {
    Card card =
        read_one(card_of("3.0", {"FN:Ann", "item1.EMAIL;PID=1.1:old@example.org", "item1.X-ABLabel:Old",
                                 "item2.EMAIL;PID=2.1;TYPE=INTERNET:new@example.org", "item2.X-ABLabel:New",
                                 "X-KEEP;A=B:this"}));
    std::erase_if(card.person.emails, [](const auto& email) { return email.value == "old@example.org"; });
    const std::string written = write(card, Version::v4);
    EXPECT_EQ(written.find("old@example.org"), std::string::npos);
    EXPECT_EQ(written.find("X-ABLabel:Old"), std::string::npos);
    EXPECT_TRUE(has_line(written, "item2.EMAIL;PID=2.1;TYPE=INTERNET:new@example.org"));
    EXPECT_TRUE(has_line(written, "item2.X-ABLabel:New"));
    EXPECT_TRUE(has_line(written, "X-KEEP;A=B:this"));
}

TEST(VCardWriting, WritesWhatTheUserChangedAndNothingOld) {
    Card card = read_one(
        card_of("3.0", {"FN:Ann Lee", "N:Lee;Ann;;;", "BDAY:1980-01-01", "TITLE:Partner", "ORG:Old Ltd;Sales",
                        "NOTE:old", "TEL;TYPE=CELL:0123 456789", "CATEGORIES:one,two,three"}));
    card.person.names[0] = {NameKind::full, "Ann Miller", "Ann", "", "Miller", "", ""};
    card.person.birthday = *CivilDate::parse("1981-01-01");
    card.person.title = "";
    card.person.organization = "New Ltd";
    card.person.department = "";
    card.person.note = "new";
    card.person.phones[0].label = "work";
    card.person.tags = {"one", "three", "four"};
    for (const Version version : {Version::v3, Version::v4}) {
        const std::string written = write(card, version);
        EXPECT_EQ(read_one(written).person, card.person) << written;
        for (const char* name : {"FN", "N", "BDAY", "ORG", "NOTE", "TEL"})
            EXPECT_EQ(count_of(written, name), 1U) << name;
        EXPECT_EQ(count_of(written, "TITLE"), 0U);
    }
}

TEST(VCardWriting, ChangingANicknameTouchesNothingElse) {
    Card card =
        read_one(card_of("3.0", {"FN:Ann", "NICKNAME;TYPE=home:Nan", "TEL:123", "BDAY:--0214", "X-OTHER:x"}));
    card.person.names[1].text = "Annie";
    const auto lines = lines_of(write(card, Version::v4));
    EXPECT_EQ(lines, (std::vector<std::string>{"N;DERIVED=TRUE:;Ann;;;", "FN:Ann", "TEL:123", "BDAY:--0214",
                                               "X-OTHER:x", "NICKNAME:Annie"}));
}

TEST(VCardWriting, KeepsBothLinesOfANumberThatIsKnownOnce) {
    // Saving a person drops the second spelling of a number; the card keeps it.
    Card card = read_one(card_of("2.1", {"FN:Ann", "TEL;CELL:+44 20 7946 0000", "TEL;WORK:020 7946 0000"}));
    card.person.phones.pop_back();
    const std::string written = write(card, Version::v4);
    EXPECT_TRUE(has_line(written, "TEL;TYPE=CELL:+44 20 7946 0000"));
    EXPECT_TRUE(has_line(written, "TEL;TYPE=WORK:020 7946 0000"));
}

TEST(VCardWriting, MakesOneCardOfTwoRecords) {
    const Card a =
        read_one(card_of("3.0", {"UID:a", "FN:Ann Lee", "N:Lee;Ann;;;", "item1.TEL:111",
                                 "item1.X-ABLabel:Boat", "BDAY:1980-01-01", "NOTE:from a",
                                 "EMAIL:ann@example.org", "REV:20200101", "X-A:1", "CATEGORIES:choir,work"}));
    const Card b =
        read_one(card_of("4.0", {"UID:b", "FN:Lee\\, Ann", "N:Lee;A.;;;", "item1.TEL:222",
                                 "item1.X-ABLabel:Car", "BDAY:19800102", "NOTE:from b",
                                 "EMAIL:ANN@example.org", "REV:20210101", "X-B:2", "CATEGORIES:choir,sea"}));
    people::Person both = a.person;
    both.names.push_back(b.person.names[0]);
    both.phones.push_back(b.person.phones[0]);
    both.note += "\n\n" + b.person.note;
    both.tags.emplace_back("sea");
    const std::string written = write_card(both, {}, a.source + b.source, Version::v4);
    for (const char* name : {"FN", "N", "BDAY", "UID", "REV", "EMAIL"})
        EXPECT_EQ(count_of(written, name), 1U) << name << "\n" << written;
    for (const char* line :
         {"UID:a", "FN:Ann Lee", "X-A:1", "X-B:2", "item1.X-ABLabel:Boat", "NOTE:from a", "NOTE:from b"})
        EXPECT_TRUE(has_line(written, line)) << line << "\n" << written;
    const people::Person again = read_one(written).person;
    EXPECT_EQ(again.phones, both.phones);
    EXPECT_EQ(again.tags, both.tags);
    EXPECT_EQ(again.note, both.note);
    EXPECT_EQ(again.birthday, both.birthday);
}

TEST(VCardWriting, LeavesOutAPictureThatWasRemovedAndTakesTheNewOne) {
    Card card = read_one(card_of("3.0", {"FN:Ann", "PHOTO;ENCODING=b;TYPE=JPEG;X-CROP=1:AQID"}));
    ASSERT_EQ(card.photos.size(), 1U);
    EXPECT_EQ(card.source.find("AQID"), std::string::npos) << "the bytes do not belong to the kept lines";
    EXPECT_TRUE(has_line(write(card, Version::v4), "PHOTO;X-CROP=1:data:image/jpeg;base64,AQID"));
    EXPECT_TRUE(has_line(write(card, Version::v3), "PHOTO;X-CROP=1;ENCODING=b;TYPE=JPEG:AQID"));
    card.photos[0].bytes = "\4\5\6";
    EXPECT_TRUE(has_line(write(card, Version::v4), "PHOTO:data:image/jpeg;base64,BAUG"));
    card.photos.clear();
    EXPECT_EQ(count_of(write(card, Version::v4), "PHOTO"), 0U);
}

TEST(VCardWriting, TellsAPictureFromAnotherByTheKeptLines) {
    const auto source = [](const std::string& base64) {
        return read_one(card_of("3.0", {"FN:Ann", "PHOTO;ENCODING=b;TYPE=JPEG:" + base64})).source;
    };
    EXPECT_EQ(source("AQID"), source("AQID"));
    EXPECT_NE(source("AQID"), source("BAUG"));
}

TEST(VCardWriting, EscapesParametersInTheWayOfRfc6868) {
    const Card card = read_one(
        card_of("4.0", {"FN:Ann", "ADR;LABEL=\"one^ntwo ^'three^' ^^\";X-P=\"a;b:c\":;;Street;;;;"}));
    EXPECT_EQ(card.person.addresses.at(0).text, "one\ntwo \"three\" ^");
    EXPECT_TRUE(
        has_line(write(card, Version::v4), "ADR;LABEL=one^ntwo ^'three^' ^^;X-P=\"a;b:c\":;;Street;;;;"));
}

} // namespace
} // namespace goodturn::intake::vcard

#include "unit/people/home.hpp"

#include <gmock/gmock.h>

namespace goodturn::people {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

TEST_F(People, AreFoundByAnyPartOfAName) {
    add("Ann Marie Lee");
    add("Joanna Grey");
    EXPECT_THAT(found("lee"), ElementsAre("Ann Marie Lee"));
    EXPECT_THAT(found("mar"), ElementsAre("Ann Marie Lee"));
    EXPECT_THAT(found("LEE ann"), ElementsAre("Ann Marie Lee"));
    EXPECT_THAT(found("oan"), ElementsAre("Joanna Grey"));
    EXPECT_THAT(found("lee grey"), IsEmpty());
}

TEST_F(People, WhoseNameBeginsWithTheWordComeBeforeThoseWhoHaveItElsewhere) {
    Person grace = called("Grace Webb");
    grace.organization = "Annandale Dairy";
    add(grace);
    add("Mary Ann Cole");
    add("Ann Lee");
    EXPECT_THAT(found("ann"), ElementsAre("Ann Lee", "Grace Webb", "Mary Ann Cole"));
}

TEST_F(People, AreFoundWithoutAccentsAndInLatinLetters) {
    add("Łukasz Żak");
    add("王小明");
    add("Jürgen Müller");
    add("Иван Петров");
    EXPECT_THAT(found("lukasz"), ElementsAre("Łukasz Żak"));
    EXPECT_THAT(found("wang"), ElementsAre("王小明"));
    EXPECT_THAT(found("小明"), ElementsAre("王小明"));
    EXPECT_THAT(found("muller"), ElementsAre("Jürgen Müller"));
    EXPECT_THAT(found("mueller"), ElementsAre("Jürgen Müller"));
    EXPECT_THAT(found("MÜLLER"), ElementsAre("Jürgen Müller"));
    EXPECT_THAT(found("ivan"), ElementsAre("Иван Петров"));
}

// PITFALLS 18
TEST_F(People, ComposedAndDecomposedAccentsAreTheSame) {
    add("Bríd Walsh"); // composed
    add("Bri\xCC\x81"
        "d Burke"); // decomposed
    add("Bridget Kelly");
    EXPECT_THAT(found("brid"), UnorderedElementsAre("Bríd Walsh",
                                                    "Bri\xCC\x81"
                                                    "d Burke",
                                                    "Bridget Kelly"));
    EXPECT_THAT(found("bríd"), UnorderedElementsAre("Bríd Walsh",
                                                    "Bri\xCC\x81"
                                                    "d Burke",
                                                    "Bridget Kelly"));
    EXPECT_THAT(found("bri\xCC\x81"
                      "d"),
                UnorderedElementsAre("Bríd Walsh",
                                     "Bri\xCC\x81"
                                     "d Burke",
                                     "Bridget Kelly"));
}

TEST_F(People, AreFoundByEmailNumberFirmAndTag) {
    Person ann = called("Ann Lee");
    ann.emails.push_back({"Ann.Lee@Example.org", "work", false});
    ann.phones.push_back({"020 7946 0000", "work", false, {}});
    ann.organization = "Kestrel Bicycles";
    ann.tags = {"book club"};
    add(ann);
    add("Ben Cole");
    EXPECT_THAT(found("ann.lee@example.org"), ElementsAre("Ann Lee"));
    EXPECT_THAT(found("example.org"), ElementsAre("Ann Lee"));
    for (const char* number :
         {"020 7946 0000", "+44 20 7946 0000", "0044 20 79460000", "(020) 7946-0000", "79460000"})
        EXPECT_THAT(found(number), ElementsAre("Ann Lee")) << number;
    EXPECT_THAT(found("kestrel"), ElementsAre("Ann Lee"));
    EXPECT_THAT(found("book club"), ElementsAre("Ann Lee"));
}

TEST_F(People, AreFoundByTwoLetters) {
    add("Li Na");
    add("Ed Bo");
    EXPECT_THAT(found("li"), ElementsAre("Li Na"));
    EXPECT_THAT(found("bo"), ElementsAre("Ed Bo"));
}

TEST_F(People, AnEmptySearchListsEveryoneByName) {
    add("Zoe");
    add("adam");
    EXPECT_THAT(found(""), ElementsAre("adam", "Zoe"));
}

TEST_F(People, QuotesAndOperatorsInASearchAreOnlyLetters) {
    add("Conan \"Coco\" O'Brien");
    EXPECT_THAT(found("\"coco\""), ElementsAre("Conan \"Coco\" O'Brien"));
    EXPECT_THAT(found("o'bri"), ElementsAre("Conan \"Coco\" O'Brien"));
    EXPECT_THAT(found("NOT AND ("), IsEmpty());
    EXPECT_THAT(found("*"), IsEmpty());
}

TEST_F(People, SearchFollowsAChangeOfName) {
    Person ann = add("Ann Lee");
    ann.names.front() = {NameKind::full, "Ann Gray", {}, {}, {}, {}, {}};
    add(ann);
    EXPECT_THAT(found("lee"), IsEmpty());
    EXPECT_THAT(found("gray"), ElementsAre("Ann Gray"));
}

TEST_F(People, OneIsMeantByAWholeWordOfTheName) {
    const Person ann = add("Ann Lee");
    add("Joanna Grey");
    EXPECT_EQ(resolve(database, "ann", region), ann.id);
    EXPECT_EQ(resolve(database, "  ANN lee ", region), ann.id);
}

TEST_F(People, OneIsMeantOnlyByANameNotByAFirmOrAnAddress) {
    Person thao = called("Nguyễn Thị Thảo");
    thao.organization = "Riverbend School";
    thao.emails = {{"thao@riverbend.example", "", false}};
    add(thao);
    const auto who = resolve(database, "ben", region);
    ASSERT_FALSE(who);
    EXPECT_EQ(who.error().problem, Problem::not_found);
    EXPECT_TRUE(resolve(database, "thao", region));
    EXPECT_TRUE(resolve(database, "thao@riverbend.example", region));
}

TEST_F(People, OneIsMeantByIdItsBeginningOrItsEnd) {
    const Person ann = add("Ann Lee");
    EXPECT_EQ(resolve(database, ann.id, region), ann.id);
    EXPECT_EQ(resolve(database, ann.id.substr(0, 13), region), ann.id);
    EXPECT_EQ(resolve(database, short_id(ann.id), region), ann.id);
}

TEST_F(People, WhoAreSeveralAreListedSoThatOneCanBeChosen) {
    Person first = called("Priya Sharma");
    first.organization = "Acme";
    add(first);
    Person second = called("Priya Sharma");
    second.emails.push_back({"priya@example.net", "", false});
    add(second);
    const auto who = resolve(database, "priya", region);
    ASSERT_FALSE(who);
    EXPECT_EQ(who.error().problem, Problem::ambiguous);
    ASSERT_EQ(who.error().candidates.size(), 2U);
    EXPECT_THAT(who.error().candidates, testing::Contains(HasSubstr("Priya Sharma, Acme (")));
    EXPECT_THAT(who.error().candidates, testing::Contains(HasSubstr("priya@example.net")));
}

TEST_F(People, NobodyIsNotFoundWithAdvice) {
    const auto who = resolve(database, "zed", region);
    ASSERT_FALSE(who);
    EXPECT_EQ(who.error().problem, Problem::not_found);
    EXPECT_THAT(to_sentence(who.error()), HasSubstr("goodturn add"));
}

} // namespace goodturn::people

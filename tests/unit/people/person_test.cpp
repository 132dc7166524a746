#include "people/relation.hpp"
#include "people/same.hpp"
#include "unit/people/home.hpp"

#include <gmock/gmock.h>

namespace goodturn::people {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

TEST_F(People, ComeBackAsTheyWereSaved) {
    Person ann = called("Ann Lee");
    ann.names.push_back({NameKind::maiden, "Ann Price", "Ann", "", "Price", "", ""});
    ann.emails = {{"ann@example.org", "home", true}, {"lee@example.com", "work", false}};
    ann.phones = {{"020 7946 0000", "cell", false, {}}};
    ann.birthday = CivilDate::parse("--02-29").value();
    ann.leap_day = LeapDay::february_28;
    ann.occasions = {{"anniversary", CivilDate::parse("2001-06-03").value()}};
    ann.relatives = {{"child", "Tom"}};
    ann.circle = Circle::close;
    ann.tags = {"book club", "Leeds"};
    ann.note = "Likes kingfishers.";
    ann.trusted = true;
    const Person saved = add(ann);
    EXPECT_EQ(saved.name, "Ann Lee");
    EXPECT_EQ(saved.phones.front().e164, "+442079460000");
    EXPECT_EQ(find(database, saved.id), saved);
}

TEST_F(People, NeedSomethingToBeCalledBy) {
    const auto nobody = write([&](store::Write& w) { return save(w, Person{}, region); });
    ASSERT_FALSE(nobody);
    EXPECT_THAT(to_sentence(nobody.error()), HasSubstr("red scarf"));
    Person stranger;
    stranger.description = "red scarf, Kafka talk";
    EXPECT_EQ(add(stranger).name, "red scarf, Kafka talk");
}

// PITFALLS 12
TEST_F(People, AreCalledByWhateverThereIs) {
    Person by_email;
    by_email.emails = {{"zoe.hart@example.org", "", false}};
    EXPECT_EQ(add(by_email).name, "zoe.hart");
    Person by_nickname;
    by_nickname.names = {{NameKind::nickname, "Birdy", {}, {}, {}, {}, {}}};
    EXPECT_EQ(add(by_nickname).name, "Birdy");
    Person by_part;
    by_part.names = {{NameKind::full, "", "", "", "Only", "", ""}};
    EXPECT_EQ(add(by_part).name, "Only");
}

// PITFALLS 15
TEST_F(People, KeepTheirBirthdayAndNumberWhenANicknameChanges) {
    Person ann = called("Ann Lee");
    ann.phones = {{"020 7946 0000", "", false, {}}};
    ann.birthday = CivilDate::parse("1990-04-12").value();
    ann = add(ann);
    ann.names.push_back({NameKind::nickname, "Annie", {}, {}, {}, {}, {}});
    add(ann);
    const auto after = find(database, ann.id);
    EXPECT_EQ(after->birthday, CivilDate::parse("1990-04-12").value());
    ASSERT_EQ(after->phones.size(), 1U);
}

TEST_F(People, KeepEachValueOnce) {
    Person ann = called("Ann Lee");
    ann.emails = {
        {"ann@example.org", "home", false}, {" ANN@example.org ", "work", false}, {"  ", "", false}};
    ann.phones = {{"020 7946 0000", "", false, {}}, {"+44 20 7946 0000", "", false, {}}};
    ann = add(ann);
    EXPECT_EQ(ann.emails.size(), 1U);
    EXPECT_EQ(ann.phones.size(), 1U);
}

TEST_F(People, NumbersAreReadInTheOwnersRegion) {
    EXPECT_EQ(e164("020 7946 0000", {"GB"}), "+442079460000");
    EXPECT_EQ(e164("(415) 555-0132", {"US"}), "+14155550132");
    EXPECT_EQ(e164("+49 30 901820", {"GB"}), "+4930901820");
    EXPECT_EQ(e164("020 7946 0000 ext. 12", {"GB"}), "+442079460000;ext=12");
    EXPECT_EQ(e164("E L E P H A N T", {"GB"}), "");
    EXPECT_EQ(phone_for_people("+442079460000"), "+44 20 7946 0000");
    EXPECT_TRUE(is_region("DE"));
    EXPECT_FALSE(is_region("XX"));
}

TEST_F(People, RelationsAreReadFromBothSides) {
    const Person ann = add("Ann Lee");
    const Person tom = add("Tom Lee");
    ASSERT_TRUE(write([&](store::Write& w) { return relate(w, ann.id, "Child", tom.id); }));
    ASSERT_EQ(relations_of(database, ann.id).size(), 1U);
    EXPECT_EQ(relations_of(database, ann.id).front().kind, "child");
    ASSERT_EQ(relations_of(database, tom.id).size(), 1U);
    EXPECT_EQ(relations_of(database, tom.id).front().kind, "parent");
    // Said again from the other side, it is the same relation.
    ASSERT_TRUE(write([&](store::Write& w) { return relate(w, tom.id, "parent", ann.id); }));
    EXPECT_EQ(relations_of(database, ann.id).size(), 1U);
}

TEST_F(People, RelationsOfTheUsersOwnKindHaveAnInverseToo) {
    const Person ann = add("Ann Lee");
    const Person tom = add("Tom Lee");
    EXPECT_FALSE(write([&](store::Write& w) { return relate(w, ann.id, "coach", tom.id); }));
    ASSERT_TRUE(write([&](store::Write& w) { return add_relation_kind(w, "coach", "coached by"); }));
    ASSERT_TRUE(write([&](store::Write& w) { return relate(w, ann.id, "coach", tom.id); }));
    EXPECT_EQ(relations_of(database, tom.id).front().kind, "coached by");
    EXPECT_FALSE(write([&](store::Write& w) { return relate(w, ann.id, "friend", ann.id); }));
}

// PITFALLS 8
TEST_F(People, AMergeKeepsEveryNotePictureAndBirthday) {
    Person a = called("Ann Lee");
    a.note = "Met in Leeds.";
    a.birthday = CivilDate::parse("1990-04-12").value();
    a = add(a);
    Person b = called("Ann M. Lee");
    b.note = "Plays the cello.";
    b.birthday = CivilDate::parse("--04-13").value();
    b.title = "Luthier";
    b = add(b);
    const Photo first{"image/png", "", "one"};
    const Photo second{"image/png", "", "two"};
    ASSERT_TRUE(write([&](store::Write& w) -> Result<void> {
        set_photos(w, a.id, {first});
        set_photos(w, b.id, {second});
        return {};
    }));
    ASSERT_TRUE(write([&](store::Write& w) -> Result<Person> {
        auto both = save(w, merged(a, b), region);
        move_all(w, b.id, a.id);
        remove(w, b.id);
        return both;
    }));
    const auto both = find(database, a.id);
    EXPECT_THAT(both->note, HasSubstr("Met in Leeds."));
    EXPECT_THAT(both->note, HasSubstr("Plays the cello."));
    EXPECT_THAT(both->note, HasSubstr("Birthday: 13 April"));
    EXPECT_EQ(both->birthday, a.birthday);
    EXPECT_EQ(both->title, "Luthier");
    EXPECT_EQ(both->names.size(), 2U);
    EXPECT_THAT(photos_of(database, a.id), ElementsAre(first, second));
    EXPECT_FALSE(find(database, b.id));
}

TEST_F(People, AMergeKeepsRelationsOnce) {
    const Person a = add("Ann Lee");
    const Person b = add("Ann M. Lee");
    const Person tom = add("Tom Lee");
    ASSERT_TRUE(write([&](store::Write& w) -> Result<void> {
        CHECK_OK(relate(w, a.id, "child", tom.id));
        CHECK_OK(relate(w, b.id, "child", tom.id));
        CHECK_OK(relate(w, a.id, "friend", b.id));
        move_all(w, b.id, a.id);
        remove(w, b.id);
        return {};
    }));
    ASSERT_EQ(relations_of(database, a.id).size(), 1U);
    EXPECT_EQ(relations_of(database, a.id).front().to, tom.id);
}

TEST_F(People, NamesOfOnePersonAreCompatible) {
    const auto compatible = [](const char* a, const char* b) {
        return names_compatible(called(a), called(b));
    };
    EXPECT_TRUE(compatible("Robert Smith", "Bob Smith"));
    EXPECT_TRUE(compatible("J. Smith", "John Smith"));
    EXPECT_TRUE(compatible("Łukasz Żak", "Lukasz Zak"));
    EXPECT_TRUE(compatible("Lee Ann", "Ann Lee"));
    EXPECT_FALSE(compatible("Anna Smith", "Paul Smith"));
    EXPECT_FALSE(compatible("Ann Lee", "Ann Price"));
    EXPECT_TRUE(names_compatible(called("Ann Lee"), Person{}));
}

TEST_F(People, WhoShareAnEmailAreListedOnceAsDuplicatesUntilCalledDifferent) {
    Person a = called("Ann Lee");
    a.emails = {{"lee@example.org", "", false}};
    a = add(a);
    Person b = called("A. Lee");
    b.emails = {{"LEE@example.org", "", false}};
    b = add(b);
    add("Ben Cole");
    const auto pairs = duplicates(database, 0);
    ASSERT_EQ(pairs.size(), 1U);
    EXPECT_THAT(pairs.front().because,
                ElementsAre("A. can be Ann", "the same family name", "the same email lee@example.org"));
    ASSERT_TRUE(write([&](store::Write& w) -> Result<void> {
        mark_different(w, b.id, a.id);
        return {};
    }));
    EXPECT_THAT(duplicates(database, 0), IsEmpty());
}

Person somebody(const std::string& given, const std::string& family) {
    Person person;
    person.names = {{NameKind::full, given + " " + family, given, {}, family, {}, {}}};
    return person;
}

TEST_F(People, AreOneForSureWhereNamesFitAndMoreAgrees) {
    for (int i = 0; i < 30; ++i)
        add(somebody("Given" + std::string(1, static_cast<char>('a' + i % 26)),
                     "Family" + std::to_string(i)));
    Person bob = somebody("Bob", "Smyth");
    bob.birthday = CivilDate::parse("1980-05-04").value();
    bob.phones = {{"+44 20 7946 0001", "", false, ""}};
    add(bob);
    Person robert = somebody("Robert", "Smith");
    robert.birthday = bob.birthday;
    robert.organization = "Acme";
    add(robert);
    const auto pairs = duplicates(database, 0);
    ASSERT_FALSE(pairs.empty());
    EXPECT_EQ(pairs[0].likeness, Likeness::sure);
    EXPECT_THAT(pairs[0].because,
                ElementsAre("Bob can be Robert", "Smyth is nearly Smith", "the same birthday, 4 May 1980"));
    EXPECT_THAT(pairs[0].against, IsEmpty());
    double sum = 0;
    for (const auto& [term, bits] : pairs[0].terms)
        sum += bits;
    EXPECT_NEAR(sum, pairs[0].bits, 1e-9) << "the terms are the whole of it";
}

TEST_F(People, OfOneHouseholdAreTwoHoweverMuchTheyShare) {
    Person anna = somebody("Anna", "Smith");
    anna.phones = {{"+44 20 7946 0000", "", false, ""}};
    anna.addresses = {{"", "", "", "4 Mill Lane", "Leeds", "", "LS1 1AA", "", "", false}};
    anna.emails = {{"smiths@example.org", "", false}};
    add(anna);
    Person paul = anna;
    paul.id.clear();
    paul.names = somebody("Paul", "Smith").names;
    add(paul);
    const auto pairs = duplicates(database, 0);
    ASSERT_EQ(pairs.size(), 1U);
    EXPECT_EQ(pairs[0].likeness, Likeness::perhaps);
    EXPECT_THAT(pairs[0].against, ElementsAre("different given names"));
}

TEST_F(People, AreFoundTwiceInOtherLettersAndTheOtherWayRound) {
    add(called("Łukasz Żak"));
    add(called("Lukasz Zak"));
    add(somebody("Lee", "Ann"));
    add(somebody("Ann", "Lee"));
    add(called("王小明"));
    add(called("Wang Xiaoming"));
    const auto pairs = duplicates(database, 0);
    ASSERT_EQ(pairs.size(), 3U);
    for (const Duplicate& each : pairs)
        EXPECT_THAT(each.because,
                    ElementsAre(testing::AnyOf("the same name", "the same name the other way round")));
}

TEST_F(People, AreMergedWithEveryValueOfBoth) { // PITFALLS 8
    Person a = called("Ann Lee");
    a.note = "Likes tea.";
    a.birthday = CivilDate::parse("1990-04-12").value();
    a.emails = {{"ann@lee.example", "", false}};
    a.circle = Circle::good;
    a.title = "Nurse";
    Person b = called("Anna Lee");
    b.note = "Met at the choir.";
    b.birthday = CivilDate::parse("1990-04-21").value();
    b.emails = {{"ANN@lee.example", "work", false}, {"lee@work.example", "", false}};
    b.circle = Circle::close;
    b.title = "Midwife";
    b.time_zone = "Europe/Berlin";
    const Person both = merged(a, b);
    EXPECT_EQ(both.names.size(), 2U);
    EXPECT_EQ(both.birthday, a.birthday);
    EXPECT_EQ(both.time_zone, "Europe/Berlin");
    ASSERT_EQ(both.emails.size(), 2U);
    EXPECT_EQ(both.emails[0].label, "work") << "the label that only one of them knew";
    for (const char* const kept :
         {"Likes tea.", "Met at the choir.", "Birthday: 21 April 1990", "Title: Midwife", "Circle: close"})
        EXPECT_THAT(both.note, HasSubstr(kept));
    EXPECT_EQ(merged(both, b).note, both.note) << "nothing is written down twice";
}

} // namespace goodturn::people

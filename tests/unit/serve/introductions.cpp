#include "serve/match.hpp"
#include "serve/spelling.hpp"
#include "unit/serve/serve_world.hpp"

namespace goodturn::serve {
namespace {

using Texts = std::vector<std::string>;

struct Circle : ServeWorld {
    int notes = 0;

    people::Person named(const std::string& name) {
        people::Person person;
        person.names.push_back({people::NameKind::full, name, {}, {}, {}, {}, {}});
        return person;
    }
    Id with_title(const std::string& name, const std::string& title) {
        auto person = named(name);
        person.title = title;
        return add(person);
    }
    /// A note after a coffee on `day` with those people.
    Id note(const std::vector<Id>& people, const std::string& text, Day day = make_day(2026, 2, 1),
            bool in_confidence = false) {
        const Id id = "conversation-" + std::to_string(++notes);
        run([&](store::Write& write) {
            store::Query(
                write, "INSERT INTO conversation (id, kind, day, at, direction, note, in_confidence, source, "
                       "created_at) VALUES (?, 'coffee', ?, NULL, 'both', ?, ?, '', ?)")
                .bind(id, day, text, in_confidence, write.clock().now)
                .run();
            for (const auto& person : people)
                store::Query(write, "INSERT INTO conversation_person (person, conversation) VALUES (?, ?)")
                    .bind(person, id)
                    .run();
        });
        return id;
    }
    std::vector<PersonMatch> found(const std::string& text, std::optional<Id> person = {}) {
        Sought sought;
        sought.text = text;
        sought.person = std::move(person);
        return match_people(database, sought, 10);
    }
    Texts names(const std::string& text, std::optional<Id> person = {}) {
        Texts list;
        for (const auto& each : found(text, std::move(person)))
            list.push_back(people::name_of(database, each.person));
        return list;
    }
};

TEST(Introductions, AreFoundByTitleFirmTagsAndNotes) {
    Circle circle;
    circle.with_title("Petra Holm", "Paediatric dentist");
    auto tagged = circle.named("Tom Reed");
    tagged.tags = {"violin maker"};
    circle.add(tagged);
    auto employed = circle.named("Eva Lund");
    employed.organization = "Holm & Sons Roofing";
    circle.add(employed);
    auto noted = circle.named("Nora Eklund");
    noted.note = "Used to be a beekeeper";
    circle.add(noted);
    circle.note({circle.ben}, "Ben has started translating contracts from Greek.");

    EXPECT_EQ(circle.names("paediatric dentist in Leeds"), (Texts{"Petra Holm"}));
    EXPECT_EQ(circle.names("somebody who repairs violins"), (Texts{"Tom Reed"}));
    EXPECT_EQ(circle.names("reliable roofing firm"), (Texts{"Eva Lund"}));
    EXPECT_EQ(circle.names("buyers of honey, or a beekeeper"), (Texts{"Nora Eklund"}));
    EXPECT_EQ(circle.names("translation from Greek"), (Texts{"Ben Okri"}));
}

TEST(Introductions, SayWhereItMatchedAndWhichWords) {
    Circle circle;
    circle.with_title("Petra Holm", "Paediatric dentist");
    circle.note({circle.ben}, "Long coffee. Ben keeps bees on his roof, twelve hives! We talked about trams.",
                make_day(2026, 2, 3));
    const auto petra = circle.found("paediatric dentists").at(0);
    EXPECT_EQ(petra.because, "their title: Paediatric dentist");
    EXPECT_EQ(petra.matched, (Texts{"paediatric", "dentists"}));
    const auto ben = circle.found("bee hives").at(0);
    EXPECT_EQ(ben.because, "your note of 3 February 2026: Ben keeps bees on his roof, twelve hives");
}

TEST(Introductions, KnowBritishAndAmericanSpellings) {
    Circle circle;
    circle.with_title("Petra Holm", "Paediatrician");
    circle.with_title("Ola Berg", "Color consultant");
    EXPECT_EQ(circle.names("pediatrician"), (Texts{"Petra Holm"}));
    EXPECT_EQ(circle.names("a colour consultant"), (Texts{"Ola Berg"}));
    for (const auto& [one, other] :
         std::vector<std::pair<std::string, std::string>>{{"paediatric", "pediatric"},
                                                          {"organisation", "organization"},
                                                          {"digitise", "digitize"},
                                                          {"colours", "colors"},
                                                          {"enrol", "enroll"},
                                                          {"centre", "center"}}) {
        EXPECT_EQ(other_spelling(one), other);
        EXPECT_EQ(other_spelling(other), one);
    }
    EXPECT_EQ(other_spelling("dentist"), "");
    EXPECT_EQ(other_spelling("rise"), "");
}

TEST(Introductions, PutATitleBeforeANote) {
    Circle circle;
    circle.note({circle.ben}, "Ben met a dentist on the train.");
    circle.with_title("Petra Holm", "Dentist");
    EXPECT_EQ(circle.names("dentist"), (Texts{"Petra Holm", "Ben Okri"}));
}

TEST(Introductions, AddUpTheBestThreePiecesOfEvidence) {
    Circle circle;
    const auto once = circle.add("Ola Berg");
    const auto thrice = circle.add("Pia Lund");
    circle.note({once}, "Ola restores harpsichords these days");
    for (int i = 0; i < 3; ++i)
        circle.note({thrice}, "Pia restores harpsichords these days");
    const auto found = circle.found("harpsichord restoring");
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].person, thrice);
    EXPECT_NEAR(found[0].score / found[1].score, 1 + 1.0 / 2 + 1.0 / 3, 1e-9);
    circle.note({thrice}, "Pia restores harpsichords these days");
    const auto again = circle.found("harpsichord restoring");
    EXPECT_NEAR(again[0].score / again[1].score, 1 + 1.0 / 2 + 1.0 / 3, 1e-9) << "a fourth adds nothing";
}

TEST(Introductions, LeaveOutWhatWasToldInConfidence) {
    Circle circle;
    circle.note({circle.ben}, "Ben is a trained harpsichord tuner", make_day(2026, 2, 1), true);
    EXPECT_EQ(circle.names("harpsichord tuner"), Texts{});
    const auto id = circle.note({circle.ben}, "Ben told me of his harpsichord. We had cake.");
    listen::News news;
    news.person = circle.ben;
    news.conversation = id;
    news.quote = "Ben told me of his harpsichord";
    news.in_confidence = true;
    circle.must([&](store::Write& write) { return listen::add_news(write, news); });
    EXPECT_EQ(circle.names("harpsichord"), Texts{});
}

TEST(Introductions, DoNotTakeWhoNeedsSomethingForWhoHasIt) {
    Circle circle;
    const auto id = circle.note({circle.ben}, "Ben needs a dentist. His sister is an optician.");
    EXPECT_EQ(circle.names("dentist"), (Texts{"Ben Okri"}));
    listen::Need need;
    need.person = circle.ben;
    need.conversation = id;
    need.quote = "Ben needs a dentist";
    need.gist = "dentist";
    circle.must([&](store::Write& write) { return listen::add_need(write, need); });
    EXPECT_EQ(circle.names("dentist"), Texts{});
    EXPECT_EQ(circle.names("optician"), (Texts{"Ben Okri"}));
}

TEST(Introductions, LeaveOutTheNeedyPersonTheDeadThoseInPeaceTheUnwillingAndFirms) {
    Circle circle;
    const auto petra = circle.with_title("Petra Holm", "Dentist");
    auto person = circle.named("Cem Kaya");
    person.title = "Dentist";
    auto dead = person;
    dead.dead = true;
    circle.add(dead);
    auto died = person;
    died.died = CivilDate::parse("2020").value();
    circle.add(died);
    auto in_peace = person;
    in_peace.leave_in_peace = true;
    circle.add(in_peace);
    auto unwilling = person;
    unwilling.no_introductions = true;
    const auto shy = circle.add(unwilling);
    auto firm = person;
    firm.is_organization = true;
    circle.add(firm);
    circle.note({shy}, "He is a dentist");
    EXPECT_EQ(circle.names("dentist"), (Texts{"Petra Holm"}));
    EXPECT_EQ(circle.names("dentist", petra), Texts{});
}

TEST(Introductions, OftenFindNobody) {
    Circle circle;
    circle.with_title("Petra Holm", "Paediatric dentist");
    circle.with_title("Finn Baker", "Teacher of mathematics");
    circle.note({circle.ben}, "Ben was looking for help and found it. New job in Leeds.");
    for (const auto* need : {"a baker", "help", "someone in Leeds", "looking for a place", "", "dent", "OR",
                             "\"*\"", "the holm"})
        EXPECT_EQ(circle.names(need), Texts{}) << need;
}

TEST(Introductions, DoNotPutTogetherWordsFromTwoEvenings) {
    Circle circle;
    for (int i = 0; i < 40; ++i) {
        circle.note({circle.add("Walker " + std::to_string(i))}, "A walk along the canal with the terrier");
        circle.note({circle.add("Sailor " + std::to_string(i))}, "Repaired a boat at the harbour");
    }
    const auto pia = circle.add("Pia Lund");
    circle.note({pia}, "Pia has a terrier");
    circle.note({pia}, "Pia has a boat");
    const auto ola = circle.add("Ola Berg");
    circle.note({ola}, "Ola takes her terrier on the boat");
    const auto names = circle.names("a boat fit for a terrier");
    EXPECT_EQ(names, (Texts{"Ola Berg"}));
}

TEST(Introductions, AreNotSoughtInLossOrIllness) {
    Circle circle;
    circle.with_title("Petra Holm", "Grief counsellor");
    Sought sought;
    sought.text = "grief counsellor";
    EXPECT_EQ(match_people(circle.database, sought, 5).size(), 1U);
    sought.care = true;
    EXPECT_TRUE(match_people(circle.database, sought, 5).empty());
    sought.care = false;
    EXPECT_TRUE(match_people(circle.database, sought, 0).empty());
}

} // namespace
} // namespace goodturn::serve

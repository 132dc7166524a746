// Lists of attendees.
#include "unit/events/events_world.hpp"

namespace goodturn::events {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

struct Lists : EventsWorld {};

TEST_F(Lists, AreReadInEveryFormThatTheyComeIn) {
    EXPECT_EQ(import("Wei Chen, Kestrel\n\nBen Okri\n").added, 2);
    EXPECT_EQ(import("First Name,Last Name,Company,Job Title\nIoana,Pop,Acme,Engineer\n").added, 1);
    EXPECT_EQ(import("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Zoe Ray\r\nN:Ray;Zoe;;;\r\nEND:VCARD\r\n").added, 1);
    EXPECT_EQ(import("Name;Email\nKim Ito;kim@ito.example\n").added, 1);
    EXPECT_THAT(listed_names(), ElementsAre("Wei Chen", "Ben Okri", "Ioana Pop", "Zoe Ray", "Kim Ito"));
    EXPECT_EQ(people::count(database), 2U) << "a name on a list is nobody known yet";
}

TEST_F(Lists, ComeInOnce) {
    const std::string list = "Wei Chen, Kestrel\nBen Okri\n";
    EXPECT_EQ(import(list).added, 2);
    const Taken again = import(list);
    EXPECT_EQ(again.added, 0);
    EXPECT_EQ(again.unchanged, 2);
    EXPECT_EQ(import("WEI CHEN\nWei Chen, Kestrel\n").added, 0);
    const Taken more = import("Ben Okri, Acme\n");
    EXPECT_EQ(more.updated, 1);
    EXPECT_THAT(attendees(database, event.id), SizeIs(2));
}

TEST_F(Lists, SayWhoIsKnownOnlyWhereItIsSure) {
    people::Person cem;
    cem.names.push_back({people::NameKind::full, "Cem Ay", {}, {}, {}, {}, {}});
    cem.organization = "Kestrel";
    const Id id = add(cem);
    import("Ann Lee\nCem Ay, Acme\n");
    const auto all = attendees(database, event.id);
    EXPECT_EQ(all[0].person, ann);
    EXPECT_EQ(all[1].person, std::nullopt) << "another firm: perhaps another Cem Ay";
    import("Name,Company\nCem Ay,Kestrel\n");
    EXPECT_EQ(attendees(database, event.id).back().person, id);
}

TEST_F(Lists, LeaveOutTheOwner) {
    const Taken taken = import("Mo Hill\nWei Chen\n", "Mo Hill");
    EXPECT_EQ(taken.added, 1);
    EXPECT_EQ(taken.owner, 1);
}

TEST_F(Lists, ThatAreNoneAreRefused) {
    const auto read = [&](const std::string& text) {
        return read_list(text, "list", [](const intake::Problem&) {});
    };
    EXPECT_FALSE(read(""));
    EXPECT_FALSE(read("   \n\n"));
    EXPECT_FALSE(read("12345\n67890\n"));
    EXPECT_FALSE(read(std::string("\x89PNG\0\0\1\2", 8)));
    import("Wei Chen\n12345\n");
    EXPECT_THAT(problems, ElementsAre(HasSubstr("12345")));
}

TEST_F(Lists, AreSearchedForAGiftThatFits) {
    give(serve::GiftKind::experience, "Running Kafka on two machines",
         "Kafka brokers that kept falling over.", {"kafka"});
    import(
        "Name,Company,Talk\nWei Chen,Kestrel,Small Kafka clusters that fall over\nBen Okri,Acme,Gardens\n");
    const auto found = worth();
    ASSERT_THAT(found, SizeIs(1));
    EXPECT_EQ(found.front().name, "Wei Chen");
    EXPECT_EQ(found.front().because, Because::gift_fits);
    EXPECT_THAT(found.front().why, HasSubstr("Running Kafka on two machines"));
}

TEST_F(Lists, AreSearchedForPeopleInCommonAndThoseWhoAreNewToo) {
    people::Person cem;
    cem.names.push_back({people::NameKind::full, "Cem Ay", {}, {}, {}, {}, {}});
    cem.organization = "Kestrel";
    talk(add(cem), make_day(2026, 1, 5), "Coffee.", conversations::Kind::coffee);
    talk(ben, make_day(2026, 2, 5), "He says that Ioana Pop is kind.", conversations::Kind::coffee);
    import("Name,Company,First time?\nZoe Ray,Acme,yes\nWei Chen,Kestrel,no\nIoana Pop,Brook,no\nKim "
           "Ito,Dale,no\n");
    const auto found = worth();
    ASSERT_THAT(found, SizeIs(3));
    EXPECT_EQ(found[0].name, "Wei Chen");
    EXPECT_THAT(found[0].why, HasSubstr("Cem Ay is at Kestrel too"));
    EXPECT_EQ(found[1].name, "Ioana Pop");
    EXPECT_THAT(found[1].why, HasSubstr("Ben Okri"));
    EXPECT_EQ(found[2].name, "Zoe Ray");
    EXPECT_EQ(found[2].because, Because::new_too);
    EXPECT_THAT(worth(1), SizeIs(1));
}

TEST_F(Lists, NameAGiftOnceAsLongAsThereAreOtherReasons) {
    give(serve::GiftKind::advice, "Gardens in dry summers", "gardens");
    import("Name,Company,Talk,First time?\nWei Chen,,Gardens,no\nCem Ay,,Gardens,no\nZoe Ray,,,yes\n");
    const auto two = worth(2);
    ASSERT_THAT(two, SizeIs(2));
    EXPECT_EQ(two[0].name, "Wei Chen");
    EXPECT_EQ(two[1].name, "Zoe Ray");
    EXPECT_THAT(worth(3), SizeIs(3));
}

TEST_F(Lists, NeverNameTheDeadThoseLeftInPeaceThoseMetOrWhatWasToldInConfidence) {
    people::Person gone;
    gone.names.push_back({people::NameKind::full, "Gil Roe", {}, {}, {}, {}, {}});
    gone.dead = true;
    add(gone);
    people::Person quiet = *people::find(database, ben);
    quiet.leave_in_peace = true;
    add(quiet);
    conversations::Conversation secret;
    secret.people = {ann};
    secret.day = make_day(2026, 2, 5);
    secret.note = "Ioana Pop is going to leave.";
    secret.in_confidence = true;
    must([&](store::Write& write) { return conversations::add(write, secret); });
    give(serve::GiftKind::advice, "Gardens in dry summers", "gardens");
    import("Name,Company,Talk\nGil Roe,,Gardens\nBen Okri,,Gardens in dry summers\nAnn Lee,,Gardens in dry "
           "summers\nIoana Pop,,Trains\n");
    meet(ann);
    EXPECT_THAT(worth(), IsEmpty());
}

} // namespace
} // namespace goodturn::events

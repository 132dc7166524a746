#include "intake/update.hpp"
#include "people/people.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace goodturn::intake {

using people::Person;
using testing::ElementsAre;
using testing::HasSubstr;

namespace {

Person tidy(Person person) {
    return people::tidy(std::move(person), {"GB"});
}

Person ann() {
    Person person;
    person.names = {{people::NameKind::full, "Ann Lee", "Ann", "", "Lee", "", ""}};
    person.emails = {{"ann@example.org", "home", false}};
    person.title = "Nurse";
    return tidy(person);
}

} // namespace

TEST(ANewerRecord, ChangesWhatItsSourceChanged) {
    Person now = ann();
    now.title = "Head nurse";
    now.emails = {{"ann@example.com", "home", false}};
    const Person after = updated(ann(), ann(), now);
    EXPECT_EQ(after.title, "Head nurse");
    ASSERT_EQ(after.emails.size(), 1U);
    EXPECT_EQ(after.emails.front().value, "ann@example.com");
}

TEST(ANewerRecord, LeavesWhatTheUserChanged) {
    Person ours = ann();
    ours.title = "Ward sister";
    ours.emails.push_back({"ann@private.example", "", false});
    Person now = ann();
    now.title = "Head nurse";
    const Person after = updated(ours, ann(), now);
    EXPECT_EQ(after.title, "Ward sister");
    EXPECT_EQ(after.emails.size(), 2U);
}

TEST(ANewerRecord, OfAnotherSourceOnlyAdds) {
    Person now;
    now.names = {{people::NameKind::full, "Ann Lee", "", "", "", "", ""}};
    now.title = "Speaker";
    now.organization = "Kestrel";
    now.tags = {"conference"};
    const Person after = updated(ann(), Person{}, tidy(now));
    EXPECT_EQ(after.title, "Nurse");
    EXPECT_EQ(after.organization, "Kestrel");
    EXPECT_THAT(after.tags, ElementsAre("conference"));
    EXPECT_EQ(after.emails, ann().emails);
}

TEST(ANewerRecord, GivesABareNameItsParts) {
    Person ours;
    ours.names = {{people::NameKind::full, "Ann Lee", "", "", "", "", ""}};
    const Person after = updated(tidy(ours), Person{}, ann());
    ASSERT_EQ(tidy(after).names.size(), 1U);
    EXPECT_EQ(after.names.front().family, "Lee");
}

TEST(ANewerRecord, ReplacesItsOwnNoteAndKeepsTheUsers) {
    Person before = ann();
    before.note = "Met at the fair.";
    Person ours = before;
    ours.note = "Met at the fair.\n\nLikes tea.";
    Person now = ann();
    now.note = "Met at the book fair.";
    const Person after = updated(ours, before, now);
    EXPECT_THAT(after.note, HasSubstr("Met at the book fair."));
    EXPECT_THAT(after.note, HasSubstr("Likes tea."));
    EXPECT_EQ(after.note.find("Met at the fair."), std::string::npos);
}

TEST(ANewerRecord, TakesAwayItsOwnNoteAndKeepsTheUsers) {
    Person before = ann();
    before.note = "Met at the fair.";
    EXPECT_EQ(updated(before, before, ann()).note, "");
    Person ours = before;
    ours.note = "Likes tea.\n\nMet at the fair.\n\nHas a dog.";
    EXPECT_EQ(updated(ours, before, ann()).note, "Likes tea.\n\nHas a dog.");
    ours.note = "Met at the book fair.";
    EXPECT_EQ(updated(ours, before, ann()).note, "Met at the book fair.") << "the user has changed it";
}

TEST(ANewerRecord, ThatSaysTheSameChangesNothing) {
    Person ours = ann();
    ours.title = "Ward sister";
    EXPECT_EQ(updated(ours, ann(), ann()), ours);
}

} // namespace goodturn::intake

// An address book, a calendar, a mailbox and a LinkedIn archive of one owner, in which the same people are
// written in different ways: tests/golden/life. Whatever order they come in, the same people come of them.
#include "base/text.hpp"
#include "operations/intake_operations.hpp"
#include "operations/people_operations.hpp"
#include "operations/reach_operations.hpp"
#include "people/same_name.hpp"
#include "unit/operations/home.hpp"
#include "unit/zip.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

namespace goodturn::operations {

namespace {

using testing::IsEmpty;

std::string golden(const std::string& name) {
    std::ifstream in(std::string(GOODTURN_GOLDEN) + "/life/" + name, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// Everybody, by what there is of them and not by which of their names is shown.
std::set<std::string> everyone(store::Database& database) {
    std::set<std::string> all;
    people::for_each(database, [&](const people::Person& person) {
        std::set<std::string> of;
        for (const people::Name& name : person.names)
            of.insert(name.text);
        for (const people::Labelled& each : person.emails)
            of.insert(each.value);
        for (const people::Phone& each : person.phones)
            of.insert(each.e164);
        for (const people::Labelled& each : person.urls)
            of.insert(each.value);
        if (person.birthday) of.insert(person.birthday->to_text());
        all.insert(join({of.begin(), of.end()}, "; "));
    });
    return all;
}

/// The days on which the owner spoke with each.
std::set<std::string> spoken_days(store::Database& database) {
    std::set<std::string> all;
    store::Query query(database, "SELECT (SELECT min(value) FROM json_each(keys) WHERE value NOT LIKE "
                                 "'name:%' AND value NOT LIKE 'same:%'), kind, day, direction FROM person "
                                 "JOIN conversation_person ON person = person.id JOIN conversation ON "
                                 "conversation.id = conversation");
    while (query.next())
        all.insert(query.text(0) + " " + query.text(1) + " " + query.text(2) + " " + query.text(3));
    return all;
}

class AWholeLife : public Home {
  protected:
    std::vector<std::string> files;

    void SetUp() override {
        Home::SetUp();
        begin_anew();
        files = {"address-book.vcf", "calendar.ics", "mailbox.mbox", "linkedin.zip"};
        Zip archive;
        for (const std::string name : {"Connections.csv", "messages.csv", "Profile.csv", "Positions.csv"})
            archive.add("Basic_LinkedInDataExport_11-20-2026/" + name, golden(name));
        linkedin_ = archive.bytes();
    }
    void begin_anew() {
        open.reset();
        std::filesystem::remove_all(folder);
        start(make_day(2026, 11, 27));
        ASSERT_TRUE(set_setting(context(), {"name", "Robin Winter"}));
        ASSERT_TRUE(set_setting(context(), {"addresses", "robin@winter.example"}));
    }
    ImportedFiles bring_in(const std::vector<std::string>& names) {
        std::vector<std::string> paths;
        for (const std::string& name : names)
            paths.push_back(file(name, name == "linkedin.zip" ? linkedin_ : golden(name)));
        auto imported = import_files(context(), {paths, false, {}});
        EXPECT_TRUE(imported) << to_sentence(imported.error());
        return imported.value_or(ImportedFiles{});
    }
    void expect_nothing_new(const ImportedFiles& again, const std::string& what) {
        for (const intake::Tally& tally : {again.people, again.conversations, again.events}) {
            EXPECT_EQ(tally.added, 0) << what;
            EXPECT_EQ(tally.updated, 0) << what;
        }
    }

  private:
    std::string linkedin_;
};

} // namespace

TEST_F(AWholeLife, GivesTheSamePeopleInWhateverOrderAndTheSecondTimeNobodyNew) {
    std::set<std::string> people;
    std::set<std::string> days;
    std::ranges::sort(files);
    do {
        begin_anew();
        const std::string order = join(files, ", ");
        for (const std::string& each : files)
            bring_in({each});
        for (const std::string& each : files)
            expect_nothing_new(bring_in({each}), order + ": " + each);
        if (people.empty()) {
            people = everyone(context().database);
            days = spoken_days(context().database);
        }
        EXPECT_EQ(everyone(context().database), people) << order;
        EXPECT_EQ(spoken_days(context().database), days) << order;
    } while (std::next_permutation(files.begin(), files.end()) && !HasFailure());
    EXPECT_EQ(people.size(), 27U);
}

TEST_F(AWholeLife, GivesTheSameAllAtOnce) {
    for (const std::string& each : files)
        bring_in({each});
    const auto people = everyone(context().database);
    begin_anew();
    bring_in(files);
    EXPECT_EQ(everyone(context().database), people);
    expect_nothing_new(bring_in(files), "all at once");
    ASSERT_TRUE(undo(context(), Undo{}));
    EXPECT_THAT(everyone(context().database), IsEmpty());
}

TEST_F(AWholeLife, HasNobodyTwiceAtAGlance) {
    bring_in(files);
    std::map<std::string, int> times;
    people::for_each(context().database, [&](const people::Person& person) {
        const auto plain = people::plain_name(person.names.front());
        ++times[plain ? people::key_of(*plain) : person.name];
    });
    for (const auto& [name, count] : times)
        EXPECT_EQ(count, name == "val stone" ? 2 : 1) << name; // two people, in one address book
    std::set<std::string> asked;
    const auto duplicates = find_duplicates(context(), {}).value();
    for (const DuplicateLine& each : duplicates)
        asked.insert(people::name_of(context().database, each.a) + " = " +
                     people::name_of(context().database, each.b));
    EXPECT_THAT(asked,
                testing::Contains(testing::AnyOf("Bob Smith = Robert Smith", "Robert Smith = Bob Smith")))
        << "what is not sure is asked";
}

TEST_F(AWholeLife, KnowsNoNewsletterNobodyWhoWasDeclinedAndNotTheOwner) {
    bring_in(files);
    const auto people = everyone(context().database);
    const std::string all = join({people.begin(), people.end()}, "\n");
    for (const std::string nobody : {"Robin", "shop", "Choir", "bank", "Away", "Stranger", "Zed Ott",
                                     "Yara Fox", "Quinn Hale", "Room 4", "Ines Faro", "Pushy Seller", "Zoe"})
        EXPECT_EQ(all.find(nobody), std::string::npos) << nobody;
}

TEST_F(AWholeLife, MakesASensibleToday) {
    bring_in(files);
    const auto moves = today(context(), {}).value();
    EXPECT_FALSE(moves.empty());
    for (const MoveLine& move : moves) {
        const auto person = people::find(context().database, move.person.id);
        ASSERT_TRUE(person);
        EXPECT_FALSE(person->is_organization) << move.person.name;
        EXPECT_FALSE(move.reason.empty());
    }
}

} // namespace goodturn::operations

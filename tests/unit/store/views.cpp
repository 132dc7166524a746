#include "store/views.hpp"

#include "files.hpp"
#include "store/journal.hpp"

#include <stdexcept>

namespace goodturn::store {

namespace {

class Views : public Files {
  protected:
    Database database = Database::in_memory();

    void SetUp() override {
        Files::SetUp();
        static_cast<void>(change(database, "add Ann and Ben", [](Write& write) {
            put_person(write, 1, "Ann");
            put_person(write, 2, "Ben");
        }));
        read_through(database,
                     {{"person", "SELECT *, number AS rowid FROM main.person WHERE name <> 'Ben'"}});
    }
    std::int64_t people() { return count(database, "person"); }
};

TEST_F(Views, HideRowsFromEveryQueryThatNamesTheTable) {
    EXPECT_FALSE(sees_everything(database));
    EXPECT_EQ(people(), 1);
    Query rowids(database, "SELECT name FROM person ORDER BY rowid DESC");
    ASSERT_TRUE(rowids.next());
    EXPECT_EQ(rowids.text(0), "Ann");
    EXPECT_FALSE(rowids.next());
}

TEST_F(Views, AreLiftedWhileSomethingIsWrittenAndLoweredAfterwards) {
    std::int64_t seen = 0;
    ASSERT_TRUE(change(database, "add Cem", [&](Write& write) {
        seen = people();
        put_person(write, 3, "Cem");
    }));
    EXPECT_EQ(seen, 2);
    EXPECT_EQ(people(), 2);
}

TEST_F(Views, AreThereAgainAfterAWriteThatFailed) {
    const Change label{"nothing", "you", noon()};
    EXPECT_FALSE(write(database, label, [&](Write&) -> Result<void> { return refused("no"); }));
    EXPECT_EQ(people(), 1);
    EXPECT_THROW(static_cast<void>(
                     write(database, label, [&](Write&) -> Result<void> { throw std::runtime_error("no"); })),
                 std::runtime_error);
    EXPECT_EQ(people(), 1);
    EXPECT_TRUE(rehearse(database, label, [&](Write& open) -> Result<void> {
        put_person(open, 3, "Cem");
        return {};
    }));
    EXPECT_EQ(people(), 1);
}

TEST_F(Views, AreOfThisConnectionAlone) {
    Database first = open();
    static_cast<void>(change(first, "add Ben", [](Write& write) { put_person(write, 1, "Ben"); }));
    read_through(first, {{"person", "SELECT *, number AS rowid FROM main.person WHERE name <> 'Ben'"}});
    Database second = open();
    EXPECT_TRUE(sees_everything(second));
    EXPECT_EQ(count(first, "person"), 0);
    EXPECT_EQ(count(second, "person"), 1);
}

TEST_F(Views, OfTheHistoryDecideWhatCanBeTakenBack) {
    Database other = Database::in_memory();
    static_cast<void>(change(other, "add Ann", [](Write& write) { put_person(write, 1, "Ann"); }));
    static_cast<void>(write(other, {"add Ben", "assistant", noon()}, [](Write& open) -> Result<void> {
        put_person(open, 2, "Ben");
        return {};
    }));
    read_through(other,
                 {{"journal", "SELECT *, number AS rowid FROM main.journal WHERE actor = 'assistant'"}});
    ASSERT_EQ(history(other, 9).size(), 1U);
    const auto not_seen = undo(other, noon(), 1, "assistant");
    ASSERT_FALSE(not_seen);
    EXPECT_EQ(not_seen.error().problem, Problem::not_found);
    const auto undone = undo(other, noon(), std::nullopt, "assistant");
    ASSERT_TRUE(undone) << to_sentence(undone.error());
    EXPECT_EQ(undone->undoes, 2);
    EXPECT_EQ(undone->actor, "assistant");
    EXPECT_FALSE(undo(other, noon(), std::nullopt, "assistant"));
}

} // namespace

} // namespace goodturn::store

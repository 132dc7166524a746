#include "files.hpp"
#include "store/journal.hpp"

#include <algorithm>

namespace goodturn::store {

namespace {

/// Every row of every table but the journal's, as text: two equal dumps are two equal databases, derived data
/// included.
std::vector<std::string> dump(Database& database) {
    std::vector<std::string> tables;
    Query names(
        database,
        "SELECT name, ncol FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'virtual') "
        "AND name NOT GLOB 'sqlite_*' AND name NOT GLOB 'journal*' ORDER BY name");
    std::vector<std::string> lines;
    while (names.next()) {
        Query rows(database, "SELECT * FROM " + names.text(0));
        while (rows.next()) {
            std::string line = names.text(0);
            for (int column = 0; column < names.number(1); ++column)
                line += rows.is_null(column) ? "|-" : "|" + rows.text(column);
            lines.push_back(std::move(line));
        }
    }
    std::sort(lines.begin(), lines.end());
    return lines;
}

void log_coffee(Write& write, int number, int person, std::string_view note) {
    const std::string id = "conversation-" + std::to_string(number);
    Query conversation(
        write, "INSERT INTO conversation VALUES (?, ?, 'coffee', '2026-03-04', NULL, 'both', ?, 0, '', "
               "'2026-03-04T12:00:00Z')");
    conversation.bind(number, id, note).run();
    Query with(write, "INSERT INTO conversation_person (person, conversation) VALUES (?, ?)");
    with.bind("person-" + std::to_string(person), id).run();
}

std::int64_t found(Database& database, std::string_view table, std::string_view words) {
    Query query(database,
                "SELECT count(*) FROM " + std::string(table) + " WHERE " + std::string(table) + " MATCH ?");
    query.bind(words);
    query.next();
    return query.number(0);
}

class Undoing : public testing::Test {
  protected:
    void SetUp() override {
        // Stands for the room that owns ties, which empties its list of stale ones with each change.
        database.derive_with(
            [](Database& open, const Clock&) { Query(open, "DELETE FROM derived_tie_stale").run(); });
        do_change("add Ann and Ben", [](Write& write) {
            put_person(write, 1, "Ann");
            put_person(write, 2, "Ben");
        });
    }
    template <class Act>
    void do_change(std::string label, Act act) {
        const auto result = change(database, std::move(label), act);
        ASSERT_TRUE(result) << to_sentence(result.error());
    }
    JournalEntry undone(std::optional<std::int64_t> number = std::nullopt) {
        auto entry = undo(database, noon(), number);
        if (!entry) {
            ADD_FAILURE() << to_sentence(entry.error());
            return {};
        }
        return *std::move(entry);
    }
    Error refusal(std::optional<std::int64_t> number = std::nullopt) {
        const auto before = dump(database);
        const std::size_t entries = history(database, 1000).size();
        auto entry = undo(database, noon(), number);
        EXPECT_FALSE(entry) << "it was taken back";
        EXPECT_EQ(dump(database), before);
        EXPECT_EQ(history(database, 1000).size(), entries);
        return entry ? Error{} : entry.error();
    }

    Database database = Database::in_memory();
};

} // namespace

TEST_F(Undoing, AnUndoneChangeLeavesEverythingAsItWas) {
    const auto before = dump(database);
    do_change("much at once", [](Write& write) {
        rename_person(write, 1, "Ann Lee");
        put_person(write, 3, "Cem");
        log_coffee(write, 1, 1, "her new bakery");
        log_coffee(write, 2, 3, "the move to Leeds");
        Query(write, "DELETE FROM person WHERE number = 2").run();
        Query(write, "INSERT INTO setting VALUES ('zone', 'Europe/London')").run();
    });
    ASSERT_NE(dump(database), before);
    undone();
    EXPECT_EQ(dump(database), before);
    EXPECT_EQ(database.check_integrity(), std::vector<std::string>{"ok"});
}

TEST_F(Undoing, AnUndoIsItselfInTheHistory) {
    do_change("rename Ann", [](Write& write) { rename_person(write, 1, "Ann Lee"); });
    const JournalEntry entry = undone();
    EXPECT_EQ(entry.label, "undo: rename Ann");
    EXPECT_EQ(entry.undoes, 2);
    const auto entries = history(database, 10);
    ASSERT_EQ(entries.size(), 3U);
    EXPECT_EQ(entries[0].number, entry.number);
    EXPECT_EQ(entries[0].label, "undo: rename Ann");
    EXPECT_EQ(entries[0].undoes, 2);
    EXPECT_EQ(entries[1].undone_by, entry.number);
}

TEST_F(Undoing, UndoAfterUndoGoesFurtherBack) {
    do_change("rename Ann", [](Write& write) { rename_person(write, 1, "Ann Lee"); });
    do_change("rename Ben", [](Write& write) { rename_person(write, 2, "Benjamin"); });
    EXPECT_EQ(undone().label, "undo: rename Ben");
    EXPECT_EQ(undone().label, "undo: rename Ann");
    EXPECT_EQ(undone().label, "undo: add Ann and Ben");
    EXPECT_EQ(count(database, "person"), 0);
    EXPECT_EQ(refusal().problem, Problem::not_found);
}

TEST_F(Undoing, AnUndoMayBeUndone) {
    do_change("rename Ann", [](Write& write) { rename_person(write, 1, "Ann Lee"); });
    const auto with = dump(database);
    const JournalEntry entry = undone();
    undone(entry.number);
    EXPECT_EQ(dump(database), with);
}

TEST_F(Undoing, AChangeWhoseUndoWasUndoneIsInForceAgainAndMayBeUndoneAgain) {
    do_change("rename Ann", [](Write& write) { rename_person(write, 1, "Ann Lee"); });
    for (int i = 0; i < 3; ++i) {
        const JournalEntry entry = undone(); // the newest in force: always the renaming
        EXPECT_EQ(entry.undoes, 2);
        EXPECT_EQ(name_of(database, 1), "Ann");
        undone(entry.number);
        EXPECT_EQ(name_of(database, 1), "Ann Lee");
    }
}

TEST_F(Undoing, AnOlderChangeMayBeTakenBackWhereNothingBuildsOnIt) {
    do_change("rename Ann", [](Write& write) { rename_person(write, 1, "Ann Lee"); });
    do_change("rename Ben", [](Write& write) { rename_person(write, 2, "Benjamin"); });
    undone(2);
    EXPECT_EQ(name_of(database, 1), "Ann");
    EXPECT_EQ(name_of(database, 2), "Benjamin");
}

TEST_F(Undoing, OtherColumnsOfTheSameRowAreNotInTheWay) {
    do_change("rename Ann", [](Write& write) { rename_person(write, 1, "Ann Lee"); });
    do_change("note on Ann",
              [](Write& write) { Query(write, "UPDATE person SET note = 'kind' WHERE number = 1").run(); });
    undone(2);
    Query query(database, "SELECT name, note FROM person WHERE number = 1");
    ASSERT_TRUE(query.next());
    EXPECT_EQ(query.text(0), "Ann");
    EXPECT_EQ(query.text(1), "kind");
}

TEST_F(Undoing, AChangeThatWasChangedSinceIsRefusedAndTheLaterOneNamed) {
    do_change("rename Ann", [](Write& write) { rename_person(write, 1, "Ann Lee"); });
    do_change("rename Ben", [](Write& write) { rename_person(write, 2, "Benjamin"); });
    do_change("rename Ann again", [](Write& write) { rename_person(write, 1, "Ann Park"); });
    const Error error = refusal(2);
    EXPECT_EQ(error.problem, Problem::refused);
    EXPECT_EQ(error.message.find("rename Ann again"), std::string::npos)
        << "named once, among the candidates";
    EXPECT_NE(error.advice.find("goodturn undo 4"), std::string::npos) << error.advice;
    EXPECT_EQ(error.candidates, std::vector<std::string>{"4 rename Ann again"});
}

TEST_F(Undoing, APersonWithALaterCoffeeIsNotUndoneFromUnderIt) {
    do_change("log a coffee with Ann", [](Write& write) { log_coffee(write, 1, 1, "her new bakery"); });
    do_change("rename Ben", [](Write& write) { rename_person(write, 2, "Ben"); });
    const Error error = refusal(1);
    EXPECT_EQ(error.problem, Problem::refused);
    EXPECT_EQ(error.candidates, std::vector<std::string>{"2 log a coffee with Ann"});
}

TEST_F(Undoing, OfManyLaterChangesTheNewestAreNamed) {
    for (int i = 1; i <= 20; ++i)
        do_change("coffee " + std::to_string(i), [i](Write& write) { log_coffee(write, i, 1, "tea"); });
    const Error error = refusal(1);
    ASSERT_EQ(error.candidates.size(), 13U);
    EXPECT_EQ(error.candidates.front(), "21 coffee 20");
    EXPECT_EQ(error.candidates.back(), "and 8 before these");
}

TEST_F(Undoing, ASnoozeGoesWithItsPersonAndComesBackWithThem) {
    const auto snoozes = [&] {
        Query query(database, "SELECT count(*) FROM snooze");
        query.next();
        return query.number(0);
    };
    do_change("leave Ann", [](Write& write) {
        Query(write, "INSERT INTO snooze SELECT id, '2026-06-01' FROM person WHERE number = 1").run();
    });
    const JournalEntry gone = undone(1);
    EXPECT_EQ(snoozes(), 0);
    const JournalEntry back = undone(gone.number);
    EXPECT_EQ(snoozes(), 1);
    undone(back.number);
    EXPECT_EQ(snoozes(), 0);
}

TEST_F(Undoing, ASnoozeDoesNotHideWhatElseIsInTheWay) {
    do_change("leave Ann", [](Write& write) {
        Query(write, "INSERT INTO snooze SELECT id, '2026-06-01' FROM person WHERE number = 1").run();
    });
    do_change("log a coffee with Ann", [](Write& write) { log_coffee(write, 1, 1, "her new bakery"); });
    EXPECT_EQ(refusal(1).candidates, std::vector<std::string>{"3 log a coffee with Ann"});
    Query query(database, "SELECT count(*) FROM snooze");
    ASSERT_TRUE(query.next());
    EXPECT_EQ(query.number(0), 1);
}

TEST_F(Undoing, ALaterSnoozeStaysWhereAnEarlierOneIsTakenBack) {
    for (const char* until : {"2026-04-01", "2026-06-01"})
        do_change("leave Ann", [until](Write& write) {
            Query query(write, "INSERT INTO snooze SELECT id, ? FROM person WHERE number = 1 "
                               "ON CONFLICT (person) DO UPDATE SET until = excluded.until");
            query.bind(until);
            query.run();
        });
    undone(2);
    Query query(database, "SELECT until FROM snooze");
    ASSERT_TRUE(query.next());
    EXPECT_EQ(query.text(0), "2026-06-01");
}

TEST_F(Undoing, ACoffeeIsNotGivenBackToAPersonWhoIsGone) {
    do_change("log a coffee with Ann", [](Write& write) { log_coffee(write, 1, 1, "her new bakery"); });
    do_change("remove the coffee", [](Write& write) {
        Query(write, "DELETE FROM conversation_person").run();
        Query(write, "DELETE FROM conversation").run();
    });
    do_change("remove Ann", [](Write& write) { Query(write, "DELETE FROM person WHERE number = 1").run(); });
    const Error error = refusal(3);
    EXPECT_EQ(error.problem, Problem::refused);
    EXPECT_EQ(error.candidates, std::vector<std::string>{"4 remove Ann"});
}

TEST_F(Undoing, WhatWasItselfUndoneIsNotInTheWay) {
    do_change("rename Ann", [](Write& write) { rename_person(write, 1, "Ann Lee"); });
    do_change("rename Ann again", [](Write& write) { rename_person(write, 1, "Ann Park"); });
    undone();
    undone(2);
    EXPECT_EQ(name_of(database, 1), "Ann");
}

TEST_F(Undoing, ARemovedRowThatIsTakenAgainIsInTheWay) {
    do_change("remove the zone",
              [](Write& write) { Query(write, "INSERT INTO setting VALUES ('zone', 'UTC')").run(); });
    do_change("unset", [](Write& write) { Query(write, "DELETE FROM setting").run(); });
    do_change("set anew",
              [](Write& write) { Query(write, "INSERT INTO setting VALUES ('zone', 'Asia/Tokyo')").run(); });
    EXPECT_EQ(refusal(3).candidates, std::vector<std::string>{"4 set anew"});
}

TEST_F(Undoing, WhatIsUndoneAlreadyIsSaidToBe) {
    do_change("rename Ann", [](Write& write) { rename_person(write, 1, "Ann Lee"); });
    const JournalEntry entry = undone();
    const Error error = refusal(2);
    EXPECT_EQ(error.problem, Problem::refused);
    EXPECT_NE(error.message.find("was taken back already"), std::string::npos) << error.message;
    EXPECT_NE(error.advice.find("goodturn undo " + std::to_string(entry.number)), std::string::npos)
        << error.advice;
}

TEST_F(Undoing, ANumberThatIsNotInTheHistoryIsNotFound) {
    EXPECT_EQ(refusal(77).problem, Problem::not_found);
}

TEST_F(Undoing, TheSearchIndexFollows) {
    do_change("rename Ann", [](Write& write) { rename_person(write, 1, "Annabelle"); });
    ASSERT_EQ(found(database, "derived_person_search", "Annabelle"), 1);
    undone();
    EXPECT_EQ(found(database, "derived_person_search", "Annabelle"), 0);
    EXPECT_EQ(found(database, "derived_person_search", "Ann"), 1);
}

TEST_F(Undoing, ATableWithoutRowNumbersIsRecorded) {
    do_change("log a coffee with Ann", [](Write& write) { log_coffee(write, 1, 1, "her new bakery"); });
    do_change("and with Ben", [](Write& write) {
        Query(write,
              "INSERT INTO conversation_person (person, conversation) VALUES ('person-2', 'conversation-1')")
            .run();
    });
    do_change("rather Ben than Ann", [](Write& write) {
        Query(write, "DELETE FROM conversation_person WHERE person = 'person-1'").run();
    });
    undone();
    EXPECT_EQ(count(database, "conversation_person"), 2);
    undone();
    EXPECT_EQ(count(database, "conversation_person"), 1);
    undone();
    EXPECT_EQ(count(database, "conversation_person"), 0);
}

TEST_F(Undoing, AWholeTableEmptiedComesBack) {
    const auto before = dump(database);
    do_change("remove everybody", [](Write& write) { Query(write, "DELETE FROM person").run(); });
    undone();
    EXPECT_EQ(dump(database), before);
}

TEST_F(Undoing, AMoveOfAllReferencesToAnotherPersonComesBack) {
    do_change("log", [](Write& write) {
        log_coffee(write, 1, 1, "her new bakery");
        log_coffee(write, 2, 2, "his old bakery");
    });
    const auto before = dump(database);
    do_change("merge Ben into Ann", [](Write& write) {
        Query(write, "UPDATE conversation_person SET person = 'person-1' WHERE person = 'person-2'").run();
        Query(write, "DELETE FROM person WHERE number = 2").run();
    });
    undone();
    EXPECT_EQ(dump(database), before);
}

TEST_F(Undoing, WhatIsDerivedIsDerivedAnew) {
    int derived = 0;
    database.derive_with([&](Database&, const Clock&) { ++derived; });
    do_change("rename Ann", [](Write& write) { rename_person(write, 1, "Ann Lee"); });
    undone();
    EXPECT_EQ(derived, 2);
}

TEST_F(Undoing, ALongChangeInManyPartsIsUndoneWhole) {
    const auto before = dump(database);
    // Children first: between the parts, references dangle.
    do_change("import", [](Write& write) {
        for (int i = 10; i < 40; ++i) {
            log_coffee(write, i, i, std::string(500'000, 'n'));
            write.checkpoint();
        }
        for (int i = 10; i < 40; ++i)
            put_person(write, i, "Ben", std::string(500'000, 'n'));
        for (int i = 10; i < 40; ++i)
            rename_person(write, i, "Benjamin");
        write.checkpoint();
        rename_person(write, 1, "Ann Lee");
    });
    ASSERT_GT(count(database, "journal_changeset"), 3);
    const JournalEntry entry = undone();
    EXPECT_EQ(dump(database), before);
    undone(entry.number);
    EXPECT_EQ(name_of(database, 39), "Benjamin");
}

TEST_F(Undoing, ATableThatIsGoneIsNotSkippedInSilence) {
    // As a file is after a later program has dropped a table.
    do_change("set the zone",
              [](Write& write) { Query(write, "INSERT INTO setting VALUES ('zone', 'UTC')").run(); });
    do_change("drop", [](Write& write) { Query(write, "ALTER TABLE setting RENAME TO old_setting").run(); });
    EXPECT_NE(refusal(2).message.find("older Goodturn"), std::string::npos);
}

TEST_F(Undoing, AForgottenIdLeavesTheJournalWithAllItsChanges) {
    do_change("log a coffee with Ann", [](Write& write) { log_coffee(write, 1, 1, "her new bakery"); });
    do_change("note on Ann",
              [](Write& write) { Query(write, "UPDATE person SET note = 'shy' WHERE number = 1").run(); });
    do_change("rename Ben", [](Write& write) { rename_person(write, 2, "Benjamin"); });
    do_change("forget somebody", [](Write& write) {
        Query(write, "DELETE FROM conversation_person WHERE person = 'person-1'").run();
        Query(write, "DELETE FROM conversation").run();
        Query(write, "DELETE FROM person WHERE number = 1").run();
        EXPECT_EQ(forget_in_journal(write, {"person-1"}), 3U);
    });
    std::vector<std::string> labels;
    for (const JournalEntry& entry : history(database, 10))
        labels.push_back(entry.label);
    EXPECT_EQ(labels, (std::vector<std::string>{"forget somebody", "rename Ben"}));
    for (const char* trace : {"person-1", "shy", "bakery"}) {
        Query query(database,
                    "SELECT count(*) FROM journal_changeset WHERE instr(changeset, CAST(? AS BLOB)) > 0");
        query.bind(trace);
        ASSERT_TRUE(query.next());
        EXPECT_EQ(query.number(0), 0) << trace;
    }
}

TEST_F(Undoing, ForgettingCannotBeUndoneAndTheRestCan) {
    do_change("rename Ben", [](Write& write) { rename_person(write, 2, "Benjamin"); });
    do_change("forget somebody", [](Write& write) {
        Query(write, "DELETE FROM person WHERE number = 1").run();
        forget_in_journal(write, {"person-1"});
    });
    EXPECT_NE(refusal().message.find("forgotten for good"), std::string::npos);
    undone(2);
    EXPECT_EQ(name_of(database, 2), "Ben");
}

TEST_F(Undoing, ANumberIsNotGivenTwiceThoughItsChangeWasForgotten) {
    do_change("forget Ann", [](Write& write) {
        Query(write, "DELETE FROM person WHERE number = 1").run();
        forget_in_journal(write, {"person-1"});
    });
    EXPECT_EQ(history(database, 10).at(0).number, 2);
}

TEST_F(Undoing, ForgettingMayComeBeforeTheRowsAreRemoved) {
    do_change("forget somebody", [](Write& write) {
        forget_in_journal(write, {"person-1"});
        Query(write, "DELETE FROM person WHERE number = 1").run();
    });
    EXPECT_EQ(count(database, "journal_changeset"), 0);
}

} // namespace goodturn::store

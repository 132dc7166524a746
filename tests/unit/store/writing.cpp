#include "files.hpp"
#include "store/journal.hpp"
#include "store/settings.hpp"

#include <sqlite3.h>
#include <sys/wait.h>

#include <csignal>
#include <stdexcept>
#include <unistd.h>

namespace goodturn::store {

namespace {

void set_pragma(Database& database, const std::string& pragma) {
    Query(database, "PRAGMA " + pragma).next();
}

} // namespace

TEST(Writing, AChangeIsInTheHistoryWithItsLabelActorAndTime) {
    Database database = Database::in_memory();
    ASSERT_TRUE(write(database, {"add Ann", "assistant", noon()}, [](Write& write) -> Result<void> {
        put_person(write, 1, "Ann");
        return {};
    }));
    const auto entries = history(database, 10);
    ASSERT_EQ(entries.size(), 1U);
    EXPECT_EQ(entries[0].number, 1);
    EXPECT_EQ(entries[0].label, "add Ann");
    EXPECT_EQ(entries[0].actor, "assistant");
    EXPECT_EQ(entries[0].at, noon().now);
    EXPECT_EQ(entries[0].undoes, std::nullopt);
    EXPECT_EQ(entries[0].undone_by, std::nullopt);
}

TEST(Writing, HistoryIsNewestFirstAndNoLongerThanAsked) {
    Database database = Database::in_memory();
    for (int i = 1; i <= 5; ++i)
        ASSERT_TRUE(change(database, "change " + std::to_string(i),
                           [&](Write& write) { put_person(write, i, "Ann"); }));
    const auto entries = history(database, 2);
    ASSERT_EQ(entries.size(), 2U);
    EXPECT_EQ(entries[0].label, "change 5");
    EXPECT_EQ(entries[1].label, "change 4");
}

TEST(Writing, ALabelMayBeBetteredWhileWriting) {
    Database database = Database::in_memory();
    ASSERT_TRUE(change(database, "add somebody", [](Write& write) {
        put_person(write, 1, "Ann");
        write.relabel("add Ann");
    }));
    EXPECT_EQ(history(database, 1).at(0).label, "add Ann");
}

TEST(Writing, AChangeThatChangesNothingLeavesNoEntry) {
    Database database = Database::in_memory();
    ASSERT_TRUE(change(database, "add Ann", [](Write& write) { put_person(write, 1, "Ann"); }));
    ASSERT_TRUE(change(database, "rename Ann", [](Write& write) { rename_person(write, 1, "Ann"); }));
    EXPECT_EQ(history(database, 10).size(), 1U);
}

TEST(Writing, AnErrorLeavesTheDataAsItWas) {
    Database database = Database::in_memory();
    auto result = write(database, {"add Ann", "you", noon()}, [](Write& write) -> Result<void> {
        put_person(write, 1, "Ann");
        return refused("not today");
    });
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().message, "not today");
    EXPECT_EQ(count(database, "person"), 0);
    EXPECT_TRUE(history(database, 10).empty());
}

TEST(Writing, AnExceptionLeavesTheDataAsItWasAndTheDatabaseUsable) {
    Database database = Database::in_memory();
    EXPECT_THROW((void)change(database, "add Ann",
                              [](Write& write) {
                                  put_person(write, 1, "Ann");
                                  throw std::runtime_error("a mistake");
                              }),
                 std::runtime_error);
    EXPECT_EQ(count(database, "person"), 0);
    ASSERT_TRUE(change(database, "add Ben", [](Write& write) { put_person(write, 2, "Ben"); }));
    EXPECT_EQ(count(database, "person"), 1);
}

TEST(Writing, ARehearsalSeesItsWorkAndLeavesNothing) {
    Database database = Database::in_memory();
    auto seen = rehearse(database, {"add Ann", "you", noon()}, [](Write& write) -> Result<std::int64_t> {
        put_person(write, 1, "Ann");
        return count(write, "person");
    });
    ASSERT_TRUE(seen);
    EXPECT_EQ(*seen, 1);
    EXPECT_EQ(count(database, "person"), 0);
    EXPECT_TRUE(history(database, 10).empty());
}

TEST(Writing, AReferenceToNobodyIsRefusedWhole) {
    Database database = Database::in_memory();
    auto result = change(database, "snooze nobody", [](Write& write) {
        put_person(write, 1, "Ann");
        Query(write, "INSERT INTO snooze VALUES ('nobody', '2026-04-01')").run();
    });
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().advice, "Nothing was changed.");
    EXPECT_EQ(count(database, "person"), 0);
    EXPECT_TRUE(change(database, "add Ann", [](Write& write) { put_person(write, 1, "Ann"); }));
}

TEST(Writing, NothingIsWrittenPastTheJournal) {
    Database database = Database::in_memory();
    EXPECT_THROW(Query(database, "DELETE FROM person"), std::logic_error);
    ASSERT_TRUE(change(database, "clear", [](Write& write) { Query(write, "DELETE FROM person").run(); }));
    EXPECT_THROW(Query(database, "DELETE FROM person"),
                 std::logic_error); // now that the statement is in the cache
}

TEST(Writing, AChangeInsideAChangeIsAMistake) {
    Database database = Database::in_memory();
    EXPECT_THROW((void)change(database, "outer",
                              [&](Write&) {
                                  (void)change(database, "inner",
                                               [](Write& write) { put_person(write, 1, "Ann"); });
                              }),
                 std::logic_error);
    EXPECT_EQ(count(database, "person"), 0);
}

TEST(Writing, WhatIsDerivedIsDerivedInTheSameChangeAndNotRecorded) {
    Database database = Database::in_memory();
    database.derive_with([](Database& open, const Clock&) {
        Query(open, "INSERT OR REPLACE INTO derived_tie_stale SELECT id FROM person").run();
    });
    ASSERT_TRUE(change(database, "add Ann", [](Write& write) { put_person(write, 1, "Ann"); }));
    EXPECT_EQ(count(database, "derived_tie_stale"), 1);
    ASSERT_TRUE(change(database, "derive only", [](Write&) {}));
    EXPECT_EQ(history(database, 10).size(), 1U);
}

TEST(Writing, ADeriveThatFailsTakesTheChangeWithIt) {
    Database database = Database::in_memory();
    database.derive_with([](Database&, const Clock&) { throw Broken("the derivation failed"); });
    const auto result = change(database, "add Ann", [](Write& write) { put_person(write, 1, "Ann"); });
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().message, "the derivation failed");
    EXPECT_EQ(count(database, "person"), 0);
}

TEST_F(Files, AFullDiskIsSaidPlainlyAndNothingIsChanged) {
    Database database = open();
    ASSERT_TRUE(change(database, "add Ann", [](Write& write) { put_person(write, 1, "Ann"); }));
    set_pragma(database, "max_page_count = 120");
    const auto result = change(database, "import", [](Write& write) {
        for (int i = 2; i < 5000; ++i)
            put_person(write, i, "Ben", std::string(1000, 'n'));
    });
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().message.find("The disk is full"), 0U) << result.error().message;
    EXPECT_NE(result.error().message.find("goodturn.db"), std::string::npos);
    EXPECT_EQ(count(database, "person"), 1);
    EXPECT_EQ(history(database, 10).size(), 1U);
    set_pragma(database, "max_page_count = 1073741823");
    EXPECT_EQ(database.check_integrity(), std::vector<std::string>{"ok"});
    EXPECT_TRUE(change(database, "add Ben", [](Write& write) { put_person(write, 2, "Ben"); }));
}

TEST_F(Files, AFileThatMayNotBeWrittenIsSaidToBeSo) {
    Database database = open();
    set_pragma(database, "query_only = ON");
    const auto result = change(database, "add Ann", [](Write& write) { put_person(write, 1, "Ann"); });
    ASSERT_FALSE(result);
    EXPECT_NE(result.error().message.find("may be read but not written"), std::string::npos)
        << result.error().message;
}

TEST_F(Files, KilledHalfWayAChangeLeavesNothing) {
    {
        Database database = open();
        ASSERT_TRUE(change(database, "add Ann", [](Write& write) { put_person(write, 1, "Ann"); }));
    }
    const pid_t child = ::fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
        // More than the page cache holds, so that unfinished pages are in the file's WAL; and a part in the
        // journal.
        auto database = Database::open(file());
        Transaction transaction(*database, {"import", "you", noon()});
        rename_person(transaction.write(), 1, "Changed");
        for (int i = 2; i < 20000; ++i) {
            put_person(transaction.write(), i, "Ben", std::string(1500, 'n'));
            transaction.write().checkpoint();
        }
        ::kill(::getpid(), SIGKILL);
    }
    int status = 0;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    ASSERT_TRUE(WIFSIGNALED(status));
    ASSERT_GT(std::filesystem::file_size(file().string() + "-wal"), std::size_t{1} << 20);

    Database database = open();
    EXPECT_EQ(count(database, "person"), 1);
    EXPECT_EQ(name_of(database, 1), "Ann");
    EXPECT_EQ(count(database, "journal_changeset"), 1);
    EXPECT_EQ(history(database, 10).size(), 1U);
    EXPECT_EQ(database.check_integrity(), std::vector<std::string>{"ok"});
}

TEST_F(Files, KilledRightAfterAChangeItIsKept) {
    const pid_t child = ::fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
        auto database = Database::open(file());
        (void)change(*database, "add Ann", [](Write& write) { put_person(write, 1, "Ann"); });
        ::kill(::getpid(), SIGKILL);
    }
    int status = 0;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    ASSERT_TRUE(WIFSIGNALED(status));
    Database database = open();
    EXPECT_EQ(name_of(database, 1), "Ann");
}

TEST_F(Files, TwoProgramsWriteByTurns) {
    Database command = open();
    Database server = open();
    for (int i = 1; i <= 20; ++i) {
        Database& one = i % 2 == 0 ? command : server;
        Database& other = i % 2 == 0 ? server : command;
        ASSERT_TRUE(
            change(one, "add", [&](Write& write) { put_person(write, i, "Ann " + std::to_string(i)); }));
        ASSERT_EQ(count(other, "person"), i);
    }
    EXPECT_EQ(history(command, 100).size(), 20U);
}

TEST_F(Files, AReaderDuringAWriteSeesWhatWasThereBefore) {
    Database command = open();
    Database server = open();
    Transaction transaction(command, {"add Ann", "you", noon()});
    put_person(transaction.write(), 1, "Ann");
    EXPECT_EQ(count(server, "person"), 0);
    transaction.commit();
    EXPECT_EQ(count(server, "person"), 1);
}

TEST_F(Files, AReaderKeepsItsViewWhileAnotherWrites) {
    Database command = open();
    Database server = open();
    ASSERT_TRUE(change(command, "add", [](Write& write) {
        put_person(write, 1, "Ann");
        put_person(write, 2, "Ben");
    }));
    Query reading(server, "SELECT name FROM person ORDER BY number");
    ASSERT_TRUE(reading.next());
    ASSERT_TRUE(change(command, "rename Ben", [](Write& write) { rename_person(write, 2, "Benjamin"); }));
    ASSERT_TRUE(reading.next());
    EXPECT_EQ(reading.text(0), "Ben");
}

TEST_F(Files, AWriterWhoWaitsTooLongIsToldWhy) {
    Database command = open();
    Database server = open();
    Transaction transaction(command, {"add Ann", "you", noon()});
    put_person(transaction.write(), 1, "Ann");
    set_pragma(server, "busy_timeout = 20");
    const auto result = change(server, "add Ben", [](Write& write) { put_person(write, 2, "Ben"); });
    ASSERT_FALSE(result);
    EXPECT_NE(result.error().message.find("Another program is writing"), std::string::npos)
        << result.error().message;
    transaction.commit();
    EXPECT_TRUE(change(server, "add Ben", [](Write& write) { put_person(write, 2, "Ben"); }));
}

TEST_F(Files, TwoProgramsMayMakeTheFileAtOnce) {
    std::vector<pid_t> children;
    for (int i = 0; i < 4; ++i) {
        const pid_t child = ::fork();
        ASSERT_GE(child, 0);
        if (child == 0) {
            auto database = Database::open(file());
            const bool is_done =
                database && change(*database, "add", [&](Write& write) { put_person(write, i, "Ann"); });
            if (!database) ::fputs(to_sentence(database.error()).c_str(), stderr);
            ::_exit(is_done ? 0 : 1);
        }
        children.push_back(child);
    }
    for (const pid_t child : children) {
        int status = 0;
        ASSERT_EQ(::waitpid(child, &status, 0), child);
        EXPECT_EQ(status, 0);
    }
    Database database = open();
    EXPECT_EQ(count(database, "person"), 4);
    EXPECT_EQ(database.check_integrity(), std::vector<std::string>{"ok"});
}

TEST_F(Files, MemoryStaysFlatOverALongImport) {
    Database database = open();
    sqlite3_memory_highwater(1);
    ASSERT_TRUE(change(database, "import", [&](Write& write) {
        for (int i = 1; i <= 100'000; ++i) {
            put_person(write, i, "Ann " + std::to_string(i), std::string(300, 'n'));
            write.checkpoint();
        }
    }));
    // 16 MiB of page cache, and a few parts of 4 MiB; the rows are 60 MiB.
    EXPECT_LT(sqlite3_memory_highwater(1), 40 << 20);
    EXPECT_GT(count(database, "journal_changeset"), 1);
    EXPECT_EQ(history(database, 10).size(), 1U);
    const auto undone = undo(database, noon());
    ASSERT_TRUE(undone) << to_sentence(undone.error());
    EXPECT_EQ(count(database, "person"), 0);
    EXPECT_LT(sqlite3_memory_highwater(1), 40 << 20);
}

} // namespace goodturn::store

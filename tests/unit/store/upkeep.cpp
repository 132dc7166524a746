#include "files.hpp"
#include "store/journal.hpp"

#include <sqlite3.h>

namespace goodturn::store {

TEST_F(Files, ACopyHoldsEverythingAndIsOneFileOfTheOwnersAlone) {
    Database database = open();
    ASSERT_TRUE(change(database, "add Ann", [](Write& write) { put_person(write, 1, "Ann"); }));
    const auto copy = folder / "copy" / "backup.db";
    std::filesystem::create_directory(folder / "copy");
    const auto result = database.back_up(copy);
    ASSERT_TRUE(result) << to_sentence(result.error());

    std::size_t files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder / "copy")) {
        EXPECT_EQ(entry.path(), copy);
        ++files;
    }
    EXPECT_EQ(files, 1U);
    EXPECT_EQ(static_cast<unsigned>(std::filesystem::status(copy).permissions()), 0600U);
    auto opened = Database::open(copy);
    ASSERT_TRUE(opened) << to_sentence(opened.error());
    EXPECT_EQ(name_of(*opened, 1), "Ann");
    EXPECT_EQ(history(*opened, 10).size(), 1U);
    EXPECT_EQ(opened->check_integrity(), std::vector<std::string>{"ok"});
}

TEST_F(Files, ACopyIsNotWrittenOverWhatIsThere) {
    Database database = open();
    std::ofstream(folder / "photo.jpg") << "a photo";
    const auto result = database.back_up(folder / "photo.jpg");
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().problem, Problem::refused);
    EXPECT_NE(result.error().message.find("photo.jpg"), std::string::npos);
    EXPECT_EQ(content_of(folder / "photo.jpg"), "a photo");
}

TEST_F(Files, ACopyToAFolderThatIsMissingIsSaidToFailAndLeavesNothing) {
    Database database = open();
    const auto before = names();
    const auto result = database.back_up(folder / "missing" / "backup.db");
    ASSERT_FALSE(result);
    EXPECT_NE(result.error().message.find("missing"), std::string::npos);
    EXPECT_EQ(names(), before);
}

TEST_F(Files, ACopyWhileAnotherProgramWritesIsOfTheMomentBefore) {
    Database server = open();
    Database command = open();
    ASSERT_TRUE(change(server, "add Ann", [](Write& write) { put_person(write, 1, "Ann"); }));
    Transaction transaction(server, {"add Ben", "you", noon()});
    put_person(transaction.write(), 2, "Ben");
    const auto result = command.back_up(folder / "backup.db");
    ASSERT_TRUE(result) << to_sentence(result.error());
    transaction.commit();
    auto copy = Database::open(folder / "backup.db");
    ASSERT_TRUE(copy);
    EXPECT_EQ(count(*copy, "person"), 1);
}

TEST_F(Files, ScrubbedContentIsNowhereInTheFiles) {
    Database database = open();
    const std::string secret = "zanzibarquartz";
    const auto is_on_disk = [&] {
        for (const auto& entry : std::filesystem::directory_iterator(folder))
            if (content_of(entry.path()).find(secret) != std::string::npos) return true;
        return false;
    };
    ASSERT_TRUE(change(database, "add Ann", [&](Write& write) {
        put_person(write, 1, secret, secret);
        for (int i = 2; i < 200; ++i)
            put_person(write, i, "Ben", std::string(300, 'n'));
        Query(write,
              "INSERT INTO conversation VALUES (1, 'c', 'coffee', '2026-03-04', NULL, 'both', ?, 0, '', '')")
            .bind(secret)
            .run();
    }));
    ASSERT_TRUE(is_on_disk());
    ASSERT_TRUE(change(database, "forget somebody", [&](Write& write) {
        Query(write, "DELETE FROM conversation").run();
        Query(write, "DELETE FROM person WHERE number = 1").run();
        forget_in_journal(write, {std::string(secret)});
    }));
    database.scrub();
    EXPECT_FALSE(is_on_disk());
    EXPECT_EQ(count(database, "person"), 198);
    EXPECT_EQ(count(database, "derived_person_search WHERE derived_person_search MATCH 'Ben'"), 198);
    EXPECT_EQ(database.check_integrity(), std::vector<std::string>{"ok"});
}

TEST_F(Files, ScrubbingSaysSoIfAnotherProgramIsInTheWay) {
    Database server = open();
    Database command = open();
    ASSERT_TRUE(change(server, "add", [](Write& write) { put_person(write, 1, "Ann"); }));
    Query(command, "PRAGMA busy_timeout = 20").next();
    Transaction transaction(server, {"add Ben", "you", noon()});
    EXPECT_THROW(command.scrub(), Broken);
}

TEST_F(Files, ASearchIndexThatDoesNotMatchIsFoundOut) {
    Database database = open();
    ASSERT_TRUE(change(database, "add Ann", [](Write& write) {
        put_person(write, 1, "Ann Lee");
        Query(write, "INSERT INTO derived_person_search (rowid, search) VALUES (77, 'nobody')").run();
    }));
    const auto lines = database.check_integrity();
    ASSERT_EQ(lines.size(), 1U);
    EXPECT_NE(lines[0].find("derived_person_search"), std::string::npos) << lines[0];
}

TEST_F(Files, AReferenceToSomebodyMissingIsFoundOut) {
    { Database database = open(); }
    sqlite3* connection = nullptr;
    ASSERT_EQ(sqlite3_open(file().c_str(), &connection), SQLITE_OK);
    sqlite3_exec(connection, "INSERT INTO snooze VALUES ('nobody', '2026-04-01')", nullptr, nullptr, nullptr);
    sqlite3_close(connection);
    Database database = open();
    EXPECT_EQ(database.check_integrity(),
              std::vector<std::string>{"snooze: an entry refers to a missing person"});
}

} // namespace goodturn::store

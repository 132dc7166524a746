#include "files.hpp"
#include "store/migrations.hpp"
#include "store/settings.hpp"

#include <sqlite3.h>
#include <sys/stat.h>

namespace goodturn::store {

namespace {

unsigned rights(const std::filesystem::path& path) {
    return static_cast<unsigned>(std::filesystem::status(path).permissions());
}

/// Does something to a file behind the back of Database.
void run_sql(const std::filesystem::path& file, const char* sql) {
    sqlite3* connection = nullptr;
    ASSERT_EQ(sqlite3_open(file.c_str(), &connection), SQLITE_OK);
    ASSERT_EQ(sqlite3_exec(connection, sql, nullptr, nullptr, nullptr), SQLITE_OK)
        << sqlite3_errmsg(connection);
    sqlite3_close(connection);
}

std::string pragma(Database& database, const std::string& name) {
    Query query(database, "PRAGMA " + name);
    return query.next() ? query.text(0) : "";
}

} // namespace

TEST_F(Files, ANewFileAndItsFolderAreReadableByTheOwnerAlone) {
    const auto deep = folder / "a" / "b" / "goodturn.db";
    auto database = Database::open(deep);
    ASSERT_TRUE(database) << to_sentence(database.error());
    ASSERT_TRUE(change(*database, "say hello", [](Write& write) { set_setting(write, "name", "Ann"); }));
    EXPECT_EQ(rights(folder / "a"), 0700U);
    EXPECT_EQ(rights(folder / "a" / "b"), 0700U);
    for (const auto& entry : std::filesystem::directory_iterator(folder / "a" / "b"))
        EXPECT_EQ(rights(entry.path()), 0600U) << entry.path();
}

TEST_F(Files, WhatWasWrittenIsThereAfterOpeningAgain) {
    {
        Database database = open();
        ASSERT_TRUE(
            change(database, "set the name", [](Write& write) { set_setting(write, "name", "Ann"); }));
        ASSERT_TRUE(
            change(database, "set the name", [](Write& write) { set_setting(write, "name", "Zoë"); }));
        ASSERT_TRUE(
            change(database, "set the zone", [](Write& write) { set_setting(write, "zone", "UTC"); }));
        ASSERT_TRUE(change(database, "drop the zone", [](Write& write) { unset_setting(write, "zone"); }));
    }
    Database database = open();
    EXPECT_EQ(setting(database, "name"), "Zoë");
    EXPECT_EQ(setting(database, "zone"), std::nullopt);
    EXPECT_EQ(database.check_integrity(), std::vector<std::string>{"ok"});
}

TEST_F(Files, ClosingLeavesOneFileAndNothingBesideIt) {
    {
        Database database = open();
        ASSERT_TRUE(
            change(database, "set the name", [](Write& write) { set_setting(write, "name", "Ann"); }));
    }
    EXPECT_EQ(names(), std::set<std::string>{"goodturn.db"});
}

TEST_F(Files, AFileIsSafeAgainstAPowerCutAndLeavesNothingInTemporaryFiles) {
    Database database = open();
    const std::string bytes = content_of(file());
    EXPECT_EQ(bytes.substr(18, 2),
              "\2\2"); // WAL: https://www.sqlite.org/fileformat.html#file_format_version_numbers
    EXPECT_EQ(pragma(database, "synchronous"), "2"); // FULL
    EXPECT_EQ(pragma(database, "foreign_keys"), "1");
    EXPECT_EQ(pragma(database, "temp_store"), "2"); // memory
    EXPECT_EQ(pragma(database, "secure_delete"), "1");
    EXPECT_EQ(pragma(database, "user_version"), std::to_string(newest_version()));
}

/// Opening must fail with these words, and leave the folder's names and the file's bytes as they were.
class Refusals : public Files {
  protected:
    void expect_refused(const std::string& words) const {
        const std::string bytes = content_of(file());
        const auto before = names();
        auto database = Database::open(file());
        ASSERT_FALSE(database);
        EXPECT_NE(to_sentence(database.error()).find(words), std::string::npos)
            << to_sentence(database.error());
        EXPECT_NE(database.error().message.find("goodturn.db"), std::string::npos);
        EXPECT_EQ(content_of(file()), bytes);
        EXPECT_EQ(names(), before);
    }
};

TEST_F(Refusals, AFileOfANewerProgramIsLeftAsItIs) {
    open();
    run_sql(file(), "PRAGMA user_version = 999");
    expect_refused("newer Goodturn");
}

TEST_F(Refusals, AFileOfANewerProgramThatWasKilledIsLeftAsItIs) {
    open();
    // The newer version is in the WAL alone: kept there by a copy made while the file was open.
    sqlite3* connection = nullptr;
    ASSERT_EQ(sqlite3_open(file().c_str(), &connection), SQLITE_OK);
    sqlite3_exec(connection, "PRAGMA user_version = 999", nullptr, nullptr, nullptr);
    const std::string bytes = content_of(file());
    const std::string wal = content_of(file().string() + "-wal");
    ASSERT_FALSE(wal.empty());
    sqlite3_close(connection);
    std::ofstream(file(), std::ios::binary) << bytes;
    std::ofstream(file().string() + "-wal", std::ios::binary) << wal;

    auto database = Database::open(file());
    ASSERT_FALSE(database);
    EXPECT_NE(database.error().message.find("newer Goodturn"), std::string::npos) << database.error().message;
    EXPECT_EQ(content_of(file()), bytes);
    EXPECT_EQ(content_of(file().string() + "-wal"), wal);
}

TEST_F(Refusals, AFileOfAnotherProgramIsLeftAsItIs) {
    run_sql(file(), "PRAGMA application_id = 252006674; CREATE TABLE page (body TEXT)");
    expect_refused("not a Goodturn file");
}

TEST_F(Refusals, AFileWithoutAMarkIsLeftAsItIs) {
    run_sql(file(), "PRAGMA journal_mode = WAL; CREATE TABLE person (name TEXT)");
    expect_refused("not a Goodturn file");
}

TEST_F(Refusals, ATextFileIsLeftAsItIs) {
    std::ofstream(file())
        << "Dear diary, this is longer than the header of a database would be, so that all of the "
           "header's places are filled with words.\n";
    expect_refused("not a Goodturn file");
}

TEST_F(Refusals, AShortTextFileIsLeftAsItIs) {
    std::ofstream(file()) << "hi\n";
    expect_refused("not a Goodturn file");
}

TEST_F(Files, AFolderInPlaceOfTheFileIsNamed) {
    std::filesystem::create_directory(file());
    auto database = Database::open(file());
    ASSERT_FALSE(database);
    EXPECT_NE(database.error().message.find("cannot be opened"), std::string::npos)
        << database.error().message;
    EXPECT_NE(database.error().message.find("goodturn.db"), std::string::npos);
}

TEST_F(Files, AFileInTheWayOfTheFolderIsNamed) {
    std::ofstream(folder / "home") << "hi";
    auto database = Database::open(folder / "home" / "goodturn.db");
    ASSERT_FALSE(database);
    EXPECT_FALSE(database.error().message.empty());
}

TEST_F(Files, AnEmptyFileBecomesAGoodturnFile) {
    std::ofstream(file()).close();
    Database database = open();
    EXPECT_EQ(count(database, "person"), 0);
    EXPECT_EQ(rights(file()), 0600U);
}

/// A file of 500 people with every page from the middle on overwritten.
class Damaged : public Files {
  protected:
    void SetUp() override {
        Files::SetUp();
        {
            Database database = open();
            ASSERT_TRUE(change(database, "add people", [](Write& write) {
                for (int i = 0; i < 500; ++i)
                    put_person(write, i, "Ann " + std::to_string(i), std::string(500, 'n'));
            }));
        }
        std::string bytes = content_of(file());
        for (std::size_t page = bytes.size() / 8192; page < bytes.size() / 4096; ++page)
            bytes.replace(page * 4096, 64, std::string(64, 'x'));
        std::ofstream(file(), std::ios::binary) << bytes;
    }
};

TEST_F(Damaged, AFileSaysWhatToDoWhenItIsRead) {
    Database database = open();
    try {
        count(database, "person WHERE note <> ''");
        FAIL() << "nothing was noticed";
    } catch (const Broken& broken) {
        EXPECT_NE(std::string(broken.what()).find("goodturn.db is damaged"), std::string::npos)
            << broken.what();
        EXPECT_NE(std::string(broken.what()).find("goodturn restore"), std::string::npos) << broken.what();
    }
}

TEST_F(Damaged, AFileIsFoundOutByTheDoctor) {
    Database database = open();
    EXPECT_NE(database.check_integrity(), std::vector<std::string>{"ok"});
}

TEST_F(Damaged, AFileWithoutASchemaIsNotOpened) {
    std::string bytes = content_of(file());
    bytes.replace(4096, 64, std::string(64, 'x'));
    bytes.replace(100, 64, std::string(64, 'x'));
    std::ofstream(file(), std::ios::binary) << bytes;
    auto database = Database::open(file());
    ASSERT_FALSE(database);
    EXPECT_NE(database.error().message.find("is damaged"), std::string::npos) << database.error().message;
}

} // namespace goodturn::store

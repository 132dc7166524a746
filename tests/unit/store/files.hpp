#pragma once
/// A folder of its own for each test, and small writes to fill files with.
#include "store/write.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

namespace goodturn::store {

class Files : public testing::Test {
  protected:
    void SetUp() override {
        std::string pattern = (std::filesystem::temp_directory_path() / "goodturn-store-XXXXXX").string();
        ASSERT_NE(::mkdtemp(pattern.data()), nullptr);
        folder = pattern;
    }
    void TearDown() override { std::filesystem::remove_all(folder); }

    std::filesystem::path file() const { return folder / "goodturn.db"; }
    Database open() const {
        auto database = Database::open(file());
        if (!database) throw std::runtime_error(to_sentence(database.error()));
        return *std::move(database);
    }
    std::set<std::string> names() const {
        std::set<std::string> all;
        for (const auto& entry : std::filesystem::directory_iterator(folder))
            all.insert(entry.path().filename());
        return all;
    }

    std::filesystem::path folder;
};

inline std::string content_of(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

inline Clock noon() {
    return Clock::at("UTC", make_day(2026, 3, 4));
}

/// Runs `act(Write&)` as one change.
template <class Act>
Result<void> change(Database& database, std::string label, Act act) {
    return write(database, {std::move(label), "you", noon()}, [&](Write& open) -> Result<void> {
        act(open);
        return {};
    });
}

inline void put_person(Write& write, int number, std::string_view name, std::string_view note = "") {
    Query query(
        write,
        "INSERT INTO person VALUES (?, ?, ?, '', '[]', '[]', '[]', '[]', '[]', '[]', '', '', '', '', NULL, "
        "'march-1', '[]', '[]', '[]', NULL, '', ?, '', '', '', 0, 0, 0, NULL, 0, 0, ?, '[]')");
    query.bind(number, "person-" + std::to_string(number), name, note, name).run();
}

inline void rename_person(Write& write, int number, std::string_view name) {
    Query query(write, "UPDATE person SET name = ?, search = ? WHERE number = ?");
    query.bind(name, name, number).run();
}

inline std::string name_of(Database& database, int number) {
    Query query(database, "SELECT name FROM person WHERE number = ?");
    query.bind(number);
    return query.next() ? query.text(0) : "nobody";
}

inline std::int64_t count(Database& database, const std::string& what) {
    Query query(database, "SELECT count(*) FROM " + what);
    query.next();
    return query.number(0);
}

} // namespace goodturn::store

#pragma once
/// A home in a folder of its own, for the tests of this room.
#include "operations/keeping_operations.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace goodturn::operations {

class Home : public testing::Test {
  protected:
    std::filesystem::path folder =
        std::filesystem::path(testing::TempDir()) /
        ("goodturn-" + std::string(testing::UnitTest::GetInstance()->current_test_info()->name()));
    std::optional<Context> open;

    void SetUp() override {
        std::filesystem::remove_all(folder);
        start(make_day(2026, 3, 4));
    }
    void TearDown() override {
        open.reset();
        std::filesystem::remove_all(folder);
    }
    /// Opens the home on that day.
    void start(Day today) {
        open.reset();
        open.emplace(open_home(folder, today).value());
    }
    Context& context() { return *open; }

    std::string file(const std::string& name, const std::string& content) {
        std::ofstream(folder / name, std::ios::binary) << content;
        return (folder / name).string();
    }
    /// In no byte of any file of the home, which is closed.
    void expect_no_trace_of(std::initializer_list<std::string_view> traces) const {
        for (const auto& each : std::filesystem::directory_iterator(folder)) {
            std::ifstream in(each.path(), std::ios::binary);
            const std::string bytes{std::istreambuf_iterator<char>(in), {}};
            for (const std::string_view trace : traces)
                EXPECT_EQ(bytes.find(trace), std::string::npos) << trace << " in " << each.path();
        }
    }
    people::Person add(const std::string& name) {
        AddPerson input;
        input.set.name = name;
        return add_person(context(), input).value();
    }
    Logged log(const std::string& who, const std::string& note, const std::string& when = {}) {
        LogConversation input;
        input.people = {who};
        input.note = note;
        input.when = when;
        return log_conversation(context(), input).value();
    }
};

} // namespace goodturn::operations

#include "base/read_ahead.hpp"

#include <gtest/gtest.h>

#include <stdexcept>
#include <string>
#include <vector>

namespace goodturn {
namespace {

/// Reads 0, 1, 2 … up to `count`, and says how many it could hand over.
auto numbers_up_to(int count) {
    return [count](const auto& put) {
        int handed_over = 0;
        while (handed_over < count && put(handed_over))
            ++handed_over;
        return handed_over;
    };
}

TEST(ReadAhead, HandsOverEveryItemInOrderAndReturnsWhatTheReaderReturned) {
    std::vector<int> used;
    const int handed_over = read_ahead<int>(numbers_up_to(10'000), [&](int number) {
        used.push_back(number);
        return true;
    });
    EXPECT_EQ(handed_over, 10'000);
    ASSERT_EQ(used.size(), 10'000U);
    for (int i = 0; i < 10'000; ++i)
        ASSERT_EQ(used[static_cast<std::size_t>(i)], i);
}

TEST(ReadAhead, TheReaderStopsSoonAfterTheUserOfItemsDoes) {
    const int handed_over =
        read_ahead<int>(numbers_up_to(1'000'000'000), [](int number) { return number < 10; });
    EXPECT_LT(handed_over, 1'000);
}

TEST(ReadAhead, NothingToReadIsFine) {
    EXPECT_EQ(read_ahead<int>(numbers_up_to(0), [](int) { return true; }), 0);
}

TEST(ReadAhead, WhatTheUserOfItemsThrowsComesOutAndTheReaderStops) {
    EXPECT_THROW(read_ahead<int>(numbers_up_to(1'000'000'000),
                                 [](int) -> bool { throw std::runtime_error("the disk is full"); }),
                 std::runtime_error);
}

TEST(ReadAhead, WhatTheReaderThrowsComesOutAfterWhatItRead) {
    std::vector<std::string> used;
    const auto read = [](const auto& put) -> int {
        put("first");
        throw std::runtime_error("the file broke off");
    };
    EXPECT_THROW(read_ahead<std::string>(read,
                                         [&](const std::string& item) {
                                             used.push_back(item);
                                             return true;
                                         }),
                 std::runtime_error);
    EXPECT_EQ(used, std::vector<std::string>{"first"});
}

} // namespace
} // namespace goodturn

#include "intake/seen.hpp"

#include <gtest/gtest.h>

namespace goodturn::intake {
namespace {

TEST(WhatWasSeen, IsKnownHoweverMuchThereIsOfIt) {
    Seen seen;
    EXPECT_FALSE(seen.contains(7));
    for (std::uint64_t i = 0; i < 5000; ++i) // multiples of a power of two would all want one slot
        EXPECT_TRUE(seen.insert(i << 20U));
    for (std::uint64_t i = 0; i < 5000; ++i) {
        EXPECT_TRUE(seen.contains(i << 20U));
        EXPECT_FALSE(seen.insert(i << 20U));
        EXPECT_FALSE(seen.contains((i << 20U) + 3));
    }
    seen.clear();
    EXPECT_FALSE(seen.contains(0));
}

TEST(WhatWasSeen, IsCounted) {
    Seen seen;
    EXPECT_EQ(seen.count(0), 1);
    EXPECT_EQ(seen.count(5), 1);
    EXPECT_EQ(seen.count(0), 2);
    EXPECT_EQ(seen.count(0), 3);
    EXPECT_EQ(seen.count(5), 2);
}

} // namespace
} // namespace goodturn::intake

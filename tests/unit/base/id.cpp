#include "base/id.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <thread>
#include <unordered_set>
#include <vector>

using namespace goodturn;

namespace {

Instant at(std::int64_t seconds) {
    return Instant(std::chrono::seconds(seconds));
}

} // namespace

// The ids of one process never go back in time, so the tests of this file name later and later instants.

TEST(Id, IsAUuidOfVersionSevenMadeAtItsInstant) {
    const Id id = new_id(at(1'700'000'000));
    ASSERT_EQ(id.size(), 36U);
    for (std::size_t i = 0; i < id.size(); ++i) {
        if (i == 8 || i == 13 || i == 18 || i == 23)
            EXPECT_EQ(id[i], '-');
        else
            EXPECT_NE(std::string_view("0123456789abcdef").find(id[i]), std::string_view::npos) << id;
    }
    EXPECT_EQ(id[14], '7') << "version";
    EXPECT_NE(std::string_view("89ab").find(id[19]), std::string_view::npos) << "variant";
    EXPECT_EQ(std::stoull(id.substr(0, 8) + id.substr(9, 4), nullptr, 16), 1'700'000'000'000ULL);
}

TEST(Id, TwoHundredThousandOfOneSecondSortAsTheyWereMadeAndAreAllDifferent) {
    std::vector<Id> ids;
    for (int i = 0; i < 200'000; ++i)
        ids.push_back(new_id(at(1'710'000'000)));
    EXPECT_TRUE(std::is_sorted(ids.begin(), ids.end()));
    EXPECT_EQ(std::adjacent_find(ids.begin(), ids.end()), ids.end());
    EXPECT_TRUE(std::all_of(ids.begin(), ids.end(), [](const Id& id) { return id[14] == '7'; }));
}

TEST(Id, KeepsItsOrderWhenTheClockGoesBack) {
    const Id first = new_id(at(1'720'000'000));
    const Id second = new_id(at(1'719'999'000));
    const Id third = new_id(at(1'720'000'001));
    EXPECT_LT(first, second);
    EXPECT_LT(second, third);
}

TEST(Id, OfManyThreadsAreAllDifferent) {
    std::vector<std::vector<Id>> made(4);
    std::vector<std::thread> threads;
    for (auto& mine : made)
        threads.emplace_back([&mine] {
            for (int i = 0; i < 5'000; ++i)
                mine.push_back(new_id(at(1'730'000'000)));
        });
    for (auto& thread : threads)
        thread.join();
    std::unordered_set<Id> all;
    for (const auto& mine : made) {
        EXPECT_TRUE(std::is_sorted(mine.begin(), mine.end()));
        all.insert(mine.begin(), mine.end());
    }
    EXPECT_EQ(all.size(), 20'000U);
}

TEST(Id, TheShortFormIsTheLastSixDigitsAndRarelyTheSameForTwo) {
    EXPECT_EQ(short_id("018bcfe5-6800-7301-8111-31b3589b830f"), "9b830f");
    EXPECT_EQ(short_id("abc"), "abc");
    std::set<std::string> seen;
    for (int i = 0; i < 1'000; ++i)
        seen.emplace(short_id(new_id(at(1'740'000'000))));
    // Of a thousand out of sixteen million, 0.03 pairs are expected to agree.
    EXPECT_GE(seen.size(), 997U);
}

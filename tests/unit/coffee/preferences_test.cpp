#include "coffee/preferences.hpp"
#include "store/settings.hpp"
#include "unit/listen/threads_world.hpp"

namespace goodturn::coffee {
namespace {

TEST(WorkingHours, AreReadAsPeopleWriteThem) {
    EXPECT_EQ(read_working_hours("9-17:30").value(), "09:00-17:30");
    EXPECT_EQ(read_working_hours("8.15 to 12").value(), "08:15-12:00");
    for (const auto* wrong : {"all day", "17-9", "9-25", "9:70-10", "9", ""})
        EXPECT_FALSE(read_working_hours(wrong)) << wrong;
}

TEST(WorkingDays, AreReadAsPeopleWriteThem) {
    EXPECT_EQ(read_working_days("mon-thu, Saturday").value(), "mon, tue, wed, thu, sat");
    EXPECT_EQ(read_working_days("sat-mon").value(), "mon, sat, sun");
    EXPECT_FALSE(read_working_days("someday"));
}

TEST(QuietDays, AreDaysOfTheWeekDaysAndSpans) {
    EXPECT_EQ(read_quiet_days("Sundays, 2026-12-24..2026-12-26, 2027-01-01").value(),
              "sunday, 2026-12-24..2026-12-26, 2027-01-01");
    for (const auto* wrong : {"2026-02-30", "2026-12-26..2026-12-24", "never"})
        EXPECT_FALSE(read_quiet_days(wrong)) << wrong;
}

TEST(Preferences, ComeFromTheSettings) {
    ThreadsWorld world;
    EXPECT_TRUE(preferences_of(world.database).is_working_day(make_day(2026, 3, 6)));
    EXPECT_FALSE(preferences_of(world.database).is_working_day(make_day(2026, 3, 7)));
    world.run([](store::Write& write) {
        store::set_setting(write, "working-hours", read_working_hours("10-16").value());
        store::set_setting(write, "working-days", read_working_days("sat").value());
        store::set_setting(write, "places", read_places("Kaffeine; the  library;").value());
        store::set_setting(write, "quiet-days", read_quiet_days("sunday, 2026-03-05..2026-03-06").value());
    });
    const auto likes = preferences_of(world.database);
    EXPECT_EQ(likes.from, 600);
    EXPECT_EQ(likes.to, 960);
    EXPECT_EQ(likes.places, (std::vector<std::string>{"Kaffeine", "the library"}));
    EXPECT_TRUE(likes.is_working_day(make_day(2026, 3, 7)));
    EXPECT_FALSE(likes.is_quiet(make_day(2026, 3, 4)));
    EXPECT_TRUE(likes.is_quiet(make_day(2026, 3, 6)));
    EXPECT_TRUE(likes.is_quiet(make_day(2026, 3, 8)));
}

} // namespace
} // namespace goodturn::coffee

#pragma once
/// A world with Ann and Ben in it.
#include "unit/world.hpp"

namespace goodturn {

struct ThreadsWorld : World {
    Id ann = add("Ann Lee");
    Id ben = add("Ben Okri");

    void go_to(int year, unsigned month, unsigned day) { World::go_to(make_day(year, month, day)); }
};

} // namespace goodturn

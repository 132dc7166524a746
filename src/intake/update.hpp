#pragma once
/// What a newer record changes about a person whom the user may have changed too.
#include "people/person.hpp"

namespace goodturn::intake {

/// Three-way: `ours` is the person as kept, `before` what the same source said last time (an empty Person if
/// it never spoke of them), `now` what it says this time. What the source changed is changed; what the user
/// changed stays; lists gain what is new and lose only what the source itself had and dropped. All three must
/// be tidied.
people::Person updated(const people::Person& ours, const people::Person& before, const people::Person& now);

} // namespace goodturn::intake

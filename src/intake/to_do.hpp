#pragma once
/// Something that is to be done or asked, as a file tells it.
#include "base/civil_date.hpp"
#include "base/id.hpp"

#include <string>

namespace goodturn::intake {

/// A task becomes a promise, a reminder something to ask about; both belong to a room that stands beside this
/// one, and so are handed up.
struct ToDo {
    Id person;
    std::string key; ///< what recognises it within its file
    bool is_task = true;
    std::string text;
    Day day;                     ///< when it was written down
    std::optional<Day> done_on;  ///< of a task that is done
    std::optional<CivilDate> on; ///< of a reminder: a day, or yearly (--06-09)
    bool is_over = false;        ///< of a reminder: it was for a day that is past
    bool was_known = false;      ///< it came in before
    bool operator==(const ToDo&) const = default;
};

} // namespace goodturn::intake

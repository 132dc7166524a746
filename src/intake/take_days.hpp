#pragma once
/// Birthdays and anniversaries in a calendar, to the people they are of.
#include "intake/icalendar/icalendar.hpp"
#include "intake/joining.hpp"

namespace goodturn::intake {

/// A day of a life, as a title tells it.
struct DayOfLife {
    std::vector<std::string> names; ///< "Ann Lee"; of an anniversary maybe both
    bool is_birthday = true;        ///< else an anniversary
    CivilDate on = CivilDate::of(Day{});
};

/// Of a whole day: "Ann Lee's birthday", "Birthday: Ann Lee", "Ann Lee (*1990)" where the category or the UID
/// says that it is one; the same for anniversaries. The year is known only where the title says it: the year
/// in which a calendar begins to show a birthday is not the year of birth.
std::optional<DayOfLife> day_of_life(const icalendar::Event& event);

class TakeDays {
  public:
    TakeDays(store::Write& write, const ImportOptions& options, Imported& imported, Joining& joining)
        : write_(write), options_(options), imported_(imported), joining_(joining) {}

    /// Somebody of whom there is no such day yet is given it; another day than the one that is known is a
    /// problem and changes nothing. Who is not known by that name becomes a person, unless it is one word
    /// alone.
    Result<void> take(const DayOfLife& day, const std::string& file, long line);

  private:
    Result<std::optional<Id>> who(const std::string& name, bool may_be_new, std::string& why_not);
    Result<void> take_birthday(people::Person person, const CivilDate& on, const std::string& file,
                               long line);
    Result<void> take_anniversary(people::Person person, const CivilDate& on);

    store::Write& write_;
    const ImportOptions& options_;
    Imported& imported_;
    Joining& joining_;
    std::set<Id> added_; ///< by this import: not counted as updated, too
};

} // namespace goodturn::intake

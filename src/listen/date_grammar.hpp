#pragma once
/// What a time expression may be made of: one function a kind. Each reads at a token and gives what it read,
/// or nothing.
#include "listen/date_reader.hpp"

#include <algorithm>
#include <array>

namespace goodturn::listen {

/// Days after Monday, 0 to 6.
inline int weekday_of(Day day) {
    return static_cast<int>(std::chrono::weekday(day).iso_encoding()) - 1;
}

/// A time expression without what leads up to it ("on", "by").
struct DateRead {
    std::size_t end = 0;         ///< tokens
    std::optional<CivilDate> on; ///< nothing for a time that names no day
    std::optional<Day> last_day;
    bool weekday = false;
    bool time_of_year = false;
    bool with_year = false;
    bool end_of_month = false;
    std::optional<Day> earlier;
    bool same_day = false;
    int days_later = 0;
};

class DateGrammar {
  public:
    DateGrammar(const std::vector<Token>& tokens, Day on, DayOrder order);

    /// The expression that begins at a token. `led`: "on", "by" or the like stands before it.
    std::optional<DateRead> read(std::size_t at, Lead lead, bool led) const;

    std::string_view text(std::size_t at) const {
        return at < tokens_.size() ? tokens_[at].word : std::string_view{};
    }
    DateWord word(std::size_t at) const { return at < tokens_.size() ? words_[at] : DateWord{}; }
    bool is(std::size_t at, DateSort sort) const { return word(at).sort == sort; }
    bool is(std::size_t at, Unit unit) const {
        return is(at, DateSort::unit) && word(at).value == static_cast<int>(unit);
    }
    /// Nothing but a space (or what is allowed) before the token.
    bool joined(std::size_t at, Break allowed = Break::bracket) const {
        return at < tokens_.size() && tokens_[at].before <= allowed;
    }
    bool says(std::size_t at, std::string_view wanted) const { return joined(at) && text(at) == wanted; }
    bool ends_here(std::size_t at) const {
        return at >= tokens_.size() || tokens_[at].before >= Break::comma;
    }

  private:
    // date_grammar.cpp
    static DateRead of(std::size_t end, Day day);
    static std::optional<DateRead> of(std::size_t end, int year, int month);
    static DateRead nothing(std::size_t end);
    /// The first such day on or after the note; 29 February waits for its year.
    std::optional<Day> next_day(int month, int day) const;
    int year_of_month(int month) const;
    Day next_weekday(int weekday) const;
    Day weekday_next_week(int weekday) const;
    std::optional<Day> day_of(std::optional<int> year, int month, int day) const;
    /// 2026-05-12, 12/5/2026, 12.05.26, 12/5, 12.5.
    std::optional<DateRead> read_numeric(std::size_t at, bool led) const;
    /// "12/5" is a date, "24/7" and "50/50" are not; "3/4" and "1/2" only where something leads up to a date;
    /// "12.5" and "3-4" only after "on" or "by".
    bool is_day_and_month(std::string_view written, char mark, bool led, std::size_t at) const;
    std::optional<Day> in_order(int first, int second, std::optional<int> year, char mark) const;
    /// "that day", "the day after", "the following day", "the day before" an event named earlier.
    std::optional<DateRead> read_anaphora(std::size_t at) const;

    // date_week.cpp
    /// "in three weeks", "in a couple of days", "two weeks from now", "within a fortnight".
    std::optional<DateRead> read_relative(std::size_t at, Lead lead) const;
    std::optional<DateRead> counted(std::size_t unit_at, int count, Lead lead) const;
    /// "a week on Friday", "a fortnight tomorrow", "two weeks from Monday", "week Tuesday".
    std::optional<DateRead> read_weeks_on(std::size_t at) const;
    /// "Friday", "next Friday", "Friday week", "Friday next week", "next week Friday", "Friday the 13th",
    /// "Fri 13 Feb".
    std::optional<DateRead> read_weekday(std::size_t at, bool led) const;
    std::optional<DateRead> read_after_weekday(std::size_t at, bool next_week, bool marked) const;
    /// "sun", "sat", "mon" and "wed" are words of their own; "fri", "thu" and "tue" are not.
    bool word_is_short_day(std::size_t at) const;
    std::optional<DateRead> read_tomorrow(std::size_t at) const;

    // date_month.cpp
    /// A day of a month as a number or in words: the value and where it ends.
    struct DayNumber {
        int value = 0;
        std::size_t end = 0;
        bool ordinal = false;
    };
    /// The first such day of a month on or after the note; and, for things that are over, the last before it.
    std::optional<DateRead> of_this_month(std::size_t end, int day) const;
    /// "end of May", "mid-June", "early next month", "the end of the month", "end of the year", "next month",
    /// "in 2 parts".
    std::optional<DateRead> read_month_part(std::size_t at) const;
    static std::optional<DateRead> end_of(std::optional<DateRead> core, bool is_end);
    std::optional<DateRead> exact_day_after(const DateRead& month) const;
    std::optional<DateRead> month_from_now(std::size_t end, int months, bool end_of_year) const;
    /// A year after a month or a day: "2027", "'27" is not tried.
    std::optional<int> year_at(std::size_t at) const;
    /// A month, with its year if there is one; the caller has seen that a month is meant.
    std::optional<DateRead> month_at(std::size_t at, bool next_allowed) const;
    std::optional<DayNumber> day_number(std::size_t at) const;
    /// "12 May", "the 12th of May 2027", "May 12th", "May the twelfth", "3 to 5 May".
    std::optional<DateRead> read_day_and_month(std::size_t at) const;
    std::optional<DateRead> day_in_month_from_now(std::size_t end, const DayNumber& day, int months) const;
    std::optional<DateRead> with_year(std::size_t end, int month, int day) const;
    /// A month without a day. Names that are also words need something before them, or nothing after.
    std::optional<DateRead> read_month(std::size_t at, bool led) const;
    /// "the 12th", "on 12th", "on the twelfth"; "12th" alone between marks.
    std::optional<DateRead> read_ordinal(std::size_t at, bool led) const;

    // date_holiday.cpp
    /// "Easter Monday", "New Year's Eve", "this Christmas".
    std::optional<DateRead> read_holiday(std::size_t at) const;
    Day next_holiday(Holiday which) const;

    const std::vector<Token>& tokens_;
    Day today_;
    DayOrder order_;
    std::vector<DateWord> words_;
};

} // namespace goodturn::listen

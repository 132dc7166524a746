/// The kinds of expressions in the order in which they are tried; dates in digits; days named before.
#include "listen/date_grammar.hpp"

#include <charconv>

namespace goodturn::listen {

using std::chrono::days;

DateGrammar::DateGrammar(const std::vector<Token>& tokens, Day on, DayOrder order)
    : tokens_(tokens), today_(on), order_(order) {
    words_.reserve(tokens.size());
    for (const Token& token : tokens)
        words_.push_back(date_word(token.word));
}

std::optional<DateRead> DateGrammar::read(std::size_t at, Lead lead, bool led) const {
    if (at >= tokens_.size()) return std::nullopt;
    if (auto core = read_numeric(at, led)) return core;
    if (auto core = read_relative(at, lead)) return core;
    if (auto core = read_weeks_on(at)) return core;
    if (auto core = read_weekday(at, led)) return core;
    if (auto core = read_tomorrow(at)) return core;
    if (auto core = read_holiday(at)) return core;
    if (auto core = read_month_part(at)) return core;
    if (auto core = read_day_and_month(at)) return core;
    if (auto core = read_month(at, led)) return core;
    if (auto core = read_ordinal(at, led)) return core;
    return read_anaphora(at);
}

DateRead DateGrammar::of(std::size_t end, Day day) {
    if (day > make_day(9999, 12, 31)) return nothing(end); // beyond the calendar
    DateRead core;
    core.end = end;
    core.on = CivilDate::of(day);
    core.last_day = day;
    return core;
}

std::optional<DateRead> DateGrammar::of(std::size_t end, int year, int month) {
    if (year < 1 || year > 9999) return std::nullopt;
    const auto number = static_cast<unsigned>(month);
    DateRead core;
    core.end = end;
    core.on = CivilDate::of(year, number, std::nullopt).value();
    core.last_day = make_day(year, number, days_in_month(year, number));
    return core;
}

DateRead DateGrammar::nothing(std::size_t end) {
    DateRead core;
    core.end = end;
    return core;
}

std::optional<Day> DateGrammar::next_day(int month, int day) const {
    const int year = split(today_).year;
    for (int add = 0; add <= 8; ++add)
        if (exists(year + add, static_cast<unsigned>(month), static_cast<unsigned>(day)))
            if (const Day made =
                    make_day(year + add, static_cast<unsigned>(month), static_cast<unsigned>(day));
                made >= today_)
                return made;
    return std::nullopt;
}

int DateGrammar::year_of_month(int month) const {
    const YearMonthDay now = split(today_);
    return now.year + (month < static_cast<int>(now.month) ? 1 : 0);
}

Day DateGrammar::next_weekday(int weekday) const {
    const int ahead = (weekday - weekday_of(today_) + 7) % 7;
    return today_ + days(ahead == 0 ? 7 : ahead);
}

Day DateGrammar::weekday_next_week(int weekday) const {
    return today_ - days(weekday_of(today_)) + days(7 + weekday);
}

std::optional<Day> DateGrammar::day_of(std::optional<int> year, int month, int day) const {
    if (month < 1 || month > 12 || day < 1 || day > 31) return std::nullopt;
    if (!year) return next_day(month, day);
    const int full = *year < 100 ? 2000 + *year : *year;
    if (full < 1000 || !exists(full, static_cast<unsigned>(month), static_cast<unsigned>(day)))
        return std::nullopt;
    return make_day(full, static_cast<unsigned>(month), static_cast<unsigned>(day));
}

std::optional<DateRead> DateGrammar::read_numeric(std::size_t at, bool led) const {
    if (!tokens_[at].number) return std::nullopt;
    const std::string_view written = text(at);
    int parts[3] = {};
    std::size_t count = 0;
    char mark = 0;
    const char* from = written.data();
    const char* const end = written.data() + written.size();
    while (count < 3) {
        const auto [next, problem] = std::from_chars(from, end, parts[count]);
        if (problem != std::errc{} || parts[count] < 0) return std::nullopt;
        ++count;
        if (next == end) break;
        if ((*next != '/' && *next != '.' && *next != '-') || (mark != 0 && *next != mark) || count == 3)
            return std::nullopt;
        mark = *next;
        from = next + 1;
    }
    if (count < 2) return std::nullopt;
    std::optional<Day> day;
    if (count == 3 && parts[0] > 999)
        day = day_of(parts[0], parts[1], parts[2]);
    else if (count == 3)
        day = in_order(parts[0], parts[1], parts[2], mark);
    else if (parts[0] <= 31 && is_day_and_month(written, mark, led, at))
        day = in_order(parts[0], parts[1], std::nullopt, mark);
    if (!day) return std::nullopt;
    DateRead core = of(at + 1, *day);
    core.with_year = count == 3;
    return core;
}

bool DateGrammar::is_day_and_month(std::string_view written, char mark, bool led, std::size_t at) const {
    if (written == "24/7" || written == "9/11") return false;
    const bool measured =
        joined(at + 1) && (is(at + 1, DateSort::unit) || text(at + 1) == "of" || text(at + 1) == "m" ||
                           text(at + 1) == "k" || text(at + 1) == "people" || text(at + 1) == "hours" ||
                           text(at + 1) == "hrs" || text(at + 1) == "times" || is(at + 1, DateSort::month));
    if (measured) return false;
    const bool near = led && at > 0 &&
                      (text(at - 1) == "on" || text(at - 1) == "by" || text(at - 1) == "from" ||
                       text(at - 1) == "until" || text(at - 1) == "till" || text(at - 1) == "before");
    const bool named =
        at > 0 && joined(at) &&
        (is(at - 1, DateSort::weekday) || text(at - 1) == "due" || text(at - 1) == "birthday" ||
         text(at - 1) == "is" || text(at - 1) == "'s" || text(at - 1) == "wedding");
    if (mark == '/') return near || named || (written.size() > 3 && ends_here(at + 1));
    return near && (mark == '.' || mark == '-') && (mark == '.' || written.size() > 3);
}

std::optional<Day> DateGrammar::in_order(int first, int second, std::optional<int> year, char mark) const {
    // Points are written where the day comes first.
    const bool month_first = order_ == DayOrder::month_first && mark != '.';
    if (month_first ? (first <= 12) : (second > 12 && first <= 12)) return day_of(year, first, second);
    return day_of(year, second, first);
}

std::optional<DateRead> DateGrammar::read_anaphora(std::size_t at) const {
    DateRead core;
    core.same_day = true;
    if (text(at) == "that" && says(at + 1, "day") && !says(at + 2, "when")) {
        core.end = at + 2;
        return core;
    }
    if (text(at) != "the") return std::nullopt;
    core.days_later = 1;
    if (says(at + 1, "day") && says(at + 2, "after") && ends_here(at + 3)) {
        core.end = at + 3;
        return core;
    }
    if ((says(at + 1, "following") || says(at + 1, "next")) && says(at + 2, "day")) {
        core.end = at + 3;
        return core;
    }
    return std::nullopt;
}

} // namespace goodturn::listen

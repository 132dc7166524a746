#include "listen/date_reader.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace goodturn::listen {

namespace {

using std::chrono::days;

int weekday_of(Day day) {
    return static_cast<int>(std::chrono::weekday(day).iso_encoding()) - 1;
}

/// Words that may follow "the 12th"; a noun there ("the 12th floor") makes it no date.
constexpr std::array<std::string_view, 34> after_day{
    "for", "at",      "to", "in",  "and",  "or",   "so",     "he",   "she",    "they", "i",    "we",
    "it",  "is",      "'s", "was", "will", "with", "which",  "when", "until",  "till", "from", "by",
    "but", "because", "if", "are", "has",  "then", "either", "as",   "around", "after"};
/// Part of a day: "Friday morning".
constexpr std::array<std::string_view, 9> parts_of_day{
    "morning", "afternoon", "evening", "night", "lunchtime", "lunch", "noon", "eve", "am"};

template <std::size_t N>
bool is_one_of(std::string_view word, const std::array<std::string_view, N>& list) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

/// What was read after the lead.
struct Core {
    std::size_t end = 0;
    std::optional<CivilDate> on;
    std::optional<Day> last_day;
    bool weekday = false;
    bool time_of_year = false;
    bool with_year = false;
    bool end_of_month = false;
    std::optional<Day> earlier;
    bool same_day = false;
    int days_later = 0;
};

class Finder {
  public:
    Finder(const std::vector<Token>& tokens, Day on, DayOrder order)
        : tokens_(tokens), today_(on), order_(order) {
        words_.reserve(tokens.size());
        for (const Token& token : tokens)
            words_.push_back(date_word(token.word));
    }

    std::vector<DateFound> find() {
        std::vector<DateFound> found;
        for (std::size_t at = 0; at < tokens_.size();) {
            if (auto date = date_at(at)) {
                at = std::max(date->end, at + 1);
                found.push_back(*std::move(date));
            } else {
                ++at;
            }
        }
        return found;
    }

  private:
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

    std::optional<DateFound> date_at(std::size_t at) {
        std::size_t start = at;
        Lead lead = Lead::none;
        // "on", "from around", "by the"; "since" and "last" make what follows no date to come.
        while (is(start, DateSort::lead) && start < at + 3 && (start == at || joined(start))) {
            const auto read = static_cast<Lead>(word(start).value);
            if (lead == Lead::none || read == Lead::since) lead = read;
            if (text(start) == "as" && text(start + 1) != "of" && text(start + 1) != "from")
                return std::nullopt;
            ++start;
            if (text(start - 1) == "as" && says(start, "of")) ++start;
        }
        if (start > at && !joined(start)) return std::nullopt;
        const bool with_the = says(start, "the") && start > at;
        auto core = read_core(start, lead, start > at);
        if (!core) return std::nullopt;
        (void)with_the;
        return finish(at, lead, *std::move(core));
    }

    DateFound finish(std::size_t at, Lead lead, Core core) const {
        DateFound date;
        date.first = at;
        date.end = core.end;
        date.lead = lead;
        date.weekday = core.weekday;
        date.time_of_year = core.time_of_year;
        date.with_year = core.with_year;
        date.end_of_month = core.end_of_month;
        date.earlier = core.earlier;
        date.same_day = core.same_day;
        date.days_later = core.days_later;
        if (core.weekday && joined(date.end) && is_one_of(text(date.end), parts_of_day)) ++date.end;
        date.owns = joined(date.end) && (text(date.end) == "'s" || text(date.end) == "nights" ||
                                         text(date.end) == "mornings" || text(date.end) == "evenings");
        const bool habit = date.owns && text(date.end) != "'s";
        const bool past = lead == Lead::since || says(core.end, "ago") || follows_habit(at);
        if (!habit && !past) {
            date.on = core.on;
            date.last_day = core.last_day;
        }
        return date;
    }

    bool follows_habit(std::size_t at) const {
        return at > 0 && joined(at) &&
               (text(at - 1) == "other" || text(at - 1) == "every" || text(at - 1) == "alternate");
    }

    std::optional<Core> read_core(std::size_t at, Lead lead, bool led) {
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

    static Core of(std::size_t end, Day day) {
        Core core;
        core.end = end;
        core.on = CivilDate::of(day);
        core.last_day = day;
        return core;
    }
    static Core nothing(std::size_t end) {
        Core core;
        core.end = end;
        return core;
    }
    static std::optional<Core> of(std::size_t end, int year, int month) {
        if (year < 1 || year > 9999) return std::nullopt;
        const auto number = static_cast<unsigned>(month);
        Core core;
        core.end = end;
        core.on = CivilDate::of(year, number, std::nullopt).value();
        core.last_day = make_day(year, number, days_in_month(year, number));
        return core;
    }

    /// The first such day on or after the note; 29 February waits for its year.
    std::optional<Day> next_day(int month, int day) const {
        const int year = split(today_).year;
        for (int add = 0; add <= 8; ++add)
            if (exists(year + add, static_cast<unsigned>(month), static_cast<unsigned>(day)))
                if (const Day made =
                        make_day(year + add, static_cast<unsigned>(month), static_cast<unsigned>(day));
                    made >= today_)
                    return made;
        return std::nullopt;
    }
    int year_of_month(int month) const {
        const YearMonthDay now = split(today_);
        return now.year + (month < static_cast<int>(now.month) ? 1 : 0);
    }
    Day next_weekday(int weekday) const {
        const int ahead = (weekday - weekday_of(today_) + 7) % 7;
        return today_ + days(ahead == 0 ? 7 : ahead);
    }
    Day weekday_next_week(int weekday) const { return today_ - days(weekday_of(today_)) + days(7 + weekday); }

    std::optional<Day> day_of(std::optional<int> year, int month, int day) const {
        if (month < 1 || month > 12 || day < 1 || day > 31) return std::nullopt;
        if (!year) return next_day(month, day);
        const int full = *year < 100 ? 2000 + *year : *year;
        if (full < 1000 || !exists(full, static_cast<unsigned>(month), static_cast<unsigned>(day)))
            return std::nullopt;
        return make_day(full, static_cast<unsigned>(month), static_cast<unsigned>(day));
    }

    /// 2026-05-12, 12/5/2026, 12.05.26, 12/5, 12.5.
    std::optional<Core> read_numeric(std::size_t at, bool led) const {
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
        Core core = of(at + 1, *day);
        core.with_year = count == 3;
        return core;
    }

    /// "12/5" is a date, "24/7" and "50/50" are not; "3/4" and "1/2" only where something leads up to a date;
    /// "12.5" and "3-4" only after "on" or "by".
    bool is_day_and_month(std::string_view written, char mark, bool led, std::size_t at) const {
        if (written == "24/7" || written == "9/11") return false;
        const bool measured =
            joined(at + 1) &&
            (is(at + 1, DateSort::unit) || text(at + 1) == "of" || text(at + 1) == "m" ||
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

    std::optional<Day> in_order(int first, int second, std::optional<int> year, char mark) const {
        // Points are written where the day comes first.
        const bool month_first = order_ == DayOrder::month_first && mark != '.';
        if (month_first ? (first <= 12) : (second > 12 && first <= 12)) return day_of(year, first, second);
        return day_of(year, second, first);
    }

    /// "in three weeks", "in a couple of days", "two weeks from now", "within a fortnight".
    std::optional<Core> read_relative(std::size_t at, Lead lead) const {
        std::size_t next = at;
        if (says(next, "about") || says(next, "around") || says(next, "another")) ++next;
        std::optional<int> count;
        if (is(next, DateSort::number))
            count = word(next).value;
        else if (tokens_[next < tokens_.size() ? next : at].number)
            count = plain_number(text(next));
        if (is(next, Unit::fortnight) && lead == Lead::in) return counted(next, 1, lead);
        if (!count || *count < 1 || *count > 400) return std::nullopt;
        ++next;
        if (says(next, "couple")) {
            count = 2;
            ++next;
            if (says(next, "of")) ++next;
        } else if (says(next, "few")) {
            return std::nullopt;
        }
        if (!joined(next) || !is(next, DateSort::unit)) return std::nullopt;
        return counted(next, *count, lead);
    }

    std::optional<Core> counted(std::size_t unit_at, int count, Lead lead) const {
        std::size_t end = unit_at + 1;
        bool from_now = false;
        if (says(end, "'s")) ++end;
        if (says(end, "time")) {
            ++end;
            from_now = true;
        }
        if ((says(end, "from") && (says(end + 1, "now") || says(end + 1, "today")))) {
            end += 2;
            from_now = true;
        }
        if (lead == Lead::since) return nothing(end);
        if (says(end, "ago")) return nothing(end + 1);
        if (lead != Lead::in && !from_now) return std::nullopt;
        switch (static_cast<Unit>(word(unit_at).value)) {
        case Unit::day:
            return of(end, today_ + days(count));
        case Unit::week:
            return of(end, today_ + days(7 * count));
        case Unit::fortnight:
            return of(end, today_ + days(14 * count));
        case Unit::month: {
            const YearMonthDay now = split(today_);
            const int months = now.year * 12 + static_cast<int>(now.month) - 1 + count;
            return of(end, months / 12, months % 12 + 1);
        }
        case Unit::year:
            break;
        }
        return nothing(end);
    }

    /// "a week on Friday", "a fortnight tomorrow", "two weeks from Monday", "week Tuesday".
    std::optional<Core> read_weeks_on(std::size_t at) const {
        std::size_t next = at;
        int count = 1;
        if (is(next, DateSort::number)) count = word(next++).value;
        if (count > 8 || (!is(next, Unit::week) && !is(next, Unit::fortnight)) ||
            (next > at && !joined(next)))
            return std::nullopt;
        const int length = is(next, Unit::fortnight) ? 14 : 7;
        ++next;
        const bool linked = says(next, "on") || says(next, "from");
        if (linked) ++next;
        if (!joined(next)) return std::nullopt;
        if (text(next) == "tomorrow") return of(next + 1, today_ + days(1 + length * count));
        if (text(next) == "today" && linked) return of(next + 1, today_ + days(length * count));
        if (!is(next, DateSort::weekday) || (word(next).doubtful && !linked)) return std::nullopt;
        Core core = of(next + 1, next_weekday(word(next).value) + days(length * count));
        core.weekday = true;
        return core;
    }

    /// "Friday", "next Friday", "Friday week", "Friday next week", "next week Friday", "Friday the 13th",
    /// "Fri 13 Feb".
    std::optional<Core> read_weekday(std::size_t at, bool led) const {
        if (is(at, DateSort::weekdays)) return nothing(at + 1);
        std::size_t next = at;
        bool next_week = false;
        bool marked = led;
        if (says(next, "the") || (next == at && text(next) == "the")) ++next;
        if (text(next) == "next" && is(next + 1, Unit::week)) {
            next += 2;
            if (says(next, "on") || says(next, "'s")) ++next;
            if (!joined(next, Break::comma) || !is(next, DateSort::weekday)) return std::nullopt;
            next_week = marked = true;
        } else {
            for (; text(next) == "next" || text(next) == "this" || text(next) == "coming" ||
                   text(next) == "nxt";
                 ++next) {
                next_week = next_week || text(next)[0] == 'n';
                marked = true;
            }
        }
        if (!is(next, DateSort::weekday) || (next > at && !joined(next, Break::comma))) return std::nullopt;
        return read_after_weekday(next, next_week, marked);
    }

    std::optional<Core> read_after_weekday(std::size_t at, bool next_week, bool marked) const {
        const int weekday = word(at).value;
        std::size_t end = at + 1;
        if (joined(end, Break::comma)) {
            const std::size_t day_at = text(end) == "the" ? end + 1 : end;
            if (day_at < tokens_.size()) {
                if (auto exact = read_day_and_month(day_at)) return exact;
                if (auto exact = read_numeric(day_at, true)) return exact;
            }
            if (auto day = ordinal_number(text(day_at)); day && joined(day_at))
                return of_this_month(day_at + 1, *day);
            if (auto day = plain_number(text(day_at));
                day && day_at > end && *day >= 1 && *day <= 31 && joined(day_at))
                return of_this_month(day_at + 1, *day);
        }
        Day day = next_week ? weekday_next_week(weekday) : next_weekday(weekday);
        if (says(end, "week") || says(end, "wk")) {
            day += days(7);
            ++end;
        } else if (says(end, "fortnight")) {
            day += days(14);
            ++end;
        } else if (says(end, "after") && says(end + 1, "next")) {
            day += days(7);
            end += 2;
        } else if (says(end, "next") && (is(end + 1, Unit::week))) {
            day = weekday_next_week(weekday);
            end += 2;
        } else if (says(end, "of") && says(end + 1, "next") && is(end + 2, Unit::week)) {
            day = weekday_next_week(weekday);
            end += 3;
        } else if (says(end, "in") && (is(end + 1, DateSort::number) || is(end + 1, Unit::fortnight))) {
            if (auto ahead = read_relative(end + 1, Lead::in); ahead && ahead->on && ahead->on->whole()) {
                const Day near = *ahead->on->whole();
                day = near + days((weekday - weekday_of(near) + 10) % 7 - 3);
                end = ahead->end;
            }
        } else if (word(at).doubtful && !marked &&
                   !(ends_here(end) && tokens_[at].before < Break::stop && word_is_short_day(at))) {
            return std::nullopt;
        }
        Core core = of(end, day);
        core.weekday = true;
        return core;
    }
    /// "sun", "sat", "mon" and "wed" are words of their own; "fri", "thu" and "tue" are not.
    bool word_is_short_day(std::size_t at) const {
        return text(at) != "sun" || tokens_[at].before < Break::comma;
    }

    /// The first such day of a month on or after the note; and, for things that are over, the last before it.
    std::optional<Core> of_this_month(std::size_t end, int day) const {
        const YearMonthDay now = split(today_);
        const auto in_month = [&](int add) -> std::optional<Day> {
            const int month = now.year * 12 + static_cast<int>(now.month) - 1 + add;
            const auto number = static_cast<unsigned>(month % 12 + 1);
            if (!exists(month / 12, number, static_cast<unsigned>(day))) return std::nullopt;
            return make_day(month / 12, number, static_cast<unsigned>(day));
        };
        for (int add = 0; add < 4; ++add) {
            const auto made = in_month(add);
            if (!made || *made < today_) continue;
            Core core = of(end, *made);
            for (int back = add; back > add - 4 && !core.earlier; --back)
                if (const auto before = in_month(back); before && *before < today_) core.earlier = before;
            return core;
        }
        return std::nullopt;
    }

    std::optional<Core> read_tomorrow(std::size_t at) const {
        if (text(at) == "tomorrow") {
            Core core = of(at + 1, today_ + days(1));
            core.weekday = true;
            if (says(at + 1, "week")) core = of(at + 2, today_ + days(8));
            return core;
        }
        const std::size_t next = text(at) == "the" ? at + 1 : at;
        if (text(next) == "day" && says(next + 1, "after") && says(next + 2, "tomorrow"))
            return of(next + 3, today_ + days(2));
        if (text(next) == "overmorrow") return of(next + 1, today_ + days(2));
        if (text(at) == "today" || text(at) == "tonight" || text(at) == "tonite") {
            if (says(at + 1, "week")) return of(at + 2, today_ + days(7));
            Core core = of(at + 1, today_);
            core.weekday = true;
            return core;
        }
        if (text(at) == "yesterday") return nothing(at + 1);
        return std::nullopt;
    }

    std::optional<Core> read_holiday(std::size_t at) const {
        const std::size_t next = text(at) == "this" || text(at) == "next" || text(at) == "the" ? at + 1 : at;
        std::size_t end = next + 1;
        std::optional<Holiday> which;
        bool exact = true;
        const std::string_view first = text(next);
        const std::string_view second = joined(next + 1) ? text(next + 1) : std::string_view{};
        const std::size_t past_owner =
            second == "'s" ? next + 2 : next + 1; // "New Year's Eve", "Valentine's Day"
        if (first == "easter") {
            which = second == "monday" ? Holiday::easter_monday : Holiday::easter;
            if (second == "monday" || second == "sunday") ++end;
            exact = end > next + 1;
            if (second == "saturday") return of(next + 2, next_holiday(Holiday::easter_monday) - days(2));
        } else if (first == "good" && second == "friday") {
            which = Holiday::good_friday;
            ++end;
        } else if (first == "boxing" && second == "day") {
            which = Holiday::boxing_day;
            ++end;
        } else if ((first == "may" || first == "labour") && second == "day") {
            which = Holiday::may_day;
            ++end;
        } else if (first == "labor" && second == "day") {
            which = Holiday::labor_day;
            ++end;
        } else if (first == "memorial" && second == "day") {
            which = Holiday::memorial_day;
            ++end;
        } else if (first == "burns" && second == "night") {
            which = Holiday::burns_night;
            ++end;
        } else if ((first == "bonfire" && second == "night") || (first == "guy" && second == "fawkes")) {
            which = Holiday::bonfire_night;
            ++end;
        } else if ((first == "shrove" && second == "tuesday") || (first == "pancake" && second == "day")) {
            which = Holiday::shrove_tuesday;
            ++end;
        } else if (first == "ash" && second == "wednesday") {
            which = Holiday::ash_wednesday;
            ++end;
        } else if (first == "palm" && second == "sunday") {
            which = Holiday::palm_sunday;
            ++end;
        } else if (first == "whit" && second == "monday") {
            which = Holiday::whit_monday;
            ++end;
        } else if (first == "ascension" && second == "day") {
            which = Holiday::ascension;
            ++end;
        } else if (first == "all" && second == "saints") {
            which = Holiday::all_saints;
            ++end;
        } else if ((first == "st" || first == "saint" || first == "paddy") &&
                   (second == "patrick" || first == "paddy")) {
            which = Holiday::patrick;
            end = first == "paddy" ? past_owner : next + 2;
        } else if (first == "new" && (second == "year" || second == "years")) {
            end = next + 2;
            if (says(end, "'s")) ++end;
            const bool eve = says(end, "eve");
            exact = eve || says(end, "day");
            which = eve ? Holiday::new_years_eve : Holiday::new_year;
            if (exact) ++end;
        } else if (first == "nye") {
            which = Holiday::new_years_eve;
        } else if (is(next, DateSort::holiday)) {
            which = static_cast<Holiday>(word(next).value);
            end = past_owner;
            exact = which != Holiday::christmas;
            if (which == Holiday::christmas && (says(end, "eve") || says(end, "day"))) {
                which = text(end) == "eve" ? Holiday::christmas_eve : Holiday::christmas;
                exact = true;
                ++end;
            } else if (says(end, "day")) {
                ++end;
            }
        }
        if (!which) return std::nullopt;
        Core core = of(end, next_holiday(*which));
        core.time_of_year = !exact;
        if (auto year = year_at(end)) {
            core = of(end + 1, holiday(*which, *year));
            core.time_of_year = !exact;
        }
        return core;
    }

    Day next_holiday(Holiday which) const {
        const int year = split(today_).year;
        const Day this_year = holiday(which, year);
        return this_year >= today_ ? this_year : holiday(which, std::min(year + 1, 9999));
    }

    /// "end of May", "mid-June", "early next month", "the end of the month", "end of the year", "next month",
    /// "in 2 parts".
    std::optional<Core> read_month_part(std::size_t at) const {
        std::size_t next = text(at) == "the" ? at + 1 : at;
        bool part = false;
        const std::string_view first = text(next);
        for (const std::string_view name : {"end", "beginning", "start", "middle", "back"})
            if (first == name) part = true;
        if (part && (says(next + 1, "of") || (says(next + 1, "end") && says(next + 2, "of")))) {
            next += text(next + 1) == "of" ? 2 : 3;
        } else if (part && first == "end") {
            ++next;
        } else if (first == "early" || first == "late" || first == "mid" || first == "eoy" ||
                   first == "eom") {
            part = true;
            ++next;
            if (tokens_.size() > next && tokens_[next].before == Break::dash) return month_at(next, true);
        } else if (first.starts_with("mid-")) {
            const DateWord month = date_word(first.substr(4));
            if (month.sort == DateSort::month) return of(next + 1, year_of_month(month.value), month.value);
            return std::nullopt;
        } else if (part) {
            return std::nullopt;
        }
        if (first == "eom" || first == "eoy") return end_of(month_from_now(next, 0, first == "eoy"), true);
        if (joined(next) || next == at) {
            const bool the = text(next) == "the" || text(next) == "this";
            if (the && part && is(next + 1, Unit::month))
                return end_of(month_from_now(next + 2, 0, false), first == "end");
            if (the && part && is(next + 1, Unit::year))
                return end_of(month_from_now(next + 2, 0, first == "end"), first == "end");
            if (!part && text(next) == "this" && is(next + 1, Unit::month)) return nothing(next + 2);
            if (!part && text(next) == "later" && text(next + 1) == "this" && is(next + 2, Unit::month))
                return month_from_now(next + 3, 0, false);
            if (text(next) == "next" && is(next + 1, Unit::month))
                return end_of(month_from_now(next + 2, 1, false), first == "end");
            if (part && is(next, Unit::month))
                return end_of(month_from_now(next + 1, 0, false), first == "end");
            if (part && first == "end" && is(next, Unit::year))
                return end_of(month_from_now(next + 1, 0, true), true);
        }
        if (part) {
            if (auto month = month_at(next, true)) {
                if (first == "end" && month->last_day) // "end of Sept, on the 30th"
                    if (auto exact = exact_day_after(*month)) return exact;
                month->end_of_month = first == "end";
                return month;
            }
            if (is(next, DateSort::season)) return nothing(next + 1);
        }
        if (is(at, DateSort::season)) return nothing(at + 1);
        return std::nullopt;
    }

    static std::optional<Core> end_of(std::optional<Core> core, bool is_end) {
        if (core) core->end_of_month = is_end;
        return core;
    }

    std::optional<Core> exact_day_after(const Core& month) const {
        std::size_t next = month.end;
        if (!joined(next, Break::comma) || (text(next) != "on" && text(next) != "the")) return std::nullopt;
        ++next;
        if (says(next, "the")) ++next;
        const auto day = ordinal_number(text(next));
        if (!day || !joined(next)) return std::nullopt;
        const auto exact = day_of(*month.on->year(), static_cast<int>(*month.on->month()), *day);
        if (!exact) return std::nullopt;
        return of(next + 1, *exact);
    }

    std::optional<Core> month_from_now(std::size_t end, int months, bool end_of_year) const {
        const YearMonthDay now = split(today_);
        const int month = end_of_year ? 11 : static_cast<int>(now.month) - 1 + months;
        return of(end, now.year + month / 12, month % 12 + 1);
    }

    /// A year after a month or a day: "2027", "'27" is not tried.
    std::optional<int> year_at(std::size_t at) const {
        if (!joined(at, Break::comma) || !tokens_[at].number || text(at).size() != 4) return std::nullopt;
        const auto year = plain_number(text(at));
        if (!year || *year < 1900 || *year > 2199) return std::nullopt;
        return year;
    }

    /// A month, with its year if there is one; the caller has seen that a month is meant.
    std::optional<Core> month_at(std::size_t at, bool next_allowed) const {
        bool next = false;
        if (next_allowed && (text(at) == "next" || text(at) == "this")) next = text(at++) == "next";
        if (!is(at, DateSort::month)) return std::nullopt;
        const int month = word(at).value;
        std::size_t end = at + 1;
        int year = year_of_month(month);
        if (says(end, "next") && is(end + 1, Unit::year)) {
            year = split(today_).year + 1;
            end += 2;
        } else if (says(end, "of") && says(end + 1, "next") && is(end + 2, Unit::year)) {
            year = split(today_).year + 1;
            end += 3;
        } else if (auto written = year_at(end)) {
            auto core = of(end + 1, *written, month);
            if (core) core->with_year = true;
            return core;
        } else if (next && month == static_cast<int>(split(today_).month)) {
            ++year;
        }
        return of(end, year, month);
    }

    /// A day of a month as a number or in words: the value and where it ends.
    struct DayNumber {
        int value = 0;
        std::size_t end = 0;
        bool ordinal = false;
    };
    std::optional<DayNumber> day_number(std::size_t at) const {
        if (at >= tokens_.size()) return std::nullopt;
        if (auto value = ordinal_number(text(at))) return DayNumber{*value, at + 1, true};
        if (auto value = plain_number(text(at)); value && tokens_[at].number && *value >= 1 && *value <= 31)
            return DayNumber{*value, at + 1, false};
        if (tokens_[at].number) { // "3-5 May", "3/4 May": the first of them
            int value = 0;
            const std::string_view written = text(at);
            const auto [next, problem] =
                std::from_chars(written.data(), written.data() + written.size(), value);
            if (problem == std::errc{} && next != written.data() + written.size() &&
                (*next == '-' || *next == '/') && value >= 1 && value <= 31)
                return DayNumber{value, at + 1, false};
            return std::nullopt;
        }
        if (is(at, DateSort::ordinal)) return DayNumber{word(at).value, at + 1, true};
        if (is(at, DateSort::number) && (word(at).value == 20 || word(at).value == 30) && joined(at + 1) &&
            is(at + 1, DateSort::ordinal) && word(at + 1).value < 10 &&
            word(at).value + word(at + 1).value <= 31)
            return DayNumber{word(at).value + word(at + 1).value, at + 2, true};
        const bool month_and_day =
            is(at + 1, DateSort::month) && at + 2 < tokens_.size() && tokens_[at + 2].number;
        if (is(at, DateSort::number) && text(at) != "a" && text(at) != "an" && !month_and_day) {
            int value = word(at).value;
            std::size_t end = at + 1;
            if (value == 20 && joined(end) && is(end, DateSort::number) && word(end).value < 10 &&
                text(end) != "a")
                value += word(end++).value;
            return DayNumber{value, end, false};
        }
        return std::nullopt;
    }

    /// "12 May", "the 12th of May 2027", "May 12th", "May the twelfth", "3 to 5 May".
    std::optional<Core> read_day_and_month(std::size_t at) const {
        std::size_t next = text(at) == "the" ? at + 1 : at;
        if (auto day = day_number(next)) {
            std::size_t month_at_ = day->end;
            if ((says(month_at_, "and") || says(month_at_, "to") || says(month_at_, "or") ||
                 says(month_at_, "until") ||
                 (month_at_ < tokens_.size() && tokens_[month_at_].before == Break::dash))) {
                const std::size_t second =
                    tokens_[month_at_].before == Break::dash ? month_at_ : month_at_ + 1;
                if (auto last = day_number(second);
                    last && (is(last->end, DateSort::month) && joined(last->end)))
                    month_at_ = last->end;
            }
            if (says(month_at_, "of")) ++month_at_;
            if (joined(month_at_) && says(month_at_, "next") && is(month_at_ + 1, Unit::month))
                return day_in_month_from_now(month_at_ + 2, *day, 1);
            if (joined(month_at_) && (text(month_at_) == "this" || text(month_at_) == "the") &&
                is(month_at_ + 1, Unit::month) && day->ordinal)
                return day_in_month_from_now(month_at_ + 2, *day, 0);
            if (joined(month_at_) && is(month_at_, DateSort::month))
                return with_year(month_at_ + 1, word(month_at_).value, day->value);
            return std::nullopt;
        }
        if (!is(next, DateSort::month)) return std::nullopt;
        std::size_t day_at = next + 1;
        if (says(day_at, "the")) ++day_at;
        if (!joined(day_at)) return std::nullopt;
        const auto day = day_number(day_at);
        // "May two" is no date, "May 2" and "May second" are; "in May 3 people" is not either.
        if (!day || (!day->ordinal && !tokens_[day_at].number)) return std::nullopt;
        return with_year(day->end, word(next).value, day->value);
    }

    std::optional<Core> day_in_month_from_now(std::size_t end, const DayNumber& day, int months) const {
        const auto month = month_from_now(end, months, false);
        if (!month) return std::nullopt;
        const auto made = day_of(*month->on->year(), static_cast<int>(*month->on->month()), day.value);
        if (!made) return std::nullopt;
        return of(end, *made);
    }

    std::optional<Core> with_year(std::size_t end, int month, int day) const {
        const auto year = year_at(end);
        const auto made = year ? day_of(year, month, day) : next_day(month, day);
        if (!made) return std::nullopt;
        Core core = of(year ? end + 1 : end, *made);
        core.with_year = year.has_value();
        const YearMonthDay ahead = split(*made);
        if (!year && exists(ahead.year - 1, ahead.month, ahead.day))
            core.earlier = make_day(ahead.year - 1, ahead.month, ahead.day);
        return core;
    }

    /// A month without a day. Names that are also words need something before them, or nothing after.
    std::optional<Core> read_month(std::size_t at, bool led) const {
        const bool pointed = text(at) == "next" || text(at) == "this";
        const std::size_t name = pointed ? at + 1 : at;
        if (!is(name, DateSort::month)) return std::nullopt;
        auto core = month_at(at, true);
        if (!core || core->with_year || pointed || !word(name).doubtful) return core;
        if (led && at > 0 && text(at - 1) != "to" && text(at - 1) != "for" && text(at - 1) != "about" &&
            text(at - 1) != "at")
            return core;
        const bool stands_alone =
            ends_here(core->end) && tokens_[name].before < Break::comma && tokens_[name].capital;
        return stands_alone ? core : std::nullopt;
    }

    /// "the 12th", "on 12th", "on the twelfth"; "12th" alone between marks.
    std::optional<Core> read_ordinal(std::size_t at, bool led) const {
        const bool the = text(at) == "the";
        const std::size_t next = the ? at + 1 : at;
        if (the && !joined(next)) return std::nullopt;
        const auto day = day_number(next);
        if (!day || !day->ordinal) {
            // "on the 12"
            if (!day || !the || !led || !tokens_[next].number) return std::nullopt;
        }
        const bool in_words = !tokens_[next].number;
        if (in_words && !(led && the &&
                          (text(at - 1) == "on" || text(at - 1) == "from" || text(at - 1) == "until" ||
                           text(at - 1) == "till")))
            return std::nullopt;
        if (!ends_here(day->end) && !is_one_of(text(day->end), after_day)) return std::nullopt;
        if (!the && !led && !(tokens_[next].before >= Break::comma && ends_here(day->end)))
            return std::nullopt;
        return of_this_month(day->end, day->value);
    }

    /// "that day", "the day after", "the following day", "the day before" an event named earlier.
    std::optional<Core> read_anaphora(std::size_t at) const {
        Core core;
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

    const std::vector<Token>& tokens_;
    Day today_;
    DayOrder order_;
    std::vector<DateWord> words_;
};

} // namespace

std::vector<DateFound> find_dates(const std::vector<Token>& tokens, Day on, DayOrder order) {
    return Finder(tokens, on, order).find();
}

std::optional<CivilDate> read_date(std::string_view text, Day on, DayOrder order) {
    static const Vocabulary no_words;
    const Tokens tokens = to_tokens(text, no_words);
    const auto found = find_dates(tokens.list, on, order);
    if (found.size() != 1 || found[0].first != 0 || found[0].end != tokens.list.size()) return std::nullopt;
    return found[0].on;
}

} // namespace goodturn::listen

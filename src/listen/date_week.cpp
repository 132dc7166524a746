/// "in three weeks", "a week on Friday", "Friday week", "tomorrow".
#include "listen/date_grammar.hpp"

namespace goodturn::listen {

using std::chrono::days;

std::optional<DateRead> DateGrammar::read_relative(std::size_t at, Lead lead) const {
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

std::optional<DateRead> DateGrammar::counted(std::size_t unit_at, int count, Lead lead) const {
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

std::optional<DateRead> DateGrammar::read_weeks_on(std::size_t at) const {
    std::size_t next = at;
    int count = 1;
    if (is(next, DateSort::number)) count = word(next++).value;
    if (count > 8 || (!is(next, Unit::week) && !is(next, Unit::fortnight)) || (next > at && !joined(next)))
        return std::nullopt;
    const int length = is(next, Unit::fortnight) ? 14 : 7;
    ++next;
    const bool linked = says(next, "on") || says(next, "from");
    if (linked) ++next;
    if (!joined(next)) return std::nullopt;
    if (text(next) == "tomorrow") return of(next + 1, today_ + days(1 + length * count));
    if (text(next) == "today" && linked) return of(next + 1, today_ + days(length * count));
    if (!is(next, DateSort::weekday) || (word(next).doubtful && !linked)) return std::nullopt;
    DateRead core = of(next + 1, next_weekday(word(next).value) + days(length * count));
    core.weekday = true;
    return core;
}

std::optional<DateRead> DateGrammar::read_weekday(std::size_t at, bool led) const {
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
        for (; text(next) == "next" || text(next) == "this" || text(next) == "coming" || text(next) == "nxt";
             ++next) {
            next_week = next_week || text(next)[0] == 'n';
            marked = true;
        }
    }
    if (!is(next, DateSort::weekday) || (next > at && !joined(next, Break::comma))) return std::nullopt;
    return read_after_weekday(next, next_week, marked);
}

std::optional<DateRead> DateGrammar::read_after_weekday(std::size_t at, bool next_week, bool marked) const {
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
    DateRead core = of(end, day);
    core.weekday = true;
    return core;
}

bool DateGrammar::word_is_short_day(std::size_t at) const {
    if (text(at) == "sun" && tokens_[at].before >= Break::comma) return false;
    const std::string_view before = at > 0 ? text(at - 1) : std::string_view{};
    for (const std::string_view subject : {"i", "we", "he", "she", "they", "who", "just", "and", "the"})
        if (before == subject) return false; // "we just sat"
    return true;
}

std::optional<DateRead> DateGrammar::read_tomorrow(std::size_t at) const {
    if (text(at) == "tomorrow") {
        DateRead core = of(at + 1, today_ + days(1));
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
        DateRead core = of(at + 1, today_);
        core.weekday = true;
        return core;
    }
    if (text(at) == "yesterday") return nothing(at + 1);
    return std::nullopt;
}

} // namespace goodturn::listen

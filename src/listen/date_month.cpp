/// "12 May", "the 12th", "end of May", "May 2027", "next month".
#include "listen/date_grammar.hpp"

#include <charconv>

namespace goodturn::listen {

using std::chrono::days;

namespace {

/// Words that may follow "the 12th" where nothing leads up to it; a noun there makes it no date.
constexpr std::array<std::string_view, 34> after_day{
    "for", "at",      "to", "in",  "and",  "or",   "so",     "he",   "she",    "they", "i",    "we",
    "it",  "is",      "'s", "was", "will", "with", "which",  "when", "until",  "till", "from", "by",
    "but", "because", "if", "are", "has",  "then", "either", "as",   "around", "after"};
/// Things that are counted: "on the 12th floor".
constexpr std::array<std::string_view, 30> counted_things{
    "floor",    "time",    "century", "street", "avenue",  "hole",          "grade",  "birthday",
    "shop",     "version", "day",     "place",  "edition", "round",         "person", "one",
    "try",      "attempt", "year",    "week",   "month",   "form",          "page",   "chapter",
    "district", "edition", "season",  "row",    "ed",      "arrondissement"};

/// Whether a day of the month may stand before a word: after "on the" all but counted things.
bool may_follow_day(std::string_view word, bool led) {
    if (led) return std::find(counted_things.begin(), counted_things.end(), word) == counted_things.end();
    return std::find(after_day.begin(), after_day.end(), word) != after_day.end();
}

} // namespace

std::optional<DateRead> DateGrammar::of_this_month(std::size_t end, int day) const {
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
        DateRead core = of(end, *made);
        for (int back = add; back > add - 4 && !core.earlier; --back)
            if (const auto before = in_month(back); before && *before < today_) core.earlier = before;
        return core;
    }
    return std::nullopt;
}

std::optional<DateRead> DateGrammar::read_month_part(std::size_t at) const {
    std::size_t next = text(at) == "the" ? at + 1 : at;
    bool part = false;
    const std::string_view first = text(next);
    for (const std::string_view name : {"end", "beginning", "start", "middle", "back"})
        if (first == name) part = true;
    if (part && (says(next + 1, "of") || (says(next + 1, "end") && says(next + 2, "of")))) {
        next += text(next + 1) == "of" ? 2 : 3;
    } else if (part && first == "end") {
        ++next;
    } else if (first == "early" || first == "late" || first == "mid" || first == "eoy" || first == "eom") {
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
        if (part && is(next, Unit::month)) return end_of(month_from_now(next + 1, 0, false), first == "end");
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

std::optional<DateRead> DateGrammar::end_of(std::optional<DateRead> core, bool is_end) {
    if (core) core->end_of_month = is_end;
    return core;
}

std::optional<DateRead> DateGrammar::exact_day_after(const DateRead& month) const {
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

std::optional<DateRead> DateGrammar::month_from_now(std::size_t end, int months, bool end_of_year) const {
    const YearMonthDay now = split(today_);
    const int month = end_of_year ? 11 : static_cast<int>(now.month) - 1 + months;
    return of(end, now.year + month / 12, month % 12 + 1);
}

std::optional<int> DateGrammar::year_at(std::size_t at) const {
    if (!joined(at, Break::comma) || !tokens_[at].number || text(at).size() != 4) return std::nullopt;
    const auto year = plain_number(text(at));
    if (!year || *year < 1900 || *year > 2199) return std::nullopt;
    return year;
}

std::optional<DateRead> DateGrammar::month_at(std::size_t at, bool next_allowed) const {
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

std::optional<DateGrammar::DayNumber> DateGrammar::day_number(std::size_t at) const {
    if (at >= tokens_.size()) return std::nullopt;
    if (auto value = ordinal_number(text(at))) return DayNumber{*value, at + 1, true};
    if (auto value = plain_number(text(at)); value && tokens_[at].number && *value >= 1 && *value <= 31)
        return DayNumber{*value, at + 1, false};
    if (tokens_[at].number) { // "3-5 May", "3/4 May": the first of them
        int value = 0;
        const std::string_view written = text(at);
        const auto [next, problem] = std::from_chars(written.data(), written.data() + written.size(), value);
        if (problem == std::errc{} && next != written.data() + written.size() &&
            (*next == '-' || *next == '/') && value >= 1 && value <= 31)
            return DayNumber{value, at + 1, false};
        return std::nullopt;
    }
    if (is(at, DateSort::ordinal)) return DayNumber{word(at).value, at + 1, true};
    if (is(at, DateSort::number) && (word(at).value == 20 || word(at).value == 30) && joined(at + 1) &&
        is(at + 1, DateSort::ordinal) && word(at + 1).value < 10 && word(at).value + word(at + 1).value <= 31)
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

std::optional<DateRead> DateGrammar::read_day_and_month(std::size_t at) const {
    std::size_t next = text(at) == "the" ? at + 1 : at;
    if (auto day = day_number(next)) {
        std::size_t month_at_ = day->end;
        if ((says(month_at_, "and") || says(month_at_, "to") || says(month_at_, "or") ||
             says(month_at_, "until") ||
             (month_at_ < tokens_.size() && tokens_[month_at_].before == Break::dash))) {
            const std::size_t second = tokens_[month_at_].before == Break::dash ? month_at_ : month_at_ + 1;
            if (auto last = day_number(second); last && (is(last->end, DateSort::month) && joined(last->end)))
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

std::optional<DateRead> DateGrammar::day_in_month_from_now(std::size_t end, const DayNumber& day,
                                                           int months) const {
    const auto month = month_from_now(end, months, false);
    if (!month) return std::nullopt;
    const auto made = day_of(*month->on->year(), static_cast<int>(*month->on->month()), day.value);
    if (!made) return std::nullopt;
    return of(end, *made);
}

std::optional<DateRead> DateGrammar::with_year(std::size_t end, int month, int day) const {
    const auto year = year_at(end);
    const auto made = year ? day_of(year, month, day) : next_day(month, day);
    if (!made) return std::nullopt;
    DateRead core = of(year ? end + 1 : end, *made);
    core.with_year = year.has_value();
    const YearMonthDay ahead = split(*made);
    if (!year && exists(ahead.year - 1, ahead.month, ahead.day))
        core.earlier = make_day(ahead.year - 1, ahead.month, ahead.day);
    return core;
}

std::optional<DateRead> DateGrammar::read_month(std::size_t at, bool led) const {
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

std::optional<DateRead> DateGrammar::read_ordinal(std::size_t at, bool led) const {
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
    if (!ends_here(day->end) && !may_follow_day(text(day->end), led)) return std::nullopt;
    if (!the && !led && !(tokens_[next].before >= Break::comma && ends_here(day->end))) return std::nullopt;
    return of_this_month(day->end, day->value);
}

} // namespace goodturn::listen

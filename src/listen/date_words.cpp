#include "listen/date_words.hpp"

#include <charconv>
#include <unordered_map>

namespace goodturn::listen {

namespace {

using Words = std::unordered_map<std::string_view, DateWord>;

void add_calendar(Words& words) {
    constexpr std::string_view months[12][3] = {{"january", "jan", ""},
                                                {"february", "feb", "febuary"},
                                                {"march", "mar", ""},
                                                {"april", "apr", ""},
                                                {"may", "", ""},
                                                {"june", "jun", ""},
                                                {"july", "jul", ""},
                                                {"august", "aug", ""},
                                                {"september", "sep", "sept"},
                                                {"october", "oct", ""},
                                                {"november", "nov", ""},
                                                {"december", "dec", ""}};
    for (int month = 0; month < 12; ++month)
        for (const std::string_view name : months[month])
            if (!name.empty()) words[name] = {DateSort::month, month + 1, false};
    for (const std::string_view name :
         {"may", "march", "mar", "jan", "june", "april", "sep", "dec", "august"})
        words[name].doubtful = true;

    constexpr std::string_view days[7][5] = {{"monday", "mon", "mondays", "", ""},
                                             {"tuesday", "tue", "tuesdays", "tues", ""},
                                             {"wednesday", "wed", "wednesdays", "weds", "wensday"},
                                             {"thursday", "thu", "thursdays", "thurs", "thur"},
                                             {"friday", "fri", "fridays", "", ""},
                                             {"saturday", "sat", "saturdays", "", ""},
                                             {"sunday", "sun", "sundays", "", ""}};
    for (int day = 0; day < 7; ++day)
        for (int i = 0; i < 5; ++i)
            if (const std::string_view name = days[day][i]; !name.empty())
                words[name] = {i == 2 ? DateSort::weekdays : DateSort::weekday, day, name.size() == 3};
}

void add_numbers(Words& words) {
    constexpr std::string_view numbers[] = {"one",     "two",       "three",    "four",     "five",
                                            "six",     "seven",     "eight",    "nine",     "ten",
                                            "eleven",  "twelve",    "thirteen", "fourteen", "fifteen",
                                            "sixteen", "seventeen", "eighteen", "nineteen", "twenty"};
    constexpr std::string_view ordinals[] = {
        "first",     "second",    "third",       "fourth",     "fifth",      "sixth",      "seventh",
        "eighth",    "ninth",     "tenth",       "eleventh",   "twelfth",    "thirteenth", "fourteenth",
        "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth"};
    for (int i = 0; i < 20; ++i) {
        words[numbers[i]] = {DateSort::number, i + 1, false};
        words[ordinals[i]] = {DateSort::ordinal, i + 1, false};
    }
    words["thirty"] = {DateSort::number, 30, false};
    words["thirtieth"] = {DateSort::ordinal, 30, false};
    constexpr std::string_view twenties[] = {"twenty-first",   "twenty-second", "twenty-third",
                                             "twenty-fourth",  "twenty-fifth",  "twenty-sixth",
                                             "twenty-seventh", "twenty-eighth", "twenty-ninth"};
    for (int i = 0; i < 9; ++i)
        words[twenties[i]] = {DateSort::ordinal, 21 + i, false};
    words["thirty-first"] = {DateSort::ordinal, 31, false};
    words["a"] = words["an"] = {DateSort::number, 1, false};
}

void add_units(Words& words) {
    const auto unit = [&](Unit which, std::initializer_list<std::string_view> names) {
        for (const std::string_view name : names)
            words[name] = {DateSort::unit, static_cast<int>(which), false};
    };
    unit(Unit::day, {"day", "days", "day's", "days'"});
    unit(Unit::week, {"week", "weeks", "wk", "wks", "weeks'"});
    unit(Unit::fortnight, {"fortnight", "fortnights"});
    unit(Unit::month, {"month", "months", "mth", "mths", "months'"});
    unit(Unit::year, {"year", "years", "yr", "yrs"});
    for (const std::string_view name : {"spring", "summer", "autumn", "winter", "springtime", "summertime"})
        words[name] = {DateSort::season, 0, false};
}

void add_leads(Words& words) {
    const auto lead = [&](Lead which, std::initializer_list<std::string_view> names) {
        for (const std::string_view name : names)
            words[name] = {DateSort::lead, static_cast<int>(which), false};
    };
    lead(Lead::on, {"on", "at", "around", "about", "circa", "ca", "approx", "per", "come"});
    lead(Lead::in, {"in", "during"});
    lead(Lead::by, {"by"});
    lead(Lead::from, {"from", "starting", "as"});
    lead(Lead::till, {"till", "until", "til", "'til", "through", "thru", "to"});
    lead(Lead::before, {"before"});
    lead(Lead::after, {"after"});
    lead(Lead::over, {"over", "for"});
    lead(Lead::since, {"since", "last", "past", "every", "each", "most", "alternate"});
}

void add_holidays(Words& words) {
    const auto day = [&](Holiday which, std::initializer_list<std::string_view> names) {
        for (const std::string_view name : names)
            words[name] = {DateSort::holiday, static_cast<int>(which), false};
    };
    day(Holiday::easter, {"easter"});
    day(Holiday::christmas, {"christmas", "xmas", "crimbo"});
    day(Holiday::halloween, {"halloween", "hallowe'en"});
    day(Holiday::thanksgiving, {"thanksgiving"});
    day(Holiday::epiphany, {"epiphany"});
    day(Holiday::whitsun, {"whitsun", "pentecost"});
    day(Holiday::juneteenth, {"juneteenth"});
    day(Holiday::valentine, {"valentine", "valentines"});
}

const Words& all_words() {
    static const Words words = [] {
        Words made;
        add_calendar(made);
        add_numbers(made);
        add_units(made);
        add_leads(made);
        add_holidays(made);
        return made;
    }();
    return words;
}

/// The `count`th Monday to Sunday (0 to 6) of a month; -1: the last.
Day nth_weekday(int year, unsigned month, int weekday, int count) {
    const auto monday_based = [](Day day) {
        return static_cast<int>(std::chrono::weekday(day).iso_encoding()) - 1;
    };
    if (count < 0) {
        Day day = make_day(year, month, days_in_month(year, month));
        return day - std::chrono::days((monday_based(day) - weekday + 7) % 7);
    }
    const Day first = make_day(year, month, 1);
    return first + std::chrono::days((weekday - monday_based(first) + 7) % 7 + 7 * (count - 1));
}

} // namespace

DateWord date_word(std::string_view word) {
    const Words& words = all_words();
    const auto found = words.find(word);
    return found == words.end() ? DateWord{} : found->second;
}

std::optional<int> plain_number(std::string_view word) {
    int value = 0;
    if (word.empty() || word.size() > 4) return std::nullopt;
    const auto [end, problem] = std::from_chars(word.data(), word.data() + word.size(), value);
    if (problem != std::errc{} || end != word.data() + word.size() || value < 0) return std::nullopt;
    return value;
}

std::optional<int> ordinal_number(std::string_view word) {
    if (word.size() < 3 || word.size() > 4) return std::nullopt;
    const std::string_view ending = word.substr(word.size() - 2);
    if (ending != "st" && ending != "nd" && ending != "rd" && ending != "th") return std::nullopt;
    const auto value = plain_number(word.substr(0, word.size() - 2));
    if (!value || *value < 1 || *value > 31) return std::nullopt;
    return value;
}

Day easter(int year) {
    const int a = year % 19;
    const int b = year / 100;
    const int c = year % 100;
    const int d = b / 4;
    const int e = b % 4;
    const int f = (b + 8) / 25;
    const int g = (b - f + 1) / 3;
    const int h = (19 * a + b - d - g + 15) % 30;
    const int i = c / 4;
    const int k = c % 4;
    const int l = (32 + 2 * e + 2 * i - h - k) % 7;
    const int m = (a + 11 * h + 22 * l) / 451;
    const int n = h + l - 7 * m + 114;
    return make_day(year, static_cast<unsigned>(n / 31), static_cast<unsigned>(n % 31 + 1));
}

Day holiday(Holiday which, int year) {
    using std::chrono::days;
    switch (which) {
    case Holiday::new_year:
        return make_day(year, 1, 1);
    case Holiday::new_years_eve:
        return make_day(year, 12, 31);
    case Holiday::epiphany:
        return make_day(year, 1, 6);
    case Holiday::burns_night:
        return make_day(year, 1, 25);
    case Holiday::valentine:
        return make_day(year, 2, 14);
    case Holiday::patrick:
        return make_day(year, 3, 17);
    case Holiday::shrove_tuesday:
        return easter(year) - days(47);
    case Holiday::ash_wednesday:
        return easter(year) - days(46);
    case Holiday::palm_sunday:
        return easter(year) - days(7);
    case Holiday::good_friday:
        return easter(year) - days(2);
    case Holiday::easter:
        return easter(year);
    case Holiday::easter_monday:
        return easter(year) + days(1);
    case Holiday::ascension:
        return easter(year) + days(39);
    case Holiday::whitsun:
        return easter(year) + days(49);
    case Holiday::whit_monday:
        return easter(year) + days(50);
    case Holiday::corpus_christi:
        return easter(year) + days(60);
    case Holiday::may_day:
        return make_day(year, 5, 1);
    case Holiday::juneteenth:
        return make_day(year, 6, 19);
    case Holiday::independence_day:
        return make_day(year, 7, 4);
    case Holiday::bastille_day:
        return make_day(year, 7, 14);
    case Holiday::memorial_day:
        return nth_weekday(year, 5, 0, -1);
    case Holiday::labor_day:
        return nth_weekday(year, 9, 0, 1);
    case Holiday::halloween:
        return make_day(year, 10, 31);
    case Holiday::all_saints:
        return make_day(year, 11, 1);
    case Holiday::bonfire_night:
        return make_day(year, 11, 5);
    case Holiday::thanksgiving:
        return nth_weekday(year, 11, 3, 4);
    case Holiday::christmas_eve:
        return make_day(year, 12, 24);
    case Holiday::christmas:
        return make_day(year, 12, 25);
    case Holiday::boxing_day:
        return make_day(year, 12, 26);
    }
    return make_day(year, 1, 1);
}

} // namespace goodturn::listen

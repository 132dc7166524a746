/// Holidays that fall on a day of every year, or keep their distance from Easter.
#include "listen/date_grammar.hpp"

namespace goodturn::listen {

namespace {

/// A holiday of two words.
struct Named {
    std::string_view first;
    std::string_view second;
    Holiday which;
};
constexpr std::array<Named, 19> two_words{{
    {"easter", "monday", Holiday::easter_monday},
    {"easter", "sunday", Holiday::easter},
    {"good", "friday", Holiday::good_friday},
    {"boxing", "day", Holiday::boxing_day},
    {"may", "day", Holiday::may_day},
    {"labour", "day", Holiday::may_day},
    {"labor", "day", Holiday::labor_day},
    {"memorial", "day", Holiday::memorial_day},
    {"independence", "day", Holiday::independence_day},
    {"bastille", "day", Holiday::bastille_day},
    {"burns", "night", Holiday::burns_night},
    {"bonfire", "night", Holiday::bonfire_night},
    {"shrove", "tuesday", Holiday::shrove_tuesday},
    {"pancake", "day", Holiday::shrove_tuesday},
    {"ash", "wednesday", Holiday::ash_wednesday},
    {"palm", "sunday", Holiday::palm_sunday},
    {"whit", "monday", Holiday::whit_monday},
    {"ascension", "day", Holiday::ascension},
    {"corpus", "christi", Holiday::corpus_christi},
}};

} // namespace

std::optional<DateRead> DateGrammar::read_holiday(std::size_t at) const {
    const std::size_t next = text(at) == "this" || text(at) == "next" || text(at) == "the" ? at + 1 : at;
    if (next > at && !joined(next)) return std::nullopt;
    std::size_t end = next + 1;
    std::optional<Holiday> which;
    bool exact = true;
    const std::string_view first = text(next);
    const std::string_view second = joined(end) ? text(end) : std::string_view{};
    for (const Named& named : two_words)
        if (first == named.first && second == named.second) {
            which = named.which;
            ++end;
        }
    if (which) {
    } else if ((first == "st" || first == "saint") && second == "patrick") {
        which = Holiday::patrick;
        end += says(end + 1, "'s") ? 2 : 1;
        if (says(end, "day")) ++end;
    } else if (first == "new" && (second == "year" || second == "years")) {
        end += says(end + 1, "'s") ? 2 : 1;
        const bool eve = says(end, "eve");
        exact = eve || says(end, "day");
        which = eve ? Holiday::new_years_eve : Holiday::new_year;
        if (exact) ++end;
    } else if (is(next, DateSort::holiday)) {
        which = static_cast<Holiday>(word(next).value);
        exact = which != Holiday::christmas && which != Holiday::easter;
        if (says(end, "'s") && says(end + 1, "day")) ++end;
        if (which == Holiday::christmas && says(end, "eve")) which = Holiday::christmas_eve;
        if (says(end, "eve") || says(end, "day")) {
            exact = true;
            ++end;
        }
    }
    if (!which) return std::nullopt;
    DateRead read = of(end, next_holiday(*which));
    if (const auto year = year_at(end)) {
        read = of(end + 1, holiday(*which, *year));
        read.with_year = true;
    } else if (says(end, "next") && is(end + 1, Unit::year) && split(today_).year < 9999) {
        read = of(end + 2, holiday(*which, split(today_).year + 1));
    }
    read.time_of_year = !exact;
    return read;
}

Day DateGrammar::next_holiday(Holiday which) const {
    const int year = std::max(split(today_).year, 1583);
    const Day this_year = holiday(which, year);
    return this_year >= today_ ? this_year : holiday(which, std::min(year + 1, 9999));
}

} // namespace goodturn::listen

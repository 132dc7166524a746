#include "intake/csv/dates.hpp"

#include "base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace goodturn::intake::csv {

namespace {

/// The first letters of the months, folded, in English, German, French, Spanish, Italian, Dutch and
/// Portuguese. A longer beginning stands before a shorter one that it contains.
struct Month {
    unsigned month;
    std::string_view beginning;
};
constexpr std::array months{
    Month{1, "jan"},  Month{1, "ene"},  Month{1, "gen"},  Month{2, "feb"},  Month{2, "fev"},
    Month{3, "mar"},  Month{3, "maer"}, Month{3, "maa"},  Month{3, "mrz"},  Month{3, "mrt"},
    Month{4, "apr"},  Month{4, "avr"},  Month{4, "abr"},  Month{5, "may"},  Month{5, "mai"},
    Month{5, "mei"},  Month{5, "mag"},  Month{6, "juin"}, Month{6, "jun"},  Month{6, "giu"},
    Month{7, "jul"},  Month{7, "juil"}, Month{7, "lug"},  Month{8, "aug"},  Month{8, "aou"},
    Month{8, "ago"},  Month{9, "sep"},  Month{9, "set"},  Month{10, "oct"}, Month{10, "okt"},
    Month{10, "out"}, Month{10, "ott"}, Month{11, "nov"}, Month{12, "dec"}, Month{12, "dez"},
    Month{12, "dic"},
};

std::optional<unsigned> month_from(std::string_view folded) {
    for (const Month& month : months)
        if (folded.starts_with(month.beginning)) return month.month;
    return std::nullopt;
}

struct Part {
    std::string text;     ///< folded
    int number = -1;      ///< -1 for a word
    bool is_year = false; ///< written with four digits, or behind an apostrophe
};

bool is_digit(char sign) {
    return sign >= '0' && sign <= '9';
}

int number_from(std::string_view digits) {
    int number = -1;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return error == std::errc{} && end == digits.data() + digits.size() ? number : -1;
}

/// "1/20/1981 12:00:00 AM" -> "1/20/1981". A T counts between digits only.
std::string_view without_time(std::string_view text) {
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos) return text;
    std::size_t at = colon;
    while (at > 0 && is_digit(text[at - 1]))
        --at;
    if (at == 0) return text;
    return trim(text.substr(0, at - 1));
}

std::vector<Part> parts_of(std::string_view text) {
    std::vector<Part> parts;
    const std::string folded = fold(text);
    for (std::size_t at = 0; at < folded.size();) {
        const bool digits = is_digit(folded[at]);
        const auto belongs = [&](char sign) {
            return digits ? is_digit(sign)
                          : static_cast<unsigned char>(sign) >= 0x80 || (sign >= 'a' && sign <= 'z');
        };
        if (!belongs(folded[at])) {
            ++at;
            continue;
        }
        const std::size_t begin = at;
        while (at < folded.size() && belongs(folded[at]))
            ++at;
        Part part{folded.substr(begin, at - begin), -1, false};
        if (digits) {
            part.number = number_from(part.text);
            part.is_year = part.text.size() == 4;
        } else if (part.text == "de" || part.text == "of" || part.text == "st" || part.text == "nd" ||
                   part.text == "rd" || part.text == "th") {
            continue;
        }
        parts.push_back(std::move(part));
    }
    // A weekday says nothing more.
    if (parts.size() > 2 && parts.front().number < 0 && parts[1].number < 0) parts.erase(parts.begin());
    if (parts.size() == 4 && parts.front().number < 0) parts.erase(parts.begin());
    return parts;
}

constexpr int pivot = 30;

std::optional<int> year_from(const Part& part) {
    if (part.number <= 0 || part.number == 1604) return std::nullopt;
    if (part.is_year || part.text.size() > 2) return part.number;
    return part.number < pivot ? 2000 + part.number : 1900 + part.number;
}

bool is_no_date(const std::vector<Part>& parts) {
    const bool all_zero =
        !parts.empty() && std::ranges::all_of(parts, [](const Part& part) { return part.number == 0; });
    return all_zero ||
           std::ranges::any_of(parts, [](const Part& part) { return part.is_year && part.number == 4501; }) ||
           (parts.size() == 3 &&
            std::ranges::any_of(parts, [](const Part& part) { return part.is_year && part.number == 1; }));
}

Result<CivilDate> make(std::optional<int> year, int month, int day) {
    if (month < 1 || day < 1 || month > 12 || day > 31) return invalid("there is no such day");
    return CivilDate::of(year, static_cast<unsigned>(month), static_cast<unsigned>(day));
}

/// Day and month in the order given, or in the other one if only that is a date.
Result<CivilDate> make_in_order(std::optional<int> year, int first, int second, DateOrder order) {
    const bool day_first = order == DateOrder::day_first;
    auto date = day_first ? make(year, second, first) : make(year, first, second);
    if (!date) {
        if (auto other = day_first ? make(year, first, second) : make(year, second, first)) return other;
    }
    return date;
}

Result<CivilDate> from_numbers(const std::vector<Part>& parts, DateOrder order, bool dotted) {
    if (dotted) order = DateOrder::day_first;
    if (parts.size() == 3) {
        if (parts[0].is_year) return make(year_from(parts[0]), parts[1].number, parts[2].number);
        return make_in_order(year_from(parts[2]), parts[0].number, parts[1].number, order);
    }
    if (parts[0].is_year || parts[1].is_year) {
        const auto& [year, month] =
            parts[0].is_year ? std::pair(parts[0], parts[1]) : std::pair(parts[1], parts[0]);
        if (month.number < 1 || month.number > 12) return invalid("there is no such month");
        return CivilDate::of(year_from(year), static_cast<unsigned>(month.number), std::nullopt);
    }
    return make_in_order(std::nullopt, parts[0].number, parts[1].number, order);
}

/// One of the parts is a month by name.
Result<CivilDate> from_words(const std::vector<Part>& parts) {
    std::optional<unsigned> month;
    std::vector<Part> numbers;
    for (const Part& part : parts) {
        if (part.number >= 0) {
            numbers.push_back(part);
            continue;
        }
        const auto named = month_from(part.text);
        if (month || !named) return invalid("this is not a date");
        month = named;
    }
    if (numbers.empty() || numbers.size() > 2) return invalid("this is not a date");
    if (numbers.size() == 1) {
        if (numbers[0].is_year) return CivilDate::of(year_from(numbers[0]), *month, std::nullopt);
        return make(std::nullopt, static_cast<int>(*month), numbers[0].number);
    }
    const bool year_first = numbers[0].is_year;
    return make(year_from(numbers[year_first ? 0 : 1]), static_cast<int>(*month),
                numbers[year_first ? 1 : 0].number);
}

/// The placeholder years of other programs, in what CivilDate read.
std::optional<CivilDate> without_placeholder(const CivilDate& date) {
    if (date.year() == 4501 || date.year() == 1) return std::nullopt;
    if (date.year() != 1604 || !date.month()) return date;
    const auto without = CivilDate::of(std::nullopt, date.month(), date.day());
    return without ? std::optional(*without) : std::nullopt;
}

} // namespace

Result<std::optional<CivilDate>> read_date(std::string_view text, DateOrder order) {
    text = trim(text);
    if (text.empty()) return std::nullopt;
    if (const auto date = CivilDate::parse(text)) return without_placeholder(*date);
    const std::string_view date = without_time(text);
    const auto parts = parts_of(date);
    if (is_no_date(parts)) return std::nullopt;
    if (parts.size() < 2 || parts.size() > 3) return invalid("this is not a date");
    const bool in_words = std::ranges::any_of(parts, [](const Part& part) { return part.number < 0; });
    const bool only_date = date.find_first_not_of("0123456789./- ") == std::string_view::npos;
    if (!in_words && !only_date) return invalid("this is not a date");
    TRY(CivilDate read,
        in_words ? from_words(parts) : from_numbers(parts, order, date.find('.') != std::string_view::npos));
    return without_placeholder(read);
}

Result<std::optional<CivilDate>> read_date(std::string_view year, std::string_view month,
                                           std::string_view day) {
    year = trim(year);
    month = trim(month);
    day = trim(day);
    if (year.empty() && month.empty() && day.empty()) return std::nullopt;
    const auto number = [](std::string_view text) -> std::optional<int> {
        const int value = number_from(text);
        return value > 0 ? std::optional(value) : std::nullopt;
    };
    const auto is_understood = [&](std::string_view text) { return text.empty() || number_from(text) >= 0; };
    auto month_number = number(month);
    if (!month_number && !month.empty())
        if (const auto named = month_from(fold(month))) month_number = static_cast<int>(*named);
    if (!is_understood(year) || (!is_understood(month) && !month_number) || !is_understood(day))
        return invalid("this is not a date");
    auto year_number = number(year);
    if (year_number == 1604 || year_number == 4501) year_number.reset();
    const auto day_number = number(day);
    if (!year_number && !month_number && !day_number) return std::nullopt;
    const auto small = [](std::optional<int> value) {
        return value ? std::optional(static_cast<unsigned>(*value)) : std::nullopt;
    };
    TRY(const CivilDate date, CivilDate::of(year_number, small(month_number), small(day_number)));
    return date;
}

void DateOrderVotes::count(std::string_view text) {
    text = without_time(trim(text));
    // Only what both orders could be written in, and only one is.
    if (text.find_first_of("/-") == std::string_view::npos ||
        text.find_first_not_of("0123456789/-") != std::string_view::npos)
        return;
    const auto parts = parts_of(text);
    if (parts.size() < 2 || parts[0].is_year || parts[0].number < 1 || parts[1].number < 1) return;
    if (parts[0].number > 12 && parts[0].number <= 31 && parts[1].number <= 12) ++day_first_;
    if (parts[1].number > 12 && parts[1].number <= 31 && parts[0].number <= 12) ++month_first_;
}

DateOrder DateOrderVotes::order(DateOrder otherwise) const {
    if (day_first_ > month_first_) return DateOrder::day_first;
    if (month_first_ > day_first_) return DateOrder::month_first;
    return otherwise;
}

} // namespace goodturn::intake::csv

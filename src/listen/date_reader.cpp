/// Finding time expressions in a note: what leads up to them, and what makes them no day to come.
#include "listen/date_reader.hpp"

#include "listen/date_grammar.hpp"

namespace goodturn::listen {

namespace {

/// Part of a day: "Friday morning".
constexpr std::array<std::string_view, 9> parts_of_day{
    "morning", "afternoon", "evening", "night", "lunchtime", "lunch", "noon", "eve", "am"};

bool is_part_of_day(std::string_view word) {
    return std::find(parts_of_day.begin(), parts_of_day.end(), word) != parts_of_day.end();
}

class Finder {
  public:
    Finder(const std::vector<Token>& tokens, Day on, DayOrder order)
        : tokens_(tokens), grammar_(tokens, on, order) {}

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
    std::string_view text(std::size_t at) const { return grammar_.text(at); }
    bool joined(std::size_t at) const { return grammar_.joined(at); }
    bool says(std::size_t at, std::string_view wanted) const { return grammar_.says(at, wanted); }

    std::optional<DateFound> date_at(std::size_t at) {
        std::size_t start = at;
        Lead lead = Lead::none;
        // "on", "from around", "by the"; "since" and "last" make what follows no date to come.
        while (grammar_.is(start, DateSort::lead) && start < at + 3 && (start == at || joined(start))) {
            const auto read = static_cast<Lead>(grammar_.word(start).value);
            // "moving in on the 3rd": the first belongs to the verb
            if (lead == Lead::in && text(start) == "on") {
                at = start;
                lead = Lead::none;
            }
            if (lead == Lead::none || read == Lead::since) lead = read;
            if (text(start) == "as" && text(start + 1) != "of" && text(start + 1) != "from")
                return std::nullopt;
            ++start;
            if (text(start - 1) == "as" && says(start, "of")) ++start;
        }
        if (start > at && !joined(start)) return std::nullopt;
        auto core = grammar_.read(start, lead, start > at);
        if (!core) return std::nullopt;
        return finish(at, lead, *std::move(core));
    }

    DateFound finish(std::size_t at, Lead lead, DateRead core) const {
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
        if (core.weekday && joined(date.end) && is_part_of_day(text(date.end))) ++date.end;
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

    const std::vector<Token>& tokens_;
    DateGrammar grammar_;
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

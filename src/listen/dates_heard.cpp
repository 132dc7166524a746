/// Days that belong to an event of theirs: every date but those of promises, habits, and things that are
/// over.
#include "listen/hearing.hpp"

#include <algorithm>

namespace goodturn::listen {

namespace {

class Listening {
  public:
    explicit Listening(const Hearing& hearing)
        : hearing_(hearing), clauses_(hearing.structure.clauses), past_(hearing.book->set("past")),
          yearly_(hearing.book->set("yearly")) {}

    std::vector<HeardDate> dates() const {
        std::vector<HeardDate> heard;
        for (const DateFound& date : hearing_.dates) {
            if (!date.on || date.lead == Lead::since || in_promise(date)) continue;
            const Clause& clause = clause_of(date.first);
            if (is_left_out(date, clause)) continue;
            heard.push_back(make(date, clause));
        }
        return heard;
    }

  private:
    const Clause& clause_of(std::size_t token) const {
        for (const Clause& clause : clauses_)
            if (token < clause.end) return clause;
        return clauses_.back();
    }

    bool in_promise(const DateFound& date) const {
        return std::any_of(hearing_.promises.begin(), hearing_.promises.end(), [&](const Extent& extent) {
            return date.first >= extent.first && date.first < extent.end;
        });
    }

    bool is_left_out(const DateFound& date, const Clause& clause) const {
        if (date.lead == Lead::till && (date.time_of_year || date.weekday || !date.on->day()) &&
            !date.with_year && in_need(date))
            return true;
        if (date.time_of_year && (date.lead == Lead::over || date.lead == Lead::before ||
                                  date.lead == Lead::till || date.lead == Lead::after))
            return true;
        const auto day = date.on->whole();
        if (day && *day < hearing_.on) return true;
        if (day && *day == hearing_.on && date.weekday) return true; // "today", "tonight"
        return is_past(date, clause);
    }

    bool in_need(const DateFound& date) const {
        return std::any_of(hearing_.needs.begin(), hearing_.needs.end(), [&](const Extent& extent) {
            return date.first >= extent.first && date.first < extent.end;
        });
    }

    /// "moved on Saturday" is over; "booked for Saturday" is not.
    bool is_past(const DateFound& date, const Clause& clause) const {
        if (date.with_year) return false;
        bool past = false;
        for (std::size_t at = clause.first; at < clause.end; ++at) {
            if (at >= date.first && at < date.end) continue;
            past = past || has(past_, hearing_.token(at).id);
        }
        return past && !hearing_.token(date.first).bracketed;
    }

    HeardDate make(const DateFound& date, const Clause& clause) const {
        HeardDate heard;
        heard.quote = hearing_.quote(date.first, date.end);
        heard.start = hearing_.start(date.first);
        heard.on = *date.on;
        const bool yearly = is_yearly(clause);
        if (yearly && date.on->month() && date.on->day()) {
            if (auto made = CivilDate::of(std::nullopt, date.on->month(), date.on->day())) heard.on = *made;
        }
        heard.what = what_of(date, clause);
        heard.rule = yearly ? "date/yearly" : "date/event";
        heard.confidence = confidence_of(date.time_of_year ? 1 : 2);
        return heard;
    }

    bool is_yearly(const Clause& clause) const {
        // The clause itself, or the one before in the sentence: "his birthday was the reason: 17 jan".
        const Sentence& sentence = hearing_.structure.sentences[clause.sentence];
        for (std::size_t at = sentence.first; at < clause.end; ++at)
            if (has(yearly_, hearing_.token(at).id)) return true;
        return false;
    }

    /// The words of the clause around the date; of the clause before it where there are none.
    std::string what_of(const DateFound& date, const Clause& clause) const {
        const std::size_t first = first_said(hearing_, clause);
        if (date.first > first) return trimmed(first, date.first);
        if (date.end < clause.end) return trimmed(date.end, clause.end);
        const Sentence& sentence = hearing_.structure.sentences[clause.sentence];
        if (sentence.first < date.first) return trimmed(sentence.first, date.first);
        return {};
    }

    std::string trimmed(std::size_t first, std::size_t end) const {
        const auto is_thin = [&](std::size_t at) {
            const std::string_view word = hearing_.token(at).word;
            for (const std::string_view each :
                 {"is",  "'s", "on",   "the", "her", "his", "their", "a",     "an",   "are", "and",
                  "she", "he", "they", "it",  "for", "at",  "by",    "maybe", "will", "be"})
                if (word == each) return true;
            return false;
        };
        while (first < end && is_thin(first))
            ++first;
        while (end > first && is_thin(end - 1))
            --end;
        if (end > first + 8) first = end - 8;
        return hearing_.quote(first, end);
    }

    const Hearing& hearing_;
    const std::vector<Clause>& clauses_;
    const WordSet& past_;
    const WordSet& yearly_;
};

} // namespace

std::vector<HeardDate> hear_dates(const Hearing& hearing) {
    return Listening(hearing).dates();
}

} // namespace goodturn::listen

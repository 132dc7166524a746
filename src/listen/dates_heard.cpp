/// Days that belong to an event of theirs: every date but those of promises, habits, and things that are
/// over.
#include "listen/hearing.hpp"

#include <algorithm>
#include <optional>

namespace goodturn::listen {

namespace {

class Listening {
  public:
    explicit Listening(const Hearing& hearing)
        : hearing_(hearing), clauses_(hearing.structure.clauses), past_(hearing.book->set("past")),
          soon_(hearing.book->set("soon")), yearly_(hearing.book->set("yearly")) {}

    std::vector<HeardDate> dates() const {
        std::vector<HeardDate> heard;
        for (const DateFound& date : hearing_.dates) {
            if (!date.on || date.lead == Lead::since || (in_promise(date) && !is_of_event(hearing_, date)))
                continue;
            const Clause& clause = clause_of(date.first);
            if (is_left_out(date, clause)) continue;
            add(heard, make(date, clause));
        }
        return heard;
    }

  private:
    std::size_t clause_index(std::size_t token) const {
        std::size_t index = 0;
        while (index + 1 < clauses_.size() && token >= clauses_[index].end)
            ++index;
        return index;
    }
    const Clause& clause_of(std::size_t token) const { return clauses_[clause_index(token)]; }

    /// One hit a day: of "first class in three weeks. First class 6 March" the plainer one.
    static void add(std::vector<HeardDate>& heard, HeardDate date) {
        for (HeardDate& other : heard) {
            if (other.on != date.on) continue;
            const auto names_month = [](const HeardDate& each) {
                return each.quote.find_first_of("0123456789") != std::string::npos;
            };
            if (names_month(date) && !names_month(other)) other = std::move(date);
            return;
        }
        heard.push_back(std::move(date));
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
        if (describes(date, clause) || is_the_writers(date)) return true;
        return is_past(date, clause) && !date.earlier;
    }

    bool in_need(const DateFound& date) const {
        return std::any_of(hearing_.needs.begin(), hearing_.needs.end(), [&](const Extent& extent) {
            return date.first >= extent.first && date.first < extent.end;
        });
    }

    /// "moved on Saturday" is over; "booked for Saturday" and "got to move on Saturday" are not. The verb
    /// that stands nearest tells, those before the day first.
    bool is_past(const DateFound& date, const Clause& clause) const {
        // "got moved to 7 July", "put off till Friday"
        if (date.with_year || (date.lead == Lead::till && date.on->day())) return false;
        for (std::size_t at = date.first; at > clause.first; --at)
            if (const auto told = tells_past(at - 1, clause)) return *told;
        for (std::size_t at = date.end; at < clause.end; ++at)
            if (const auto told = tells_past(at, clause)) return *told;
        return false;
    }

    std::optional<bool> tells_past(std::size_t at, const Clause& clause) const {
        const Token& token = hearing_.token(at);
        if (token.word == "got") {
            const std::string_view before =
                at > clause.first ? hearing_.token(at - 1).word : std::string_view{};
            const bool to_do = at + 1 < clause.end && hearing_.token(at + 1).word == "to";
            return !(to_do || before == "'s" || before == "has" || before == "have");
        }
        if (has(past_, token.id)) return true;
        if (has(soon_, token.id)) return false;
        return std::nullopt;
    }

    /// "Sunday tea", "a Saturday school", "merry Christmas": the day describes another word.
    bool describes(const DateFound& date, const Clause& clause) const {
        if (date.owns) return true;
        if (date.lead != Lead::none || (!date.weekday && !date.time_of_year)) return false;
        const std::string_view before = date.first > 0 && hearing_.token(date.first).before <= Break::bracket
                                            ? hearing_.token(date.first - 1).word
                                            : std::string_view{};
        if (before == "merry" || before == "happy" || before == "a" || before == "an" || before == "some")
            return true;
        if (date.end >= clause.end || hearing_.token(date.end).before >= Break::comma) return false;
        if (date.first != first_said(hearing_, clause)) return false;
        const Token& next = hearing_.token(date.end);
        if (next.capital || next.number) return false;
        const auto is_a = [&](std::string_view set) { return has(hearing_.book->set(set), next.id); };
        return !is_a("opening") && !is_a("nominative") && !is_a("filler") && !has(soon_, next.id) &&
               !has(past_, next.id);
    }

    /// "I must fix my slides before Tuesday", "rugby tmrw?"
    bool is_the_writers(const DateFound& date) const {
        const std::size_t index = clause_index(date.first);
        const Subject subject = subject_of(hearing_.reading, *hearing_.subject_words, index, date.first);
        if (subject.who == Who::writer && !subject.inherited) return true;
        return date.weekday && hearing_.structure.sentences[clauses_[index].sentence].question;
    }

    HeardDate make(const DateFound& date, const Clause& clause) const {
        HeardDate heard;
        heard.quote = hearing_.quote(date.first, date.end);
        heard.start = hearing_.start(date.first);
        heard.on = date.earlier && is_past(date, clause) ? CivilDate::of(*date.earlier) : *date.on;
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
            if (has(yearly_, hearing_.token(at).id) || is_every_year(at)) return true;
        return false;
    }

    bool is_every_year(std::size_t at) const {
        return at > 0 && hearing_.token(at).word == "year" &&
               (hearing_.token(at - 1).word == "every" || hearing_.token(at - 1).word == "each");
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
                 {"is",    "'s",   "on",  "the", "her",  "his",  "their",  "a",        "an",
                  "are",   "and",  "she", "he",  "they", "it",   "for",    "at",       "by",
                  "maybe", "will", "be",  "got", "has",  "have", "having", "sometime", "some"})
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
    const WordSet& soon_;
    const WordSet& yearly_;
};

} // namespace

std::vector<HeardDate> hear_dates(const Hearing& hearing) {
    return Listening(hearing).dates();
}

} // namespace goodturn::listen

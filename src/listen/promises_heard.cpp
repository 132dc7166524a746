/// The writer's own commitments: a cue of the first person, and what follows it up to another subject.
#include "listen/hearing.hpp"

#include <algorithm>
#include <optional>

namespace goodturn::listen {

namespace {

class Listening {
  public:
    explicit Listening(Hearing& hearing) : hearing_(hearing), clauses_(hearing.structure.clauses) {}

    std::vector<HeardPromise> promises() {
        std::vector<HeardPromise> heard;
        for (std::size_t clause = 0; clause < clauses_.size();) {
            const auto said = said_in(clause);
            if (!said) {
                ++clause;
                continue;
            }
            std::size_t last = clause;
            while (last + 1 < clauses_.size() && clauses_[last].end < said->end)
                ++last;
            last = last_clause(last);
            heard.push_back(make(*said, clause, last));
            clause = last + 1;
        }
        return heard;
    }

  private:
    struct Said {
        std::size_t first = 0; ///< token where the promise begins
        std::size_t end = 0;   ///< where its cue ends
        std::string rule;
        double logits = bias;
    };

    std::optional<Said> said_in(std::size_t clause) const {
        Said said;
        double strongest = 0;
        bool vetoed = false;
        for (const Sighting& sighting : hearing_.sightings) {
            if (sighting.clause != clause) continue;
            const Rule& rule = hearing_.rule(sighting);
            const Speaker speaker = hearing_.token(sighting.cue.first).speaker;
            if (rule.family == Family::promise_veto && rule.reach != Reach::overlapping) {
                said.logits += rule.weight;
                vetoed = true;
            }
            if (rule.family != Family::promise || speaker == Speaker::them || is_said_of_another(sighting) ||
                is_silenced(sighting))
                continue;
            if (rule.weight > strongest) {
                strongest = rule.weight;
                said.rule = rule.name;
                said.end = sighting.cue.end;
                if (said.first == 0 || sighting.cue.first < said.first) said.first = sighting.cue.first;
            }
        }
        const Clause& where = clauses_[clause];
        if (strongest < 2 && !vetoed && where.opens && is_to_do(clause)) {
            strongest = 2;
            said.rule = "promise/to-do";
            said.first = where.first;
        }
        said.logits += strongest;
        if (strongest == 0 || said.logits <= 0) return std::nullopt;
        said.first = std::max(said.first, where.first);
        return said;
    }

    /// "asked if I'd help": the cue begins within what silences it.
    bool is_silenced(const Sighting& sighting) const {
        return std::any_of(hearing_.sightings.begin(), hearing_.sightings.end(), [&](const Sighting& other) {
            const Rule& rule = hearing_.rule(other);
            return rule.family == Family::promise_veto && rule.reach == Reach::overlapping &&
                   other.clause == sighting.clause && other.cue.first <= sighting.cue.first &&
                   other.cue.end > sighting.cue.first;
        });
    }

    /// "Her boss told her I would …" is no word of the writer.
    bool is_said_of_another(const Sighting& sighting) const {
        const Subject subject =
            subject_of(hearing_.reading, *hearing_.subject_words, sighting.clause, sighting.cue.first);
        if (subject.inherited || hearing_.token(sighting.cue.first).word == "i" ||
            hearing_.token(sighting.cue.first).word == "we")
            return false;
        return subject.who == Who::person || subject.who == Who::relation || subject.who == Who::people;
    }

    /// What follows "me:": anything in a list of things to do, in a chat only what names an act or a day.
    bool is_to_do(std::size_t clause) const {
        const Clause& where = clauses_[clause];
        if (hearing_.token(where.first).speaker != Speaker::writer_to_do || is_heading(clause)) return false;
        const bool chat = std::any_of(hearing_.tokens.list.begin(), hearing_.tokens.list.end(),
                                      [](const Token& token) { return token.speaker == Speaker::them; });
        if (!chat) return true;
        if (hearing_.structure.sentences[where.sentence].question ||
            hearing_.token(where.first).word == "can")
            return false;
        if (has(hearing_.book->set("do"), hearing_.token(where.first).id)) return true;
        return std::any_of(hearing_.dates.begin(), hearing_.dates.end(), [&](const DateFound& date) {
            return date.on && date.first >= where.first && date.first < where.end;
        });
    }

    /// "me:" itself.
    bool is_heading(std::size_t clause) const {
        const Clause& where = clauses_[clause];
        return where.end - where.first <= 1 && clause + 1 < clauses_.size() &&
               clauses_[clause + 1].sentence == where.sentence;
    }

    /// A promise goes on to the end of its sentence, or to another subject, or to another promise joined by
    /// "and".
    std::size_t last_clause(std::size_t clause) const {
        std::size_t last = clause;
        while (last + 1 < clauses_.size() && clauses_[last + 1].sentence == clauses_[clause].sentence) {
            const Clause& next = clauses_[last + 1];
            const std::size_t first = first_said(hearing_, next);
            if (hearing_.token(first).before == Break::dash || speaks_of_another(next, first)) break;
            if (first > next.first && hearing_.token(first).word == "i" && said_in(last + 1)) break;
            ++last;
        }
        return last;
    }

    bool speaks_of_another(const Clause& clause, std::size_t first) const {
        const Token& token = hearing_.token(first);
        if (token.word == "he" || token.word == "she" || token.word == "they" || token.word == "there")
            return true;
        if (token.speaker == Speaker::them) return true;
        const bool theirs = token.word != "my" && token.word != "our" && token.word != "the";
        if (has(*hearing_.subject_words->possessive, token.id) && theirs) return true;
        return clause.run_on && token.capital && token.word != "i";
    }

    HeardPromise make(const Said& said, std::size_t clause, std::size_t last) {
        const std::size_t end = clauses_[last].end;
        // "Thursday I take her to the airport" begins with its day.
        std::size_t first = said.first;
        for (const DateFound& date : hearing_.dates)
            if (date.first >= clauses_[clause].first && date.end <= first && date.end + 1 >= first)
                first = date.first;
        hearing_.promises.push_back({first, end});
        HeardPromise promise;
        promise.quote = hearing_.quote(first, end);
        promise.start = hearing_.start(first);
        promise.due = due_in(first, end);
        promise.rule = said.rule;
        promise.confidence = confidence_of(said.logits);
        return promise;
    }

    std::optional<Day> due_in(std::size_t first, std::size_t end) const {
        for (std::size_t i = 0; i < hearing_.dates.size(); ++i) {
            const DateFound& date = hearing_.dates[i];
            if (date.first < first || date.end > end) continue;
            if (date.same_day) {
                if (auto day = day_before(i)) return *day + std::chrono::days(date.days_later);
                continue;
            }
            if (!date.on || date.time_of_year || date.owns || is_of_event(hearing_, date)) continue;
            if (auto day = date.on->whole()) return day;
            if (date.end_of_month) return date.last_day;
        }
        return end_of_weekend(first, end);
    }

    /// "this weekend" names no day of an event, but what is promised for it is due when it ends.
    std::optional<Day> end_of_weekend(std::size_t first, std::size_t end) const {
        for (std::size_t at = first + 1; at < end; ++at) {
            const std::string_view before = hearing_.token(at - 1).word;
            if (hearing_.token(at).word == "weekend" && (before == "this" || before == "the"))
                return hearing_.on + std::chrono::days(7 - std::chrono::weekday(hearing_.on).iso_encoding());
        }
        return std::nullopt;
    }

    /// The day of the event that "that day" and "the day after" speak of.
    std::optional<Day> day_before(std::size_t index) const {
        for (std::size_t i = index; i > 0; --i)
            if (hearing_.dates[i - 1].on)
                if (auto day = hearing_.dates[i - 1].on->whole()) return day;
        return std::nullopt;
    }

    Hearing& hearing_;
    const std::vector<Clause>& clauses_;
};

} // namespace

bool is_of_event(const Hearing& hearing, const DateFound& date) {
    const WordSet& event = hearing.book->set("event");
    const WordSet& going = hearing.book->set("going");
    bool named = false;
    for (std::size_t back = 0;
         back < 4 && date.first > back && hearing.token(date.first - back).before < Break::dash; ++back)
        named = named || has(event, hearing.token(date.first - back - 1).id);
    if (!named) return false;
    for (std::size_t at = date.first; at > 0 && date.first - at < 10; --at)
        if (has(going, hearing.token(at - 1).id)) return false;
    return true;
}

std::vector<HeardPromise> hear_promises(Hearing& hearing) {
    return Listening(hearing).promises();
}

} // namespace goodturn::listen

/// From cues to needs: what speaks for one in neighbouring clauses is added, vetoes are taken off.
#include "listen/gist.hpp"
#include "listen/hearing.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

namespace goodturn::listen {

namespace {

/// A trouble below this is a background to the need in the next sentence.
constexpr double weak_trouble = 1;

/// A cue that no veto has silenced.
struct Voice {
    Sighting sighting;
    Subject subject;
    double weight = 0;
};

struct Group {
    std::size_t first_clause = 0;
    std::size_t last_clause = 0;
    std::vector<Voice> voices;
};

class Listening {
  public:
    explicit Listening(Hearing& hearing) : hearing_(hearing), clauses_(hearing.structure.clauses) {}

    std::vector<HeardNeed> needs() {
        collect();
        std::vector<HeardNeed> heard;
        merge_troubles();
        for (const Group& group : groups_) {
            const double logits = logits_of(group);
            if (logits <= 0) continue;
            heard.push_back(make(group, logits));
        }
        return heard;
    }

  private:
    void collect() {
        for (const Sighting& sighting : hearing_.sightings) {
            const Rule& rule = hearing_.rule(sighting);
            if (rule.family != Family::need) continue;
            if (auto voice = listen_to(sighting, rule)) join(*std::move(voice));
        }
    }

    std::optional<Voice> listen_to(const Sighting& sighting, const Rule& rule) const {
        const Sentence& sentence = hearing_.structure.sentences[clauses_[sighting.clause].sentence];
        if (rule.question && !sentence.question) return std::nullopt;
        if (hearing_.token(sighting.cue.first).speaker == Speaker::writer_to_do) return std::nullopt;
        if (is_silenced(sighting)) return std::nullopt;
        Voice voice{
            sighting,
            subject_of(hearing_.reading, *hearing_.subject_words, sighting.clause, sighting.cue.first),
            rule.weight};
        if (!rule.own && voice.subject.who == Who::writer) {
            if (!voice.subject.inherited) return std::nullopt;
            voice.weight -= 1.5;
        }
        if (voice.subject.who == Who::people && !voice.subject.inherited) return std::nullopt;
        return voice;
    }

    bool is_silenced(const Sighting& sighting) const {
        for (const Sighting& other : hearing_.sightings) {
            const Rule& rule = hearing_.rule(other);
            if (rule.family != Family::veto || other.clause != sighting.clause) continue;
            if (rule.past && hearing_.rule(sighting).told) continue;
            const std::size_t cue = sighting.cue.first;
            if (rule.reach == Reach::touching && other.cue.first < cue && other.cue.end >= cue) return true;
            if (rule.reach == Reach::overlapping && other.cue.first <= cue && other.cue.end > cue)
                return true;
        }
        return false;
    }

    void join(Voice voice) {
        const std::size_t clause = voice.sighting.clause;
        if (!groups_.empty() && belongs(groups_.back(), voice)) {
            groups_.back().last_clause = clause;
            groups_.back().voices.push_back(std::move(voice));
            return;
        }
        groups_.push_back({clause, clause, {std::move(voice)}});
    }

    /// The same sentence, at most one clause between, and neither "also" nor another person.
    bool belongs(const Group& group, const Voice& voice) const {
        const Clause& last = clauses_[group.last_clause];
        const Clause& clause = clauses_[voice.sighting.clause];
        if (says_also(clause, voice)) return false;
        if (last.sentence != clause.sentence || voice.sighting.clause > group.last_clause + 2) return false;
        if (group.last_clause == voice.sighting.clause) return true;
        const Subject& before = group.voices.back().subject;
        return voice.subject.who != Who::relation || voice.subject.inherited ||
               before.whose == voice.subject.whose || before.who == Who::nobody;
    }

    bool says_also(const Clause& clause, const Voice& voice) const {
        for (std::size_t at = clause.first; at < std::min(clause.first + 3, voice.sighting.cue.first + 1);
             ++at)
            if (const auto word = hearing_.token(at).word; word == "also" || word == "plus") return true;
        return false;
    }

    /// A trouble, and in the next sentence what would help, are one need.
    void merge_troubles() {
        std::vector<Group> merged;
        for (Group& group : groups_) {
            if (merged.empty() || !goes_on(merged.back(), group)) {
                merged.push_back(std::move(group));
                continue;
            }
            Group& before = merged.back();
            before.last_clause = group.last_clause;
            before.voices.insert(before.voices.end(), group.voices.begin(), group.voices.end());
        }
        groups_ = std::move(merged);
    }

    /// "The last one walked out. Wants a plumber who finishes."
    bool goes_on(const Group& group, const Group& next) const {
        const Clause& clause = clauses_[next.first_clause];
        if (clauses_[group.last_clause].sentence + 1 != clause.sentence) return false;
        if (hearing_.token(clause.first).before == Break::line || says_also(clause, next.voices.front()))
            return false;
        const Voice& trouble = best_of(group);
        const Voice& voice = best_of(next);
        if (voice.subject.who == Who::relation && voice.subject.whose != trouble.subject.whose) return false;
        if (share(words_of(trouble.sighting), words_of(voice.sighting))) return true;
        if (share(things_of(group), things_of(next))) return true;
        const std::string_view before = family_of(trouble);
        const std::string_view now = family_of(voice);
        if (before == "loss") return now == "loss";
        // "Needs an office from April. The lease ends in March."
        if (logits_of(next) < weak_trouble && is_trouble(now)) return true;
        if (!is_trouble(before)) return false;
        return logits_of(group) < weak_trouble || now == "search" || now == "wish";
    }

    template <class Item>
    static bool share(const std::set<Item>& some, const std::set<Item>& others) {
        return std::ranges::any_of(some, [&](const Item& each) { return others.contains(each); });
    }

    /// What a cue is known by: "Is overwhelmed. Overwhelmed by the bookkeeping." is one need.
    std::set<std::string_view> words_of(const Sighting& sighting) const {
        std::set<std::string_view> words{hearing_.token(sighting.cue.first).word};
        for (std::size_t at = sighting.cue.first; at < sighting.cue.end; ++at)
            if (hearing_.token(at).word.size() > 5) words.insert(hearing_.token(at).word);
        return words;
    }

    /// Two words that stand together, both long enough to be about something: "Wants to meet retired welders.
    /// Asked me for any retired welders in Leeds." is one need.
    std::set<std::pair<std::string_view, std::string_view>> things_of(const Group& group) const {
        std::set<std::pair<std::string_view, std::string_view>> pairs;
        const std::size_t end = clauses_[group.last_clause].end;
        for (std::size_t at = group.voices.front().sighting.cue.first + 1; at < end; ++at) {
            const std::string_view before = hearing_.token(at - 1).word;
            const std::string_view word = hearing_.token(at).word;
            if (before.size() > 4 && word.size() > 4) pairs.emplace(before, word);
        }
        return pairs;
    }

    static bool is_trouble(std::string_view family) {
        return family == "struggle" || family == "failed" || family == "lack" || family == "change";
    }

    static const Voice& best_of(const Group& group) {
        return *std::max_element(group.voices.begin(), group.voices.end(),
                                 [](const Voice& a, const Voice& b) { return a.weight < b.weight; });
    }

    std::string_view family_of(const Voice& voice) const {
        const std::string_view name = hearing_.rule(voice.sighting).name;
        return name.substr(0, name.find('/'));
    }

    double logits_of(const Group& group) const {
        // Each rule speaks once; the strongest in full, the others at half.
        std::set<std::size_t> rules;
        double strongest = 0;
        double sum = 0;
        for (const Voice& voice : group.voices) {
            if (!rules.insert(voice.sighting.cue.rule).second) continue;
            sum += voice.weight;
            strongest = std::max(strongest, voice.weight);
        }
        return bias + strongest + (sum - strongest) / 2 + vetoes_of(group);
    }

    double vetoes_of(const Group& group) const {
        std::set<std::size_t> rules;
        double sum = 0;
        for (const Sighting& other : hearing_.sightings) {
            const Rule& rule = hearing_.rule(other);
            if (rule.family != Family::veto || rule.reach == Reach::touching ||
                rule.reach == Reach::overlapping)
                continue;
            if (rule.writer && hearing_.token(other.cue.first).speaker == Speaker::them) continue;
            if (reaches(group, rule, other) && rules.insert(other.cue.rule).second) sum += rule.weight;
        }
        return sum;
    }

    bool reaches(const Group& group, const Rule& rule, const Sighting& veto) const {
        if (veto.clause >= group.first_clause && veto.clause <= group.last_clause) return true;
        if (rule.reach == Reach::clause) return false;
        const std::size_t there = clauses_[veto.clause].sentence;
        const std::size_t from = clauses_[group.first_clause].sentence;
        const std::size_t to = clauses_[group.last_clause].sentence;
        if (rule.question && !hearing_.structure.sentences[to].question) return false;
        if (rule.reach == Reach::before && there == to + 1) return true;
        // A dictated note is one sentence: what is said far off is said of something else.
        const std::size_t farthest = rule.reach == Reach::before ? 3 : 1;
        return there >= from && there <= to && veto.clause + farthest >= group.first_clause &&
               veto.clause <= group.last_clause + farthest;
    }

    HeardNeed make(const Group& group, double logits) {
        const std::size_t first = first_said(hearing_, clauses_[group.first_clause]);
        const std::size_t end = std::max(
            {clauses_[group.last_clause].end, group.voices.back().sighting.cue.end, end_of_list(group)});
        hearing_.needs.push_back({first, end});

        const auto [best, gist] = what_it_says(group, end);
        const Rule& rule = hearing_.rule(best.sighting);
        HeardNeed need;
        need.quote = hearing_.quote(first, end);
        need.start = hearing_.start(first);
        need.whose =
            best.subject.who == Who::relation ? best.subject.whose : std::string(hearing_.reading.about);
        need.gist = gist;
        need.sphere = sphere_of(hearing_, first, end);
        need.rule = rule.name;
        need.reason = reason_of(rule, best.sighting.cue);
        need.confidence = confidence_of(logits);
        need.care = std::any_of(group.voices.begin(), group.voices.end(),
                                [&](const Voice& voice) { return hearing_.rule(voice.sighting).care; });
        return need;
    }

    /// The voice that says what is needed, and its words: what is sought rather than the trouble behind it
    /// ("desperate for a plumber, boiler packed up"); if none does, the statement that weighs most.
    std::pair<Voice, std::string> what_it_says(const Group& group, std::size_t end) const {
        const Voice& best = best_of(group);
        if (is_care(best)) return {best, statement_of(hearing_, best.sighting)};
        std::vector<const Voice*> voices;
        voices.reserve(group.voices.size());
        for (const Voice& voice : group.voices)
            voices.push_back(&voice);
        std::stable_sort(voices.begin(), voices.end(), [&](const Voice* a, const Voice* b) {
            return std::pair(seeks(*b), b->weight) < std::pair(seeks(*a), a->weight);
        });
        for (const Voice* voice : voices) {
            const std::size_t sentence_end =
                hearing_.structure.sentences[clauses_[voice->sighting.clause].sentence].end;
            std::string gist = gist_of(hearing_, voice->sighting,
                                       std::min(sentence_end, std::max(end, voice->sighting.cue.end)));
            if (!gist.empty()) return {*voice, std::move(gist)};
        }
        std::string statement = statement_of(hearing_, best.sighting);
        return {best,
                statement.empty() ? hearing_.quote(best.sighting.cue.first, end) : std::move(statement)};
    }

    bool is_care(const Voice& voice) const { return hearing_.rule(voice.sighting).care; }

    bool seeks(const Voice& voice) const {
        const std::string_view family = family_of(voice);
        return family == "search" || family == "question" || family == "wish";
    }

    /// "looking for: 1) a babysitter 2) a cheap piano": what follows a colon is part of it.
    std::size_t end_of_list(const Group& group) const {
        const Sighting& last = group.voices.back().sighting;
        const Clause& clause = clauses_[last.clause];
        const std::size_t sentence_end = hearing_.structure.sentences[clause.sentence].end;
        if (last.cue.end != clause.end || clause.end >= sentence_end ||
            hearing_.token(clause.end).before != Break::colon || !seeks(group.voices.back()))
            return 0;
        return sentence_end;
    }

    std::string reason_of(const Rule& rule, const Cue& cue) const {
        std::string reason = rule.reason;
        if (const auto at = reason.find("{cue}"); at != std::string::npos)
            reason.replace(at, 5, hearing_.quote(cue.first, cue.end));
        return reason;
    }

    Hearing& hearing_;
    const std::vector<Clause>& clauses_;
    std::vector<Group> groups_;
};

} // namespace

std::vector<HeardNeed> hear_needs(Hearing& hearing) {
    return Listening(hearing).needs();
}

} // namespace goodturn::listen

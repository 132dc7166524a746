/// What is needed, in few words that can be read by themselves: something sought ("flat in Leeds"), something
/// to do ("learning Rust"), a question ("how to price himself"), or else the statement in which it was said.
#include "listen/gist.hpp"

#include <algorithm>

namespace goodturn::listen {

namespace {

constexpr std::size_t longest_gist = 9;
constexpr std::size_t longest_said = 14; ///< for a question or a whole statement

/// "get" -> "getting", "write" -> "writing", "die" -> "dying".
std::string ing_form(std::string_view verb) {
    constexpr std::string_view vowels = "aeiou";
    const auto is_vowel = [&](char c) { return vowels.find(c) != std::string_view::npos; };
    std::string stem(verb);
    if (stem.ends_with("ie")) return stem.substr(0, stem.size() - 2) + "ying";
    const std::size_t size = stem.size();
    if (size > 2 && stem.ends_with('e') &&
        std::string_view("eoy").find(stem[size - 2]) == std::string_view::npos)
        return stem.substr(0, size - 1) + "ing";
    // One short syllable that ends in one consonant doubles it; "qu" counts as a consonant ("quit").
    const auto vowel_count =
        std::count_if(stem.begin(), stem.end(), is_vowel) - (stem.starts_with("qu") ? 1 : 0);
    const bool closed = size >= 3 && !is_vowel(stem[size - 1]) && is_vowel(stem[size - 2]) &&
                        std::string_view("wxy").find(stem[size - 1]) == std::string_view::npos;
    if (closed && vowel_count == 1) stem += stem.back();
    return stem + "ing";
}

class Search {
  public:
    Search(const Hearing& hearing, const Sighting& cue, std::size_t end)
        : hearing_(hearing), rule_(hearing.rule(cue)), cue_(cue.cue), end_(end),
          empty_(hearing.book->set("empty")), turning_(hearing.book->set("turning")),
          verbs_(hearing.book->set("verb")), question_(hearing.book->set("question-word")) {}

    std::string find() {
        if (rule_.statement) return {};
        if (!rule_.gist.empty()) return rule_.gist;
        if (rule_.name == "lack/nobody") return somebody();
        first_ = first_sought();
        skip_what_says_nothing();
        const std::size_t last = last_sought();
        if (!says_something(first_, last)) return {};
        return in_words(last);
    }

  private:
    const Token& token(std::size_t at) const { return hearing_.token(at); }
    bool is(std::size_t at, const WordSet& set) const { return at < end_ && has(set, token(at).id); }
    bool is(std::size_t at, std::string_view set) const { return is(at, hearing_.book->set(set)); }
    bool says(std::size_t at, std::string_view word) const { return at < end_ && token(at).word == word; }

    /// Where what is sought begins: after the cue, but a question keeps the word it is asked with ("asked how
    /// other"), and a cue that ends with a word of its own ("needs new", "wants to move") has begun to say
    /// what.
    std::size_t first_sought() {
        for (std::size_t at = cue_.first; at < cue_.end; ++at)
            if (is(at, question_) && !says(at, "if") && !says(at, "whether")) {
                asks_ = true;
                return at;
            }
        // "at his wits' end with the swaps": a trouble with something
        if (!seeks() && is(cue_.end, "regarding")) return cue_.end;
        const bool says_what = cue_.end > cue_.first && !has(empty_, token(cue_.end - 1).id);
        return says_what ? cue_.end - 1 : cue_.end;
    }

    bool seeks() const {
        const std::string_view family = std::string_view(rule_.name).substr(0, rule_.name.find('/'));
        return family == "search" || family == "question" || family == "wish";
    }

    /// "could you have a look at the contract", "know anyone who", "recommendations for a dentist", "like a
    /// new teacher", "1) a babysitter".
    void skip_what_says_nothing() {
        if (asks_) return;
        for (std::size_t before = end_; before != first_;) {
            before = first_;
            while (is(first_, empty_) && !is_theirs(first_))
                ++first_;
            if (is(first_, "asking-lead") && first_ + 1 < end_) ++first_;
            skip_keeping_an_ear_out();
            if (is(first_, "names-for") && (says(first_ + 1, "for") || says(first_ + 1, "of"))) first_ += 2;
            if (says(first_, "look") && first_ + 1 < end_ &&
                (says(first_ + 1, "at") || says(first_ + 1, "over")))
                first_ += 2;
            if (says(first_, "no") && says(first_ + 1, "to")) first_ += 2; // "would not say no to"
            if (is(first_, "pronoun") && is(first_ + 1, question_)) ++first_;
            if ((says(first_, "find") || says(first_, "get") || says(first_, "hire")) &&
                !is_something_to_do() && first_ + 1 < end_)
                ++first_;
            if (counts_item(first_)) ++first_;
        }
    }

    /// "keep an ear out for", "keep your eyes open"
    void skip_keeping_an_ear_out() {
        if (!says(first_, "keep") && !says(first_, "keeping")) return;
        std::size_t at = first_ + 1;
        while (at < end_ && at < first_ + 3 && !is(at, "watching"))
            ++at;
        if (!is(at, "watching")) return;
        ++at;
        if (says(at, "out") || says(at, "open") || says(at, "peeled")) ++at;
        if (says(at, "for")) ++at;
        first_ = std::min(at, end_);
    }

    /// "her CV", but not the "her" of "help her with".
    bool is_theirs(std::size_t at) const {
        return (says(at, "her") || says(at, "his") || says(at, "their")) && at + 1 < end_ &&
               !is(at + 1, empty_) && token(at + 1).before <= Break::bracket;
    }

    /// "to learn", "cannot find": what follows is something to do.
    bool is_something_to_do() const {
        if (!is(first_, verbs_) || first_ == 0) return false;
        const std::string_view before = token(first_ - 1).word;
        return before == "to" || before == "could" || before == "can" || before == "must" ||
               (before == "not" && first_ > 1 &&
                (token(first_ - 2).word == "can" || token(first_ - 2).word == "could"));
    }

    std::size_t last_sought() {
        const bool sentence = asks_ || is(first_, question_) || is_something_to_do();
        const std::size_t longest = sentence ? longest_said : longest_gist;
        std::size_t last = first_;
        bool related = sentence; // a verb may follow
        while (last < end_ && last - first_ < longest) {
            if (last > first_ && ends_before(last, sentence, related)) break;
            related = related || is(last, question_) || says(last, "that") || says(last, "he") ||
                      says(last, "she") || says(last, "they");
            ++last;
        }
        // A number of words was reached within a thought: better none of it than half.
        while (last > first_ + 1 && (is(last - 1, empty_) || is(last - 1, "closing") ||
                                     is(last - 1, turning_) || (last < end_ && is(last - 1, "auxiliary"))))
            --last;
        return last;
    }

    bool ends_before(std::size_t at, bool sentence, bool related) const {
        const Token& next = token(at);
        if (next.before >= Break::dash || counts_item(at)) return true;
        // "cheap, quiet flat", but "plumber, boiler packed up"
        if (next.before == Break::comma && !is(at - 1, "good")) return true;
        if (says(at, "and")) return !is(at + 1, "a");
        if (says(at, "he") || says(at, "she") || says(at, "they"))
            return !sentence && !is(at + 1, "auxiliary") && !is(at + 1, "trusting");
        if (is(at, turning_)) return true;
        return !related && is(at, "auxiliary") && !says(at, "'s") && !says(at, "'d");
    }

    bool says_something(std::size_t first, std::size_t last) const {
        if (first >= last) return false;
        if (asks_) return last - first > 1;
        if (is(first, "particle") || is(first, "state") || is_a_day(first, last)) return false;
        // "still pending", "is a mess": the cue itself says nothing of what would help.
        const std::string_view family = std::string_view(rule_.name).substr(0, rule_.name.find('/'));
        if ((family == "struggle" || family == "change") && last <= cue_.end) return false;
        for (std::size_t at = first; at < last; ++at)
            if (!is(at, empty_) && !is(at, "pronoun") && !is(at, "particle") && !is(at, "auxiliary") &&
                !is(at, "person") && !is(at, "filler"))
                return true;
        return false;
    }

    bool is_a_day(std::size_t first, std::size_t last) const {
        return std::any_of(hearing_.dates.begin(), hearing_.dates.end(),
                           [&](const DateFound& date) { return date.first <= first && date.end >= last; });
    }

    std::string in_words(std::size_t last) const {
        if (is_something_to_do()) {
            std::string words = ing_form(token(first_).word);
            if (first_ + 1 < last) words += ' ' + hearing_.quote(first_ + 1, last);
            return words;
        }
        // "anyone who does photos"
        if (is(first_, "person") && first_ + 1 < last) return "someone " + hearing_.quote(first_ + 1, last);
        std::string words = hearing_.quote(first_, last);
        while (counts_item(last)) { // "1) a babysitter 2) a cheap piano"
            std::size_t item_end = last + 1;
            while (item_end < end_ && !counts_item(item_end) && token(item_end).before < Break::stop)
                ++item_end;
            words += " and " + hearing_.quote(last + 1, item_end);
            last = item_end;
        }
        return words;
    }

    /// The number of "2) a cheap piano".
    bool counts_item(std::size_t at) const {
        return at + 1 < end_ && token(at).number && token(at + 1).before == Break::bracket;
    }

    /// "nobody on his team knows Terraform" -> "someone who knows Terraform"
    std::string somebody() {
        for (first_ = cue_.first; first_ < cue_.end; ++first_) {
            const bool leads = says(first_, "to") || says(first_, "who") || says(first_, "that");
            if (!leads && !is(first_, "doing-it")) continue;
            const std::size_t last = last_sought();
            if (leads && last == first_ + 1) return {};
            return (leads ? "someone " : "someone who ") + hearing_.quote(first_, std::max(last, first_ + 1));
        }
        return {};
    }

    const Hearing& hearing_;
    const Rule& rule_;
    const Cue& cue_;
    std::size_t end_;
    const WordSet& empty_;   ///< "a", "for": add nothing at either end
    const WordSet& turning_; ///< "because", "she": another thought begins
    const WordSet& verbs_;
    const WordSet& question_;
    std::size_t first_ = 0;
    bool asks_ = false; ///< the cue holds the word it is asked with
};

} // namespace

std::string gist_of(const Hearing& hearing, const Sighting& cue, std::size_t end) {
    return Search(hearing, cue, end).find();
}

std::string statement_of(const Hearing& hearing, const Sighting& cue) {
    const auto& clauses = hearing.structure.clauses;
    const Clause& clause = clauses[cue.clause];
    std::size_t first = first_said(hearing, clause);
    // "and is dreading it" says nothing without what stands before it.
    const bool hangs = has(hearing.book->set("auxiliary"), hearing.token(first).id) ||
                       (clause.end > first && hearing.token(clause.end - 1).word == "it");
    if (hangs && cue.clause > 0 && clauses[cue.clause - 1].sentence == clause.sentence &&
        clause.end <= first_said(hearing, clauses[cue.clause - 1]) + longest_said)
        first = first_said(hearing, clauses[cue.clause - 1]);
    std::size_t end = std::min(std::max(clause.end, cue.cue.end), first + longest_said);
    if (end < clause.end) { // too long: up to where another thought begins
        std::size_t cut = end;
        while (cut > first + 3 && hearing.token(cut).word != "and" && hearing.token(cut).word != "but" &&
               hearing.token(cut).before < Break::comma)
            --cut;
        if (cut > first + 3) end = cut;
    }
    for (const DateFound& date : hearing.dates) // when it was is not what it is
        if (date.first > cue.cue.first && date.end == end) end = date.first;
    if (end > first + 3 && hearing.token(end - 2).word == "last") end -= 2; // "last week"
    return hearing.quote(first, end);
}

namespace {

/// "mortgages" -> "mortgage", where only that is known.
WordId singular(const Hearing& hearing, const Token& token) {
    if (token.id != unknown_word || token.word.size() < 4 || !token.word.ends_with('s')) return token.id;
    return hearing.book->vocabulary().find(token.word.substr(0, token.word.size() - 1));
}

} // namespace

Sphere sphere_of(const Hearing& hearing, std::size_t first, std::size_t end) {
    const WordSet& work = hearing.book->set("work");
    const WordSet& personal = hearing.book->set("personal");
    double balance = 0;
    bool names_work = false;
    for (std::size_t at = 0; at < hearing.tokens.list.size(); ++at) {
        const WordId word = singular(hearing, hearing.token(at));
        const double weight = at >= first && at < end ? 2 : 0.4;
        if (has(work, word)) balance += weight;
        names_work = names_work || (has(work, word) && at >= first && at < end);
        if (has(personal, word)) balance -= weight;
    }
    // "her brother is looking for work": as much of home as of work, and it is work that is named.
    const bool is_work = balance > 0 || (balance == 0 && names_work);
    return is_work ? Sphere::work : Sphere::personal;
}

} // namespace goodturn::listen

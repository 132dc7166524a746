#include "listen/subjects.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <optional>

namespace goodturn::listen {

SubjectWords::SubjectWords(const RuleBook& book)
    : relation(&book.set("relation")), possessive(&book.set("possessive")), people(&book.set("people")),
      he(&book.set("he-words")), she(&book.set("she-words")), opening(&book.set("opening")),
      joining(&book.set("joining")), filler(&book.set("filler")), finite(&book.set("finite")) {}

std::string_view possessive_of(const std::vector<Token>& tokens, const SubjectWords& words) {
    int he = 0;
    int she = 0;
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        if (tokens[at].quoted) continue;
        // "her uncle" says more about the person than any "he" after it.
        const bool owns = (at + 1 < tokens.size() && has(*words.relation, tokens[at + 1].id)) ||
                          (at + 2 < tokens.size() && has(*words.relation, tokens[at + 2].id));
        const int weight = owns && has(*words.possessive, tokens[at].id) ? 5 : 1;
        he += has(*words.he, tokens[at].id) ? weight : 0;
        she += has(*words.she, tokens[at].id) ? weight : 0;
    }
    return he > she ? "his" : she > he ? "her" : "their";
}

std::string_view words_between(const Reading& reading, std::size_t first, std::size_t end) {
    if (first >= end) return {};
    const auto& tokens = *reading.tokens;
    return reading.note.substr(tokens[first].begin, tokens[end - 1].end - tokens[first].begin);
}

namespace {

class Search {
  public:
    Search(const Reading& reading, const SubjectWords& words)
        : reading_(reading), words_(words), tokens_(*reading.tokens) {}

    Subject find(std::size_t clause_index, std::size_t cue) const {
        // "her father died": the cue names its subject.
        if (has(*words_.relation, tokens_[cue].id)) ++cue;
        const auto& clauses = reading_.structure->clauses;
        const Clause& clause = clauses[clause_index];
        if (auto here = last_in(clause, cue)) return *std::move(here);
        for (std::size_t back = clause_index; back > 0 && clauses[back - 1].sentence == clause.sentence;
             --back) {
            auto before = last_in(clauses[back - 1], clauses[back - 1].end);
            if (!before) continue;
            before->inherited = true;
            return *std::move(before);
        }
        return {};
    }

  private:
    std::optional<Subject> last_in(const Clause& clause, std::size_t until) const {
        for (std::size_t at = std::min(until, clause.end); at > clause.first; --at)
            if (auto subject = at_token(clause, at - 1)) return subject;
        return std::nullopt;
    }

    std::optional<Subject> at_token(const Clause& clause, std::size_t at) const {
        const Token& token = tokens_[at];
        if (token.bracketed && !tokens_[clause.first].bracketed) return std::nullopt;
        const bool theirs = token.speaker == Speaker::them;
        if (token.word == "i" || token.word == "we")
            return Subject{theirs ? Who::person : Who::writer, {}, false};
        if (token.word == "he" || token.word == "she") return of_pronoun(at);
        if (token.word == "you" && theirs) return Subject{Who::writer, {}, false};
        if (token.word == "they" || token.word == "who" || token.word == "u")
            return Subject{Who::person, {}, false};
        if (has(*words_.people, token.id) && begins_statement(clause, at))
            return Subject{Who::people, {}, false};
        if (has(*words_.relation, token.id)) return of_relation(clause, at);
        if (is_other_name(clause, at))
            return Subject{Who::relation, std::string(words_between(reading_, at, at + 1)), false};
        return std::nullopt;
    }

    /// "he" in a note about her is the relation named last: "her uncle has his test; he needs …".
    Subject of_pronoun(std::size_t at) const {
        const bool he = tokens_[at].word == "he";
        const bool about_her = reading_.possessive == "her";
        if (reading_.possessive == "their" || he != about_her) return {Who::person, {}, false};
        for (std::size_t back = at; back > 0; --back)
            if (has(*words_.relation, tokens_[back - 1].id) &&
                tokens_[back - 1].speaker != Speaker::writer_to_do)
                return {Who::relation, phrase(back - 1), false};
        return {Who::person, {}, false};
    }

    std::optional<Subject> of_relation(const Clause& clause, std::size_t at) const {
        std::size_t start = at;
        // "her little brother", "Femi's mum"
        while (start > clause.first && at - start < 3 && !has(*words_.possessive, tokens_[start].id) &&
               tokens_[start].before < Break::comma &&
               (has(*words_.possessive, tokens_[start - 1].id) || tokens_[start - 1].word == "'s" ||
                is_adjective(tokens_[start - 1].word)))
            --start;
        if (tokens_[start].word == "'s" && start > clause.first) --start;
        if (tokens_[start].word == "my" || tokens_[start].word == "our")
            if (tokens_[start].speaker != Speaker::them) return Subject{Who::writer, {}, false};
        if (!begins_statement(clause, start)) return std::nullopt;
        return Subject{Who::relation, phrase(at), false};
    }

    static bool is_adjective(std::string_view word) {
        for (const std::string_view each : {"little", "big", "younger", "older", "elder", "youngest",
                                            "eldest", "oldest", "old", "twin", "poor", "late", "new", "best"})
            if (word == each) return true;
        return false;
    }

    /// "her brother", also where the note has "my brother" in quotation marks or "brother" alone.
    std::string phrase(std::size_t at) const {
        std::size_t start = at;
        while (start > 0 && at - start < 2 && tokens_[start].before < Break::comma &&
               is_adjective(tokens_[start - 1].word))
            --start;
        const std::string noun(words_between(reading_, start, at + 1));
        const std::string lowered = lower_ascii(noun) + name_after(at);
        if (start == 0 || tokens_[start].before >= Break::comma)
            return std::string(reading_.possessive) + ' ' + lowered;
        const Token& owner = tokens_[start - 1];
        if (owner.word == "'s" && start >= 2) {
            const std::string name(words_between(reading_, start - 2, start - 1));
            return name + "'s " + lowered;
        }
        if (owner.word == "his" || owner.word == "her" || owner.word == "their")
            return std::string(owner.word) + ' ' + lowered;
        return std::string(reading_.possessive) + ' ' + lowered;
    }

    /// "her husband, Raj" and "her husband Raj"
    std::string name_after(std::size_t at) const {
        if (at + 1 >= tokens_.size()) return {};
        const Token& next = tokens_[at + 1];
        if (!next.capital || next.id != unknown_word || next.before > Break::comma || next.word.size() < 2)
            return {};
        return ' ' + std::string(words_between(reading_, at + 1, at + 2));
    }

    bool begins_statement(const Clause& clause, std::size_t at) const {
        std::size_t first = clause.first;
        while (first < at &&
               (has(*words_.filler, tokens_[first].id) || has(*words_.joining, tokens_[first].id) ||
                tokens_[first].word == "the" || tokens_[first].word == "this"))
            ++first;
        return first == at ||
               (at > 0 && has(*words_.opening, tokens_[at - 1].id) && tokens_[at - 1].word != "of" &&
                tokens_[at - 1].word != "to" && tokens_[at - 1].word != "with");
    }

    /// "Flo has failed …": a name that is not the person's, before a verb.
    bool is_other_name(const Clause& clause, std::size_t at) const {
        const Token& token = tokens_[at];
        if (!token.capital || token.id != unknown_word || token.word.size() < 3 ||
            !begins_statement(clause, at))
            return false;
        if (at + 1 >= clause.end || tokens_[at + 1].capital || tokens_[at + 1].before >= Break::comma ||
            tokens_[at + 1].word == "'s")
            return false;
        if (at > clause.first && tokens_[at - 1].word == "the") return false;
        if (tokens_[at + 1].id == unknown_word) return false;
        // The first word of a sentence has its capital anyway ("Grabbed lunch"): then a verb must follow.
        if (token.before >= Break::stop && !has(*words_.finite, tokens_[at + 1].id)) return false;
        const std::string about = lower_ascii(reading_.about);
        return about.find(token.word.substr(0, 3)) == std::string::npos;
    }

    const Reading& reading_;
    const SubjectWords& words_;
    const std::vector<Token>& tokens_;
};

} // namespace

Subject subject_of(const Reading& reading, const SubjectWords& words, std::size_t clause, std::size_t cue) {
    return Search(reading, words).find(clause, cue);
}

} // namespace goodturn::listen

#include "listen/clauses.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace goodturn::listen {

ClauseWords::ClauseWords(const RuleBook& book)
    : nominative(&book.set("nominative")), joining(&book.set("joining")), opening(&book.set("opening")),
      subject(&book.set("subject")), to_do(&book.set("to-do")), you(&book.set("you")) {}

namespace {

/// A heading is a few words at the beginning of a line or sentence, followed by a colon or a dash.
constexpr std::size_t longest_heading = 4;
constexpr std::size_t shortest_quotation = 4;

class Parting {
  public:
    Parting(const std::vector<Token>& tokens, const ClauseWords& words) : tokens_(tokens), words_(words) {}

    Structure part() && {
        for (std::size_t at = 0; at < tokens_.size(); ++at) {
            if (at == 0 || tokens_[at].before >= Break::stop)
                begin_sentence(at);
            else if (parts_by_mark(at))
                begin_clause(at, follows_heading(at), false);
            else if (parts_by_word(at))
                begin_clause(at, false, true);
            structure_.clauses.back().end = structure_.sentences.back().end = at + 1;
            structure_.sentences.back().end_clause = structure_.clauses.size();
            if (tokens_[at].question) structure_.sentences.back().question = true;
        }
        return std::move(structure_);
    }

  private:
    void begin_sentence(std::size_t at) {
        structure_.sentences.push_back({at, at, structure_.clauses.size(), structure_.clauses.size(), false});
        begin_clause(at, true, false);
    }

    void begin_clause(std::size_t at, bool opens, bool run_on) {
        structure_.clauses.push_back({at, at, structure_.sentences.size() - 1, opens, run_on});
    }

    bool parts_by_mark(std::size_t at) const {
        const Token& token = tokens_[at];
        if (token.bracketed && tokens_[at - 1].bracketed) return false;
        return token.before >= Break::comma || begins_or_ends_quotation(at);
    }

    /// A quotation of several words is a statement of its own; of fewer, a turn of phrase.
    bool begins_or_ends_quotation(std::size_t at) const {
        if (tokens_[at].quoted == tokens_[at - 1].quoted) return false;
        std::size_t length = 0;
        if (tokens_[at].quoted)
            while (at + length < tokens_.size() && tokens_[at + length].quoted && length < shortest_quotation)
                ++length;
        else
            while (length < at && tokens_[at - 1 - length].quoted && length < shortest_quotation)
                ++length;
        return length >= shortest_quotation;
    }

    bool follows_heading(std::size_t at) const {
        const Break mark = tokens_[at].before;
        if (mark != Break::colon && mark != Break::dash) return false;
        const Sentence& sentence = structure_.sentences.back();
        return at - sentence.first <= longest_heading &&
               (mark == Break::colon || structure_.clauses.back().opens);
    }

    /// In dictated text: "… a second chef and also the machine keeps dying he says he will …".
    bool parts_by_word(std::size_t at) const {
        const Token& token = tokens_[at];
        if (token.bracketed || at + 1 >= tokens_.size()) return false;
        const std::size_t length = at - structure_.clauses.back().first;
        if (length < 2) return false;
        if (has(*words_.joining, token.id))
            return has(*words_.subject, tokens_[at + 1].id) || names_another(at + 1);
        if (!has(*words_.nominative, token.id)) return false;
        const Token& last = tokens_[at - 1];
        if (describes_what_is_before(at)) return false;
        return !has(*words_.opening, last.id) && !has(*words_.joining, last.id);
    }

    /// "a garage he can trust": the pronoun and its few words, and the statement is over.
    bool describes_what_is_before(std::size_t at) const {
        const std::string_view next = tokens_[at + 1].word;
        if (tokens_[at + 1].before != Break::none || (next != "can" && next != "could")) return false;
        const auto ends = [&](std::size_t end) {
            return end >= tokens_.size() || tokens_[end].before >= Break::comma;
        };
        return at + 2 < tokens_.size() && tokens_[at + 2].before == Break::none &&
               (ends(at + 3) || ends(at + 4)) && !has(*words_.joining, tokens_[at + 2].id);
    }

    /// "and Emily graduates", but not "Ghent and Lyon".
    bool names_another(std::size_t at) const {
        return tokens_[at].capital && !tokens_[at - 2].capital && at + 1 < tokens_.size() &&
               tokens_[at + 1].before == Break::none;
    }

    const std::vector<Token>& tokens_;
    const ClauseWords& words_;
    Structure structure_;
};

bool begins_name(std::string_view word, std::string_view about) {
    return word.size() >= 2 && about.size() >= 2 && lower_ascii(about.substr(0, 2)) == word.substr(0, 2);
}

} // namespace

Structure to_clauses(const std::vector<Token>& tokens, const ClauseWords& words) {
    return Parting(tokens, words).part();
}

void find_speakers(std::vector<Token>& tokens, std::string_view about, const ClauseWords& words) {
    // "Ann: u free sat? me: yes". Without "me:" or a "you", "Ann:" is a heading over the writer's own words.
    const auto is_turn = [&](std::size_t at) {
        return at + 1 < tokens.size() && tokens[at + 1].before == Break::colon &&
               tokens[at].before >= Break::colon;
    };
    bool talks = false;
    for (std::size_t at = 0; at < tokens.size() && !talks; ++at)
        talks = (is_turn(at) && tokens[at].word == "me") ||
                (!tokens[at].quoted && has(*words.you, tokens[at].id));
    Speaker speaker = Speaker::writer;
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        Token& token = tokens[at];
        if (token.before == Break::line) speaker = Speaker::writer;
        const bool heads = at + 1 < tokens.size() && token.before >= Break::stop &&
                           (tokens[at + 1].before == Break::colon || tokens[at + 1].before == Break::dash);
        if ((is_turn(at) || heads) && (token.word == "me" || has(*words.to_do, token.id)))
            speaker = Speaker::writer_to_do;
        else if (is_turn(at) && talks &&
                 (begins_name(token.word, about) || token.word == "him" || token.word == "her" ||
                  token.word == "them"))
            speaker = Speaker::them;
        token.speaker = token.quoted ? Speaker::them : speaker;
    }
}

} // namespace goodturn::listen

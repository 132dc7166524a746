#include "events/intention.hpp"

#include "base/text.hpp"
#include "base/time.hpp"
#include "events/cues.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace goodturn::events {

namespace {

/// What a word says of the cues behind it.
enum class Scope : std::uint8_t {
    none,
    clause_ends,  ///< a comma, "so"
    listing_ends, ///< "and", "or": what was said of others still counts
};

struct Token {
    std::string folded;
    std::size_t begin = 0; ///< in bytes
    std::size_t end = 0;
    Scope before = Scope::none; ///< what stands between it and the word before it
    bool others = false;        ///< a cue from here on is about somebody else
    bool giving = false;
    bool listening = false;
};

bool is_of_word(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::ranges::find(words, word) != words.end();
}

/// As the lists have it: somebody’s -> somebody's.
std::string with_plain_apostrophe(std::string word) {
    constexpr std::string_view curly = "’";
    if (const auto at = word.find(curly); at != std::string::npos) word.replace(at, curly.size(), "'");
    return word;
}

/// The words, each with what stands before it.
std::vector<Token> tokens_of(std::string_view text) {
    std::vector<Token> tokens;
    Scope scope = Scope::none;
    for (std::size_t i = 0; i < text.size();) {
        if (!is_of_word(text[i])) {
            if (std::string_view(".,;:!?()").find(text[i]) != std::string_view::npos)
                scope = Scope::clause_ends;
            ++i;
            continue;
        }
        Token token;
        token.begin = i;
        while (i < text.size() &&
               (is_of_word(text[i]) || (text[i] == '\'' && i + 1 < text.size() && is_of_word(text[i + 1]))))
            ++i;
        token.end = i;
        token.folded = with_plain_apostrophe(fold(text.substr(token.begin, token.end - token.begin)));
        if (is_one_of(token.folded, {"but", "so", "then"})) scope = Scope::clause_ends;
        if (is_one_of(token.folded, {"and", "or"}) && scope == Scope::none) scope = Scope::listing_ends;
        token.before = scope;
        scope = is_one_of(token.folded, {"and", "or", "but", "so", "then"}) ? token.before : Scope::none;
        tokens.push_back(std::move(token));
    }
    return tokens;
}

class Finding {
  public:
    Finding(std::string_view text, const Cues& cues) : text_(text), cues_(cues), tokens_(tokens_of(text)) {
        look_back();
    }

    ReadIntention run() const {
        ReadIntention read;
        for (std::size_t from = 0; from < tokens_.size(); ++from)
            for (const DealKind& deal : cues_.deals)
                if (const auto to = best_of(deal, from)) {
                    read.deal_in_disguise = true;
                    read.kind = deal.name;
                    read.quote =
                        text_.substr(tokens_[from].begin, tokens_[*to - 1].end - tokens_[from].begin);
                    read.why = deal.says;
                    read.instead = deal.instead;
                    return read;
                }
        return read;
    }

  private:
    void look_back() {
        Token so_far;
        for (Token& token : tokens_) {
            if (token.before == Scope::clause_ends) so_far = {};
            if (token.before == Scope::listing_ends) so_far.giving = so_far.listening = false;
            token.others = so_far.others;
            token.giving = so_far.giving;
            token.listening = so_far.listening;
            so_far.others = so_far.others || cues_.holds("others", token.folded);
            so_far.giving = so_far.giving || cues_.holds("giving", token.folded);
            so_far.listening = so_far.listening || cues_.holds("listening", token.folded);
        }
    }
    /// The end of the longest cue of this kind that begins at a word and is the owner's own wish.
    std::optional<std::size_t> best_of(const DealKind& deal, std::size_t from) const {
        const Token& first = tokens_[from];
        const bool of_somebody = first.folded == "who" || first.folded.ends_with("ing");
        if (first.others || first.giving || (first.listening && of_somebody)) return std::nullopt;
        std::optional<std::size_t> best;
        for (const Cue& cue : deal.cues)
            if (const auto to = fits(cue, 0, from, from); to && (!best || *to > *best)) best = to;
        return best;
    }
    /// Where the cue ends that goes on with its part `part` at the word `at`.
    std::optional<std::size_t> fits(const Cue& cue, std::size_t part, std::size_t at,
                                    std::size_t from) const {
        if (part == cue.size()) return at;
        constexpr std::size_t longest_gap = 3;
        if (cue[part].gap) {
            for (std::size_t skipped = 0; skipped <= longest_gap; ++skipped) {
                if (const auto to = fits(cue, part + 1, at + skipped, from)) return to;
                if (at + skipped >= tokens_.size() || !may_be_skipped(at + skipped)) break;
            }
            return std::nullopt;
        }
        const bool is_in_clause = at < tokens_.size() && (at == from || tokens_[at].before == Scope::none);
        if (is_in_clause && is(cue[part], tokens_[at].folded))
            if (const auto to = fits(cue, part + 1, at + 1, from)) return to;
        return cue[part].optional ? fits(cue, part + 1, at, from) : std::nullopt;
    }
    bool may_be_skipped(std::size_t at) const {
        const Token& token = tokens_[at];
        return token.before == Scope::none && !cues_.holds("others", token.folded) &&
               !cues_.holds("stops", token.folded);
    }
    bool is(const CuePart& part, const std::string& word) const {
        if (std::ranges::find(part.words, word) != part.words.end()) return true;
        if (std::ranges::any_of(part.beginnings,
                                [&](const std::string& each) { return word.starts_with(each); }))
            return true;
        return (part.number && is_number(word)) || ((part.many || part.number) && is_many(word));
    }
    static bool is_digits(const std::string& word) { return !word.empty() && digits_of(word) == word; }
    bool is_number(const std::string& word) const { return is_digits(word) || cues_.holds("few", word); }
    bool is_many(const std::string& word) const {
        if (is_digits(word)) return word.size() > 2 || (word.size() == 2 && word > "10");
        return cues_.holds("many", word);
    }

    std::string_view text_;
    const Cues& cues_;
    std::vector<Token> tokens_;
};

} // namespace

ReadIntention read_intention(std::string_view text) {
    const std::string tidy = join_spaces(text);
    ReadIntention read = Finding(tidy, Cues::english()).run();
    read.text = tidy;
    if (tidy.empty()) read.instead = "listen to two people";
    return read;
}

std::optional<int> number_intended(std::string_view text) {
    constexpr int most = 12;
    for (const std::string& word : words(text))
        for (int number = 1; number <= most; ++number)
            if (word == number_in_words(number) || word == std::to_string(number)) return number;
    return std::nullopt;
}

} // namespace goodturn::events

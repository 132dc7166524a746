/// Finding cues: a pattern is tried only where one of its first words stands.
#include "listen/rules.hpp"

#include <algorithm>

namespace goodturn::listen {

struct RuleBook::Attempt {
    const std::vector<Token>& tokens;
    const Stretch& stretch;
    const Pattern& pattern;
    std::size_t start;
};

bool RuleBook::Element::fits(const Token& token) const {
    if (unknown && token.id == unknown_word && !token.capital && !token.number) return true;
    return any || (number && token.number) || (capital && token.capital) ||
           (ing && token.word.size() > 5 && token.word.ends_with("ing")) ||
           (token.id != unknown_word && std::binary_search(words.begin(), words.end(), token.id));
}

const WordSet& RuleBook::set(std::string_view name) const {
    static const WordSet none;
    for (const auto& [known, words] : sets_)
        if (known == name) return words;
    return none;
}

std::optional<std::size_t> RuleBook::match(const Attempt& attempt, std::size_t element,
                                           std::size_t position) const {
    if (element == attempt.pattern.elements.size()) return position;
    const Element& wanted = attempt.pattern.elements[element];
    const auto& tokens = attempt.tokens;
    const bool inside = position < attempt.stretch.limit;
    const auto skip = [&] { return wanted.optional ? match(attempt, element + 1, position) : std::nullopt; };

    if (wanted.kind == Kind::ends)
        return position == attempt.stretch.end ? match(attempt, element + 1, position) : std::nullopt;
    if (wanted.kind == Kind::mark) return match(attempt, element + 1, position);
    if (wanted.kind == Kind::gap) {
        for (std::size_t taken = 0; taken <= wanted.most && position + taken <= attempt.stretch.limit;
             ++taken) {
            if (taken > 0 && position + taken - 1 > attempt.start &&
                tokens[position + taken - 1].before > Break::bracket)
                break;
            if (auto end = match(attempt, element + 1, position + taken)) return end;
        }
        return std::nullopt;
    }
    if (!inside) return skip();
    const Token& token = tokens[position];
    // Words of one pattern follow each other with nothing but a quotation mark or bracket between, unless "/"
    // allows it.
    const bool after_mark = element > 0 && attempt.pattern.elements[element - 1].kind == Kind::mark;
    if (position > attempt.start && token.before > Break::bracket && !after_mark) return skip();
    if (wanted.fits(token))
        if (auto end = match(attempt, element + 1, position + 1)) return end;
    return skip();
}

void RuleBook::match_at(const std::vector<Token>& tokens, const Stretch& stretch, std::size_t position,
                        std::vector<Cue>& cues) const {
    std::size_t beginning = stretch.first;
    while (beginning < position && has(filler_, tokens[beginning].id))
        ++beginning;
    const bool begins = beginning == position || position == stretch.first;
    const auto attempt = [&](std::uint32_t index) {
        const Pattern& pattern = patterns_[index];
        std::size_t element = 0;
        if (pattern.elements[0].kind == Kind::begins) {
            if (!begins) return;
            element = 1;
        } else if (pattern.elements[0].kind == Kind::opens) {
            if (!begins || !stretch.opens) return;
            element = 1;
        }
        const auto end = match({tokens, stretch, pattern, position}, element, position);
        if (!end || *end == position) return;
        for (Cue& cue : cues)
            if (cue.rule == pattern.rule && cue.first >= stretch.first) {
                if (cue.first == position) cue.end = std::max(cue.end, *end);
                return;
            }
        cues.push_back({pattern.rule, position, *end});
    };
    if (const WordId word = tokens[position].id; word != unknown_word)
        for (const std::uint32_t index : by_first_word_[word])
            attempt(index);
    if (tokens[position].number)
        for (const std::uint32_t index : by_number_)
            attempt(index);
    if (tokens[position].capital)
        for (const std::uint32_t index : by_capital_)
            attempt(index);
}

void RuleBook::find(const std::vector<Token>& tokens, const Stretch& stretch, std::vector<Cue>& cues) const {
    for (std::size_t position = stretch.first; position < stretch.end; ++position)
        match_at(tokens, stretch, position, cues);
}

} // namespace goodturn::listen

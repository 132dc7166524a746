#include "drafts/sighted.hpp"

#include "base/text.hpp"
#include "listen/characters.hpp"

#include <algorithm>

namespace goodturn::drafts {

namespace {

/// Mail programs break lines at 60 to 80 characters: a line as long as this goes on in the next one.
constexpr std::size_t wrapped_line = 50;

/// Such line ends, and those in the middle of a sentence, as spaces, so that a cue is found across them; all
/// other bytes, and their places, stay. A line that begins with ">", "-" or the "On" of a quoted mail is one
/// of its own.
std::string without_wrapping(std::string_view draft) {
    std::string text(draft);
    std::size_t begin = 0;
    for (std::size_t at = 0; at + 1 < text.size(); ++at) {
        if (text[at] != '\n') continue;
        const char next = text[at + 1];
        const bool in_mid_sentence =
            at > begin && listen::is_ascii_letter(text[at - 1]) && next >= 'a' && next <= 'z';
        const bool goes_on = (at - begin >= wrapped_line || in_mid_sentence) && next != '\n' &&
                             next != '\r' && next != '>' && next != '-' && next != '*' &&
                             text.compare(at + 1, 3, "On ") != 0;
        begin = at + 1;
        if (goes_on) text[at] = ' ';
    }
    return text;
}

/// No sentence is longer than this many words, so that a megabyte without a full stop is read as quickly.
constexpr std::size_t longest_sentence = 300;

std::vector<Sentence> to_sentences(const std::vector<listen::Token>& tokens) {
    std::vector<Sentence> sentences;
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        if (at == 0 || tokens[at].before >= listen::Break::stop ||
            at - sentences.back().first >= longest_sentence)
            sentences.push_back({at, at});
        sentences.back().end = at + 1;
    }
    return sentences;
}

/// Drops what a cue of the family calm overlaps: "not urgent". Those of calm/sign drop signs alone: "your
/// time"; an ask is dropped by those of calm/ask alone: "whom would you ask".
void silence(std::vector<Sighting>& sightings, std::size_t from, const Book& book) {
    const auto begin = sightings.begin() + static_cast<std::ptrdiff_t>(from);
    std::vector<Sighting> calm;
    std::copy_if(begin, sightings.end(), std::back_inserter(calm),
                 [&](const Sighting& each) { return book.about[each.rule].family == Family::calm; });
    const std::size_t ask = book.number_of("sign/ask");
    const std::size_t way_out = book.number_of("sign/way-out");
    const auto is_silenced = [&](const Sighting& each) {
        if (book.about[each.rule].family == Family::calm) return true;
        if (each.rule == way_out) return false;
        const bool is_sign = book.about[each.rule].family == Family::sign;
        return std::ranges::any_of(calm, [&](const Sighting& over) {
            if (each.first >= over.end || over.first >= each.end) return false;
            const auto& name = book.rule(over.rule).name;
            const bool is_for_asks = name.starts_with("calm/ask/");
            return each.rule == ask ? is_for_asks
                                    : !is_for_asks && (is_sign || !name.starts_with("calm/sign/"));
        });
    };
    sightings.erase(std::remove_if(begin, sightings.end(), is_silenced), sightings.end());
}

} // namespace

Sighted look_at(std::string_view draft, const Book& book) {
    Sighted sighted;
    sighted.draft = draft;
    // The spans are the same; words of the draft are kept in `letters`, not in this text.
    sighted.tokens = listen::to_tokens(without_wrapping(draft), book.rules.vocabulary());
    const auto& tokens = sighted.tokens.list;
    sighted.sentences = to_sentences(tokens);
    std::vector<listen::Cue> cues;
    for (std::size_t index = 0; index < sighted.sentences.size(); ++index) {
        const Sentence& sentence = sighted.sentences[index];
        cues.clear();
        book.rules.find(tokens, {sentence.first, sentence.end, sentence.end, true}, cues);
        const std::size_t from = sighted.sightings.size();
        for (const listen::Cue& cue : cues)
            sighted.sightings.push_back({cue.rule, cue.first, cue.end, index});
        silence(sighted.sightings, from, book);
    }
    return sighted;
}

bool is_foreign(const Sighted& sighted, const Book& book) {
    constexpr std::size_t enough = 4; // words by which a language can be told
    constexpr std::size_t at_least_one_in =
        9; // every second or third word of an English message is one of them
    const listen::WordSet& english = book.rules.set("english");
    const auto& tokens = sighted.tokens.list;
    const auto known = static_cast<std::size_t>(std::ranges::count_if(
        tokens, [&](const listen::Token& each) { return listen::has(english, each.id); }));
    if (known == 0) return tokens.size() >= enough || (!tokens.empty() && !is_ascii(sighted.draft));
    return tokens.size() >= enough && known * at_least_one_in < tokens.size();
}

} // namespace goodturn::drafts

#include "listen/tokens.hpp"

#include "base/text.hpp"
#include "listen/characters.hpp"
#include "listen/date_words.hpp"
#include "listen/own_words.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace goodturn::listen {

namespace {

/// Abbreviations whose full stop ends no sentence.
constexpr std::array<std::string_view, 34> abbreviations{
    "dr",  "mr",     "mrs", "ms",  "st",  "prof", "rev", "sr",  "jr",   "vs",  "eg",  "ie",
    "etc", "approx", "no",  "nr",  "ca",  "jan",  "feb", "mar", "apr",  "jun", "jul", "aug",
    "sep", "sept",   "oct", "nov", "dec", "abt",  "tel", "ext", "dept", "incl"};

struct Ending {
    std::string_view letters; ///< as written after the stem
    std::string_view word;    ///< what it says
};
constexpr std::array<Ending, 7> endings{{{"n't", "not"},
                                         {"'ll", "will"},
                                         {"'ve", "have"},
                                         {"'re", "are"},
                                         {"'m", "am"},
                                         {"'d", "'d"},
                                         {"'s", "'s"}}};

class Reader {
  public:
    Reader(std::string_view note, const Vocabulary& vocabulary) : note_(note), vocabulary_(vocabulary) {
        // Lower case never takes more bytes than the note, an ending never more than its letters; no growth,
        // no moving.
        tokens_.letters.reserve(2 * note.size() + 16);
        tokens_.list.reserve(note.size() / 4 + 8);
    }

    void read(Part part) {
        mark(Break::line);
        quoted_ = bracketed_ = false;
        skip_list_mark(part);
        while (part.begin < part.end) {
            const CodePoint c = decode(note_, part.begin);
            const Sort sort = sort_of(c.value);
            if (sort == Sort::letter || sort == Sort::digit || sort == Sort::money)
                part.begin = read_word(part);
            else
                part.begin = read_mark(part.begin, c, sort);
        }
    }

    Tokens finish() && { return std::move(tokens_); }

  private:
    void mark(Break strength) { pending_ = std::max(pending_, strength); }

    /// "1. ", "2) ", "- " at the beginning of a line count items and say nothing.
    void skip_list_mark(Part& part) {
        std::size_t at = part.begin;
        while (at < part.end && (note_[at] == ' ' || note_[at] == '\t'))
            ++at;
        std::size_t digits = at;
        while (digits < part.end && digits - at < 2 && is_digit(note_[digits]))
            ++digits;
        if (digits > at && digits + 1 < part.end && (note_[digits] == '.' || note_[digits] == ')') &&
            note_[digits + 1] == ' ' && date_word(letters_from(digits + 2)).sort != DateSort::month)
            part.begin = digits + 2;
    }

    std::size_t read_mark(std::size_t at, CodePoint c, Sort sort) {
        const std::size_t next = at + c.length;
        switch (sort) {
        case Sort::straight_quote:
            quoted_ = !quoted_;
            mark(Break::quote);
            break;
        case Sort::opening_quote:
            quoted_ = true;
            mark(Break::quote);
            break;
        case Sort::closing_quote:
            quoted_ = false;
            mark(Break::quote);
            break;
        case Sort::apostrophe:
            mark(Break::quote);
            break;
        case Sort::opening_bracket:
            bracketed_ = true;
            mark(Break::bracket);
            break;
        case Sort::closing_bracket:
            bracketed_ = false;
            mark(Break::bracket);
            break;
        case Sort::comma:
            mark(Break::comma);
            break;
        case Sort::dash:
            mark(Break::dash);
            break;
        case Sort::colon:
            mark(Break::colon);
            break;
        case Sort::question:
            ask();
            mark(Break::stop);
            break;
        case Sort::stop:
            if (!is_abbreviation(at, next)) mark(Break::stop);
            break;
        case Sort::bullet:
            mark(Break::line);
            break;
        default:
            read_space(at);
            break;
        }
        return next;
    }

    /// A hyphen among spaces is a dash; "->" and "--" as well.
    void read_space(std::size_t at) {
        if (note_[at] == '-' || note_[at] == '>') {
            const bool joins = at > 0 && at + 1 < note_.size() && note_[at - 1] != ' ' &&
                               note_[at + 1] != ' ' && note_[at + 1] != '-';
            if (!joins) mark(Break::dash);
        } else if (note_[at] == '+' || note_[at] == '\t') {
            mark(Break::comma);
        } else if (note_[at] == '&' && at > 0 && at + 1 < note_.size() && note_[at - 1] == ' ' &&
                   note_[at + 1] == ' ') {
            add("and", at, at + 1, false, false);
        }
    }

    void ask() {
        if (!tokens_.list.empty()) tokens_.list.back().question = true;
    }

    bool is_abbreviation(std::size_t at, std::size_t next) const {
        if (tokens_.list.empty() || tokens_.list.back().end != at || pending_ != Break::none) return false;
        if (next >= note_.size() || note_[next] != ' ')
            return next < note_.size() && is_ascii_letter(note_[next]);
        const Token& last = tokens_.list.back();
        if (last.number) return date_word(letters_from(next + 1)).sort == DateSort::month;
        if (last.end - last.begin == 1 && last.capital && last.word != "i") return true;
        const bool number_follows = next + 1 < note_.size() && is_digit(note_[next + 1]);
        if ((last.word == "no" || last.word == "nr") && !number_follows) return false;
        return std::find(abbreviations.begin(), abbreviations.end(), last.word) != abbreviations.end() &&
               (next + 1 < note_.size() && (is_digit(note_[next + 1]) || !is_month(last.word)));
    }
    /// The word that begins at a byte, in lower case: "14. April".
    std::string letters_from(std::size_t at) const {
        std::size_t end = at;
        while (end < note_.size() && end - at < 10 && is_ascii_letter(note_[end]))
            ++end;
        return lower_ascii(note_.substr(at, end - at));
    }
    static bool is_month(std::string_view word) {
        return std::find(abbreviations.begin() + 17, abbreviations.begin() + 29, word) !=
               abbreviations.begin() + 29;
    }

    std::size_t read_word(Part part) {
        const std::size_t begin = part.begin;
        const CodePoint first = decode(note_, begin);
        const bool number = sort_of(first.value) != Sort::letter;
        const std::size_t end = number ? end_of_number(part) : end_of_letters(part);
        const std::size_t from = tokens_.letters.size();
        for (std::size_t at = begin; at < end;) {
            const CodePoint c = decode(note_, at);
            append(tokens_.letters, sort_of(c.value) == Sort::apostrophe ? U'\'' : lower(c.value));
            at += c.length;
        }
        const std::string_view word(tokens_.letters.data() + from, tokens_.letters.size() - from);
        const bool capital = !number && lower(first.value) != first.value;
        if (word == "4" && end + 1 < part.end && is_article(letters_from(end + 1)))
            add("for", begin, end, false, false); // "looking 4 a cofounder"
        else if (number)
            add(word, begin, end, false, true);
        else if (word == "w" && end < part.end && note_[end] == '/')
            return read_with(part, begin, end);
        else
            add_with_endings(word, begin, end, capital);
        return end;
    }

    static bool is_article(std::string_view word) {
        return word == "a" || word == "an" || word == "some" || word == "the" || word == "any";
    }

    /// "w/" and "w/o".
    std::size_t read_with(Part part, std::size_t begin, std::size_t end) {
        const bool without = end + 1 < part.end && note_[end + 1] == 'o' &&
                             (end + 2 >= part.end || !is_ascii_letter(note_[end + 2]));
        add(without ? "without" : "with", begin, end + (without ? 2 : 1), false, false);
        return end + (without ? 2 : 1);
    }

    std::size_t end_of_number(Part part) const {
        std::size_t at = part.begin;
        while (at < part.end) {
            const CodePoint c = decode(note_, at);
            const Sort sort = sort_of(c.value);
            const bool digit_follows = at + c.length < part.end && is_digit(note_[at + c.length]);
            const bool joins = digit_follows && at > part.begin &&
                               (note_[at] == '.' || note_[at] == '/' || note_[at] == ':' ||
                                note_[at] == '-' || note_[at] == ',');
            if (sort == Sort::letter || sort == Sort::digit || sort == Sort::money || note_[at] == '%' ||
                joins)
                at += c.length;
            else
                break;
        }
        return at;
    }

    std::size_t end_of_letters(Part part) const {
        std::size_t at = part.begin;
        while (at < part.end) {
            const CodePoint c = decode(note_, at);
            const Sort sort = sort_of(c.value);
            const std::size_t next = at + c.length;
            if (sort == Sort::letter || sort == Sort::digit || c.value == 0x2010 || c.value == 0x2011) {
                at = next;
                continue;
            }
            const bool may_join = sort == Sort::apostrophe || note_[at] == '-';
            if (!may_join || next >= part.end) break;
            const Sort after = sort_of(decode(note_, next).value);
            if (after != Sort::letter && !(note_[at] == '-' && after == Sort::digit)) break;
            at = next;
        }
        return at;
    }

    void add_with_endings(std::string_view word, std::size_t begin, std::size_t end, bool capital) {
        if (vocabulary_.meaning(word) == nullptr)
            for (const Ending& ending : endings) {
                if (word.size() <= ending.letters.size() || !word.ends_with(ending.letters)) continue;
                const std::string_view stem = word.substr(0, word.size() - ending.letters.size());
                const std::size_t cut = end - bytes_of_ending(end, ending.letters.size());
                add(stem, begin, cut, capital, false);
                add(ending.word, cut, end, false, false);
                return;
            }
        add(word, begin, end, capital, false);
    }

    /// How many bytes of the note the last `characters` code points before `end` take (a curly apostrophe
    /// takes three).
    std::size_t bytes_of_ending(std::size_t end, std::size_t characters) const {
        std::size_t at = end;
        while (characters > 0 && at > 0) {
            --at;
            while (at > 0 && (static_cast<unsigned char>(note_[at]) & 0xC0U) == 0x80U)
                --at;
            --characters;
        }
        return end - at;
    }

    void add(std::string_view word, std::size_t begin, std::size_t end, bool capital, bool number) {
        if (const auto* meaning = vocabulary_.meaning(word)) {
            for (std::size_t i = 0; i < meaning->size(); ++i)
                push((*meaning)[i], vocabulary_.text((*meaning)[i]), i == 0 ? begin : end, end, capital,
                     number);
            return;
        }
        WordId id = vocabulary_.find(word);
        if (id == unknown_word && !number && !capital) id = vocabulary_.repair(word);
        push(id, id == unknown_word ? keep(word) : vocabulary_.text(id), begin, end, capital, number);
    }

    /// Words of the note already lie in `letters`; words of ours ("with") live for ever.
    static std::string_view keep(std::string_view word) { return word; }

    void push(WordId id, std::string_view word, std::size_t begin, std::size_t end, bool capital,
              bool number) {
        Token token;
        token.begin = static_cast<std::uint32_t>(begin);
        token.end = static_cast<std::uint32_t>(end);
        token.word = word;
        token.id = id;
        token.before = pending_;
        token.capital = capital;
        token.number = number;
        token.quoted = quoted_;
        token.bracketed = bracketed_;
        tokens_.list.push_back(token);
        pending_ = Break::none;
    }

    std::string_view note_;
    const Vocabulary& vocabulary_;
    Tokens tokens_;
    Break pending_ = Break::line;
    bool quoted_ = false;
    bool bracketed_ = false;
};

} // namespace

Tokens to_tokens(std::string_view note, const Vocabulary& vocabulary) {
    note = note.substr(0, longest_note);
    Reader reader(note, vocabulary);
    for (const Part part : own_words(note))
        reader.read(part);
    return std::move(reader).finish();
}

std::int64_t code_points_before(std::string_view note, std::size_t offset) {
    std::int64_t count = 0;
    for (std::size_t at = 0; at < offset && at < note.size();) {
        at += decode(note, at).length;
        ++count;
    }
    return count;
}

} // namespace goodturn::listen

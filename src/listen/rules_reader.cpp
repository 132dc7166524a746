/// Reading the text of a rule book.
#include "base/text.hpp"
#include "listen/rules.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <map>

namespace goodturn::listen {

namespace {

struct FamilyName {
    std::string_view prefix;
    Family family;
};
constexpr std::array<FamilyName, 4> families{{{"promise-veto", Family::promise_veto},
                                              {"news-veto", Family::news_veto},
                                              {"promise", Family::promise},
                                              {"news", Family::news}}};

Family family_of(std::string_view name) {
    const std::string_view prefix = name.substr(0, name.find('/'));
    if (prefix == "veto") return Family::veto;
    for (const FamilyName& each : families)
        if (prefix == each.prefix) return each.family;
    return Family::need;
}

std::vector<std::string> pieces(std::string_view text) {
    std::vector<std::string> list;
    for (std::string& piece : split(join_spaces(text), ' '))
        if (!piece.empty()) list.push_back(std::move(piece));
    return list;
}

} // namespace

class RuleReader {
  public:
    RuleReader(std::string_view text, std::string_view file_name) : text_(text), file_(file_name) {}

    Result<RuleBook> read() {
        book_.sets_.reserve(256);
        for (std::size_t begin = 0; begin < text_.size();) {
            std::size_t end = text_.find('\n', begin);
            if (end == std::string_view::npos) end = text_.size();
            ++line_;
            std::string_view line = text_.substr(begin, end - begin);
            if (const auto comment = line.find('#');
                comment == 0 || (comment != std::string_view::npos && line[comment - 1] == ' '))
                line = line.substr(0, comment);
            line = trim(line);
            if (!line.empty()) CHECK_OK(read_line(line));
            begin = end + 1;
        }
        finish();
        return std::move(book_);
    }

  private:
    std::unexpected<Error> wrong(std::string message) const {
        auto error = invalid(std::move(message), "The format is described at the top of english.rules.");
        error.error().file = file_;
        error.error().line = line_;
        return error;
    }

    Result<void> read_line(std::string_view line) {
        const std::size_t space = line.find(' ');
        const std::string_view keyword = line.substr(0, space);
        const std::string_view rest =
            space == std::string_view::npos ? std::string_view{} : trim(line.substr(space));
        if (keyword == "set") return read_set(rest);
        if (keyword == "spelling") return read_spelling(rest);
        if (keyword == "rule") return read_rule(rest);
        if (keyword == "reason") return read_reason(rest);
        if (keyword == "gist") return read_gist(rest);
        if (keyword == "hear") return read_pattern(rest);
        return wrong(fmt::format("\"{}\" begins no line of a rule book", keyword));
    }

    /// NAME = word word <other set>
    Result<void> read_set(std::string_view rest) {
        const auto parts = pieces(rest);
        if (parts.size() < 3 || parts[1] != "=") return wrong("a set is written: set NAME = word word");
        auto& words = sets_[parts[0]];
        for (std::size_t i = 2; i < parts.size(); ++i)
            CHECK_OK(add_words(parts[i], words));
        return {};
    }

    Result<void> read_spelling(std::string_view rest) {
        const auto parts = pieces(rest);
        const auto equals = std::find(parts.begin(), parts.end(), "=");
        if (equals == parts.begin() || equals == parts.end() || equals + 1 == parts.end())
            return wrong("a spelling is written: spelling u = you");
        for (auto spelling = parts.begin(); spelling != equals; ++spelling)
            book_.vocabulary_.add_spelling(*spelling, {equals + 1, parts.end()});
        return {};
    }

    /// NAME WEIGHT [touching|clause|sentence|before] [care] [own] [question] [statement]
    Result<void> read_rule(std::string_view rest) {
        const auto parts = pieces(rest);
        if (parts.size() < 2 || parts[0].find('/') == std::string::npos)
            return wrong("a rule is written: rule FAMILY/NAME WEIGHT");
        Rule rule;
        rule.name = parts[0];
        rule.family = family_of(rule.name);
        const std::string& number = parts[1];
        const char* const begin = number.data() + (number[0] == '+' ? 1 : 0);
        const auto [end, problem] = std::from_chars(begin, number.data() + number.size(), rule.weight);
        if (problem != std::errc{} || end != number.data() + number.size())
            return wrong(fmt::format("\"{}\" is not a weight", number));
        for (std::size_t i = 2; i < parts.size(); ++i) {
            if (parts[i] == "touching")
                rule.reach = Reach::touching;
            else if (parts[i] == "overlapping")
                rule.reach = Reach::overlapping;
            else if (parts[i] == "clause")
                rule.reach = Reach::clause;
            else if (parts[i] == "sentence")
                rule.reach = Reach::sentence;
            else if (parts[i] == "before")
                rule.reach = Reach::before;
            else if (parts[i] == "care")
                rule.care = true;
            else if (parts[i] == "own")
                rule.own = true;
            else if (parts[i] == "told")
                rule.told = true;
            else if (parts[i] == "past")
                rule.past = true;
            else if (parts[i] == "writer")
                rule.writer = true;
            else if (parts[i] == "question")
                rule.question = true;
            else if (parts[i] == "statement")
                rule.statement = true;
            else
                return wrong(fmt::format("\"{}\" says nothing about a rule", parts[i]));
        }
        for (const Rule& other : book_.rules_)
            if (other.name == rule.name)
                return wrong(fmt::format("there are two rules named \"{}\"", rule.name));
        book_.rules_.push_back(std::move(rule));
        return {};
    }

    Result<void> read_reason(std::string_view rest) {
        if (book_.rules_.empty()) return wrong("a reason belongs to the rule above it, and there is none");
        book_.rules_.back().reason = rest;
        return {};
    }

    Result<void> read_gist(std::string_view rest) {
        if (book_.rules_.empty()) return wrong("a gist belongs to the rule above it, and there is none");
        book_.rules_.back().gist = rest;
        return {};
    }

    Result<void> read_pattern(std::string_view rest) {
        if (book_.rules_.empty())
            return wrong("what is heard belongs to the rule above it, and there is none");
        RuleBook::Pattern pattern;
        pattern.rule = book_.rules_.size() - 1;
        for (const std::string& piece : pieces(rest)) {
            TRY(auto element, read_element(piece));
            pattern.elements.push_back(std::move(element));
        }
        if (!has_anchor(pattern))
            return wrong("a pattern must begin with words or a number, after ^ if need be");
        book_.patterns_.push_back(std::move(pattern));
        return {};
    }

    static bool has_anchor(const RuleBook::Pattern& pattern) {
        for (const RuleBook::Element& element : pattern.elements) {
            if (element.kind == RuleBook::Kind::begins || element.kind == RuleBook::Kind::opens) continue;
            if (element.kind != RuleBook::Kind::word || element.any || element.ing || element.unknown)
                return false;
            if (!element.optional) return true;
        }
        return false;
    }

    Result<RuleBook::Element> read_element(std::string piece) {
        using Kind = RuleBook::Kind;
        RuleBook::Element element;
        if (piece == "^^") return of(Kind::opens);
        if (piece == "^") return of(Kind::begins);
        if (piece == "$") return of(Kind::ends);
        if (piece == "/") return of(Kind::mark);
        if (piece.size() > 1 && piece.ends_with('?')) {
            element.optional = true;
            piece.pop_back();
        }
        if (piece.size() == 2 && piece[0] == '~' && piece[1] >= '1' && piece[1] <= '9') {
            element.kind = Kind::gap;
            element.most = static_cast<std::size_t>(piece[1] - '0');
            return element;
        }
        for (const std::string& word : split(piece, '|')) {
            if (book_.vocabulary_.meaning(word) != nullptr)
                return wrong(
                    fmt::format("\"{}\" is a spelling of other words and is never heard itself", word));
            if (word == "*")
                element.any = true;
            else if (word == "_")
                element.unknown = true;
            else if (word == "*ing")
                element.ing = true;
            else if (word == "0")
                element.number = true;
            else if (word == "Name")
                element.capital = true;
            else
                CHECK_OK(add_words(word, element.words));
        }
        sort(element.words);
        return element;
    }

    static RuleBook::Element of(RuleBook::Kind kind) {
        RuleBook::Element element;
        element.kind = kind;
        return element;
    }

    /// A word, or all words of a <set> named before.
    Result<void> add_words(const std::string& piece, std::vector<WordId>& words) {
        if (piece.size() > 2 && piece.front() == '<' && piece.back() == '>') {
            const auto found = sets_.find(piece.substr(1, piece.size() - 2));
            if (found == sets_.end())
                return wrong(fmt::format("there is no set named {} above this line", piece));
            const std::vector<WordId> copy = found->second;
            words.insert(words.end(), copy.begin(), copy.end());
            return {};
        }
        if (piece.empty()) return wrong("a word is missing beside \"|\"");
        if (piece != lower_ascii(piece)) return wrong(fmt::format("\"{}\" must be in lower case", piece));
        for (const std::string_view ending : {"n't", "'ll", "'ve", "'re", "'m"})
            if (piece.ends_with(ending))
                return wrong(fmt::format("write \"{}\" as it is read: not, will, have, are, am", piece));
        words.push_back(book_.vocabulary_.add(piece));
        return {};
    }

    static void sort(std::vector<WordId>& words) {
        std::sort(words.begin(), words.end());
        words.erase(std::unique(words.begin(), words.end()), words.end());
    }

    void finish() {
        book_.vocabulary_.close();
        for (const auto& [name, words] : sets_) {
            WordSet set(book_.vocabulary_.size(), false);
            for (const WordId word : words)
                set[word] = true;
            if (name == "filler") book_.filler_ = set;
            book_.sets_.emplace_back(name, std::move(set));
        }
        book_.by_first_word_.resize(book_.vocabulary_.size());
        for (std::uint32_t index = 0; index < book_.patterns_.size(); ++index)
            for (const RuleBook::Element& element : book_.patterns_[index].elements) {
                if (element.kind == RuleBook::Kind::begins || element.kind == RuleBook::Kind::opens) continue;
                if (element.number) book_.by_number_.push_back(index);
                if (element.capital) book_.by_capital_.push_back(index);
                for (const WordId word : element.words)
                    if (auto& list = book_.by_first_word_[word]; list.empty() || list.back() != index)
                        list.push_back(index);
                if (!element.optional) break;
            }
    }

    std::string_view text_;
    std::string file_;
    long line_ = 0;
    RuleBook book_;
    std::map<std::string, std::vector<WordId>, std::less<>> sets_;
};

Result<RuleBook> RuleBook::read(std::string_view text, std::string_view file_name) {
    return RuleReader(text, file_name).read();
}

} // namespace goodturn::listen

#include "drafts/book.hpp"

#include "base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <stdexcept>

namespace goodturn::drafts {

namespace {

/// What is said of one rule on lines that listen::RuleBook does not know.
struct Lines {
    std::optional<Basis> basis;
    When when = When::always;
    std::vector<std::string> better;
};

/// Parts the text into what listen::RuleBook reads, line for line, and the rest, by the name of the rule.
class Parting {
  public:
    explicit Parting(std::string_view file_name) : file_(file_name) {}

    Result<void> part(std::string_view text) {
        for (const std::string& line : split(text, '\n')) {
            ++number_;
            const std::string_view content = trim(line);
            const auto space = content.find(' ');
            const auto keyword = content.substr(0, space);
            const auto rest =
                space == std::string_view::npos ? std::string_view{} : trim(content.substr(space));
            const bool is_ours = keyword == "basis" || keyword == "when" || keyword == "better";
            for_listen += (is_ours ? std::string() : line) + '\n';
            if (keyword == "rule") rule_ = rest.substr(0, rest.find(' '));
            if (is_ours) CHECK_OK(take(keyword, rest));
        }
        return {};
    }

    std::string for_listen;
    std::map<std::string, Lines, std::less<>> by_rule;

  private:
    Result<void> take(std::string_view keyword, std::string_view rest) {
        if (rule_.empty()) return wrong("belongs to the rule above it, and there is none", keyword);
        Lines& lines = by_rule[rule_];
        if (keyword == "better") {
            lines.better.emplace_back(rest);
            return {};
        }
        if (keyword == "basis") {
            lines.basis = from_word<Basis>(rest);
            if (!lines.basis) return wrong("is no basis: it is studied, or house", rest);
            return {};
        }
        const auto when = from_word<When>(rest);
        if (!when) return wrong(fmt::format("is no condition: {}", all_words<When>()), rest);
        lines.when = *when;
        return {};
    }

    std::unexpected<Error> wrong(std::string_view what, std::string_view where) const {
        auto error = invalid(fmt::format("\"{}\" {}", where, what),
                             "The format is described at the top of english.drafts.");
        error.error().file = file_;
        error.error().line = number_;
        return error;
    }

    std::string file_;
    std::string rule_;
    long number_ = 0;
};

/// The better sentences as templates: an act for each rule that has any.
std::string as_templates(const std::map<std::string, Lines, std::less<>>& by_rule) {
    std::string text;
    for (const auto& [name, lines] : by_rule) {
        if (lines.better.empty()) continue;
        text += fmt::format("[{}]\n", name);
        for (const std::string& each : lines.better)
            text += fmt::format("- {}\n", each);
    }
    return text;
}

std::unexpected<Error> wrong_rule(std::string_view file_name, std::string_view name, std::string_view what) {
    auto error = invalid(fmt::format("the rule {} {}", name, what),
                         "The format is described at the top of english.drafts.");
    error.error().file = file_name;
    return error;
}

} // namespace

Result<Book> Book::read(std::string_view text, std::string_view file_name) {
    Parting parting(file_name);
    CHECK_OK(parting.part(text));
    TRY(auto rules, listen::RuleBook::read(parting.for_listen, file_name));
    TRY(auto better, wording::Templates::from_text(as_templates(parting.by_rule), file_name));
    std::vector<About> about;
    for (const listen::Rule& rule : rules.rules()) {
        const auto family = from_word<Family>(std::string_view(rule.name).substr(0, rule.name.find('/')));
        if (!family) return wrong_rule(file_name, rule.name, "is of no family");
        const Lines& lines = parting.by_rule[rule.name];
        const bool is_shown = *family == Family::takes || *family == Family::missing;
        if (is_shown && (rule.reason.empty() || !lines.basis || lines.better.empty()))
            return wrong_rule(file_name, rule.name, "needs a reason, a basis and something better");
        about.push_back({*family, lines.basis.value_or(Basis::house), lines.when});
    }
    return Book{std::move(rules), std::move(about), std::move(better)};
}

std::size_t Book::number_of(std::string_view name) const {
    const auto found = std::ranges::find(rules.rules(), name, &listen::Rule::name);
    if (found == rules.rules().end())
        throw std::logic_error(fmt::format("the rules of drafts have no {}", name));
    return static_cast<std::size_t>(found - rules.rules().begin());
}

} // namespace goodturn::drafts

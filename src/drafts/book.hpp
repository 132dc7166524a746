#pragma once
/// The rules of english.drafts, read. Known to this room only.
#include "drafts/reading.hpp"
#include "listen/rules.hpp"
#include "words/words.hpp"

#include <optional>

namespace goodturn::drafts {

enum class Family : std::uint8_t { takes, missing, sign, calm };
constexpr auto words_of(Family) {
    return std::array{"takes", "missing", "sign", "calm"};
}

/// When a cue counts.
enum class When : std::uint8_t { always, ask, ask_in_sentence, no_permission };
constexpr auto words_of(When) {
    return std::array{"always", "ask", "ask-in-sentence", "no-permission"};
}

/// What a rule of drafts has besides its name, weight, reason and patterns, which listen::Rule holds.
struct About {
    Family family = Family::takes;
    Basis basis = Basis::house;
    When when = When::always;
};

struct Book {
    listen::RuleBook rules;
    std::vector<About> about;  ///< by the number of the rule
    wording::Templates better; ///< the better sentences; an act is the name of a rule
    static Result<Book> read(std::string_view text, std::string_view file_name);

    const listen::Rule& rule(std::size_t number) const { return rules.rules()[number]; }
    /// The number of the rule of that name, which must be there.
    std::size_t number_of(std::string_view name) const;
};

} // namespace goodturn::drafts

#pragma once
/// The diary of guesses: before a word to somebody, how welcome it will be; after it, how welcome it was.
/// People are liked more than they think (Boothby, Cooney, Sandstrom, Clark 2018), and being remembered is
/// more welcome than those who remember expect (Liu, Rim, Min, Min 2022); the owner's own pages show it best.
/// To keep one is optional.
#include "base/described.hpp"
#include "base/id.hpp"
#include "store/write.hpp"

namespace goodturn::practice {

struct Prediction {
    Id id;
    Id person;
    Day day;                         ///< when it was guessed
    std::int64_t welcome = 0;        ///< the guess: 1, not at all, to 7, very
    std::optional<std::int64_t> was; ///< how it was, 1 to 7; empty until it is known
    std::optional<Day> was_on;

    static constexpr auto fields() {
        using P = Prediction;
        return Fields{field("id", &P::id),
                      field("person", &P::person),
                      field("day", &P::day, "when it was guessed"),
                      field("welcome", &P::welcome, "the guess: 1, not at all, to 7, very"),
                      field("was", &P::was, "how it was, 1 to 7"),
                      field("was_on", &P::was_on)};
    }
    bool operator==(const Prediction&) const = default;
};

/// Writes a guess down, on the clock's today; where one about them is still open, it is changed. Refuses what
/// is not 1 to 7, and the dead.
Result<Prediction> predict(store::Write& write, const Id& person, std::int64_t welcome);
/// How welcome it was, for the newest open guess about them.
Result<Prediction> note_welcome(store::Write& write, const Id& person, std::int64_t was);

/// The newest first; with `open_only` those that are not answered yet.
std::vector<Prediction> predictions(store::Database& database, bool open_only);

/// How the guesses compare with what came.
struct Gap {
    std::int64_t times = 0; ///< guesses that were answered
    std::int64_t more = 0;  ///< it was more welcome than guessed
    std::int64_t same = 0;
    std::int64_t less = 0;
    bool operator==(const Gap&) const = default;
};
Gap gap(store::Database& database);
/// "Five times out of six it was more welcome than you thought." "" while nothing was answered.
std::string gap_in_words(const Gap& gap);

} // namespace goodturn::practice

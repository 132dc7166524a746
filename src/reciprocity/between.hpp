#pragma once
/// What lies between the owner and a person on one day: the tie, good turns both ways, how the last
/// conversations began. From it: whether something asked of them would come cold, and what to do first.
#include "conversations/warmth.hpp"
#include "reciprocity/beginnings.hpp"
#include "reciprocity/favour.hpp"

namespace goodturn::reciprocity {

struct Between {
    Id person;
    std::string name;                      ///< what to call them: their first name
    bool called_close = false;             ///< the owner put them into the circles inner or close
    std::optional<conversations::Tie> tie; ///< none without a conversation up to that day
    /// The same on the last day with a sign of life of theirs; none if there never was one.
    std::optional<conversations::Tie> answered;
    double left = 0; ///< conversations::left_of their days
    Needing needing;
    std::vector<Turn> turns;        ///< good turns both ways, the newest first
    std::optional<Favour> to_thank; ///< the last of theirs that no thanks were said for
    std::string promised;           ///< what the owner promised them and is due; never what was in confidence
    bool hard_time = false;         ///< a loss or an illness was heard of in the last three months
};

Between between(store::Database& database, const Id& person, Day today);

/// Why an ask would come cold. `none`: it would not.
enum class Cold : std::uint8_t { none, not_met, hard_time, no_answer, long_silence, only_when_needed };
constexpr auto words_of(Cold) {
    return std::array{"none", "not-met", "hard-time", "no-answer", "long-silence", "only-when-needed"};
}
/// The first of these that holds: they are going through a loss or an illness; no conversation is written
/// down, and they are not called close; the last two calls or messages had no answer, or none ever had; the
/// two are out of touch (conversations::is_out_of_touch), a message without an answer left aside; the owner
/// got in touch twice or more, one after another, only because they needed something.
Cold is_cold(const Between& between, Day today);

/// One plain sentence: "You were last in touch fourteen months ago, and the last three times you wrote
/// because you needed something." Says nothing that is not written down.
std::string standing_in_words(const Between& between, Day today);
/// What to do first, in a sentence; "" where nothing stands before an ask.
std::string first_step(const Between& between, Day today);
/// What passed between them, at most `most` lines, the newest first: "Ben for you, a year ago: lent me his
/// van".
std::vector<std::string> turns_in_words(const Between& between, Day today, std::size_t most);

/// A note as it can stand inside of a sentence: on one line, without its full stop.
std::string without_stop(std::string_view text);

} // namespace goodturn::reciprocity

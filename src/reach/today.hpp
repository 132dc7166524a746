#pragma once
/// Whom to reach today, and why: a few small acts, each with its reason, the words to start, and a smaller
/// one.
#include "base/described.hpp"
#include "meaning/word_vectors.hpp"
#include "reach/rhythm.hpp"
#include "store/write.hpp"

namespace goodturn::reach {

/// One named part of why a move is where it is. The sum of the values is the move's score.
struct Term {
    std::string name; ///< "promise due", "keep warm"
    double value = 0;
    std::string why; ///< the sentence this term would give as a reason
};

struct Move {
    Id person;
    std::string name; ///< what to call them
    std::string act;  ///< keep-promise, deliver, greet, ask-permission, ask-other, follow-up, birthday,
                      ///< occasion, catch-up, rekindle, care, thank, coffee-ahead, coffee-passed, coffee-sent
    std::string about;  ///< the promise, offer, need, follow-up or invitation it is about: an id, or ""
    std::string reason; ///< one plain sentence: the largest term, in words; a cause of its own says more than
                        ///< that time has passed
    std::string words;  ///< the words to start; nothing is sent. "" where nothing is to be said
    std::optional<Day> words_on; ///< the words are for that day, which is still to come: a birthday
    std::string smaller;         ///< a smaller act
    std::vector<Term> terms;
    double score() const;
};

struct Reaching {
    Clock clock;
    Rhythm rhythm;
    std::size_t limit = 3;                   ///< people at most
    bool one = false;                        ///< only the single smallest step
    std::string owner;                       ///< the owner's name, for signing words; may be empty
    meaning::WordVectors* vectors = nullptr; ///< for what fits a need; null: by words alone
};

/// Duties first (people met at an event whose morning has come, promises due, accepted offers to deliver,
/// people met in the last two days), then by score; gates of BRAINS.md 1. Nobody twice. Reads only.
///
/// All that speaks for one person is one move, whose act is the largest duty, or else the largest cause. Of
/// the places that duties leave, the last is for whoever scores most, the others go first to people with a
/// cause of their own (a need, a birthday), then to the week's rekindling, then to ties going quiet: so
/// neither crowds out the others.
///
/// A rekindling is proposed for one person from Monday to Sunday, and for nobody once the two have been in
/// touch. Since nothing is remembered of what was shown, it is computed as of Monday; the week's number
/// chooses among those within a fifth of the best, so that another week may bring another. While there is
/// somebody to keep warm, it waits until three people were spoken to within a month.
std::vector<Move> today(store::Database& database, const Reaching& reaching);

/// One tie with its numbers in the open; the whole ranking of BRAINS.md 1, those about to be lost first.
struct RankedTie {
    Id person;
    std::string name;
    double strength = 0;                  ///< S
    double silence = 0;                   ///< Q
    double alive = 0;                     ///< A
    double score = 0;                     ///< S · Q · A
    std::optional<people::Circle> circle; ///< as the owner set it, or else as inferred_circle() has it; only
                                          ///< ties() says it
    std::string words;                    ///< "You and Ann talk about every three weeks; it has been ten."
};
/// `limit` 0 means all. Nothing is left out but the dead, those left in peace and organisations.
std::vector<RankedTie> ties(store::Database& database, const Clock& clock, const Rhythm& rhythm,
                            std::size_t limit);

/// The tie with one person, without ranking the others; none without a conversation, and for those whom
/// ties() leaves out.
std::optional<RankedTie> tie_with(store::Database& database, const Clock& clock, const Rhythm& rhythm,
                                  const Id& person);
/// The circle that a tie looks like among all of them: its rank by S · A, as circle_of_rank() reads it.
/// Nothing where little is known yet: under five days of contact with the person, or under ten ties in all.
std::optional<people::Circle> inferred_circle(store::Database& database, const Clock& clock,
                                              const Rhythm& rhythm, const Id& person);

/// No suggestion about this person before that day. Free, and leaves no mark.
void snooze(store::Write& write, const Id& person, Day until);
std::optional<Day> snoozed_until(store::Database& database, const Id& person);
/// The weights of the day's list: taste, and named so.
struct Weights {
    double open_need = 0.6; ///< fades with the need's age, half-life 30 days
    double promise_due = 0.4;
    double dated_event = 0.3;   ///< within 7 days
    double need_half_life = 30; ///< days
};

void move_all(store::Write& write, const Id& from, const Id& to);
void remove_all(store::Write& write, const Id& person);

} // namespace goodturn::reach

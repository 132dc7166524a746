#pragma once
/// What fits a need: the shelf, and people to introduce. Nothing is a common and good answer.
#include "listen/open_threads.hpp"
#include "meaning/word_vectors.hpp"
#include "serve/gift.hpp"

namespace goodturn::serve {

/// What is sought, in words. `person` is whose need it is: never introduced to themselves, never offered what
/// they declined for this need.
struct Sought {
    std::string text;
    std::optional<Id> person;
    std::optional<Id> need;
    bool care = false; ///< loss or illness: only a hand or one's own experience is matched, never a resource
    bool search =
        false; ///< looking for someone or something (introductions and resources first), not a struggle
    bool own = false; ///< an ask of the owner's: people are asked themselves, so those count as well who are
                      ///< not to be introduced, and where nobody fits, those whose field it may be
};
Sought sought(const listen::Need& need);

struct Match {
    Gift gift;
    double score = 0;                 ///< higher is better; comparable within one answer only
    std::vector<std::string> matched; ///< the words of the need that matched, as the need has them
    std::vector<std::string> close;   ///< where meaning did it: "apartment ~ flat", the need's word first
    bool stale = false;               ///< ask yourself first whether you can still give it

    static constexpr auto fields() {
        return Fields{field("gift", &Match::gift),
                      field("score", &Match::score, "comparable within one answer only"),
                      field("matched", &Match::matched, "the words that matched"),
                      field("close", &Match::close, "pairs of words that are close: apartment ~ flat"),
                      field("stale", &Match::stale, "confirmed more than a year ago")};
    }
};

/// A person who may be worth introducing: by title, company, tags, and what their notes say (told in
/// confidence left out).
struct PersonMatch {
    Id person;
    double score = 0;
    std::vector<std::string> matched;
    std::vector<std::string> close; ///< as in Match
    std::string because;            ///< where it matched, in words: "their title: paediatric dentist"

    static constexpr auto fields() {
        return Fields{field("person", &PersonMatch::person), field("score", &PersonMatch::score),
                      field("matched", &PersonMatch::matched), field("close", &PersonMatch::close),
                      field("because", &PersonMatch::because)};
    }
};

/// The best first, at most `limit`. BM25 (k1 1.2, b 0.75) over the fields, times the order of kinds of
/// BRAINS.md 3. A gift fits where enough of the need's words are in it (weighing.hpp); what does not fit by
/// itself may follow one that does, if it comes close. In care only a hand and one's own experience are
/// matched. What was declined for this need, is off the shelf, or introduces somebody who may not be
/// introduced, is left out.
///
/// Both functions answer the owner. What a need that was told in confidence matched is for the owner's eyes
/// only: no words that leave the machine may be made of it, so callers keep its text, and the `matched`
/// words, out of drafts.
///
/// With word vectors, the score is fused from words and meaning (decision 0012), and a gift that says the
/// same in other words may fit as well. Without, or where the table cannot be used: words alone.
std::vector<Match> match_shelf(store::Database& database, const Sought& sought, Day today, std::size_t limit,
                               meaning::WordVectors* vectors = nullptr);
/// Never the needy person, those left in peace, the dead, those who are not to be introduced, organisations;
/// nobody in care. The best three pieces of evidence add up (evidence.hpp). `because` quotes the owner's
/// notes: for the owner's eyes.
std::vector<PersonMatch> match_people(store::Database& database, const Sought& sought, std::size_t limit,
                                      meaning::WordVectors* vectors = nullptr);

} // namespace goodturn::serve

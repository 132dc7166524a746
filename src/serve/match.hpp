#pragma once
/// What fits a need: the shelf, and people to introduce. Nothing is a common and good answer.
#include "listen/open_threads.hpp"
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
};
Sought sought(const listen::Need& need);

struct Match {
    Gift gift;
    double score = 0;                 ///< higher is better; comparable within one answer only
    std::vector<std::string> matched; ///< the words of the need that matched, as the need has them
    bool stale = false;               ///< ask yourself first whether you can still give it

    static constexpr auto fields() {
        return std::tuple{field("gift", &Match::gift),
                          field("score", &Match::score, "comparable within one answer only"),
                          field("matched", &Match::matched, "the words that matched"),
                          field("stale", &Match::stale, "confirmed more than a year ago")};
    }
};

/// A person who may be worth introducing: by title, company, tags, and what their notes say (told in
/// confidence left out).
struct PersonMatch {
    Id person;
    double score = 0;
    std::vector<std::string> matched;
    std::string because; ///< where it matched, in words: "their title: paediatric dentist"

    static constexpr auto fields() {
        return std::tuple{field("person", &PersonMatch::person), field("score", &PersonMatch::score),
                          field("matched", &PersonMatch::matched), field("because", &PersonMatch::because)};
    }
};

/// The best first, at most `limit`; each shares a stem with what is sought. BM25 (k1 1.2, b 0.75) over the
/// fields, then the order of kinds of BRAINS.md 3.
std::vector<Match> match_shelf(store::Database& database, const Sought& sought, Day today, std::size_t limit);
/// Never the needy person, those left in peace, the dead, those who are not to be introduced.
std::vector<PersonMatch> match_people(store::Database& database, const Sought& sought, std::size_t limit);

} // namespace goodturn::serve

#pragma once
/// One note being heard: what all families share.
#include "listen/clauses.hpp"
#include "listen/date_reader.hpp"
#include "listen/heard.hpp"
#include "listen/rules.hpp"
#include "listen/subjects.hpp"

#include <string>
#include <vector>

namespace goodturn::listen {

/// A cue and the clause it begins in.
struct Sighting {
    Cue cue;
    std::size_t clause = 0;
};

/// A stretch of a note, in tokens: where a promise is made, a cue.
struct Extent {
    std::size_t first = 0;
    std::size_t end = 0;
};

struct Hearing {
    const RuleBook* book = nullptr;
    const SubjectWords* subject_words = nullptr;
    Day on;
    Tokens tokens;
    Structure structure;
    Reading reading;
    std::vector<Sighting> sightings; ///< by position
    std::vector<DateFound> dates;
    std::vector<Extent> promises; ///< filled by hear_promises
    std::vector<Extent> needs;    ///< filled by hear_needs

    const Rule& rule(const Sighting& sighting) const { return book->rules()[sighting.cue.rule]; }
    const Token& token(std::size_t at) const { return tokens.list[at]; }
    /// The note from one token to before another; and where it begins in code points.
    std::string quote(std::size_t first, std::size_t end) const {
        return std::string(words_between(reading, first, end));
    }
    std::int64_t start(std::size_t first) const {
        return code_points_before(reading.note, token(first).begin);
    }
};

/// Every need starts here; a cue of weight 3 is heard by itself.
constexpr double bias = -1;
/// Logits to a number between 0 and 1.
double confidence_of(double logits);

/// A clause without the words that only join it: "and also", "ok so"; and without "Ann:" or "Ann –" in front.
std::size_t first_said(const Hearing& hearing, const Clause& clause);

std::vector<HeardPromise> hear_promises(Hearing& hearing); ///< promises_heard.cpp
std::vector<HeardNeed> hear_needs(Hearing& hearing);       ///< needs.cpp
std::vector<HeardNews> hear_news(const Hearing& hearing);  ///< news.cpp
std::vector<HeardDate> hear_dates(const Hearing& hearing); ///< dates_heard.cpp; after the promises

/// Whether the day is that of an event named right before it ("a speech for the jubilee on 6 June"), not the
/// day on which something is promised ("I'll come to the party on Saturday").
bool is_of_event(const Hearing& hearing, const DateFound& date);

/// The sphere that the words of [first, end) speak of; those of the whole note help where they do not tell.
Sphere sphere_of(const Hearing& hearing, std::size_t first, std::size_t end);

} // namespace goodturn::listen

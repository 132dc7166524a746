#pragma once
/// What is heard in a note: suggestions, each with its span and reason. The user keeps or dismisses them.
#include "base/civil_date.hpp"
#include "base/described.hpp"

#include <string>
#include <vector>

namespace goodturn::listen {

enum class Sphere : std::uint8_t { work, personal };
constexpr auto words_of(Sphere) {
    return std::array{"work", "personal"};
}

/// An opening to help, still open on the day of the note.
struct HeardNeed {
    std::string quote;      ///< exactly as the note has it
    std::int64_t start = 0; ///< where the quote begins in the note, in code points from 0
    std::string whose;      ///< the person the note is about, or "her brother"
    std::string gist;       ///< what is needed, in few words: "flat in Leeds"
    Sphere sphere = Sphere::personal;
    std::string rule; ///< the rule that heard it: "search/looking-for"
    std::string
        reason; ///< the rule in a plain sentence: "\"looking for\" says that something is being sought"
    double confidence = 0; ///< 0 to 1
    bool care = false;     ///< loss or illness: answered with care, never matched with a resource

    static constexpr auto fields() {
        return Fields{field("quote", &HeardNeed::quote, "as the note has it"),
                      field("start", &HeardNeed::start, "where it begins, in characters from 0"),
                      field("whose", &HeardNeed::whose, "whose need it is"),
                      field("gist", &HeardNeed::gist, "what is needed, in few words"),
                      field("sphere", &HeardNeed::sphere),
                      field("rule", &HeardNeed::rule, "the rule that heard it"),
                      field("reason", &HeardNeed::reason, "why, in words"),
                      field("confidence", &HeardNeed::confidence, "0 to 1"),
                      field("care", &HeardNeed::care, "loss or illness: no resource is offered")};
    }
    bool operator==(const HeardNeed&) const = default;
};

/// A fact about their work or private life worth remembering.
struct HeardNews {
    std::string quote;
    std::int64_t start = 0;
    Sphere sphere = Sphere::personal;
    std::string rule;
    double confidence = 0;

    static constexpr auto fields() {
        return Fields{field("quote", &HeardNews::quote), field("start", &HeardNews::start),
                      field("sphere", &HeardNews::sphere), field("rule", &HeardNews::rule),
                      field("confidence", &HeardNews::confidence)};
    }
    bool operator==(const HeardNews&) const = default;
};

/// The writer's own commitment to or for someone.
struct HeardPromise {
    std::string quote;
    std::int64_t start = 0;
    std::optional<Day> due; ///< only where the note gives a day
    std::string rule;
    double confidence = 0;

    static constexpr auto fields() {
        return Fields{field("quote", &HeardPromise::quote), field("start", &HeardPromise::start),
                      field("due", &HeardPromise::due, "the day, where the note gives one"),
                      field("rule", &HeardPromise::rule), field("confidence", &HeardPromise::confidence)};
    }
    bool operator==(const HeardPromise&) const = default;
};

/// A day or month that belongs to an event of theirs.
struct HeardDate {
    std::string quote; ///< the time expression alone: "on the 12th"
    std::int64_t start = 0;
    std::string what;                    ///< the event in few words: "interview"
    CivilDate on = CivilDate::of(Day{}); ///< a day, a month (2026-05), or yearly (--06-09)
    std::string rule;
    double confidence = 0;

    static constexpr auto fields() {
        return Fields{field("quote", &HeardDate::quote),
                      field("start", &HeardDate::start),
                      field("what", &HeardDate::what, "the event"),
                      field("on", &HeardDate::on),
                      field("rule", &HeardDate::rule),
                      field("confidence", &HeardDate::confidence)};
    }
    bool operator==(const HeardDate&) const = default;
};

struct Heard {
    std::vector<HeardNeed> needs;
    std::vector<HeardNews> news;
    std::vector<HeardPromise> promises;
    std::vector<HeardDate> dates;

    static constexpr auto fields() {
        return Fields{field("needs", &Heard::needs), field("news", &Heard::news),
                      field("promises", &Heard::promises), field("dates", &Heard::dates)};
    }
    bool operator==(const Heard&) const = default;
};

} // namespace goodturn::listen

#pragma once
/// What every reader of address books makes of one card or row, and the importer takes in.
#include "people/person.hpp"

#include <functional>

namespace goodturn::intake {

/// One card or row, understood. `person.id` is empty: who it is, is found out by the importer.
struct Card {
    std::string kind; ///< of source: "vcard", "google-csv", "outlook-csv", "linkedin-csv", "csv"
    people::Person person;
    std::vector<people::Photo> photos;
    /// What identifies this record within its kind of source, stable from one export to the next: the vCard
    /// UID, the LinkedIn URL, else names and first address.
    std::string key;
    std::string uid; ///< vCard UID, if it has one
    /// The record as it came, in a form that can be compared and exported again without loss: for a vCard,
    /// its content lines, unfolded, UTF-8, without BEGIN, END, VERSION and without the bytes of `photos`; for
    /// a row, JSON
    /// {"column": "value"} of its filled columns.
    std::string source;
    long line = 0; ///< where it began in the file, from 1
};

/// Something in a file that could not be understood: it is reported, everything else goes in.
struct Problem {
    std::string file;
    long line = 0; ///< from 1
    std::string message;

    static constexpr auto fields() {
        return Fields{field("file", &Problem::file), field("line", &Problem::line, "from 1"),
                      field("message", &Problem::message, "what is wrong and what became of it")};
    }
};

/// Readers hand over card after card, so that memory does not grow with the file. Returning false stops the
/// reading.
using TakeCard = std::function<bool(Card)>;
using TakeProblem = std::function<void(Problem)>;

} // namespace goodturn::intake

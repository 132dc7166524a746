#pragma once
/// A message as a table has it.
#include <string>
#include <vector>

namespace goodturn::intake {

/// A row of LinkedIn's messages.csv or Invitations.csv, without what was written.
struct MessageRow {
    struct Somebody {
        std::string name;
        std::string url; ///< of their page; may be empty
    };
    std::string conversation; ///< what joins messages; may be empty
    Somebody from;
    std::vector<Somebody> to;
    std::string date;         ///< as written
    bool is_unwanted = false; ///< a draft, or spam
    long line = 0;            ///< in the file, from 1
};

} // namespace goodturn::intake

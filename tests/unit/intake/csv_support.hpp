#pragma once
/// What the tests of CSV share: reading from a string, the files of the corpus.
#include "intake/csv/csv.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace goodturn::intake::csv::testing {

struct Read {
    Summary summary;
    std::vector<Card> cards;
    std::vector<ConversationRow> conversations;
    std::vector<intake::Problem> problems;
};
Read read_text(const std::string& text, Options options = {});
/// The only card of a text; fails the test if there are more or less.
Card read_one(const std::string& text, Options options = {});
/// The first name of a person; "" for someone without.
std::string name_of(const Card& card);
/// The lines of all problems, in order.
std::vector<long> lines_of(const std::vector<intake::Problem>& problems);

std::string file_text(const std::filesystem::path& path);
/// A file of the corpus by its name there ("csv/tb-basic.csv"); empty if the corpus is not there.
std::filesystem::path corpus_file(const std::string& name);

/// UTF-16 of a text that is ASCII, with its mark or without.
std::string utf16(std::string_view ascii, bool little, bool mark);

} // namespace goodturn::intake::csv::testing

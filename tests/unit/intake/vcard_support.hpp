#pragma once
/// What the tests of vCards share: reading from a string, the files of the corpus.
#include "intake/vcard/card_reader.hpp"
#include "intake/vcard/vcard.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace goodturn::intake::vcard::testing {

struct Read {
    std::vector<Card> cards; ///< in the order in which they begin
    std::vector<Problem> problems;
};
Read read_text(const std::string& text);
/// The only card of a text; fails the test if there are more or less.
Card read_one(const std::string& text);

/// Decoded lines, neither normalised nor understood, in the order in which the cards begin.
std::vector<RawCard> raw_cards(const std::string& text);

/// A card around some lines, CR LF behind each.
std::string card_of(const std::string& version, const std::vector<std::string>& lines);

std::string write(const Card& card, Version version);
/// The unfolded lines of what write_card() gave, without BEGIN, END and VERSION.
std::vector<std::string> lines_of(const std::string& card);
bool has_line(const std::string& card, const std::string& line);

std::string file_text(const std::filesystem::path& path);
/// The *.vcf files of the corpus, sorted; empty if the corpus is not there.
std::vector<std::filesystem::path> corpus_files();

} // namespace goodturn::intake::vcard::testing

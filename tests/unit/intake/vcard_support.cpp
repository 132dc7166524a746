#include "unit/intake/vcard_support.hpp"

#include "intake/vcard/decode.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <sstream>

namespace goodturn::intake::vcard::testing {

Read read_text(const std::string& text) {
    Read result;
    std::istringstream in(text);
    const auto read_all = vcard::read(
        in, "cards.vcf",
        [&](Card card) {
            result.cards.push_back(std::move(card));
            return true;
        },
        [&](Problem problem) { result.problems.push_back(std::move(problem)); });
    EXPECT_TRUE(read_all.has_value());
    std::stable_sort(result.cards.begin(), result.cards.end(),
                     [](const Card& a, const Card& b) { return a.line < b.line; });
    return result;
}

Card read_one(const std::string& text) {
    Read result = read_text(text);
    EXPECT_EQ(result.cards.size(), 1U) << text;
    return result.cards.empty() ? Card{} : std::move(result.cards.front());
}

std::vector<RawCard> raw_cards(const std::string& text) {
    std::istringstream in(text);
    CardReader reader(in, [](long, const std::string&) {});
    std::vector<RawCard> cards;
    for (RawCard card; reader.next(card);) {
        decode(card, reader.marked_utf8());
        cards.push_back(std::move(card));
    }
    std::stable_sort(cards.begin(), cards.end(),
                     [](const RawCard& a, const RawCard& b) { return a.line < b.line; });
    return cards;
}

std::string card_of(const std::string& version, const std::vector<std::string>& lines) {
    std::string text = "BEGIN:VCARD\r\nVERSION:" + version + "\r\n";
    for (const std::string& line : lines)
        text += line + "\r\n";
    return text + "END:VCARD\r\n";
}

std::string write(const Card& card, Version version) {
    return write_card(card.person, card.photos, card.source, version);
}

std::vector<std::string> lines_of(const std::string& card) {
    std::vector<std::string> lines;
    std::istringstream in(card);
    for (std::string line; std::getline(in, line);) {
        if (line.ends_with('\r')) line.pop_back();
        if (line.starts_with(' ') && !lines.empty())
            lines.back() += line.substr(1);
        else
            lines.push_back(line);
    }
    std::erase_if(lines, [](const std::string& line) {
        return line == "BEGIN:VCARD" || line == "END:VCARD" || line.starts_with("VERSION:");
    });
    return lines;
}

bool has_line(const std::string& card, const std::string& line) {
    const auto lines = lines_of(card);
    return std::find(lines.begin(), lines.end(), line) != lines.end();
}

std::string file_text(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

std::vector<std::filesystem::path> corpus_files() {
    std::vector<std::filesystem::path> files;
    const std::filesystem::path folder = std::filesystem::path(GOODTURN_CORPUS) / "vcard";
    if (!std::filesystem::exists(folder)) return files;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        if (entry.path().extension() == ".vcf") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

} // namespace goodturn::intake::vcard::testing

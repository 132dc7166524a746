#include "unit/intake/csv_support.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

namespace goodturn::intake::csv::testing {

Read read_text(const std::string& text, Options options) {
    Read result;
    std::istringstream in(text);
    auto summary = read(
        in, "people.csv", options,
        [&](Card card) {
            result.cards.push_back(std::move(card));
            return true;
        },
        [&](const ConversationRow& row) {
            result.conversations.push_back(row);
            return true;
        },
        [&](intake::Problem problem) { result.problems.push_back(std::move(problem)); });
    EXPECT_TRUE(summary.has_value());
    if (summary) result.summary = *std::move(summary);
    return result;
}

Card read_one(const std::string& text, Options options) {
    Read result = read_text(text, options);
    EXPECT_EQ(result.cards.size(), 1U);
    return result.cards.empty() ? Card{} : std::move(result.cards.front());
}

std::string name_of(const Card& card) {
    return card.person.names.empty() ? std::string() : card.person.names.front().text;
}

std::vector<long> lines_of(const std::vector<intake::Problem>& problems) {
    std::vector<long> lines;
    for (const intake::Problem& problem : problems)
        lines.push_back(problem.line);
    return lines;
}

std::string file_text(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

std::filesystem::path corpus_file(const std::string& name) {
    const auto path = std::filesystem::path(GOODTURN_CORPUS) / name;
    return std::filesystem::exists(path) ? path : std::filesystem::path();
}

std::string utf16(std::string_view ascii, bool little, bool mark) {
    std::string bytes;
    if (mark) bytes = little ? "\xFF\xFE" : "\xFE\xFF";
    for (const char byte : ascii)
        bytes += little ? std::string{byte, '\0'} : std::string{'\0', byte};
    return bytes;
}

} // namespace goodturn::intake::csv::testing

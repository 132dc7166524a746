// Pairs of files under tests/golden/csv: what comes in, what is understood and what is said about it. A new
// quirk is a new pair. With GOODTURN_WRITE_GOLDEN set, the .out.json files are written instead of compared;
// read them before committing.
#include "base/json.hpp"
#include "unit/intake/csv_support.hpp"
#include "unit/intake/shortened.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>

namespace goodturn::intake::csv {
namespace {

using namespace testing;

Json told(const Read& result) {
    Json json = Json::object();
    json["kind"] = std::string(word(result.summary.kind));
    json["rows"] = result.summary.rows;
    for (const Card& card : result.cards)
        json["cards"].push_back({{"line", card.line},
                                 {"key", card.key},
                                 {"person", shortened(to_json(card.person))},
                                 {"source", Json::parse(card.source)}});
    for (const ConversationRow& row : result.conversations)
        json["conversations"].push_back({{"line", row.line},
                                         {"date", row.date},
                                         {"person", row.person},
                                         {"kind", row.kind},
                                         {"direction", row.direction},
                                         {"note", row.note}});
    for (const intake::Problem& problem : result.problems)
        json["problems"].push_back({{"line", problem.line}, {"message", problem.message}});
    if (!result.summary.unused_columns.empty()) json["unused"] = result.summary.unused_columns;
    return json;
}

TEST(CsvGolden, UnderstandsEveryPairAsItIsWrittenDown) {
    const std::filesystem::path folder = std::filesystem::path(GOODTURN_GOLDEN) / "csv";
    std::vector<std::filesystem::path> inputs;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        if (entry.path().extension() == ".in") inputs.push_back(entry.path());
    std::ranges::sort(inputs);
    ASSERT_GE(inputs.size(), 14U);
    for (const auto& input : inputs) {
        SCOPED_TRACE(input.filename().string());
        auto output = input;
        output.replace_extension(".out.json");
        const std::string actual = to_json_text(told(read_text(file_text(input))), 2) + "\n";
        if (std::getenv("GOODTURN_WRITE_GOLDEN") != nullptr)
            std::ofstream(output, std::ios::binary) << actual;
        else
            EXPECT_EQ(actual, file_text(output));
    }
}

} // namespace
} // namespace goodturn::intake::csv

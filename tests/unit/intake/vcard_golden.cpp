// Pairs of files under tests/golden/vcard: what comes in, what is understood and kept. A new quirk is a new
// pair. With GOODTURN_WRITE_GOLDEN set, the .out.json files are written instead of compared; read them before
// committing.
#include "base/json.hpp"
#include "unit/intake/shortened.hpp"
#include "unit/intake/vcard_support.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>

namespace goodturn::intake::vcard {
namespace {

using namespace testing;

Json told(const Card& card) {
    Json json = Json::object();
    json["line"] = card.line;
    json["key"] = card.key;
    json["person"] = shortened(to_json(card.person));
    Json photos = Json::array();
    for (const people::Photo& photo : card.photos)
        photos.push_back(
            {{"media_type", photo.media_type}, {"uri", photo.uri}, {"bytes", photo.bytes.size()}});
    if (!photos.empty()) json["photos"] = shortened(photos);
    json["written"] = lines_of(write(card, Version::v4));
    return json;
}

Json told(const Read& result) {
    Json json = Json::object();
    json["cards"] = Json::array();
    for (const Card& card : result.cards)
        json["cards"].push_back(told(card));
    json["problems"] = Json::array();
    for (const Problem& problem : result.problems)
        json["problems"].push_back({{"line", problem.line}, {"message", problem.message}});
    return json;
}

TEST(VCardGolden, UnderstandsEveryPairAsItIsWrittenDown) {
    const std::filesystem::path folder = std::filesystem::path(GOODTURN_GOLDEN) / "vcard";
    std::vector<std::filesystem::path> inputs;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        if (entry.path().extension() == ".in") inputs.push_back(entry.path());
    std::sort(inputs.begin(), inputs.end());
    ASSERT_GE(inputs.size(), 12U);
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
} // namespace goodturn::intake::vcard

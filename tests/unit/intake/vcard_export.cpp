// Nothing is lost: what came in comes out again.
#include "base/text.hpp"
#include "intake/vcard/dates.hpp"
#include "intake/vcard/decode.hpp"
#include "intake/vcard/escape.hpp"
#include "intake/vcard/normalise.hpp"
#include "intake/vcard/property.hpp"
#include "people/people.hpp"
#include "unit/intake/vcard_support.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

namespace goodturn::intake::vcard {
namespace {

using namespace testing;

/// Name and value in one form, whatever the version: what has to be the same after a round trip.
std::string comparable(ContentLine line, Dialect dialect) {
    normalise(line, dialect);
    const Property property = facts_of(line.name).property;
    if (property == Property::birthday || property == Property::occasion)
        if (const ReadDate read = read_date(line); read.date) line.value = read.date->to_text();
    if (const auto data = read_data_uri(line.value)) line.value = encode_base64(data->bytes);
    return lower_ascii(line.name) + ":" + std::string(trim(line.value));
}

std::map<std::string, int> properties_of(const RawCard& card) {
    std::map<std::string, int> counted;
    for (const ContentLine& line : card.lines) {
        if (trim(line.value).empty()) continue; // an empty FN gives way to the name that N gives
        ++counted[comparable(line, dialect_of(card.version))];
    }
    return counted;
}

void expect_nothing_lost(const std::string& text, Version version, bool saved = false) {
    const auto before = raw_cards(text);
    auto cards = read_text(text).cards;
    if (saved)
        for (Card& card : cards)
            card.person = people::tidy(std::move(card.person), people::Region{"DE"});
    ASSERT_EQ(before.size(), cards.size());
    for (std::size_t i = 0; i < cards.size(); ++i) {
        const auto after = raw_cards(write(cards[i], version));
        ASSERT_EQ(after.size(), 1U);
        const auto written = properties_of(after[0]);
        for (const auto& [property, count] : properties_of(before[i])) {
            const auto found = written.find(property);
            EXPECT_TRUE(found != written.end() && found->second >= count)
                << "card " << i + 1 << " lost " << shorten(repair_utf8(property), 200);
        }
    }
}

TEST(VCardExport, LosesNoPropertyOfTheCorpusInVersion4) {
    if (corpus_files().empty()) GTEST_SKIP() << "the corpus is not here";
    for (const auto& file : corpus_files()) {
        SCOPED_TRACE(file.filename().string());
        expect_nothing_lost(file_text(file), Version::v4);
    }
}

TEST(VCardExport, LosesNoPropertyOfTheCorpusInVersion3) {
    if (corpus_files().empty()) GTEST_SKIP() << "the corpus is not here";
    for (const auto& file : corpus_files()) {
        SCOPED_TRACE(file.filename().string());
        expect_nothing_lost(file_text(file), Version::v3);
    }
}

TEST(VCardExport, LosesNoPropertyOfTheCorpusWhenThePersonWasSavedInBetween) {
    // Saving joins numbers and addresses that are the same; the lines of a card are all kept.
    if (corpus_files().empty()) GTEST_SKIP() << "the corpus is not here";
    for (const auto& file : corpus_files()) {
        SCOPED_TRACE(file.filename().string());
        expect_nothing_lost(file_text(file), Version::v4, true);
    }
}

/// Someone from a file, written, read and written again.
void expect_stable(const std::string& text, Version version) {
    for (const Card& card : read_text(text).cards) {
        const std::string once = write(card, version);
        const Card again = read_one(once);
        EXPECT_EQ(write(again, version), once);
        EXPECT_EQ(again.photos, card.photos);
    }
}

TEST(VCardExport, WritesTheSameAgainAfterReadingWhatItWrote) {
    if (corpus_files().empty()) GTEST_SKIP() << "the corpus is not here";
    for (const auto& file : corpus_files()) {
        SCOPED_TRACE(file.filename().string());
        expect_stable(file_text(file), Version::v3);
        expect_stable(file_text(file), Version::v4);
    }
}

TEST(VCardExport, ReadsBackThePersonItWrote) {
    if (corpus_files().empty()) GTEST_SKIP() << "the corpus is not here";
    for (const auto& file : corpus_files()) {
        SCOPED_TRACE(file.filename().string());
        for (const Card& card : read_text(file_text(file)).cards)
            for (const Version version : {Version::v3, Version::v4})
                EXPECT_EQ(read_one(write(card, version)).person, card.person) << write(card, version);
    }
}

TEST(VCardExport, ReadsTheSamePersonFromTheKeptLinesAlone) {
    if (corpus_files().empty()) GTEST_SKIP() << "the corpus is not here";
    for (const auto& file : corpus_files()) {
        SCOPED_TRACE(file.filename().string());
        for (const Card& card : read_text(file_text(file)).cards) {
            const Card again = read_one("BEGIN:VCARD\r\nVERSION:4.0\r\n" + card.source + "END:VCARD\r\n");
            EXPECT_EQ(again.person, card.person);
            EXPECT_EQ(again.source, card.source);
        }
    }
}

} // namespace
} // namespace goodturn::intake::vcard

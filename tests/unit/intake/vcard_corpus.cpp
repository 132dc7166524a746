// Every vCard of the corpus against the truth that was written down for it.
#include "base/json.hpp"
#include "base/text.hpp"
#include "intake/vcard/escape.hpp"
#include "intake/vcard/facts.hpp"
#include "unit/intake/vcard_support.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace goodturn::intake::vcard {
namespace {

using namespace testing;

Json expected_truth() {
    Json all = Json::object();
    for (const char* name : {"expected.json", "expected-2.json"}) {
        const Json part = Json::parse(file_text(std::filesystem::path(GOODTURN_CORPUS) / name));
        for (const auto& [file, truth] : part.items())
            if (file.starts_with("vcard/")) all[file.substr(6)] = truth;
    }
    return all;
}

/// Decoded; unescaped where the version has escapes in a plain text.
std::string plain(const RawCard& card, const ContentLine& line) {
    const bool escapes = dialect_of(card.version) != Dialect::v21;
    return join_spaces(escapes ? unescape(line.value) : line.value);
}

Json first_of(const RawCard& card, std::string_view name, bool unescaped) {
    for (const ContentLine& line : card.lines)
        if (line.is(name)) return unescaped ? plain(card, line) : join_spaces(line.value);
    return nullptr;
}

std::vector<std::string> emails_of(const RawCard& card) {
    std::vector<std::string> emails;
    for (const ContentLine& line : card.lines)
        if (line.is("EMAIL") && !plain(card, line).empty()) emails.push_back(plain(card, line));
    return emails;
}

Json tidied(Json text) {
    if (text.is_string()) return join_spaces(text.get<std::string>());
    return text;
}

void compare(const Json& truth, const std::string& text) {
    const auto raw = raw_cards(text);
    const auto cards = read_text(text).cards;
    ASSERT_EQ(raw.size(), truth.at("cards").get<std::size_t>());
    ASSERT_EQ(cards.size(), raw.size());
    if (!truth.contains("fn")) return;
    for (std::size_t i = 0; i < raw.size(); ++i) {
        SCOPED_TRACE("card " + std::to_string(i + 1));
        EXPECT_EQ(first_of(raw[i], "FN", true), tidied(truth["fn"][i]));
        if (truth["fn"][i].is_string() && !truth["fn"][i].get<std::string>().empty()) {
            EXPECT_EQ(cards[i].person.names.at(0).text, tidied(truth["fn"][i]).get<std::string>());
        }
        EXPECT_EQ(first_of(raw[i], "N", false), tidied(truth["n"][i]));
        const Json birthday =
            cards[i].person.birthday ? Json(cards[i].person.birthday->to_text()) : Json(nullptr);
        EXPECT_EQ(birthday, truth["bday"][i]);
        const auto emails = truth["emails"][i].get<std::vector<std::string>>();
        EXPECT_EQ(emails_of(raw[i]), emails);
        for (const std::string& email : emails)
            EXPECT_TRUE(std::ranges::any_of(cards[i].person.emails, [&](const auto& each) {
                return each.value == plain_email(email);
            })) << email;
        const auto phones =
            std::ranges::count_if(raw[i].lines, [](const ContentLine& line) { return line.is("TEL"); });
        // The outer card of the nested ones has a number of its own; the truth leaves open whose it is.
        if (!truth.contains("note") || truth["n"][i] != "parent") {
            EXPECT_EQ(phones, truth["tel_count"][i].get<long>());
        }
        const Json version = raw[i].has_version ? Json(raw[i].version) : Json(nullptr);
        EXPECT_EQ(version, truth["version"][i]);
    }
}

TEST(VCardCorpus, GivesEveryCardItsNamesAddressesAndBirthday) {
    if (corpus_files().empty()) GTEST_SKIP() << "the corpus is not here";
    const Json truth = expected_truth();
    std::size_t compared = 0;
    for (const auto& file : corpus_files()) {
        SCOPED_TRACE(file.filename().string());
        ASSERT_TRUE(truth.contains(file.filename().string()));
        const Json& expected = truth.at(file.filename().string());
        if (expected.contains("salvaged")) continue;
        compare(expected, file_text(file));
        ++compared;
    }
    EXPECT_GE(compared, 98U);
}

TEST(VCardCorpus, RecognisesEveryFileByItsContent) {
    if (corpus_files().empty()) GTEST_SKIP() << "the corpus is not here";
    for (const auto& file : corpus_files()) {
        const std::string text = file_text(file);
        if (text.size() <= 3) continue; // nothing but a byte order mark
        EXPECT_TRUE(looks_like(text.substr(0, 512))) << file;
    }
}

TEST(VCardCorpus, SalvagesACardWithoutABeginningAndSaysSo) {
    const auto file = std::filesystem::path(GOODTURN_CORPUS) / "vcard/eds-vcard7.vcf";
    if (!std::filesystem::exists(file)) GTEST_SKIP() << "the corpus is not here";
    const Read result = read_text(file_text(file));
    ASSERT_EQ(result.cards.size(), 1U);
    EXPECT_EQ(result.cards[0].person.names.at(0).text, "Frank Dawson");
    EXPECT_EQ(result.cards[0].person.emails.size(), 2U);
    ASSERT_EQ(result.problems.size(), 1U);
    EXPECT_EQ(result.problems[0].line, 1);
}

TEST(VCardCorpus, ReadsAThousandCardsInTheirOrder) {
    const auto file = std::filesystem::path(GOODTURN_CORPUS) / "vcard/fk-large.vcf";
    if (!std::filesystem::exists(file)) GTEST_SKIP() << "the corpus is not here";
    const Read result = read_text(file_text(file));
    ASSERT_EQ(result.cards.size(), 1000U);
    EXPECT_EQ(result.cards[0].person.names[0].text, "Kasey Schmitt");
    EXPECT_EQ(result.cards[999].person.names[0].text, "Florine Liana Stehr");
    EXPECT_TRUE(result.problems.empty());
}

TEST(VCardCorpus, ReadsTheSameTwoPeopleFromTwoCharsets) {
    const auto folder = std::filesystem::path(GOODTURN_CORPUS) / "vcard";
    if (!std::filesystem::exists(folder)) GTEST_SKIP() << "the corpus is not here";
    const Read ansi = read_text(file_text(folder / "fk-v3-ansi.vcf"));
    const Read wide = read_text(file_text(folder / "fk-v3-utf16.vcf"));
    ASSERT_EQ(ansi.cards.size(), 2U);
    ASSERT_EQ(wide.cards.size(), 2U);
    for (std::size_t i = 0; i < 2; ++i)
        EXPECT_EQ(ansi.cards[i].person, wide.cards[i].person);
}

} // namespace
} // namespace goodturn::intake::vcard

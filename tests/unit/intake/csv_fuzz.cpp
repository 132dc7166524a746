// Whatever the bytes are, reading ends, breaks nothing, and says the same twice.
#include "base/json.hpp"
#include "base/text.hpp"
#include "unit/intake/csv_support.hpp"

#include <gtest/gtest.h>

#include <random>

namespace goodturn::intake::csv {
namespace {

using namespace testing;

class Mutations {
  public:
    explicit Mutations(unsigned seed) : random_(seed) {}

    std::string mutate(std::string text) {
        constexpr std::string_view signs = "\",;\t|\r\n'=+-@\\: \xFF\xC3\xEF";
        const std::size_t times = 1 + below(12);
        for (std::size_t i = 0; i < times && !text.empty(); ++i) {
            const std::size_t at = below(text.size());
            switch (below(5)) {
            case 0:
                text[at] = static_cast<char>(below(256));
                break;
            case 1:
                text.insert(at, 1, signs[below(signs.size())]);
                break;
            case 2:
                text.erase(at, 1 + below(20));
                break;
            case 3:
                text.insert(at, text.substr(below(text.size()), below(200)));
                break;
            default:
                text[at] = signs[below(signs.size())];
                break;
            }
        }
        return text;
    }

  private:
    std::size_t below(std::size_t limit) {
        return std::uniform_int_distribution<std::size_t>(0, limit - 1)(random_);
    }
    std::mt19937 random_;
};

std::vector<std::string> seeds() {
    people::Person person;
    person.names.push_back({people::NameKind::full, "Ann Lee", "Ann", {}, "Lee", {}, {}});
    person.emails.push_back({"ann@example.org", "work", true});
    std::vector<std::string> all{people_header() + person_row(person) + person_row(person),
                                 conversations_header() + "2026-03-04,Ann,coffee,both,\"a\nb\"\r\n",
                                 "a,b,c,a@example.org\n\"d\",\"e\"\"\",f,d@example.org\n",
                                 utf16("Name;Email\nAnn;ann@example.org\n", true, true)};
    const auto folder = std::filesystem::path(GOODTURN_GOLDEN) / "csv";
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        if (entry.path().extension() == ".in") all.push_back(file_text(entry.path()));
    return all;
}

TEST(CsvFuzz, DamagedFilesAreReadToTheirEnd) {
    Mutations mutations(20261126);
    const auto all = seeds();
    std::size_t people = 0;
    for (int round = 0; round < 60; ++round)
        for (const std::string& seed : all) {
            const std::string text = mutations.mutate(seed);
            (void)looks_like(std::string_view(text).substr(0, 4096));
            const Read read = read_text(text);
            people += read.cards.size();
            for (const Card& card : read.cards) {
                ASSERT_FALSE(card.key.empty());
                ASSERT_TRUE(Json::accept(card.source));
                ASSERT_GE(card.line, 1);
                ASSERT_TRUE(is_utf8(to_json_text(to_json(card.person))));
            }
        }
    EXPECT_GT(people, 1000U) << "most damaged files still hold people";
}

TEST(CsvFuzz, WhatAnyRowSaysIsWrittenAndReadBackTheSame) {
    Mutations mutations(4711);
    const auto all = seeds();
    for (int round = 0; round < 20; ++round)
        for (const std::string& seed : all)
            for (const Card& card : read_text(mutations.mutate(seed)).cards) {
                const Read again = read_text(people_header() + person_row(card.person));
                ASSERT_EQ(again.cards.size(), 1U) << to_json_text(to_json(card.person));
                const Read third = read_text(people_header() + person_row(again.cards[0].person));
                ASSERT_EQ(third.cards.size(), 1U);
                EXPECT_EQ(third.cards[0].person, again.cards[0].person);
            }
}

} // namespace
} // namespace goodturn::intake::csv

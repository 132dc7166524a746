// Every CSV of the corpus against its truth: conventions in MANIFEST.md and MANIFEST-2.md there.
#include "base/json.hpp"
#include "base/text.hpp"
#include "intake/csv/dates.hpp"
#include "unit/intake/csv_support.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

namespace goodturn::intake::csv {
namespace {

using namespace testing;

struct Truth {
    std::string file;
    Json expected;
};

void PrintTo(const Truth& truth, std::ostream* out) {
    *out << truth.file;
}

/// Where the truth counts something else than what the file holds, by the bytes of the file.
const std::map<std::string, std::string>& not_as_counted() {
    static const std::map<std::string, std::string> keys{
        // The nine number columns hold ten numbers: one of them holds two.
        {"google-csv/fk-google.csv", "phones"},
    };
    return keys;
}

std::vector<Truth> truths() {
    std::vector<Truth> all;
    for (const char* name : {"expected.json", "expected-2.json"}) {
        const auto path = corpus_file(name);
        if (path.empty()) continue;
        const Json truths_of_file = Json::parse(file_text(path));
        for (const auto& [file, expected] : truths_of_file.items())
            if (file.ends_with(".csv") && !file.starts_with("dedupe/")) all.push_back({file, expected});
    }
    if (all.empty()) all.push_back({"", {}});
    return all;
}

class CsvCorpus : public ::testing::TestWithParam<Truth> {
  protected:
    void SetUp() override {
        if (GetParam().file.empty()) GTEST_SKIP() << "the corpus is not here";
        text_ = file_text(corpus_file(GetParam().file));
        read_ = read_text(text_);
    }
    const Json& expected() const { return GetParam().expected; }
    bool expects(const std::string& key) const {
        const auto known = not_as_counted().find(GetParam().file);
        return expected().contains(key) && (known == not_as_counted().end() || known->second != key);
    }
    const people::Person& only() const { return read_.cards.at(0).person; }

    std::string text_;
    Read read_;
};

std::string cell(const Card& card, const std::string& column) {
    const Json source = Json::parse(card.source);
    return source.contains(column) ? source[column].get<std::string>() : std::string();
}

std::string url_of(const Card& card) {
    return card.person.urls.empty() ? std::string() : card.person.urls.front().value;
}

TEST_P(CsvCorpus, IsRecognisedByItsFirstBytes) {
    EXPECT_TRUE(looks_like(std::string_view(text_).substr(0, 4096)));
}

TEST_P(CsvCorpus, HasThePeopleThatItHolds) {
    if (expects("cards")) {
        EXPECT_EQ(read_.cards.size(), expected()["cards"]);
    }
    if (expects("cards_with_salvage")) {
        EXPECT_EQ(read_.cards.size(), expected()["cards_with_salvage"]);
    }
    if (expects("rows")) {
        EXPECT_EQ(read_.summary.rows, expected()["rows"]);
        EXPECT_TRUE(read_.cards.empty()) << "not a list of people";
        const bool is_understood = read_.summary.kind == Kind::messages; // invitations with a word in them
        EXPECT_EQ(read_.problems.size(), is_understood ? 0U : 1U) << "said once, for the whole file";
    }
    if (expects("messages")) {
        EXPECT_EQ(read_.summary.kind, Kind::messages);
        EXPECT_EQ(read_.summary.rows, expected()["messages"]);
        EXPECT_TRUE(read_.cards.empty());
    }
}

TEST_P(CsvCorpus, HasTheirNamesBirthdaysAndAddresses) {
    for (std::size_t i = 0; i < read_.cards.size(); ++i) {
        const people::Person& person = read_.cards[i].person;
        SCOPED_TRACE(to_json_text(to_json(person)));
        if (expects("fn") && !expects("mojibake_rows")) {
            const Json& name = expected()["fn"].at(i);
            if (name.is_null())
                EXPECT_TRUE(person.names.empty());
            else
                EXPECT_EQ(name_of(read_.cards[i]), join_spaces(name.get<std::string>()));
        }
        if (expects("bday") && expects("cards")) {
            const Json& day = expected()["bday"].at(i);
            EXPECT_EQ(person.birthday ? to_text(*person.birthday) : "",
                      day.is_null() ? "" : day.get<std::string>());
        }
        if (expects("emails")) {
            Json emails = Json::array();
            for (const auto& email : person.emails)
                emails.push_back(email.value);
            EXPECT_EQ(emails, expected()["emails"].at(i));
        }
        if (expects("url")) {
            EXPECT_EQ(url_of(read_.cards[i]), expected()["url"].at(i));
        }
        if (expects("connected_on")) {
            const auto written = expected()["connected_on"].at(i).get<std::string>();
            EXPECT_EQ(cell(read_.cards[i], "Connected On"), written);
            EXPECT_EQ(person.how_met, "LinkedIn, " + (*read_date(written, DateOrder::day_first))->to_words());
        }
    }
}

TEST_P(CsvCorpus, HasTheRestOfWhatItSays) {
    if (expects("note_field")) {
        EXPECT_EQ(only().note, expected()["note_field"]);
    }
    if (expects("anniversary")) {
        ASSERT_EQ(only().occasions.size(), 1U);
        EXPECT_EQ(only().occasions[0].what, "anniversary");
        EXPECT_EQ(to_text(only().occasions[0].on), expected()["anniversary"]);
    }
    for (const char* key : {"groups", "categories"})
        if (expects(key)) {
            EXPECT_EQ(Json(only().tags), expected()[key]);
        }
    if (expects("addresses")) {
        EXPECT_EQ(only().addresses.size(), expected()["addresses"]);
    }
    if (expects("phones")) {
        EXPECT_EQ(only().phones.size(), expected()["phones"]);
    }
    if (expects("im")) {
        EXPECT_EQ(only().handles.size(), expected()["im"]);
    }
    if (expects("relations")) {
        for (const auto& [kind, name] : expected()["relations"].items())
            EXPECT_TRUE(std::ranges::any_of(only().relatives, [&](const people::NamedRelative& each) {
                return equal_ignoring_ascii_case(each.kind, kind) && each.name == name;
            }));
    }
    if (expects("first") && expects("cards")) {
        const auto& name = only().names.at(0);
        EXPECT_EQ(name.given, expected().value("first", name.given));
        EXPECT_EQ(name.additional, expected().value("middle", name.additional));
        EXPECT_EQ(name.family, expected().value("last", name.family));
    }
    if (expects("other_state_row6")) {
        const auto& addresses = read_.cards.at(5).person.addresses;
        EXPECT_TRUE(std::ranges::any_of(
            addresses, [&](const auto& each) { return each.region == expected()["other_state_row6"]; }));
    }
}

TEST_P(CsvCorpus, SaysWhatIsWrongWithItsRows) {
    if (expects("bday_as_written")) {
        const auto& written = expected()["bday_as_written"];
        for (std::size_t i = 0; i < written.size(); ++i) {
            const bool impossible =
                !written[i].get<std::string>().empty() && expected()["bday"].at(i).is_null();
            const bool is_reported = std::ranges::any_of(read_.problems, [&](const intake::Problem& problem) {
                return problem.line == read_.cards.at(i).line &&
                       problem.message.find(written[i].get<std::string>()) != std::string::npos;
            });
            EXPECT_EQ(is_reported, impossible);
        }
    }
    if (expects("skipped_lines")) {
        EXPECT_EQ(Json(lines_of(read_.problems)), expected()["skipped_lines"]);
    }
    if (expects("must_have")) {
        for (const auto& name : expected()["must_have"])
            EXPECT_TRUE(std::ranges::any_of(read_.cards, [&](const Card& card) {
                return name_of(card) == name;
            })) << name;
    }
    if (expects("mojibake_rows")) {
        EXPECT_EQ(name_of(read_.cards.at(4)), expected()["repaired_fn_row5"]);
    }
}

std::string test_name(const ::testing::TestParamInfo<Truth>& info) {
    std::string name = info.param.file.empty() ? "no_corpus" : info.param.file;
    std::ranges::replace_if(
        name, [](unsigned char sign) { return std::isalnum(sign) == 0; }, '_');
    return name;
}

INSTANTIATE_TEST_SUITE_P(Files, CsvCorpus, ::testing::ValuesIn(truths()), test_name);

TEST(CsvCorpusFiles, HoldsTwoThousandPeopleApartByTheirAddressAtLinkedIn) {
    const auto path = corpus_file("linkedin-csv/lev-Connections.csv");
    if (path.empty()) GTEST_SKIP() << "the corpus is not here";
    const Read read = read_text(file_text(path));
    std::set<std::string> keys;
    std::set<std::string> names;
    std::size_t with_email = 0;
    for (const Card& card : read.cards) {
        keys.insert(card.key);
        names.insert(name_of(card));
        with_email += card.person.emails.empty() ? 0 : 1;
    }
    EXPECT_EQ(keys.size(), 2000U);
    EXPECT_EQ(2000U - names.size(), 271U);
    EXPECT_EQ(with_email, 2000U);
    EXPECT_EQ(name_of(read.cards.at(3)), "Florence Nightingale");
    EXPECT_EQ(read.cards.at(0).person.how_met, "LinkedIn, 5 June 1833");
    EXPECT_TRUE(read.problems.empty());
}

TEST(CsvCorpusFiles, HasTheSamePeopleInANewerExportByTheirKeys) {
    const auto older = corpus_file("linkedin-csv/jobleft-unclosed-quote.csv");
    if (older.empty()) GTEST_SKIP() << "the corpus is not here";
    std::map<std::string, std::string> before;
    for (const Card& card : read_text(file_text(older)).cards)
        before[card.key] = name_of(card);
    std::vector<std::string> added;
    std::vector<std::string> changed;
    for (const Card& card : read_text(file_text(corpus_file("linkedin-csv/jobleft-newer.csv"))).cards) {
        if (!before.contains(card.key)) added.push_back(name_of(card));
        before.erase(card.key);
    }
    EXPECT_EQ(added, std::vector<std::string>{"Zoe Newman"});
    ASSERT_EQ(before.size(), 1U);
    EXPECT_EQ(before.begin()->second, "Ulf Berg");
}

TEST(CsvCorpusFiles, ReadsATableMadeForFindingDuplicates) {
    const auto path = corpus_file("dedupe/febrl-dataset1.csv");
    if (path.empty()) GTEST_SKIP() << "the corpus is not here";
    const Read read = read_text(file_text(path));
    EXPECT_EQ(read.cards.size(), 1000U);
    EXPECT_EQ(read.cards.at(1).key, "id:rec-122-org");
    EXPECT_EQ(name_of(read.cards.at(1)), "lachlan berry");
    EXPECT_EQ(to_text(*read.cards.at(1).person.birthday), "1999-02-19");
    EXPECT_EQ(read.cards.at(1).person.addresses.at(0).locality, "bittern");
}

} // namespace
} // namespace goodturn::intake::csv

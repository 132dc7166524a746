#include "serve/terms.hpp"

#include "serve/stem.hpp"
#include "serve/weighing.hpp"

#include <gtest/gtest.h>

namespace goodturn::serve {
namespace {

using Texts = std::vector<std::string>;

Texts words_in(std::string_view text) {
    Texts found;
    for (const auto& each : terms_of(text))
        found.push_back(each.word);
    return found;
}

TEST(Stem, BringsFormsOfAWordTogether) {
    for (const auto& [one, other] :
         std::vector<std::pair<std::string, std::string>>{{"flats", "flat"},
                                                          {"moving", "moved"},
                                                          {"parties", "party"},
                                                          {"hopping", "hops"},
                                                          {"filing", "file"},
                                                          {"relational", "relate"},
                                                          {"adoption", "adopt"},
                                                          {"hopefulness", "hopeful"},
                                                          {"falling", "falls"}})
        EXPECT_EQ(stem(one), stem(other)) << one << ", " << other;
    EXPECT_NE(stem("dentist"), stem("dentures"));
}

TEST(Stem, LeavesShortAndForeignWordsAlone) {
    EXPECT_EQ(stem("as"), "as");
    EXPECT_EQ(stem(""), "");
    EXPECT_EQ(stem("王小明"), "王小明");
    EXPECT_EQ(stem("42"), "42");
    const std::string long_word(65, 's');
    EXPECT_EQ(stem(long_word), long_word);
}

TEST(Terms, LeaveOutTheWordsInWhichANeedIsTold) {
    EXPECT_EQ(words_in("She is desperately looking for a good paediatric dentist"),
              (Texts{"paediatric", "dentist"}));
    EXPECT_TRUE(words_in("needs help finding somebody who can help").empty());
    EXPECT_TRUE(words_in("").empty());
    EXPECT_TRUE(words_in("?!... -- a I").empty());
}

TEST(Terms, HaveEachStemOnceInTheSpellingOfTheNeed) {
    EXPECT_EQ(words_in("Flats, a flat and FLAT's"), (Texts{"Flats"}));
    EXPECT_EQ(words_in("second-hand kiln"), (Texts{"second", "hand", "kiln"}));
}

TEST(Terms, KnowAPlaceByTheWordBeforeIt) {
    const auto terms = terms_of("flat in Leeds");
    ASSERT_EQ(terms.size(), 2U);
    EXPECT_EQ(terms[0].says, Says::much);
    EXPECT_EQ(terms[1].says, Says::where);
    EXPECT_EQ(terms_of("Leeds flat")[0].says, Says::much);
}

TEST(Terms, AreAtMostAsManyAsAskedFor) {
    EXPECT_EQ(terms_of("kiln canoe kayak harp", 2).size(), 2U);
}

TEST(Fit, TakesTwoWordsOrOneRareOne) {
    const auto terms = terms_of("kiln canoe job");
    const std::vector<double> found = {1, 500, 500};
    const Fit fit(weigh(terms, found, 1000));
    const auto fits = [&](TermSet matched) { return fit(matched, matched); };
    EXPECT_TRUE(fits(term_bit(0)));
    EXPECT_FALSE(fits(term_bit(1)));
    EXPECT_FALSE(fits(term_bit(2)));
    EXPECT_FALSE(fits(term_bit(1) | term_bit(2)));
    EXPECT_TRUE(fits(term_bit(0) | term_bit(1)));
    EXPECT_FALSE(fits(0));
    EXPECT_EQ(fit.words(term_bit(0) | term_bit(2)), (Texts{"kiln", "job"}));
}

TEST(Fit, TakesAWordInPassingOnlyWhereItIsMostOfTheNeed) {
    const auto one = terms_of("kiln");
    const std::vector<double> once = {1};
    EXPECT_TRUE(Fit(weigh(one, once, 1000))(term_bit(0), 0));
    const auto three = terms_of("kiln canoe harp");
    const std::vector<double> found = {1, 1, 1};
    const Fit fit(weigh(three, found, 1000));
    EXPECT_FALSE(fit(term_bit(0), 0));
    EXPECT_TRUE(fit(term_bit(0), term_bit(0)));
    EXPECT_TRUE(fit(term_bit(0) | term_bit(1), 0));
}

TEST(Fit, TakesACommonWordAloneOnlyWhereTheThingIsAboutIt) {
    const auto terms = terms_of("a new job in Leeds");
    const std::vector<double> found = {2, 3};
    const Fit fit(weigh(terms, found, 1000));
    EXPECT_TRUE(fit(term_bit(0), term_bit(0)));
    EXPECT_FALSE(fit(term_bit(0), 0));
}

TEST(Fit, IsNeverMadeByAPlaceAlone) {
    const auto terms = terms_of("in Leeds");
    const std::vector<double> found = {1};
    EXPECT_FALSE(Fit(weigh(terms, found, 1000))(term_bit(0), term_bit(0)));
}

TEST(Fit, FindsNothingInAnEmptyNeed) {
    const Fit fit({});
    EXPECT_FALSE(fit(0, 0));
}

} // namespace
} // namespace goodturn::serve

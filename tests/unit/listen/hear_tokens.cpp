#include "listen/clauses.hpp"
#include "listen/hear.hpp"
#include "listen/own_words.hpp"
#include "listen/tokens.hpp"

#include <gtest/gtest.h>

using namespace goodturn;
using namespace goodturn::listen;

namespace {

std::string said(std::string_view note) {
    static const RuleBook book =
        RuleBook::read("spelling cant = can not\nspelling gonna = going to\nspelling hes = he 's\n"
                       "set known = looking struggling\n",
                       "test")
            .value();
    std::string all;
    for (const Token& token : to_tokens(note, book.vocabulary()).list)
        all += (all.empty() ? "" : " ") + std::string(token.word);
    return all;
}

} // namespace

TEST(Tokens, TakeContractionsApartWhateverTheApostrophe) {
    EXPECT_EQ(said("She's sure they don't, we'll see"), "she 's sure they do not we will see");
    EXPECT_EQ(said("She\u2019s sure they don\u2019t"), "she 's sure they do not");
    EXPECT_EQ(said("hes late, cant come, gonna call"), "he 's late can not come going to call");
}

TEST(Tokens, RepairSlipsInKnownWords) {
    EXPECT_EQ(said("lookin strugling strugglling loooking lokoing"),
              "looking struggling struggling looking looking");
    EXPECT_EQ(said("cooking booking"), "cooking booking") << "other words stay";
}

TEST(Tokens, KeepNumbersTogether) {
    EXPECT_EQ(said("12/5 2026-05-12 1.2m 3rd £900 2,000"), "12/5 2026-05-12 1.2m 3rd £900 2,000");
}

TEST(Tokens, ReadWithAndWithoutInTheirShortForms) {
    EXPECT_EQ(said("help w/ taxes w/o fuss"), "help with taxes without fuss");
}

TEST(Tokens, PointBackIntoTheNote) {
    const std::string note = "Zoë’s 😀 “piano” isn’t hers";
    for (const Token& token : to_tokens(note, Vocabulary{}).list) {
        ASSERT_LE(token.begin, token.end);
        ASSERT_LE(token.end, note.size());
    }
    EXPECT_EQ(code_points_before("Zoë’s", 5), 4) << "ë takes two bytes";
}

TEST(OwnWords, LeaveOutQuotedMailAndSignatures) {
    const std::string note = "Ann wrote, needs a hand.\n> I am looking for a flat\n>> me too\nSent from my "
                             "phone\nMore of mine.\n-- \nAnn Lee, looking for work\n";
    std::string kept;
    for (const Part part : own_words(note))
        kept += note.substr(part.begin, part.end - part.begin) + "|";
    EXPECT_EQ(kept, "Ann wrote, needs a hand.|More of mine.|");
}

TEST(OwnWords, LeaveOutAllAfterTheLineThatQuotes) {
    const std::string note =
        "Fine.\nOn Mon, 2 Mar 2026 at 10:12, Bob <bob@example.org> wrote:\nI need a plumber\n";
    ASSERT_EQ(own_words(note).size(), 1U);
    EXPECT_EQ(own_words("On reflection she wrote:\nno").size(), 2U) << "a sentence of one's own";
}

TEST(Clauses, PartDictatedTextWithoutMarks) {
    const auto book = RuleBook::read("set nominative = he she they i we\nset joining = and but\nset subject "
                                     "= the he she i\nset opening = says said that\n",
                                     "test")
                          .value();
    const Tokens tokens = to_tokens(
        "he says he is short of a chef and the card machine keeps dying he has no clue", book.vocabulary());
    const Structure structure = to_clauses(tokens.list, ClauseWords(book));
    ASSERT_EQ(structure.clauses.size(), 3U);
    EXPECT_EQ(structure.sentences.size(), 1U);
    EXPECT_EQ(tokens.list[structure.clauses[1].first].word, "and");
    EXPECT_EQ(tokens.list[structure.clauses[2].first].word, "he");
}

TEST(Clauses, LeaveAbbreviationsWhole) {
    const auto book = RuleBook::read("set none = nothing\n", "test").value();
    const auto sentences = [&](std::string_view note) {
        return to_clauses(to_tokens(note, book.vocabulary()).list, ClauseWords(book)).sentences.size();
    };
    EXPECT_EQ(sentences("Ask Dr. Finch. He knows."), 2U);
    EXPECT_EQ(sentences("V. Stahl spoke."), 1U);
    EXPECT_EQ(sentences("on the 14. April she moves"), 1U);
    EXPECT_EQ(sentences("- one\n- two\n* three"), 3U);
}

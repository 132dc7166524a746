// What is read from unusual tables, and what is said about broken ones.
#include "base/json.hpp"
#include "intake/csv/column_words.hpp"
#include "intake/csv/dates.hpp"
#include "intake/csv/mojibake.hpp"
#include "unit/intake/csv_support.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace goodturn::intake::csv {
namespace {

using namespace testing;

std::vector<std::string> names_of(const Read& read) {
    std::vector<std::string> names;
    for (const Card& card : read.cards)
        names.push_back(name_of(card));
    return names;
}

using Names = std::vector<std::string>;

TEST(CsvQuotes, AQuoteThatIsNeverClosedCostsNobodyElse) {
    const Read read = read_text("First Name,Last Name,Company,Notes\n"
                                "Ann,Lee,\"Acme,likes tea\n"
                                "Ben,Ode,\"Brown, Ltd\",\n"
                                "Cem,Ali,,\"two\nlines\"\n");
    EXPECT_EQ(names_of(read), (Names{"Ann Lee", "Ben Ode", "Cem Ali"}));
    EXPECT_EQ(read.cards[0].person.organization, "Acme");
    EXPECT_EQ(read.cards[1].person.organization, "Brown, Ltd");
    EXPECT_EQ(read.cards[2].person.note, "two\nlines");
    EXPECT_EQ(lines_of(read.problems), std::vector<long>{2});
    EXPECT_NE(read.problems[0].message.find("Company"), std::string::npos);
}

TEST(CsvQuotes, AQuoteOpenUntilTheEndOfTheFileCostsNobodyElse) {
    std::string text = "First Name,Last Name,Company\nAnn,Lee,\"Acme\nBen,Ode,\"Brown\n";
    for (int i = 0; i < 3000; ++i)
        text += "Person,Number" + std::to_string(i) + ",Firm\n";
    const Read read = read_text(text);
    EXPECT_EQ(read.cards.size(), 3002U);
    EXPECT_EQ(lines_of(read.problems), (std::vector<long>{2, 3}));
}

TEST(CsvQuotes, RowsBetweenTwoStrayQuotesAreNotSwallowed) {
    const Read read = read_text("First Name,Last Name,Company\n"
                                "Ann,Lee,\"Acme\n"
                                "Ben,Ode,Brown\n"
                                "Cem,Ali,Cerulean\n"
                                "Dov,Kay,5\"\n");
    EXPECT_EQ(names_of(read), (Names{"Ann Lee", "Ben Ode", "Cem Ali", "Dov Kay"}));
    EXPECT_EQ(lines_of(read.problems), std::vector<long>{2});
}

TEST(CsvQuotes, ALongNoteOfManyLinesWithCommasStaysWhole) {
    std::string note;
    for (int i = 0; i < 400; ++i)
        note += "We spoke of tea, trams and \"\"tables\"\", again, and again\n";
    const Read read =
        read_text("Name,Email,Notes\nAnn,ann@example.org,\"" + note + "\"\nBen,ben@example.org,\n");
    EXPECT_EQ(names_of(read), (Names{"Ann", "Ben"}));
    EXPECT_EQ(read.cards[1].line, 403);
    EXPECT_TRUE(read.problems.empty());
}

TEST(CsvQuotes, QuotesThatNobodyDoubledAreTakenAsTheyStand) {
    const Read read =
        read_text("Name,Company,Email\nAnn,\"Ann \"Tea\" Lee, Ltd\",ann@example.org\nBen,,ben@example.org\n");
    ASSERT_EQ(read.cards.size(), 2U);
    EXPECT_EQ(read.cards[0].person.organization, "Ann \"Tea\" Lee, Ltd");
    EXPECT_EQ(read.cards[0].person.emails.at(0).value, "ann@example.org");
}

TEST(CsvQuotes, AFileCutInsideANoteKeepsWhatIsThere) {
    const Read read = read_text("Name,Email,Notes\nAnn,ann@example.org,\"She said:\nthe flat");
    ASSERT_EQ(read.cards.size(), 1U);
    EXPECT_EQ(read.cards[0].person.note, "She said:\nthe flat");
    EXPECT_EQ(read.problems.size(), 1U);
}

TEST(CsvTable, ReadsAFileWhoseLinesEndWithCarriageReturnsOnly) {
    const Read read = read_text("Name,Email\rAnn,ann@example.org\r\rBen,ben@example.org\r");
    EXPECT_EQ(names_of(read), (Names{"Ann", "Ben"}));
    EXPECT_EQ(read.cards[1].line, 4);
}

TEST(CsvTable, LeavesOutZeroBytes) {
    using namespace std::string_literals;
    EXPECT_EQ(name_of(read_one("Name,Email\nA\0nn,ann@example.org\n"s)), "Ann");
}

TEST(CsvTable, ReadsWhatLiesAcrossTheBlocksOfAFile) {
    std::string text = "Name,Email,Notes\n";
    for (int i = 0; i < 60000; ++i)
        text += "Zoë Müller,zoe" + std::to_string(i) + "@example.org,\"a\nb\"\n";
    ASSERT_GT(text.size(), std::size_t{2} << 20);
    const Read read = read_text(text);
    ASSERT_EQ(read.cards.size(), 60000U);
    for (std::size_t i = 0; i < read.cards.size(); ++i) {
        ASSERT_EQ(name_of(read.cards[i]), "Zoë Müller");
        ASSERT_EQ(read.cards[i].person.emails.at(0).value, "zoe" + std::to_string(i) + "@example.org");
        ASSERT_EQ(read.cards[i].line, static_cast<long>(2 * i + 2));
    }
}

TEST(CsvTable, ReadsUtf16ThatIsLongerThanABlock) {
    std::string text = "Name,Email\n";
    for (int i = 0; i < 50000; ++i)
        text += "Ann,ann" + std::to_string(i) + "@example.org\n";
    EXPECT_EQ(read_text(utf16(text, true, false)).cards.size(), 50000U);
}

TEST(CsvTable, ReadsAnOldCharsetAndOneForeignLineInUtf8) {
    EXPECT_EQ(name_of(read_one("Name,Email\nZo\xEB M\xFCller,zoe@example.org\n")), "Zoë Müller");
    const Read read =
        read_text("Name,Email\nZoë,zoe@example.org\nJos\xE9,jose@example.org\nŁukasz,lukasz@example.org\n");
    EXPECT_EQ(names_of(read), (Names{"Zoë", "José", "Łukasz"}));
}

TEST(CsvTable, KeepsCellsBeyondTheHeaderAndSaysSo) {
    const Read read = read_text("Name,Email\nAnn,ann@example.org,VIP\n");
    EXPECT_EQ(read.summary.unused_columns, (Names{"column 3"}));
    EXPECT_NE(read.cards.at(0).source.find("\"column 3\":\"VIP\""), std::string::npos);
}

TEST(CsvTable, PassesOverAHeaderThatIsRepeated) {
    const std::string file = "\xEF\xBB\xBFName,Email\nAnn,ann@example.org\n";
    EXPECT_EQ(names_of(read_text(file + file)), (Names{"Ann", "Ann"}));
}

TEST(CsvTable, TakesTheSeparatorThatAFileDeclares) {
    EXPECT_EQ(name_of(read_one("sep=;\r\nName;Email\r\nLee, Ann;ann@example.org\r\n")), "Lee, Ann");
    EXPECT_EQ(name_of(read_one("sep=|\nAnn Lee|ann@example.org\n")), "Ann Lee");
}

TEST(CsvTable, StopsWhenTheCallerHasEnough) {
    std::istringstream in("Name,Email\nAnn,a@example.org\nBen,b@example.org\n");
    int taken = 0;
    const auto summary = read(
        in, "x", {}, [&](const Card&) { return ++taken < 1; }, [](const ConversationRow&) { return true; },
        [](const intake::Problem&) {});
    EXPECT_TRUE(summary.has_value());
    EXPECT_EQ(taken, 1);
}

TEST(CsvTable, SaysThatAnEmptyFileIsEmpty) {
    const Read read = read_text("\n\n");
    EXPECT_EQ(read.summary.kind, Kind::unknown);
    ASSERT_EQ(read.problems.size(), 1U);
    EXPECT_EQ(read.problems[0].message, "there is nothing in the file");
    EXPECT_FALSE(looks_like(""));
}

TEST(CsvKinds, ADiskThatFailsIsAnError) {
    struct Failing : std::streambuf {
        int_type underflow() override { throw std::runtime_error("disk"); }
    } buffer;
    std::istream in(&buffer);
    const auto summary = read(
        in, "x.csv", {}, [](const Card&) { return true; }, [](const ConversationRow&) { return true; },
        [](const intake::Problem&) {});
    ASSERT_FALSE(summary.has_value());
    EXPECT_EQ(summary.error().file, "x.csv");
}

TEST(CsvKinds, PlainTextAndOtherFormatsAreNotTables) {
    for (const char* text : {
             "BEGIN:VCARD\nVERSION:3.0\nFN:Ann\nEND:VCARD\n",
             "{\"name\": \"Ann\", \"email\": \"a\"}\n",
             "Dear Ann,\nthank you for the tea, the talk, and the table.\nYours, Ben\n",
             "12/24/19, 12:23 - Jane Doe: hello\n12/24/19, 12:24 - John Doe: hi\n",
             "From: Ann <ann@example.org>\nTo: Ben <ben@example.org>\n\nHello\n",
             "# Notes\n\n- one\n- two\n",
         })
        EXPECT_FALSE(looks_like(text)) << text;
}

TEST(CsvKinds, AListOfNothingButNamesOrAddressesIsOneAndATextIsNot) {
    EXPECT_EQ(names_of(read_text("Name\nAnn Lee\nBen Ode\n")), (Names{"Ann Lee", "Ben Ode"}));
    EXPECT_EQ(read_text("Email\nann@example.org\nben@example.org\n").cards.size(), 2U);
    EXPECT_FALSE(looks_like("Name\n\nWe spoke of what to call the boat.\nAnn likes Kestrel\n"));
    EXPECT_FALSE(looks_like("Ideas\nName\nKestrel\n"));
    EXPECT_FALSE(looks_like("Email\nanswer Ben about the flat\n"));
}

TEST(CsvKinds, OnlyARowThatCouldNameAHumanBeingAndNamesAFirmIsAFirm) {
    EXPECT_TRUE(
        read_one("First Name,Last Name,Display Name,Organization\n,,Acme,Acme\n").person.is_organization);
    EXPECT_FALSE(read_one("Name,Company,Email\nAnn Lee,Ann Lee,a@example.org\n").person.is_organization);
}

TEST(CsvKinds, ASpreadsheetOfPaymentsMakesNoPeople) {
    const Read read = read_text("Date,Name,Amount,Currency\n2026-01-02,Tea shop,3.40,EUR\n");
    EXPECT_TRUE(read.cards.empty());
    EXPECT_EQ(read.summary.kind, Kind::other);
}

TEST(CsvKinds, AConversationListIsReadInAnyOrderOfItsColumns) {
    const Read read = read_text("note,person,date,direction,kind\n"
                                "\"New job, starts in May\",Ann Lee,2026-03-04,both,coffee\n"
                                ",,2026-03-05,both,call\n"
                                "x,Ben,,both,call\n");
    ASSERT_EQ(read.conversations.size(), 1U);
    EXPECT_EQ(read.conversations[0].note, "New job, starts in May");
    EXPECT_EQ(read.conversations[0].person, "Ann Lee");
    EXPECT_EQ(read.conversations[0].line, 2);
    ASSERT_EQ(read.problems.size(), 2U);
    EXPECT_EQ(read.problems[0].message, "the row gives no person; it was left out");
    EXPECT_EQ(read.problems[1].message, "the row gives no date; it was left out");
}

TEST(CsvKinds, ANoteAtTheEndMayHoldCommasThatNobodyQuoted) {
    const Read read =
        read_text("date,person,kind,direction,note\n2026-03-04,Ann,call,both,tea, trams, tables\n");
    EXPECT_EQ(read.conversations.at(0).note, "tea, trams, tables");
}

TEST(CsvDates, DayAndMonthComeFromTheRowsThatTell) {
    const std::string header = "Name,Birthday\n";
    const auto birthday = [](const Card& card) { return to_text(*card.person.birthday); };
    EXPECT_EQ(birthday(read_text(header + "Ann,3/4/1990\nBen,25/12/1980\n").cards[0]), "1990-04-03");
    EXPECT_EQ(birthday(read_text(header + "Ann,3/4/1990\nBen,12/25/1980\n", {true}).cards[0]), "1990-03-04");
    EXPECT_EQ(birthday(read_text(header + "Ann,3/4/1990\n", {true}).cards[0]), "1990-04-03");
    EXPECT_EQ(birthday(read_text(header + "Ann,3/4/1990\n", {false}).cards[0]), "1990-03-04");
}

TEST(CsvDates, OutlookInEnglishWritesTheMonthFirst) {
    const Card card = read_one(
        "First Name,Last Name,E-mail Address,Home Street,Birthday\nAnn,Lee,a@example.org,,3/4/1990\n",
        {true});
    EXPECT_EQ(card.kind, "outlook-csv");
    EXPECT_EQ(to_text(*card.person.birthday), "1990-03-04");
}

TEST(CsvDates, AreReadInManySpellings) {
    const std::vector<std::pair<std::string, std::string>> spellings{
        {"1988-06-15", "1988-06-15"},
        {"--12-01", "--12-01"},
        {"31.1.1972", "1972-01-31"},
        {"1/20/1981", "1981-01-20"},
        {"20/01/1991", "1991-01-20"},
        {"02 Mar 2021", "2021-03-02"},
        {"Mar 2, 2021", "2021-03-02"},
        {"31. Januar 1972", "1972-01-31"},
        {"12 April", "--04-12"},
        {"1981/1/20", "1981-01-20"},
        {"1/20/1981 12:00:00 AM", "1981-01-20"},
        {"1/20/81", "1981-01-20"},
        {"Wednesday, June 15, 1988", "1988-06-15"},
        {"1988", "1988"},
        {"24.12.", "--12-24"},
        {"1604-02-14", "--02-14"},
        {"2 de marzo de 2021", "2021-03-02"},
        {"1er mai 1990", ""},
    };
    for (const auto& [written, meant] : spellings) {
        const auto date = read_date(written, DateOrder::day_first);
        EXPECT_EQ(date && *date ? to_text(**date) : "", meant) << written;
    }
}

TEST(CsvDates, WaysOfWritingNoDateAreNoDateAndNoFault) {
    for (const char* none : {"", " ", "0/0/00", "0000-00-00", "1/1/4501", "0001-01-01"}) {
        const auto date = read_date(none, DateOrder::month_first);
        ASSERT_TRUE(date.has_value()) << none;
        EXPECT_FALSE(date->has_value()) << none;
    }
}

TEST(CsvDates, OneThatDoesNotExistIsReportedWithLineColumnAndValue) {
    const Read read = read_text("Name,Birthday\nAnn,31.02.1977\nBen,soon\n");
    EXPECT_EQ(read.cards.size(), 2U);
    EXPECT_EQ(lines_of(read.problems), (std::vector<long>{2, 3}));
    EXPECT_EQ(read.problems.at(0).message,
              "Birthday: \"31.02.1977\" cannot be read as a date; the rest of the row was taken");
}

TEST(CsvMojibake, IsMendedOnlyWhereThereIsNoDoubt) {
    EXPECT_EQ(mend_mojibake("Ã–zge"), "Özge");
    EXPECT_EQ(mend_mojibake("Ã‡elik"), "Çelik");
    EXPECT_EQ(mend_mojibake("GarcÃ\u00ADa"), "García");
    EXPECT_EQ(mend_mojibake("JosÃƒÂ©"), "José");
    EXPECT_EQ(mend_mojibake("itâ€™s"), "it’s");
    for (const char* sound : {"Özge", "São Paulo", "SÃO", "Ã", "Łukasz Ã©", "café", "naïve – yes", "王小明"})
        EXPECT_EQ(mend_mojibake(sound), sound);
}

TEST(CsvColumns, EveryWordOfTheTablesIsItsOwnKey) {
    for (const auto table : {whole_headers(), things(), places(), google_parts(), services()})
        for (const Synonyms& entry : table)
            for (std::size_t at = 0; at <= entry.keys.size();) {
                const std::size_t end = std::min(entry.keys.find(' ', at), entry.keys.size());
                const std::string_view key = entry.keys.substr(at, end - at);
                EXPECT_FALSE(key.empty()) << entry.keys;
                EXPECT_EQ(header_key(key), key);
                at = end + 1;
            }
}

TEST(CsvColumns, AreUnderstoodInTheLightOfTheOthers) {
    const Card outlook = read_one("Title,First Name,Last Name,Suffix,Job Title,Home Address,Home "
                                  "City\nDr.,Ann,Lee,Jr.,Baker,Elm 1,Ulm\n");
    EXPECT_EQ(outlook.person.names.at(0).prefix, "Dr.");
    EXPECT_EQ(outlook.person.title, "Baker");
    EXPECT_EQ(outlook.person.addresses.at(0).street, "Elm 1");
    EXPECT_EQ(outlook.person.addresses.at(0).label, "home");
    const Card plain = read_one("Name,Title,Address,Phone (work),work_email,Mobile No.\nAnn Lee,Baker,\"Elm "
                                "1, Ulm\",1,a@example.org,2\n");
    EXPECT_EQ(plain.person.title, "Baker");
    EXPECT_EQ(plain.person.addresses.at(0).text, "Elm 1, Ulm");
    EXPECT_EQ(plain.person.phones.at(0).label, "work");
    EXPECT_EQ(plain.person.emails.at(0).label, "work");
    EXPECT_EQ(plain.person.phones.at(1).label, "cell");
}

TEST(CsvColumns, OnesThatAreNotUnderstoodAreNamedAndKept) {
    const Read read =
        read_text("Name,Email,Shoe size,Favourite tea,Never filled\nAnn,a@example.org,39,Assam,\n");
    EXPECT_EQ(read.summary.unused_columns, (Names{"Shoe size", "Favourite tea"}));
    const Json source = Json::parse(read.cards.at(0).source);
    EXPECT_EQ(source["Favourite tea"], "Assam");
}

TEST(CsvKeys, AreTheSameFromOneExportToTheNext) {
    EXPECT_EQ(read_one("Name,Email\nAnn Lee,Ann@example.org\n").key, "ann lee|ann@example.org");
    EXPECT_EQ(read_one("Email,Company,Name\nann@example.org,Acme,ANN LEE\n").key, "ann lee|ann@example.org");
    EXPECT_EQ(
        read_one(
            "First Name,Last Name,URL,Connected On\nAnn,Lee,https://www.linkedin.com/in/Ann/,02 Mar 2021\n")
            .key,
        "https://www.linkedin.com/in/ann");
}

} // namespace
} // namespace goodturn::intake::csv

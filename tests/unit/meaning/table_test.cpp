#include "base/text.hpp"
#include "meaning/table.hpp"
#include "unit/meaning/tables.hpp"

#include <fstream>
#include <iterator>

namespace goodturn::meaning {
namespace {

const std::vector<std::string> groups = {"flat apartment flats", "dentist orthodontist", "dog puppy hound"};

std::string read(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}
void write(const std::filesystem::path& file, const std::string& bytes) {
    std::ofstream(file, std::ios::binary | std::ios::trunc) << bytes;
}

TEST(WordTable, FindsEveryWordAndNoOther) {
    const TinyTable tiny(groups);
    const auto& table = *tiny.vectors->table();
    for (WordNumber number = 0; number < table.size(); ++number)
        EXPECT_EQ(table.find(table.word(number)), number);
    for (const auto* unknown : {"", "a", "fla", "flatt", "zzz", "common"})
        EXPECT_EQ(table.find(unknown), std::nullopt) << unknown;
}

TEST(WordTable, KeepsVectorsToWithinAHundredth) {
    const TinyTable tiny(groups);
    const auto& table = *tiny.vectors->table();
    const auto closeness = [&](const char* a, const char* b) {
        return table.closeness(*table.find(a), *table.find(b));
    };
    EXPECT_NEAR(closeness("flat", "apartment"), 0.8, 0.01);
    EXPECT_NEAR(closeness("flats", "apartment"), 1, 0.01);
    EXPECT_NEAR(closeness("flat", "dentist"), 0, 0.01);
    EXPECT_NEAR(closeness("dog", "dog"), 1, 0.01);
}

TEST(WordTable, RefusesWhatIsNoTable) {
    const TinyTable tiny(groups);
    const auto why = [&](const std::string& bytes) {
        write(tiny.file, bytes);
        const auto table = Table::open(tiny.file);
        return table ? std::string() : table.error().message.substr(tiny.file.string().size() + 1);
    };
    EXPECT_EQ(why(""), "is no table of word vectors");
    EXPECT_EQ(why("GTWORDS\n"), "is no table of word vectors");
    EXPECT_EQ(why(std::string(5000, 'x')), "is no table of word vectors");
    EXPECT_EQ(why("SQLite format 3" + std::string(5000, '\0')), "is no table of word vectors");
    EXPECT_FALSE(Table::open(tiny.folder));
    EXPECT_FALSE(Table::open(tiny.folder / "nothing"));
}

TEST(WordTable, RefusesATableThatIsCutShortOrLonger) {
    const TinyTable tiny(groups);
    const auto whole = read(tiny.file);
    for (const auto length :
         {whole.size() - 1, whole.size() / 2, std::size_t{41}, std::size_t{40}, std::size_t{39}}) {
        write(tiny.file, whole.substr(0, length));
        EXPECT_FALSE(Table::open(tiny.file)) << length;
    }
    write(tiny.file, whole + "x");
    EXPECT_FALSE(Table::open(tiny.file));
    write(tiny.file, whole);
    EXPECT_TRUE(Table::open(tiny.file));
}

TEST(WordTable, RefusesATableInWhichAnyByteIsWrong) {
    const TinyTable tiny({"flat apartment"});
    const auto whole = read(tiny.file);
    for (std::size_t at = 0; at < whole.size(); at += at < 64 ? 1 : 997) {
        auto damaged = whole;
        damaged[at] = static_cast<char>(damaged[at] ^ 0x10);
        write(tiny.file, damaged);
        EXPECT_FALSE(Table::open(tiny.file)) << at;
    }
}

TEST(WordTable, RefusesAnotherVersionByName) {
    const TinyTable tiny(groups);
    auto bytes = read(tiny.file);
    bytes[8] = 2;
    write(tiny.file, bytes);
    const auto table = Table::open(tiny.file);
    ASSERT_FALSE(table);
    EXPECT_NE(table.error().message.find("version"), std::string::npos) << table.error().message;
    EXPECT_FALSE(table.error().advice.empty());
}

TEST(WordTable, MayBeEmpty) {
    const TinyTable tiny({});
    ASSERT_TRUE(write_table(tiny.file, {}));
    const auto table = Table::open(tiny.file);
    ASSERT_TRUE(table);
    EXPECT_EQ(table->find("flat"), std::nullopt);
}

TEST(WordTable, SaysWhenItCannotBeWritten) {
    EXPECT_FALSE(write_table("/nowhere/at/all", {}));
}

TEST(TakingOut, LeavesWhatTellsWordsApart) {
    // Far from zero, spread along two directions that say nothing, and a little along a third that does.
    std::vector<Entry> entries(200);
    for (std::size_t i = 0; i < entries.size(); ++i) {
        auto& vector = entries[i].vector;
        vector[0] = 5;
        vector[1] = static_cast<float>(i % 7) * 3;
        vector[2] = static_cast<float>(i % 11) * 2;
        vector[3] = i % 2 == 0 ? 1.0F : -1.0F;
    }
    take_out_what_all_share(entries, entries.size());
    EXPECT_NEAR(cosine(entries[0].vector, entries[2].vector), 1, 0.05);
    EXPECT_NEAR(cosine(entries[0].vector, entries[1].vector), -1, 0.05);
    for (const auto& each : entries)
        EXPECT_NEAR(each.vector[0], 0, 1e-3);
}

TEST(TakingOut, CopesWithNothing) {
    take_out_what_all_share({}, 10);
    std::vector<Entry> same(3);
    take_out_what_all_share(same, 10);
    EXPECT_EQ(cosine(same[0].vector, same[1].vector), 0);
}

TEST(WordVectors, AreLookedForBesideTheProgramThenAFolderUpThenInShare) {
    const TinyTable tiny(groups);
    const auto bin = tiny.folder / "bin";
    const auto share = tiny.folder / "share" / "goodturn";
    std::filesystem::create_directories(bin);
    std::filesystem::create_directories(share);
    const auto bytes = read(tiny.file);
    write(share / "english.vectors", bytes);
    write(bin / "english.vectors", bytes);
    EXPECT_EQ(find_table(std::nullopt, bin), bin / "english.vectors");
    std::filesystem::remove(bin / "english.vectors");
    EXPECT_EQ(find_table(std::nullopt, bin), tiny.file);
    std::filesystem::remove(tiny.file);
    EXPECT_EQ(find_table("", bin), share / "english.vectors");
    std::filesystem::remove(share / "english.vectors");
    EXPECT_EQ(find_table(std::nullopt, bin), "");
    EXPECT_EQ(find_table("/some/where", bin), "/some/where");
    EXPECT_EQ(find_table("none", bin), "");
}

TEST(WordVectors, SayWhyThereAreNone) {
    WordVectors none;
    EXPECT_EQ(none.table(), nullptr);
    EXPECT_EQ(none.checksum(), std::nullopt);
    EXPECT_NE(none.why_not().find("./run"), std::string::npos);
    WordVectors lost("/nowhere/english.vectors");
    EXPECT_EQ(lost.table(), nullptr);
    EXPECT_NE(lost.why_not().find("/nowhere/english.vectors"), std::string::npos);
    const TinyTable tiny(groups);
    EXPECT_EQ(tiny.vectors->checksum(), tiny.vectors->table()->checksum());
    EXPECT_EQ(tiny.vectors->why_not(), "");
}

} // namespace
} // namespace goodturn::meaning

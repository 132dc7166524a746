#include "store/rows.hpp"

#include "files.hpp"

#include <sqlite3.h>

namespace goodturn::store {

namespace {

enum class Colour : std::uint8_t { red, sea_green };
constexpr auto words_of(Colour) {
    return std::array{"red", "sea-green"};
}

struct Label {
    std::string text;
    bool preferred = false;

    static constexpr auto fields() {
        return Fields{field("text", &Label::text), field("preferred", &Label::preferred)};
    }
    bool operator==(const Label&) const = default;
};

struct Sample {
    std::string id;
    bool flag = false;
    int small = 0;
    std::int64_t large = 0;
    double real = 0;
    Day day;
    Instant at;
    CivilDate born = CivilDate::of(Day{});
    Colour colour = Colour::red;
    std::optional<std::string> text;
    std::optional<Day> other_day;
    std::optional<CivilDate> other_born;
    std::optional<Colour> other_colour;
    std::vector<std::string> tags;
    std::vector<Label> labels;

    static constexpr auto fields() {
        return Fields{field("id", &Sample::id),
                      field("flag", &Sample::flag),
                      field("small", &Sample::small),
                      field("large", &Sample::large),
                      field("real", &Sample::real),
                      field("day", &Sample::day),
                      field("at", &Sample::at),
                      field("born", &Sample::born),
                      field("colour", &Sample::colour),
                      field("text", &Sample::text),
                      field("other_day", &Sample::other_day),
                      field("other_born", &Sample::other_born),
                      field("other_colour", &Sample::other_colour),
                      field("tags", &Sample::tags),
                      field("labels", &Sample::labels)};
    }
    bool operator==(const Sample&) const = default;
};

Sample full() {
    Sample sample;
    sample.id = "a";
    sample.flag = true;
    sample.small = -7;
    sample.large = std::int64_t{1} << 60;
    sample.real = 0.1;
    sample.day = make_day(2026, 3, 4);
    sample.at = *parse_instant("2026-03-04T15:30:00Z", "UTC");
    sample.born = *CivilDate::parse("--02-29");
    sample.colour = Colour::sea_green;
    sample.text = "Zoë \"quoted\"\nand a second line";
    sample.other_day = make_day(2024, 2, 29);
    sample.other_born = *CivilDate::parse("1990");
    sample.other_colour = Colour::red;
    sample.tags = {"chess", "crêpes, \"sweet\""};
    sample.labels = {{"work", true}, {"", false}};
    return sample;
}

class Rows : public testing::Test {
  protected:
    void SetUp() override {
        ASSERT_TRUE(change(database, "make a table", [](Write& write) {
            Query(write, "CREATE TABLE sample (id TEXT PRIMARY KEY NOT NULL, flag INTEGER, small INTEGER, "
                         "large INTEGER, "
                         "real REAL, day TEXT, at TEXT, born TEXT, colour TEXT, text TEXT, other_day TEXT, "
                         "other_born TEXT, other_colour TEXT, tags TEXT, labels TEXT) STRICT")
                .run();
        }));
    }
    std::optional<Sample> read(std::string_view id) {
        Query query(database, "SELECT 'before', " + columns<Sample>() + " FROM sample WHERE id = ?");
        query.bind(id);
        if (!query.next()) return std::nullopt;
        return read_row<Sample>(query, 1);
    }
    std::string column(const std::string& name) {
        Query query(database, "SELECT " + name + " FROM sample");
        query.next();
        return query.is_null(0) ? "NULL" : query.text(0);
    }
    void put(const Sample& sample) {
        const auto result = change(database, "put", [&](Write& write) { insert(write, "sample", sample); });
        ASSERT_TRUE(result) << to_sentence(result.error());
    }

    Database database = Database::in_memory();
};

} // namespace

TEST_F(Rows, WhatIsWrittenIsReadBack) {
    put(full());
    EXPECT_EQ(read("a"), full());
}

TEST_F(Rows, WhatIsEmptyStaysEmpty) {
    Sample sample;
    sample.id = "b";
    put(sample);
    EXPECT_EQ(read("b"), sample);
    EXPECT_EQ(column("text"), "NULL");
    EXPECT_EQ(column("tags"), "[]");
}

TEST_F(Rows, ColumnsHoldWhatAPersonCanRead) {
    put(full());
    EXPECT_EQ(column("flag"), "1");
    EXPECT_EQ(column("day"), "2026-03-04");
    EXPECT_EQ(column("at"), "2026-03-04T15:30:00Z");
    EXPECT_EQ(column("born"), "--02-29");
    EXPECT_EQ(column("colour"), "sea-green");
    EXPECT_EQ(column("labels"), R"([{"text":"work","preferred":true},{"text":"","preferred":false}])");
}

TEST_F(Rows, ARowIsOverwrittenByItsKey) {
    put(full());
    Sample other = full();
    other.id = "other";
    put(other);
    Sample changed = full();
    changed.tags = {};
    changed.text = std::nullopt;
    ASSERT_TRUE(change(database, "update",
                       [&](Write& write) { update(write, "sample", changed, "id", changed.id); }));
    EXPECT_EQ(read("a"), changed);
    EXPECT_EQ(read("other"), other);
}

TEST_F(Rows, AllRowsAreReadInOrder) {
    put(full());
    Sample other = full();
    other.id = "0";
    put(other);
    Query query(database, "SELECT " + columns<Sample>() + " FROM sample ORDER BY id");
    EXPECT_EQ(read_rows<Sample>(query), (std::vector{other, full()}));
}

TEST_F(Rows, WhatOurCodeWouldNotWriteIsSaidToBeDamage) {
    put(full());
    for (const char* damage : {"colour = 'mauve'", "day = '2026-02-30'", "at = 'noon'", "born = ''",
                               "tags = '{'", "labels = '[{\"txt\":1}]'"}) {
        ASSERT_TRUE(change(database, "damage", [&](Write& write) {
            Query(write, std::string("UPDATE sample SET ") + damage).run();
        }));
        EXPECT_THROW((void)read("a"), Broken) << damage;
        ASSERT_TRUE(
            change(database, "mend", [&](Write& write) { update(write, "sample", full(), "id", "a"); }));
        EXPECT_NO_THROW((void)read("a"));
    }
}

TEST(Columns, AreNamedForJoins) {
    EXPECT_EQ(columns_of<Label>("label"), "label.text, label.preferred");
}

TEST(Asking, ATextMayHoldAnything) {
    Database database = Database::in_memory();
    const std::string odd("a\0b'\"\xc3\xab", 7);
    Query query(database, "SELECT ?, ?, ?, typeof(?)");
    query.bind(odd, std::string_view(), std::optional<std::string>(), std::string_view());
    ASSERT_TRUE(query.next());
    EXPECT_EQ(query.text(0), odd);
    EXPECT_FALSE(query.is_null(1));
    EXPECT_TRUE(query.is_null(2));
    EXPECT_EQ(query.text(3), "text");
}

TEST(Asking, BytesComeBackAsTheyWere) {
    Database database = Database::in_memory();
    const std::array<std::byte, 3> bytes{std::byte{0}, std::byte{255}, std::byte{7}};
    Query query(database, "SELECT ?, typeof(?)");
    query.bind(std::span<const std::byte>(bytes), std::span<const std::byte>());
    ASSERT_TRUE(query.next());
    EXPECT_TRUE(std::ranges::equal(query.bytes(0), bytes));
    EXPECT_EQ(query.text(1), "blob");
}

TEST(Asking, TheSameQuestionMayBeAskedWithinItself) {
    Database database = Database::in_memory();
    constexpr std::string_view sql = "SELECT value FROM json_each(?) ORDER BY 1";
    Query outer(database, sql);
    outer.bind("[1, 2]");
    std::int64_t sum = 0;
    while (outer.next()) {
        Query inner(database, sql);
        inner.bind("[10, 20]");
        while (inner.next())
            sum += outer.number(0) * inner.number(0);
    }
    EXPECT_EQ(sum, 90);
}

TEST(Asking, AQuestionFromTheCacheRemembersNothing) {
    Database database = Database::in_memory();
    constexpr std::string_view sql = "SELECT ?";
    Query(database, sql).bind("secret").next();
    Query again(database, sql);
    ASSERT_TRUE(again.next());
    EXPECT_TRUE(again.is_null(0));
}

TEST(Asking, AQueryMayRunAgainWithOtherValues) {
    Database database = Database::in_memory();
    Query query(database, "SELECT ? + 1");
    for (const int number : {1, 5}) {
        query.bind(number);
        ASSERT_TRUE(query.next());
        EXPECT_EQ(query.number(0), number + 1);
        EXPECT_FALSE(query.next());
        EXPECT_FALSE(query.next()) << "past the end";
        query.reset();
    }
}

TEST(Asking, AMisspeltColumnIsNotTakenForAText) {
    Database database = Database::in_memory();
    EXPECT_THROW(Query(database, "SELECT \"nmae\" FROM person"), Broken);
}

} // namespace goodturn::store

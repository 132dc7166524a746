#include "base/text.hpp"

#include <gtest/gtest.h>

using namespace goodturn;

using List = std::vector<std::string>;

TEST(Text, TrimTakesWhiteSpaceOffBothEnds) {
    EXPECT_EQ(trim("  Ann Lee\r\n"), "Ann Lee");
    EXPECT_EQ(trim("\u00A0 Ann\u00A0"), "Ann");
    EXPECT_EQ(trim("\t \n"), "");
    EXPECT_EQ(trim(""), "");
    EXPECT_EQ(trim("à"), "à") << "the second byte of à is the second byte of a no-break space";
}

TEST(Text, JoinSpacesLeavesOneSpaceBetweenWords) {
    EXPECT_EQ(join_spaces("  Ann \t\n  Lee "), "Ann Lee");
    EXPECT_EQ(join_spaces("Ann\u00A0\u2003Lee"), "Ann Lee");
    EXPECT_EQ(join_spaces("山田\u3000太郎"), "山田 太郎");
    EXPECT_EQ(join_spaces(" à la carte"), "à la carte");
    EXPECT_EQ(join_spaces("\xff  \xc2"), "\xff \xc2") << "bytes that are not UTF-8 are left alone";
    EXPECT_EQ(join_spaces(""), "");
}

TEST(Text, SplitKeepsEmptyParts) {
    EXPECT_EQ(split("a;b;;c;", ';'), (List{"a", "b", "", "c", ""}));
    EXPECT_EQ(split("", ';'), (List{""}));
}

TEST(Text, JoinPutsTheSeparatorBetween) {
    EXPECT_EQ(join({"a", "b", "c"}, ", "), "a, b, c");
    EXPECT_EQ(join({"a", "", "a"}, "-"), "a--a");
    EXPECT_EQ(join({}, ", "), "");
}

TEST(Text, ASentenceJoinsTheLastWithAnd) {
    EXPECT_EQ(join_as_sentence({}), "");
    EXPECT_EQ(join_as_sentence({"Ann"}), "Ann");
    EXPECT_EQ(join_as_sentence({"Ann", "Ben"}), "Ann and Ben");
    EXPECT_EQ(join_as_sentence({"Ann", "Ben", "Cem"}), "Ann, Ben and Cem");
}

TEST(Text, AsciiCaseIsTheOnlyCaseOfProtocols) {
    EXPECT_EQ(lower_ascii("BEGIN:VCard Ä"), "begin:vcard Ä");
    EXPECT_TRUE(equal_ignoring_ascii_case("TEL", "tel"));
    EXPECT_FALSE(equal_ignoring_ascii_case("TEL", "tell"));
    EXPECT_FALSE(equal_ignoring_ascii_case("Ä", "ä"));
    EXPECT_FALSE(equal_ignoring_ascii_case("[", "{"));
}

TEST(Text, OneByteAboveAsciiIsFoundWhereverItStands) {
    for (std::size_t length = 1; length <= 40; ++length)
        for (std::size_t at = 0; at < length; ++at) {
            std::string text(length, 'a');
            EXPECT_TRUE(is_ascii(text));
            text[at] = '\x80';
            EXPECT_FALSE(is_ascii(text)) << length << ' ' << at;
        }
}

TEST(Text, OnlyUtf8IsUtf8) {
    for (const char* good :
         {"", "a", "é", "€", "😀", "\U0010FFFF", "\uD7FF", "\uE000", "\u0800", "\U00010000"})
        EXPECT_TRUE(is_utf8(good)) << good;
    // A lone continuation, overlong forms, half of a surrogate pair, beyond U+10FFFF, cut off, never a byte
    // of UTF-8.
    for (const char* bad :
         {"\x80", "\xC0\x80", "\xC1\xBF", "\xE0\x80\x80", "\xE0\x9F\xBF", "\xF0\x80\x80\x80",
          "\xF0\x8F\xBF\xBF", "\xED\xA0\x80", "\xED\xBF\xBF", "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xC3",
          "\xE2\x82", "\xF0\x9F\x98", "\xFE", "\xFF", "a\xC3z", "aaaaaaaaaaaa\xC3"})
        EXPECT_FALSE(is_utf8(bad));
}

TEST(Text, EveryCharacterThereIsIsUtf8AndCountsAsOne) {
    for (std::uint32_t code = 0x80; code <= 0x10FFFF; ++code) {
        if (code >= 0xD800 && code <= 0xDFFF) continue;
        std::string text;
        if (code < 0x800)
            text = {static_cast<char>(0xC0 | code >> 6)};
        else if (code < 0x10000)
            text = {static_cast<char>(0xE0 | code >> 12), static_cast<char>(0x80 | (code >> 6 & 0x3F))};
        else
            text = {static_cast<char>(0xF0 | code >> 18), static_cast<char>(0x80 | (code >> 12 & 0x3F)),
                    static_cast<char>(0x80 | (code >> 6 & 0x3F))};
        text += static_cast<char>(0x80 | (code & 0x3F));
        ASSERT_TRUE(is_utf8(text)) << std::hex << code;
        ASSERT_EQ(count_characters(text), 1U) << std::hex << code;
        text.pop_back();
        ASSERT_FALSE(is_utf8(text)) << std::hex << code;
    }
}

TEST(Text, RepairReplacesOnlyWhatIsBroken) {
    EXPECT_EQ(repair_utf8("Zoë"), "Zoë");
    EXPECT_EQ(repair_utf8("Zo\xEB!"), "Zo\uFFFD!");
    EXPECT_EQ(repair_utf8("\xE2\x82"), "\uFFFD") << "a character cut off is one character lost";
    EXPECT_EQ(repair_utf8("\xF0\x9F\x98 \xED\xA0\x80"), "\uFFFD \uFFFD\uFFFD\uFFFD");
    EXPECT_EQ(repair_utf8("é\xFFé"), "é\uFFFDé");
}

TEST(Text, ShortenCutsBetweenWords) {
    EXPECT_EQ(shorten("the quick brown fox", 100), "the quick brown fox");
    EXPECT_EQ(shorten("the quick brown fox", 19), "the quick brown fox");
    EXPECT_EQ(shorten("the quick brown fox", 18), "the quick brown…");
    EXPECT_EQ(shorten("the quick brown fox", 16), "the quick brown…");
    EXPECT_EQ(shorten("the quick brown fox", 15), "the quick…");
    EXPECT_EQ(shorten("über größere Äpfel", 13), "über größere…");
}

TEST(Text, ShortenCutsALongWordBetweenLetters) {
    EXPECT_EQ(shorten("Donaudampfschiff", 6), "Donau…");
    EXPECT_EQ(shorten("王小明王小明", 4), "王小明…");
    EXPECT_EQ(shorten("nai\u0308ve", 4), "na…") << "the i keeps its own accent or goes";
    EXPECT_EQ(shorten("word", 1), "…");
    EXPECT_EQ(shorten("word", 0), "");
}

TEST(Text, ShortenNeverGivesMoreThanWasAskedFor) {
    const std::string text = "Ana\u00EFs said: 👩‍💻 at the café, 王小明 and the others  too";
    for (std::size_t length = 0; length < 60; ++length) {
        const std::string cut = shorten(text, length);
        EXPECT_LE(count_characters(cut), length);
        EXPECT_TRUE(is_utf8(cut));
        EXPECT_FALSE(cut.ends_with(" …")) << cut;
        EXPECT_FALSE(cut.ends_with("\u200D…")) << cut;
    }
}
